// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kQuarantineUnknown{"quarantine.unknown"}; ///< number of the row

/// What became of a row in quarantine.
enum class QuarantineState : unsigned char { Open, Corrected, Discarded };
std::string_view quarantineStateName(QuarantineState state);

/// A row of an extract that could not be loaded, and where its bytes stand.
struct QuarantineRow {
    std::int64_t id = 0, loadId = 0, line = 0, offset = 0, length = 0;
    std::string reason; ///< error code of the row
    std::vector<std::string> arguments;
    QuarantineState state = QuarantineState::Open;
    std::int64_t seq = 0;                            ///< event that settled it; 0: open
    std::int64_t correction = 0, correctionLine = 0; ///< load and line that hold it as it was corrected
};

Result<void> insertQuarantine(Database& db, const std::vector<QuarantineRow>& rows);
Result<std::vector<QuarantineRow>> readQuarantine(Database& db, std::int64_t loadId, int limit);
/// Numbers of a load's rows in quarantine, by line; open ones first.
Result<std::vector<std::int64_t>> quarantineIds(Database& db, std::int64_t loadId);
/// Those of them that are open, for this reason; empty: for any.
Result<std::vector<std::int64_t>> openQuarantineIds(Database& db, std::int64_t loadId,
                                                    const std::string& reason);
Result<QuarantineRow> readQuarantineRow(Database& db, std::int64_t id);
/// The row that this line of a load of corrections corrects; nothing when it is none.
Result<std::optional<QuarantineRow>> correctedRow(Database& db, std::int64_t loadId, std::int64_t line);

struct QuarantineCounts {
    std::int64_t open = 0, corrected = 0, discarded = 0;
};
Result<QuarantineCounts> countQuarantine(Database& db, std::int64_t loadId);

/// False, and nothing is changed, when it is not open (discarded) any more.
Result<bool> markCorrected(Database& db, std::int64_t id, std::int64_t seq, std::int64_t correction,
                           std::int64_t line);
Result<bool> markDiscarded(Database& db, std::int64_t id, std::int64_t seq);
Result<bool> markReopened(Database& db, std::int64_t id);

/// Rows that say they were corrected by a load that does not correct theirs, or are settled by no event, or
/// the other way round: none in a sound workspace.
Result<std::vector<std::int64_t>> quarantineWithoutCorrection(Database& db);
/// Number and state of every row that is not open, ascending; for comparing with what events say.
Result<std::vector<std::pair<std::int64_t, QuarantineState>>> settledQuarantine(Database& db);

/// Whether the load's source has a record of this key.
Result<bool> isKnownKey(Database& db, std::int64_t loadId, const std::string& key);
/// Ordinal of the newest extract of the load's source that came after it; 0: none.
Result<std::int64_t> laterExtract(Database& db, std::int64_t loadId);

} // namespace goldenrod
