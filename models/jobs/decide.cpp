// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"

#include "models/jobs/control_sample.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/decision_events.h"
#include "models/workspace/record_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

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

/// The decision that a request makes, with the records it was made on.
Result<DecisionRow> draft(Database& db, const DecideRequest& request) {
    DecisionRow decision;
    decision.kind = request.kind;
    std::vector<std::int64_t> left{request.leftRecord};
    std::vector<std::int64_t> right{request.rightRecord};
    decision.leftRecord = request.leftRecord;
    decision.rightRecord = request.rightRecord;
    if (request.question != 0) {
        auto question = questionOf(db, request);
        if (!question) return question.error();
        decision.leftRecord = question->leftRecord;
        decision.rightRecord = question->rightRecord;
        decision.weight = question->height;
        left = question->left;
        right = question->right;
    } else {
        auto pair = storedPair(db, request.leftRecord, request.rightRecord);
        if (!pair) return pair.error();
        if (*pair) decision.weight = (*pair)->weight;
    }
    if (decision.leftRecord == decision.rightRecord) return Error{kSameRecord};
    auto leftMembers = versionsInForce(db, left, request.seen);
    if (!leftMembers) return leftMembers.error();
    auto rightMembers = versionsInForce(db, right, request.seen);
    if (!rightMembers) return rightMembers.error();
    decision.left = leftMembers.take();
    decision.right = rightMembers.take();
    return decision;
}

} // namespace

Result<DecideReport> makeDecision(Database& db, const Identity& identity, DecisionRow decision,
                                  const Said& said) {
    if (auto known = checkReasonKnown(said.reason); !known) return known.error();
    if (auto stands = checkStanding(db, decision); !stands) return stands.error();
    if (auto given = checkReasonGiven(db, decision, said.reason); !given) return given.error();
    // Being unsure changes no customer; the question only leaves the open ones.
    const bool unsure = decision.kind == DecisionKind::Unsure;
    auto question =
        unsure ? questionOfPair(db, decision.leftRecord, decision.rightRecord) : Result<std::int64_t>(0);
    if (!question) return question.error();
    auto passage = saveDecision(db, identity, decision, said);
    if (!passage) return passage.error();
    DecideReport report{decision.seq, decision.kind, decision.leftRecord, decision.rightRecord, {}};
    report.passage = *passage;
    if (*passage != Passage::InForce) return report;
    if (unsure) {
        auto marked = *question != 0 ? markUnsure(db, *question, decision.seq) : Result<void>{};
        return marked ? Result<DecideReport>(std::move(report)) : Result<DecideReport>(marked.error());
    }
    auto changed = recut(db, decision.seq, decision);
    if (!changed) return changed.error();
    report.recut = changed.take();
    if (said.settles == 0 && !said.preview) {
        if (auto drawn = drawSample(db, decision); !drawn) return drawn.error();
    }
    auto lapsed = lapseProposals(db, identity, decision.seq, report.recut.recordIds);
    return lapsed ? Result<DecideReport>(std::move(report)) : Result<DecideReport>(lapsed.error());
}

Result<DecideReport> decide(const DecideRequest& request, Workspace& workspace) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        if (request.question < 0) {
            auto judged = judgeSample(db, workspace.identity(), request);
            if (!judged) return judged.error();
            report = judged.take();
            return {};
        }
        auto drafted = draft(db, request);
        if (!drafted) return drafted.error();
        auto made = makeDecision(db, workspace.identity(), drafted.take(), {request.reason, request.comment});
        if (!made) return made.error();
        report = made.take();
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

} // namespace goldenrod
