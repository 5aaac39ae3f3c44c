// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"
#include "matching/delta/earlier_run.h"

#include <span>
#include <vector>

namespace goldenrod {

/// The tree over the records of now, of which there are `records`: parts in which nothing changed are taken
/// from the earlier run, the others grown anew. The same nodes as Tree::grow() makes of all, part by part.
/// Records whose decisions changed must be among the touched ones.
Result<Tree> regrowTree(std::size_t records, std::span<const TreePair> pairs,
                        const TreeConstraints& constraints, const TreeOptions& options,
                        const EarlierRun& earlier, const ChangedRows& changed, const ProgressFn& progress,
                        double begin, double end);

} // namespace goldenrod
