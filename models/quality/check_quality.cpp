// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/check_quality.h"

#include "matching/text/date.h"
#include "models/jobs/record_reader.h"
#include "models/quality/judgement.h"
#include "models/workspace/clock.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <unordered_map>

namespace goldenrod {
namespace {

constexpr std::int64_t kDayMicroseconds = 86'400'000'000;
constexpr double kRead = 0.5, kStandardised = 0.9;

Result<void> readCustomers(Database& db, QualityInput& input) {
    std::unordered_map<std::int64_t, RecordIndex> indexes;
    for (RecordIndex r = 0; r < input.records.size(); ++r) indexes.emplace(input.records.idOf(r), r);
    input.customers.assign(input.records.size(), 0);
    return forEachMembership(db, [&](const MembershipRow& row) {
        const auto at = indexes.find(row.recordId);
        if (at != indexes.end()) input.customers[at->second] = row.golden;
    });
}

/// What the check stands on, as of now.
Result<QualityCheckRow> basisOf(Database& db) {
    QualityCheckRow check;
    auto load = lastLoad(db);
    if (!load) return load.error();
    check.lastLoad = *load;
    auto run = runInForce(db);
    if (!run) return run.error();
    check.run = *run;
    auto customers = newestMembership(db);
    if (!customers) return customers.error();
    check.customers = *customers;
    auto rules = qualityRulesInForce(db);
    if (!rules) return rules.error();
    check.rules = rules->toJson();
    return check;
}

Result<std::vector<QualityResultRow>> judgeAll(Database& db, QualityCheckRow& check,
                                               const ProgressFn& progress) {
    auto records = readAllRecords(db, progress, 0.0, kRead);
    if (!records) return records.error();
    if ((*records)->size() == 0) return Error{kNothingToCheck};
    auto values = StandardisedTable::make(**records, nullptr, progress, kRead, kStandardised);
    if (!values) return values.error();
    QualityInput input{**records, *values, {}, {}, isoDay(check.at)};
    auto delivers = readDelivered(db, (*records)->sources());
    if (!delivers) return delivers.error();
    input.delivers = delivers.take();
    if (auto read = readCustomers(db, input); !read) return read.error();
    check.records = static_cast<std::int64_t>((*records)->size());
    if (progress && !progress({"quality.judge", 0, (*records)->size(), kStandardised}))
        return Error{kCancelled};
    auto rules = QualityRules::fromJson(check.rules);
    if (!rules) return rules.error();
    auto results = judgeQuality(input, *rules);
    auto ids = sourceIdsOf(db, (*records)->sources());
    if (!ids) return ids.error();
    for (QualityResultRow& row : results) row.sourceId = (*ids)[static_cast<std::size_t>(row.sourceId)];
    return results;
}

} // namespace

std::string isoDay(std::int64_t microseconds) {
    return text::toIso(text::fromDays(microseconds / kDayMicroseconds));
}

Result<QualityCheckRow> checkQuality(Workspace& workspace, std::int64_t now, const ProgressFn& progress) {
    const Stopwatch watch;
    auto db = workspace.reader();
    if (!db) return db.error();
    auto snapshot = Snapshot::begin(*db);
    if (!snapshot) return snapshot.error();
    auto check = basisOf(*db);
    if (!check) return check.error();
    check->at = now;
    auto results = judgeAll(*db, *check, progress);
    if (!results) return results.error();
    check->seconds = watch.seconds();
    auto saved = workspace.writer().transact(
        [&](Database& writer) { return insertQualityCheck(writer, *check, *results); });
    if (!saved) return saved.error();
    return check;
}

Result<bool> isStale(Database& db, const QualityCheckRow& check) {
    auto basis = basisOf(db);
    if (!basis) return basis.error();
    return basis->lastLoad != check.lastLoad || basis->run != check.run ||
           basis->customers != check.customers || basis->rules != check.rules;
}

Result<QualityStanding> readQualityStanding(Database& db, std::int64_t sourceId) {
    QualityStanding standing;
    auto check = newestQualityCheck(db);
    if (!check) return check.error();
    standing.check = check.take();
    if (!standing.check) {
        auto rules = qualityRulesInForce(db);
        if (!rules) return rules.error();
        standing.rules = rules.take();
        return standing;
    }
    auto stale = isStale(db, *standing.check);
    if (!stale) return stale.error();
    standing.stale = *stale;
    auto rules = QualityRules::fromJson(standing.check->rules);
    if (!rules) { // of an earlier or later program: another check is needed
        standing.stale = true;
        return standing;
    }
    standing.rules = rules.take();
    auto results = readQualityResults(db, standing.check->id);
    if (!results) return results.error();
    standing.results = results.take();
    auto before = qualityCheckBefore(db, standing.check->id);
    if (!before) return before.error();
    if (*before) {
        auto earlier = readQualityResults(db, **before);
        if (!earlier) return earlier.error();
        standing.before = earlier.take();
    }
    auto trend = readQualityTrend(db, sourceId, kTrendChecks);
    if (!trend) return trend.error();
    standing.trend = trend.take();
    return standing;
}

} // namespace goldenrod
