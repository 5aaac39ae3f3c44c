// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_store.h"

#include "matching/text/unicode.h"
#include "models/workspace/each_row.h"

#include <algorithm>
#include <cctype>

namespace goldenrod {
namespace {

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
    const auto quoted = [](std::string_view text) {
        std::string term(1, '"');
        return term.append(text).append("\" *");
    };
    const bool dialled = word.size() > 1 && word.front() == '0' && word[1] != '0' &&
                         word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!dialled) return quoted(word);
    std::string either(1, '(');
    return either.append(quoted(word)).append(" OR ").append(quoted(word.substr(1))).append(1, ')');
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
    auto select = db.prepare("SELECT number FROM golden WHERE number = ?1 AND gid = ?2");
    if (!select) return select.error();
    auto row = (*select)->bind(1, numberOfGoldenId(gid)).bind(2, gid).step();
    if (!row) return row.error();
    const std::int64_t number = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return number;
}

Result<std::string> goldenIdOf(Database& db, std::int64_t number) {
    auto select = db.prepare("SELECT gid FROM golden WHERE number = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, number).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such golden record"};
    std::string gid((*select)->text(0));
    (*select)->reset();
    return gid;
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

Result<void> forEachGoldenInForce(Database& db, const std::function<bool(PackedGoldenRow)>& each) {
    auto select = db.prepare("SELECT g.number, g.gid, v.packed FROM golden g JOIN golden_version v "
                             "ON v.golden = g.number AND v.until IS NULL ORDER BY g.number");
    if (!select) return select.error();
    Statement& s = **select;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return {};
        if (each({s.integer(0), std::string(s.text(1)), std::string(s.text(2))})) continue;
        s.reset();
        return {};
    }
}

Result<void> forEachCrosswalkRow(Database& db, const std::function<void(CrosswalkRow)>& each) {
    auto select =
        db.prepare("SELECT m.golden, r.source_id, r.ordinal, r.source_key FROM membership m INDEXED BY "
                   "membership_by_golden CROSS JOIN record r ON r.id = m.record_id ORDER BY m.golden");
    if (!select) return select.error();
    return forEachRow(**select, [&](const Statement& s) {
        each({s.integer(0), s.integer(1), s.integer(2), std::string(s.text(3))});
    });
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
    auto select = db.prepare("SELECT since, coalesce(until, 0), run_id, packed FROM golden_version WHERE "
                             "golden = ?1 ORDER BY since");
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

} // namespace goldenrod
