// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_scan.h"

namespace goldenrod::sources {

/// A mark and where it stands.
struct Hit {
    std::size_t at = 0;
    std::uint8_t length = 0;
    RowScanner::Mark mark = RowScanner::Mark::None; ///< None: the end of the window
};

/// Bytes whose ASCII characters stand for themselves: blocks of 64 are looked at together.
class NarrowInput {
public:
    NarrowInput(std::string_view window, const Needles& needles,
                const std::array<RowScanner::Mark, 256>& marks)
        : m_window(window)
        , m_needles(needles)
        , m_marks(marks) {}

    std::size_t size() const { return m_window.size(); }
    bool sawHigh() const { return m_high; }
    bool sawNul() const { return m_nul; }

    Hit next(std::size_t from) {
        while (from < m_window.size()) {
            if (const std::size_t block = from & ~std::size_t{63}; block != m_block) load(block);
            if (const std::uint64_t bits = m_bits >> (from & 63); bits != 0) {
                const std::size_t at = from + static_cast<std::size_t>(std::countr_zero(bits));
                return {at, 1, m_marks[static_cast<unsigned char>(m_window[at])]};
            }
            from = m_block + 64;
        }
        return {m_window.size(), 0, RowScanner::Mark::None};
    }
    Hit exactly(std::size_t at) const {
        if (at >= m_window.size()) return {at, 0, RowScanner::Mark::None};
        return {at, 1, m_marks[static_cast<unsigned char>(m_window[at])]};
    }

private:
    void load(std::size_t block) {
        BlockBits bits;
        const std::size_t left = m_window.size() - block;
        if (left >= 64) {
            bits = scanBlock(m_window.data() + block, m_needles);
        } else {
            std::array<char, 64> tail;
            tail.fill(' ');
            std::memcpy(tail.data(), m_window.data() + block, left);
            bits = scanBlock(tail.data(), m_needles);
            bits.special &= (std::uint64_t{1} << left) - 1;
        }
        m_block = block;
        m_bits = bits.special;
        m_high = m_high || bits.high;
        m_nul = m_nul || bits.nul;
    }

    std::string_view m_window;
    const Needles& m_needles;
    const std::array<RowScanner::Mark, 256>& m_marks;
    std::size_t m_block = SIZE_MAX;
    std::uint64_t m_bits = 0;
    bool m_high = false, m_nul = false;
};

/// Any other encoding, character by character: units of 2 or 4 bytes, characters with a lead byte, marks of
/// several bytes.
class SlowInput {
public:
    SlowInput(std::string_view window, const Encoding& encoding, const std::vector<RowScanner::Token>& tokens)
        : m_window(window)
        , m_encoding(encoding)
        , m_tokens(tokens)
        , m_unit(encoding.unitSize()) {}

    std::size_t size() const { return m_window.size(); }
    bool sawHigh() const { return true; }
    bool sawNul() const { return true; }

    Hit next(std::size_t from) const {
        while (from < m_window.size()) {
            if (isPair(from)) {
                from += 2;
                continue;
            }
            if (const Hit hit = exactly(from); hit.mark != RowScanner::Mark::None) return hit;
            from += m_unit;
        }
        return {m_window.size(), 0, RowScanner::Mark::None};
    }
    Hit exactly(std::size_t at) const {
        if (at >= m_window.size() || isPair(at)) return {at, 0, RowScanner::Mark::None};
        for (const RowScanner::Token& token : m_tokens) {
            if (token.is(m_window, at)) return {at, token.length, token.mark};
        }
        return {at, 0, RowScanner::Mark::None};
    }

private:
    /// A lead byte with its second byte; one before a line end is damage and stands alone.
    bool isPair(std::size_t at) const {
        return m_encoding.isLead(static_cast<unsigned char>(m_window[at])) && at + 1 < m_window.size() &&
               static_cast<unsigned char>(m_window[at + 1]) >= 0x20;
    }

    std::string_view m_window;
    const Encoding& m_encoding;
    const std::vector<RowScanner::Token>& m_tokens;
    unsigned m_unit;
};

} // namespace goldenrod::sources
