// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace goldenrod {

/// Lower and upper end of a share.
struct Interval {
    double low = 0.0, high = 1.0;
};

/// Two-sided interval of a share of which `hits` of `draws` were seen, for showing: E. Wilson, JASA 22
/// (1927). `z` is the quantile of the normal distribution (1.959964 for 95 %). Without draws: 0 to 1.
Interval wilson(std::uint64_t hits, std::uint64_t draws, double z = 1.959963984540054);

/// One-sided exact bounds, for promising: with confidence 1 - alpha the share is at most, or at least, this.
/// C. Clopper, E. Pearson, Biometrika 26 (1934): the share p with P(X <= hits) = alpha, or P(X >= hits) =
/// alpha, X binomial. The sample size must be fixed beforehand.
double clopperPearsonUpper(std::uint64_t hits, std::uint64_t draws, double alpha);
double clopperPearsonLower(std::uint64_t hits, std::uint64_t draws, double alpha);

/// The same for draws without return from a finite group of `size`: the largest number of hits K in the whole
/// group with P(X <= hits) > alpha, X hypergeometric (W. Cochran, "Sampling Techniques", 1977, 3.6). draws <=
/// size.
std::uint64_t hypergeometricUpper(std::uint64_t hits, std::uint64_t draws, std::uint64_t size, double alpha);

/// What a sample drawn without return says of those that were not drawn.
struct RestBound {
    std::uint64_t most = 0; ///< hits that there can be among them
    double share = 0.0;     ///< the same as a share of those that `taken` counts
};
/// With confidence 1 - alpha: at most hypergeometricUpper() less the hits seen are left, however the `taken`
/// ones were chosen among them.
RestBound boundOfRest(std::uint64_t hits, std::uint64_t draws, std::uint64_t size, std::uint64_t taken,
                      double alpha);

/// The smallest sample of a group of `size` after which `allowed` hits in it still bound the share of hits in
/// the rest by `limit`, as boundOfRest() does. All of the group when no smaller one can.
std::uint64_t sampleSize(std::uint64_t size, double limit, double alpha, std::uint64_t allowed = 0);

/// P(X <= hits) of a binomial X with `draws` draws and share p: the regularised incomplete beta function
/// I_{1-p}(draws - hits, hits + 1) by its continued fraction (NIST DLMF 8.17.5, 8.17.22), to 1e-12.
double binomialCdf(std::uint64_t hits, std::uint64_t draws, double p);

/// ln Γ(x), x > 0, by Stirling's series behind a shift to x >= 16 (NIST DLMF 5.11.1); relative error below
/// 1e-14.
double logGamma(double x);

} // namespace goldenrod
