// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"

#include "matching/large_array.h"
#include "matching/parallel.h"
#include "matching/score/complete_pairs.h"
#include "matching/score/conditions.h"
#include "matching/score/merged_records.h"
#include "matching/sha256.h"
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

/// True when what the model says of contradictions and blocks is about these rules, each in its place.
bool judgesRulesOf(const Model& model, const RuleSet& rules) {
    const auto isOfRule = [](const auto& judged, const NamedRule& rule) { return judged.rule == rule.id; };
    const auto areOf = [&](const auto& judged, const std::vector<NamedRule>& all) {
        return !judged || std::equal(judged->begin(), judged->end(), all.begin(), all.end(), isOfRule);
    };
    std::vector<NamedRule> blocking = rules.blocking;
    blocking.insert(blocking.end(), rules.force.begin(), rules.force.end());
    return areOf(model.contradictions, rules.contradictions) && areOf(model.blockLimits, blocking);
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

bool isModelOf(const Model& model, const RuleSet& rules) {
    const std::size_t classes = 2 + rules.rivals.size();
    if (model.rulesHash != toHex(sha256(rules.toJson())) || !judgesRulesOf(model, rules)) return false;
    if (model.classes.size() != classes || model.shares.size() != classes) return false;
    return std::equal(
        model.comparisons.begin(), model.comparisons.end(), rules.comparisons.begin(),
        rules.comparisons.end(), [&](const ComparisonModel& learned, const Comparison& authored) {
            return learned.own.size() == classes && learned.levels.size() == authored.levels.size() &&
                   std::all_of(learned.levels.begin(), learned.levels.end(),
                               [&](const LevelModel& level) { return level.probability.size() == classes; });
        });
}

TermLookup lookupIn(const TermFrequencies& frequencies) {
    const auto spaceOf = [&frequencies](std::string_view name) -> const TermFrequencies::Space* {
        const auto at = std::find_if(frequencies.spaces.begin(), frequencies.spaces.end(),
                                     [&](const TermFrequencies::Space& s) { return s.name == name; });
        return at != frequencies.spaces.end() ? &*at : nullptr;
    };
    TermLookup lookup;
    lookup.records = [spaceOf](std::string_view name, std::string_view term) -> std::uint32_t {
        const TermFrequencies::Space* space = spaceOf(name);
        if (space == nullptr) return 1;
        const auto at =
            std::lower_bound(space->terms.begin(), space->terms.end(), term,
                             [](const TermFrequencies::Term& t, std::string_view x) { return t.text < x; });
        return at != space->terms.end() && at->text == term ? at->records : 1;
    };
    lookup.total = [spaceOf](std::string_view name) -> std::uint64_t {
        const TermFrequencies::Space* space = spaceOf(name);
        return space == nullptr ? 1 : space->records;
    };
    return lookup;
}

TreeOptions treeOptions(const RuleSet& rules) {
    return {toWeight(rules.missingPair), toWeight(rules.clip), toWeight(rules.reviewLine),
            toWeight(rules.regroup.value_or(rules.reviewLine))};
}

Result<std::unique_ptr<MatchRun>> MatchRun::make(const RecordTable& records, MatchOptions options,
                                                 const ProgressFn& progress) {
    std::unique_ptr<MatchRun> run(new MatchRun(records));
    Result<void> done;
    withThreads(options.threads, [&] {
        done = run->prepare(options, progress);
        giveBackFreeMemory();
        if (done) done = run->learn(options, progress);
        giveBackFreeMemory();
        if (done) done = run->cluster(options.decisions, progress);
        giveBackFreeMemory();
    });
    if (!done) return done.error();
    return run;
}

Result<void> MatchRun::prepare(MatchOptions& options, const ProgressFn& progress) {
    auto standardised = StandardisedTable::make(m_records, nullptr, progress, 0.0, kStandardised);
    if (!standardised) return standardised.error();
    m_standardised.emplace(standardised.take());
    m_rules = options.rules ? std::move(*options.rules) : suggestRules(m_records, *m_standardised);
    leaveOut(options, m_rules);
    if (m_rules.comparisons.empty() || m_rules.blocking.empty()) return Error{kNothingToCompare};
    if (auto sound = m_rules.check(); !sound) return sound.error();
    if (options.findModel) {
        auto found = options.findModel(m_rules);
        if (!found) return found.error();
        if (*found) {
            m_model = std::move((*found)->model);
            m_terms = std::move((*found)->terms);
            if (!isModelOf(m_model, m_rules)) return Error{kModelForOtherRules};
            m_trained = false;
        }
    }
    return bind(progress);
}

Result<void> MatchRun::bind(const ProgressFn& progress) {
    // With a model at hand its frequencies count, so that weights are those it was learned with.
    if (!m_trained) {
        m_lookup = lookupIn(m_terms);
        auto standardised =
            StandardisedTable::make(m_records, &m_lookup, progress, kStandardised, kStandardised);
        if (!standardised) return standardised.error();
        m_standardised.emplace(standardised.take());
    }
    m_features = std::make_unique<Features>(m_records, *m_standardised, m_trained ? nullptr : &m_lookup);
    if (auto done = makeFeatures(m_rules, *m_features, progress); !done) return done;
    m_comparator.emplace(m_rules, *m_features);
    auto blocks = Blocks::make(m_rules, *m_features, progress, kStandardised, kBlocked, m_model.blockLimits);
    if (!blocks) return blocks.error();
    m_blocks.emplace(blocks.take());
    return {};
}

Result<void> MatchRun::learn(MatchOptions& options, const ProgressFn& progress) {
    if (m_trained) {
        auto model = train(m_rules, *m_features, *m_comparator, *m_blocks, options.training, progress,
                           kBlocked, kTrained);
        if (!model) return model.error();
        m_model = model.take();
        m_terms = collectTerms(m_rules, *m_features);
        m_model.termsHash = m_terms.hash();
        m_model.blockLimits = m_blocks->limits();
        giveBackFreeMemory();
    }
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

std::vector<NamedRule> MatchRun::contradictionsInForce() {
    if (m_model.contradictions)
        m_contradictions = *m_model.contradictions;
    else
        judgeContradictions();
    if (m_trained) m_model.contradictions = m_contradictions;
    std::vector<NamedRule> inForce;
    for (std::size_t r = 0; r < m_contradictions.size(); ++r) {
        if (m_contradictions[r].inForce) inForce.push_back(m_rules.contradictions[r]);
    }
    return inForce;
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
        m_sources = noticeDistinctSources(m_records, m_scored.pairs, priors, toWeight(m_rules.mergeLine));
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

Result<void> MatchRun::cluster(const Decisions& decisions, const ProgressFn& progress) {
    const Conditions contradictions(contradictionsInForce(), *m_features);
    TreeConstraints constraints;
    constraints.together = decisions.together;
    constraints.apart = decisions.apart;
    noticeSources();
    DistinctSources distinct(m_records);
    for (const SourceReport& report : m_sources) {
        if (report.distinct) distinct.add(report.source);
    }
    if (!contradictions.empty() || !distinct.empty()) {
        constraints.contradicts = [&](RecordIndex a, RecordIndex b) {
            return distinct.same(a, b) || contradictions.any(a, b);
        };
    }
    std::vector<TreePair> pairs;
    pairs.reserve(m_scored.pairs.size());
    for (const ScoredPair& pair : m_scored.pairs) {
        pairs.push_back({pair.left, pair.right, pair.weight, pair.vetoed});
        if (pair.forced) constraints.forced.emplace_back(pair.left, pair.right);
    }
    const Weigher weigher(m_rules, m_model, m_records.sources());
    if (m_rules.regroup) constraints.weighGroups = MergedRecords(*m_comparator, weigher);
    auto tree = Tree::grow(m_records.size(), pairs, constraints, treeOptions(m_rules), progress, kCompleted,
                           kClustered);
    if (!tree) return tree.error();
    m_tree.emplace(tree.take());
    return {};
}

} // namespace goldenrod
