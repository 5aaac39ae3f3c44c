// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/complete_pairs.h"

#include "matching/disjoint_sets.h"
#include "matching/parallel.h"
#include "matching/score/pair_judge.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 256;

/// Compares what is missing of one group.
class Completion {
public:
    Completion(const RuleSet& rules, Features& features, const Comparator& comparator, const Weigher& weigher,
               const ScoredPairs& scored)
        : m_comparator(comparator)
        , m_weigher(weigher)
        , m_scored(scored)
        , m_judge(rules, features, scored.floor) {}

    struct Found {
        std::vector<ScoredPair> pairs;
        std::map<PatternBin, std::uint64_t> bins;
        std::uint64_t candidates = 0;
    };
    void complete(const std::vector<RecordIndex>& group, Found& found) const {
        PairScratch pair;
        PairLevels levels;
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j) {
                if (findPair(m_scored.pairs, group[i], group[j]) != nullptr) continue;
                pair.begin(group[i], group[j]);
                m_comparator.compare(pair, levels);
                const double bits = m_weigher.weight(levels);
                ++found.candidates;
                ++found.bins[binOf(levels, bits)];
                if (const auto kept =
                        m_judge.judge(pair, {group[i], group[j]}, levels, bits, kNoBlockingRule))
                    found.pairs.push_back(*kept);
            }
        }
    }

private:
    const Comparator& m_comparator;
    const Weigher& m_weigher;
    const ScoredPairs& m_scored;
    PairJudge m_judge;
};

} // namespace

Result<void> completePairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                           const Weigher& weigher, ScoredPairs& scored, const ProgressFn& progress,
                           double begin, double end) {
    const Weight line = toWeight(rules.mergeLine);
    DisjointSets connected(features.size());
    for (const ScoredPair& pair : scored.pairs) {
        if ((pair.weight >= line || pair.forced) && !pair.vetoed) connected.join(pair.left, pair.right);
    }
    const std::vector<std::vector<RecordIndex>> groups =
        connected.sets(3, kMostCompleted, [](RecordIndex) { return true; });
    const Completion completion(rules, features, comparator, weigher, scored);
    ProgressMeter meter(progress, "match.score", groups.size(), begin, end);
    std::vector<Completion::Found> found(groups.size() / kGrain + 1);
    parallelParts(groups.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t g = first; g < last && !meter.stopped(); ++g)
            completion.complete(groups[g], found[first / kGrain]);
        meter.advance(last - first);
    });
    if (meter.stopped()) return Error{kCancelled};
    const std::size_t known = scored.pairs.size();
    for (const Completion::Found& part : found) {
        scored.pairs.insert(scored.pairs.end(), part.pairs.begin(), part.pairs.end());
        scored.candidates += part.candidates;
        for (const auto& [bin, pairs] : part.bins) scored.bins[bin] += pairs;
    }
    mergeInOrder(scored.pairs, known);
    return {};
}

} // namespace goldenrod
