// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>

namespace goldenrod {

// The classes of a model side by side, for many pairs at a time: a row of doubles for each pair, one for each
// class in the model's order, padded so that rows divide evenly into a processor's registers.

inline constexpr std::size_t kLaneGroup = 4;
constexpr std::size_t lanesFor(std::size_t classes) {
    return (classes + kLaneGroup - 1) / kLaneGroup * kLaneGroup;
}

/// Calls work with the width of the rows as a constant, for loops that the compiler knows the length of.
template <typename Work>
void withLanes(std::size_t classes, Work work) {
    switch (lanesFor(classes)) {
    case 4: return work(std::integral_constant<std::size_t, 4>());
    case 8: return work(std::integral_constant<std::size_t, 8>());
    default: return work(std::integral_constant<std::size_t, 12>());
    }
}

/// Of `count` rows of log2(share · likelihood): the probability of each class, in place; 0 in the padding.
void sharesOfClasses(double* rows, std::size_t count, std::size_t classes);

} // namespace goldenrod
