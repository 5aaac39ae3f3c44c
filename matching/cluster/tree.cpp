// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/tree.h"

#include "matching/cluster/agglomeration.h"
#include "matching/cluster/regrouping.h"
#include "matching/disjoint_sets.h"
#include "matching/parallel.h"

#include <algorithm>
#include <numeric>

namespace goldenrod {
namespace {

/// What belongs to one connected part.
struct Part {
    std::vector<RecordIndex> records;
    std::vector<std::size_t> pairs, together, forced, apart;
};

std::uint32_t localOf(const Part& part, RecordIndex record) {
    return static_cast<std::uint32_t>(std::lower_bound(part.records.begin(), part.records.end(), record) -
                                      part.records.begin());
}

std::vector<Part> partition(std::size_t records, std::span<const TreePair> pairs,
                            const TreeConstraints& constraints, Weight line) {
    DisjointSets joined(records);
    for (const TreePair& pair : pairs) {
        if (pair.weight >= line && !pair.forbidden) joined.join(pair.left, pair.right);
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

/// Grows the tree of one part down to a line.
bool agglomerate(const Part& part, std::span<const TreePair> pairs, const TreeConstraints& constraints,
                 Agglomeration& agglomeration, Weight stop, std::vector<TreeNode>& nodes,
                 const std::function<bool()>& keepOn) {
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
        agglomeration.link(localOf(part, pairs[i].left), localOf(part, pairs[i].right), pairs[i].weight,
                           pairs[i].forbidden);
    }
    for (const std::size_t i : part.apart) {
        const auto [a, b] = local(constraints.apart[i]);
        agglomeration.apart(a, b);
    }
    return agglomeration.run(stop, kTogether, nodes, keepOn);
}

} // namespace

Result<Tree> Tree::grow(std::size_t records, std::span<const TreePair> pairs,
                        const TreeConstraints& constraints, const TreeOptions& options,
                        const ProgressFn& progress, double begin, double end) {
    const bool regroups = constraints.weighGroups && options.regroup > options.stop;
    const Weight stop = regroups ? options.regroup : options.stop;
    // What is no candidate may count more than the line only where the line is very low.
    const Weight line = options.missingPair < stop ? stop : options.stop;
    const std::vector<Part> parts = partition(records, pairs, constraints, line);
    Regrouping regrouping(records, regroups ? parts.size() : 0);
    std::vector<std::vector<TreeNode>> nodes(parts.size());
    ProgressMeter meter(progress, "match.cluster", parts.size(), begin, end);
    parallelParts(parts.size(), 16, [&](std::size_t first, std::size_t last) {
        for (std::size_t p = first; p < last; ++p) {
            Agglomeration agglomeration(parts[p].records, options, constraints);
            if (!agglomerate(parts[p], pairs, constraints, agglomeration, stop, nodes[p],
                             [&] { return meter.advance(0); }))
                return;
            if (regroups) regrouping.take(p, parts[p].records, agglomeration);
        }
        meter.advance(last - first);
    });
    if (meter.stopped()) return Error{kCancelled};

    std::vector<TreeNode> all;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const auto base = static_cast<std::uint32_t>(records + all.size());
        const auto size = static_cast<std::uint32_t>(parts[p].records.size());
        const auto globalOf = [&](std::uint32_t child) {
            return child < size ? parts[p].records[child] : base + (child - size);
        };
        for (const TreeNode& node : nodes[p])
            all.push_back({globalOf(node.left), globalOf(node.right), node.height});
    }
    if (regroups && !regrouping.run(pairs, constraints, options, all, [&] { return meter.advance(0); }))
        return Error{kCancelled};
    return Tree(records, std::move(all));
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
