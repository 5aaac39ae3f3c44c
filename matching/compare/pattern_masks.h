// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

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

} // namespace goldenrod::compare
