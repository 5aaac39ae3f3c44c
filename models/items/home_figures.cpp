// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/home_figures.h"

#include "models/items/quality_issues.h"
#include "models/wording/events.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/clock.h"
#include "models/workspace/release_store.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

constexpr int kEvents = 10;

QString tr(const char* text, const char* meaning = nullptr) {
    return QCoreApplication::translate("home", text, meaning);
}

using wording::count;

std::vector<FlowStep> flowOf(const WorkspaceStatus& s) {
    std::vector<FlowStep> flow;
    const bool adds = s.rows == s.loaded + s.quarantined + s.skipped;
    flow.push_back(
        {tr("Rows delivered"),
         count(s.rows),
         {{tr("quarantine"), count(s.quarantined)}, {tr("headers, blank lines"), count(s.skipped)}},
         adds ? tr("every row accounted for") : QString()});
    flow.push_back({tr("Records loaded"),
                    count(s.records),
                    {{tr("sources"), count(static_cast<std::int64_t>(s.sources.size()))},
                     {tr("touchpoints"), count(s.touchpoints)}},
                    {}});
    if (s.holdings > 0) flow.back().parts.push_back({tr("holdings"), count(s.holdings)});
    if (!s.matched) return flow;
    flow.push_back({tr("Scored pairs"), count(s.pairs), {}, {}});
    flow.push_back({tr("Questions to review"),
                    count(s.questionsOpen + s.questionsUnsure + s.questionsAside),
                    {{tr("undecided"), count(s.questionsOpen)}, {tr("unsure"), count(s.questionsUnsure)}},
                    {}});
    if (s.questionsAside > 0)
        flow.back().parts.push_back({tr("parked or proposed"), count(s.questionsAside)});
    flow.push_back({tr("Golden records"),
                    count(s.goldenRecords),
                    {{tr("of several records"), count(s.goldenOfSeveral)},
                     {tr("of one"), count(s.goldenRecords - s.goldenOfSeveral)}},
                    {},
                    true});
    return flow;
}

std::vector<Waiting> waitingOf(const WorkspaceStatus& s) {
    std::vector<Waiting> waiting;
    if (s.stale) {
        waiting.push_back({s.matched ? tr("Records were loaded since the last run")
                                     : tr("%1 records are loaded and not matched").arg(count(s.records)),
                           s.matched ? tr("golden records are those of run %1 of %2")
                                           .arg(count(s.run), wording::dateTime(s.runAt))
                                     : tr("matching makes golden records and questions of them"),
                           tr("Match", "job"), QStringLiteral("goldenrod:match"), Sign::Warning});
    }
    if (s.questionsOpen > 0) {
        waiting.push_back({tr("%1 questions wait for a decision").arg(count(s.questionsOpen)),
                           tr("%1 decided today").arg(count(s.decisionsToday)), tr("Review"),
                           QStringLiteral("goldenrod:review"), Sign::None});
    }
    if (s.questionsUnsure > 0) {
        waiting.push_back({tr("%1 questions were left unsure").arg(count(s.questionsUnsure)),
                           tr("their records stay apart meanwhile"), tr("Review"),
                           QStringLiteral("goldenrod:review/unsure"), Sign::Close});
    }
    for (const SourceRow& source : s.sources) {
        if (source.quarantined == 0) continue;
        waiting.push_back({tr("%1 rows of %2 are in quarantine")
                               .arg(count(source.quarantined), wording::isolated(source.name)),
                           tr("kept with their bytes, in no golden record"), tr("Show rows"),
                           QStringLiteral("goldenrod:source/") + QString::fromStdString(source.name),
                           Sign::Warning});
    }
    if (s.touchpointsWaiting > 0) {
        waiting.push_back(
            {tr("%1 touchpoints name no record that is loaded").arg(count(s.touchpointsWaiting)),
             tr("they attach by themselves when the record comes"), tr("Open sources"),
             QStringLiteral("goldenrod:sources"), Sign::Missing});
    }
    if (s.holdingsWaiting > 0) {
        waiting.push_back({tr("%1 holdings name no record that is loaded").arg(count(s.holdingsWaiting)),
                           tr("they attach by themselves when the record comes"), tr("Open sources"),
                           QStringLiteral("goldenrod:sources"), Sign::Missing});
    }
    return waiting;
}

/// Issues of quality that somebody should look at: past their day, or mended.
Result<void> addIssues(Database& db, std::vector<Waiting>& waiting) {
    auto issues = readIssues(db);
    if (!issues) return issues.error();
    const std::string today = isoDay(nowMicroseconds());
    std::int64_t overdue = 0, mended = 0;
    for (const SeenIssue& issue : *issues) {
        mended += issue.isOpen() && issue.passes ? 1 : 0;
        overdue += isOverdue(issue, today) && !issue.passes ? 1 : 0;
    }
    const QString link = QStringLiteral("goldenrod:quality/issues");
    if (overdue > 0)
        waiting.push_back({tr("Issues of quality past their day: %1").arg(count(overdue)),
                           tr("what fails was to be mended by then"), tr("Show issues"), link,
                           Sign::Warning});
    if (mended > 0)
        waiting.push_back({tr("Issues of quality that are mended: %1").arg(count(mended)),
                           tr("nothing fails any more: they can be closed"), tr("Show issues"), link,
                           Sign::Agree});
    return {};
}

Spans agreed(const QString& words) {
    return {{QStringLiteral("= "), Emphasis::Normal, Sign::Agree}, {words}};
}
Spans warned(const QString& words) {
    return {{QStringLiteral("! "), Emphasis::Normal, Sign::Warning},
            {words, Emphasis::Normal, Sign::Warning}};
}

Result<void> readSafe(Database& db, HomeFigures& home, const WorkspaceStatus& status) {
    const ChainReport& chain = home.chain;
    const QString events = tr("event log");
    home.safe.emplace_back(
        events,
        chain.fault
            ? warned(tr("does not recompute from event %1 on: run verify").arg(count(chain.fault->seq)))
            : agreed(tr("%1 events verified").arg(count(chain.events))));
    home.safe.emplace_back(tr("decisions"), Spans{{tr("%1 in force").arg(count(status.decisions))}});
    auto releases = readReleases(db);
    if (!releases) return releases.error();
    if (releases->empty()) {
        home.safe.emplace_back(tr("release"), Spans{{tr("none yet")}});
        return {};
    }
    const ReleaseRow& newest = releases->front();
    home.safe.emplace_back(tr("release"),
                           Spans{{tr("%1 of %2").arg(count(newest.id), wording::dateTime(newest.at))}});
    const std::int64_t since = chain.events - newest.seq;
    home.safe.emplace_back(tr("since release"),
                           since == 0 ? agreed(tr("nothing changed"))
                                      : warned(tr("%1 events, in no manifest yet").arg(count(since))));
    return {};
}

Result<HomeFigures> figures(Workspace& workspace, const ChainReport& verified, Database& db) {
    auto status = readStatus(workspace);
    if (!status) return status.error();
    HomeFigures home;
    home.anything = status->rows > 0;
    home.matched = status->matched;
    home.stale = status->stale;
    home.questions = status->questionsOpen;
    home.note = QString::fromStdString(workspace.name());
    if (status->matched)
        home.note += QStringLiteral(" · ") +
                     tr("last run %1, %2").arg(count(status->run), wording::dateTime(status->runAt));
    home.flow = flowOf(*status);
    home.waiting = waitingOf(*status);
    if (auto added = addIssues(db, home.waiting); !added) return added.error();
    auto events = readEvents(db, 0, kEvents);
    if (!events) return events.error();
    const QString today = wording::date(nowMicroseconds());
    for (const Event& event : *events) {
        const bool isToday = wording::date(event.at) == today;
        home.events.push_back({isToday ? wording::time(event.at) : wording::date(event.at),
                               wording::eventLine(event), QString::fromStdString(event.actor)});
    }
    auto chain = verifyChain(db, verified);
    if (!chain) return chain.error();
    home.chain = chain.take();
    if (auto safe = readSafe(db, home, *status); !safe) return safe.error();
    return home;
}

} // namespace

void readHome(Desk& desk, Latest& latest, const ChainReport& verified, QObject* context,
              std::function<void(Result<HomeFigures>)> done) {
    Workspace& workspace = desk.workspace();
    desk.read(
        latest, context, [&workspace, verified](Database& db) { return figures(workspace, verified, db); },
        std::move(done));
}

} // namespace goldenrod::items
