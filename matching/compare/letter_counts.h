// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace goldenrod::compare {

/// How often the letters of a text occur, in sixteen bins of up to three each, and its length, in one number:
/// enough to see, without looking at the texts, that two of them must be far apart. Of ASCII texts only;
/// others count as unknown, which rules nothing out.
class LetterCounts {
public:
    LetterCounts() = default;
    explicit LetterCounts(std::string_view text) {
        if (text.size() >= kMostLength) return;
        m_number = (text.size() + 1) << kBits;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 128) {
                m_number = 0;
                return;
            }
            // Digits each have a bin of their own; letters of a bin seldom replace one another.
            const unsigned bin = 3 * (byte & 15U);
            const std::uint64_t seen = m_number >> bin & 7U;
            m_number |= (seen << 1U | 1U) << bin & std::uint64_t{7} << bin;
        }
    }

    /// As one number, and back.
    std::uint64_t number() const { return m_number; }
    static LetterCounts of(std::uint64_t number) {
        LetterCounts counts;
        counts.m_number = number;
        return counts;
    }

    bool known() const { return m_number != 0; }
    std::uint32_t length() const { return static_cast<std::uint32_t>(m_number >> kBits) - 1; } ///< bytes

    /// Letters of this text that have no partner in the other (both known), whatever their places: at least.
    std::uint32_t unpaired(const LetterCounts& other) const {
        const std::uint64_t own = m_number & ~other.m_number & kCounts;
        const std::uint64_t others = other.m_number & ~m_number & kCounts;
        const int longer = static_cast<int>(length()) - static_cast<int>(other.length());
        return static_cast<std::uint32_t>(std::max(bits(own), bits(others) + longer));
    }

private:
    /// Processors have an instruction for it, but not all that we run on.
    static int bits(std::uint64_t x) {
        x -= x >> 1U & 0x5555555555555555ULL;
        x = (x & 0x3333333333333333ULL) + (x >> 2U & 0x3333333333333333ULL);
        x = (x + (x >> 4U)) & 0x0f0f0f0f0f0f0f0fULL;
        return static_cast<int>(x * 0x0101010101010101ULL >> 56U);
    }
    static constexpr unsigned kBits = 48;
    static constexpr std::uint64_t kCounts = (std::uint64_t{1} << kBits) - 1;
    static constexpr std::size_t kMostLength = 256;
    std::uint64_t m_number = 0; ///< a bit for the first, second and third of each bin; above, the length + 1
};

/// Fewest edits (transpositions of neighbours included) that could lie between two known texts: an edit takes
/// away at most one letter and brings at most one.
inline std::uint32_t leastEdits(const LetterCounts& a, const LetterCounts& b) {
    return std::max(a.unpaired(b), b.unpaired(a));
}

/// True when Jaro-Winkler of two known texts cannot reach the cutoff (over 0.7): even with every letter that
/// has a partner in its place, and `prefix` (at most 4) letters in common at the beginning.
inline bool isBelowJaroWinkler(const LetterCounts& a, const LetterCounts& b, std::uint32_t prefix,
                               double cutoff) {
    const auto common = static_cast<double>(a.length() - a.unpaired(b));
    const double raise = 0.1 * prefix;
    // A margin far above what the formulas lose to rounding.
    const double needed = std::max(0.7, (cutoff - raise) / (1.0 - raise)) - 1e-6;
    // (common / |a| + common / |b| + 1) / 3 < needed, without divisions
    const auto lengths = static_cast<double>(a.length()) * b.length();
    return common * (a.length() + b.length()) < (3.0 * needed - 1.0) * lengths;
}

} // namespace goldenrod::compare
