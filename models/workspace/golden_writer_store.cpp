// SPDX-License-Identifier: GPL-3.0-or-later
// What writes golden records.
#include "models/workspace/golden_store.h"

namespace goldenrod {

Result<void> GoldenWriter::found(std::int64_t number, std::int64_t founder) {
    auto insert = m_db.prepare("INSERT INTO golden(number, gid, founder, created) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    const std::string gid = goldenId(m_prefix, number);
    return (*insert)->bind(1, number).bind(2, gid).bind(3, founder).bind(4, m_seq).run();
}

Result<void> GoldenWriter::leave(std::int64_t recordId, std::int64_t before, std::int64_t since) {
    // A stay that began with this very event leaves no trace.
    if (before != 0 && since != m_seq) {
        auto keep = m_db.prepare(
            "INSERT INTO membership_history(record_id, golden, since, until) VALUES(?1, ?2, ?3, ?4)");
        if (!keep) return keep.error();
        if (auto done = (*keep)->bind(1, recordId).bind(2, before).bind(3, since).bind(4, m_seq).run(); !done)
            return done;
    }
    auto remove = m_db.prepare("DELETE FROM membership WHERE record_id = ?1");
    if (!remove) return remove.error();
    return (*remove)->bind(1, recordId).run();
}

Result<void> GoldenWriter::move(std::int64_t recordId, std::int64_t before, std::int64_t since,
                                std::int64_t golden) {
    if (before != 0) {
        if (auto done = leave(recordId, before, since); !done) return done;
    }
    auto insert = m_db.prepare("INSERT INTO membership(record_id, golden, since) VALUES(?1, ?2, ?3)");
    if (!insert) return insert.error();
    return (*insert)->bind(1, recordId).bind(2, golden).bind(3, m_seq).run();
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

Result<void> GoldenWriter::index(std::int64_t golden, const std::vector<StoredGoldenValue>& values,
                                 bool remove) {
    const std::string text = searchText(goldenId(m_prefix, golden), values);
    auto change = m_db.prepare(
        remove ? "INSERT INTO golden_search(golden_search, rowid, content) VALUES('delete', ?1, ?2)"
               : "INSERT INTO golden_search(rowid, content) VALUES(?1, ?2)");
    if (!change) return change.error();
    return (*change)->bind(1, golden).bind(2, text).run();
}

Result<bool> GoldenWriter::setValues(std::int64_t golden, const std::vector<StoredGoldenValue>& values) {
    const std::string packed = packGolden(values);
    auto select = m_db.prepare("SELECT packed FROM golden_version WHERE golden = ?1 AND until IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, golden).step();
    if (!row) return row.error();
    const bool same = *row && (*select)->text(0) == packed;
    (*select)->reset();
    if (same) return false;
    std::string before;
    if (auto done = endVersion(golden, before); !done) return done.error();
    if (const auto old = unpackGolden(before); !before.empty() && old) {
        if (auto done = index(golden, *old, true); !done) return done.error();
    }
    auto insert =
        m_db.prepare("INSERT INTO golden_version(golden, since, run_id, packed) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    if (auto done = (*insert)->bind(1, golden).bind(2, m_seq).bind(3, m_runId).bindBlob(4, packed).run();
        !done)
        return done.error();
    if (auto done = index(golden, values, false); !done) return done.error();
    return true;
}

Result<void> GoldenWriter::retire(std::int64_t golden) {
    std::string before;
    if (auto done = endVersion(golden, before); !done) return done;
    const auto old = unpackGolden(before);
    return old ? index(golden, *old, true) : Result<void>{};
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
