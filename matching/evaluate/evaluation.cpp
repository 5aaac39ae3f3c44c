// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/evaluation.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// Answers questions about any pair of a run, also one that was never kept.
class Pairs {
public:
    explicit Pairs(const MatchRun& run)
        : m_run(run)
        , m_weigher(run.rules(), run.model(), run.records().sources()) {}

    const ScoredPair* kept(RecordIndex left, RecordIndex right) const {
        return findPair(m_run.scored().pairs, left, right);
    }
    bool blocked(RecordIndex left, RecordIndex right) {
        m_scratch.begin(left, right);
        return m_run.blocks().firstRule(m_scratch) < 0;
    }
    PairView view(RecordIndex left, RecordIndex right) {
        if (const ScoredPair* pair = kept(left, right); pair != nullptr)
            return {pair->pattern, pair->weight, true, true};
        const bool candidate = !blocked(left, right);
        m_scratch.begin(left, right);
        m_run.comparator().compare(m_scratch, m_levels);
        return {m_levels.pattern, toWeight(m_weigher.weight(m_levels)), candidate, false};
    }

private:
    const MatchRun& m_run;
    Weigher m_weigher;
    PairScratch m_scratch;
    PairLevels m_levels;
};

BlockingLoss lossOf(const MatchRun& run, const Truth& truth, std::span<const RecordIndex> groups) {
    Pairs pairs(run);
    BlockingLoss loss;
    truth.forEachMatch([&](RecordIndex a, RecordIndex b) {
        ++loss.matches;
        const bool kept = pairs.kept(a, b) != nullptr;
        if (pairs.blocked(a, b)) {
            ++loss.lost;
            loss.completed += kept ? 1 : 0;
            loss.missed += groups[a] == groups[b] ? 0 : 1;
        } else if (!kept) {
            ++loss.floored;
        }
    });
    return loss;
}

Reliability calibrationOf(const MatchRun& run, const Truth& truth, const EvaluationOptions& options) {
    std::vector<JudgedPair> judged;
    for (const ScoredPair& pair : run.scored().pairs) {
        if (truth.judges(pair.left, pair.right))
            judged.push_back({pair.weight, truth.same(pair.left, pair.right)});
    }
    return reliabilityOf(judged, toWeight(options.fromBits), toWeight(options.toBits), options.bins);
}

} // namespace

Evaluation evaluate(const MatchRun& run, const Truth& truth, std::vector<RecordIndex> groups,
                    const EvaluationOptions& options) {
    const Weight line = toWeight(run.rules().mergeLine);
    if (groups.empty()) groups = run.tree().cut(line);
    Evaluation result;
    result.pairs = countPairs(truth, groups);
    if (truth.kind() == Truth::Kind::Groups) result.clusters = gradeClusters(truth, groups);
    result.ofSources = countPairsOfSources(truth, run.records(), groups);
    result.curve = curveOfCuts(truth, run.tree());
    result.best = bestOf(result.curve);
    const std::vector<CurvePoint> components = curveOfComponents(truth, run.scored().pairs);
    result.components = at(components, line).counts;
    result.bestComponents = bestOf(components);
    result.blocking = lossOf(run, truth, groups);
    result.reliability = calibrationOf(run, truth, options);
    Pairs pairs(run);
    result.errors =
        explainErrors(truth, groups, [&](RecordIndex a, RecordIndex b) { return pairs.view(a, b); },
                      {line, options.examples});
    return result;
}

} // namespace goldenrod
