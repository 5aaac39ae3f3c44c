// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/record_store.h"
#include "models/workspace/touchpoint_store.h"

#include <vector>

namespace goldenrod {

/// The touchpoints of a record, as far as a comparison tells them.
struct SeenContacts {
    std::vector<ChannelCount> channels; ///< the busiest first
    std::vector<TouchpointRow> latest;  ///< newest first, a few
};
Result<SeenContacts> readContacts(Database& db, std::int64_t recordId);

} // namespace goldenrod
