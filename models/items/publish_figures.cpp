// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/publish_figures.h"

#include "models/jobs/workspace_status.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/run_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace goldenrod::items {
namespace {

using wording::count;

QString tr(const char* text) {
    return QCoreApplication::translate("Publish", text);
}

/// Everything that the lines are made of.
struct Facts {
    WorkspaceStatus status;
    std::vector<ReleaseRow> releases;
    GoldenChanges changes;
    std::int64_t forwardings = 0, decisionsSince = 0, rules = 0;
    ChainReport chain;
};

Result<void> readHistory(Database& db, Facts& facts) {
    auto releases = readReleases(db);
    if (!releases) return releases.error();
    facts.releases = releases.take();
    const bool any = !facts.releases.empty();
    auto changes = goldenChangesSince(db, any ? facts.releases.front().seq : 0);
    if (!changes) return changes.error();
    facts.changes = *changes;
    auto forwardings = openForwardings(db);
    if (!forwardings) return forwardings.error();
    facts.forwardings = static_cast<std::int64_t>(forwardings->size());
    auto decisions = countDecisions(db, any ? facts.releases.front().at : 0);
    if (!decisions) return decisions.error();
    facts.decisionsSince = decisions->match + decisions->notAMatch + decisions->unsure;
    return {};
}

Result<Facts> readFacts(const Workspace& workspace, Database& db) {
    Facts facts;
    auto status = readStatus(workspace);
    if (!status) return status.error();
    facts.status = status.take();
    if (auto done = readHistory(db, facts); !done) return done.error();
    auto chain = verifyChain(db);
    if (!chain) return chain.error();
    facts.chain = chain.take();
    if (facts.status.run == 0) return facts;
    auto run = readRun(db, facts.status.run);
    if (!run) return run.error();
    facts.rules = run->rulesId;
    return facts;
}

PublishLine line(const QString& words, std::int64_t figure, const QString& note, const QString& link = {}) {
    return {Sign::None, words, count(figure), note, link};
}

QList<PublishLine> contentsOf(const Facts& facts) {
    const WorkspaceStatus& s = facts.status;
    return {
        line(tr("golden records"), s.goldenRecords, tr("CSV for spreadsheets, NDJSON exact"),
             QStringLiteral("goldenrod:customers")),
        line(tr("crosswalk"), s.records, tr("source and key of every record to its golden id")),
        line(tr("forwarding"), facts.forwardings, tr("retired golden ids to the ones that took over")),
        line(tr("decisions"), s.decisions, tr("who decided what, by event")),
        {Sign::None, tr("rules"), {}, tr("rule set %1, as text").arg(count(facts.rules)), {}},
        {Sign::None, tr("model"), {}, tr("of run %1, with its term frequencies").arg(count(s.run)), {}},
    };
}

QList<PublishLine> changesOf(const Facts& facts) {
    const GoldenChanges& c = facts.changes;
    return {
        line(tr("new"), c.added, facts.releases.empty() ? tr("there is no release before") : QString()),
        line(tr("changed"), c.changed, tr("a value or its provenance")),
        line(tr("merged into another"), c.merged, tr("forwarding kept for every old id")),
        line(tr("retired"), c.retired, tr("no source record left")),
        line(tr("unchanged"), c.unchanged, {}),
        line(tr("decisions"), facts.decisionsSince,
             facts.releases.empty() ? QString() : tr("made since the last release")),
    };
}

QList<PublishLine> checksOf(const Facts& facts) {
    const WorkspaceStatus& s = facts.status;
    const std::int64_t apart = s.rows - s.loaded - s.quarantined - s.skipped;
    QList<PublishLine> checks;
    checks += {apart == 0 ? Sign::Agree : Sign::Differ,
               tr("ledger reconciles to the row"),
               tr("%1 apart").arg(count(apart)),
               {},
               QStringLiteral("goldenrod:sources")};
    checks += {facts.chain.fault ? Sign::Differ : Sign::Agree,
               tr("event log verified to %1").arg(count(facts.chain.events)),
               facts.chain.fault ? tr("event %1").arg(count(facts.chain.fault->seq)) : tr("unbroken"),
               facts.chain.fault ? wording::chainFault(facts.chain.fault->reason) : QString(),
               {}};
    checks += {s.stale ? Sign::Warning : Sign::Agree,
               tr("every loaded record is matched"),
               s.stale ? tr("match first") : tr("run %1").arg(count(s.run)),
               {},
               s.stale ? QStringLiteral("goldenrod:match") : QString()};
    const std::int64_t open = s.questionsOpen + s.questionsUnsure + s.questionsAside;
    checks += {open > 0 ? Sign::Warning : Sign::Agree,
               tr("questions open, their records go out apart"),
               count(open),
               {},
               open > 0 ? QStringLiteral("goldenrod:review") : QString()};
    checks += {s.quarantined > 0 ? Sign::Warning : Sign::Agree,
               tr("rows in quarantine are left out"),
               count(s.quarantined),
               {},
               s.quarantined > 0 ? QStringLiteral("goldenrod:sources") : QString()};
    return checks;
}

PublishFigures figuresOf(const Facts& facts) {
    PublishFigures figures;
    const WorkspaceStatus& s = facts.status;
    figures.possible = s.matched && s.goldenRecords > 0;
    for (const ReleaseRow& row : facts.releases) figures.releases += releaseOf(row);
    if (figures.possible)
        figures.note = tr("full, %1 golden records · run %2").arg(count(s.goldenRecords), count(s.run));
    if (!figures.releases.isEmpty())
        figures.against =
            tr("against release %1, %2 golden records")
                .arg(count(figures.releases.first().id), count(figures.releases.first().goldenRecords));
    else
        figures.against = tr("the first release");
    figures.contents = contentsOf(facts);
    figures.changes = changesOf(facts);
    figures.checks = checksOf(facts);
    return figures;
}

} // namespace

Release releaseOf(const ReleaseRow& row) {
    Release release;
    release.id = row.id;
    release.at = row.at;
    release.folder = QString::fromStdString(row.folder);
    const QJsonObject manifest = QJsonDocument::fromJson(QByteArray::fromStdString(row.manifest)).object();
    const auto number = [&](const char* key) {
        return static_cast<std::int64_t>(manifest.value(QLatin1String(key)).toDouble());
    };
    release.run = number("run");
    release.goldenRecords = number("golden_records");
    release.crosswalkRows = number("crosswalk_rows");
    release.decisions = number("decisions");
    release.person = manifest.value(QLatin1String("signed_by"))[QLatin1String("person")].toString();
    const QJsonValue chain = manifest.value(QLatin1String("event_chain"));
    release.events = static_cast<std::int64_t>(chain[QLatin1String("events")].toDouble());
    release.chainHead = chain[QLatin1String("head_sha256")].toString();
    for (const QJsonValue entry : manifest.value(QLatin1String("files")).toArray())
        release.files += {entry[QLatin1String("name")].toString(), entry[QLatin1String("sha256")].toString(),
                          static_cast<std::int64_t>(entry[QLatin1String("rows")].toDouble()),
                          static_cast<std::int64_t>(entry[QLatin1String("guarded_cells")].toDouble())};
    return release;
}

void readPublish(Desk& desk, Latest& latest, QObject* context,
                 std::function<void(Result<PublishFigures>)> done) {
    Workspace& workspace = desk.workspace();
    desk.read(
        latest, context,
        [&workspace](Database& db) -> Result<PublishFigures> {
            auto facts = readFacts(workspace, db);
            if (!facts) return facts.error();
            return figuresOf(*facts);
        },
        std::move(done));
}

QList<PublishLine> verifyLines(const VerifyReport& report) {
    QList<PublishLine> lines;
    lines += {report.sound() ? Sign::Agree : Sign::Differ,
              tr("stored extracts hashed again"),
              wording::bytes(report.bytes),
              tr("%1 loads").arg(count(report.loads)),
              {}};
    lines += {report.sound() ? Sign::Agree : Sign::Differ,
              tr("records read again from their bytes"),
              count(report.records),
              {},
              {}};
    lines += {report.sound() ? Sign::Agree : Sign::Differ,
              tr("decisions compared with their events"),
              count(report.decisions),
              {},
              {}};
    for (const VerifyFault& fault : report.faults)
        lines += {Sign::Differ, wording::sentence(fault.code, fault.arguments), {}, {}, {}};
    return lines;
}

} // namespace goldenrod::items
