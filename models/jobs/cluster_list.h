// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Why a customer is worth a look, the gravest first.
enum class ClusterConcern : unsigned char {
    Conflict,     ///< two of its records contradict each other, by a veto, a rule or a decision
    OnePerSource, ///< two of its records are of one source that holds no customer twice
    Oversize,     ///< more records than customers have
    LowDensity    ///< it hangs together by few of the links that there could be
};
std::string_view codeOf(ClusterConcern concern); ///< "conflict", "one_per_source", "oversize", "low_density"

struct ClusterWorth {
    std::int64_t golden = 0;
    std::string gid, name;
    std::int64_t records = 0;
    double density = 1.0;
    std::vector<ClusterConcern> concerns; ///< at least one
};

struct ClusterListOptions {
    std::int64_t oversize = 20; ///< more records than this
    double lowDensity = 0.5;    ///< fewer of the possible links than this share, from three records up
    std::size_t most = 100;     ///< so many are named
};

struct ClusterList {
    std::vector<ClusterWorth> first; ///< gravest concern first, then the larger ones
    std::int64_t all = 0;
    std::int64_t looked = 0; ///< customers of two records or more
};

/// Customers worth a look. Reads all pairs of the run in force; kNoRun before there is one.
Result<ClusterList> listClusters(Database& db, const ClusterListOptions& options, const ProgressFn& progress);

} // namespace goldenrod
