// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/compare/comparator.h"
#include "matching/parallel.h"

#include <map>
#include <string>
#include <vector>

namespace goldenrod {

/// A set of compared pairs to learn from: how often each pattern occurs, and each pair with its rarities.
struct PairSample {
    std::string rule;          ///< "random", a rule's id, or "candidates"
    std::vector<bool> heldOut; ///< per comparison: not looked at, because the rule fixes it
    double rate = 1.0;         ///< share of the pairs of its kind that were drawn
    std::map<Pattern, std::uint64_t> counts;
    std::vector<PairLevels> pairs; ///< empty for random pairs

    std::uint64_t size() const;
};

/// Pairs drawn at random, or all pairs when there are no more than `most`.
PairSample drawRandomPairs(const Comparator& comparator, std::size_t records, std::uint64_t most,
                           std::uint64_t seed, ProgressMeter& meter);

/// About `most` of the pairs of one blocking rule (rule >= 0), or of all candidate pairs, each counted once
/// (-1). A pair is drawn by its hash, so the draw depends on no order.
PairSample drawBlockedPairs(const Comparator& comparator, const Blocks& blocks, int rule, std::uint64_t most,
                            std::uint64_t seed, ProgressMeter& meter);

} // namespace goldenrod
