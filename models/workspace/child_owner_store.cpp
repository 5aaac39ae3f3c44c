// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/child_owner_store.h"

namespace goldenrod {

Result<ChildOwners> ChildOwners::make(Database& db, std::int64_t loadId) {
    auto others = db.prepare("SELECT EXISTS (SELECT 1 FROM load WHERE state = 'loading' AND id <> ?1)");
    if (!others) return others.error();
    auto row = (*others)->bind(1, loadId).step();
    if (!row) return row.error();
    const bool alone = (*others)->integer(0) == 0;
    (*others)->reset();
    auto select = db.prepare("SELECT r.id FROM source s JOIN record r ON r.source_id = s.id WHERE s.name = "
                             "?1 AND r.source_key = ?2 AND r.role = '' AND r.ordinal = 0");
    if (!select) return select.error();
    return ChildOwners(alone ? *select : nullptr);
}

Result<std::int64_t> ChildOwners::find(const std::string& source, const std::string& key) {
    if (m_select == nullptr) return std::int64_t{0};
    auto row = m_select->bind(1, source).bind(2, key).step();
    if (!row) return row.error();
    const std::int64_t id = *row ? m_select->integer(0) : 0;
    m_select->reset();
    return id;
}

void ChildOwners::bind(Statement& insert, std::int64_t record, const std::string& source,
                       const std::string& key) {
    if (record != 0)
        insert.bind(2, record).bindNull(3).bindNull(4);
    else
        insert.bindNull(2).bind(3, source).bind(4, key);
}

Result<std::int64_t> ChildOwners::attachWaiting(Database& db, const std::string& table) {
    auto update = db.prepare("UPDATE " + table +
                             " AS child SET record_id = r.id, party_source = NULL, party_key = NULL "
                             "FROM source s JOIN record r ON r.source_id = s.id "
                             "WHERE child.record_id IS NULL AND s.name = child.party_source "
                             "AND r.source_key = child.party_key AND r.role = '' AND r.ordinal = 0");
    if (!update) return update.error();
    if (auto done = (*update)->run(); !done) return done.error();
    return db.changedRows();
}

} // namespace goldenrod
