// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/load_store.h"
#include "models/workspace/workspace.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// What a workspace holds and what waits, from rows delivered to golden records: the figures of Home.
struct WorkspaceStatus {
    std::vector<SourceRow> sources;
    std::int64_t rows = 0, loaded = 0, quarantined = 0,
                 skipped = 0; ///< over all extracts; rows = the sum of the others. A row that was
                              ///< corrected counts as loaded, a discarded one as skipped
    std::int64_t records = 0, touchpoints = 0, touchpointsWaiting = 0;
    std::int64_t holdings = 0, holdingsWaiting = 0; ///< in force
    std::int64_t run = 0, runAt = 0;                ///< in force; 0: none
    std::int64_t pairs = 0;                         ///< above the floor
    std::int64_t questionsOpen = 0, questionsUnsure = 0;
    std::int64_t questionsAside = 0; ///< parked, or proposed and awaiting another person; in neither of those
    std::int64_t decisions = 0, decisionsToday = 0;
    std::int64_t goldenRecords = 0, goldenOfSeveral = 0;
    std::int64_t events = 0, releases = 0;
    bool matched = false; ///< a run is in force
    bool stale = false;   ///< records were loaded since the run in force began
};

Result<WorkspaceStatus> readStatus(const Workspace& workspace);

} // namespace goldenrod
