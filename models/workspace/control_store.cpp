// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/control_store.h"

#include "matching/sha256.h"
#include "models/workspace/each_row.h"

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 4> kStates = {"waiting", "agreed", "disagreed", "settled"};

const std::string kOpen =
    "SELECT s.decision, s.person, s.state, EXISTS(SELECT 1 FROM second_opinion o JOIN event e "
    "ON e.seq = o.seq WHERE o.decision = s.decision AND o.undone_by IS NULL AND e.actor = ?1) "
    "FROM control_sample s JOIN decision d ON d.seq = s.decision "
    "WHERE s.state IN ('waiting', 'disagreed') AND d.undone_by IS NULL AND NOT EXISTS(SELECT 1 FROM "
    "decision_changed c WHERE c.decision = s.decision) ";
/// In the order of QueuedQuestion; the pattern is not kept with a decision.
constexpr const char* kQueued =
    "SELECT -s.decision, d.weight, (SELECT count(*) FROM decision_member m WHERE m.seq = s.decision), "
    "min(l.source_id, r.source_id), max(l.source_id, r.source_id) FROM control_sample s "
    "JOIN decision d ON d.seq = s.decision JOIN record l ON l.id = d.left_record "
    "JOIN record r ON r.id = d.right_record WHERE s.decision = ?1 AND s.state IN ('waiting', 'disagreed') "
    "AND d.undone_by IS NULL AND NOT EXISTS(SELECT 1 FROM decision_changed c "
    "WHERE c.decision = s.decision)";
constexpr const char* kOpinions =
    "SELECT o.seq, o.decision, o.kind, o.blind, coalesce(o.undone_by, 0), e.actor, n.name, e.at "
    "FROM second_opinion o CROSS JOIN event e ON e.seq = o.seq CROSS JOIN person n ON n.id = e.actor ";

SampleState stateOf(std::string_view name) {
    return static_cast<SampleState>(std::find(kStates.begin(), kStates.end(), name) - kStates.begin());
}

Result<std::vector<SampleRow>> samplesOf(Statement& select) {
    std::vector<SampleRow> rows;
    auto done = forEachRow(select, [&](Statement& s) {
        rows.push_back({s.integer(0), s.integer(1), stateOf(s.text(2)), s.integer(3) != 0});
    });
    if (!done) return done.error();
    return rows;
}

template <class Row>
Result<std::optional<Row>> onlyOne(Result<std::vector<Row>> rows) {
    if (!rows) return rows.error();
    return rows->empty() ? std::optional<Row>() : std::optional<Row>(std::move(rows->front()));
}

Result<std::vector<OpinionRow>> opinionsWhere(Database& db, const char* where, std::int64_t value) {
    auto select = db.prepare(std::string(kOpinions) + where + " ORDER BY o.seq");
    if (!select) return select.error();
    if (value != 0) (*select)->bind(1, value);
    std::vector<OpinionRow> rows;
    bool sound = true;
    auto done = forEachRow(**select, [&](Statement& s) {
        OpinionRow& row = rows.emplace_back();
        row.seq = s.integer(0);
        row.decision = s.integer(1);
        sound = parseDecisionKind(s.text(2), row.kind) && sound;
        row.blind = s.integer(3) != 0;
        row.undoneBy = s.integer(4);
        row.person = s.integer(5);
        row.actor = s.text(6);
        row.at = s.integer(7);
    });
    if (!done) return done.error();
    if (!sound) return Error{kDamaged, {}, "an opinion cannot be read"};
    return rows;
}

} // namespace

std::string_view sampleStateName(SampleState state) {
    return kStates[static_cast<std::size_t>(state)];
}

Result<void> insertSample(Database& db, const SampleRow& sample) {
    auto insert = db.prepare("INSERT INTO control_sample(decision, person, state) VALUES(?1, ?2, ?3)");
    if (!insert) return insert.error();
    (*insert)->bind(1, sample.decision).bind(2, sample.person);
    return (*insert)->bind(3, sampleStateName(sample.state)).run();
}

Result<void> setSampleState(Database& db, std::int64_t decision, SampleState state) {
    auto update = db.prepare("UPDATE control_sample SET state = ?2 WHERE decision = ?1");
    if (!update) return update.error();
    return (*update)->bind(1, decision).bind(2, sampleStateName(state)).run();
}

Result<std::optional<SampleRow>> readSample(Database& db, std::int64_t decision) {
    auto select = db.prepare("SELECT decision, person, state, 0 FROM control_sample WHERE decision = ?1");
    if (!select) return select.error();
    (*select)->bind(1, decision);
    return onlyOne(samplesOf(**select));
}

Result<std::vector<SampleRow>> openSamples(Database& db, std::int64_t person) {
    auto select = db.prepare(kOpen + "ORDER BY s.decision");
    if (!select) return select.error();
    (*select)->bind(1, person);
    return samplesOf(**select);
}

Result<std::optional<SampleRow>> openSample(Database& db, std::int64_t person, std::int64_t decision) {
    auto select = db.prepare(kOpen + "AND s.decision = ?2");
    if (!select) return select.error();
    (*select)->bind(1, person).bind(2, decision);
    return onlyOne(samplesOf(**select));
}

Result<std::vector<SampleRow>> allSamples(Database& db) {
    auto select = db.prepare("SELECT decision, person, state, 0 FROM control_sample ORDER BY decision");
    if (!select) return select.error();
    return samplesOf(**select);
}

Result<void> insertOpinion(Database& db, const OpinionRow& opinion) {
    auto insert = db.prepare("INSERT INTO second_opinion(seq, decision, kind, blind) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    (*insert)->bind(1, opinion.seq).bind(2, opinion.decision).bind(3, decisionName(opinion.kind));
    return (*insert)->bind(4, opinion.blind ? 1 : 0).run();
}

Result<void> markOpinionUndone(Database& db, std::int64_t seq, std::int64_t bySeq) {
    auto update = db.prepare("UPDATE second_opinion SET undone_by = ?2 WHERE seq = ?1 AND undone_by IS NULL");
    if (!update) return update.error();
    return (*update)->bind(1, seq).bind(2, bySeq).run();
}

Result<std::optional<OpinionRow>> readOpinion(Database& db, std::int64_t seq) {
    return onlyOne(opinionsWhere(db, "WHERE o.seq = ?1", seq));
}

Result<std::vector<OpinionRow>> opinionsOn(Database& db, std::int64_t decision) {
    return opinionsWhere(db, "WHERE o.decision = ?1", decision);
}

Result<std::vector<OpinionRow>> allOpinions(Database& db) {
    return opinionsWhere(db, "", 0);
}

Result<void> forSample(Database& db, std::int64_t number, const EachQueued& each) {
    auto select = db.prepare(kQueued);
    if (!select) return select.error();
    (*select)->bind(1, -number);
    return forEachRow(**select, [&](Statement& s) {
        each({s.integer(0), s.integer(1), s.integer(2), 0, s.integer(3), s.integer(4), -1, -s.integer(0), 0});
    });
}

Result<std::vector<std::int64_t>> samplesTouchedSince(Database& db, std::int64_t seq) {
    auto select = db.prepare("SELECT -decision FROM control_sample WHERE decision > ?1 UNION "
                             "SELECT -decision FROM second_opinion WHERE seq > ?1 OR undone_by > ?1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    return numbersOf(**select);
}

Result<std::int64_t> sampleOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord) {
    auto select = db.prepare("SELECT max(s.decision) FROM decision_member m JOIN control_sample s "
                             "ON s.decision = m.seq JOIN decision d ON d.seq = s.decision "
                             "WHERE m.record_id = ?1 AND d.undone_by IS NULL AND "
                             "((d.left_record = ?1 AND d.right_record = ?2) OR "
                             "(d.left_record = ?2 AND d.right_record = ?1))");
    if (!select) return select.error();
    auto row = (*select)->bind(1, leftRecord).bind(2, rightRecord).step();
    if (!row) return row.error();
    const std::int64_t decision = (*select)->integer(0);
    (*select)->reset();
    return decision;
}

Result<bool> isApproval(Database& db, std::int64_t seq) {
    auto count = db.scalar("SELECT count(*) FROM proposal WHERE ending = 'approved' AND ended_by = " +
                           std::to_string(seq));
    if (!count) return count.error();
    return *count > 0;
}

Result<EventSeal> readSeal(Database& db, std::int64_t seq) {
    auto select = db.prepare("SELECT actor, hash FROM event WHERE seq = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, seq).step();
    if (!row) return row.error();
    EventSeal seal;
    if (*row) seal = {(*select)->integer(0), std::string((*select)->text(1))};
    (*select)->reset();
    return seal;
}

Result<void> forEachOpinionSince(Database& db, std::int64_t since, const PublicKey& publicKey,
                                 const std::function<void(std::int64_t at, bool own)>& each) {
    auto select = db.prepare("SELECT e.at, n.public_key = ?1 FROM second_opinion o CROSS JOIN event e "
                             "ON e.seq = o.seq CROSS JOIN person n ON n.id = e.actor "
                             "WHERE o.undone_by IS NULL ORDER BY o.seq DESC");
    if (!select) return select.error();
    (*select)->bindBlob(1, asBytes(publicKey));
    return whileRows(**select, [&](Statement& s) {
        if (s.integer(0) < since) return false;
        each(s.integer(0), s.integer(1) != 0);
        return true;
    });
}

Result<void> forEachJudgementSince(Database& db, std::int64_t since,
                                   const std::function<void(std::int64_t at, std::int64_t person)>& each) {
    auto select = db.prepare("SELECT at, actor, kind IN ('decision.match', 'decision.not_match', "
                             "'decision.unsure', 'proposal.made', 'control.judged') "
                             "FROM event ORDER BY seq DESC");
    if (!select) return select.error();
    return whileRows(**select, [&](Statement& s) {
        if (s.integer(0) < since) return false;
        if (s.integer(2) != 0) each(s.integer(0), s.integer(1));
        return true;
    });
}

} // namespace goldenrod
