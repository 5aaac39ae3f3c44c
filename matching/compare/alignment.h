// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace goldenrod::compare {

/// A run of bytes of one of two texts that has no equal in the other.
struct Mark {
    std::uint32_t begin = 0, length = 0; ///< bytes, on code-point boundaries
    bool transposed = false;             ///< stands in the other text with its neighbour the other way round
};

/// Where two texts differ, for showing it: the fewest edits (transposition of neighbours counted as one),
/// chosen so that runs stay together. Texts of more than 2,000 code points are marked whole.
struct Alignment {
    std::vector<Mark> left, right;
    std::uint32_t commonCodePoints = 0;
};
Alignment align(std::string_view left, std::string_view right);

} // namespace goldenrod::compare
