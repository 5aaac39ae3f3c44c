// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/complete_pairs.h"

#include "matching/parallel.h"
#include "matching/score/conditions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace goldenrod {
namespace {

constexpr std::size_t kMostRecords = 64, kGrain = 256;

/// Groups of records connected by pairs at or above a line; disjoint sets with path halving.
class Groups {
public:
    explicit Groups(std::size_t records)
        : m_parent(records) {
        std::iota(m_parent.begin(), m_parent.end(), RecordIndex{0});
    }
    void join(RecordIndex a, RecordIndex b) {
        a = root(a);
        b = root(b);
        if (a != b) m_parent[std::max(a, b)] = std::min(a, b);
    }
    /// Groups of three to kMostRecords records, ascending, by their first record.
    std::vector<std::vector<RecordIndex>> take() {
        std::vector<std::uint32_t> size(m_parent.size(), 0);
        for (RecordIndex r = 0; r < m_parent.size(); ++r) ++size[root(r)];
        std::vector<std::uint32_t> place(m_parent.size(), 0);
        std::vector<std::vector<RecordIndex>> groups;
        for (RecordIndex r = 0; r < m_parent.size(); ++r) {
            const RecordIndex first = root(r);
            if (size[first] < 3 || size[first] > kMostRecords) continue;
            if (first == r) {
                place[r] = static_cast<std::uint32_t>(groups.size());
                groups.emplace_back();
            }
            groups[place[first]].push_back(r);
        }
        return groups;
    }

private:
    RecordIndex root(RecordIndex r) {
        while (m_parent[r] != r) r = m_parent[r] = m_parent[m_parent[r]];
        return r;
    }
    std::vector<RecordIndex> m_parent;
};

/// Compares what is missing of one group.
class Completion {
public:
    Completion(const RuleSet& rules, Features& features, const Comparator& comparator, const Weigher& weigher,
               const ScoredPairs& scored)
        : m_comparator(comparator)
        , m_weigher(weigher)
        , m_scored(scored)
        , m_veto(rules.veto, features) {}

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
                ScoredPair added{group[i], group[j], 0, 0, kNoBlockingRule, false, false};
                if (std::binary_search(m_scored.pairs.begin(), m_scored.pairs.end(), added, inOrder))
                    continue;
                pair.begin(group[i], group[j]);
                m_comparator.compare(pair, levels);
                const double bits = m_weigher.weight(levels);
                ++found.candidates;
                ++found.bins[{levels.pattern, static_cast<std::int32_t>(std::floor(bits))}];
                added.weight = toWeight(bits);
                if (added.weight < m_scored.floor) continue;
                added.pattern = levels.pattern;
                added.vetoed = m_veto.any(pair);
                found.pairs.push_back(added);
            }
        }
    }

private:
    const Comparator& m_comparator;
    const Weigher& m_weigher;
    const ScoredPairs& m_scored;
    Conditions m_veto;
};

} // namespace

Result<void> completePairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                           const Weigher& weigher, ScoredPairs& scored, const ProgressFn& progress,
                           double begin, double end) {
    const Weight line = toWeight(rules.mergeLine);
    Groups connected(features.size());
    for (const ScoredPair& pair : scored.pairs) {
        if ((pair.weight >= line || pair.forced) && !pair.vetoed) connected.join(pair.left, pair.right);
    }
    const std::vector<std::vector<RecordIndex>> groups = connected.take();
    const Completion completion(rules, features, comparator, weigher, scored);
    ProgressMeter meter(progress, "match.score", groups.size(), begin, end);
    std::vector<Completion::Found> found(groups.size() / kGrain + 1);
    parallelParts(groups.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t g = first; g < last && !meter.stopped(); ++g)
            completion.complete(groups[g], found[first / kGrain]);
        meter.advance(last - first);
    });
    if (meter.stopped()) return Error{kCancelled};
    const auto known = static_cast<std::ptrdiff_t>(scored.pairs.size());
    for (const Completion::Found& part : found) {
        scored.pairs.insert(scored.pairs.end(), part.pairs.begin(), part.pairs.end());
        scored.candidates += part.candidates;
        for (const auto& [bin, pairs] : part.bins) scored.bins[bin] += pairs;
    }
    std::sort(scored.pairs.begin() + known, scored.pairs.end(), inOrder);
    std::inplace_merge(scored.pairs.begin(), scored.pairs.begin() + known, scored.pairs.end(), inOrder);
    return {};
}

} // namespace goldenrod
