// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/quality/column_profile.h"
#include "models/workspace/load_store.h"
#include "models/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNoSuchLoad{"load.no_such_load"};     ///< source, number; 0: any
inline constexpr ErrorCode kNoSuchColumn{"load.no_such_column"}; ///< source, column

/// What the columns of a load are like, as they were delivered.
struct LoadProfile {
    LoadRow load;
    std::int64_t rows = 0; ///< that were read as records
    std::vector<ColumnProfile> columns;
    double seconds = 0.0;
};

/// Reads the stored bytes of a load again, row by row, and profiles every column. Changes nothing; memory
/// does not grow with the load. kCancelled when `progress` says so.
Result<LoadProfile> profileLoad(Database& db, std::int64_t loadId, const ProgressFn& progress);

/// The profile that is kept, with that of the extract before it; nothing where none was made.
struct KeptProfiles {
    std::optional<LoadProfile> now, before;
    bool hasBefore = false; ///< there is an extract before it
};
Result<KeptProfiles> readProfiles(Database& db, std::int64_t loadId);
/// The same, made and kept where it was not.
Result<KeptProfiles> makeProfiles(Workspace& workspace, std::int64_t loadId, const ProgressFn& progress);

/// The newest complete load of a source, or that of the number; nothing when there is none.
Result<std::optional<LoadRow>> findLoad(Database& db, const std::string& source, std::int64_t ordinal);

} // namespace goldenrod
