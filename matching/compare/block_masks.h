// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/pattern_masks.h"

#include <algorithm>
#include <string>
#include <vector>

namespace goldenrod::compare {

/// Of a pattern of any length, in words of 64 bits: a row for each of its characters, and one for all others.
template <typename Char>
class BlockMasks {
public:
    explicit BlockMasks(std::basic_string_view<Char> pattern)
        : m_words((pattern.size() + kWordBits - 1) / kWordBits) {
        m_masks.resize(m_words); // the row of characters that are not in the pattern
        for (const Char c : pattern)
            if (!isLatin(c)) m_others += c;
        std::sort(m_others.begin(), m_others.end());
        m_others.erase(std::unique(m_others.begin(), m_others.end()), m_others.end());
        m_rows = m_others.size() + 1;
        m_masks.resize(m_rows * m_words);
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (isLatin(pattern[i]) && m_latinRows[index(pattern[i])] == 0) addRow(pattern[i]);
            m_masks[rowOf(pattern[i]) * m_words + i / kWordBits] |= std::uint64_t{1} << (i % kWordBits);
        }
    }
    std::size_t words() const { return m_words; }
    /// words() words.
    const std::uint64_t* operator[](Char c) const { return m_masks.data() + rowOf(c) * m_words; }

private:
    static std::size_t index(Char c) {
        if constexpr (sizeof(Char) == 1) return static_cast<unsigned char>(c);
        return static_cast<std::size_t>(c);
    }
    static bool isLatin(Char c) { return index(c) < kLatin; }

    void addRow(Char c) {
        m_latinRows[index(c)] = static_cast<std::uint32_t>(m_rows++);
        m_masks.resize(m_rows * m_words);
    }

    std::size_t rowOf(Char c) const {
        if (isLatin(c)) return m_latinRows[index(c)];
        const auto at = std::lower_bound(m_others.begin(), m_others.end(), c);
        const bool known = at != m_others.end() && *at == c;
        return known ? static_cast<std::size_t>(at - m_others.begin()) + 1 : 0;
    }

    static constexpr std::size_t kLatin = 256;
    std::size_t m_words;
    std::size_t m_rows = 0;
    std::basic_string<Char> m_others; ///< beyond Latin-1, sorted
    std::array<std::uint32_t, kLatin> m_latinRows{};
    std::vector<std::uint64_t> m_masks;
};

} // namespace goldenrod::compare
