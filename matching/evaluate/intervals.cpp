// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/intervals.h"

#include "matching/score/exact_math.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace goldenrod {
namespace {

constexpr double kLn2 = 0.693147180559945309417;

double naturalLog(double x) {
    return exactLog2(x) * kLn2;
}
double exponential(double x) {
    return exactExp2(x / kLn2);
}

/// The continued fraction of the incomplete beta function by W. Lentz's method (Applied Optics 15, 1976).
double betaFraction(double a, double b, double x) {
    constexpr double kTiny = 1e-300, kPrecision = 1e-15;
    constexpr int kMostTerms = 100'000;
    const auto offZero = [](double v) { return std::abs(v) < kTiny ? kTiny : v; };
    double c = 1.0;
    double d = 1.0 / offZero(1.0 - (a + b) * x / (a + 1.0));
    double fraction = d;
    for (int i = 1; i <= kMostTerms; ++i) {
        const double m = i;
        const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / offZero(1.0 + even * d);
        c = offZero(1.0 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / offZero(1.0 + odd * d);
        c = offZero(1.0 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1.0) < kPrecision) break;
    }
    return fraction;
}

/// I_x(a, b).
double incompleteBeta(double a, double b, double x) {
    if (x <= 0.0) return 0.0;
    if (x >= 1.0) return 1.0;
    const double front = exponential(logGamma(a + b) - logGamma(a) - logGamma(b) + a * naturalLog(x) +
                                     b * naturalLog(1.0 - x));
    // The fraction converges fast on this side of the mean; on the other the symmetry helps.
    if (x < (a + 1.0) / (a + b + 2.0)) return front * betaFraction(a, b, x) / a;
    return 1.0 - front * betaFraction(b, a, 1.0 - x) / b;
}

/// The p at which a falling function of p crosses `level`.
template <typename Falling>
double crossing(Falling falling, double level) {
    constexpr int kHalvings = 60;
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2.0;
        (falling(middle) > level ? low : high) = middle;
    }
    return (low + high) / 2.0;
}

double logChoose(std::uint64_t n, std::uint64_t k) {
    const auto gamma = [](std::uint64_t x) { return logGamma(static_cast<double>(x) + 1.0); };
    return gamma(n) - gamma(k) - gamma(n - k);
}

/// P(X <= hits) for draws without return from `size` of which `marked` are hits.
double hypergeometricCdf(std::uint64_t hits, std::uint64_t draws, std::uint64_t size, std::uint64_t marked) {
    const std::uint64_t least = draws + marked > size ? draws + marked - size : 0;
    double sum = 0.0;
    for (std::uint64_t x = least; x <= std::min({hits, draws, marked}); ++x)
        sum +=
            exponential(logChoose(marked, x) + logChoose(size - marked, draws - x) - logChoose(size, draws));
    return std::min(sum, 1.0);
}

} // namespace

double logGamma(double x) {
    constexpr double kEnough = 16.0, kHalfLogTwoPi = 0.918938533204672741780;
    double shift = 0.0;
    for (; x < kEnough; x += 1.0) shift += naturalLog(x);
    const double s = 1.0 / (x * x);
    const double series =
        (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188))))) / x;
    return (x - 0.5) * naturalLog(x) - x + kHalfLogTwoPi + series - shift;
}

double binomialCdf(std::uint64_t hits, std::uint64_t draws, double p) {
    if (hits >= draws) return 1.0;
    return incompleteBeta(static_cast<double>(draws - hits), static_cast<double>(hits) + 1.0, 1.0 - p);
}

Interval wilson(std::uint64_t hits, std::uint64_t draws, double z) {
    if (draws == 0) return {};
    const auto n = static_cast<double>(draws);
    const double share = static_cast<double>(hits) / n;
    const double square = z * z;
    const double middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    const double half =
        z / (1.0 + square / n) * std::sqrt(share * (1.0 - share) / n + square / (4.0 * n * n));
    return {hits == 0 ? 0.0 : std::max(0.0, middle - half),
            hits == draws ? 1.0 : std::min(1.0, middle + half)};
}

double clopperPearsonUpper(std::uint64_t hits, std::uint64_t draws, double alpha) {
    if (hits >= draws) return 1.0;
    return crossing([&](double p) { return binomialCdf(hits, draws, p); }, alpha);
}

double clopperPearsonLower(std::uint64_t hits, std::uint64_t draws, double alpha) {
    if (hits == 0) return 0.0;
    return crossing([&](double p) { return binomialCdf(hits - 1, draws, p); }, 1.0 - alpha);
}

std::uint64_t hypergeometricUpper(std::uint64_t hits, std::uint64_t draws, std::uint64_t size, double alpha) {
    assert(hits <= draws && draws <= size);
    constexpr double kRounding = 1.0 + 1e-9;    // what is exactly at the level is not above it
    std::uint64_t low = hits;                   // possible
    std::uint64_t high = size - (draws - hits); // the most there can be
    while (low < high) {
        const std::uint64_t middle = low + (high - low + 1) / 2;
        if (hypergeometricCdf(hits, draws, size, middle) > alpha * kRounding)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

RestBound boundOfRest(std::uint64_t hits, std::uint64_t draws, std::uint64_t size, std::uint64_t taken,
                      double alpha) {
    assert(taken <= size - draws);
    RestBound bound;
    bound.most = std::min(hypergeometricUpper(hits, draws, size, alpha) - hits, taken);
    if (taken > 0) bound.share = static_cast<double>(bound.most) / static_cast<double>(taken);
    return bound;
}

std::uint64_t sampleSize(std::uint64_t size, double limit, double alpha, std::uint64_t allowed) {
    for (std::uint64_t draws = allowed; draws < size; ++draws) {
        if (boundOfRest(allowed, draws, size, size - draws, alpha).share <= limit) return draws;
    }
    return size;
}

} // namespace goldenrod
