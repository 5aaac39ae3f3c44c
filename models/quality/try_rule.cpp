// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/try_rule.h"

#include "models/jobs/record_reader.h"
#include "models/quality/check_quality.h"
#include "models/quality/judgement.h"
#include "models/quality/value_judge.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::int64_t kTried = 2000;
constexpr std::size_t kListed = 200;

} // namespace

bool isTried(QualityTest test) {
    return isOfValue(test) || test == QualityTest::Required || test == QualityTest::NotBefore;
}

Result<RuleTrial> tryQualityRule(Database& db, const QualityRule& rule, std::int64_t now) {
    RuleTrial trial;
    trial.asOf.at = now;
    if (!isTried(rule.test)) return trial;
    auto ids = someRecords(db, kTried);
    if (!ids) return ids.error();
    auto records = readSomeRecords(db, *ids);
    if (!records) return records.error();
    auto values = StandardisedTable::make(**records, nullptr, {}, 0.0, 1.0);
    if (!values) return values.error();
    QualityInput input{**records, *values, {}, {}, isoDay(now)};
    input.customers.assign((*records)->size(), 0);
    auto delivers = readDelivered(db, (*records)->sources());
    if (!delivers) return delivers.error();
    input.delivers = delivers.take();
    trial.records = static_cast<std::int64_t>((*records)->size());
    QualityRules alone;
    alone.rules = {rule};
    alone.rules.front().id = "tried"; // results without one are of all rules together
    for (const QualityResultRow& row : judgeQuality(input, alone)) {
        if (row.rule.empty()) continue;
        trial.judged += row.judged;
        trial.failed += row.failed;
        trial.failing.insert(trial.failing.end(), row.records.begin(), row.records.end());
    }
    trial.failing.resize(std::min(trial.failing.size(), kListed));
    return trial;
}

} // namespace goldenrod
