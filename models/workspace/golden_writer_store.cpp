// SPDX-License-Identifier: GPL-3.0-or-later
// What writes golden records.
#include "models/workspace/golden_store.h"

#include <algorithm>

namespace goldenrod {

namespace {

/// From so many rows on, an index is built after them faster than with them.
constexpr std::size_t kManyRows = 50'000;

/// Takes the index of members away from an empty table; what makes it again.
Result<std::string> dropIndexOfMembers(Database& db) {
    auto any = db.scalar("SELECT EXISTS (SELECT 1 FROM membership)");
    if (!any) return any.error();
    if (*any != 0) return std::string();
    auto select = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'membership_by_golden'");
    if (!select) return select.error();
    auto row = (*select)->step();
    if (!row) return row.error();
    if (!*row) return std::string();
    std::string sql((*select)->text(0));
    (*select)->reset();
    if (auto done = db.execute("DROP INDEX membership_by_golden"); !done) return done.error();
    return sql;
}

} // namespace

GoldenWriter::GoldenWriter(Database& db, std::int64_t seq, std::int64_t runId, std::string prefix)
    : m_db(db)
    , m_seq(seq)
    , m_runId(runId)
    , m_prefix(std::move(prefix))
    , m_found{"INSERT INTO golden(number, gid, founder, created) VALUES(?1, ?2, ?3, ?4)"}
    , m_member{"INSERT INTO membership(record_id, golden, since) VALUES(?1, ?2, ?3)"}
    , m_version{"INSERT INTO golden_version(golden, since, run_id, packed) VALUES(?1, ?2, ?3, ?4)"}
    , m_search{"INSERT INTO golden_search(rowid, content) VALUES(?1, ?2)"} {}

PackedGolden GoldenWriter::pack(std::int64_t golden, const std::vector<StoredGoldenValue>& values) const {
    return {packGolden(values), searchText(goldenId(m_prefix, golden), values)};
}

Result<Statement*> GoldenWriter::ready(Kept& kept) {
    if (kept.statement == nullptr) {
        auto made = m_db.prepare(kept.sql);
        if (!made) return made.error();
        kept.statement = *made;
    }
    return kept.statement;
}

Result<void> GoldenWriter::found(std::int64_t number, std::int64_t founder) {
    auto insert = ready(m_found);
    if (!insert) return insert.error();
    const std::string gid = goldenId(m_prefix, number);
    return (*insert)->bind(1, number).bind(2, gid).bind(3, founder).bind(4, m_seq).run();
}

Result<void> GoldenWriter::insertMember(std::int64_t recordId, std::int64_t golden) {
    auto insert = ready(m_member);
    if (!insert) return insert.error();
    return (*insert)->bind(1, recordId).bind(2, golden).bind(3, m_seq).run();
}

Result<void> GoldenWriter::join(std::vector<MembershipRow> rows) {
    std::sort(rows.begin(), rows.end(),
              [](const MembershipRow& a, const MembershipRow& b) { return a.recordId < b.recordId; });
    std::string index;
    if (rows.size() >= kManyRows) {
        auto dropped = dropIndexOfMembers(m_db);
        if (!dropped) return dropped.error();
        index = dropped.take();
    }
    for (const MembershipRow& row : rows) {
        if (auto done = insertMember(row.recordId, row.golden); !done) return done;
    }
    return index.empty() ? Result<void>{} : m_db.execute(index.c_str());
}

Result<void> GoldenWriter::move(std::int64_t recordId, std::int64_t before, std::int64_t since,
                                std::int64_t golden) {
    // A stay that began with this very event leaves no trace.
    if (since != m_seq) {
        auto keep = m_db.prepare(
            "INSERT INTO membership_history(record_id, golden, since, until) VALUES(?1, ?2, ?3, ?4)");
        if (!keep) return keep.error();
        if (auto done = (*keep)->bind(1, recordId).bind(2, before).bind(3, since).bind(4, m_seq).run(); !done)
            return done;
    }
    auto remove = m_db.prepare("DELETE FROM membership WHERE record_id = ?1");
    if (!remove) return remove.error();
    if (auto done = (*remove)->bind(1, recordId).run(); !done) return done;
    return insertMember(recordId, golden);
}

Result<void> GoldenWriter::endVersion(std::int64_t golden, std::string& packed) {
    auto select = m_db.prepare("SELECT packed FROM golden_version WHERE golden = ?1 AND until IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, golden).step();
    if (!row) return row.error();
    if (!*row) return {};
    packed = (*select)->text(0);
    (*select)->reset();
    // What began with this very event leaves no trace, here and in forward().
    auto same = m_db.prepare("DELETE FROM golden_version WHERE golden = ?1 AND since = ?2 AND until IS NULL");
    if (!same) return same.error();
    if (auto done = (*same)->bind(1, golden).bind(2, m_seq).run(); !done) return done;
    auto end = m_db.prepare("UPDATE golden_version SET until = ?2 WHERE golden = ?1 AND until IS NULL");
    if (!end) return end.error();
    return (*end)->bind(1, golden).bind(2, m_seq).run();
}

/// The index keeps no text: it must be told what it is to forget.
Result<void> GoldenWriter::leaveSearch(std::int64_t golden, const std::string& packed) {
    const auto values = unpackGolden(packed);
    if (packed.empty() || !values) return {};
    const std::string text = searchText(goldenId(m_prefix, golden), *values);
    auto remove =
        m_db.prepare("INSERT INTO golden_search(golden_search, rowid, content) VALUES('delete', ?1, ?2)");
    if (!remove) return remove.error();
    return (*remove)->bind(1, golden).bind(2, text).run();
}

Result<void> GoldenWriter::addValues(std::int64_t golden, const PackedGolden& values) {
    auto insert = ready(m_version);
    if (!insert) return insert.error();
    (*insert)->bind(1, golden).bind(2, m_seq).bind(3, m_runId).bindBlob(4, values.packed);
    if (auto done = (*insert)->run(); !done) return done;
    auto search = ready(m_search);
    if (!search) return search.error();
    return (*search)->bind(1, golden).bind(2, values.search).run();
}

Result<bool> GoldenWriter::setValues(std::int64_t golden, const PackedGolden& values) {
    auto select = m_db.prepare("SELECT packed FROM golden_version WHERE golden = ?1 AND until IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, golden).step();
    if (!row) return row.error();
    const bool same = *row && (*select)->text(0) == values.packed;
    (*select)->reset();
    if (same) return false;
    std::string before;
    if (auto done = endVersion(golden, before); !done) return done.error();
    if (auto done = leaveSearch(golden, before); !done) return done.error();
    if (auto done = addValues(golden, values); !done) return done.error();
    return true;
}

Result<void> GoldenWriter::retire(std::int64_t golden) {
    std::string before;
    if (auto done = endVersion(golden, before); !done) return done;
    return leaveSearch(golden, before);
}

Result<void> GoldenWriter::forward(std::int64_t golden, std::int64_t target) {
    auto select = m_db.prepare("SELECT target FROM forwarding WHERE retired = ?1 AND closed IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, golden).step();
    if (!row) return row.error();
    const std::int64_t now = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    if (now == target) return {};
    if (now != 0) {
        auto same = m_db.prepare("DELETE FROM forwarding WHERE retired = ?1 AND opened = ?2");
        if (!same) return same.error();
        if (auto done = (*same)->bind(1, golden).bind(2, m_seq).run(); !done) return done;
        auto close = m_db.prepare("UPDATE forwarding SET closed = ?2 WHERE retired = ?1 AND closed IS NULL");
        if (!close) return close.error();
        if (auto done = (*close)->bind(1, golden).bind(2, m_seq).run(); !done) return done;
    }
    if (target == 0) return {};
    auto open = m_db.prepare("INSERT INTO forwarding(retired, target, opened) VALUES(?1, ?2, ?3)");
    if (!open) return open.error();
    return (*open)->bind(1, golden).bind(2, target).bind(3, m_seq).run();
}

} // namespace goldenrod
