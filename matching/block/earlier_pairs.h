// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace goldenrod {

/// Which of some records (rows, at most 64) share an earlier block with another record (column): every list
/// of blocks is read once, however many pairs there are. One per thread.
class EarlierPairs {
public:
    static constexpr std::size_t kMostRows = 64;

    /// Forgets everything; room for `entries` blocks of rows.
    void begin(std::size_t entries) {
        const std::size_t places = std::bit_ceil(2 * entries + 1);
        if (places > m_slots.size()) m_slots.assign(places, {});
        m_shift = 32U - static_cast<unsigned>(std::countr_zero(places));
        m_mask = places - 1;
        ++m_turn;
    }
    void add(std::uint32_t block, std::size_t row) {
        Slot& slot = find(block);
        if (slot.turn != m_turn) slot = {block, m_turn, 0};
        slot.rows |= std::uint64_t{1} << row;
    }
    /// The rows that are in the block, a bit each.
    std::uint64_t rows(std::uint32_t block) {
        const Slot& slot = find(block);
        return slot.turn == m_turn ? slot.rows : 0;
    }

    std::vector<std::uint64_t> columns;                  ///< per column: the rows that are not new with it
    std::vector<std::vector<std::uint64_t>> conditional; ///< per rule and column: unless its condition fails

private:
    struct Slot {
        std::uint32_t block = 0, turn = 0;
        std::uint64_t rows = 0;
    };
    Slot& find(std::uint32_t block) {
        std::size_t at = (block * 0x9E3779B1U >> (m_shift & 31U)) & m_mask;
        while (m_slots[at].turn == m_turn && m_slots[at].block != block) at = (at + 1) & m_mask;
        return m_slots[at];
    }

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    unsigned m_shift = 0;
    std::uint32_t m_turn = 0;
};

} // namespace goldenrod
