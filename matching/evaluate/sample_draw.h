// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace goldenrod {

/// Two records, the smaller id first.
using DrawnPair = std::pair<std::int64_t, std::int64_t>;

/// Where a pair stands among all that are drawn under a seed: the first 8 bytes of SHA-256 over
/// "goldenrod-draw-1" and three fields, seed and ids (Sha256::addNumber). The same on every machine, and
/// independent of which other pairs there are: whoever draws again from nearly the same pairs under the same
/// seed gets nearly the same sample, and nothing is won by it.
std::uint64_t drawRank(std::uint64_t seed, const DrawnPair& pair);

/// Positions of the pairs in the order in which they are drawn; the first n are a random sample of n without
/// return. Ties, which nobody will see, go by the pairs.
std::vector<std::uint32_t> drawOrder(std::uint64_t seed, std::span<const DrawnPair> pairs);

} // namespace goldenrod
