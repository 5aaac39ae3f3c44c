// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/quality_rules.h"
#include "models/workspace/quality_store.h"

namespace goldenrod {

/// What a rule would say, before it is in force.
struct RuleTrial {
    std::int64_t records = 0; ///< that were looked at, of all sources
    std::int64_t judged = 0, failed = 0;
    std::vector<std::int64_t> failing; ///< records that fail, some of them
    QualityCheckRow asOf;              ///< for readFailingRows(); kept nowhere
};

/// Whether it can be said of a record alone; not of unique, single and agrees.
bool isTried(QualityTest test);

/// Judges some of the records in force, spread over all of them. What
/// is not tried is judged 0 times.
Result<RuleTrial> tryQualityRule(Database& db, const QualityRule& rule, std::int64_t now);

} // namespace goldenrod
