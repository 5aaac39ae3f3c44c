// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/touchpoint_store.h"

#include "models/workspace/child_owner_store.h"
#include "models/workspace/each_row.h"

#include <algorithm>

namespace goldenrod {

Result<std::int64_t> insertTouchpoints(Database& db, std::int64_t loadId,
                                       std::span<const NewTouchpoint> rows) {
    auto insert =
        db.prepare("INSERT INTO touchpoint(load_id, record_id, party_source, party_key, at, channel, "
                   "kind, line, offset, length) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    if (!insert) return insert.error();
    auto owners = ChildOwners::make(db, loadId);
    if (!owners) return owners.error();
    Statement& s = **insert;
    std::int64_t attached = 0;
    for (const NewTouchpoint& row : rows) {
        auto record = owners->find(row.partySource, row.partyKey);
        if (!record) return record.error();
        s.bind(1, loadId);
        ChildOwners::bind(s, *record, row.partySource, row.partyKey);
        if (row.at)
            s.bind(5, *row.at);
        else
            s.bindNull(5);
        s.bind(6, row.channel).bind(7, row.kind).bind(8, row.line).bind(9, row.offset).bind(10, row.length);
        if (auto done = s.run(); !done) return done.error();
        attached += *record != 0 ? 1 : 0;
    }
    return attached;
}

Result<std::int64_t> attachTouchpoints(Database& db) {
    return ChildOwners::attachWaiting(db, "touchpoint");
}

Result<TouchpointCounts> countTouchpoints(Database& db, std::int64_t loadId) {
    auto select = db.prepare(
        "SELECT count(record_id), count(*) - count(record_id) FROM touchpoint WHERE ?1 = 0 OR load_id = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, loadId).step();
    if (!row) return row.error();
    const TouchpointCounts counts{(*select)->integer(0), (*select)->integer(1)};
    (*select)->reset();
    return counts;
}

Result<std::vector<TouchpointRow>> readTouchpoints(Database& db, std::span<const std::int64_t> recordIds,
                                                   int limit) {
    auto select =
        db.prepare("SELECT id, load_id, record_id, line, offset, length, at, channel, kind FROM touchpoint "
                   "WHERE record_id = ?1 ORDER BY at DESC, id LIMIT ?2");
    if (!select) return select.error();
    Statement& s = **select;
    std::vector<TouchpointRow> rows;
    for (const std::int64_t record : recordIds) {
        s.bind(1, record).bind(2, limit);
        for (;;) {
            auto row = s.step();
            if (!row) return row.error();
            if (!*row) break;
            TouchpointRow touchpoint{s.integer(0), s.integer(1),           s.integer(2),
                                     s.integer(3), s.integer(4),           s.integer(5),
                                     {},           std::string(s.text(7)), std::string(s.text(8))};
            if (!s.isNull(6)) touchpoint.at = s.integer(6);
            rows.push_back(std::move(touchpoint));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    if (rows.size() > static_cast<std::size_t>(limit)) rows.resize(static_cast<std::size_t>(limit));
    return rows;
}

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
