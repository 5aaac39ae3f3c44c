// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/record_name.h"
#include "app/cli/report_json.h"
#include "app/cli/show_mark.h"
#include "app/cli/show_pin.h"
#include "app/cli/show_second.h"
#include "app/cli/show_settled.h"
#include "app/cli/show_why.h"

#include "models/jobs/control_blind.h"
#include "models/jobs/objections.h"
#include "models/jobs/review_queue.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <memory>

namespace goldenrod::cli {
namespace {

int showQuestion(Session& session, Workspace& workspace, std::int64_t id) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto view = readReviewCase(*db, id);
    if (!view) {
        if (view.error().code != kQuestionGone) return session.failed(view.error());
        auto settled = readSettledBy(*db, id);
        if (!settled) return session.failed(settled.error());
        if (!*settled) return session.failed(view.error());
        auto hidden = isHiddenFrom(*db, workspace.identity().publicKey, (*settled)->question.seq);
        if (!hidden) return session.failed(hidden.error());
        if (*hidden) return session.failed(view.error());
        showSettled(session, **settled);
        return kDone;
    }
    auto seen = seeAs(*db, workspace.identity().publicKey, *view);
    if (!seen) return session.failed(seen.error());
    if (!session.json()) {
        showCase(session, *view);
        showSecondLook(session, view->second);
        return kDone;
    }
    Json left = Json::array();
    Json right = Json::array();
    for (const SeenRecord& record : view->left) left.push_back(toJson(record));
    for (const SeenRecord& record : view->right) right.push_back(toJson(record));
    Json before = Json::array();
    for (const MadeDecision& made : view->decidedBefore) before.push_back(toJson(made));
    session.result({{"question", id},
                    {"left", std::move(left)},
                    {"right", std::move(right)},
                    {"why", toJson(view->why)},
                    {"golden_if_matched", toJson(view->golden)},
                    {"keeps", view->keepsId},
                    {"forwards", view->forwards},
                    {"against_a_match", view->objections},
                    {"decided_before", std::move(before)},
                    {"second_person", toJson(view->second)}});
    return kDone;
}

struct DecideOptions {
    std::string decision, reason, comment, left, right;
    std::int64_t question = 0;
};

int saved(Session& session, Workspace& workspace, const Result<DecideReport>& report, const QString& what) {
    if (!report) return session.failed(report.error());
    if (session.json()) {
        session.result(toJson(*report));
        return kDone;
    }
    if (report->passage != Passage::InForce) {
        session.line(proposedLine(*report, what));
        return kDone;
    }
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto open = countQuestions(*db, QuestionFilter::Open);
    if (!open) return session.failed(open.error());
    session.line(
        QStringLiteral(
            "Saved as event %1: %2. %3 golden records with new values, %4 retired; %5 questions wait.")
            .arg(report->seq)
            .arg(what, wording::count(report->recut.changes.changed),
                 wording::count(report->recut.changes.retired), wording::count(*open)));
    return kDone;
}

int runDecide(Session& session, Workspace& workspace, const DecideOptions& options) {
    DecideRequest request;
    request.kind = options.decision == "match"
                       ? DecisionKind::Match
                       : (options.decision == "not-match" ? DecisionKind::NotAMatch : DecisionKind::Unsure);
    request.question = options.question;
    request.reason = options.reason;
    request.comment = options.comment;
    if (options.question == 0) {
        auto db = workspace.reader();
        if (!db) return session.failed(db.error());
        auto left = findRecordByName(*db, options.left);
        if (!left) return session.failed(left.error());
        auto right = findRecordByName(*db, options.right);
        if (!right) return session.failed(right.error());
        request.leftRecord = *left;
        request.rightRecord = *right;
    }
    return saved(session, workspace, decide(request, workspace),
                 wording::decisionWord(decisionName(request.kind)));
}

/// The verb's answer when the event is of something other than a decision.
std::optional<int> undoOther(Session& session, Workspace& workspace, std::int64_t seq) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto ofValue = isOfValue(*db, seq);
    if (!ofValue) return session.failed(ofValue.error());
    if (*ofValue) return answerSetValue(session, undoValue(seq, workspace), QStringLiteral("undone"));
    auto ofMark = isOfMark(*db, seq);
    if (!ofMark) return session.failed(ofMark.error());
    if (*ofMark) return answerMark(session, undoMark(seq, workspace));
    auto ofConfirmation = isOfConfirmation(*db, seq);
    if (!ofConfirmation) return session.failed(ofConfirmation.error());
    if (*ofConfirmation) return answerConfirm(session, undoConfirmation(seq, workspace));
    return std::nullopt;
}

struct UndoOptions {
    std::int64_t seq = 0;
    bool alone = false, withLater = false;
};

void addUndo(CLI::App& app, Command& command) {
    auto options = std::make_shared<UndoOptions>();
    CLI::App* undo = addVerb(
        app, command, "undo", "take a decision back, or what was set of a golden value or said of a question",
        [options](Session& session, Workspace& workspace) {
            if (const auto answer = undoOther(session, workspace, options->seq)) return *answer;
            const UndoScope scope = options->alone       ? UndoScope::Only
                                    : options->withLater ? UndoScope::WithLater
                                                         : UndoScope::IfUnused;
            return saved(session, workspace, undoDecision(options->seq, workspace, scope),
                         QStringLiteral("undone"));
        });
    undo->add_option("--event", options->seq, "event; the newest decision when not given");
    auto* alone =
        undo->add_flag("--alone", options->alone, "also when later decisions rest on it; they stay");
    undo->add_flag("--with-later", options->withLater, "and the later decisions that rest on it")
        ->excludes(alone);
}

} // namespace

void addReviewVerbs(CLI::App& app, Command& command) {
    auto id = std::make_shared<std::int64_t>(0);
    CLI::App* one = addVerb(
        app, command, "question", "one question side by side, with its reasons",
        [id](Session& session, Workspace& workspace) { return showQuestion(session, workspace, *id); });
    one->add_option("question", *id, "number of the question")->required();

    auto options = std::make_shared<DecideOptions>();
    CLI::App* verb = addVerb(app, command, "decide", "decide a question, or two records by name",
                             [options](Session& session, Workspace& workspace) {
                                 return runDecide(session, workspace, *options);
                             });
    verb->add_option("decision", options->decision, "match, not-match or unsure")
        ->required()
        ->check(CLI::IsMember({"match", "not-match", "unsure"}));
    auto* about = verb->add_option_group("what", "a question, or two records");
    about->add_option("--question", options->question, "number of the question");
    auto* left = about->add_option("--left", options->left, "SOURCE:KEY");
    about->require_option(1);
    auto* right = verb->add_option("--right", options->right, "SOURCE:KEY");
    left->needs(right);
    right->needs(left);
    const auto reasons = decisionReasons();
    verb->add_option("--reason", options->reason, "why; a match that rules speak against needs one")
        ->check(CLI::IsMember(std::vector<std::string>(reasons.begin(), reasons.end())));
    verb->add_option("--comment", options->comment, "free text, kept with the event");

    addUndo(app, command);
}

} // namespace goldenrod::cli
