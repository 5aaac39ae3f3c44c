// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace goldenrod::compare {

/// How often the letters of a text occur, in sixteen bins: enough to see, without looking at the texts, that
/// two of them must be far apart. Of ASCII texts only; others count as unknown, which rules nothing out.
struct LetterCounts {
    alignas(16) std::array<std::uint8_t, 16> bins{};
    std::uint32_t length = 0; ///< bytes
    bool known = false;

    LetterCounts() = default;
    explicit LetterCounts(std::string_view text)
        : length(static_cast<std::uint32_t>(text.size()))
        , known(text.size() < 256) {
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            known = known && byte < 128;
            // Digits each have a bin of their own; letters of a bin seldom replace one another.
            ++bins[byte & 15U];
        }
    }
};

/// Letters of one text that have no partner in the other, whatever their places.
struct Unpaired {
    std::uint32_t left = 0, right = 0;
};
inline Unpaired unpaired(const LetterCounts& a, const LetterCounts& b) {
    std::uint32_t left = 0;
    for (std::size_t i = 0; i < a.bins.size(); ++i)
        left += static_cast<std::uint32_t>(a.bins[i] > b.bins[i] ? a.bins[i] - b.bins[i] : 0);
    return {left, b.length + left - a.length};
}

/// Fewest edits (transpositions of neighbours included) that could lie between two known texts: an edit takes
/// away at most one letter and brings at most one.
inline std::uint32_t leastEdits(const LetterCounts& a, const LetterCounts& b) {
    const Unpaired rest = unpaired(a, b);
    return std::max(rest.left, rest.right);
}

/// True when Jaro-Winkler of two known texts cannot reach the cutoff (over 0.7): even with every letter that
/// has a partner in its place, and `prefix` (at most 4) letters in common at the beginning.
inline bool isBelowJaroWinkler(const LetterCounts& a, const LetterCounts& b, std::uint32_t prefix,
                               double cutoff) {
    const auto common = static_cast<double>(a.length - unpaired(a, b).left);
    const double raise = 0.1 * prefix;
    // A margin far above what the formulas lose to rounding.
    const double needed = std::max(0.7, (cutoff - raise) / (1.0 - raise)) - 1e-6;
    // (common / |a| + common / |b| + 1) / 3 < needed, without divisions
    const auto lengths = static_cast<double>(a.length) * b.length;
    return common * (a.length + b.length) < (3.0 * needed - 1.0) * lengths;
}

} // namespace goldenrod::compare
