// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// Numbers of groups of like pairs whose draw does not follow from its seed, or is not what the event that
/// tells of it says, or whose end is not what its event says. What an erased event said cannot be compared.
Result<std::vector<std::int64_t>> faultyGroups(Database& db);

} // namespace goldenrod
