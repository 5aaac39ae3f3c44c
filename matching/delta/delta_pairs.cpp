// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/delta_pairs.h"

#include "matching/disjoint_sets.h"
#include "matching/parallel.h"
#include "matching/score/complete_pairs.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 4096, kAtATime = 64, kTasksAtATime = 1U << 18U;

/// What comparing and weighing a pair gives, as far as it counts.
struct Weighed {
    PatternBin bin{};
    std::optional<ScoredPair> kept;
};

} // namespace

DeltaPairs::DeltaPairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                       const Weigher& weigher, const ChangedBlocks& blocks, EarlierRun& earlier)
    : m_rules(rules)
    , m_judge(rules, features, earlier.scored.floor)
    , m_comparator(comparator)
    , m_weigher(weigher)
    , m_blocks(blocks)
    , m_earlier(earlier)
    , m_changed{std::vector<bool>(blocks.now(), false), {}}
    , m_touched(blocks.now(), false) {
    m_scored.bins = std::move(earlier.scored.bins);
    m_scored.newPairs = earlier.scored.newPairs;
    m_scored.candidates = earlier.scored.candidates;
    m_scored.floor = earlier.scored.floor;
}

Result<void> DeltaPairs::update(const ProgressFn& progress, double begin, double end) {
    ProgressMeter meter(progress, "match.score", 4, begin, end);
    keepEarlier();
    takeGoneAway();
    settle();
    if (!meter.advance(1)) return Error{kCancelled};
    addNew();
    if (!meter.advance(1)) return Error{kCancelled};
    const std::size_t known = m_scored.pairs.size();
    if (!work(meter, m_scored.pairs)) return Error{kCancelled};
    mergeInOrder(m_scored.pairs, known);
    raiseFloor();
    if (!meter.advance(1)) return Error{kCancelled};
    if (!complete(meter) || !meter.advance(1)) return Error{kCancelled};
    return {};
}

/// Of a pair that is there from now on, or no more. It counts where its records hang together; one that tied
/// them together and is gone leaves two parts that are other ones.
void DeltaPairs::touch(const ScoredPair& pair, bool isThere) {
    const bool isTie = pair.forced || (pair.weight >= toWeight(m_rules.reviewLine) && !pair.vetoed);
    for (const RecordIndex row : {pair.left, pair.right}) {
        if (row >= m_touched.size()) continue;
        m_touched[row] = true;
        if (isTie && !isThere) m_changed.touched[row] = true;
    }
    if (pair.left < m_touched.size() && pair.right < m_touched.size())
        m_changed.pairs.emplace_back(pair.left, pair.right);
}

bool DeltaPairs::work(ProgressMeter& meter, std::vector<ScoredPair>& kept) {
    for (std::size_t first = 0; first < m_tasks.size() && meter.advance(0); first += kTasksAtATime)
        workSome(std::span(m_tasks).subspan(first, std::min(kTasksAtATime, m_tasks.size() - first)), kept);
    m_compared += m_tasks.size();
    m_tasks.clear();
    return !meter.stopped();
}

void DeltaPairs::workSome(std::span<const Task> tasks, std::vector<ScoredPair>& kept) {
    std::vector<Weighed> done(tasks.size());
    parallelParts(tasks.size(), kAtATime, [&](std::size_t first, std::size_t last) {
        thread_local PairScratch scratch;
        thread_local std::vector<Comparator::Pair> pairs;
        thread_local std::vector<PairLevels> levels;
        thread_local std::vector<double> bits;
        pairs.clear();
        for (std::size_t i = first; i < last; ++i) pairs.push_back(tasks[i].pair);
        levels.resize(pairs.size());
        bits.resize(pairs.size());
        m_comparator.compare(pairs, scratch, levels);
        m_weigher.weights(levels, bits);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            done[first + i].bin = binOf(levels[i], bits[i]);
            const Task& task = tasks[first + i];
            if (task.adds)
                done[first + i].kept = m_judge.judge(scratch, pairs[i], levels[i], bits[i], task.rule);
        }
    });
    for (std::size_t i = 0; i < done.size(); ++i) {
        count(tasks[i], done[i].bin);
        if (!done[i].kept) continue;
        kept.push_back(*done[i].kept);
        if (tasks[i].rule == kNoBlockingRule) continue;
        touch(*done[i].kept, true);
    }
}

void DeltaPairs::count(const Task& task, const PatternBin& bin) {
    const std::uint64_t times = task.adds ? 1 : ~0ULL; // unsigned numbers wrap: all but one
    const auto at = m_scored.bins.emplace(bin, 0).first;
    at->second += times;
    if (at->second == 0) m_scored.bins.erase(at);
    m_scored.candidates += times;
    if (task.rule != kNoBlockingRule) m_scored.newPairs[task.rule] += times;
}

void DeltaPairs::keepEarlier() {
    m_scored.pairs.reserve(m_earlier.scored.pairs.size());
    for (const ScoredPair& pair : m_earlier.scored.pairs) {
        ScoredPair kept = pair;
        kept.left = m_earlier.rows[pair.left];
        kept.right = m_earlier.rows[pair.right];
        if (kept.left >= m_blocks.now() || kept.right >= m_blocks.now()) {
            touch(kept, false);
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
            const bool takenBefore = other >= m_blocks.now() && other < gone;
            if (!takenBefore) m_tasks.push_back({m_blocks.inOrder(gone, other, Moment::Before), rule, false});
        }
    }
}

void DeltaPairs::drop(RecordIndex a, RecordIndex b) {
    ScoredPair* kept = find(a, b);
    if (kept == nullptr) return;
    kept->rule = kNoBlockingRule; // taken out when all are settled
    touch(*kept, false);
}

ScoredPair* DeltaPairs::find(RecordIndex a, RecordIndex b) {
    return const_cast<ScoredPair*>(findPair(m_scored.pairs, a, b));
}

void DeltaPairs::settle() {
    const std::vector<Comparator::Pair>& pairs = m_blocks.unsettled();
    std::vector<std::pair<int, int>> rules(pairs.size());
    parallelParts(pairs.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const auto [a, b] = pairs[i];
            rules[i] = {m_blocks.firstRule(a, b, Moment::Before), m_blocks.firstRule(a, b, Moment::Now)};
        }
    });
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto [a, b] = pairs[i];
        const auto [before, now] = rules[i];
        if (before == now) continue;
        if (before < 0) {
            m_tasks.push_back({pairs[i], static_cast<std::uint16_t>(now), true});
        } else if (now < 0) {
            const auto rule = static_cast<std::uint16_t>(before);
            m_tasks.push_back({m_blocks.inOrder(a, b, Moment::Before), rule, false});
            drop(a, b);
        } else {
            --m_scored.newPairs[static_cast<std::size_t>(before)];
            ++m_scored.newPairs[static_cast<std::size_t>(now)];
            if (ScoredPair* kept = find(a, b); kept != nullptr) kept->rule = static_cast<std::uint16_t>(now);
        }
    }
    std::erase_if(m_scored.pairs, [](const ScoredPair& pair) { return pair.rule == kNoBlockingRule; });
}

void DeltaPairs::addNew() {
    std::vector<KeyIndex::Candidate> candidates;
    for (RecordIndex row = 0; row < m_blocks.now(); ++row) {
        if (!m_blocks.isNew(row)) continue;
        m_touched[row] = m_changed.touched[row] = true;
        m_blocks.candidates(row, Moment::Now, candidates);
        for (const auto& [other, rule] : candidates) {
            const bool addedBefore = m_blocks.isNew(other) && other < row;
            if (!addedBefore) m_tasks.push_back({m_blocks.inOrder(row, other, Moment::Now), rule, true});
        }
    }
}

void DeltaPairs::raiseFloor() {
    const Weight floor = raisedFloor(m_scored.pairs, m_rules.mostPairs, m_scored.floor);
    if (floor == m_scored.floor) return;
    m_scored.floor = floor;
    m_judge.setFloor(floor);
    std::erase_if(m_scored.pairs, [&](const ScoredPair& pair) {
        if (pair.weight >= floor || pair.forced) return false;
        touch(pair, false);
        return true;
    });
    for (const ScoredPair& pair : m_completed) {
        if (pair.weight < floor && !pair.forced) touch(pair, false);
    }
}

bool DeltaPairs::wasScored(RecordIndex a, RecordIndex b) const {
    const auto [left, right] = m_blocks.inOrder(a, b, Moment::Before);
    const ScoredPair* pair = findPair(m_earlier.scored.pairs, m_blocks.before(left), m_blocks.before(right));
    return pair != nullptr && pair->rule != kNoBlockingRule;
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

bool DeltaPairs::complete(ProgressMeter& meter) {
    const auto forEachPair = [](const std::vector<RecordIndex>& group, auto each) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j) each(group[i], group[j]);
        }
    };
    std::vector<bool> isRedone(m_blocks.rows(), false);
    for (const auto& group : touchedGroups(Moment::Before)) {
        for (const RecordIndex row : group) isRedone[row] = true;
        forEachPair(group, [&](RecordIndex a, RecordIndex b) {
            if (!wasScored(a, b))
                m_tasks.push_back({m_blocks.inOrder(a, b, Moment::Before), kNoBlockingRule, false});
        });
    }
    std::erase_if(m_completed, [&](const ScoredPair& pair) {
        return isRedone[pair.left] || (pair.weight < m_scored.floor && !pair.forced);
    });
    for (const auto& group : touchedGroups(Moment::Now)) {
        forEachPair(group, [&](RecordIndex a, RecordIndex b) {
            if (find(a, b) == nullptr) m_tasks.push_back({{a, b}, kNoBlockingRule, true});
        });
    }
    if (!work(meter, m_completed)) return false;
    const std::size_t known = m_scored.pairs.size();
    m_scored.pairs.insert(m_scored.pairs.end(), m_completed.begin(), m_completed.end());
    mergeInOrder(m_scored.pairs, known);
    return true;
}

} // namespace goldenrod
