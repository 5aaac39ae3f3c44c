// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/touchpoint_store.h"

#include "models/workspace/each_row.h"

namespace goldenrod {

Result<std::vector<ChannelCount>> countByChannel(Database& db, std::int64_t recordId) {
    auto select = db.prepare("SELECT channel, count(*) FROM touchpoint WHERE record_id = ?1 GROUP BY channel "
                             "ORDER BY count(*) DESC, channel");
    if (!select) return select.error();
    (*select)->bind(1, recordId);
    std::vector<ChannelCount> counts;
    auto done = forEachRow(**select, [&](const Statement& s) {
        counts.push_back({std::string(s.text(0)), s.integer(1)});
    });
    if (!done) return done.error();
    return counts;
}

} // namespace goldenrod
