// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/check_quality.h"
#include "models/workspace/event_store.h"
#include "models/workspace/quality_issue_store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

// An issue is a rule that fails in one source, or in all, and that somebody is to mend there. It is closed by
// evidence: a later check in which nothing fails any more; or by word, with a reason. Every step is an event.

inline constexpr ErrorCode kIssueOpenAlready{"issue.open_already"};   ///< number of the one that is open
inline constexpr ErrorCode kIssueNothingFails{"issue.nothing_fails"}; ///< id of the rule
inline constexpr ErrorCode kIssueStillFails{"issue.still_fails"};     ///< number, how many fail
inline constexpr ErrorCode kIssueNotProved{"issue.not_proved"};       ///< number
inline constexpr ErrorCode kIssueClosed{"issue.closed"};              ///< number
inline constexpr ErrorCode kIssueNotClosed{"issue.not_closed"};       ///< number
inline constexpr ErrorCode kIssueNoDay{"issue.no_day"};               ///< what was written

std::string_view severityName(Severity severity); ///< "high"
std::optional<Severity> severityOf(std::string_view name);

/// What can be said of an issue; what is not given stays as it is.
struct IssueTerms {
    std::optional<Severity> severity;
    std::optional<std::string> due;   ///< ISO day; empty: none
    std::optional<std::string> owner; ///< name of a person the workspace knows; empty: nobody
    std::optional<std::string> cause; ///< in words
};

/// Opens an issue on what the newest check found of the rule; `sourceId` 0: in all sources. Gives its number.
Result<std::int64_t> openIssue(const std::string& rule, std::int64_t sourceId, const IssueTerms& terms,
                               Workspace& workspace);
/// Gives the event.
Result<std::int64_t> changeIssue(std::int64_t issue, const IssueTerms& terms, Workspace& workspace);
/// By evidence: a check later than the one it was opened on, of the data as they are, by the same rule,
/// judged every source in which it failed, and nothing fails. Else `reason` is asked for: without it
/// kIssueStillFails, or kIssueNotProved where nothing fails but that is no evidence. Gives the event.
Result<std::int64_t> closeIssue(std::int64_t issue, const std::string& reason, Workspace& workspace);
/// What was found before is no evidence any more. Gives the event.
Result<std::int64_t> reopenIssue(std::int64_t issue, Workspace& workspace);

/// An issue with what people said of it and how the rule stands now.
struct SeenIssue {
    QualityIssueRow row;
    std::optional<QualityRule> rule; ///< nothing: the newest check did not judge by it
    std::string source;              ///< empty: all
    std::string owner, openedBy, cause, reason;
    std::int64_t openedAt = 0, closedAt = 0;
    std::int64_t judged = 0, failed = 0; ///< in the newest check
    bool passes = false; ///< a later check than the one it was opened on finds nothing to fail
    bool isOpen() const { return row.closedSeq == 0; }
};
/// Open ones first, those due first before; then the closed ones, newest first.
Result<std::vector<SeenIssue>> readIssues(Database& db);

/// What events of the kind "quality" make of issues, in their order; equal to readIssueRows() when none was
/// erased. Persons by their keys, as hexadecimal digits.
std::vector<QualityIssueRow> replayedIssues(const std::vector<Event>& events,
                                            const std::map<std::string, std::int64_t>& persons);

} // namespace goldenrod
