// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// One look at all records in force, by the rules of its day.
struct QualityCheckRow {
    std::int64_t id = 0, at = 0;
    std::int64_t lastLoad = 0, run = 0; ///< newest load and run it saw; 0: none
    std::int64_t customers = 0;         ///< newest event by which a record came to its customer; 0: none
    std::string rules;                  ///< in full, see QualityRules
    std::int64_t records = 0;
    double seconds = 0.0;
};

/// How many values of one field of one source a rule judged, and how many failed.
struct QualityResultRow {
    std::int64_t sourceId = 0;
    std::string dimension, field; ///< field empty: of records, not of a field
    std::string rule; ///< empty: all rules of the dimension at once: a value fails when any says so
    std::int64_t judged = 0, failed = 0;
    std::vector<std::int64_t>
        records; ///< with a value that fails, ascending; kept for the newest check alone
};

// Rules of this workspace
struct QualityRulesRow {
    std::int64_t seq = 0; ///< event that set them; 0: none were set
    std::string json;     ///< empty: those that come with the program
};
Result<QualityRulesRow> readQualityRules(Database& db);
Result<void> insertQualityRules(Database& db, const QualityRulesRow& row);

// Checks
/// Fills `check.id`; drops the lists of records of the checks before.
Result<void> insertQualityCheck(Database& db, QualityCheckRow& check,
                                const std::vector<QualityResultRow>& results);
Result<std::optional<QualityCheckRow>> newestQualityCheck(Database& db);
/// The results of a check without their records, in the order they were given.
Result<std::vector<QualityResultRow>> readQualityResults(Database& db, std::int64_t checkId);
/// The check before this one; nothing when it is the first.
Result<std::optional<std::int64_t>> qualityCheckBefore(Database& db, std::int64_t checkId);
/// Records that fail a rule (empty: any of the dimension) in a field; all sources when `sourceId` is 0.
/// Ascending.
Result<std::vector<std::int64_t>> failingRecords(Database& db, std::int64_t checkId,
                                                 const std::string& dimension, const std::string& field,
                                                 const std::string& rule, std::int64_t sourceId);

/// Records in force, about `most` of them, spread evenly over all; ascending.
Result<std::vector<std::int64_t>> someRecords(Database& db, std::int64_t most);

/// Loads that brought records which are in force, by source.
Result<std::vector<std::pair<std::int64_t, std::int64_t>>> loadsInForce(Database& db); ///< source, load
/// Newest event by which a record came to its customer; 0: none.
Result<std::int64_t> newestMembership(Database& db);

/// A dimension in one check.
struct QualityTrendRow {
    std::int64_t checkId = 0, at = 0;
    std::string dimension;
    std::int64_t judged = 0, failed = 0;
};
/// Of the last `checks` checks, oldest first; of one source, or of all when it is 0.
Result<std::vector<QualityTrendRow>> readQualityTrend(Database& db, std::int64_t sourceId, int checks);

} // namespace goldenrod
