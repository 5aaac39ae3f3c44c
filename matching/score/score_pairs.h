// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/compare/comparator.h"
#include "matching/score/bin_counts.h"
#include "matching/score/weigher.h"

#include <map>
#include <vector>

namespace goldenrod {

/// One candidate pair above the floor, or forced.
struct ScoredPair {
    RecordIndex left = 0, right = 0; ///< left < right
    Weight weight = 0;
    Pattern pattern = 0;
    std::uint16_t rule = 0; ///< the first blocking rule that held, then force rules; see
                            ///< kNoBlockingRule
    bool forced = false;    ///< a force rule holds
    bool vetoed = false;    ///< a veto rule holds (and wins over force)
};

/// By (left, right).
inline bool inOrder(const ScoredPair& a, const ScoredPair& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
}

/// The one of two records among pairs in order; nullptr: it is not there.
const ScoredPair* findPair(const std::vector<ScoredPair>& pairs, RecordIndex left, RecordIndex right);

/// The floor that leaves the `most` heaviest pairs; of equal weights at the edge none, so that the choice
/// depends on no order. Never lower than the floor that was.
Weight raisedFloor(const std::vector<ScoredPair>& pairs, std::size_t most, Weight floor);

void sortInOrder(std::vector<ScoredPair>& pairs);

/// Puts pairs that were added behind `known` ones, which are in order, into their places.
void mergeInOrder(std::vector<ScoredPair>& pairs, std::size_t known);

struct ScoredPairs {
    std::vector<ScoredPair> pairs; ///< in order
    std::map<PatternBin, std::uint64_t> bins;
    std::vector<std::uint64_t> newPairs; ///< per blocking rule: pairs that no earlier rule had
    std::uint64_t candidates = 0;
    Weight floor = 0; ///< in force: that of the rules, or higher when more than rules.mostPairs were above it
};

/// Compares and weighs every candidate pair once. Pairs under the floor are counted and dropped, so memory is
/// bounded by the number of pairs kept.
Result<ScoredPairs> scorePairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                               const Weigher& weigher, const Blocks& blocks, const ProgressFn& progress,
                               double begin, double end);

} // namespace goldenrod
