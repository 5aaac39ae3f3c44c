// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/learned.h"

#include "matching/sha256.h"

#include <algorithm>

namespace goldenrod {
namespace {

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

std::vector<NamedRule> contradictionsInForce(const RuleSet& rules,
                                             const std::vector<ContradictionReport>& judged) {
    std::vector<NamedRule> inForce;
    for (std::size_t r = 0; r < judged.size(); ++r) {
        if (judged[r].inForce) inForce.push_back(rules.contradictions[r]);
    }
    return inForce;
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
    lookup.all = [spaceOf](std::string_view name) {
        std::vector<std::string> texts;
        if (const TermFrequencies::Space* space = spaceOf(name); space != nullptr) {
            for (const TermFrequencies::Term& term : space->terms) texts.push_back(term.text);
        }
        return texts;
    };
    return lookup;
}

} // namespace goldenrod
