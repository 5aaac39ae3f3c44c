// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/delta_pairs.h"

#include "matching/disjoint_sets.h"
#include "matching/score/complete_pairs.h"

#include <algorithm>
#include <cmath>

namespace goldenrod {

DeltaPairs::DeltaPairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                       const Weigher& weigher, const ChangedBlocks& blocks, const EarlierRun& earlier)
    : m_rules(rules)
    , m_force(rules.force, features)
    , m_veto(rules.veto, features)
    , m_comparator(comparator)
    , m_weigher(weigher)
    , m_blocks(blocks)
    , m_earlier(earlier)
    , m_touched(blocks.now(), false) {
    m_scored.bins = earlier.scored.bins;
    m_scored.newPairs = earlier.scored.newPairs;
    m_scored.candidates = earlier.scored.candidates;
    m_scored.floor = earlier.scored.floor;
}

Result<void> DeltaPairs::update(const ProgressFn& progress, double begin, double end) {
    ProgressMeter meter(progress, "match.score", m_blocks.rows(), begin, end);
    keepEarlier();
    takeGoneAway();
    settle();
    if (!scoreNew(meter)) return Error{kCancelled};
    raiseFloor();
    complete();
    return {};
}

void DeltaPairs::touch(RecordIndex row) {
    if (row < m_touched.size()) m_touched[row] = true;
}

DeltaPairs::Weighed DeltaPairs::weigh(RecordIndex a, RecordIndex b, Moment moment) {
    PairScratch pair;
    PairLevels levels;
    m_blocks.begin(pair, a, b, moment);
    m_comparator.compare(pair, levels);
    ++m_compared;
    return {levels.pattern, m_weigher.weight(levels)};
}

void DeltaPairs::count(RecordIndex a, RecordIndex b, Moment moment, int rule, std::int64_t times) {
    const Weighed weighed = weigh(a, b, moment);
    const PatternBin bin{weighed.pattern, static_cast<std::int32_t>(std::floor(weighed.bits))};
    const auto at = m_scored.bins.emplace(bin, 0).first;
    at->second += static_cast<std::uint64_t>(times);
    if (at->second == 0) m_scored.bins.erase(at);
    m_scored.candidates += static_cast<std::uint64_t>(times);
    if (rule >= 0) m_scored.newPairs[static_cast<std::size_t>(rule)] += static_cast<std::uint64_t>(times);
}

void DeltaPairs::keepEarlier() {
    m_scored.pairs.reserve(m_earlier.scored.pairs.size());
    for (const ScoredPair& pair : m_earlier.scored.pairs) {
        ScoredPair kept = pair;
        kept.left = m_earlier.rows[pair.left];
        kept.right = m_earlier.rows[pair.right];
        if (kept.left >= m_blocks.now() || kept.right >= m_blocks.now()) {
            touch(kept.left);
            touch(kept.right);
            continue;
        }
        (pair.rule == kNoBlockingRule ? m_completed : m_scored.pairs).push_back(kept);
    }
}

void DeltaPairs::takeGoneAway() {
    std::vector<KeyIndex::Candidate> candidates;
    for (auto gone = static_cast<RecordIndex>(m_blocks.now()); gone < m_blocks.rows(); ++gone) {
        m_blocks.candidates(gone, Moment::Before, candidates);
        for (const auto& [other, rule] : candidates) {
            const bool countedBefore = other >= m_blocks.now() && other < gone;
            if (!countedBefore) count(gone, other, Moment::Before, rule, -1);
        }
    }
}

void DeltaPairs::drop(RecordIndex a, RecordIndex b) {
    ScoredPair* kept = find(a, b);
    if (kept == nullptr) return;
    kept->rule = kNoBlockingRule; // taken out when all are settled
    touch(a);
    touch(b);
}

ScoredPair* DeltaPairs::find(RecordIndex a, RecordIndex b) {
    const ScoredPair wanted{a, b, 0, 0, 0, false, false};
    const auto at = std::lower_bound(m_scored.pairs.begin(), m_scored.pairs.end(), wanted, inOrder);
    return at != m_scored.pairs.end() && at->left == a && at->right == b ? &*at : nullptr;
}

void DeltaPairs::settle() {
    std::vector<std::pair<std::pair<RecordIndex, RecordIndex>, int>> gained;
    for (const auto& [a, b] : m_blocks.unsettled()) {
        const int before = m_blocks.firstRule(a, b, Moment::Before);
        const int now = m_blocks.firstRule(a, b, Moment::Now);
        if (before == now) continue;
        if (before < 0) {
            gained.push_back({{a, b}, now});
            continue;
        }
        if (now < 0) {
            count(a, b, Moment::Before, before, -1);
            drop(a, b);
            continue;
        }
        --m_scored.newPairs[static_cast<std::size_t>(before)];
        ++m_scored.newPairs[static_cast<std::size_t>(now)];
        if (ScoredPair* kept = find(a, b); kept != nullptr) kept->rule = static_cast<std::uint16_t>(now);
    }
    std::erase_if(m_scored.pairs, [](const ScoredPair& pair) { return pair.rule == kNoBlockingRule; });
    for (const auto& [pair, rule] : gained) score(pair.first, pair.second, rule);
}

void DeltaPairs::score(RecordIndex a, RecordIndex b, int rule) {
    PairScratch scratch;
    PairLevels levels;
    scratch.begin(a, b);
    m_comparator.compare(scratch, levels);
    ++m_compared;
    const double bits = m_weigher.weight(levels);
    ++m_scored.bins[{levels.pattern, static_cast<std::int32_t>(std::floor(bits))}];
    ++m_scored.candidates;
    ++m_scored.newPairs[static_cast<std::size_t>(rule)];
    ScoredPair pair{a, b, toWeight(bits), levels.pattern, static_cast<std::uint16_t>(rule), false, false};
    scratch.begin(a, b);
    pair.vetoed = m_veto.any(scratch);
    pair.forced = !pair.vetoed && m_force.any(scratch);
    if (pair.weight < m_scored.floor && !pair.forced) return;
    m_scored.pairs.push_back(pair);
    touch(a);
    touch(b);
}

bool DeltaPairs::scoreNew(ProgressMeter& meter) {
    std::vector<KeyIndex::Candidate> candidates;
    for (RecordIndex row = 0; row < m_blocks.now(); ++row) {
        if (!m_blocks.isNew(row)) continue;
        if (!meter.advance(1)) return false;
        touch(row);
        m_blocks.candidates(row, Moment::Now, candidates);
        for (const auto& [other, rule] : candidates) {
            const bool scoredBefore = m_blocks.isNew(other) && other < row;
            if (!scoredBefore) score(std::min(row, other), std::max(row, other), rule);
        }
    }
    std::sort(m_scored.pairs.begin(), m_scored.pairs.end(), inOrder);
    return true;
}

void DeltaPairs::raiseFloor() {
    std::vector<ScoredPair>& pairs = m_scored.pairs;
    if (pairs.size() <= m_rules.mostPairs) return;
    std::vector<Weight> weights;
    weights.reserve(pairs.size());
    for (const ScoredPair& pair : pairs) weights.push_back(pair.weight);
    const auto edge = weights.begin() + static_cast<std::ptrdiff_t>(m_rules.mostPairs);
    std::nth_element(weights.begin(), edge, weights.end(), std::greater<>());
    m_scored.floor = std::max(m_scored.floor, *edge + 1);
    std::erase_if(pairs, [&](const ScoredPair& pair) {
        if (pair.weight >= m_scored.floor || pair.forced) return false;
        touch(pair.left);
        touch(pair.right);
        return true;
    });
    for (const ScoredPair& pair : m_completed) {
        if (pair.weight >= m_scored.floor) continue;
        touch(pair.left);
        touch(pair.right);
    }
}

bool DeltaPairs::wasScored(RecordIndex a, RecordIndex b) const {
    const std::pair<RecordIndex, RecordIndex> both = std::minmax({m_blocks.before(a), m_blocks.before(b)});
    const auto [left, right] = both;
    const ScoredPair wanted{left, right, 0, 0, 0, false, false};
    const auto& pairs = m_earlier.scored.pairs;
    const auto at = std::lower_bound(pairs.begin(), pairs.end(), wanted, inOrder);
    return at != pairs.end() && at->left == left && at->right == right && at->rule != kNoBlockingRule;
}

std::vector<std::vector<RecordIndex>> DeltaPairs::touchedGroups(Moment moment) const {
    const Weight line = toWeight(m_rules.mergeLine);
    const auto joins = [&](const ScoredPair& pair) {
        return (pair.weight >= line || pair.forced) && !pair.vetoed;
    };
    DisjointSets joined(m_blocks.rows());
    if (moment == Moment::Now) {
        for (const ScoredPair& pair : m_scored.pairs) {
            if (joins(pair)) joined.join(pair.left, pair.right);
        }
    } else {
        for (const ScoredPair& pair : m_earlier.scored.pairs) {
            if (pair.rule != kNoBlockingRule && joins(pair))
                joined.join(m_earlier.rows[pair.left], m_earlier.rows[pair.right]);
        }
    }
    return joined.sets(3, kMostCompleted, [&](RecordIndex row) {
        return row < m_touched.size() ? bool{m_touched[row]} : moment == Moment::Before;
    });
}

void DeltaPairs::complete() {
    std::vector<bool> isRedone(m_blocks.rows(), false);
    for (const auto& group : touchedGroups(Moment::Before)) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            isRedone[group[i]] = true;
            for (std::size_t j = i + 1; j < group.size(); ++j) {
                if (!wasScored(group[i], group[j])) count(group[i], group[j], Moment::Before, -1, -1);
            }
        }
    }
    std::erase_if(m_completed, [&](const ScoredPair& pair) {
        return isRedone[pair.left] || pair.weight < m_scored.floor;
    });
    for (const auto& group : touchedGroups(Moment::Now)) completeGroup(group);
    m_scored.pairs.insert(m_scored.pairs.end(), m_completed.begin(), m_completed.end());
    std::sort(m_scored.pairs.begin(), m_scored.pairs.end(), inOrder);
}

void DeltaPairs::completeGroup(const std::vector<RecordIndex>& group) {
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            if (find(group[i], group[j]) != nullptr) continue;
            const Weighed weighed = weigh(group[i], group[j], Moment::Now);
            ++m_scored.candidates;
            ++m_scored.bins[{weighed.pattern, static_cast<std::int32_t>(std::floor(weighed.bits))}];
            const Weight weight = toWeight(weighed.bits);
            if (weight < m_scored.floor) continue;
            m_completed.push_back({group[i], group[j], weight, weighed.pattern, kNoBlockingRule, false,
                                   m_veto.any(group[i], group[j])});
        }
    }
}

} // namespace goldenrod
