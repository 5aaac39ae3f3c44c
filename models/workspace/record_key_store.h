// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

/// Records of customers whose key at their source begins so, in any source, at most so many of each spelling:
/// as typed, and in capital and in small letters.
Result<std::vector<std::int64_t>> recordsByKey(Database& db, const std::string& beginning, int limit);

} // namespace goldenrod
