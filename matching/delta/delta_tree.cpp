// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/delta_tree.h"

#include "matching/disjoint_sets.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// Connected parts as the tree makes them, and which of them are touched.
class Parts {
public:
    Parts(std::size_t records, std::span<const TreePair> pairs, const TreeConstraints& constraints,
          const TreeOptions& options, const std::vector<bool>& touched)
        : m_joined(records)
        , m_isTouched(records, false) {
        for (const TreePair& pair : pairs) {
            if (pair.weight >= options.stop && !pair.forbidden) m_joined.join(pair.left, pair.right);
        }
        for (const auto& [a, b] : constraints.together) m_joined.join(a, b);
        for (const auto& [a, b] : constraints.forced) m_joined.join(a, b);
        for (RecordIndex r = 0; r < records; ++r) {
            if (touched[r]) m_isTouched[m_joined.root(r)] = true;
        }
    }
    RecordIndex of(RecordIndex record) { return m_joined.root(record); }
    bool isTouched(RecordIndex record) { return m_isTouched[of(record)]; }

private:
    DisjointSets m_joined;
    std::vector<bool> m_isTouched; ///< by first record of the part
};

/// Nodes of two trees over the same records, part by part in the order of their first records.
class Joint {
public:
    Joint(std::size_t records, Parts& parts)
        : m_records(records)
        , m_parts(parts) {}

    /// Takes nodes; `recordOf` gives the record of now that a leaf is, or one that is none.
    template <typename RecordOf>
    void take(const std::vector<TreeNode>& nodes, std::size_t leaves, bool touched, RecordOf recordOf) {
        std::vector<RecordIndex> leafOf(nodes.size());
        std::vector<std::uint32_t> taken(nodes.size(), 0);
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            const auto leaf = [&](std::uint32_t child) {
                return child < leaves ? recordOf(child) : leafOf[child - leaves];
            };
            leafOf[n] = leaf(nodes[n].left);
            if (leafOf[n] >= m_records || m_parts.isTouched(leafOf[n]) != touched) continue;
            const auto childOf = [&](std::uint32_t child) -> std::uint64_t {
                return child < leaves ? recordOf(child) : m_records + taken[child - leaves];
            };
            taken[n] = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.push_back(
                {m_parts.of(leafOf[n]), childOf(nodes[n].left), childOf(nodes[n].right), nodes[n].height});
        }
    }

    std::vector<TreeNode> nodes() const {
        std::vector<std::uint32_t> order(m_nodes.size()), number(m_nodes.size());
        for (std::uint32_t n = 0; n < order.size(); ++n) order[n] = n;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_nodes[a].part < m_nodes[b].part; });
        for (std::uint32_t n = 0; n < order.size(); ++n) number[order[n]] = n;
        std::vector<TreeNode> all;
        all.reserve(order.size());
        for (const std::uint32_t n : order) {
            const auto child = [&](std::uint64_t of) {
                return static_cast<std::uint32_t>(of < m_records ? of : m_records + number[of - m_records]);
            };
            all.push_back({child(m_nodes[n].left), child(m_nodes[n].right), m_nodes[n].height});
        }
        return all;
    }

private:
    struct Node {
        RecordIndex part;
        std::uint64_t left, right;
        Weight height;
    };
    std::size_t m_records;
    Parts& m_parts;
    std::vector<Node> m_nodes;
};

} // namespace

Result<Tree> regrowTree(std::size_t records, std::span<const TreePair> pairs,
                        const TreeConstraints& constraints, const TreeOptions& options,
                        const EarlierRun& earlier, const std::vector<bool>& touched,
                        const ProgressFn& progress, double begin, double end) {
    Parts parts(records, pairs, constraints, options, touched);
    std::vector<TreePair> some;
    for (const TreePair& pair : pairs) {
        if (parts.isTouched(pair.left) || parts.isTouched(pair.right)) some.push_back(pair);
    }
    TreeConstraints own = constraints;
    const auto isElsewhere = [&](const std::pair<RecordIndex, RecordIndex>& of) {
        return !parts.isTouched(of.first) && !parts.isTouched(of.second);
    };
    std::erase_if(own.together, isElsewhere);
    std::erase_if(own.forced, isElsewhere);
    std::erase_if(own.apart, isElsewhere);
    // A pair that ties two parts together is in one; those under the stop line may lead out of a part.
    auto grown = Tree::grow(records, some, own, options, progress, begin, end);
    if (!grown) return grown.error();
    Joint joint(records, parts);
    joint.take(earlier.nodes, earlier.rows.size(), false,
               [&](std::uint32_t leaf) { return earlier.rows[leaf]; });
    joint.take(grown->nodes(), records, true, [](std::uint32_t leaf) { return RecordIndex{leaf}; });
    return Tree(records, joint.nodes());
}

} // namespace goldenrod
