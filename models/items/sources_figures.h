// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/load_store.h"
#include "models/workspace/quarantine_store.h"

#include <string>
#include <vector>

namespace goldenrod::items {

/// A load with its ledger.
struct LoadFigures {
    LoadRow load;
    std::vector<LedgerEntry> ledger;
};

/// A source with all its loads, newest first.
struct SourceFigures {
    SourceRow source;
    std::vector<LoadFigures> loads;
};

/// Nothing is known by this name: an empty SourceFigures (id 0).
Result<SourceFigures> readSourceFigures(Database& db, const std::string& name);
/// Name of the source that the load belongs to.
Result<std::string> sourceOfLoad(Database& db, std::int64_t loadId);

/// A row of quarantine with its bytes and what they say.
struct RawRow {
    QuarantineRow row;
    std::string bytes; ///< the beginning of a long row
    std::string text;  ///< decoded as the load was, or as far as it can be
};
inline constexpr std::int64_t kShownRawBytes = 4096;
Result<RawRow> readRawRow(Database& db, std::int64_t quarantineId);

/// What stands after the loads: whether records wait to be matched, and questions to be decided.
struct Standing {
    bool stale = false; ///< customers were loaded since the run in force began, or there is none
    std::int64_t questions = 0, records = 0, touchpoints = 0;
};
Result<Standing> readStanding(Database& db);

} // namespace goldenrod::items
