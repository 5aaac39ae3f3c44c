// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"
#include "matching/score/score_pairs.h"

#include <vector>

namespace goldenrod {

/// What a run over other records gave, and where its records are now. A delta works on one table: the rows of
/// the new run first, in their order; behind them, as they were, the records of the earlier run that are gone
/// or have another version now.
struct EarlierRun {
    ScoredPairs scored;            ///< by its own numbers of records
    std::vector<TreeNode> nodes;   ///< likewise
    std::vector<RecordIndex> rows; ///< per record of it: its row; those of the new run in ascending order
};

} // namespace goldenrod
