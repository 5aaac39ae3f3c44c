// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/score_pairs.h"

#include "matching/parallel.h"
#include "matching/score/pair_judge.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <span>

namespace goldenrod {
namespace {

/// What one thread needs and gathers.
struct Bench {
    PairScratch pair;
    EarlierPairs earlier;
    std::vector<Comparator::Pair> pairs;
    std::vector<PairLevels> levels;
    std::vector<double> bits;
    BinCounts bins;
};

class Scoring {
public:
    Scoring(const RuleSet& rules, Features& features, const Comparator& comparator, const Weigher& weigher,
            const Blocks& blocks)
        : m_judge(rules, features, toWeight(rules.floor))
        , m_comparator(comparator)
        , m_weigher(weigher)
        , m_blocks(blocks) {}

    /// What one part of the work gives.
    struct Found {
        std::vector<ScoredPair> pairs;
        std::uint64_t newPairs = 0;
    };
    void score(const Blocks::Part& part, Bench& bench, Found& found) const {
        bench.pairs.clear();
        m_blocks.forAllPairs(part, bench.pair, bench.earlier, [&](RecordIndex left, RecordIndex right) {
            bench.pairs.emplace_back(left, right);
            if (bench.pairs.size() == kAtATime) flush(part.rule, bench, found);
        });
        flush(part.rule, bench, found);
    }

private:
    static constexpr std::size_t kAtATime = 64;

    void flush(std::uint32_t rule, Bench& bench, Found& found) const {
        bench.levels.resize(bench.pairs.size());
        bench.bits.resize(bench.pairs.size());
        m_comparator.compare(bench.pairs, bench.pair, bench.levels);
        m_weigher.weights(bench.levels, bench.bits);
        for (std::size_t i = 0; i < bench.pairs.size(); ++i)
            bench.bins.prefetch(binOf(bench.levels[i], bench.bits[i]));
        for (std::size_t i = 0; i < bench.pairs.size(); ++i) {
            bench.bins.add(binOf(bench.levels[i], bench.bits[i]));
            if (const auto kept = m_judge.judge(bench.pair, bench.pairs[i], bench.levels[i], bench.bits[i],
                                                static_cast<std::uint16_t>(rule)))
                found.pairs.push_back(*kept);
        }
        found.newPairs += bench.pairs.size();
        bench.pairs.clear();
    }

    PairJudge m_judge;
    const Comparator& m_comparator;
    const Weigher& m_weigher;
    const Blocks& m_blocks;
};

} // namespace

const ScoredPair* findPair(const std::vector<ScoredPair>& pairs, RecordIndex left, RecordIndex right) {
    const ScoredPair wanted{left, right, 0, 0, 0, false, false};
    const auto at = std::lower_bound(pairs.begin(), pairs.end(), wanted, inOrder);
    return at != pairs.end() && at->left == left && at->right == right ? &*at : nullptr;
}

Weight raisedFloor(const std::vector<ScoredPair>& pairs, std::size_t most, Weight floor) {
    if (pairs.size() <= most) return floor;
    std::vector<Weight> weights;
    weights.reserve(pairs.size());
    for (const ScoredPair& pair : pairs) weights.push_back(pair.weight);
    const auto edge = weights.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(weights.begin(), edge, weights.end(), std::greater<>());
    return std::max(floor, *edge + 1);
}

void sortInOrder(std::vector<ScoredPair>& pairs) {
    tbb::parallel_sort(pairs.begin(), pairs.end(), inOrder);
}

void mergeInOrder(std::vector<ScoredPair>& pairs, std::size_t known) {
    const auto added = pairs.begin() + static_cast<std::ptrdiff_t>(known);
    std::sort(added, pairs.end(), inOrder);
    std::inplace_merge(pairs.begin(), added, pairs.end(), inOrder);
}

Result<ScoredPairs> scorePairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                               const Weigher& weigher, const Blocks& blocks, const ProgressFn& progress,
                               double begin, double end) {
    const Scoring scoring(rules, features, comparator, weigher, blocks);
    ProgressMeter meter(progress, "match.score", blocks.pairs(), begin, end);
    const std::vector<Blocks::Part> parts = blocks.parts();
    std::vector<Scoring::Found> found(parts.size());
    tbb::enumerable_thread_specific<Bench> benches;
    parallelParts(parts.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t p = first; p < last && !meter.stopped(); ++p) {
            scoring.score(parts[p], benches.local(), found[p]);
            meter.advance(parts[p].pairs);
        }
    });
    if (meter.stopped()) return Error{kCancelled};

    ScoredPairs result;
    result.newPairs.assign(blocks.rules(), 0);
    std::size_t kept = 0;
    for (const Scoring::Found& part : found) kept += part.pairs.size();
    result.pairs.reserve(kept);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        result.newPairs[parts[p].rule] += found[p].newPairs;
        result.candidates += found[p].newPairs;
        result.pairs.insert(result.pairs.end(), found[p].pairs.begin(), found[p].pairs.end());
        std::vector<ScoredPair>().swap(found[p].pairs);
    }
    BinCounts bins;
    for (const Bench& bench : benches) bins.add(bench.bins);
    bins.forEach([&](const PatternBin& bin, std::uint64_t count) { result.bins.emplace(bin, count); });
    const Weight floor = toWeight(rules.floor);
    result.floor = raisedFloor(result.pairs, rules.mostPairs, floor);
    if (result.floor > floor) {
        std::erase_if(result.pairs,
                      [&](const ScoredPair& pair) { return pair.weight < result.floor && !pair.forced; });
    }
    sortInOrder(result.pairs);
    return result;
}

} // namespace goldenrod
