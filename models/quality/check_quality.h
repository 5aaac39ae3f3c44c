// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/quality/rules_in_force.h"
#include "models/workspace/quality_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNothingToCheck{"quality.no_records"};

/// Judges all records in force by the rules in force and keeps what was found. One line of results for each
/// rule, field and source that delivers the field, in the order of the rules, and one for all rules of a
/// dimension together (rule empty), whose share passed = (judged - failed) / judged is the figure of that
/// dimension. `now`: microseconds, for "today". About as long, and as much memory, as it takes to read and
/// standardise all records.
Result<QualityCheckRow> checkQuality(Workspace& workspace, std::int64_t now, const ProgressFn& progress);

/// Whether records, customers or rules are others than those the check saw.
Result<bool> isStale(Database& db, const QualityCheckRow& check);

/// The newest check with its figures, and with those of the check before beside them.
struct QualityStanding {
    std::optional<QualityCheckRow> check; ///< nothing: none was made
    bool stale = false;
    QualityRules rules; ///< that it judged by; of none: those in force
    std::vector<QualityResultRow> results, before;
    std::vector<QualityTrendRow> trend; ///< of the source asked for
};
inline constexpr int kTrendChecks = 12;
/// `sourceId` 0: all sources. Only the trend depends on it.
Result<QualityStanding> readQualityStanding(Database& db, std::int64_t sourceId);

/// Day of an instant, ISO, UTC.
std::string isoDay(std::int64_t microseconds);

} // namespace goldenrod
