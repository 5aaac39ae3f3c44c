// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/exact_math.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace goldenrod {
namespace {

constexpr double kTwoOverLn2 = 2.8853900817779268;
constexpr double kLn2 = 0.69314718055994530942;
constexpr double kSqrt2 = 1.4142135623730951;

/// x·2^e by the exponent's bits; e within the normal range.
double scale(double x, int e) {
    return x * std::bit_cast<double>(static_cast<std::uint64_t>(e + 1023) << 52);
}

} // namespace

double exactLog2(double x) {
    if (!(x > 0.0) || x > std::numeric_limits<double>::max()) return 0.0;
    int exponent = 0;
    if (x < std::numeric_limits<double>::min()) {
        x *= 18014398509481984.0; // 2^54 lifts subnormal numbers
        exponent = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    exponent += static_cast<int>(bits >> 52) - 1023;
    double f = std::bit_cast<double>((bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
    if (f >= kSqrt2) {
        f *= 0.5;
        ++exponent;
    }
    const double s = (f - 1.0) / (f + 1.0);
    const double s2 = s * s;
    // s + s^3/3 + s^5/5 ...: |s| <= 0.1716, so the term of s^23 is below 1e-19.
    double sum = 0.0;
    for (int k = 21; k >= 1; k -= 2) sum = sum * s2 + 1.0 / k;
    return static_cast<double>(exponent) + kTwoOverLn2 * s * sum;
}

double exactExp2(double x) {
    if (x != x) return x;
    if (x < -1074.0) return 0.0;
    if (x > 1024.0) return std::numeric_limits<double>::infinity();
    const double whole = std::floor(x + 0.5);
    const double t = (x - whole) * kLn2;
    double sum = 1.0;
    for (int k = 17; k >= 1; --k) sum = 1.0 + t * sum / k;
    const int e = static_cast<int>(whole);
    if (e > 1023) return scale(scale(sum, 1023), e - 1023);
    if (e < -1022) return scale(scale(sum, -1000), e + 1000);
    return scale(sum, e);
}

double exactLogSum(double a, double b) {
    const double high = a > b ? a : b;
    const double low = a > b ? b : a;
    if (high - low > 60.0) return high;
    return high + exactLog2(1.0 + exactExp2(low - high));
}

double probabilityOfWeight(double weight) {
    if (weight >= 0.0) return 1.0 / (1.0 + exactExp2(-weight));
    const double odds = exactExp2(weight);
    return odds / (1.0 + odds);
}

Weight toWeight(double bits) {
    constexpr double kLimit = 1e6;
    const double clipped = bits > kLimit ? kLimit : (bits < -kLimit ? -kLimit : bits);
    return static_cast<Weight>(std::floor(clipped * kWeightUnit + 0.5));
}

} // namespace goldenrod
