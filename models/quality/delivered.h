// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

using FieldSet = std::set<std::string, std::less<>>;

/// Ids of the sources of these names, in their order.
Result<std::vector<std::int64_t>> sourceIdsOf(Database& db, std::span<const std::string> names);

/// Fields that loads are mapped to which brought records that are in force, for each of `sources`.
Result<std::vector<FieldSet>> readDelivered(Database& db, std::span<const std::string> sources);

/// Free attributes among the fields that any source delivers.
Result<FieldSet> readFreeAttributes(Database& db);

} // namespace goldenrod
