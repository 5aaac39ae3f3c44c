// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/decision_store.h"

#include "matching/sha256.h"
#include "models/workspace/each_row.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <set>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 7> kNames = {"match", "not_match", "unsure", "split",
                                                    "merge", "move",      "lock"};

/// What stands in the column "kind", whose values are those of the first schema.
std::string_view kindColumn(DecisionKind kind) {
    switch (kind) {
    case DecisionKind::Split: return decisionName(DecisionKind::NotAMatch);
    case DecisionKind::Merge:
    case DecisionKind::Move:
    case DecisionKind::Lock: return decisionName(DecisionKind::Match);
    default: return decisionName(kind);
    }
}

Result<void> insertMembers(Database& db, std::int64_t seq, std::int64_t side,
                           const std::vector<DecisionMember>& members) {
    auto insert =
        db.prepare("INSERT INTO decision_member(seq, side, record_id, hash) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    for (const DecisionMember& member : members) {
        auto done = (*insert)
                        ->bind(1, seq)
                        .bind(2, side)
                        .bind(3, member.recordId)
                        .bindBlob(4, asBytes(member.hash))
                        .run();
        if (!done) return done;
    }
    return {};
}

Result<void> readMembersOf(Database& db, DecisionRow& decision) {
    auto select = db.prepare("SELECT side, record_id, hash FROM decision_member "
                             "WHERE seq = ?1 AND side BETWEEN ?2 AND ?3 ORDER BY side, record_id");
    if (!select) return select.error();
    Statement& s = **select;
    const std::int64_t first = 2 * decision.part;
    const std::int64_t last = decision.part != 0 ? first + 1 : std::numeric_limits<std::int64_t>::max();
    s.bind(1, decision.seq).bind(2, first).bind(3, last);
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return {};
        DecisionMember member{s.integer(1), {}};
        const std::string_view hash = s.text(2);
        std::memcpy(member.hash.data(), hash.data(), std::min(hash.size(), member.hash.size()));
        const auto side = static_cast<std::size_t>(s.integer(0) - first);
        if (side >= 2 && decision.others.size() < side - 1) decision.others.resize(side - 1);
        (side == 0   ? decision.left
         : side == 1 ? decision.right
                     : decision.others[side - 2])
            .push_back(member);
    }
}

/// With one row for each decision of a group, or for one of them.
std::string selectWhere(std::string_view condition, std::string_view part = {}) {
    return "SELECT d.seq, coalesce(d.change, d.kind), coalesce(p.left_record, d.left_record), "
           "coalesce(p.right_record, d.right_record), coalesce(p.weight, d.weight), d.undone_by, "
           "coalesce(p.part, 0) FROM decision d LEFT JOIN decision_part p ON p.seq = d.seq " +
           std::string(part) + " WHERE " + std::string(condition) + " ORDER BY d.seq, p.part";
}

Result<std::vector<DecisionRow>> decisionsOf(Database& db, Statement& s) {
    std::vector<DecisionRow> decisions;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) break;
        DecisionRow decision;
        decision.seq = s.integer(0);
        parseDecisionKind(s.text(1), decision.kind);
        decision.leftRecord = s.integer(2);
        decision.rightRecord = s.integer(3);
        decision.weight = s.integer(4);
        decision.undone = !s.isNull(5);
        decision.part = s.integer(6);
        decisions.push_back(std::move(decision));
    }
    for (DecisionRow& decision : decisions) {
        if (auto done = readMembersOf(db, decision); !done) return done.error();
    }
    return decisions;
}

} // namespace

std::string_view decisionName(DecisionKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

bool parseDecisionKind(std::string_view name, DecisionKind& kind) {
    const auto at = std::find(kNames.begin(), kNames.end(), name);
    if (at != kNames.end()) kind = static_cast<DecisionKind>(at - kNames.begin());
    return at != kNames.end();
}

std::vector<std::int64_t> heldTogether(const DecisionRow& decision) {
    if (decision.kind == DecisionKind::Match) return {decision.leftRecord, decision.rightRecord};
    std::vector<std::int64_t> held;
    const bool both = decision.kind == DecisionKind::Merge || decision.kind == DecisionKind::Move;
    if (!both && decision.kind != DecisionKind::Lock) return held;
    for (const auto* group : {&decision.left, &decision.right}) {
        for (const DecisionMember& member : *group) held.push_back(member.recordId);
    }
    return held;
}

std::vector<ApartGroups> heldApart(const DecisionRow& decision) {
    if (decision.kind == DecisionKind::NotAMatch) return {{decision.left, decision.right}};
    std::vector<ApartGroups> apart;
    if (decision.kind == DecisionKind::Move) {
        for (const auto& group : decision.others) apart.emplace_back(decision.left, group);
    }
    if (decision.kind != DecisionKind::Split) return apart;
    std::vector<std::span<const DecisionMember>> groups{decision.left, decision.right};
    groups.insert(groups.end(), decision.others.begin(), decision.others.end());
    for (std::size_t a = 0; a < groups.size(); ++a) {
        for (std::size_t b = a + 1; b < groups.size(); ++b) apart.emplace_back(groups[a], groups[b]);
    }
    return apart;
}

std::vector<std::int64_t> idsOf(const std::vector<DecisionMember>& members) {
    std::vector<std::int64_t> ids;
    ids.reserve(members.size());
    for (const DecisionMember& member : members) ids.push_back(member.recordId);
    return ids;
}

std::vector<std::int64_t> recordsOf(const DecisionRow& decision) {
    std::vector<std::int64_t> all;
    const auto add = [&](const std::vector<DecisionMember>& group) {
        for (const DecisionMember& member : group) all.push_back(member.recordId);
    };
    add(decision.left);
    add(decision.right);
    for (const auto& group : decision.others) add(group);
    return all;
}

Result<void> insertDecision(Database& db, const DecisionRow& decision) {
    auto insert = db.prepare("INSERT INTO decision(seq, kind, left_record, right_record, weight, change) "
                             "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert) return insert.error();
    (*insert)->bind(1, decision.seq).bind(2, kindColumn(decision.kind)).bind(3, decision.leftRecord);
    if (decision.kind >= DecisionKind::Split)
        (*insert)->bind(6, decisionName(decision.kind));
    else
        (*insert)->bindNull(6);
    if (auto done = (*insert)->bind(4, decision.rightRecord).bind(5, decision.weight).run(); !done)
        return done;
    if (auto done = insertMembers(db, decision.seq, 0, decision.left); !done) return done;
    if (auto done = insertMembers(db, decision.seq, 1, decision.right); !done) return done;
    for (std::size_t i = 0; i < decision.others.size(); ++i) {
        const int side = static_cast<int>(i) + 2;
        if (auto done = insertMembers(db, decision.seq, side, decision.others[i]); !done) return done;
    }
    return {};
}

Result<void> openParts(Database& db, const DecisionRow& first) {
    // The event that tells of all of them can only be written when they are known.
    if (auto done = db.execute("PRAGMA defer_foreign_keys=ON"); !done) return done;
    DecisionRow head = first;
    head.left.clear();
    head.right.clear();
    return insertDecision(db, head);
}

Result<void> insertPart(Database& db, const DecisionRow& decision) {
    auto head = db.prepare("UPDATE decision SET parts = ?2 WHERE seq = ?1");
    if (!head) return head.error();
    if (auto done = (*head)->bind(1, decision.seq).bind(2, decision.part).run(); !done) return done;
    auto insert = db.prepare("INSERT INTO decision_part(seq, part, left_record, right_record, weight) "
                             "VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    (*insert)->bind(1, decision.seq).bind(2, decision.part).bind(3, decision.leftRecord);
    if (auto done = (*insert)->bind(4, decision.rightRecord).bind(5, decision.weight).run(); !done)
        return done;
    if (auto done = insertMembers(db, decision.seq, 2 * decision.part, decision.left); !done) return done;
    return insertMembers(db, decision.seq, 2 * decision.part + 1, decision.right);
}

Result<void> markUndone(Database& db, std::int64_t seq, std::int64_t bySeq) {
    auto update = db.prepare("UPDATE decision SET undone_by = ?2 WHERE seq = ?1 AND undone_by IS NULL");
    if (!update) return update.error();
    return (*update)->bind(1, seq).bind(2, bySeq).run();
}

Result<std::int64_t> countParts(Database& db, std::int64_t seq) {
    return db.scalar("SELECT coalesce(parts, 1) FROM decision WHERE seq = " + std::to_string(seq));
}

Result<std::vector<DecisionRow>> readParts(Database& db, std::int64_t seq) {
    auto select = db.prepare(selectWhere("d.seq = ?1"));
    if (!select) return select.error();
    (*select)->bind(1, seq);
    return decisionsOf(db, **select);
}

namespace {

/// Part 0: the only decision of the event.
Result<std::optional<DecisionRow>> readPart(Database& db, std::int64_t seq, std::int64_t part) {
    auto select = db.prepare(selectWhere("d.seq = ?1", "AND p.part = ?2"));
    if (!select) return select.error();
    (*select)->bind(1, seq).bind(2, part);
    auto decisions = decisionsOf(db, **select);
    if (!decisions) return decisions.error();
    return decisions->empty() ? std::optional<DecisionRow>() : std::optional(std::move(decisions->front()));
}

} // namespace

Result<DecisionRow> readDecision(Database& db, std::int64_t seq) {
    auto parts = db.prepare("SELECT coalesce(parts, 0) FROM decision WHERE seq = ?1");
    if (!parts) return parts.error();
    auto row = (*parts)->bind(1, seq).step();
    if (!row) return row.error();
    if (!*row) return Error{kDecisionUnknown, {std::to_string(seq)}};
    const bool isGroup = (*parts)->integer(0) != 0;
    (*parts)->reset();
    auto decision = readPart(db, seq, isGroup ? 1 : 0);
    if (!decision) return decision.error();
    if (!*decision) return Error{kDamaged, {}, "a decision of a group is not there"};
    return std::move(**decision);
}

Result<std::vector<DecisionRow>> readDecisions(Database& db, std::int64_t after) {
    auto select = db.prepare(selectWhere("d.undone_by IS NULL AND d.seq > ?1"));
    if (!select) return select.error();
    (*select)->bind(1, after);
    return decisionsOf(db, **select);
}

Result<std::vector<DecisionRow>> decisionsUndoneSince(Database& db, std::int64_t after) {
    auto select = db.prepare(selectWhere("d.undone_by > ?1 AND d.seq <= ?1"));
    if (!select) return select.error();
    (*select)->bind(1, after);
    return decisionsOf(db, **select);
}

Result<std::int64_t> undoneOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord,
                                  std::int64_t after) {
    auto select = db.prepare("SELECT count(DISTINCT d.seq) FROM decision_member m "
                             "JOIN decision d ON d.seq = m.seq WHERE m.record_id = ?1 AND d.seq > ?3 AND "
                             "d.undone_by IS NOT NULL AND d.parts IS NULL AND "
                             "((d.left_record = ?1 AND d.right_record = ?2) OR "
                             "(d.left_record = ?2 AND d.right_record = ?1))");
    if (!select) return select.error();
    auto row = (*select)->bind(1, leftRecord).bind(2, rightRecord).bind(3, after).step();
    if (!row) return row.error();
    const std::int64_t count = (*select)->integer(0);
    (*select)->reset();
    return count;
}

Result<std::vector<DecisionRow>> decisionsAbout(Database& db, std::span<const std::int64_t> recordIds) {
    auto select = db.prepare("SELECT d.seq, CASE WHEN d.parts IS NULL THEN 0 ELSE m.side / 2 END "
                             "FROM decision_member m JOIN decision d ON d.seq = m.seq "
                             "WHERE m.record_id = ?1 AND d.undone_by IS NULL");
    if (!select) return select.error();
    std::set<std::pair<std::int64_t, std::int64_t>> found;
    for (const std::int64_t record : recordIds) {
        (*select)->bind(1, record);
        auto done = forEachRow(**select, [&](Statement& s) { found.emplace(s.integer(0), s.integer(1)); });
        if (!done) return done.error();
    }
    std::vector<DecisionRow> decisions;
    for (const auto& [seq, part] : found) {
        auto decision = readPart(db, seq, part);
        if (!decision) return decision.error();
        if (*decision) decisions.push_back(std::move(**decision));
    }
    return decisions;
}

Result<std::vector<std::int64_t>> locksInForce(Database& db) {
    auto select =
        db.prepare("SELECT seq FROM decision WHERE change = 'lock' AND undone_by IS NULL ORDER BY seq");
    if (!select) return select.error();
    std::vector<std::int64_t> locks;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return locks;
        locks.push_back((*select)->integer(0));
    }
}

Result<std::int64_t> lockOf(Database& db, std::int64_t recordId) {
    auto select = db.prepare("SELECT coalesce(max(d.seq), 0) FROM decision_member m "
                             "JOIN decision d ON d.seq = m.seq "
                             "WHERE m.record_id = ?1 AND d.change = 'lock' AND d.undone_by IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, recordId).step();
    if (!row) return row.error();
    const std::int64_t seq = (*select)->integer(0);
    (*select)->reset();
    return seq;
}

Result<std::vector<DecisionRow>> allDecisions(Database& db) {
    auto select = db.prepare(selectWhere("true"));
    if (!select) return select.error();
    return decisionsOf(db, **select);
}

Result<std::optional<std::int64_t>> newestDecision(Database& db) {
    auto seq = db.scalar("SELECT coalesce(max(seq), 0) FROM decision WHERE undone_by IS NULL");
    if (!seq) return seq.error();
    return *seq == 0 ? std::optional<std::int64_t>() : std::optional<std::int64_t>(*seq);
}

Result<DecisionCounts> countDecisions(Database& db, std::int64_t since) {
    auto select =
        db.prepare("SELECT coalesce(sum((d.kind = 'match') * coalesce(d.parts, 1)), 0), "
                   "coalesce(sum((d.kind = 'not_match') * coalesce(d.parts, 1)), 0), "
                   "coalesce(sum(d.kind = 'unsure'), 0) FROM decision d JOIN event e ON e.seq = d.seq "
                   "WHERE d.undone_by IS NULL AND d.change IS NULL AND e.at >= ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, since).step();
    if (!row) return row.error();
    const DecisionCounts counts{(*select)->integer(0), (*select)->integer(1), (*select)->integer(2)};
    (*select)->reset();
    return counts;
}

Result<void> forEachDecisionSince(Database& db, std::int64_t since, const PublicKey& publicKey,
                                  const std::function<void(std::int64_t at, bool inForce, bool own)>& each) {
    auto select = db.prepare("SELECT e.at, d.undone_by IS NULL, p.public_key = ?1 FROM decision d "
                             "CROSS JOIN event e ON e.seq = d.seq CROSS JOIN person p ON p.id = e.actor "
                             "ORDER BY d.seq DESC");
    if (!select) return select.error();
    (*select)->bindBlob(1, asBytes(publicKey));
    return whileRows(**select, [&](const Statement& s) {
        if (s.integer(0) < since) return false;
        each(s.integer(0), s.integer(1) != 0, s.integer(2) != 0);
        return true;
    });
}

} // namespace goldenrod
