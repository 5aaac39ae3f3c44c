// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/pair_counts.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace goldenrod {
namespace {

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Joins pairs by falling weight and notes the counts whenever a weight is done.
template <typename Step, typename WeightOf, typename Join>
std::vector<CurvePoint> curve(const Truth& truth, const std::vector<Step>& steps, WeightOf weightOf,
                              Join join) {
    Joining joining(truth);
    std::vector<CurvePoint> points{{kTogether, joining.counts()}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        join(joining, steps[i]);
        if (i + 1 < steps.size() && weightOf(steps[i + 1]) == weightOf(steps[i])) continue;
        if (points.back().line == weightOf(steps[i])) points.pop_back();
        points.push_back({weightOf(steps[i]), joining.counts()});
    }
    return points;
}

} // namespace

double PairCounts::precision() const {
    return share(right, found);
}
double PairCounts::recall() const {
    return share(right, wanted);
}
double PairCounts::f1() const {
    return share(2 * right, found + wanted);
}

Joining::Joining(const Truth& truth)
    : m_truth(truth)
    , m_groupOf(truth.records())
    , m_members(truth.records()) {
    m_counts.wanted = truth.matches();
    std::iota(m_groupOf.begin(), m_groupOf.end(), RecordIndex{0});
    for (RecordIndex r = 0; r < m_members.size(); ++r) m_members[r] = {r};
    if (truth.kind() != Truth::Kind::Labels) {
        m_keyCounts.reserve(truth.records());
        for (RecordIndex r = 0; r < m_members.size(); ++r) keyCount(r, truth.groups()[r]) = 1;
    }
    if (truth.kind() == Truth::Kind::Groups) return;
    m_offsets.assign(truth.records() + 1, 0);
    truth.forEachGiven([&](RecordIndex a, RecordIndex b, bool) {
        ++m_offsets[a + 1];
        ++m_offsets[b + 1];
    });
    std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
    m_others.resize(m_offsets.back());
    std::vector<std::uint32_t> next(m_offsets.begin(), m_offsets.end() - 1);
    truth.forEachGiven([&](RecordIndex a, RecordIndex b, bool match) {
        m_others[next[a]++] = {b, match};
        m_others[next[b]++] = {a, match};
    });
}

std::uint64_t& Joining::keyCount(RecordIndex group, std::uint32_t key) {
    return m_keyCounts[std::uint64_t{group} << 32 | key];
}

void Joining::add(RecordIndex record, RecordIndex to) {
    const Truth::Kind kind = m_truth.kind();
    const std::uint32_t key = m_truth.groups()[record];
    if (kind == Truth::Kind::Groups) {
        m_counts.found += m_members[to].size();
        m_counts.right += keyCount(to, key);
        return;
    }
    if (kind == Truth::Kind::Links) m_counts.found += m_members[to].size() - keyCount(to, key);
    for (std::uint32_t i = m_offsets[record]; i < m_offsets[record + 1]; ++i) {
        if (m_groupOf[m_others[i].record] != to) continue;
        m_counts.right += m_others[i].match ? 1 : 0;
        m_counts.found += kind == Truth::Kind::Labels ? 1 : 0;
    }
}

void Joining::join(RecordIndex a, RecordIndex b) {
    RecordIndex into = m_groupOf[a];
    RecordIndex from = m_groupOf[b];
    if (into == from) return;
    if (m_members[into].size() < m_members[from].size()) std::swap(into, from);
    const std::vector<RecordIndex> moving = std::move(m_members[from]);
    m_members[from] = {};
    for (const RecordIndex record : moving) add(record, into);
    for (const RecordIndex record : moving) {
        m_groupOf[record] = into;
        if (m_truth.kind() != Truth::Kind::Labels) ++keyCount(into, m_truth.groups()[record]);
    }
    m_members[into].insert(m_members[into].end(), moving.begin(), moving.end());
}

PairCounts countPairs(const Truth& truth, std::span<const RecordIndex> groups) {
    assert(groups.size() == truth.records());
    Joining joining(truth);
    for (RecordIndex r = 0; r < groups.size(); ++r) joining.join(groups[r], r);
    return joining.counts();
}

std::map<SourcePair, PairCounts> countPairsOfSources(const Truth& truth, const RecordTable& records,
                                                     std::span<const RecordIndex> groups) {
    std::map<SourcePair, PairCounts> counts;
    const auto of = [&](RecordIndex a, RecordIndex b) -> PairCounts& {
        const std::uint32_t x = records.sourceOf(a), y = records.sourceOf(b);
        return counts[{std::min(x, y), std::max(x, y)}];
    };
    truth.forEachMatch([&](RecordIndex a, RecordIndex b) {
        PairCounts& pair = of(a, b);
        ++pair.wanted;
        pair.right += groups[a] == groups[b] ? 1 : 0;
    });
    if (truth.kind() == Truth::Kind::Labels) {
        truth.forEachGiven(
            [&](RecordIndex a, RecordIndex b, bool) { of(a, b).found += groups[a] == groups[b] ? 1 : 0; });
        return counts;
    }
    std::map<RecordIndex, std::map<std::uint32_t, std::uint64_t>> sizes;
    for (RecordIndex r = 0; r < groups.size(); ++r) ++sizes[groups[r]][records.sourceOf(r)];
    for (const auto& [group, ofSource] : sizes) {
        for (auto a = ofSource.begin(); a != ofSource.end(); ++a) {
            if (truth.kind() == Truth::Kind::Groups)
                counts[{a->first, a->first}].found += a->second * (a->second - 1) / 2;
            for (auto b = std::next(a); b != ofSource.end(); ++b)
                counts[{a->first, b->first}].found += a->second * b->second;
        }
    }
    return counts;
}

std::vector<CurvePoint> curveOfCuts(const Truth& truth, const Tree& tree) {
    struct Merge {
        Weight height;
        RecordIndex left, right;
    };
    std::vector<RecordIndex> some(tree.records() + tree.nodes().size());
    std::iota(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(tree.records()), RecordIndex{0});
    std::vector<Merge> merges;
    merges.reserve(tree.nodes().size());
    for (std::size_t n = 0; n < tree.nodes().size(); ++n) {
        const TreeNode& node = tree.nodes()[n];
        some[tree.records() + n] = some[node.left];
        merges.push_back({node.height, some[node.left], some[node.right]});
    }
    // Stable: of equal heights children stay before parents.
    std::stable_sort(merges.begin(), merges.end(),
                     [](const Merge& a, const Merge& b) { return a.height > b.height; });
    return curve(
        truth, merges, [](const Merge& m) { return m.height; },
        [](Joining& joining, const Merge& m) { joining.join(m.left, m.right); });
}

std::vector<CurvePoint> curveOfComponents(const Truth& truth, std::span<const ScoredPair> pairs) {
    std::vector<ScoredPair> falling;
    for (const ScoredPair& pair : pairs) {
        if (pair.vetoed) continue;
        falling.push_back(pair);
        if (pair.forced) falling.back().weight = kTogether;
    }
    std::stable_sort(falling.begin(), falling.end(),
                     [](const ScoredPair& a, const ScoredPair& b) { return a.weight > b.weight; });
    return curve(
        truth, falling, [](const ScoredPair& p) { return p.weight; },
        [](Joining& joining, const ScoredPair& p) { joining.join(p.left, p.right); });
}

CurvePoint bestOf(std::span<const CurvePoint> curve) {
    assert(!curve.empty());
    CurvePoint best = curve.front();
    for (const CurvePoint& point : curve) {
        if (point.counts.f1() > best.counts.f1()) best = point;
    }
    return best;
}

CurvePoint at(std::span<const CurvePoint> curve, Weight line) {
    assert(!curve.empty());
    const auto below = std::partition_point(curve.begin() + 1, curve.end(),
                                            [&](const CurvePoint& point) { return point.line >= line; });
    return *(below - 1);
}

} // namespace goldenrod
