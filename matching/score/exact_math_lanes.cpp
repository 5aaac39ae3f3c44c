// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/exact_math_lanes.h"

#include "matching/score/exact_math.h"

#include <algorithm>
#include <bit>
#include <limits>

// The operations of exact_math.cpp, written without branches and without conversions between widths, so that
// the compiler can do several values at once. IEEE operations give the same bits in any number of lanes.

namespace goldenrod {
namespace {

constexpr double kLn2 = 0.69314718055994530942;
constexpr double kTwoOverLn2 = 2.8853900817779268;
constexpr double kSqrt2 = 1.4142135623730951;
constexpr double kWhole =
    0x1.8p52; ///< added to a small number, it leaves the nearest integer in the last bits
constexpr double kHighest = std::numeric_limits<double>::max(), kLowest = std::numeric_limits<double>::min();

/// a / k, correctly rounded as a division is. Fused (P. Markstein, IBM J. Res. Dev. 34 (1990)): the remainder
/// of the first guess is exact, and no quotient by a small whole number is as near to the middle of two
/// doubles (at least 1/2k of their distance) as what is left of the error.
template <bool kFused, int kBy>
[[gnu::always_inline]] inline double quotient(double a) {
    if constexpr (!kFused || kBy == 1) return a / kBy;
    const double guess = a * (1.0 / kBy);
    return __builtin_fma(__builtin_fma(-guess, kBy, a), 1.0 / kBy, guess);
}

template <bool kFused, int kTerm>
[[gnu::always_inline]] inline double exponential(double t, double sum) {
    sum = 1.0 + quotient<kFused, kTerm>(t * sum);
    if constexpr (kTerm > 1) return exponential<kFused, kTerm - 1>(t, sum);
    return sum;
}

template <int kTerm>
[[gnu::always_inline]] inline double logarithm(double s2, double sum) {
    sum = sum * s2 + 1.0 / kTerm;
    if constexpr (kTerm > 1) return logarithm<kTerm - 2>(s2, sum);
    return sum;
}

/// Largest integer not above x, |x| < 2^51.
[[gnu::always_inline]] inline double floorOf(double x) {
    const double near = (x + kWhole) - kWhole;
    return near - (near > x ? 1.0 : 0.0);
}

/// 2^e for a whole e in the normal range.
[[gnu::always_inline]] inline double powerOf(double e) {
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(e + 1023.0 + kWhole) << 52U);
}

template <bool kFused>
[[gnu::always_inline]] inline double power(double x) {
    const double inReach = x < -1100.0 ? -1100.0 : (x > 1100.0 ? 1100.0 : x);
    const double whole = floorOf(inReach + 0.5);
    const double sum = exponential<kFused, 17>((inReach - whole) * kLn2, 1.0);
    // In two steps, as 2^whole need not be a normal number; only the second can round.
    const double half = floorOf(whole * 0.5);
    const double value = sum * powerOf(half) * powerOf(whole - half);
    return x < -1074.0 ? 0.0 : value;
}

[[gnu::always_inline]] inline double logarithmOf(double x) {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    double exponent =
        std::bit_cast<double>((bits >> 52U) | std::bit_cast<std::uint64_t>(0x1p52)) - 0x1p52 - 1023.0;
    double f = std::bit_cast<double>((bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
    exponent = f >= kSqrt2 ? exponent + 1.0 : exponent;
    f = f >= kSqrt2 ? f * 0.5 : f;
    const double s = (f - 1.0) / (f + 1.0);
    return exponent + kTwoOverLn2 * s * logarithm<21>(s * s, 0.0);
}

template <bool kFused>
[[gnu::always_inline]] inline void powersOf(double* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = power<kFused>(values[i]);
}
[[gnu::always_inline]] inline void logarithmsOf(double* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = logarithmOf(values[i]);
}

void powers(double* values, std::size_t count) {
    powersOf<false>(values, count);
}
void logarithms(double* values, std::size_t count) {
    logarithmsOf(values, count);
}

#if defined(__x86_64__)
#if defined(__clang__) // which has no such attribute, and needs none
#define GOLDENROD_AVX512 gnu::target("avx512f,avx512dq")
#else
#define GOLDENROD_AVX512 gnu::target("avx512f,avx512dq,prefer-vector-width=512")
#endif
[[gnu::target("avx2,fma")]] void powers4(double* values, std::size_t count) {
    powersOf<true>(values, count);
}
[[gnu::target("avx2,fma")]] void logarithms4(double* values, std::size_t count) {
    logarithmsOf(values, count);
}
[[GOLDENROD_AVX512]] void powers8(double* values, std::size_t count) {
    powersOf<true>(values, count);
}
[[GOLDENROD_AVX512]] void logarithms8(double* values, std::size_t count) {
    logarithmsOf(values, count);
}
#endif

struct Kernels {
    void (*powers)(double*, std::size_t);
    void (*logarithms)(double*, std::size_t);
};

Kernels kernelsOf(Lanes lanes) {
#if defined(__x86_64__)
    if (lanes == Lanes::Eight) return {powers8, logarithms8};
    if (lanes == Lanes::Four) return {powers4, logarithms4};
#endif
    (void)lanes;
    return {powers, logarithms};
}

} // namespace

bool runsHere(Lanes lanes) {
#if defined(__x86_64__)
    if (lanes == Lanes::Eight) return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq");
    if (lanes == Lanes::Four) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
    return lanes == Lanes::Any;
}

Lanes widestLanes() {
    static const Lanes kWidest =
        runsHere(Lanes::Eight) ? Lanes::Eight : (runsHere(Lanes::Four) ? Lanes::Four : Lanes::Any);
    return kWidest;
}

void exactExp2(std::span<double> values, Lanes lanes) {
    kernelsOf(lanes).powers(values.data(), values.size());
}

void exactLog2(std::span<double> values, Lanes lanes) {
    const bool ordinary =
        std::all_of(values.begin(), values.end(), [](double x) { return x >= kLowest && x <= kHighest; });
    if (ordinary) return kernelsOf(lanes).logarithms(values.data(), values.size());
    for (double& value : values) value = exactLog2(value);
}

void exactExp2(std::span<double> values) {
    exactExp2(values, widestLanes());
}

void exactLog2(std::span<double> values) {
    exactLog2(values, widestLanes());
}

} // namespace goldenrod
