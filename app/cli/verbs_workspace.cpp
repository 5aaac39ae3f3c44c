// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "matching/text/date.h"
#include "models/jobs/second_person.h"
#include "models/jobs/verify_workspace.h"
#include "models/jobs/workspace_status.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <memory>

namespace goldenrod::cli {
namespace {

Json statusJson(const std::string& name, const WorkspaceStatus& status) {
    Json json{{"workspace", name},
              {"rows", status.rows},
              {"loaded", status.loaded},
              {"quarantined", status.quarantined},
              {"skipped", status.skipped},
              {"records", status.records},
              {"touchpoints", status.touchpoints},
              {"touchpoints_waiting", status.touchpointsWaiting},
              {"holdings", status.holdings},
              {"holdings_waiting", status.holdingsWaiting},
              {"pairs", status.pairs},
              {"questions", status.questionsOpen},
              {"unsure", status.questionsUnsure},
              {"set_aside", status.questionsAside},
              {"golden_records", status.goldenRecords},
              {"of_several", status.goldenOfSeveral},
              {"decisions", status.decisions},
              {"events", status.events},
              {"run", status.run},
              {"stale", status.stale}};
    for (const SourceRow& source : status.sources) {
        json["sources"].push_back({{"name", source.name},
                                   {"entity", source.entity},
                                   {"loads", source.loads},
                                   {"rows", source.rows}});
    }
    return json;
}

int showStatus(Session& session, Workspace& workspace) {
    auto status = readStatus(workspace);
    if (!status) return session.failed(status.error());
    if (session.json()) {
        session.result(statusJson(workspace.name(), *status));
        return kDone;
    }
    session.line(wording::isolated(workspace.name()));
    for (const SourceRow& source : status->sources) {
        session.fact(QStringLiteral("  ") + wording::isolated(source.name),
                     QStringLiteral("%1 rows, %2 loads, %3 in quarantine")
                         .arg(wording::count(source.rows), wording::count(source.loads),
                              wording::count(source.quarantined)));
    }
    session.fact(QStringLiteral("rows delivered"), wording::count(status->rows));
    session.fact(QStringLiteral("records"), wording::count(status->records));
    session.fact(QStringLiteral("touchpoints"),
                 QStringLiteral("%1, %2 not attached yet")
                     .arg(wording::count(status->touchpoints), wording::count(status->touchpointsWaiting)));
    session.fact(QStringLiteral("holdings"),
                 QStringLiteral("%1, %2 not attached yet")
                     .arg(wording::count(status->holdings), wording::count(status->holdingsWaiting)));
    session.fact(QStringLiteral("golden records"),
                 QStringLiteral("%1, %2 of several records")
                     .arg(wording::count(status->goldenRecords), wording::count(status->goldenOfSeveral)));
    session.fact(QStringLiteral("to review"),
                 QStringLiteral("%1 open, %2 unsure, %3 parked or proposed")
                     .arg(wording::count(status->questionsOpen), wording::count(status->questionsUnsure),
                          wording::count(status->questionsAside)));
    session.fact(QStringLiteral("decisions"), wording::count(status->decisions));
    session.fact(QStringLiteral("events"), wording::count(status->events));
    if (status->stale)
        session.line(
            QStringLiteral("Records were loaded since the last match. Match again to take them in."));
    return kDone;
}

int verify(Session& session, Workspace& workspace) {
    auto report = verifyWorkspace(workspace, session.progress());
    if (!report) return session.failed(report.error());
    if (session.json()) {
        Json json{{"sound", report->sound()},
                  {"events", report->chain.events},
                  {"head_sha256", report->chain.head},
                  {"erased_bodies", report->chain.erasedBodies},
                  {"loads", report->loads},
                  {"bytes", report->bytes},
                  {"records", report->records},
                  {"decisions", report->decisions}};
        if (report->chain.fault)
            json["chain_fault"] = {{"event", report->chain.fault->seq},
                                   {"reason", report->chain.fault->reason}};
        json["faults"] = Json::array();
        for (const VerifyFault& fault : report->faults)
            json["faults"].push_back({{"code", fault.code}, {"arguments", fault.arguments}});
        session.result(json);
        return report->sound() ? kDone : kFaultsFound;
    }
    if (report->chain.fault) {
        session.line(QStringLiteral("The event chain breaks at event %1 (%2). Events before it recompute.")
                         .arg(report->chain.fault->seq)
                         .arg(wording::chainFault(report->chain.fault->reason)));
    } else {
        session.line(
            QStringLiteral("= %1 events recompute, head %2")
                .arg(wording::count(report->chain.events), QString::fromStdString(report->chain.head)));
    }
    session.line(QStringLiteral("= %1 extracts, %2 of stored bytes, %3 records, %4 decisions looked at")
                     .arg(wording::count(report->loads), wording::bytes(report->bytes),
                          wording::count(report->records), wording::count(report->decisions)));
    for (const VerifyFault& fault : report->faults)
        session.line(QStringLiteral("≠ ") + wording::sentence(fault.code, fault.arguments));
    session.line(QStringLiteral(
        "Not proved: events lost after the last published manifest, this computer's clock, who held a key."));
    return report->sound() ? kDone : kFaultsFound;
}

/// The reason and the comment of a decision, or nothing.
QString whyOf(const Event& event) {
    const Json body = Json::parse(event.body, nullptr, false);
    if (!(event.kind.starts_with("decision.") || event.kind.starts_with("proposal.")) || !body.is_object())
        return {};
    QString why;
    const std::string reason = body.value("reason", ""), comment = body.value("comment", "");
    if (!reason.empty()) why += QStringLiteral("  ") + wording::decisionReason(reason);
    if (!comment.empty()) why += QStringLiteral("  ") + wording::isolated(comment);
    return why;
}

int history(Session& session, Workspace& workspace, int limit) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto events = readEvents(*db, 0, limit);
    if (!events) return session.failed(events.error());
    if (auto hidden = hideWaiting(*db, workspace.identity().publicKey, *events); !hidden)
        return session.failed(hidden.error());
    Json json = Json::array();
    for (const Event& event : *events) {
        if (session.json()) {
            json.push_back({{"event", event.seq},
                            {"at", text::instantToIso(event.at)},
                            {"person", event.actor},
                            {"kind", event.kind},
                            {"subject", event.subject},
                            {"body", Json::parse(event.body, nullptr, false)}});
        } else {
            session.line(QStringLiteral("%1  %2  %3  %4  %5%6")
                             .arg(event.seq, 6)
                             .arg(wording::dateTime(event.at),
                                  wording::eventKind(event.kind).leftJustified(20),
                                  wording::isolated(event.subject).leftJustified(28),
                                  wording::isolated(event.actor), whyOf(event)));
        }
    }
    if (session.json()) session.result(json);
    return kDone;
}

} // namespace

void addWorkspaceVerbs(CLI::App& app, Command& command) {
    auto name = std::make_shared<std::string>();
    CLI::App* create = app.add_subcommand("new", "make a workspace");
    auto file = std::make_shared<std::string>();
    create->add_option("workspace", *file, "file to make, usually NAME.goldenrod")->required();
    create->add_option("--name", *name, "name of the workspace; the file's stem when not given");
    create->add_flag("--json", command.json, "print the result as JSON");
    create->callback([&command, file, name] {
        command.action = [file, name](Session& session) {
            const std::filesystem::path path = session.path(*file);
            auto made = Workspace::create(path, name->empty() ? path.stem().string() : *name, {});
            if (!made) return session.failed(made.error());
            if (session.json())
                session.result({{"workspace", path.string()}, {"name", (*made)->name()}});
            else
                session.line(QStringLiteral("Made %1.").arg(wording::isolated(path.string())));
            return static_cast<int>(kDone);
        };
    });
    addVerb(app, command, "status", "what the workspace holds and what waits", showStatus);
    addVerb(app, command, "verify", "recompute history, stored bytes and decisions", verify);
    auto limit = std::make_shared<int>(20);
    CLI::App* events = addVerb(
        app, command, "history", "the newest events",
        [limit](Session& session, Workspace& workspace) { return history(session, workspace, *limit); });
    events->add_option("--limit", *limit, "how many")->check(CLI::Range(1, 1'000'000));
}

} // namespace goldenrod::cli
