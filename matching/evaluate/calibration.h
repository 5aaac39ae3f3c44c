// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/score/exact_math.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// A weighed pair, and whether it is a match.
struct JudgedPair {
    Weight weight = 0;
    bool match = false;
};

/// Pairs of neighbouring weights: what the engine said of them, and what is so.
struct ReliabilityBin {
    Weight lowest = 0, highest = 0;
    std::uint64_t pairs = 0, matches = 0;
    double said = 0.0; ///< mean match probability

    double is() const { return static_cast<double>(matches) / static_cast<double>(pairs); }
    double gap() const { return said - is(); } ///< above 0: too confident
};

/// Do probabilities mean what they say? Bins of equal mass, a weight never divided between two.
struct Reliability {
    std::vector<ReliabilityBin> bins; ///< rising
    std::uint64_t pairs = 0;
    /// Mean over all pairs of |said - is| of their bin: M. Naeini, G. Cooper, M. Hauskrecht, "Obtaining well
    /// calibrated probabilities using Bayesian binning", AAAI (2015); bins of equal mass instead of equal
    /// width as in K. Nguyen, B. O'Connor, EMNLP (2015).
    double expectedError = 0.0;
    double largestError = 0.0; ///< of a bin
};

/// Of the pairs with from <= weight <= to, in at most `bins` bins. The pairs are sorted on the way.
Reliability reliabilityOf(std::vector<JudgedPair>& pairs, Weight from, Weight to, std::size_t bins);

} // namespace goldenrod
