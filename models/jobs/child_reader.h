// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/mapping.h"
#include "models/sources/row_reader.h"
#include "models/workspace/holding_store.h"
#include "models/workspace/touchpoint_store.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace goldenrod {

/// Reads touchpoints or holdings out of the rows of an extract by its mapping.
class ChildReader {
public:
    ChildReader(const sources::MappingPlan& plan, const sources::Mapping& mapping, const std::string& source);
    NewTouchpoint touchpoint(const sources::Row& row) const;
    NewHolding holding(const sources::Row& row) const;

private:
    const sources::MappingPlan::Step* stepOf(std::string_view name) const;
    std::string_view valueOf(const sources::Row& row, std::string_view name) const;
    std::string ownerSource(const sources::Row& row) const;
    std::string dateOf(const sources::Row& row, std::string_view name) const;

    sources::Entity m_entity;
    std::string m_ownerSource;
    std::string m_today;                                                    ///< ISO
    std::map<std::string, sources::MappingPlan::Step, std::less<>> m_steps; ///< by field, without the entity
};

} // namespace goldenrod
