// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/questions.h"

#include <algorithm>

namespace goldenrod {

PairIndex::PairIndex(std::size_t records, std::span<const TreePair> pairs)
    : m_pairs(pairs)
    , m_offsets(records + 1, 0) {
    for (const TreePair& pair : pairs) {
        ++m_offsets[pair.left + 1];
        ++m_offsets[pair.right + 1];
    }
    for (std::size_t r = 0; r < records; ++r) m_offsets[r + 1] += m_offsets[r];
    // One more than needed, so that the span of a last record without pairs has somewhere to point.
    m_positions.resize(pairs.size() * 2 + 1);
    std::vector<std::uint32_t> next(m_offsets.begin(), m_offsets.end() - 1);
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
        m_positions[next[pairs[i].left]++] = i;
        m_positions[next[pairs[i].right]++] = i;
    }
}

bool PairIndex::strongest(std::span<const RecordIndex> left, std::span<const RecordIndex> right,
                          std::uint32_t& position) const {
    bool found = false;
    for (const RecordIndex record : left) {
        for (const std::uint32_t at : of(record)) {
            const RecordIndex other = m_pairs[at].left == record ? m_pairs[at].right : m_pairs[at].left;
            if (!std::binary_search(right.begin(), right.end(), other)) continue;
            const bool better = !found || m_pairs[at].weight > m_pairs[position].weight ||
                                (m_pairs[at].weight == m_pairs[position].weight && at < position);
            if (better) position = at;
            found = true;
        }
    }
    return found;
}

std::vector<Question> questionsOf(const Tree& tree, const PairIndex& pairs, Weight merge, Weight review) {
    std::vector<Question> questions;
    const auto& nodes = tree.nodes();
    for (std::uint32_t n = 0; n < nodes.size(); ++n) {
        if (nodes[n].height < review || nodes[n].height >= merge) continue;
        Question question{n, nodes[n].height, tree.members(nodes[n].left), tree.members(nodes[n].right), 0};
        if (pairs.strongest(question.left, question.right, question.pair))
            questions.push_back(std::move(question));
    }
    return questions;
}

} // namespace goldenrod
