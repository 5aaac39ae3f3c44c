// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_conflicts.h"

#include "models/jobs/decide.h"
#include "models/jobs/decision_conflict.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/objections.h"
#include "models/jobs/recheck.h"
#include "models/workspace/question_store.h"
#include "models/workspace/run_store.h"

namespace goldenrod {
namespace {

std::vector<DecisionMember> membersOf(const std::vector<std::int64_t>& records) {
    std::vector<DecisionMember> members;
    members.reserve(records.size());
    for (const std::int64_t record : records) members.push_back({record, {}});
    return members;
}

Result<bool> conflicts(Database& db, const QuestionRow& question) {
    DecisionRow decision;
    decision.leftRecord = question.leftRecord;
    decision.rightRecord = question.rightRecord;
    decision.left = membersOf(question.left);
    decision.right = membersOf(question.right);
    for (const DecisionKind kind : {DecisionKind::Match, DecisionKind::NotAMatch}) {
        decision.kind = kind;
        auto stands = checkStanding(db, decision);
        if (stands) continue;
        const ErrorCode code = stands.error().code;
        return code == kDecisionConflict || code == kCustomerLocked ? Result<bool>(true)
                                                                    : Result<bool>(stands.error());
    }
    return false;
}

/// Whether rules speak against a match on the values in force.
Result<bool> isSpokenAgainst(Database& db, std::int64_t number) {
    auto decision = readDecision(db, -number);
    if (!decision) return decision.error();
    if (heldTogether(*decision).empty()) return false;
    auto run = runInForce(db);
    if (!run) return run.error();
    auto question = questionOfChanged(db, number);
    if (!question) return question.error();
    std::vector<std::int64_t> all = question->left;
    all.insert(all.end(), question->right.begin(), question->right.end());
    auto bench = RecordBench::make(db, *run, all);
    if (!bench) return bench.error();
    auto objections = objectionsTo(db, *run, **bench, question->left, question->right);
    if (!objections) return objections.error();
    return !objections->empty();
}

} // namespace

Result<std::vector<std::int64_t>> conflictingQuestions(Database& db) {
    auto candidates = questionsBesideDecisions(db);
    if (!candidates) return candidates.error();
    std::vector<std::int64_t> found, changed;
    auto read = forEachChanged(db, [&](const QueuedQuestion& question) { changed.push_back(question.id); });
    if (!read) return read.error();
    for (const std::int64_t number : changed) {
        auto is = isSpokenAgainst(db, number);
        if (!is) return is.error();
        if (*is) found.push_back(number);
    }
    for (const std::int64_t id : *candidates) {
        auto question = readQuestion(db, id);
        if (!question) return question.error();
        auto is = conflicts(db, *question);
        if (!is) return is.error();
        if (*is) found.push_back(id);
    }
    return found;
}

} // namespace goldenrod
