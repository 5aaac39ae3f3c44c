// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"
#include "matching/score/score_pairs.h"

#include <utility>
#include <vector>

namespace goldenrod {

// delta/: going on from an earlier run where little changed. The caller makes an EarlierRun; scoreChanges()
// (score_changes.h) compares only what changed, by the blocks before and after (changed_blocks.h,
// delta_pairs.h); delta_tree.h grows anew only the parts of the tree that are touched.

inline constexpr ErrorCode kDeltaOtherScripts{
    "match.other_scripts"}; ///< no argument: all names were in one script before and are in several now, or
                            ///< the other way round, which gives records other keys that did not change

/// What a run over other records gave, and where its records are now: what a delta goes on from. It works on
/// one table: the rows of the new run first, in their order; behind them, as they were, the records of the
/// earlier run that are gone or have another version now.
///
/// The result is exactly that of a full run under the same rules and model when
/// - both runs are under the same rules and model, and the model says what it judged (contradictions, limits
///   of blocks, sources that hold no customer twice);
/// - the earlier run took all steps, read its records in the same year and by the same program, and did not
///   have to raise its floor;
/// - every record that differs in any value or is another one is in the table as both: as it was and as it
/// is.
struct EarlierRun {
    ScoredPairs scored;               ///< by its own numbers of records
    std::vector<TreeNode> nodes;      ///< likewise
    std::vector<RecordIndex> rows;    ///< per record of it: its row; those of the new run in ascending order
    std::vector<RecordIndex> decided; ///< rows of now whose decisions are other ones than in that run
};

/// What changed since for the tree.
struct ChangedRows {
    std::vector<bool> touched; ///< per row of now: new, decided otherwise, or tied to another one no more
    /// Pairs whose weight counts otherwise than before, where both are in one part of the tree.
    std::vector<std::pair<RecordIndex, RecordIndex>> pairs;
};

} // namespace goldenrod
