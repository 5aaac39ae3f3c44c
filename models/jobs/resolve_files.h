// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/consolidate.h"
#include "models/jobs/graded_run.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/match_records.h"
#include "models/sources/mapping.h"
#include "models/sources/sniff.h"

#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kKeyColumnMissing{"resolve.key_column_missing"}; ///< file, column
inline constexpr ErrorCode kSameSourceTwice{"resolve.same_source_twice"};   ///< name

struct ResolveRequest {
    std::vector<std::filesystem::path> files; ///< each a source, named by its stem
    std::string keyColumn;                    ///< of every file; never evidence
    std::filesystem::path clusters; ///< CSV to write: the key column under its own name, cluster_id, source
    std::filesystem::path truth;    ///< file to grade the run by, see read_truth.h; empty: none
    MatchRequest match;
};

struct ResolvedFile {
    std::string source;
    ImportReport load;
    sources::Mapping mapping;
};

struct ResolveReport {
    std::vector<ResolvedFile> files;
    MatchReport match;
    ConsolidateReport consolidate;
    std::int64_t clusterRows = 0;
    double loadSeconds = 0.0;
    std::int64_t peakBytes = 0; ///< highest resident memory of the process, grading left out
    std::optional<GradedRun> graded;
};

/// The whole path with nothing set: sniff, map and load each file, match with proposed rules, consolidate,
/// and write which record belongs to which customer. With a truth the run is graded after all that. Progress
/// runs from 0 to 1 over all of it.
Result<ResolveReport> resolveFiles(const ResolveRequest& request, Workspace& workspace,
                                   const ProgressFn& progress);

/// Highest resident memory of this process so far, in bytes.
std::int64_t peakMemory();

} // namespace goldenrod
