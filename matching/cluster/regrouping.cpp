// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/regrouping.h"

#include "matching/disjoint_sets.h"
#include "matching/parallel.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <tuple>

namespace goldenrod {
namespace {

constexpr std::uint32_t kNone = ~0U;
constexpr std::size_t kGrain = 1024;

} // namespace

/// Groups that may still meet.
struct Regrouping::Part {
    std::vector<RecordIndex> groups; ///< ascending
    std::vector<TreeNode> nodes;     ///< with local children
};

Regrouping::Regrouping(std::size_t records, std::size_t parts)
    : m_group(records)
    , m_next(records)
    , m_child(records, kNone)
    , m_partOf(records, kNone)
    , m_nodes(parts, 0)
    , m_within(parts) {
    std::iota(m_group.begin(), m_group.end(), 0U);
    std::iota(m_next.begin(), m_next.end(), 0U);
}

void Regrouping::take(std::size_t part, std::span<const RecordIndex> records,
                      const Agglomeration& agglomeration) {
    const auto size = static_cast<std::uint32_t>(records.size());
    std::uint32_t groups = 0;
    agglomeration.forEachGroup([&](std::uint32_t group, std::span<const std::uint32_t> members,
                                   std::uint32_t child, std::span<const Agglomeration::Edge> edges) {
        ++groups;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const RecordIndex record = records[members[i]];
            m_group[record] = records[group];
            m_partOf[record] = static_cast<std::uint32_t>(part);
            if (i + 1 < members.size()) m_next[record] = records[members[i + 1]];
        }
        if (child >= size) m_child[records[group]] = child - size;
        for (const Agglomeration::Edge& edge : edges) {
            if (edge.to < group) continue;
            m_within[part].push_back({records[group], edge});
            m_within[part].back().edge.to = records[edge.to];
        }
    });
    m_nodes[part] = size - groups;
}

std::vector<RecordIndex> Regrouping::members(RecordIndex group) const {
    std::vector<RecordIndex> members{group};
    while (m_next[members.back()] != members.back()) members.push_back(m_next[members.back()]);
    return members;
}

void Regrouping::number() {
    std::vector<std::uint32_t> firstNode(m_nodes.size() + 1, static_cast<std::uint32_t>(m_group.size()));
    for (std::size_t p = 0; p < m_nodes.size(); ++p) firstNode[p + 1] = firstNode[p] + m_nodes[p];
    for (RecordIndex r = 0; r < m_group.size(); ++r)
        m_child[r] = m_child[r] == kNone ? r : firstNode[m_partOf[r]] + m_child[r];
}

void Regrouping::gather(std::span<const TreePair> pairs, const TreeConstraints& constraints,
                        const TreeOptions& options) {
    for (std::vector<Between>& within : m_within) {
        m_edges.insert(m_edges.end(), within.begin(), within.end());
        std::vector<Between>().swap(within);
    }
    const auto known = [this](RecordIndex a, RecordIndex b) { // from the first round
        return m_partOf[a] == m_partOf[b] && m_partOf[a] != kNone;
    };
    const auto add = [&](RecordIndex a, RecordIndex b, Agglomeration::Edge edge) {
        if (known(a, b)) return;
        edge.to = std::max(m_group[a], m_group[b]);
        m_edges.push_back({std::min(m_group[a], m_group[b]), edge});
    };
    m_edges.reserve(
        m_edges.size() + constraints.apart.size() +
        static_cast<std::size_t>(std::count_if(pairs.begin(), pairs.end(), [&](const TreePair& pair) {
            return !known(pair.left, pair.right);
        })));
    for (const TreePair& pair : pairs) {
        const Weight weight = std::clamp(pair.weight, -options.clip, options.clip);
        add(pair.left, pair.right, {0, 1, weight, weight, pair.forbidden});
    }
    for (const auto& [a, b] : constraints.apart) add(a, b, {0, 0, 0, -options.clip, true});

    tbb::parallel_sort(m_edges.begin(), m_edges.end(), [](const Between& a, const Between& b) {
        return std::tie(a.from, a.edge.to) < std::tie(b.from, b.edge.to);
    });
    std::size_t kept = 0;
    for (const Between& one : m_edges) {
        if (kept == 0 || m_edges[kept - 1].from != one.from || m_edges[kept - 1].edge.to != one.edge.to) {
            m_edges[kept++] = one;
            continue;
        }
        Agglomeration::Edge& edge = m_edges[kept - 1].edge;
        edge.sum += one.edge.sum;
        edge.pairs += one.edge.pairs;
        edge.best = std::max(edge.best, one.edge.best);
        edge.forbidden = edge.forbidden || one.edge.forbidden;
    }
    m_edges.resize(kept);
}

bool Regrouping::weigh(const TreeConstraints& constraints, const TreeOptions& options,
                       const std::function<bool()>& keepOn) {
    std::atomic<bool> stopped{false};
    parallelParts(m_edges.size(), kGrain, [&](std::size_t first, std::size_t last) {
        if (stopped || (keepOn && !keepOn())) {
            stopped = true;
            return;
        }
        for (std::size_t i = first; i < last; ++i) {
            Agglomeration::Edge& edge = m_edges[i].edge;
            const std::vector<RecordIndex> left = members(m_edges[i].from);
            const std::vector<RecordIndex> right = members(edge.to);
            const auto all = static_cast<Weight>(left.size() * right.size());
            edge.sum = edge.forbidden || edge.best < options.stop
                           ? meanOf(edge, all, options.missingPair)
                           : std::clamp(constraints.weighGroups(left, right), -options.clip, options.clip);
            edge.pairs = 1;
        }
    });
    return !stopped;
}

std::vector<Regrouping::Part> Regrouping::partition(std::span<const TreePair> pairs,
                                                    const TreeConstraints& constraints, Weight stop) {
    DisjointSets joined(m_group.size());
    for (const TreePair& pair : pairs) {
        if (pair.weight >= stop && !pair.forbidden) joined.join(pair.left, pair.right);
    }
    for (const auto& [a, b] : constraints.together) joined.join(a, b);
    for (const auto& [a, b] : constraints.forced) joined.join(a, b);

    std::vector<std::uint32_t> number(m_group.size(), kNone);
    std::vector<Part> parts;
    m_partOf.assign(m_group.size(), kNone);
    for (RecordIndex r = 0; r < m_group.size(); ++r) {
        if (m_group[r] != r) continue;
        std::uint32_t& part = number[joined.root(r)];
        if (part == kNone) {
            part = static_cast<std::uint32_t>(parts.size());
            parts.emplace_back();
        }
        m_partOf[r] = part;
        m_place[r] = static_cast<std::uint32_t>(parts[part].groups.size());
        parts[part].groups.push_back(r);
    }
    return parts;
}

bool Regrouping::merge(Part& part, std::uint32_t number, const TreeConstraints& constraints,
                       const TreeOptions& options, const std::function<bool()>& keepOn) const {
    std::vector<RecordIndex> records;
    std::vector<std::uint32_t> starts{0};
    for (const RecordIndex group : part.groups) {
        const std::vector<RecordIndex> own = members(group);
        records.insert(records.end(), own.begin(), own.end());
        starts.push_back(static_cast<std::uint32_t>(records.size()));
    }
    Agglomeration agglomeration(std::move(records), starts, options, constraints);
    for (std::uint32_t g = 0; g < part.groups.size(); ++g) {
        auto edge = std::lower_bound(m_edges.begin(), m_edges.end(), part.groups[g],
                                     [](const Between& e, RecordIndex group) { return e.from < group; });
        for (; edge != m_edges.end() && edge->from == part.groups[g]; ++edge) {
            if (m_partOf[edge->edge.to] == number)
                agglomeration.between(g, m_place[edge->edge.to], edge->edge);
        }
    }
    return agglomeration.run(options.stop, options.regroup, part.nodes, keepOn);
}

bool Regrouping::run(std::span<const TreePair> pairs, const TreeConstraints& constraints,
                     const TreeOptions& options, std::vector<TreeNode>& nodes,
                     const std::function<bool()>& keepOn) {
    number();
    gather(pairs, constraints, options);
    if (!weigh(constraints, options, keepOn)) return false;
    m_place.resize(m_group.size());
    std::vector<Part> parts = partition(pairs, constraints, options.stop);
    std::atomic<bool> stopped{false};
    parallelParts(parts.size(), 16, [&](std::size_t first, std::size_t last) {
        for (std::size_t p = first; p < last && !stopped; ++p) {
            if (parts[p].groups.size() < 2) continue;
            if (!merge(parts[p], static_cast<std::uint32_t>(p), constraints, options, keepOn)) stopped = true;
        }
    });
    if (stopped) return false;
    for (const Part& part : parts) {
        const auto base = static_cast<std::uint32_t>(m_group.size() + nodes.size());
        const auto size = static_cast<std::uint32_t>(part.groups.size());
        const auto globalOf = [&](std::uint32_t child) {
            return child < size ? m_child[part.groups[child]] : base + (child - size);
        };
        for (const TreeNode& node : part.nodes)
            nodes.push_back({globalOf(node.left), globalOf(node.right), node.height});
    }
    return true;
}

} // namespace goldenrod
