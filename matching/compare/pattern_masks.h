// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Where each character stands in a pattern, as bits: what bit-parallel kernels work on.
namespace goldenrod::compare {

inline constexpr std::size_t kWordBits = 64;

/// Of an ASCII pattern of at most 64 characters. The table lives as long as its thread and is all zero
/// between uses, as clearing it whole would cost more than comparing two names does. One at a time.
class AsciiMasks {
public:
    explicit AsciiMasks(std::string_view pattern)
        : m_masks(table().data())
        , m_pattern(pattern) {
        std::uint64_t bit = 1;
        for (const char c : pattern) {
            m_masks[static_cast<unsigned char>(c)] |= bit;
            bit <<= 1U;
        }
    }
    ~AsciiMasks() {
        for (const char c : m_pattern) m_masks[static_cast<unsigned char>(c)] = 0;
    }
    AsciiMasks(const AsciiMasks&) = delete;
    AsciiMasks& operator=(const AsciiMasks&) = delete;

    std::uint64_t operator[](char c) const { return m_masks[static_cast<unsigned char>(c)]; }

private:
    static std::array<std::uint64_t, 128>& table() {
        thread_local constinit std::array<std::uint64_t, 128> masks{};
        return masks;
    }

    std::uint64_t* m_masks;
    std::string_view m_pattern;
};

/// Of a pattern of at most 64 code points: directly for Latin-1, by open addressing for others.
class CodePointMasks {
public:
    explicit CodePointMasks(std::u32string_view pattern) {
        std::uint64_t bit = 1;
        for (const char32_t c : pattern) {
            if (c < m_latin.size()) {
                m_latin[c] |= bit;
            } else {
                Slot& slot = m_others[slotOf(c)];
                slot.character = c;
                slot.mask |= bit;
            }
            bit <<= 1U;
        }
    }
    std::uint64_t operator[](char32_t c) const {
        return c < m_latin.size() ? m_latin[c] : m_others[slotOf(c)].mask;
    }

private:
    struct Slot {
        std::uint64_t mask = 0; ///< 0: free
        char32_t character = 0;
    };
    static constexpr std::size_t kSlots = 128; // at most half of them are taken

    std::size_t slotOf(char32_t c) const {
        std::size_t at = (c * 0x9E3779B1U >> 8U) % kSlots;
        while (m_others[at].mask != 0 && m_others[at].character != c) at = (at + 1) % kSlots;
        return at;
    }

    std::array<std::uint64_t, 256> m_latin{};
    std::array<Slot, kSlots> m_others{};
};

/// The masks for a pattern of a kind of character.
inline AsciiMasks masksOf(std::string_view pattern) {
    return AsciiMasks(pattern);
}
inline CodePointMasks masksOf(std::u32string_view pattern) {
    return CodePointMasks(pattern);
}

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
