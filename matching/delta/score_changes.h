// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/compare/comparator.h"
#include "matching/delta/earlier_run.h"
#include "matching/rules/model.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// What scoring gives when it goes on from an earlier run.
struct ScoredChanges {
    ScoredPairs scored; ///< of all records of now, completed
    std::vector<BlockingReport> blocking;
    ChangedRows changed;
    std::uint64_t compared = 0; ///< pairs
};

/// True when a delta can go by this model: it says which contradictions are in force, how large blocks may be
/// and which sources hold no customer twice.
bool saysAll(const Model& model);

/// The pairs of the `now` first records of the features, by comparing only what changed since the earlier run
/// (see EarlierRun, whose counts are taken). The model must say all. Fails with kDeltaOtherScripts.
Result<ScoredChanges> scoreChanges(const RuleSet& rules, const Model& model, Features& features,
                                   const Comparator& comparator, EarlierRun& earlier, std::size_t now,
                                   const ProgressFn& progress, double begin, double end);

} // namespace goldenrod
