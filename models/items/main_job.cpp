// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/main_job.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

constexpr double kMatched = 0.85;

QString inWords(const ConsolidateReport& report) {
    return QCoreApplication::translate("items",
                                       "Run %1 finished: %2 golden records, %3 new; %4 questions to review. "
                                       "Nothing is published yet.")
        .arg(wording::count(report.runId), wording::count(report.changes.clusters),
             wording::count(report.changes.created), wording::count(report.questions));
}

} // namespace

void matchAndConsolidate(Desk& desk, QObject* context, std::function<void(Result<ConsolidateReport>)> done) {
    const auto work = [](Workspace& workspace, const ProgressFn& progress) -> Result<ConsolidateReport> {
        auto session = matchRecords({}, workspace, part(progress, 0.0, kMatched));
        if (!session) return session.error();
        return consolidate(workspace, &*session, part(progress, kMatched, 1.0));
    };
    desk.run(QCoreApplication::translate("items", "Match and consolidate"),
             Change::Customers | Change::Questions, context, work, std::move(done));
}

Outcome outcomeOf(const Result<ConsolidateReport>& report) {
    if (report) return {Sign::Agree, inWords(*report)};
    const bool stopped = report.error().code == kCancelled;
    return {stopped ? Sign::Warning : Sign::Differ, wording::sentence(report.error())};
}

} // namespace goldenrod::items
