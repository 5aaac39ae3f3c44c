// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/mapping.h"
#include "models/sources/row_reader.h"
#include "models/workspace/record_store.h"

#include <string>

namespace goldenrod {

/// Reads touchpoints out of the rows of a log by its mapping.
class TouchpointReader {
public:
    TouchpointReader(const sources::MappingPlan& plan, const sources::Mapping& mapping, std::string source);
    NewTouchpoint read(const sources::Row& row) const;

private:
    std::string_view valueOf(const sources::Row& row, std::string_view field) const;

    sources::MappingPlan m_plan;
    std::string m_partySource;
};

} // namespace goldenrod
