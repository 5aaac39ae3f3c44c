// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/tree.h"

#include "matching/cluster/agglomeration.h"
#include "matching/parallel.h"

#include <algorithm>
#include <numeric>

namespace goldenrod {
namespace {

/// Which records a pair above the stop line, or a demand of people, ties together, directly or through
/// others.
class Parts {
public:
    explicit Parts(std::size_t records)
        : m_parent(records) {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }
    RecordIndex root(RecordIndex i) {
        while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(RecordIndex a, RecordIndex b) {
        a = root(a);
        b = root(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<RecordIndex> m_parent;
};

/// What belongs to one connected part.
struct Part {
    std::vector<RecordIndex> records;
    std::vector<std::size_t> pairs, together, forced, apart;
    std::vector<TreeNode> nodes; ///< with local children
};

std::uint32_t localOf(const Part& part, RecordIndex record) {
    return static_cast<std::uint32_t>(std::lower_bound(part.records.begin(), part.records.end(), record) -
                                      part.records.begin());
}

std::vector<Part> partition(std::size_t records, std::span<const TreePair> pairs,
                            const TreeConstraints& constraints, const TreeOptions& options) {
    Parts joined(records);
    for (const TreePair& pair : pairs) {
        if (pair.weight >= options.stop && !pair.forbidden) joined.join(pair.left, pair.right);
    }
    for (const auto& [a, b] : constraints.together) joined.join(a, b);
    for (const auto& [a, b] : constraints.forced) joined.join(a, b);

    std::vector<std::uint32_t> size(records, 0);
    std::vector<std::uint32_t> number(records, ~0U);
    for (RecordIndex r = 0; r < records; ++r) ++size[joined.root(r)];
    std::vector<Part> parts;
    for (RecordIndex r = 0; r < records; ++r) {
        const RecordIndex root = joined.root(r);
        if (size[root] < 2) continue;
        if (number[root] == ~0U) {
            number[root] = static_cast<std::uint32_t>(parts.size());
            parts.emplace_back();
        }
        parts[number[root]].records.push_back(r);
    }
    const auto partOf = [&](RecordIndex a, RecordIndex b) -> Part* {
        const RecordIndex root = joined.root(a);
        return root == joined.root(b) && number[root] != ~0U ? &parts[number[root]] : nullptr;
    };
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (Part* part = partOf(pairs[i].left, pairs[i].right); part != nullptr) part->pairs.push_back(i);
    }
    for (std::size_t i = 0; i < constraints.together.size(); ++i) {
        partOf(constraints.together[i].first, constraints.together[i].second)->together.push_back(i);
    }
    for (std::size_t i = 0; i < constraints.forced.size(); ++i) {
        partOf(constraints.forced[i].first, constraints.forced[i].second)->forced.push_back(i);
    }
    for (std::size_t i = 0; i < constraints.apart.size(); ++i) {
        if (Part* part = partOf(constraints.apart[i].first, constraints.apart[i].second); part != nullptr)
            part->apart.push_back(i);
    }
    return parts;
}

} // namespace

Result<Tree> Tree::grow(std::size_t records, std::span<const TreePair> pairs,
                        const TreeConstraints& constraints, const TreeOptions& options,
                        const ProgressFn& progress, double begin, double end) {
    std::vector<Part> parts = partition(records, pairs, constraints, options);
    ProgressMeter meter(progress, "match.cluster", parts.size(), begin, end);
    parallelParts(parts.size(), 16, [&](std::size_t first, std::size_t last) {
        for (std::size_t p = first; p < last; ++p) {
            Part& part = parts[p];
            Agglomeration agglomeration(part.records, options, constraints);
            const auto local = [&](const std::pair<RecordIndex, RecordIndex>& of) {
                return std::pair(localOf(part, of.first), localOf(part, of.second));
            };
            for (const std::size_t i : part.together) {
                const auto [a, b] = local(constraints.together[i]);
                agglomeration.together(a, b);
            }
            for (const std::size_t i : part.forced) {
                const auto [a, b] = local(constraints.forced[i]);
                agglomeration.forced(a, b);
            }
            for (const std::size_t i : part.pairs) {
                agglomeration.link(localOf(part, pairs[i].left), localOf(part, pairs[i].right),
                                   pairs[i].weight, pairs[i].forbidden);
            }
            for (const std::size_t i : part.apart) {
                const auto [a, b] = local(constraints.apart[i]);
                agglomeration.apart(a, b);
            }
            if (!agglomeration.run(part.nodes, [&] { return meter.advance(0); })) return;
        }
        meter.advance(last - first);
    });
    if (meter.stopped()) return Error{kCancelled};

    std::vector<TreeNode> nodes;
    for (const Part& part : parts) {
        const auto base = static_cast<std::uint32_t>(records + nodes.size());
        const auto size = static_cast<std::uint32_t>(part.records.size());
        const auto globalOf = [&](std::uint32_t child) {
            return child < size ? part.records[child] : base + (child - size);
        };
        for (const TreeNode& node : part.nodes)
            nodes.push_back({globalOf(node.left), globalOf(node.right), node.height});
    }
    return Tree(records, std::move(nodes));
}

std::vector<RecordIndex> Tree::cut(Weight line) const {
    // Children come before parents and heights only fall, so one pass over the nodes is enough.
    std::vector<RecordIndex> smallest(m_records + m_nodes.size());
    std::iota(smallest.begin(), smallest.begin() + static_cast<std::ptrdiff_t>(m_records), 0U);
    std::vector<RecordIndex> group(m_records);
    std::iota(group.begin(), group.end(), 0U);
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        const RecordIndex left = smallest[m_nodes[n].left];
        const RecordIndex right = smallest[m_nodes[n].right];
        smallest[m_records + n] = std::min(left, right);
        if (m_nodes[n].height >= line) group[std::max(left, right)] = std::min(left, right);
    }
    for (RecordIndex r = 0; r < m_records; ++r) group[r] = group[group[r]];
    return group;
}

std::vector<RecordIndex> Tree::members(std::uint32_t child) const {
    std::vector<RecordIndex> found;
    std::vector<std::uint32_t> open{child};
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (at < m_records) {
            found.push_back(at);
            continue;
        }
        open.push_back(m_nodes[at - m_records].left);
        open.push_back(m_nodes[at - m_records].right);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace goldenrod
