// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/failing_rows.h"

namespace goldenrod {

/// What a rule would say, before it is in force.
struct RuleTrial {
    std::int64_t records = 0; ///< that were looked at, of all sources
    std::int64_t judged = 0, failed = 0;
    std::vector<FailingRow> examples; ///< some that fail
};

/// Judges some of the records in force, spread over all of them. What is said of records beside others
/// (unique, single, agrees) is not tried: judged is 0.
Result<RuleTrial> tryQualityRule(Database& db, const QualityRule& rule, std::int64_t now);

} // namespace goldenrod
