// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/delta_tree.h"

#include "matching/disjoint_sets.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// Connected parts as the tree makes them, and in which of them something changed.
class Parts {
public:
    Parts(std::size_t records, std::span<const TreePair> pairs, const TreeConstraints& constraints,
          const TreeOptions& options, const ChangedRows& changed)
        : m_joined(records)
        , m_isTouched(records, false) {
        for (const TreePair& pair : pairs) {
            if (pair.weight >= options.stop && !pair.forbidden) m_joined.join(pair.left, pair.right);
        }
        for (const auto& [a, b] : constraints.together) m_joined.join(a, b);
        for (const auto& [a, b] : constraints.forced) m_joined.join(a, b);
        for (RecordIndex r = 0; r < records; ++r) {
            if (changed.touched[r]) m_isTouched[m_joined.root(r)] = true;
        }
        for (const auto& [a, b] : changed.pairs) {
            if (m_joined.root(a) == m_joined.root(b)) m_isTouched[m_joined.root(a)] = true;
        }
    }
    RecordIndex of(RecordIndex record) { return m_joined.root(record); }
    bool isTouched(RecordIndex record) { return m_isTouched[of(record)]; }

private:
    DisjointSets m_joined;
    std::vector<bool> m_isTouched; ///< by first record of the part
};

/// The records of the parts that are grown anew, numbered by themselves, in their order.
class Touched {
public:
    Touched(std::size_t records, Parts& parts)
        : m_number(records, kNone) {
        for (RecordIndex r = 0; r < records; ++r) {
            if (!parts.isTouched(r)) continue;
            m_number[r] = static_cast<std::uint32_t>(m_rows.size());
            m_rows.push_back(r);
        }
    }
    const std::vector<RecordIndex>& rows() const { return m_rows; }

    std::vector<TreePair> pairsOf(std::span<const TreePair> pairs, Parts& parts) const {
        std::vector<TreePair> some;
        for (const TreePair& pair : pairs) {
            // Those that lead out of a part are under the stop line or forbidden: what they lead to never
            // meets.
            if (m_number[pair.left] == kNone || parts.of(pair.left) != parts.of(pair.right)) continue;
            some.push_back({m_number[pair.left], m_number[pair.right], pair.weight, pair.forbidden});
        }
        return some;
    }
    /// The same constraints by the numbers; they must outlive these.
    TreeConstraints constraintsOf(const TreeConstraints& all) const {
        TreeConstraints own;
        own.together = numbered(all.together);
        own.forced = numbered(all.forced);
        own.apart = numbered(all.apart);
        if (all.contradicts)
            own.contradicts = [&](RecordIndex a, RecordIndex b) {
                return all.contradicts(m_rows[a], m_rows[b]);
            };
        if (all.weighGroups)
            own.weighGroups = [&](std::span<const RecordIndex> a, std::span<const RecordIndex> b) {
                return all.weighGroups(rowsOf(a), rowsOf(b));
            };
        return own;
    }

private:
    static constexpr std::uint32_t kNone = ~0U;
    using Ties = std::vector<std::pair<RecordIndex, RecordIndex>>;
    Ties numbered(const Ties& all) const {
        Ties own;
        for (const auto& [a, b] : all) {
            if (m_number[a] != kNone && m_number[b] != kNone) own.emplace_back(m_number[a], m_number[b]);
        }
        return own;
    }
    std::vector<RecordIndex> rowsOf(std::span<const RecordIndex> numbers) const {
        std::vector<RecordIndex> rows;
        rows.reserve(numbers.size());
        for (const RecordIndex number : numbers) rows.push_back(m_rows[number]);
        return rows;
    }

    std::vector<std::uint32_t> m_number; ///< by record
    std::vector<RecordIndex> m_rows;
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
                        const EarlierRun& earlier, const ChangedRows& changed, const ProgressFn& progress,
                        double begin, double end) {
    Parts parts(records, pairs, constraints, options, changed);
    const Touched touched(records, parts);
    const TreeConstraints own = touched.constraintsOf(constraints);
    const std::vector<TreePair> some = touched.pairsOf(pairs, parts);
    auto grown = Tree::grow(touched.rows().size(), some, own, options, progress, begin, end);
    if (!grown) return grown.error();
    Joint joint(records, parts);
    joint.take(earlier.nodes, earlier.rows.size(), false,
               [&](std::uint32_t leaf) { return earlier.rows[leaf]; });
    joint.take(grown->nodes(), touched.rows().size(), true,
               [&](std::uint32_t leaf) { return touched.rows()[leaf]; });
    return Tree(records, joint.nodes());
}

} // namespace goldenrod
