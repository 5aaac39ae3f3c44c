// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/group_pairs.h"

#include "matching/sha256.h"
#include "models/jobs/decision_conflict.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/four_eyes.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

bool has(std::span<const DecisionMember> members, std::int64_t record) {
    return std::any_of(members.begin(), members.end(),
                       [record](const DecisionMember& member) { return member.recordId == record; });
}

/// What one decision says of the two.
std::optional<DecisionKind> saysOf(const DecisionRow& row, const LikePair& pair) {
    const auto held = heldTogether(row);
    const auto isHeld = [&](std::int64_t record) {
        return std::find(held.begin(), held.end(), record) != held.end();
    };
    if (isHeld(pair.left) && isHeld(pair.right)) return DecisionKind::Match;
    for (const auto& [left, right] : heldApart(row)) {
        if ((has(left, pair.left) && has(right, pair.right)) ||
            (has(left, pair.right) && has(right, pair.left)))
            return DecisionKind::NotAMatch;
    }
    const bool inFront = std::min(row.leftRecord, row.rightRecord) == pair.left &&
                         std::max(row.leftRecord, row.rightRecord) == pair.right;
    return inFront && row.kind == DecisionKind::Unsure ? std::optional(DecisionKind::Unsure) : std::nullopt;
}

} // namespace

Result<DecisionRow> draftOf(Database& db, const QuestionRow& question, DecisionKind kind) {
    DecisionRow draft;
    draft.kind = kind;
    draft.leftRecord = question.leftRecord;
    draft.rightRecord = question.rightRecord;
    draft.weight = question.height;
    for (const auto& [group, into] :
         {std::pair(&question.left, &draft.left), std::pair(&question.right, &draft.right)}) {
        auto members = versionsInForce(db, *group, {});
        if (!members) return members.error();
        *into = members.take();
    }
    return draft;
}

Result<GroupChecks> GroupChecks::make(Database& db, std::span<const DecisionRow> drafts) {
    GroupChecks checks(db);
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    checks.m_eyes = policy->fourEyes;
    auto run = runInForce(db);
    if (!run) return run.error();
    const bool joins = !drafts.empty() && drafts.front().kind == DecisionKind::Match;
    if (*run == 0 || !joins) return checks;
    std::vector<std::int64_t> records;
    for (const DecisionRow& draft : drafts) {
        const std::vector<std::int64_t> some = recordsOf(draft);
        records.insert(records.end(), some.begin(), some.end());
    }
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    auto bench = RecordBench::make(db, *run, records);
    if (!bench) return bench.error();
    checks.m_bench = bench.take();
    auto objections = Objections::make(db, *run, *checks.m_bench);
    if (!objections) return objections.error();
    checks.m_objections.emplace(objections.take());
    return checks;
}

Result<std::optional<Error>> GroupChecks::refusalOf(const DecisionRow& draft) const {
    if (auto stands = checkStanding(m_db, draft); !stands) {
        const bool refused =
            stands.error().code == kCustomerLocked || stands.error().code == kDecisionConflict;
        if (!refused) return stands.error();
        return std::optional(stands.error());
    }
    std::vector<std::string> against;
    if (m_objections) against = m_objections->to(idsOf(draft.left), idsOf(draft.right));
    auto voices = openVoicesAbout(m_db, draft);
    if (!voices) return voices.error();
    auto worth = worthAsked(m_db, m_eyes, draft);
    if (!worth) return worth.error();
    if (!voices->empty() || wantsSecond(m_eyes, draft, {!against.empty(), *worth}))
        return std::optional(
            Error{kGroupNeedsSecond, {std::to_string(draft.leftRecord), std::to_string(draft.rightRecord)}});
    if (against.empty()) return std::optional<Error>();
    return std::optional(Error{kReasonNeeded, std::move(against)});
}

Result<std::optional<GroupAnswer>> answerOf(Database& db, const LikePair& pair, std::int64_t since) {
    auto about = decisionsAbout(db, {&pair.left, 1});
    if (!about) return about.error();
    std::optional<GroupAnswer> answer;
    for (const DecisionRow& row : *about) { // oldest first
        if (row.seq <= since || row.part != 0) continue;
        if (const auto says = saysOf(row, pair)) answer = GroupAnswer{*says, row.seq};
    }
    return answer;
}

std::string digestOf(const std::vector<LikePair>& pairs) {
    Sha256 sha;
    for (const LikePair& pair : pairs) sha.addNumber(pair.left).addNumber(pair.right).addField(pair.versions);
    return toHex(sha.finish());
}

} // namespace goldenrod
