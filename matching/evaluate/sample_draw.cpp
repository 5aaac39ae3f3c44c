// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/sample_draw.h"

#include "matching/sha256.h"

#include <algorithm>
#include <numeric>

namespace goldenrod {

std::uint64_t drawRank(std::uint64_t seed, const DrawnPair& pair) {
    Sha256 sha;
    sha.add("goldenrod-draw-1").addNumber(static_cast<std::int64_t>(seed));
    const Hash hash = sha.addNumber(pair.first).addNumber(pair.second).finish();
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < sizeof rank; ++i) rank = (rank << 8) | hash[i];
    return rank;
}

std::vector<std::uint32_t> drawOrder(std::uint64_t seed, std::span<const DrawnPair> pairs) {
    std::vector<std::uint64_t> ranks;
    ranks.reserve(pairs.size());
    for (const DrawnPair& pair : pairs) ranks.push_back(drawRank(seed, pair));
    std::vector<std::uint32_t> order(pairs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : pairs[a] < pairs[b];
    });
    return order;
}

} // namespace goldenrod
