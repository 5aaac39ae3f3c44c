// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"

#include "matching/delta/delta_tree.h"
#include "matching/delta/score_changes.h"
#include "matching/large_array.h"
#include "matching/parallel.h"
#include "matching/score/complete_pairs.h"
#include "matching/score/conditions.h"
#include "matching/suggest/notice_variants.h"
#include "matching/suggest/suggest_rules.h"

#include <algorithm>

namespace goldenrod {
namespace {

// Fractions of the whole at which the phases end, as they usually take.
constexpr double kStandardised = 0.15, kBlocked = 0.25, kTrained = 0.45, kScored = 0.88, kCompleted = 0.90,
                 kClustered = 1.0;
constexpr double kStrongBits = 12.0;
constexpr std::uint64_t kRarelyOneIn = 100;

bool goesWithout(const MatchOptions& options, Step step) {
    return std::find(options.without.begin(), options.without.end(), step) != options.without.end();
}

/// What rules can express is taken out of them, so that they say how the run went.
void leaveOut(MatchOptions& options, RuleSet& rules) {
    if (goesWithout(options, Step::Rivals)) rules.rivals.clear();
    if (goesWithout(options, Step::Contradictions)) rules.contradictions.clear();
    if (goesWithout(options, Step::Sources)) {
        rules.distinctSources = false;
        options.training.sourcePriors = false;
    }
    if (!goesWithout(options, Step::Rarity)) return;
    for (Comparison& comparison : rules.comparisons) {
        for (Level& level : comparison.levels) level.rarity = false;
    }
}

/// What comparisons ask of records, one thing after the other, so that a stop is obeyed in between.
Result<void> makeFeatures(const RuleSet& rules, Features& features, const ProgressFn& progress) {
    ProgressMeter meter(progress, "match.block", 0, kStandardised, kStandardised);
    for (const Comparison& comparison : rules.comparisons) {
        for (const Expression& on : comparison.on) {
            if (on.type == ExpressionType::Words)
                (void)features.words(on.name);
            else
                (void)features.keys(on);
            if (!meter.advance(0)) return Error{kCancelled};
        }
    }
    return {};
}

} // namespace

Result<std::unique_ptr<MatchRun>> MatchRun::make(const RecordTable& records, MatchOptions options,
                                                 const ProgressFn& progress) {
    std::unique_ptr<MatchRun> run(new MatchRun(records));
    Result<void> done;
    withThreads(options.threads, [&] {
        done = run->prepare(options, progress);
        giveBackFreeMemory();
        if (done) done = run->learn(options, progress);
        giveBackFreeMemory();
        if (done) done = run->cluster(options, progress);
        giveBackFreeMemory();
    });
    if (!done) return done.error();
    return run;
}

Result<void> MatchRun::prepare(MatchOptions& options, const ProgressFn& progress) {
    if (options.rules)
        m_rules = std::move(*options.rules);
    else if (auto suggested = suggest(options.standing, progress); !suggested)
        return suggested;
    leaveOut(options, m_rules);
    if (m_rules.comparisons.empty() || m_rules.blocking.empty()) return Error{kNothingToCompare};
    if (auto sound = m_rules.check(); !sound) return sound.error();
    if (auto found = findLearned(options); !found) return found;
    return bind(progress);
}

Result<void> MatchRun::suggest(const std::optional<RuleSet>& standing, const ProgressFn& progress) {
    m_noticedTypes = noticeTypes(m_records);
    auto standardised =
        StandardisedTable::make(m_records, nullptr, progress, 0.0, kStandardised, typesOf(m_noticedTypes));
    if (!standardised) return standardised.error();
    m_standardised.emplace(standardised.take());
    m_rules = suggestRules(m_records, *m_standardised);
    if (standing && areSameButForSize(m_rules, *standing)) m_rules = *standing;
    return {};
}

Result<void> MatchRun::findLearned(MatchOptions& options) {
    if (!options.findModel) return {};
    auto found = options.findModel(m_rules);
    if (!found) return found.error();
    if (!*found) return {};
    m_model = std::move((*found)->model);
    m_terms = std::move((*found)->terms);
    if (!isModelOf(m_model, m_rules)) return Error{kModelForOtherRules};
    m_trained = false;
    if (!options.findEarlier || !saysAll(m_model) || !options.without.empty()) return {};
    auto earlier = options.findEarlier(m_rules, m_model);
    if (!earlier) return earlier.error();
    m_earlier = earlier.take();
    return {};
}

Result<void> MatchRun::bind(const ProgressFn& progress) {
    // With a model at hand its frequencies count, so that weights are those it was learned with.
    if (!m_trained) m_lookup = lookupIn(m_terms);
    if (!m_trained || !m_standardised) {
        auto standardised =
            StandardisedTable::make(m_records, m_trained ? nullptr : &m_lookup, progress,
                                    m_standardised ? kStandardised : 0.0, kStandardised, m_rules.types);
        if (!standardised) return standardised.error();
        m_standardised.emplace(standardised.take());
    }
    m_features = std::make_unique<Features>(m_records, *m_standardised, m_trained ? nullptr : &m_lookup);
    if (auto done = makeFeatures(m_rules, *m_features, progress); !done) return done;
    m_comparator.emplace(m_rules, *m_features);
    if (m_earlier) return {};
    auto blocks = Blocks::make(m_rules, *m_features, progress, kStandardised, kBlocked, m_model.blockLimits);
    if (!blocks) return blocks.error();
    m_blocks.emplace(blocks.take());
    m_blocking = m_blocks->reports();
    return {};
}

Result<void> MatchRun::learn(MatchOptions& options, const ProgressFn& progress) {
    if (m_earlier) return goOn(progress);
    if (m_trained) {
        if (auto done = noticeVariants(options, progress); !done) return done;
        auto model = train(m_rules, *m_features, *m_comparator, *m_blocks, options.training, progress,
                           kBlocked, kTrained);
        if (!model) return model.error();
        m_model = model.take();
        m_terms = collectTerms(m_rules, *m_features);
        m_model.termsHash = m_terms.hash();
        m_model.blockLimits = m_blocks->limits();
        giveBackFreeMemory();
    }
    return scoreAll(options, progress);
}

Result<void> MatchRun::noticeVariants(const MatchOptions& options, const ProgressFn& progress) {
    const auto isOfNames = [](const Comparison& comparison) { return comparison.on.front().name == "name"; };
    if (goesWithout(options, Step::Variants) ||
        std::none_of(m_rules.comparisons.begin(), m_rules.comparisons.end(), isOfNames))
        return {};
    ProgressMeter meter(progress, "match.train", 0, kBlocked, kBlocked);
    auto variants = goldenrod::noticeVariants(m_rules, *m_features, *m_comparator, *m_blocks,
                                              options.training.seed, meter);
    if (meter.stopped()) return Error{kCancelled};
    m_features->learnVariants(std::move(variants));
    return {};
}

Result<void> MatchRun::scoreAll(const MatchOptions& options, const ProgressFn& progress) {
    const Weigher weigher(m_rules, m_model, m_records.sources());
    auto scored =
        scorePairs(m_rules, *m_features, *m_comparator, weigher, *m_blocks, progress, kTrained, kScored);
    if (!scored) return scored.error();
    m_scored = scored.take();
    m_blocks->forgetMembers();
    if (goesWithout(options, Step::Completion)) return {};
    return completePairs(m_rules, *m_features, *m_comparator, weigher, m_scored, progress, kScored,
                         kCompleted);
}

Result<void> MatchRun::goOn(const ProgressFn& progress) {
    auto changes = scoreChanges(m_rules, m_model, *m_features, *m_comparator, *m_earlier, m_now.records,
                                progress, kStandardised, kScored);
    if (!changes) return changes.error();
    m_scored = std::move(changes->scored);
    m_blocking = std::move(changes->blocking);
    m_changed = std::move(changes->changed);
    m_comparedSince = changes->compared;
    return {};
}

void MatchRun::judgeContradictions() {
    const Weight strong = toWeight(kStrongBits);
    for (const NamedRule& rule : m_rules.contradictions) {
        const Predicate predicate(rule.when, *m_features);
        ContradictionReport report{rule.id, 0, 0, false};
        PairScratch scratch;
        for (const ScoredPair& pair : m_scored.pairs) {
            if (pair.weight < strong) continue;
            scratch.begin(pair.left, pair.right);
            ++report.strongPairs;
            report.contradicting += predicate(scratch) ? 1 : 0;
        }
        report.inForce = report.contradicting * kRarelyOneIn <= report.strongPairs;
        m_contradictions.push_back(std::move(report));
    }
}

void MatchRun::noticeSources() {
    if (m_rules.distinctSources) {
        const Weigher weigher(m_rules, m_model, m_records.sources());
        std::vector<Weight> priors;
        for (std::uint32_t s = 0; s < m_records.sources().size(); ++s)
            priors.push_back(toWeight(weigher.sourceBits(static_cast<std::uint32_t>(sourcePair(s, s)))));
        m_sources = noticeDistinctSources(m_records, m_now.records, m_scored.pairs, priors,
                                          toWeight(m_rules.mergeLine));
    }
    if (m_model.distinctSources) {
        const auto& known = *m_model.distinctSources;
        for (SourceReport& report : m_sources) {
            const std::string& name = m_records.sources()[report.source];
            report.distinct = std::find(known.begin(), known.end(), name) != known.end();
        }
    } else if (m_trained) {
        m_model.distinctSources.emplace();
        for (const SourceReport& report : m_sources) {
            if (report.distinct) m_model.distinctSources->push_back(m_records.sources()[report.source]);
        }
        std::sort(m_model.distinctSources->begin(), m_model.distinctSources->end());
    }
}

Result<void> MatchRun::cluster(MatchOptions& options, const ProgressFn& progress) {
    if (m_model.contradictions)
        m_contradictions = *m_model.contradictions;
    else
        judgeContradictions();
    if (m_trained) m_model.contradictions = m_contradictions;
    noticeSources();
    std::vector<std::string> distinct;
    for (const SourceReport& report : m_sources) {
        if (report.distinct) distinct.push_back(m_records.sources()[report.source]);
    }
    TreeInput input(m_rules, m_model, *m_features, *m_comparator,
                    contradictionsInForce(m_rules, m_contradictions), DistinctSources(m_records, distinct),
                    std::move(options.decisions));
    input.add(m_scored.pairs);
    auto tree = m_earlier
                    ? regrowTree(m_now.records, input.pairs(), input.constraints(), treeOptions(m_rules),
                                 *m_earlier, m_changed, progress, kCompleted, kClustered)
                    : Tree::grow(m_now.records, input.pairs(), input.constraints(), treeOptions(m_rules),
                                 progress, kCompleted, kClustered);
    if (!tree) return tree.error();
    m_tree.emplace(tree.take());
    if (!m_earlier) return {};
    m_earlier.reset();
    StandardisedTable::Extent extent = m_standardised->extent();
    extent.records = m_now.records;
    extent.values = m_now.values;
    m_standardised->cutTo(extent);
    return {};
}

} // namespace goldenrod
