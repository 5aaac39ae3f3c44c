// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/agglomeration.h"

#include "matching/disjoint_sets.h"

#include <algorithm>
#include <numeric>

namespace goldenrod {
namespace {

constexpr std::size_t kMostAlternatives = 16; ///< of a group, those that speak loudest

Weight floorDivide(Weight sum, Weight by) {
    return sum >= 0 ? sum / by : -((-sum + by - 1) / by);
}

} // namespace

Weight meanOf(const Agglomeration::Edge& edge, Weight all, Weight missing) {
    return floorDivide(edge.sum + (all - edge.pairs) * missing, all);
}

Agglomeration::Agglomeration(std::vector<RecordIndex> records, const TreeOptions& options,
                             const TreeConstraints& constraints)
    : m_records(std::move(records))
    , m_options(options)
    , m_constraints(constraints)
    , m_groups(m_records.size()) {
    for (std::uint32_t i = 0; i < m_groups.size(); ++i) {
        m_groups[i].members = {i};
        m_groups[i].node = i;
    }
}

Agglomeration::Agglomeration(std::vector<RecordIndex> records, std::span<const std::uint32_t> starts,
                             const TreeOptions& options, const TreeConstraints& constraints)
    : m_records(std::move(records))
    , m_options(options)
    , m_constraints(constraints)
    , m_groups(starts.size() - 1) {
    for (std::uint32_t g = 0; g < m_groups.size(); ++g) {
        m_groups[g].members.resize(starts[g + 1] - starts[g]);
        std::iota(m_groups[g].members.begin(), m_groups[g].members.end(), starts[g]);
        m_groups[g].node = g;
    }
}

void Agglomeration::together(std::uint32_t a, std::uint32_t b) {
    m_together.emplace_back(a, b);
}
void Agglomeration::forced(std::uint32_t a, std::uint32_t b) {
    m_forced.emplace_back(a, b);
}

Agglomeration::Edge& Agglomeration::edge(std::uint32_t from, std::uint32_t to) {
    auto& edges = m_groups[from].edges;
    const auto at = std::lower_bound(edges.begin(), edges.end(), to,
                                     [](const Edge& e, std::uint32_t t) { return e.to < t; });
    if (at != edges.end() && at->to == to) return *at;
    return *edges.insert(at, Edge{to, 0, 0, -m_options.clip, false});
}

Agglomeration::Edge* Agglomeration::find(Group& group, std::uint32_t to) {
    const auto at = std::lower_bound(group.edges.begin(), group.edges.end(), to,
                                     [](const Edge& e, std::uint32_t t) { return e.to < t; });
    return at != group.edges.end() && at->to == to ? &*at : nullptr;
}

void Agglomeration::link(std::uint32_t a, std::uint32_t b, Weight weight, bool forbidden) {
    const Weight clipped = std::clamp(weight, -m_options.clip, m_options.clip);
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
        Edge& own = edge(from, to);
        own.sum += clipped;
        own.best = std::max(own.best, clipped);
        ++own.pairs;
        own.forbidden = own.forbidden || forbidden;
    }
}

void Agglomeration::apart(std::uint32_t a, std::uint32_t b) {
    edge(a, b).forbidden = true;
    edge(b, a).forbidden = true;
}

void Agglomeration::between(std::uint32_t a, std::uint32_t b, const Edge& edge) {
    m_groups[a].edges.push_back(edge);
    m_groups[a].edges.back().to = b;
    m_groups[b].edges.push_back(edge);
    m_groups[b].edges.back().to = a;
}

Weight Agglomeration::mean(const Group& a, const Group& b, const Edge& edge) const {
    return meanOf(edge, Weight{a.units} * b.units, m_options.missingPair);
}

void Agglomeration::propose(std::uint32_t a, const Edge& edge) {
    if (edge.forbidden) return;
    const std::uint32_t low = std::min(a, edge.to);
    const std::uint32_t high = std::max(a, edge.to);
    const Weight value = mean(m_groups[low], m_groups[high], edge);
    if (value >= m_stop) m_heap.push({value, low, high, m_groups[low].version, m_groups[high].version});
}

bool Agglomeration::contradict(const Group& a, const Group& b) const {
    if (!m_constraints.contradicts) return false;
    for (const std::uint32_t left : a.members) {
        for (const std::uint32_t right : b.members) {
            if (m_constraints.contradicts(m_records[left], m_records[right])) return true;
        }
    }
    return false;
}

/// The odds, in sum, that group `of` belongs to others that cannot be one customer with group `instead`.
double Agglomeration::alternatives(std::uint32_t of, std::uint32_t instead) {
    struct Other {
        Weight value;
        std::uint32_t group;
    };
    std::vector<Other> others;
    const Group& group = m_groups[of];
    for (const Edge& own : group.edges) {
        if (own.to == instead || own.forbidden) continue;
        const Weight value = mean(group, m_groups[own.to], own);
        if (value >= std::max<Weight>(0, m_stop)) others.push_back({value, own.to});
    }
    std::sort(others.begin(), others.end(), [](const Other& x, const Other& y) {
        return x.value != y.value ? x.value > y.value : x.group < y.group;
    });
    if (others.size() > kMostAlternatives) others.resize(kMostAlternatives);
    double odds = 0.0;
    for (const Other& other : others) {
        const Edge* between = find(m_groups[instead], other.group);
        const bool apart = between != nullptr && between->forbidden;
        if (!apart && !contradict(m_groups[instead], m_groups[other.group])) continue;
        if (!contradict(group, m_groups[other.group])) odds += exactExp2(toBits(other.value));
    }
    return odds;
}

Weight Agglomeration::lessAlternatives(std::uint32_t a, std::uint32_t b, Weight value) {
    const double odds = alternatives(a, b) + alternatives(b, a);
    return odds > 0.0 ? value - toWeight(exactLog2(1.0 + odds)) : value;
}

void Agglomeration::hold(const Candidate& candidate, Weight less) {
    for (const auto& [group, other] :
         {std::pair(candidate.a, candidate.b), std::pair(candidate.b, candidate.a)}) {
        std::vector<std::uint32_t>& held = m_groups[group].held;
        if (std::find(held.begin(), held.end(), other) == held.end()) held.push_back(other);
    }
    if (less < m_stop) return;
    m_heap.push({less, candidate.a, candidate.b, candidate.versionA, candidate.versionB});
}

/// A neighbour of the group has changed: what was held back may not be any more.
void Agglomeration::letGo(std::uint32_t group) {
    for (const std::uint32_t other : m_groups[group].held) {
        if (const Edge* own = find(m_groups[group], other); own != nullptr) propose(group, *own);
    }
    m_groups[group].held.clear();
}

void Agglomeration::joinEdges(std::uint32_t a, std::uint32_t b) {
    Group& into = m_groups[a];
    Group& from = m_groups[b];
    std::vector<Edge> joined;
    joined.reserve(into.edges.size() + from.edges.size());
    auto i = into.edges.begin();
    auto j = from.edges.begin();
    while (i != into.edges.end() || j != from.edges.end()) {
        Edge next;
        if (j == from.edges.end() || (i != into.edges.end() && i->to < j->to))
            next = *i++;
        else if (i == into.edges.end() || j->to < i->to)
            next = *j++;
        else {
            next = *i++;
            next.sum += j->sum;
            next.pairs += j->pairs;
            next.best = std::max(next.best, j->best);
            next.forbidden = next.forbidden || j->forbidden;
            ++j;
        }
        if (next.to != a && next.to != b) joined.push_back(next);
    }
    into.edges = std::move(joined);
    std::vector<Edge>().swap(from.edges);
    for (const Edge& own : into.edges) {
        Group& other = m_groups[own.to];
        std::erase_if(other.edges, [b](const Edge& e) { return e.to == b; });
        edge(own.to, a) = Edge{a, own.pairs, own.sum, own.best, own.forbidden};
    }
}

void Agglomeration::merge(std::uint32_t a, std::uint32_t b, Weight height, std::vector<TreeNode>& nodes) {
    joinEdges(a, b);
    Group& into = m_groups[a];
    Group& from = m_groups[b];
    into.height = std::min({height, into.height, from.height});
    into.units += from.units;
    nodes.push_back({into.node, from.node, into.height});
    into.node = static_cast<std::uint32_t>(m_groups.size() + nodes.size() - 1);
    const auto middle = static_cast<std::ptrdiff_t>(into.members.size());
    into.members.insert(into.members.end(), from.members.begin(), from.members.end());
    std::inplace_merge(into.members.begin(), into.members.begin() + middle, into.members.end());
    std::vector<std::uint32_t>().swap(from.members);
    ++into.version;
    ++from.version;
}

void Agglomeration::mergeDemanded(std::vector<TreeNode>& nodes) {
    DisjointSets merged(m_groups.size());
    const auto mergeAll = [&](std::vector<std::pair<std::uint32_t, std::uint32_t>>& demands, bool decided) {
        std::sort(demands.begin(), demands.end());
        for (const auto& [x, y] : demands) {
            const auto [a, b] = std::minmax({merged.root(x), merged.root(y)});
            if (a == b) continue;
            const Edge* own = find(m_groups[a], b);
            if (!decided && own != nullptr && own->forbidden) continue;
            merge(a, b, kTogether, nodes);
            merged.join(a, b);
        }
    };
    mergeAll(m_together, true);
    mergeAll(m_forced, false);
}

bool Agglomeration::run(Weight stop, Weight highest, std::vector<TreeNode>& nodes,
                        const std::function<bool()>& keepOn) {
    m_stop = stop;
    mergeDemanded(nodes);
    for (std::uint32_t g = 0; g < m_groups.size(); ++g) {
        for (const Edge& own : m_groups[g].edges) {
            if (g < own.to) propose(g, own);
        }
    }
    std::uint32_t turns = 0;
    Weight level = highest;
    while (!m_heap.empty()) {
        const Candidate top = m_heap.top();
        m_heap.pop();
        Group& a = m_groups[top.a];
        Group& b = m_groups[top.b];
        if (a.version != top.versionA || b.version != top.versionB || a.members.empty() || b.members.empty())
            continue;
        const Edge* own = find(a, top.b);
        if (own == nullptr || own->forbidden) continue;
        const Weight value = mean(a, b, *own);
        if (contradict(a, b)) {
            apart(top.a, top.b);
            continue;
        }
        if (const Weight less = lessAlternatives(top.a, top.b, value); less < top.height) {
            hold(top, less);
            continue;
        }
        // Once let go, what was held back comes after what has been merged meanwhile.
        level = std::min(level, top.height);
        merge(top.a, top.b, level, nodes);
        for (const Edge& tie : m_groups[top.a].edges) {
            propose(top.a, tie);
            letGo(tie.to);
        }
        if ((++turns & 1023) == 0 && keepOn && !keepOn()) return false;
    }
    return true;
}

} // namespace goldenrod
