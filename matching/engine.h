// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/cluster/tree_input.h"
#include "matching/compare/comparator.h"
#include "matching/delta/earlier_run.h"
#include "matching/rules/learned.h"
#include "matching/score/score_pairs.h"
#include "matching/score/train.h"
#include "matching/standardised_table.h"
#include "matching/suggest/notice_types.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNothingToCompare{
    "match.nothing_to_compare"}; ///< no argument: no field that could be compared

/// A step that a run can go without, to see what it gives.
enum class Step : unsigned char {
    Rivals,         ///< several kinds of non-match; without: strangers only
    Rarity,         ///< term frequencies
    Contradictions, ///< what one customer cannot be
    Sources,        ///< noticing sources that hold no customer twice
    Variants,       ///< given names that stand for each other in the data
    Completion      ///< comparing the pairs that blocking left out inside groups
};

struct MatchOptions {
    std::optional<RuleSet> rules;    ///< none: made from fields and data
    std::optional<RuleSet> standing; ///< made so before; kept while now the same but for size would be made
    /// The model learned under these rules earlier, or nothing; empty function: always learn.
    std::function<Result<std::optional<Learned>>(const RuleSet&)> findModel;
    /// An earlier run under these rules and this model to go on from, or nothing; asked when there is a model
    /// that says all (saysAll()). May append what is gone to the records, see EarlierRun; they must be cut
    /// back afterwards, whatever came out.
    std::function<Result<std::optional<EarlierRun>>(const RuleSet&, const Model&)> findEarlier;
    Decisions decisions;
    TrainOptions training;
    std::vector<Step> without = {};
    int threads = 0; ///< 0: as many as there are cores; results do not depend on it
};

/// One pass of the engine over a record table, from raw values to the tree of clusters. Owns all that it
/// made, so that explaining and consolidating go on from it. The data's path, and the headers in its order:
///   standardise   record_table.h, text/standardise.h, suggest/notice_types.h, standardised_table.h
///   suggest       suggest/suggest_rules.h: a rule set (rules/rule_set.h, rules/expression.h) where none is
///   given block         compare/features.h, block/blocks.h: candidate pairs learn suggest/notice_variants.h,
///   compare/comparator.h, score/train.h: a model (rules/model.h)
///                 where none is given
///   score         score/weigher.h, score/score_pairs.h, score/complete_pairs.h
///   cluster       cluster/tree_input.h, cluster/distinct_sources.h, cluster/tree.h, score/merged_records.h
/// What comes of it: survive/consolidator.h (golden values), evaluate/evaluation.h (against a truth); beside
/// it lookup/lookup.h (a single record) and, where an earlier run (delta/earlier_run.h) is gone on from,
/// delta/score_changes.h in place of block and score, and delta/delta_tree.h in place of the tree: the same
/// pairs and clusters at a part of the cost.
class MatchRun {
public:
    /// The records are finished and must outlive the run. Fails with kNothingToCompare, kModelForOtherRules,
    /// kDeltaOtherScripts, kCancelled, or what is wrong with the rules.
    static Result<std::unique_ptr<MatchRun>> make(const RecordTable& records, MatchOptions options,
                                                  const ProgressFn& progress);

    const RecordTable& records() const { return m_records; }
    const StandardisedTable& standardised() const { return *m_standardised; }
    const RuleSet& rules() const { return m_rules; }
    /// What the contents of free attributes said of their types; empty where rules were given.
    const std::vector<NoticedType>& noticedTypes() const { return m_noticedTypes; }
    const Model& model() const { return m_model; }
    const TermFrequencies& terms() const { return m_terms; }
    const Comparator& comparator() const { return *m_comparator; }
    bool trained() const { return m_trained; } ///< the model was learned in this run
    /// The pairs that were compared when the run went on from an earlier one; nothing for a full run.
    std::optional<std::uint64_t> comparedSince() const { return m_comparedSince; }
    const Blocks& blocks() const { return *m_blocks; } ///< of a full run
    const std::vector<BlockingReport>& blocking() const { return m_blocking; }
    const ScoredPairs& scored() const { return m_scored; }
    const Tree& tree() const { return *m_tree; }
    /// In this run: those of the model, unless it has none.
    const std::vector<ContradictionReport>& contradictions() const { return m_contradictions; }
    const std::vector<SourceReport>& sources() const { return m_sources; } ///< empty: not looked at

private:
    explicit MatchRun(const RecordTable& records)
        : m_records(records)
        , m_now(records.extent()) {}
    Result<void> prepare(MatchOptions& options, const ProgressFn& progress);
    Result<void> suggest(const std::optional<RuleSet>& standing, const ProgressFn& progress);
    Result<void> findLearned(MatchOptions& options);
    Result<void> bind(const ProgressFn& progress);
    Result<void> learn(MatchOptions& options, const ProgressFn& progress);
    Result<void> noticeVariants(const MatchOptions& options, const ProgressFn& progress);
    Result<void> scoreAll(const MatchOptions& options, const ProgressFn& progress);
    Result<void> goOn(const ProgressFn& progress);
    Result<void> cluster(MatchOptions& options, const ProgressFn& progress);
    void judgeContradictions();
    void noticeSources();

    const RecordTable& m_records;
    RecordTable::Extent m_now; ///< of the records that are matched; what is gone stands behind them
    std::optional<EarlierRun> m_earlier;
    ChangedRows m_changed;
    std::vector<BlockingReport> m_blocking;
    std::optional<std::uint64_t> m_comparedSince;
    std::optional<StandardisedTable> m_standardised;
    RuleSet m_rules;
    std::vector<NoticedType> m_noticedTypes;
    TermFrequencies m_terms;
    TermLookup m_lookup;
    std::unique_ptr<Features> m_features;
    std::optional<Comparator> m_comparator;
    std::optional<Blocks> m_blocks;
    Model m_model;
    bool m_trained = true;
    ScoredPairs m_scored;
    std::optional<Tree> m_tree;
    std::vector<ContradictionReport> m_contradictions;
    std::vector<SourceReport> m_sources;
};

} // namespace goldenrod
