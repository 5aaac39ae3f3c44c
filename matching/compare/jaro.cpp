// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/jaro.h"

#include "matching/compare/block_masks.h"
#include "matching/compare/code_points.h"
#include "matching/compare/pattern_masks.h"

#include <algorithm>
#include <bit>

namespace goldenrod::compare {
namespace {

using Word = std::uint64_t;

constexpr double kBoost = 0.1;
constexpr double kBoostAbove = 0.7;
constexpr std::size_t kMaxPrefix = 4;
/// Far more than the formulas lose to rounding: a similarity is given up early only when it is this far below
/// the cutoff.
constexpr double kSlack = 1e-9;

/// Characters in common and how many of them stand in another order.
struct Common {
    std::size_t count = 0;
    std::size_t outOfOrder = 0;
};

double similarity(std::size_t common, std::size_t transpositions, std::size_t left, std::size_t right) {
    const auto c = static_cast<double>(common);
    const auto t = static_cast<double>(transpositions);
    return (c / static_cast<double>(left) + c / static_cast<double>(right) + (c - t) / c) / 3.0;
}

std::size_t windowOf(std::size_t left, std::size_t right) {
    const std::size_t half = std::max(left, right) / 2;
    return half > 0 ? half - 1 : 0;
}

Word lowestBits(std::size_t count) {
    return count >= kWordBits ? ~Word{0} : (Word{1} << count) - 1;
}

/// Both texts of at most 64 characters: each character of `b` takes the first free equal one of `a` within
/// the window.
template <typename Char>
Common shortCommon(std::basic_string_view<Char> a, std::basic_string_view<Char> b, std::size_t window,
                   double atLeast) {
    const auto masks = masksOf(a);
    Word takenA = 0;
    Word takenB = 0;
    Word reach = lowestBits(window + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
        const Word free = masks[b[j]] & reach & ~takenA;
        takenA |= free & (~free + 1);
        takenB |= static_cast<Word>(free != 0) << j;
        reach = j < window ? (reach << 1U) | 1U : reach << 1U;
    }
    Common common{static_cast<std::size_t>(std::popcount(takenA)), 0};
    if (common.count == 0 || similarity(common.count, 0, a.size(), b.size()) < atLeast) return {};
    while (takenB != 0) {
        const Word first = takenA & (~takenA + 1);
        const auto j = static_cast<std::size_t>(std::countr_zero(takenB));
        common.outOfOrder += (masks[b[j]] & first) == 0 ? 1 : 0;
        takenA ^= first;
        takenB &= takenB - 1;
    }
    return common;
}

/// The lowest set bit of `match` without `taken` in [begin, end); -1 when there is none.
std::ptrdiff_t firstFree(const Word* match, const std::vector<Word>& taken, std::size_t begin,
                         std::size_t end) {
    for (std::size_t w = begin / kWordBits; w * kWordBits < end; ++w) {
        Word free = match[w] & ~taken[w];
        if (w == begin / kWordBits) free &= ~lowestBits(begin % kWordBits);
        if ((w + 1) * kWordBits > end) free &= lowestBits(end - w * kWordBits);
        if (free != 0) return static_cast<std::ptrdiff_t>(w * kWordBits) + std::countr_zero(free);
    }
    return -1;
}

template <typename Char>
Common longCommon(std::basic_string_view<Char> a, std::basic_string_view<Char> b, std::size_t window) {
    const BlockMasks<Char> masks(a);
    std::vector<Word> taken(masks.words(), 0);
    std::basic_string<Char> inOrderOfB;
    for (std::size_t j = 0; j < b.size(); ++j) {
        const std::size_t begin = j > window ? j - window : 0;
        const std::size_t end = std::min(a.size(), j + window + 1);
        if (begin >= end) break;
        const std::ptrdiff_t at = firstFree(masks[b[j]], taken, begin, end);
        if (at < 0) continue;
        taken[static_cast<std::size_t>(at) / kWordBits] |= Word{1}
                                                           << (static_cast<std::size_t>(at) % kWordBits);
        inOrderOfB += b[j];
    }
    Common common{inOrderOfB.size(), 0};
    std::size_t next = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        if ((taken[i / kWordBits] >> (i % kWordBits) & 1U) != 0)
            common.outOfOrder += a[i] != inOrderOfB[next++] ? 1 : 0;
    return common;
}

template <typename Char>
double jaroOf(std::basic_string_view<Char> a, std::basic_string_view<Char> b, double cutoff) {
    if (a.empty() || b.empty()) return 0.0;
    const double atLeast = cutoff - kSlack;
    if (similarity(std::min(a.size(), b.size()), 0, a.size(), b.size()) < atLeast) return 0.0;
    const bool fits = a.size() <= kWordBits && b.size() <= kWordBits;
    const std::size_t window = windowOf(a.size(), b.size());
    const Common common = fits ? shortCommon(a, b, window, atLeast) : longCommon(a, b, window);
    if (common.count == 0) return 0.0;
    const double value = similarity(common.count, common.outOfOrder / 2, a.size(), b.size());
    return value >= cutoff ? value : 0.0;
}

template <typename Char>
std::size_t commonPrefix(std::basic_string_view<Char> a, std::basic_string_view<Char> b) {
    std::size_t same = 0;
    while (same < kMaxPrefix && same < a.size() && same < b.size() && a[same] == b[same]) ++same;
    return same;
}

template <typename Char>
double jaroWinklerOf(std::basic_string_view<Char> a, std::basic_string_view<Char> b, double cutoff) {
    const double raise = kBoost * static_cast<double>(commonPrefix(a, b));
    double needed = cutoff;
    if (cutoff > kBoostAbove) needed = std::max(kBoostAbove, (cutoff - raise) / (1.0 - raise));
    double value = jaroOf(a, b, needed - kSlack);
    if (value > kBoostAbove) value += raise * (1.0 - value);
    return value >= cutoff ? value : 0.0;
}

} // namespace

double jaro(std::string_view a, std::string_view b, double cutoff) {
    if (a == b) return cutoff <= 1.0 ? 1.0 : 0.0;
    return onCodePoints(a, b, [&](auto left, auto right) { return jaroOf(left, right, cutoff); });
}

double jaroWinkler(std::string_view a, std::string_view b, double cutoff) {
    if (a == b) return cutoff <= 1.0 ? 1.0 : 0.0;
    return onCodePoints(a, b, [&](auto left, auto right) { return jaroWinklerOf(left, right, cutoff); });
}

} // namespace goldenrod::compare
