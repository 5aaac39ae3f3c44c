// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// One touchpoint on its way in.
struct NewTouchpoint {
    std::string partySource, partyKey;
    std::optional<std::int64_t> at; ///< microseconds UTC
    std::string channel, kind;
    std::int64_t line = 0, offset = 0, length = 0;
};
struct TouchpointRow {
    std::int64_t id = 0, loadId = 0, recordId = 0, line = 0, offset = 0, length = 0;
    std::optional<std::int64_t> at;
    std::string channel, kind;
};

/// Inserts rows and attaches those whose party is there; how many. The others wait, and all do while another
/// load is on its way, whose records may be removed again.
Result<std::int64_t> insertTouchpoints(Database& db, std::int64_t loadId,
                                       std::span<const NewTouchpoint> rows);
/// Attaches every waiting touchpoint whose party is there now; how many.
Result<std::int64_t> attachTouchpoints(Database& db);
struct TouchpointCounts {
    std::int64_t attached = 0, waiting = 0;
};
Result<TouchpointCounts> countTouchpoints(Database& db, std::int64_t loadId = 0); ///< 0: of all loads
/// Touchpoints of some records, newest first.
Result<std::vector<TouchpointRow>> readTouchpoints(Database& db, std::span<const std::int64_t> recordIds,
                                                   int limit);

struct ChannelCount {
    std::string channel; ///< as delivered
    std::int64_t touchpoints = 0;
};
/// Channels over which a record has touchpoints, the busiest first.
Result<std::vector<ChannelCount>> countByChannel(Database& db, std::int64_t recordId);

} // namespace goldenrod
