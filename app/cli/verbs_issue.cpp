// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/jobs/queue_view.h"
#include "models/quality/issues.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"
#include "models/workspace/load_store.h"

#include <algorithm>
#include <memory>

namespace goldenrod::cli {
namespace {

struct IssueOptions {
    std::int64_t issue = 0;
    std::string rule, source, severity, due, owner, cause, reason;
    CLI::Option *severityGiven = nullptr, *dueGiven = nullptr, *ownerGiven = nullptr, *causeGiven = nullptr;

    IssueTerms terms() const {
        IssueTerms terms;
        if (severityGiven->count() > 0) terms.severity = severityOf(severity);
        if (dueGiven->count() > 0) terms.due = due;
        if (ownerGiven->count() > 0) terms.owner = owner;
        if (causeGiven->count() > 0) terms.cause = cause;
        return terms;
    }
};

Result<std::int64_t> sourceIdOf(Workspace& workspace, const std::string& name) {
    if (name.empty()) return std::int64_t{0};
    auto db = workspace.reader();
    if (!db) return db.error();
    auto sources = readSources(*db);
    if (!sources) return sources.error();
    const auto at =
        std::find_if(sources->begin(), sources->end(), [&](const SourceRow& s) { return s.name == name; });
    if (at == sources->end()) return Error{kNoSuchSource, {name}};
    return at->id;
}

int answerIssue(Session& session, const Result<std::int64_t>& event, const QString& words) {
    if (!event) return session.failed(event.error());
    if (session.json())
        session.result({{"event", *event}});
    else
        session.line(words.arg(*event));
    return kDone;
}

Json issueJson(const SeenIssue& issue) {
    Json json{{"issue", issue.row.seq},      {"rule", issue.row.rule},
              {"source", issue.source},      {"severity", severityName(issue.row.severity)},
              {"due", issue.row.due},        {"owner", issue.owner},
              {"opened_by", issue.openedBy}, {"cause", issue.cause},
              {"open", issue.isOpen()},      {"failed_then", issue.row.failed},
              {"judged", issue.judged},      {"failed", issue.failed},
              {"passes", issue.passes}};
    if (!issue.isOpen()) json["closed_by_check"] = issue.row.closedCheck;
    if (!issue.reason.empty()) json["reason"] = issue.reason;
    return json;
}

void showIssue(Session& session, const SeenIssue& issue) {
    QStringList words{issue.rule ? wording::qualityRule(*issue.rule) : wording::isolated(issue.row.rule)};
    words += issue.source.empty() ? QStringLiteral("all sources") : wording::isolated(issue.source);
    words += wording::severityWord(issue.row.severity);
    if (!issue.owner.empty()) words += wording::isolated(issue.owner);
    if (!issue.row.due.empty()) words += QStringLiteral("due ") + wording::isolated(issue.row.due);
    words += wording::issueState(issue);
    session.fact(wording::count(issue.row.seq), words.join(QStringLiteral(" · ")));
    if (!issue.cause.empty()) session.line(QStringLiteral("    ") + wording::isolated(issue.cause));
}

int showIssues(Session& session, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto issues = readIssues(*db);
    if (!issues) return session.failed(issues.error());
    if (session.json()) {
        Json all = Json::array();
        for (const SeenIssue& issue : *issues) all.push_back(issueJson(issue));
        session.result({{"issues", std::move(all)}});
        return kDone;
    }
    if (issues->empty()) session.line(QStringLiteral("No issue was ever opened."));
    for (const SeenIssue& issue : *issues) showIssue(session, issue);
    return kDone;
}

void addTermOptions(CLI::App* verb, IssueOptions& options) {
    options.severityGiven = verb->add_option("--severity", options.severity, "low, medium or high")
                                ->check(CLI::IsMember({"low", "medium", "high"}));
    options.dueGiven = verb->add_option("--due", options.due, "YYYY-MM-DD; empty: no day");
    options.ownerGiven =
        verb->add_option("--owner", options.owner, "a person the workspace knows; empty: nobody");
    options.causeGiven = verb->add_option("--cause", options.cause, "why it fails, in words");
}

void addOpening(CLI::App& app, Command& command) {
    auto options = std::make_shared<IssueOptions>();
    CLI::App* verb = addVerb(
        app, command, "issue-open", "say that a rule of quality fails and is to be mended",
        [options](Session& session, Workspace& workspace) {
            auto source = sourceIdOf(workspace, options->source);
            if (!source) return session.failed(source.error());
            return answerIssue(session, openIssue(options->rule, *source, options->terms(), workspace),
                               QStringLiteral("Issue %1 is open."));
        });
    verb->add_option("--rule", options->rule, "id of the rule that fails")->required();
    verb->add_option("--source", options->source, "in this source alone");
    addTermOptions(verb, *options);
}

void addChanging(CLI::App& app, Command& command) {
    auto change = std::make_shared<IssueOptions>();
    CLI::App* verb =
        addVerb(app, command, "issue-change", "say who mends it, until when, and why it came about",
                [change](Session& session, Workspace& workspace) {
                    return answerIssue(session, changeIssue(change->issue, change->terms(), workspace),
                                       QStringLiteral("The issue is changed (event %1)."));
                });
    verb->add_option("issue", change->issue, "its number")->required();
    addTermOptions(verb, *change);
}

} // namespace

void addIssueVerbs(CLI::App& app, Command& command) {
    addVerb(app, command, "issues", "what is to be mended in the data, and how it stands", showIssues);
    addOpening(app, command);
    addChanging(app, command);
    auto close = std::make_shared<IssueOptions>();
    CLI::App* closing = addVerb(
        app, command, "issue-close", "its rule passes in a later check; or it is closed with a reason",
        [close](Session& session, Workspace& workspace) {
            return answerIssue(session, closeIssue(close->issue, close->reason, workspace),
                               QStringLiteral("The issue is closed (event %1)."));
        });
    closing->add_option("issue", close->issue, "its number")->required();
    closing->add_option("--reason", close->reason, "why it is closed although its rule still fails");
    auto reopen = std::make_shared<IssueOptions>();
    CLI::App* reopening =
        addVerb(app, command, "issue-reopen", "take a closed issue up again",
                [reopen](Session& session, Workspace& workspace) {
                    return answerIssue(session, reopenIssue(reopen->issue, workspace),
                                       QStringLiteral("The issue is open again (event %1)."));
                });
    reopening->add_option("issue", reopen->issue, "its number")->required();
}

} // namespace goldenrod::cli
