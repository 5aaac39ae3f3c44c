// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace goldenrod {

/// Finds the pairs of a record among pairs sorted by (left, right).
class PairIndex {
public:
    /// The pairs must outlive the index.
    PairIndex(std::size_t records, std::span<const TreePair> pairs);
    /// Positions of the record's pairs in the list, in the order of the other record.
    std::span<const std::uint32_t> of(RecordIndex record) const {
        return {m_positions.data() + m_offsets[record], m_offsets[record + 1] - m_offsets[record]};
    }
    const TreePair& pair(std::uint32_t position) const { return m_pairs[position]; }
    /// The heaviest pair between two groups (ascending); of equal ones the first. False when there is none.
    bool strongest(std::span<const RecordIndex> left, std::span<const RecordIndex> right,
                   std::uint32_t& position) const;

private:
    std::span<const TreePair> m_pairs;
    std::vector<std::uint32_t> m_offsets, m_positions;
};

/// "Is this group that group?": a node of the tree between the lines.
struct Question {
    std::uint32_t node = 0; ///< index in tree.nodes()
    Weight height = 0;
    std::vector<RecordIndex> left, right; ///< ascending; the smallest record of all is on the left
    std::uint32_t pair = 0;               ///< position of the strongest pair between them
};

/// Questions of the nodes with review <= height < merge, in the order of the nodes. Nodes without any scored
/// pair between their sides do not occur there: such a mean is under the review line.
std::vector<Question> questionsOf(const Tree& tree, const PairIndex& pairs, Weight merge, Weight review);

} // namespace goldenrod
