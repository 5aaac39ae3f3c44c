// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_store.h"

#include "matching/text/unicode.h"

#include <algorithm>
#include <cctype>

namespace goldenrod {
namespace {

template <typename Each>
Result<void> forEachRow(Statement& s, Each each) {
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return {};
        each(s);
    }
}

Result<std::vector<std::int64_t>> numbers(Statement& s) {
    std::vector<std::int64_t> all;
    auto done = forEachRow(s, [&](const Statement& row) { all.push_back(row.integer(0)); });
    if (!done) return done.error();
    return all;
}

Result<std::vector<StoredGoldenValue>> unpacked(std::string_view packed) {
    auto values = unpackGolden(packed);
    if (!values) return Error{kDamaged, {}, "a golden record cannot be read"};
    return std::move(*values);
}

/// A word as the beginning of a term. A number dialled with a leading zero is stored without it.
std::string beginsWith(std::string_view word) {
    const auto quoted = [](std::string_view text) { return "\"" + std::string(text) + "\" *"; };
    const bool dialled = word.size() > 1 && word.front() == '0' && word[1] != '0' &&
                         word.find_first_not_of("0123456789") == std::string_view::npos;
    return dialled ? "(" + quoted(word) + " OR " + quoted(word.substr(1)) + ")" : quoted(word);
}

/// Query text as FTS5 terms, each the beginning of a word.
std::string searchQuery(const std::string& query) {
    std::string storage;
    const std::string folded = text::fold(query);
    std::string terms;
    for (const std::string_view word : text::splitWords(folded, storage)) {
        if (!terms.empty()) terms += " AND ";
        terms += beginsWith(word);
    }
    return terms;
}

/// As typed, and with its ASCII letters in one case where that is another text.
std::vector<std::string> inEitherCase(const std::string& text) {
    std::vector<std::string> all{text};
    using Change = int (*)(int);
    for (const Change change : {Change(&std::toupper), Change(&std::tolower)}) {
        std::string other = text;
        for (char& c : other) c = static_cast<char>(change(static_cast<unsigned char>(c)));
        if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
    }
    return all;
}

} // namespace

Result<GoldenRow> readGolden(Database& db, std::int64_t number) {
    auto select = db.prepare(
        "SELECT g.gid, v.since, v.packed, (SELECT count(*) FROM membership m WHERE m.golden = g.number), "
        "coalesce((SELECT f.target FROM forwarding f WHERE f.retired = g.number AND f.closed IS NULL), 0) "
        "FROM golden g LEFT JOIN golden_version v ON v.golden = g.number AND v.until IS NULL WHERE g.number "
        "= ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, number).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such golden record"};
    GoldenRow golden;
    golden.number = number;
    golden.gid = (*select)->text(0);
    golden.since = (*select)->integer(1);
    golden.records = (*select)->integer(3);
    golden.live = golden.records > 0;
    golden.forwardsTo = (*select)->integer(4);
    if (!(*select)->isNull(2)) {
        auto values = unpacked((*select)->text(2));
        (*select)->reset();
        if (!values) return values.error();
        golden.values = values.take();
    }
    (*select)->reset();
    return golden;
}

Result<std::int64_t> findGolden(Database& db, const std::string& gid) {
    auto select = db.prepare("SELECT number FROM golden WHERE gid = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, gid).step();
    if (!row) return row.error();
    const std::int64_t number = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return number;
}

Result<std::vector<std::int64_t>> readMembers(Database& db, std::int64_t golden) {
    auto select = db.prepare("SELECT record_id FROM membership WHERE golden = ?1 ORDER BY record_id");
    if (!select) return select.error();
    (*select)->bind(1, golden);
    return numbers(**select);
}

Result<std::int64_t> goldenOf(Database& db, std::int64_t recordId) {
    auto select = db.prepare("SELECT golden FROM membership WHERE record_id = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, recordId).step();
    if (!row) return row.error();
    const std::int64_t golden = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return golden;
}

Result<std::int64_t> countGolden(Database& db) {
    return db.scalar("SELECT count(*) FROM golden_version WHERE until IS NULL");
}

Result<std::int64_t> countGoldenOfSeveral(Database& db) {
    return db.scalar("SELECT count(*) FROM (SELECT 1 FROM membership GROUP BY golden HAVING count(*) > 1)");
}

Result<GoldenChanges> goldenChangesSince(Database& db, std::int64_t seq) {
    auto select = db.prepare(
        "WITH version AS (SELECT golden, max(until IS NULL) AS now, "
        "max(since <= ?1 AND (until IS NULL OR until > ?1)) AS before, "
        "max(since <= ?1 AND until IS NULL) AS same FROM golden_version GROUP BY golden), "
        "gone AS (SELECT EXISTS (SELECT 1 FROM forwarding f WHERE f.retired = version.golden "
        "AND f.closed IS NULL) AS forwards FROM version WHERE before AND NOT now) "
        "SELECT coalesce(sum(now AND NOT before), 0), coalesce(sum(now AND before AND NOT same), 0), "
        "coalesce(sum(same), 0), (SELECT count(*) FROM gone WHERE forwards), "
        "(SELECT count(*) FROM gone WHERE NOT forwards) FROM version");
    if (!select) return select.error();
    auto row = (*select)->bind(1, seq).step();
    if (!row) return row.error();
    GoldenChanges changes;
    changes.added = (*select)->integer(0);
    changes.changed = (*select)->integer(1);
    changes.unchanged = (*select)->integer(2);
    changes.merged = (*select)->integer(3);
    changes.retired = (*select)->integer(4);
    (*select)->reset();
    return changes;
}

Result<std::vector<std::int64_t>> liveGoldens(Database& db) {
    auto select = db.prepare("SELECT DISTINCT golden FROM membership ORDER BY golden");
    if (!select) return select.error();
    return numbers(**select);
}

Result<std::vector<std::int64_t>> searchGoldens(Database& db, const std::string& query, int limit) {
    const std::string terms = searchQuery(query);
    if (terms.empty()) return std::vector<std::int64_t>();
    auto select =
        db.prepare("SELECT rowid FROM golden_search WHERE golden_search MATCH ?1 ORDER BY rowid LIMIT ?2");
    if (!select) return select.error();
    (*select)->bind(1, terms).bind(2, limit);
    return numbers(**select);
}

Result<std::vector<std::int64_t>> goldensByKey(Database& db, const std::string& beginning, int limit) {
    auto select = db.prepare(
        "SELECT m.golden FROM source s CROSS JOIN record r ON r.source_id = s.id AND r.source_key >= ?1 AND "
        "r.source_key < ?2 CROSS JOIN membership m ON m.record_id = r.id WHERE s.entity = 'party' LIMIT ?3");
    if (!select) return select.error();
    std::vector<std::int64_t> all;
    for (const std::string& key : inEitherCase(beginning)) {
        const std::string beyond = key + "\xF4\x8F\xBF\xBF";
        (*select)->bind(1, key).bind(2, beyond).bind(3, limit);
        auto found = numbers(**select);
        if (!found) return found.error();
        all.insert(all.end(), found->begin(), found->end());
    }
    return all;
}

Result<std::vector<MembershipRow>> readMemberships(Database& db, std::span<const std::int64_t> recordIds) {
    auto select = db.prepare("SELECT golden, since FROM membership WHERE record_id = ?1");
    if (!select) return select.error();
    std::vector<MembershipRow> rows;
    for (const std::int64_t record : recordIds) {
        (*select)->bind(1, record);
        auto done = forEachRow(**select, [&](const Statement& s) {
            rows.push_back({record, s.integer(0), s.integer(1)});
        });
        if (!done) return done.error();
    }
    return rows;
}

Result<void> forEachMembership(Database& db, const std::function<void(const MembershipRow&)>& each) {
    auto select = db.prepare("SELECT record_id, golden, since FROM membership ORDER BY record_id");
    if (!select) return select.error();
    return forEachRow(**select, [&](const Statement& s) {
        each({s.integer(0), s.integer(1), s.integer(2)});
    });
}

Result<void> forEachFounder(Database& db, const std::function<void(const FounderRow&)>& each) {
    auto select = db.prepare("SELECT founder, number FROM golden");
    if (!select) return select.error();
    return forEachRow(**select, [&](const Statement& s) { each({s.integer(0), s.integer(1)}); });
}

Result<std::vector<FounderRow>> readFounders(Database& db, std::span<const std::int64_t> recordIds) {
    auto select = db.prepare("SELECT number FROM golden WHERE founder = ?1");
    if (!select) return select.error();
    std::vector<FounderRow> rows;
    for (const std::int64_t record : recordIds) {
        (*select)->bind(1, record);
        auto done = forEachRow(**select, [&](const Statement& s) { rows.push_back({record, s.integer(0)}); });
        if (!done) return done.error();
    }
    return rows;
}

Result<std::int64_t> nextGoldenNumber(Database& db) {
    return db.scalar("SELECT coalesce(max(number), 0) + 1 FROM golden");
}

Result<std::vector<ForwardingRow>> openForwardings(Database& db, std::int64_t target) {
    auto select = db.prepare("SELECT retired, target, opened FROM forwarding WHERE closed IS NULL AND (?1 = "
                             "0 OR target = ?1) ORDER BY retired");
    if (!select) return select.error();
    (*select)->bind(1, target);
    std::vector<ForwardingRow> rows;
    auto done = forEachRow(**select, [&](const Statement& s) {
        rows.push_back({s.integer(0), s.integer(1), s.integer(2)});
    });
    if (!done) return done.error();
    return rows;
}

Result<std::vector<GoldenVersionRow>> readGoldenVersions(Database& db, std::int64_t golden) {
    auto select = db.prepare(
        "SELECT since, coalesce(until, 0), run_id, packed FROM golden_version WHERE golden = ?1 ORDER BY id");
    if (!select) return select.error();
    (*select)->bind(1, golden);
    std::vector<GoldenVersionRow> rows;
    bool sound = true;
    auto done = forEachRow(**select, [&](const Statement& s) {
        auto values = unpackGolden(s.text(3));
        sound = sound && values.has_value();
        rows.push_back(
            {s.integer(0), s.integer(1), s.integer(2), values.value_or(std::vector<StoredGoldenValue>())});
    });
    if (!done) return done.error();
    if (!sound) return Error{kDamaged, {}, "a golden record cannot be read"};
    return rows;
}

Result<std::vector<StayRow>> readStays(Database& db, std::int64_t golden) {
    auto select =
        db.prepare("SELECT record_id, since, until FROM membership_history WHERE golden = ?1 UNION ALL "
                   "SELECT record_id, since, 0 FROM membership WHERE golden = ?1");
    if (!select) return select.error();
    (*select)->bind(1, golden);
    std::vector<StayRow> rows;
    auto done = forEachRow(**select, [&](const Statement& s) {
        rows.push_back({s.integer(0), s.integer(1), s.integer(2)});
    });
    if (!done) return done.error();
    return rows;
}

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
