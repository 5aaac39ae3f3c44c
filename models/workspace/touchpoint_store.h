// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

struct ChannelCount {
    std::string channel; ///< as delivered
    std::int64_t touchpoints = 0;
};
/// Channels over which a record has touchpoints, the busiest first.
Result<std::vector<ChannelCount>> countByChannel(Database& db, std::int64_t recordId);

} // namespace goldenrod
