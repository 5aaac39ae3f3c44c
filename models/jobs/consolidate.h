// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/apply_clusters.h"
#include "models/jobs/match_records.h"
#include "models/workspace/workspace.h"

namespace goldenrod {

inline constexpr ErrorCode kNoRun{"consolidate.no_run"}; ///< no argument: nothing was matched yet

struct ConsolidateReport {
    std::int64_t runId = 0, seq = 0;
    ClusterChanges changes;
    std::int64_t questions = 0;      ///< open
    std::int64_t laterDecisions = 0; ///< made or undone since the run began, applied on top
    std::int64_t endedPins = 0; ///< values set by a person until now; their day came or the source changed
    PhaseSeconds seconds;
};

/// Cuts the newest run's tree at the merge line: memberships, golden records and the review queue become
/// those of the run, in one transaction with its event. `session` is that run still in memory, or nullptr to
/// read it back. Cancelled or failed, all is as before.
Result<ConsolidateReport> consolidate(Workspace& workspace, const MatchSession* session,
                                      const ProgressFn& progress);

} // namespace goldenrod
