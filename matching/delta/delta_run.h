// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/delta/earlier_run.h"
#include "matching/engine.h"

namespace goldenrod {

/// What a delta needs beyond the records.
struct DeltaRequest {
    RuleSet rules;
    Learned learned; ///< under these rules; must say which contradictions are in force and how large blocks
                     ///< may be
    EarlierRun earlier;
    Decisions decisions;              ///< by rows
    std::vector<RecordIndex> decided; ///< rows whose decisions are other ones than in the earlier run
    int threads = 0;
};

/// What a run over the rows of now would give, by comparing only what changed.
struct DeltaOutcome {
    ScoredPairs scored;
    std::optional<Tree> tree;
    std::vector<bool> touched;  ///< per row of now: new, or in a pair that changed
    std::uint64_t compared = 0; ///< pairs
};

/// Matches records that changed since an earlier run under its rules and model: the same pairs, counts, tree
/// and clusters as MatchRun over the `now` first rows. The rows behind them are what the earlier run had and
/// what is gone; see EarlierRun. Fails with kModelForOtherRules when the model is not one of these rules or
/// does not say what it must.
Result<DeltaOutcome> runDelta(const RecordTable& records, std::size_t now, const DeltaRequest& request,
                              const ProgressFn& progress);

} // namespace goldenrod
