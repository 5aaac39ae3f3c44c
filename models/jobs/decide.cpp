// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"

#include "matching/sha256.h"

#include "models/jobs/decision_conflict.h"
#include "models/jobs/objections.h"
#include "models/workspace/record_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

/// The records with their versions in force, which must be those that were seen.
Result<std::vector<DecisionMember>> lookedAt(Database& db, const std::vector<std::int64_t>& recordIds,
                                             const std::vector<DecisionMember>& seen) {
    std::vector<DecisionMember> members;
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

Result<std::int64_t> weightOf(Database& db, std::int64_t left, std::int64_t right) {
    auto run = runInForce(db);
    if (!run) return run.error();
    PairReader reader(db, *run);
    auto pairs = reader.pairsOf(left);
    if (!pairs) return pairs.error();
    const auto at = std::find_if((*pairs)->begin(), (*pairs)->end(),
                                 [&](const StoredPair& p) { return p.other == right; });
    return at != (*pairs)->end() ? at->weight : std::int64_t{0};
}

bool sameRecords(std::vector<std::int64_t> a, std::vector<std::int64_t> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

bool isAsSeen(const QuestionRow& question, const DecideRequest& request) {
    return question.leftRecord == request.leftRecord && question.rightRecord == request.rightRecord &&
           sameRecords(question.left, request.left) && sameRecords(question.right, request.right);
}

/// The question of a request. Numbers of questions change when the tree around them is grown again.
Result<QuestionRow> questionOf(Database& db, const DecideRequest& request) {
    auto question = readQuestion(db, request.question);
    if (request.left.empty() || (!question && question.error().code != kQuestionGone)) return question;
    if (question && isAsSeen(*question, request)) return question;
    auto about = questionsAbout(db, request.leftRecord);
    if (!about) return about.error();
    const auto same = std::find_if(about->begin(), about->end(),
                                   [&](const QuestionRow& row) { return isAsSeen(row, request); });
    if (same == about->end()) return Error{kQuestionGone};
    return std::move(*same);
}

/// The decision that a request makes, with the records it was made on; the number of its question, if any.
Result<DecisionRow> draft(Database& db, const DecideRequest& request, std::int64_t& questionId) {
    DecisionRow decision;
    decision.kind = request.kind;
    std::vector<std::int64_t> left{request.leftRecord};
    std::vector<std::int64_t> right{request.rightRecord};
    decision.leftRecord = request.leftRecord;
    decision.rightRecord = request.rightRecord;
    if (request.question != 0) {
        auto question = questionOf(db, request);
        if (!question) return question.error();
        questionId = question->id;
        decision.leftRecord = question->leftRecord;
        decision.rightRecord = question->rightRecord;
        decision.weight = question->height;
        left = question->left;
        right = question->right;
    } else {
        auto weight = weightOf(db, request.leftRecord, request.rightRecord);
        if (!weight) return weight.error();
        decision.weight = *weight;
    }
    if (decision.leftRecord == decision.rightRecord) return Error{kSameRecord};
    auto leftMembers = lookedAt(db, left, request.seen);
    if (!leftMembers) return leftMembers.error();
    auto rightMembers = lookedAt(db, right, request.seen);
    if (!rightMembers) return rightMembers.error();
    decision.left = leftMembers.take();
    decision.right = rightMembers.take();
    return decision;
}

std::string subjectOf(const DecisionRow& decision) {
    return "record:" + std::to_string(decision.leftRecord) +
           ",record:" + std::to_string(decision.rightRecord);
}

Json membersOf(const std::vector<DecisionMember>& members) {
    Json list = Json::array();
    for (const DecisionMember& member : members)
        list.push_back({{"record", member.recordId}, {"version", toHex(asBytes(member.hash))}});
    return list;
}

EventDraft eventOf(const DecisionRow& decision, const DecideRequest& request) {
    Json body{{"left", membersOf(decision.left)},
              {"right", membersOf(decision.right)},
              {"weight", decision.weight}};
    if (!request.reason.empty()) body["reason"] = request.reason;
    if (!request.comment.empty()) body["comment"] = request.comment;
    return {"decision." + std::string(decisionName(decision.kind)), subjectOf(decision),
            body.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

std::vector<std::int64_t> idsOf(const std::vector<DecisionMember>& members) {
    std::vector<std::int64_t> ids;
    ids.reserve(members.size());
    for (const DecisionMember& member : members) ids.push_back(member.recordId);
    return ids;
}

/// A match that rules speak against is not made without a reason.
Result<void> checkReason(Database& db, const DecisionRow& decision, const std::string& reason) {
    if (decision.kind != DecisionKind::Match || !reason.empty()) return {};
    auto run = runInForce(db);
    if (!run) return run.error();
    if (*run == 0) return {};
    const std::vector<std::int64_t> left = idsOf(decision.left), right = idsOf(decision.right);
    std::vector<std::int64_t> all = left;
    all.insert(all.end(), right.begin(), right.end());
    auto bench = RecordBench::make(db, *run, all);
    if (!bench) return bench.error();
    auto objections = objectionsTo(db, *run, **bench, left, right);
    if (!objections) return objections.error();
    return objections->empty() ? Result<void>{} : Error{kReasonNeeded, objections.take()};
}

std::vector<std::string> namesOf(const std::vector<std::int64_t>& events) {
    std::vector<std::string> names;
    names.reserve(events.size());
    for (const std::int64_t seq : events) names.push_back(std::to_string(seq));
    return names;
}

/// Nothing, or why the decision cannot be made as it is.
Result<void> check(Database& db, const DecisionRow& decision, const DecideRequest& request) {
    const auto reasons = decisionReasons();
    if (!request.reason.empty() && std::find(reasons.begin(), reasons.end(), request.reason) == reasons.end())
        return Error{kReasonUnknown, {request.reason}};
    if (auto free = checkLocks(db, decision); !free) return free;
    auto conflict = conflictOf(db, decision);
    if (!conflict) return conflict.error();
    if (conflict->empty()) return checkReason(db, decision, request.reason);
    return Error{kDecisionConflict, namesOf(*conflict)};
}

} // namespace

Result<DecideReport> decide(const DecideRequest& request, Workspace& workspace) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        std::int64_t questionId = 0;
        auto drafted = draft(db, request, questionId);
        if (!drafted) return drafted.error();
        DecisionRow decision = drafted.take();
        if (auto fit = check(db, decision, request); !fit) return fit;
        auto seq = EventStore(db, workspace.identity()).append(eventOf(decision, request));
        if (!seq) return seq.error();
        decision.seq = *seq;
        if (auto done = insertDecision(db, decision); !done) return done;
        report = {*seq, decision.kind, decision.leftRecord, decision.rightRecord, {}};
        // Being unsure changes no customer; the question only leaves the open ones.
        if (decision.kind == DecisionKind::Unsure) {
            if (questionId != 0) return markUnsure(db, questionId, *seq);
            auto question = questionOfPair(db, decision.leftRecord, decision.rightRecord);
            if (!question) return question.error();
            return *question != 0 ? markUnsure(db, *question, *seq) : Result<void>{};
        }
        auto changed = recut(db, *seq, decision);
        if (!changed) return changed.error();
        report.recut = changed.take();
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

} // namespace goldenrod
