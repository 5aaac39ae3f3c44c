// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace goldenrod {

// Logarithm and power of two from IEEE 754 additions, multiplications and divisions only, so that the same
// input gives the same bits on every machine: the C library's differ with the processor's fused multiply-add.

/// log2 of a positive finite number (0 for other input); error below 1e-15 relative to the result or 1e-16
/// absolute near 1. With x = 2^e·f, sqrt(1/2) <= f < sqrt(2): e + 2/ln 2 · atanh((f-1)/(f+1)) as a series.
double exactLog2(double x);

/// 2^x; 0 below -1074, infinity above 1024; relative error below 1e-15. The fraction by a Taylor series of
/// exp(r·ln 2) on [-1/2, 1/2].
double exactExp2(double x);

/// Of many values, in place: the same bits as one by one, several at a time where the processor can.
void exactLog2(std::span<double> values);
void exactExp2(std::span<double> values);

/// log2(2^a + 2^b) without overflow.
double exactLogSum(double a, double b);

/// Match probability of a match weight in bits: 1/(1+2^-w), stable for any w.
double probabilityOfWeight(double weight);

/// Match weights are kept as integers in 2^-32 bit: sums and order never depend on the order of operations.
using Weight = std::int64_t;
inline constexpr double kWeightUnit = 4294967296.0;
Weight toWeight(double bits);
inline double toBits(Weight weight) {
    return static_cast<double>(weight) / kWeightUnit;
}

} // namespace goldenrod
