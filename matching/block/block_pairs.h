// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How Blocks calls others for its pairs; included by blocks.h alone.
#include "matching/block/blocks.h"

namespace goldenrod {

template <typename Wanted, typename Each>
void Blocks::forSomePairs(const Part& part, PairScratch& pair, bool onlyThisRule, Wanted wanted,
                          Each each) const {
    for (std::uint32_t block = part.firstBlock; block < part.lastBlock; ++block) {
        const std::uint32_t begin = m_blockStarts[block];
        const std::uint32_t end = m_blockStarts[block + 1];
        const std::uint32_t lastRow = std::min(end - begin, part.lastRow);
        for (std::uint32_t i = begin + part.firstRow; i < begin + lastRow; ++i) {
            for (std::uint32_t j = i + 1; j < end; ++j) {
                if (!wanted(m_members[i], m_members[j])) continue;
                pair.begin(m_members[i], m_members[j]);
                if (holds(part.rule, pair) && isFirst(block, pair, part.rule, onlyThisRule))
                    each(m_members[i], m_members[j]);
            }
        }
    }
}

template <typename Each>
void Blocks::forAllPairs(const Part& part, PairScratch& pair, EarlierPairs& earlier, Each each) const {
    // A condition leaves few pairs, so that there is little to gain.
    if (m_conditions[part.rule])
        return forSomePairs(
            part, pair, false, [](RecordIndex, RecordIndex) { return true; }, each);
    for (std::uint32_t block = part.firstBlock; block < part.lastBlock; ++block) {
        const std::uint32_t begin = m_blockStarts[block];
        const std::uint32_t end = m_blockStarts[block + 1];
        const std::uint32_t last = begin + std::min(end - begin, part.lastRow);
        for (std::uint32_t row = begin + part.firstRow; row < last; row += EarlierPairs::kMostRows) {
            const auto lastRow = std::min(last, row + static_cast<std::uint32_t>(EarlierPairs::kMostRows));
            noteEarlier(block, row, lastRow, earlier);
            for (std::uint32_t i = row; i < lastRow; ++i) {
                for (std::uint32_t j = i + 1; j < end; ++j) {
                    if ((earlier.columns[j - row] >> (i - row) & 1U) != 0) continue;
                    pair.begin(m_members[i], m_members[j]);
                    if (!holdsEarlier(earlier, j - row, i - row, pair)) each(m_members[i], m_members[j]);
                }
            }
        }
    }
}

} // namespace goldenrod
