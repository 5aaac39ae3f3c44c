// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/compare/comparator.h"
#include "matching/rules/model.h"

namespace goldenrod {

struct TrainOptions {
    std::uint64_t seed = 1;
    std::uint64_t randomPairs = 2'000'000; ///< for what strangers agree on; all pairs when there are fewer
    std::uint64_t pairsAPass = 100'000;    ///< of each blocking rule, drawn by the hash of the pair
    std::uint32_t mostIterations = 200;
    double tolerance = 1e-4;  ///< converged when no probability changed by more
    bool sourcePriors = true; ///< a prior for each pair of sources
};

/// Learns a model without labels. One expectation maximisation (A. Dempster et al., J. R. Stat. Soc. B 39
/// (1977); for linkage W. Winkler, 1988) over several sets of pairs at once: random pairs, and the pairs of
/// each blocking rule, whose own comparisons are held out because the rule fixes them. Classes are one match,
/// strangers, and the rivals of the rule set. What strangers agree on is learned from random pairs only;
/// probabilities are kept off 0 and 1 by pseudo-counts (a Dirichlet prior of what such levels usually show)
/// and m of a differing level over 2^-5, so that no field becomes a veto. Shares of the classes among all
/// pairs come last, from a sample of all candidate pairs weighed with their rarities; pairs that are no
/// candidates count as strangers (shares.h, which learns the priors of pairs of sources, too).
Result<Model> train(const RuleSet& rules, const Features& features, const Comparator& comparator,
                    const Blocks& blocks, const TrainOptions& options, const ProgressFn& progress,
                    double begin, double end);

/// Frequencies of every term space that rarities of these rules are taken from.
TermFrequencies collectTerms(const RuleSet& rules, Features& features);

} // namespace goldenrod
