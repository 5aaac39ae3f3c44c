// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/evidence_store.h"

#include "models/workspace/each_row.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace goldenrod {
namespace {

/// In the order of QueuedQuestion; the pattern is not kept with a decision.
const std::string kQueued =
    "SELECT -c.decision, d.weight, (SELECT count(*) FROM decision_member m WHERE m.seq = c.decision), "
    "min(l.source_id, r.source_id), max(l.source_id, r.source_id), c.seq FROM decision_changed c "
    "JOIN decision d ON d.seq = c.decision JOIN record l ON l.id = d.left_record "
    "JOIN record r ON r.id = d.right_record WHERE d.undone_by IS NULL ";

Result<void> forEach(Statement& select, const EachQueued& each) {
    return forEachRow(select, [&](Statement& s) {
        each({s.integer(0), s.integer(1), s.integer(2), 0, s.integer(3), s.integer(4), -1, s.integer(5), 0});
    });
}

Result<std::vector<DecisionMember>> membersOf(Database& db, std::int64_t confirmation) {
    auto select = db.prepare("SELECT record_id, hash FROM decision_confirmed_member WHERE seq = ?1");
    if (!select) return select.error();
    (*select)->bind(1, confirmation);
    std::vector<DecisionMember> members;
    auto done = forEachRow(**select, [&](Statement& s) {
        DecisionMember& member = members.emplace_back();
        member.recordId = s.integer(0);
        const std::string_view hash = s.text(1);
        std::memcpy(member.hash.data(), hash.data(), std::min(hash.size(), member.hash.size()));
    });
    if (!done) return done.error();
    return members;
}

} // namespace

Result<void> insertConfirmation(Database& db, const ConfirmationRow& confirmation) {
    auto insert = db.prepare("INSERT INTO decision_confirmed(seq, decision) VALUES(?1, ?2)");
    if (!insert) return insert.error();
    if (auto done = (*insert)->bind(1, confirmation.seq).bind(2, confirmation.decision).run(); !done)
        return done;
    auto member =
        db.prepare("INSERT INTO decision_confirmed_member(seq, record_id, hash) VALUES(?1, ?2, ?3)");
    if (!member) return member.error();
    for (const DecisionMember& of : confirmation.members) {
        (*member)->bind(1, confirmation.seq).bind(2, of.recordId);
        if (auto done = (*member)->bindBlob(3, asBytes(of.hash)).run(); !done) return done;
    }
    return {};
}

Result<void> markConfirmationUndone(Database& db, std::int64_t seq, std::int64_t bySeq) {
    auto update =
        db.prepare("UPDATE decision_confirmed SET undone_by = ?2 WHERE seq = ?1 AND undone_by IS NULL");
    if (!update) return update.error();
    return (*update)->bind(1, seq).bind(2, bySeq).run();
}

Result<ConfirmationRow> readConfirmation(Database& db, std::int64_t seq) {
    auto select =
        db.prepare("SELECT seq, decision, coalesce(undone_by, 0) FROM decision_confirmed WHERE seq = ?1");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, seq).step();
    if (!row) return row.error();
    if (!*row) return Error{kConfirmationUnknown, {std::to_string(seq)}};
    ConfirmationRow confirmation{s.integer(0), s.integer(1), {}, s.integer(2)};
    s.reset();
    auto members = membersOf(db, seq);
    if (!members) return members.error();
    confirmation.members = members.take();
    return confirmation;
}

Result<std::vector<ConfirmationRow>> allConfirmations(Database& db) {
    auto select =
        db.prepare("SELECT seq, decision, coalesce(undone_by, 0) FROM decision_confirmed ORDER BY seq");
    if (!select) return select.error();
    std::vector<ConfirmationRow> all;
    auto done = forEachRow(**select, [&](Statement& s) {
        all.push_back({s.integer(0), s.integer(1), {}, s.integer(2)});
    });
    if (!done) return done.error();
    return all;
}

Result<std::vector<DecisionMember>> versionsUnder(Database& db, const DecisionRow& decision) {
    auto select =
        db.prepare("SELECT max(seq) FROM decision_confirmed WHERE decision = ?1 AND undone_by IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, decision.seq).step();
    if (!row) return row.error();
    const std::int64_t confirmation = (*select)->integer(0);
    (*select)->reset();
    if (confirmation != 0) return membersOf(db, confirmation);
    std::vector<DecisionMember> members = decision.left;
    members.insert(members.end(), decision.right.begin(), decision.right.end());
    for (const auto& group : decision.others) members.insert(members.end(), group.begin(), group.end());
    return members;
}

Result<std::vector<std::int64_t>> decisionsTouchedBy(Database& db, std::int64_t loadId) {
    auto select =
        db.prepare("SELECT DISTINCT m.seq FROM decision_member m CROSS JOIN record_version v "
                   "ON v.record_id = m.record_id AND v.load_id = ?1 JOIN decision d ON d.seq = m.seq "
                   "WHERE d.undone_by IS NULL ORDER BY m.seq");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    return numbersOf(**select);
}

Result<void> markChanged(Database& db, std::int64_t decision, std::int64_t seq) {
    auto insert = db.prepare("INSERT INTO decision_changed(decision, seq) VALUES(?1, ?2) "
                             "ON CONFLICT DO NOTHING");
    if (!insert) return insert.error();
    return (*insert)->bind(1, decision).bind(2, seq).run();
}

Result<void> unmarkChanged(Database& db, std::int64_t decision) {
    auto remove = db.prepare("DELETE FROM decision_changed WHERE decision = ?1");
    if (!remove) return remove.error();
    return (*remove)->bind(1, decision).run();
}

Result<std::int64_t> changedSince(Database& db, std::int64_t decision) {
    auto select = db.prepare("SELECT c.seq FROM decision_changed c JOIN decision d ON d.seq = c.decision "
                             "WHERE c.decision = ?1 AND d.undone_by IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, decision).step();
    if (!row) return row.error();
    const std::int64_t seq = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return seq;
}

Result<std::int64_t> countChanged(Database& db) {
    return db.scalar("SELECT count(*) FROM decision_changed c JOIN decision d ON d.seq = c.decision "
                     "WHERE d.undone_by IS NULL");
}

Result<void> forEachChanged(Database& db, const EachQueued& each) {
    auto select = db.prepare(kQueued);
    if (!select) return select.error();
    return forEach(**select, each);
}

Result<void> forChanged(Database& db, std::int64_t number, const EachQueued& each) {
    auto select = db.prepare(kQueued + "AND c.decision = ?1");
    if (!select) return select.error();
    (*select)->bind(1, -number);
    return forEach(**select, each);
}

Result<std::int64_t> changedOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord) {
    auto select =
        db.prepare("SELECT max(c.decision) FROM decision_changed c JOIN decision d ON d.seq = c.decision "
                   "WHERE d.undone_by IS NULL AND ((d.left_record = ?1 AND d.right_record = ?2) OR "
                   "(d.left_record = ?2 AND d.right_record = ?1))");
    if (!select) return select.error();
    auto row = (*select)->bind(1, leftRecord).bind(2, rightRecord).step();
    if (!row) return row.error();
    const std::int64_t number = -(*select)->integer(0);
    (*select)->reset();
    return number;
}

Result<std::vector<std::int64_t>> confirmedSince(Database& db, std::int64_t seq) {
    auto select =
        db.prepare("SELECT DISTINCT decision FROM decision_confirmed WHERE seq > ?1 OR undone_by > ?1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    std::vector<std::int64_t> numbers;
    auto done = forEachRow(**select, [&](Statement& s) { numbers.push_back(-s.integer(0)); });
    if (!done) return done.error();
    return numbers;
}

} // namespace goldenrod
