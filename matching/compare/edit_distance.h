// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

namespace goldenrod::compare {

inline constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

/// Levenshtein distance in code points (insert, delete, substitute cost 1). Bit-parallel: H. Hyyrö, "A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003),
/// in blocks of 64 for long texts. Returns limit + 1 as soon as the distance is known to exceed `limit`.
std::size_t levenshtein(std::string_view a, std::string_view b, std::size_t limit = kNoLimit);

/// Optimal string alignment: as above, and a transposition of neighbours costs 1, no part edited twice
/// (same paper).
std::size_t damerauLevenshtein(std::string_view a, std::string_view b, std::size_t limit = kNoLimit);

/// Length of the longest common subsequence in code points (bit-parallel, H. Hyyrö 2004).
std::size_t longestCommonSubsequence(std::string_view a, std::string_view b);

} // namespace goldenrod::compare
