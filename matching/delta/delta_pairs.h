// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/delta/changed_blocks.h"
#include "matching/parallel.h"
#include "matching/score/pair_judge.h"
#include "matching/score/weigher.h"

#include <span>
#include <vector>

namespace goldenrod {

/// Turns the pairs of an earlier run into those of a run over the rows that are there now, under the same
/// rules and model: pairs of records that stayed as they were keep their weights, records that are new are
/// compared with their candidates, and so are pairs whose blocks grew or shrank over a limit. Everything that
/// scorePairs() and completePairs() count comes out as if all had been scored. Pairs of records that are gone
/// are compared once more, to be taken out of the counts.
class DeltaPairs {
public:
    DeltaPairs(const RuleSet& rules, Features& features, const Comparator& comparator, const Weigher& weigher,
               const ChangedBlocks& blocks, EarlierRun& earlier);

    /// Progress takes the fractions from `begin` to `end`. Returns kCancelled when stopped.
    Result<void> update(const ProgressFn& progress, double begin, double end);

    ScoredPairs take() { return std::move(m_scored); }
    /// What the tree has to be grown anew for.
    const ChangedRows& changed() const { return m_changed; }
    std::uint64_t compared() const { return m_compared; } ///< pairs

private:
    /// A pair that counts from now on, or no more.
    struct Task {
        Comparator::Pair pair; ///< as it stood then
        std::uint16_t rule = 0;
        bool adds = false;
    };
    void touch(const ScoredPair& pair, bool isThere);
    void keepEarlier();
    void takeGoneAway();
    void settle();
    void addNew();
    void drop(RecordIndex a, RecordIndex b);
    ScoredPair* find(RecordIndex a, RecordIndex b); ///< among those of now; they must be in order
    /// Compares what is to be done, counts it, and appends to `kept` what now counts and is kept; false when
    /// stopped.
    bool work(ProgressMeter& meter, std::vector<ScoredPair>& kept);
    void workSome(std::span<const Task> tasks, std::vector<ScoredPair>& kept);
    void count(const Task& task, const PatternBin& bin);
    void raiseFloor();
    bool complete(ProgressMeter& meter);

    /// Groups of three to 64 rows at the merge line that hold a touched or gone row.
    std::vector<std::vector<RecordIndex>> touchedGroups(Moment moment) const;
    bool wasScored(RecordIndex a, RecordIndex b) const;

    const RuleSet& m_rules;
    PairJudge m_judge;
    const Comparator& m_comparator;
    const Weigher& m_weigher;
    const ChangedBlocks& m_blocks;
    const EarlierRun& m_earlier;
    ScoredPairs m_scored;
    std::vector<ScoredPair> m_completed; ///< those of the earlier run that blocking had left out
    std::vector<Task> m_tasks;
    ChangedRows m_changed;
    std::vector<bool> m_touched; ///< rows of now that are new, or in a pair that changed
    std::uint64_t m_compared = 0;
};

} // namespace goldenrod
