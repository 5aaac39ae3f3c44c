// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// How many pairs there are of a pattern within a whole bit of weight; for all candidates, also below the
/// floor.
struct PatternBin {
    Pattern pattern;
    std::int32_t bits; ///< floor of the weight
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads the operator
    friend auto operator<=>(const PatternBin&, const PatternBin&) = default;
};

/// Counts pairs by bin, quickly: open addressing, at most half full. One per thread; added up afterwards.
class BinCounts {
public:
    struct Slot {
        PatternBin bin{};
        std::uint64_t count = 0; ///< 0: free
    };
    BinCounts()
        : m_slots(1024) {}

    /// Fetches where a bin is counted.
    void prefetch(const PatternBin& bin) const { __builtin_prefetch(&m_slots[placeOf(bin)]); }
    void add(const PatternBin& bin, std::uint64_t count = 1) {
        Slot& slot = find(bin);
        if (slot.count == 0) {
            if (++m_used * 2 > m_slots.size()) {
                grow();
                return add(bin, count);
            }
            slot.bin = bin;
        }
        slot.count += count;
    }
    void add(const BinCounts& others) {
        for (const Slot& slot : others.m_slots) {
            if (slot.count != 0) add(slot.bin, slot.count);
        }
    }
    template <typename Each>
    void forEach(Each each) const {
        for (const Slot& slot : m_slots) {
            if (slot.count != 0) each(slot.bin, slot.count);
        }
    }

private:
    std::size_t placeOf(const PatternBin& bin) const {
        const auto bits = static_cast<std::uint64_t>(bin.bits);
        return mix(bin.pattern + bits * 0x9e3779b97f4a7c15ULL) & (m_slots.size() - 1);
    }
    Slot& find(const PatternBin& bin) {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = placeOf(bin);
        while (m_slots[at].count != 0 && m_slots[at].bin != bin) at = (at + 1) & mask;
        return m_slots[at];
    }
    void grow() {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        m_used = 0;
        for (const Slot& slot : old) {
            if (slot.count != 0) add(slot.bin, slot.count);
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace goldenrod
