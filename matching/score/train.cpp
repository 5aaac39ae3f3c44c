// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/train.h"

#include "matching/parallel.h"
#include "matching/score/class_lanes.h"
#include "matching/score/exact_math.h"
#include "matching/score/expectation.h"
#include "matching/score/shares.h"
#include "matching/sha256.h"

#include <algorithm>
#include <set>

namespace goldenrod {
namespace {

constexpr double kLeastMatch = 0x1p-5; ///< no disagreement is rarer among matches than this
constexpr std::uint64_t kCandidateSample = 1'000'000;
constexpr std::size_t kWindow = 16'384, kGrain = 1024; ///< pairs whose rows are at hand, and at a time
constexpr std::uint64_t kLeastPass = 30;               ///< pairs; a smaller pass teaches nothing

/// Fields behind an expression, those that feed a group of words as the group.
void addFields(const Expression& expression, std::set<std::string>& fields) {
    for (const std::string& field : expression.fields()) {
        if (field.starts_with("name"))
            fields.insert("name");
        else if (field.starts_with("org"))
            fields.insert("organisation");
        else if (field == "address" || field == "address.street" || field == "address.full" ||
                 field == "address.number") {
            fields.insert("address");
        } else
            fields.insert(field);
    }
}

std::vector<bool> heldOutBy(const NamedRule& rule, const RuleSet& rules) {
    std::set<std::string> fixed;
    addFields(rule.when, fixed);
    std::vector<bool> heldOut;
    for (const Comparison& comparison : rules.comparisons) {
        std::set<std::string> compared;
        for (const Expression& on : comparison.on) addFields(on, compared);
        for (const Level& level : comparison.levels) {
            if (level.when) addFields(*level.when, compared);
        }
        heldOut.push_back(std::any_of(compared.begin(), compared.end(),
                                      [&](const std::string& f) { return fixed.contains(f); }));
    }
    return heldOut;
}

std::vector<PairSample> drawSamples(const RuleSet& rules, const Features& features,
                                    const Comparator& comparator, const Blocks& blocks,
                                    const TrainOptions& options, ProgressMeter& meter) {
    std::vector<PairSample> samples;
    samples.push_back(drawRandomPairs(comparator, features.size(), options.randomPairs, options.seed, meter));
    for (std::size_t r = 0; r < rules.blocking.size() && !meter.stopped(); ++r) {
        auto heldOut = heldOutBy(rules.blocking[r], rules);
        if (std::find(heldOut.begin(), heldOut.end(), false) == heldOut.end()) continue;
        PairSample sample = drawBlockedPairs(comparator, blocks, static_cast<int>(r), options.pairsAPass,
                                             options.seed, meter);
        if (sample.size() < kLeastPass) continue;
        sample.heldOut = std::move(heldOut);
        samples.push_back(std::move(sample));
    }
    return samples;
}

/// log2 of the mean of 2^-rarity over the matches at each level, from the pairs of all passes.
class RarityBases {
public:
    RarityBases(const RuleSet& rules, const Expectation& expectation)
        : m_rules(rules)
        , m_expectation(expectation)
        , m_comparisons(rules.comparisons.size())
        , m_sum(m_comparisons)
        , m_weight(m_comparisons) {}

    void add(std::size_t s, const PairSample& sample) {
        for (std::size_t begin = 0; begin < sample.pairs.size(); begin += kWindow)
            add(s, sample,
                std::span(sample.pairs).subspan(begin, std::min(kWindow, sample.pairs.size() - begin)));
    }

    void finish(Model& model) const {
        for (std::size_t c = 0; c < m_comparisons; ++c) {
            for (std::size_t l = 0; l < model.comparisons[c].levels.size(); ++l) {
                LevelModel& level = model.comparisons[c].levels[l];
                if (!m_rules.comparisons[c].levels[l].rarity) continue;
                // Without matches to learn from, a value is as common as the chance of this level says.
                level.rarityBase = m_weight[c][l + 1] > 1.0 ? exactLog2(m_sum[c][l + 1] / m_weight[c][l + 1])
                                                            : exactLog2(level.probability[1]);
            }
        }
    }

private:
    void add(std::size_t s, const PairSample& sample, std::span<const PairLevels> pairs) {
        Pattern mask = 0;
        for (std::size_t c = 0; c < m_comparisons; ++c) {
            if (!sample.heldOut[c]) mask |= Pattern{15} << (4 * c);
        }
        m_share.resize(pairs.size());
        m_powers.resize(pairs.size() * m_comparisons);
        parallelParts(pairs.size(), kGrain, [&](std::size_t first, std::size_t last) {
            std::vector<Pattern> patterns;
            for (std::size_t i = first; i < last; ++i) {
                patterns.push_back(pairs[i].pattern & mask);
                for (std::size_t c = 0; c < m_comparisons; ++c)
                    m_powers[i * m_comparisons + c] = -pairs[i].rarity[c];
            }
            std::vector<double> rows;
            m_expectation.responsibilities(s, patterns, rows);
            const std::size_t lanes = rows.size() / patterns.size();
            for (std::size_t i = first; i < last; ++i) m_share[i] = rows[(i - first) * lanes];
            exactExp2(std::span(m_powers).subspan(first * m_comparisons, (last - first) * m_comparisons));
        });
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            for (std::size_t c = 0; c < m_comparisons; ++c) {
                const int level = levelOf(pairs[i].pattern & mask, c);
                if (level == 0 || !m_rules.comparisons[c].levels[level - 1].rarity) continue;
                m_sum[c][level] += m_share[i] * m_powers[i * m_comparisons + c];
                m_weight[c][level] += m_share[i];
            }
        }
    }

    const RuleSet& m_rules;
    const Expectation& m_expectation;
    std::size_t m_comparisons;
    std::vector<std::array<double, 16>> m_sum, m_weight;
    std::vector<double> m_share, m_powers; ///< of the pairs at hand
};

void applyHandSetValues(const RuleSet& rules, Model& model) {
    for (std::size_t c = 0; c < rules.comparisons.size(); ++c) {
        for (std::size_t l = 0; l < rules.comparisons[c].levels.size(); ++l) {
            const Level& authored = rules.comparisons[c].levels[l];
            LevelModel& level = model.comparisons[c].levels[l];
            if (authored.sign == Sign::Differ)
                level.probability[0] = std::max(level.probability[0], kLeastMatch);
            if (authored.m) level.probability[0] = *authored.m;
            if (authored.u) {
                for (std::size_t k = 1; k < level.probability.size(); ++k) {
                    if (k == 1 || !model.comparisons[c].own[k]) level.probability[k] = *authored.u;
                }
            }
            level.byHand = authored.m || authored.u;
        }
    }
}

} // namespace

Result<Model> train(const RuleSet& rules, const Features& features, const Comparator& comparator,
                    const Blocks& blocks, const TrainOptions& options, const ProgressFn& progress,
                    double begin, double end) {
    const std::size_t records = features.size();
    const double allPairs = pairsAmong(static_cast<double>(records));
    ProgressMeter meter(
        progress, "match.train",
        static_cast<std::uint64_t>(std::min(allPairs, static_cast<double>(options.randomPairs))) +
            2 * blocks.pairs(),
        begin, end);
    std::vector<PairSample> samples = drawSamples(rules, features, comparator, blocks, options, meter);
    if (meter.stopped()) return Error{kCancelled};

    Model model;
    model.rulesHash = toHex(sha256(rules.toJson()));
    model.records = records;
    model.seed = options.seed;
    model.classes = {"match", "strangers"};
    for (const Rival& rival : rules.rivals) model.classes.push_back(rival.id);

    Expectation expectation(rules, samples);
    while (model.iterations < options.mostIterations && !model.converged) {
        model.lastChange = expectation.step();
        ++model.iterations;
        model.converged = model.lastChange < options.tolerance;
        if (!meter.advance(0)) return Error{kCancelled};
    }
    model.comparisons = expectation.comparisons();
    for (std::size_t s = 0; s < samples.size(); ++s) {
        TrainingPass pass{samples[s].rule, samples[s].size(), {}, expectation.matchShare(s)};
        for (std::size_t c = 0; c < rules.comparisons.size(); ++c) {
            if (samples[s].heldOut[c]) pass.heldOut.push_back(rules.comparisons[c].id);
        }
        model.passes.push_back(std::move(pass));
    }
    RarityBases bases(rules, expectation);
    for (std::size_t s = 1; s < samples.size(); ++s) bases.add(s, samples[s]);
    bases.finish(model);
    applyHandSetValues(rules, model);
    // Only now, and without the samples: pairs with their rarities are what training needs most memory for.
    std::vector<PairSample>().swap(samples);
    const PairSample candidates =
        drawBlockedPairs(comparator, blocks, -1, kCandidateSample, options.seed + 1, meter);
    if (meter.stopped()) return Error{kCancelled};
    learnShares(rules, features.records(), candidates, options.sourcePriors, model, meter);
    if (meter.stopped()) return Error{kCancelled};
    return model;
}

namespace {

/// Groups and fields whose words an expression asks for.
void addWordSources(const Expression& expression, std::set<std::string>& names) {
    if (takesWords(expression)) names.insert(expression.operands[0].name);
    for (const Expression& operand : expression.operands) addWordSources(operand, names);
}

std::set<std::string> wordSources(const RuleSet& rules) {
    std::set<std::string> names;
    for (const auto* list : {&rules.blocking, &rules.force, &rules.veto, &rules.contradictions}) {
        for (const NamedRule& rule : *list) addWordSources(rule.when, names);
    }
    for (const Comparison& comparison : rules.comparisons) {
        for (const Level& level : comparison.levels) {
            if (level.when) addWordSources(*level.when, names);
        }
    }
    return names;
}

} // namespace

TermFrequencies collectTerms(const RuleSet& rules, Features& features) {
    TermFrequencies frequencies;
    std::set<std::string> done;
    const auto add = [&](const std::string& name, std::uint64_t records, std::size_t terms, const auto& at) {
        if (!done.insert(name).second) return;
        TermFrequencies::Space space{name, records, {}};
        for (ValueId id = 1; id < terms; ++id) {
            auto [text, count] = at(id);
            if (count > 1) space.terms.push_back({std::string(text), count});
        }
        std::sort(space.terms.begin(), space.terms.end(),
                  [](const auto& a, const auto& b) { return a.text < b.text; });
        frequencies.spaces.push_back(std::move(space));
    };
    const auto addWords = [&](const std::string& name) {
        const WordTable& words = *features.words(name);
        add(wordSpace(name), words.filled(), words.distinct(),
            [&](ValueId id) { return std::pair(words.text(id), words.records(id)); });
    };
    for (const Comparison& comparison : rules.comparisons) {
        const bool weighed = std::any_of(comparison.levels.begin(), comparison.levels.end(),
                                         [](const Level& l) { return l.rarity; });
        const Expression& on = comparison.on.front();
        if (on.type == ExpressionType::Words) {
            addWords(on.name);
        } else if (const Keys* keys = weighed ? features.keys(on) : nullptr; keys != nullptr) {
            add(on.text(), keys->filled, keys->texts->size(),
                [&](ValueId id) { return std::pair(keys->texts->at(id), keys->counts[id]); });
        }
    }
    for (const std::string& name : wordSources(rules)) addWords(name);
    if (done.contains("name") && !features.words("name")->variants().empty()) {
        const WordTable& names = *features.words("name");
        TermFrequencies::Space space{kVariantSpace, names.filled(), {}};
        for (const NameVariant& variant : names.variants())
            space.terms.push_back({variant.name + " " + variant.other, variant.customers});
        frequencies.spaces.push_back(std::move(space));
    }
    for (const StandardisedColumn& column : features.standardised().columns()) {
        const auto forms = features.standardised().overCommon(column.field);
        if (forms.empty()) continue;
        TermFrequencies::Space space{overCommonSpace(column.field), features.size(), {}};
        for (const std::string& form : forms) space.terms.push_back({form, 2});
        frequencies.spaces.push_back(std::move(space));
    }
    return frequencies;
}

} // namespace goldenrod
