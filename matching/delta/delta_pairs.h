// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/delta/changed_blocks.h"
#include "matching/parallel.h"
#include "matching/score/conditions.h"
#include "matching/score/weigher.h"

#include <optional>
#include <vector>

namespace goldenrod {

/// Turns the pairs of an earlier run into those of a run over the rows that are there now, under the same
/// rules and model: pairs of records that stayed as they were keep their weights, records that are new are
/// compared with their candidates, and so are pairs whose blocks grew or shrank over a limit. Everything that
/// scorePairs() and completePairs() count comes out as if all had been scored.
///
/// When the earlier run had raised its floor and records went away, the floor stays where it was.
class DeltaPairs {
public:
    DeltaPairs(const RuleSet& rules, Features& features, const Comparator& comparator, const Weigher& weigher,
               const ChangedBlocks& blocks, const EarlierRun& earlier);

    Result<void> update(const ProgressFn& progress, double begin, double end);

    ScoredPairs take() { return std::move(m_scored); }
    /// Rows of now whose pairs changed, or that are new.
    const std::vector<bool>& touched() const { return m_touched; }
    std::uint64_t compared() const { return m_compared; } ///< pairs

private:
    struct Weighed {
        Pattern pattern = 0;
        double bits = 0.0;
    };
    Weighed weigh(RecordIndex a, RecordIndex b, Moment moment);
    void count(RecordIndex a, RecordIndex b, Moment moment, int rule, std::int64_t times);
    void touch(RecordIndex row);
    void keepEarlier();
    void takeGoneAway();
    void settle();
    void drop(RecordIndex a, RecordIndex b);
    ScoredPair* find(RecordIndex a, RecordIndex b); ///< among those of now; they must be in order
    void score(RecordIndex a, RecordIndex b, int rule);
    bool scoreNew(ProgressMeter& meter);
    void raiseFloor();
    void complete();
    void completeGroup(const std::vector<RecordIndex>& group);

    /// Groups of three to 64 rows at the merge line that hold a touched or gone row.
    std::vector<std::vector<RecordIndex>> touchedGroups(Moment moment) const;
    bool wasScored(RecordIndex a, RecordIndex b) const;

    const RuleSet& m_rules;
    Conditions m_force, m_veto;
    const Comparator& m_comparator;
    const Weigher& m_weigher;
    const ChangedBlocks& m_blocks;
    const EarlierRun& m_earlier;
    ScoredPairs m_scored;
    std::vector<ScoredPair> m_completed; ///< those of the earlier run that blocking had left out
    std::vector<bool> m_touched;
    std::uint64_t m_compared = 0;
};

} // namespace goldenrod
