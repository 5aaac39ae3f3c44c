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
constexpr std::size_t kExamples = 3;

} // namespace

Result<RuleTrial> tryQualityRule(Database& db, const QualityRule& rule, std::int64_t now) {
    RuleTrial trial;
    if (!isOfValue(rule.test) && rule.test != QualityTest::Required) return trial;
    auto ids = someRecords(db, kTried);
    if (!ids) return ids.error();
    auto records = readSomeRecords(db, *ids);
    if (!records) return records.error();
    auto values = StandardisedTable::make(**records, nullptr, {}, 0.0, 1.0);
    if (!values) return values.error();
    QualityInput input{**records, *values, {}, {}, isoDay(now)};
    input.customers.assign((*records)->size(), 0);
    if (auto read = readDelivered(db, input); !read) return read.error();
    trial.records = static_cast<std::int64_t>((*records)->size());
    QualityRules alone;
    alone.rules = {rule};
    alone.rules.front().id = "tried"; // results without one are of all rules together
    std::vector<std::int64_t> failing;
    for (const QualityResultRow& row : judgeQuality(input, alone)) {
        if (row.rule.empty()) continue;
        trial.judged += row.judged;
        trial.failed += row.failed;
        failing.insert(failing.end(), row.records.begin(), row.records.end());
    }
    failing.resize(std::min(failing.size(), kExamples));
    QualityCheckRow asOfNow;
    asOfNow.at = now;
    auto examples = readFailingRows(db, rule, asOfNow, failing);
    if (!examples) return examples.error();
    trial.examples = examples.take();
    return trial;
}

} // namespace goldenrod
