// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/edit_distance.h"

#include "matching/compare/block_masks.h"
#include "matching/compare/code_points.h"
#include "matching/compare/pattern_masks.h"

#include <bit>

namespace goldenrod::compare {
namespace {

using Word = std::uint64_t;

/// A column of the distance matrix as the differences of neighbours in it (Hyyrö 2003): +1 in `up`, -1 in
/// `down`.
struct Column {
    Word up = ~Word{0}, down = 0;
};

/// Differences between a column and the next one, shifted out at the last bit.
struct Carry {
    Word up = 1, down = 0;
};

/// One word of one step: `match` has the places of the next character, `swapped` those that a transposition
/// with the character before reaches. Returns the diagonal vector D0; `last` tells the change at the bit
/// `lastBit`.
inline Word advance(Column& column, Word match, Word swapped, Carry& carry, Word lastBit,
                    std::ptrdiff_t& last) {
    const Word x = match | carry.down;
    const Word diagonal = (((x & column.up) + column.up) ^ column.up) | x | column.down | swapped;
    Word plus = column.down | ~(diagonal | column.up);
    Word minus = diagonal & column.up;
    last = static_cast<std::ptrdiff_t>((plus & lastBit) != 0) -
           static_cast<std::ptrdiff_t>((minus & lastBit) != 0);
    const Carry out{plus >> (kWordBits - 1), minus >> (kWordBits - 1)};
    plus = (plus << 1U) | carry.up;
    minus = (minus << 1U) | carry.down;
    column.up = minus | ~(diagonal | plus);
    column.down = plus & diagonal;
    carry = out;
    return diagonal;
}

/// True when the distance at the end must exceed the limit although every remaining character should match.
inline bool isHopeless(std::size_t distance, std::size_t remaining, std::size_t limit) {
    return distance > remaining && distance - remaining > limit;
}

template <bool kTranspose, typename Char>
std::size_t shortDistance(std::basic_string_view<Char> pattern, std::basic_string_view<Char> other,
                          std::size_t limit) {
    const auto masks = masksOf(pattern);
    const Word lastBit = Word{1} << (pattern.size() - 1);
    Column column;
    Word diagonal = ~Word{0};
    Word before = 0;
    std::size_t distance = pattern.size();
    for (std::size_t i = 0; i < other.size(); ++i) {
        const Word match = masks[other[i]];
        const Word swapped = kTranspose ? ((~diagonal & match) << 1U) & before : 0;
        Carry carry;
        std::ptrdiff_t change = 0;
        diagonal = advance(column, match, swapped, carry, lastBit, change);
        before = match;
        distance += static_cast<std::size_t>(change);
        if (isHopeless(distance, other.size() - 1 - i, limit)) return limit + 1;
    }
    return distance <= limit ? distance : limit + 1;
}

template <bool kTranspose, typename Char>
std::size_t longDistance(std::basic_string_view<Char> pattern, std::basic_string_view<Char> other,
                         std::size_t limit) {
    const BlockMasks<Char> masks(pattern);
    const std::size_t words = masks.words();
    const std::vector<Word> none(words, 0);
    std::vector<Column> columns(words);
    std::vector<Word> diagonals(words, ~Word{0});
    const Word lastBit = Word{1} << ((pattern.size() - 1) % kWordBits);
    const Word* before = none.data();
    std::size_t distance = pattern.size();
    for (std::size_t i = 0; i < other.size(); ++i) {
        const Word* const match = masks[other[i]];
        Carry carry;
        Word swapCarry = 0;
        std::ptrdiff_t change = 0;
        for (std::size_t w = 0; w < words; ++w) {
            const Word candidates = ~diagonals[w] & match[w];
            const Word swapped = kTranspose ? ((candidates << 1U) | swapCarry) & before[w] : 0;
            swapCarry = candidates >> (kWordBits - 1);
            diagonals[w] = advance(columns[w], match[w], swapped, carry, lastBit, change);
        }
        before = match;
        distance += static_cast<std::size_t>(change);
        if (isHopeless(distance, other.size() - 1 - i, limit)) return limit + 1;
    }
    return distance <= limit ? distance : limit + 1;
}

template <bool kTranspose, typename Char>
std::size_t distanceOf(std::basic_string_view<Char> a, std::basic_string_view<Char> b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    removeCommonEnds(a, b);
    if (a.empty()) return b.size() <= limit ? b.size() : limit + 1;
    if (limit == 0) return 1;
    return a.size() <= kWordBits ? shortDistance<kTranspose>(a, b, limit)
                                 : longDistance<kTranspose>(a, b, limit);
}

/// S of Hyyrö 2004: a zero bit for every character of the pattern that is in the subsequence so far.
template <typename Char>
std::size_t shortSubsequence(std::basic_string_view<Char> pattern, std::basic_string_view<Char> other) {
    const auto masks = masksOf(pattern);
    Word s = ~Word{0};
    for (const Char c : other) {
        const Word u = s & masks[c];
        s = (s + u) | (s - u);
    }
    const Word used = pattern.size() == kWordBits ? ~Word{0} : (Word{1} << pattern.size()) - 1;
    return static_cast<std::size_t>(std::popcount(~s & used));
}

template <typename Char>
std::size_t longSubsequence(std::basic_string_view<Char> pattern, std::basic_string_view<Char> other) {
    const BlockMasks<Char> masks(pattern);
    std::vector<Word> s(masks.words(), ~Word{0});
    for (const Char c : other) {
        const Word* const match = masks[c];
        Word carry = 0;
        for (std::size_t w = 0; w < s.size(); ++w) {
            const Word u = s[w] & match[w];
            const Word withCarry = s[w] + carry;
            const Word sum = withCarry + u;
            carry = (withCarry < carry ? 1U : 0U) | (sum < u ? 1U : 0U);
            s[w] = sum | (s[w] - u);
        }
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        length += (s[i / kWordBits] >> (i % kWordBits) & 1U) == 0 ? 1 : 0;
    return length;
}

template <typename Char>
std::size_t subsequenceOf(std::basic_string_view<Char> a, std::basic_string_view<Char> b) {
    if (a.size() > b.size()) std::swap(a, b);
    const std::size_t size = a.size();
    removeCommonEnds(a, b);
    const std::size_t ends = size - a.size();
    if (a.empty()) return ends;
    return ends + (a.size() <= kWordBits ? shortSubsequence(a, b) : longSubsequence(a, b));
}

} // namespace

std::size_t levenshtein(std::string_view a, std::string_view b, std::size_t limit) {
    return onCodePoints(a, b, [&](auto left, auto right) { return distanceOf<false>(left, right, limit); });
}

std::size_t damerauLevenshtein(std::string_view a, std::string_view b, std::size_t limit) {
    return onCodePoints(a, b, [&](auto left, auto right) { return distanceOf<true>(left, right, limit); });
}

std::size_t longestCommonSubsequence(std::string_view a, std::string_view b) {
    return onCodePoints(a, b, [](auto left, auto right) { return subsequenceOf(left, right); });
}

} // namespace goldenrod::compare
