// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/random.h"

#include <algorithm>

namespace goldenrod::sample {

Zipf::Zipf(std::size_t ranks, std::uint32_t shift) {
    constexpr std::uint32_t kScale = 1'000'000;
    m_upTo.reserve(ranks);
    std::uint32_t sum = 0;
    for (std::size_t rank = 0; rank < ranks; ++rank) {
        sum += kScale / (static_cast<std::uint32_t>(rank) + shift);
        m_upTo.push_back(sum);
    }
}

std::size_t Zipf::pick(Random& random) const {
    const std::uint32_t at = random.below(m_upTo.back());
    return static_cast<std::size_t>(std::upper_bound(m_upTo.begin(), m_upTo.end(), at) - m_upTo.begin());
}

Permutation::Permutation(std::uint64_t seed, Stream stream, std::uint64_t size)
    : m_size(size) {
    Random random(seed, stream, 0);
    for (std::uint64_t& key : m_key) key = random.next();
    while (m_halfBits < 31 && (std::uint64_t{1} << (2 * m_halfBits)) < size) ++m_halfBits;
}

std::uint64_t Permutation::operator()(std::uint64_t value) const {
    const std::uint64_t mask = (std::uint64_t{1} << m_halfBits) - 1;
    do {
        std::uint64_t left = value >> m_halfBits;
        std::uint64_t right = value & mask;
        for (const std::uint64_t key : m_key) {
            const std::uint64_t next = left ^ (scatter(right ^ key) & mask);
            left = right;
            right = next;
        }
        value = (left << m_halfBits) | right;
    } while (value >= m_size);
    return value;
}

} // namespace goldenrod::sample
