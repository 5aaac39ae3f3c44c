// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace goldenrod {

/// How many values are computed at a time; which of them there are depends on the processor.
enum class Lanes : unsigned char {
    Any,   ///< every processor; GCC makes two of SSE2
    Four,  ///< AVX2 with fused multiply-add
    Eight, ///< AVX-512
};
bool runsHere(Lanes lanes);
/// The widest that run here; what exact_math.h takes.
Lanes widestLanes();

/// As in exact_math.h, by these lanes, which must run here.
void exactLog2(std::span<double> values, Lanes lanes);
void exactExp2(std::span<double> values, Lanes lanes);

} // namespace goldenrod
