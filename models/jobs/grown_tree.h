// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"
#include "models/jobs/apply_clusters.h"
#include "models/jobs/record_bench.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/run_store.h"

#include <memory>
#include <span>
#include <vector>

namespace goldenrod {

/// The tree of some records, as a run grows it.
struct GrownTree {
    std::unique_ptr<RecordBench> bench; ///< records of the tree are positions in it
    std::vector<TreePair> pairs;        ///< by the left and the right record
    std::vector<PairNote> notes;        ///< of each pair
    Tree tree;
};

/// Grows it from what the run stored of pairs between these records and from decisions. `pairs` must be of
/// the same run.
Result<GrownTree> growTree(Database& db, std::int64_t runId, PairReader& pairs,
                           std::span<const std::int64_t> recordIds,
                           const std::vector<DecisionRow>& decisions);

} // namespace goldenrod
