// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/command_line.h"
#include "app/cli/record_name.h"
#include "app/cli/report_json.h"
#include "app/cli/show_matched.h"
#include "app/cli/show_why.h"
#include "matching/sha256.h"
#include "models/jobs/rule_files.h"
#include "models/wording/blocking_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

#include <memory>

namespace goldenrod::cli {
namespace {

constexpr int kMostRules = 20;

void showSeconds(Session& session, const PhaseSeconds& seconds) {
    for (const auto& [phase, time] : seconds)
        session.fact(QStringLiteral("  ") + wording::phaseName(phase), wording::seconds(time));
}

void showBasis(Session& session, const MatchBasis& basis) {
    const auto figure = [](std::uint64_t n) { return wording::count(static_cast<std::int64_t>(n)); };
    if (basis.full) {
        session.line(QStringLiteral("Full run, because %1: %2 pairs compared.")
                         .arg(wording::whyFull(codeOf(*basis.full)), figure(basis.compared)));
    } else {
        session.line(
            QStringLiteral("From run %1 on: %2 new, %3 changed and %4 vanished records, %5 pairs "
                           "compared.")
                .arg(basis.since)
                .arg(figure(basis.added), figure(basis.changed), figure(basis.gone), figure(basis.compared)));
    }
}

void showMatched(Session& session, const MatchReport& report) {
    session.line(QStringLiteral("Run %1: %2 records, %3 candidate pairs, %4 kept")
                     .arg(report.runId)
                     .arg(wording::count(static_cast<std::int64_t>(report.records)),
                          wording::count(static_cast<std::int64_t>(report.candidates)),
                          wording::count(static_cast<std::int64_t>(report.pairsKept))));
    showBasis(session, report.basis);
    session.line(report.rulesProposed ? QStringLiteral("Rules made from the mapped fields and the data.")
                                      : QStringLiteral("Rules as set."));
    if (!report.learned)
        session.line(QStringLiteral("Model as learned before under these rules."));
    else if (report.converged)
        session.line(QStringLiteral("Learned: converged after %1 iterations.").arg(report.iterations));
    else
        session.line(QStringLiteral("Learned: stopped at the limit of %1 iterations, last change %2.")
                         .arg(report.iterations)
                         .arg(report.lastChange));
    showLeftOut(session, report);
    for (const SourceUse& source : report.sources) {
        if (!source.found.distinct) continue;
        session.line(QStringLiteral("%1: holds no customer twice, so two of its records are never merged")
                         .arg(QString::fromStdString(source.name)));
    }
    showSeconds(session, report.seconds);
    session.line(QStringLiteral("No customer has changed yet: consolidate takes the run into force."));
}

int match(Session& session, Workspace& workspace, const MatchRequest& request) {
    auto matched = matchRecords(request, workspace, session.progress());
    if (!matched) return session.failed(matched.error());
    return answer(session, Result<MatchReport>(matched->report), showMatched);
}

void showConsolidated(Session& session, const ConsolidateReport& report) {
    session.line(
        QStringLiteral("Run %1 is in force: %2 customers, %3 of several records, %4 questions to review")
            .arg(report.runId)
            .arg(wording::count(report.changes.clusters), wording::count(report.changes.ofSeveral),
                 wording::count(report.questions)));
    session.fact(QStringLiteral("  golden records"),
                 QStringLiteral("%1 new, %2 with new values, %3 retired")
                     .arg(wording::count(report.changes.created), wording::count(report.changes.changed),
                          wording::count(report.changes.retired)));
    showSeconds(session, report.seconds);
}

int runConsolidate(Session& session, Workspace& workspace) {
    return answer(session, consolidate(workspace, nullptr, session.progress()), showConsolidated);
}

/// The rules of the next match: authored, or the newest proposed; nothing when there are none yet.
Result<std::optional<RulesRow>> currentRules(Database& db) {
    auto authored = rulesInForce(db);
    if (!authored) return authored.error();
    if (*authored == 0) return newestRules(db);
    auto row = readRules(db, *authored);
    if (!row) return row.error();
    return std::optional<RulesRow>(row.take());
}

int showRules(Session& session, Workspace& workspace, bool model) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto rules = currentRules(*db);
    if (!rules) return session.failed(rules.error());
    if (!*rules) return session.failed(Error{kNoRulesYet});
    if (!model) {
        session.line(QString::fromStdString((*rules)->json).trimmed());
        return kDone;
    }
    auto modelId = newestModel(*db, (*rules)->id);
    if (!modelId) return session.failed(modelId.error());
    if (!*modelId) return session.failed(Error{kNoRulesYet});
    auto learned = readModel(*db, **modelId);
    if (!learned) return session.failed(learned.error());
    session.line(QString::fromStdString(learned->toJson()).trimmed());
    return kDone;
}

int checkRules(Session& session, const std::string& file) {
    auto json = readTextFile(session.path(file));
    if (!json) return session.failed(json.error());
    auto rules = RuleSet::fromJson(*json);
    if (!rules) {
        session.failed(rules.error());
        return kFaultsFound;
    }
    const std::string hash = toHex(sha256(rules->toJson()));
    if (session.json())
        session.result({{"sound", true},
                        {"sha256", hash},
                        {"comparisons", rules->comparisons.size()},
                        {"blocking", rules->blocking.size()}});
    else
        session.line(QStringLiteral("= valid: %1 comparisons, %2 blocking rules, identity %3")
                         .arg(rules->comparisons.size())
                         .arg(rules->blocking.size())
                         .arg(QString::fromStdString(hash)));
    return kDone;
}

int setRules(Session& session, Workspace& workspace, const std::string& file) {
    std::optional<RuleSet> rules;
    if (!file.empty()) {
        auto json = readTextFile(session.path(file));
        if (!json) return session.failed(json.error());
        auto parsed = RuleSet::fromJson(*json);
        if (!parsed) return session.failed(parsed.error());
        rules = parsed.take();
    }
    if (auto done = goldenrod::setRules(workspace, rules); !done) return session.failed(done.error());
    if (session.json()) {
        Json json{{"rules", rules ? "set" : "proposed"}};
        if (rules) json["sha256"] = toHex(sha256(rules->toJson()));
        session.result(json);
        return kDone;
    }
    session.line(rules
                     ? QStringLiteral("The rules are set. They hold from the next match on.")
                     : QStringLiteral("The next match makes its rules from the mapped fields and the data."));
    return kDone;
}

int setModel(Session& session, Workspace& workspace, const std::string& file) {
    if (auto done = goldenrod::setModel(workspace, session.path(file)); !done)
        return session.failed(done.error());
    if (session.json())
        session.result({{"model", "set"}});
    else
        session.line(QStringLiteral("The model is set. The next match uses it instead of learning."));
    return kDone;
}

struct RulesOptions {
    bool model = false, proposed = false;
    std::string check, set, setModel;
};

int rules(Session& session, Workspace& workspace, const RulesOptions& options) {
    if (!options.check.empty()) return checkRules(session, options.check);
    if (!options.set.empty() || options.proposed) return setRules(session, workspace, options.set);
    if (!options.setModel.empty()) return setModel(session, workspace, options.setModel);
    return showRules(session, workspace, options.model);
}

int score(Session& session, Workspace& workspace, const std::string& left, const std::string& right) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto a = findRecordByName(*db, left);
    if (!a) return session.failed(a.error());
    auto b = findRecordByName(*db, right);
    if (!b) return session.failed(b.error());
    auto run = runInForce(*db);
    if (!run) return session.failed(run.error());
    if (*run == 0) return session.failed(Error{kNoRun});
    auto view = comparePair(*db, *a, *b);
    if (!view) return session.failed(view.error());
    if (session.json()) {
        Json json = toJson(view->why);
        json["blocking"] = toJson(*view->blocking);
        session.result(json);
        return kDone;
    }
    showWhy(session, view->why);
    session.line(wording::pairedOrNot(*view->blocking));
    for (const QString& sentence : wording::blockingRules(*view->blocking, kMostRules))
        session.line(QStringLiteral("  ") + sentence);
    return kDone;
}

} // namespace

void addMatchVerbs(CLI::App& app, Command& command) {
    auto request = std::make_shared<MatchRequest>();
    CLI::App* verb = addVerb(
        app, command, "match", "match all customer records; changes no customer yet",
        [request](Session& session, Workspace& workspace) { return match(session, workspace, *request); });
    verb->add_option("--threads", request->threads, "at most so many; results do not depend on it")
        ->check(CLI::Range(1, 1024));
    verb->add_flag("--learn", request->learnAgain, "learn a new model although there is one for these rules");
    verb->add_flag("--full", request->full,
                   "compare all records, also where going on from the run before gives the same");
    verb->add_option("--seed", request->seed, "of what is drawn at random");
    addVerb(app, command, "consolidate",
            "take the newest run into force: customers, golden records, review queue", runConsolidate);

    auto options = std::make_shared<RulesOptions>();
    CLI::App* verb2 = addVerb(
        app, command, "rules", "show, check and set rules and model",
        [options](Session& session, Workspace& workspace) { return rules(session, workspace, *options); });
    verb2->add_flag("--model", options->model, "show the learned model instead of the rules");
    verb2->add_option("--check", options->check, "say whether a rules file is valid, and where not");
    verb2->add_option("--set", options->set, "use the rules of this file from the next match on");
    verb2->add_flag("--proposed", options->proposed, "go back to rules made from fields and data");
    verb2->add_option("--set-model", options->setModel,
                      "use a model.json, with the model_terms.ndjson beside it, instead of learning");

    auto left = std::make_shared<std::string>();
    auto right = std::make_shared<std::string>();
    CLI::App* why =
        addVerb(app, command, "score", "why two records have their weight, whether or not they were paired",
                [left, right](Session& session, Workspace& workspace) {
                    return score(session, workspace, *left, *right);
                });
    why->add_option("left", *left, "SOURCE:KEY")->required();
    why->add_option("right", *right, "SOURCE:KEY")->required();
}

} // namespace goldenrod::cli
