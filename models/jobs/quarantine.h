// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/import_extract.h"
#include "models/sources/row_draft.h"
#include "models/workspace/event_store.h"
#include "models/workspace/quarantine_store.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace goldenrod {

// The rows of a load that could not be loaded are a list of work: a person corrects a row, or discards it
// with a reason. What was delivered is never changed. Corrected rows are a load of their own, of the same
// source, read by the same mapping: their bytes are kept, accounted for and traced like those of any extract,
// and the row in quarantine says which line of that load holds it. A discarded row can be taken up again.

inline constexpr ErrorCode kQuarantineSettled{"quarantine.settled"}; ///< line
inline constexpr ErrorCode kQuarantineMixed{"quarantine.mixed"};     ///< no argument: rows of several loads
inline constexpr ErrorCode kQuarantineNothing{"quarantine.nothing"}; ///< no argument: no row was given
inline constexpr ErrorCode kQuarantineNoReason{"quarantine.no_reason"}; ///< no argument
inline constexpr ErrorCode kQuarantineNewer{"quarantine.newer"};        ///< key, ordinal of the later load
inline constexpr ErrorCode kQuarantineReplaced{"quarantine.replaced"};  ///< ordinal of the later load
inline constexpr ErrorCode kCorrectionBad{
    "quarantine.correction_bad"}; ///< line; code and arguments of its problem

/// The row as text to correct, with a repair where one is proposed.
Result<sources::RowDraft> draftCorrection(Database& db, std::int64_t id);

/// A row and what it should have been.
struct Correction {
    std::int64_t id = 0;
    std::string text; ///< UTF-8
};

/// How a corrected row would be read: the columns with their values, by the load's dialect and mapping.
struct CorrectedValues {
    std::vector<std::pair<std::string, std::string>> values; ///< column, value
};
/// Fails as correctRows() does of this row alone.
Result<CorrectedValues> tryCorrection(Database& db, const Correction& correction);

/// Open rows of the same load that were refused for the same reason and for which the same kind of repair is
/// proposed, this one among them, with their repairs; those that do not read with it are left out.
Result<std::vector<Correction>> repairsLike(Database& db, std::int64_t id);

/// Loads rows of one load as they were corrected: all or none, one event "load.completed". Refuses what a
/// later extract may hold newer: customers that are known by their key (kQuarantineNewer), and holdings
/// (kQuarantineReplaced).
Result<ImportReport> correctRows(const std::vector<Correction>& rows, Workspace& workspace,
                                 const ProgressFn& progress);

/// They stay where they are, and are not to be loaded: event "quarantine.discarded". Gives its number.
Result<std::int64_t> discardRows(const std::vector<std::int64_t>& ids, const std::string& reason,
                                 Workspace& workspace);
/// Discarded rows wait again: event "quarantine.reopened".
Result<std::int64_t> reopenRows(const std::vector<std::int64_t>& ids, Workspace& workspace);

/// State of every row that events settled and did not open again; erased events say nothing.
std::map<std::int64_t, QuarantineState> replayedQuarantine(const std::vector<Event>& events);

} // namespace goldenrod
