// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_draft.h"

#include "models/jobs/decide.h"
#include "models/jobs/decision_conflict.h"
#include "models/jobs/objections.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

bool joins(DecisionKind kind) {
    return kind == DecisionKind::Match || kind == DecisionKind::Merge || kind == DecisionKind::Move;
}

} // namespace

Result<std::vector<DecisionMember>> versionsInForce(Database& db, const std::vector<std::int64_t>& recordIds,
                                                    const std::vector<DecisionMember>& seen) {
    std::vector<DecisionMember> members;
    members.reserve(recordIds.size());
    for (const std::int64_t id : recordIds) {
        auto record = readRecord(db, id);
        if (!record) return record.error();
        const auto at = std::find_if(seen.begin(), seen.end(),
                                     [id](const DecisionMember& member) { return member.recordId == id; });
        if (at != seen.end() && at->hash != record->hash) return Error{kEvidenceChanged};
        members.push_back({id, record->hash});
    }
    return members;
}

Result<void> checkReasonKnown(const std::string& reason) {
    const auto reasons = decisionReasons();
    if (reason.empty() || std::find(reasons.begin(), reasons.end(), reason) != reasons.end()) return {};
    return Error{kReasonUnknown, {reason}};
}

Result<void> checkStanding(Database& db, const DecisionRow& decision) {
    if (auto free = checkLocks(db, decision); !free) return free;
    auto conflict = conflictOf(db, decision);
    if (!conflict) return conflict.error();
    if (conflict->empty()) return {};
    std::vector<std::string> events;
    events.reserve(conflict->size());
    for (const std::int64_t seq : *conflict) events.push_back(std::to_string(seq));
    return Error{kDecisionConflict, std::move(events)};
}

Result<std::vector<std::string>> objectionsAgainst(Database& db, const DecisionRow& decision) {
    if (!joins(decision.kind)) return std::vector<std::string>();
    auto run = runInForce(db);
    if (!run) return run.error();
    if (*run == 0) return std::vector<std::string>();
    const std::vector<std::int64_t> left = idsOf(decision.left), right = idsOf(decision.right);
    std::vector<std::int64_t> all = left;
    all.insert(all.end(), right.begin(), right.end());
    auto bench = RecordBench::make(db, *run, all);
    if (!bench) return bench.error();
    return objectionsTo(db, *run, **bench, left, right);
}

Result<void> checkReasonGiven(Database& db, const DecisionRow& decision, const std::string& reason) {
    if (!reason.empty()) return {};
    auto objections = objectionsAgainst(db, decision);
    if (!objections) return objections.error();
    return objections->empty() ? Result<void>{} : Error{kReasonNeeded, objections.take()};
}

} // namespace goldenrod
