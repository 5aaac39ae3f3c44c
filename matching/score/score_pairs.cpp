// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/score_pairs.h"

#include "matching/parallel.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <unordered_map>

namespace goldenrod {
namespace {

struct BinHash {
    std::size_t operator()(const PatternBin& bin) const {
        return mix(bin.pattern + static_cast<std::uint64_t>(bin.bits) * 0x9e3779b97f4a7c15ULL);
    }
};

using Bins = std::unordered_map<PatternBin, std::uint64_t, BinHash>;

/// Keeps the `most` heaviest pairs; of equal weights at the edge none, so that the choice depends on no
/// order.
Weight trim(std::vector<ScoredPair>& pairs, std::size_t most, Weight floor) {
    if (pairs.size() <= most) return floor;
    std::vector<Weight> weights;
    weights.reserve(pairs.size());
    for (const ScoredPair& pair : pairs) weights.push_back(pair.weight);
    const auto edge = weights.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(weights.begin(), edge, weights.end(), std::greater<>());
    const Weight raised = *edge + 1;
    std::erase_if(pairs, [&](const ScoredPair& pair) { return pair.weight < raised && !pair.forced; });
    return raised;
}

class Conditions {
public:
    Conditions(const std::vector<NamedRule>& rules, Features& features) {
        for (const NamedRule& rule : rules) m_predicates.emplace_back(rule.when, features);
    }
    bool any(PairScratch& pair) const {
        return std::any_of(m_predicates.begin(), m_predicates.end(),
                           [&](const Predicate& p) { return p(pair); });
    }

private:
    std::vector<Predicate> m_predicates;
};

} // namespace

Result<ScoredPairs> scorePairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                               const Weigher& weigher, const Blocks& blocks, const ProgressFn& progress,
                               double begin, double end) {
    const Conditions force(rules.force, features);
    const Conditions veto(rules.veto, features);
    const Weight floor = toWeight(rules.floor);
    ProgressMeter meter(progress, "match.score", blocks.pairs(), begin, end);
    const auto& parts = blocks.parts();
    std::vector<std::vector<ScoredPair>> kept(parts.size());
    std::vector<std::uint64_t> newPairs(parts.size(), 0);
    ScoredPairs result;
    Bins bins;
    std::mutex merging;

    parallelParts(parts.size(), 1, [&](std::size_t first, std::size_t last) {
        PairScratch pair;
        PairLevels levels;
        Bins own;
        for (std::size_t p = first; p < last && !meter.stopped(); ++p) {
            blocks.forEachPair(parts[p], pair, false, [&](RecordIndex left, RecordIndex right) {
                comparator.compare(pair, levels);
                const double bits = weigher.weight(levels);
                ++newPairs[p];
                ++own[{levels.pattern, static_cast<std::int32_t>(std::floor(bits))}];
                const Weight weight = toWeight(bits);
                const bool vetoed = veto.any(pair);
                const bool forced = !vetoed && force.any(pair);
                if (weight < floor && !forced) return;
                kept[p].push_back({left, right, weight, levels.pattern,
                                   static_cast<std::uint16_t>(parts[p].rule), forced, vetoed});
            });
            if (!meter.advance(parts[p].pairs)) return;
        }
        const std::lock_guard lock(merging);
        for (const auto& [bin, count] : own) bins[bin] += count;
    });
    if (meter.stopped()) return Error{kCancelled};

    result.newPairs.assign(blocks.rules(), 0);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        result.newPairs[parts[p].rule] += newPairs[p];
        result.candidates += newPairs[p];
        result.pairs.insert(result.pairs.end(), kept[p].begin(), kept[p].end());
        std::vector<ScoredPair>().swap(kept[p]);
    }
    result.bins.insert(bins.begin(), bins.end());
    result.floor = trim(result.pairs, rules.mostPairs, floor);
    tbb::parallel_sort(result.pairs.begin(), result.pairs.end(),
                       [](const ScoredPair& a, const ScoredPair& b) {
                           return a.left != b.left ? a.left < b.left : a.right < b.right;
                       });
    return result;
}

} // namespace goldenrod
