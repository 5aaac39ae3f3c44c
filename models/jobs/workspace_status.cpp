// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/workspace_status.h"

#include "models/jobs/review_queue.h"
#include "models/workspace/clock.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/event_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/holding_store.h"
#include "models/workspace/quarantine_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/release_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/touchpoint_store.h"

#include <nlohmann/json.hpp>

namespace goldenrod {
namespace {

constexpr std::int64_t kDay = 86'400'000'000;

Result<void> readRows(Database& db, WorkspaceStatus& status) {
    auto loads = readLoads(db);
    if (!loads) return loads.error();
    for (const LoadRow& load : *loads) {
        if (load.corrects != 0) continue; // rows of an extract that is counted already
        auto ledger = readLedger(db, load.id);
        if (!ledger) return ledger.error();
        for (const LedgerEntry& entry : *ledger) {
            status.rows += entry.rows;
            if (entry.entry == "loaded")
                status.loaded += entry.rows;
            else if (entry.entry == "quarantined")
                status.quarantined += entry.rows;
            else
                status.skipped += entry.rows;
        }
        auto settled = countQuarantine(db, load.id);
        if (!settled) return settled.error();
        status.quarantined -= settled->corrected + settled->discarded;
        status.loaded += settled->corrected;
        status.skipped += settled->discarded;
    }
    return {};
}

Result<void> readRunFigures(Database& db, WorkspaceStatus& status) {
    auto run = runInForce(db);
    if (!run) return run.error();
    status.run = *run;
    status.matched = *run != 0;
    if (*run == 0) {
        status.stale = status.records > 0;
        return {};
    }
    auto row = readRun(db, *run);
    if (!row) return row.error();
    status.runAt = row->finishedAt;
    const auto report = nlohmann::json::parse(row->report, nullptr, false);
    if (report.is_object()) status.pairs = report.value("pairs_kept", std::int64_t{0});
    auto later = loadedSince(db, row->startedAt);
    if (!later) return later.error();
    status.stale = *later;
    return {};
}

/// Fills one figure from a count; the first failure stays.
class Figures {
public:
    void take(std::int64_t& into, Result<std::int64_t> count) {
        if (!m_done) return;
        if (count)
            into = *count;
        else
            m_done = count.error();
    }
    Result<void> done() const { return m_done; }

private:
    Result<void> m_done;
};

} // namespace

Result<WorkspaceStatus> readStatus(const Workspace& workspace) {
    auto reader = workspace.reader();
    if (!reader) return reader.error();
    Database& db = *reader;
    WorkspaceStatus status;
    auto sources = readSources(db);
    if (!sources) return sources.error();
    status.sources = sources.take();
    if (auto done = readRows(db, status); !done) return done.error();
    Figures figures;
    figures.take(status.records, countRecords(db));
    figures.take(status.goldenRecords, countGolden(db));
    figures.take(status.goldenOfSeveral, countGoldenOfSeveral(db));
    figures.take(status.events, eventHead(db));
    if (auto done = figures.done(); !done) return done.error();
    auto touchpoints = countTouchpoints(db);
    if (!touchpoints) return touchpoints.error();
    status.touchpoints = touchpoints->attached + touchpoints->waiting;
    status.touchpointsWaiting = touchpoints->waiting;
    auto holdings = countHoldings(db);
    if (!holdings) return holdings.error();
    status.holdings = holdings->attached + holdings->waiting;
    status.holdingsWaiting = holdings->waiting;
    const std::int64_t now = nowMicroseconds();
    auto review = readReviewProgress(db, {now, workspace.identity().publicKey});
    if (!review) return review.error();
    status.questionsOpen = review->open;
    status.questionsUnsure = review->unsure;
    status.questionsAside = review->marked.parked + review->second + review->proposed + review->disagreed;
    for (const auto& [since, into] : {std::pair(std::int64_t{0}, &status.decisions),
                                      std::pair(now - now % kDay, &status.decisionsToday)}) {
        auto counts = countDecisions(db, since);
        if (!counts) return counts.error();
        *into = counts->match + counts->notAMatch + counts->unsure;
    }
    auto releases = readReleases(db);
    if (!releases) return releases.error();
    status.releases = static_cast<std::int64_t>(releases->size());
    if (auto done = readRunFigures(db, status); !done) return done.error();
    return status;
}

} // namespace goldenrod
