// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kIssueUnknown{"issue.unknown"}; ///< its number

enum class Severity : unsigned char { Low, Medium, High };

/// A fault in the data that somebody is to mend at its source. What people wrote about it stands in events.
struct QualityIssueRow {
    std::int64_t seq = 0;                 ///< number: event by which it was opened
    std::string rule;                     ///< that fails
    std::int64_t sourceId = 0;            ///< 0: all sources
    std::int64_t checkId = 0, failed = 0; ///< check that found it, and how many values failed then
    Severity severity = Severity::Medium;
    std::string due;              ///< ISO day until which it is to be mended; empty: none
    std::int64_t owner = 0;       ///< person; 0: nobody
    std::int64_t causeSeq = 0;    ///< event whose body says the cause; 0: none given
    std::int64_t closedSeq = 0;   ///< event; 0: open
    std::int64_t closedCheck = 0; ///< check in which nothing failed any more; 0: closed by word alone
    friend bool operator==(const QualityIssueRow&, const QualityIssueRow&) = default;
};

/// Inserts it, or puts it in place of the one of its number.
Result<void> saveIssueRow(Database& db, const QualityIssueRow& row);
Result<QualityIssueRow> readIssueRow(Database& db, std::int64_t seq);
Result<std::vector<QualityIssueRow>> readIssueRows(Database& db); ///< oldest first
/// Open ones whose day has passed.
Result<std::int64_t> countOverdueIssues(Database& db, const std::string& today);

} // namespace goldenrod
