// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/explain.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace goldenrod {
namespace {

std::vector<std::string> holding(const std::vector<NamedRule>& rules, Features& features, PairScratch& pair) {
    std::vector<std::string> ids;
    for (const NamedRule& rule : rules) {
        if (Predicate(rule.when, features)(pair)) ids.push_back(rule.id);
    }
    return ids;
}

void addConditions(const Expression& expression, std::vector<const Expression*>& into) {
    if (expression.kind != Expression::Kind::And) return into.push_back(&expression);
    for (const Expression& operand : expression.operands) addConditions(operand, into);
}

bool hasAny(const std::vector<std::string>& fields, RecordIndex record, Features& features) {
    return std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
        if (isWordGroup(field)) return !features.words(field)->at(record).empty();
        Expression value;
        value.name = field;
        const Keys* keys = features.keys(value);
        return keys != nullptr && keys->has(record);
    });
}

/// Of rules that do not hold those that fall short by one condition alone. A rule that has no other is near
/// when a record has no value for it: then nothing speaks against it. What forbids a match is near only when
/// something of it holds, and never for want of a value.
void addNearRules(const std::vector<NamedRule>& rules, NearRule::Kind kind, Features& features,
                  PairScratch& pair, std::vector<NearRule>& into) {
    for (const NamedRule& rule : rules) {
        std::vector<const Expression*> conditions;
        addConditions(rule.when, conditions);
        const Expression* failed = nullptr;
        std::size_t failures = 0;
        for (const Expression* condition : conditions) {
            if (Predicate(*condition, features)(pair)) continue;
            failed = condition;
            ++failures;
        }
        if (failures != 1) continue;
        NearRule near{rule.id, kind, failed->text(), failed->fields(), false, false};
        near.noLeft = !hasAny(near.fields, pair.left(), features);
        near.noRight = !hasAny(near.fields, pair.right(), features);
        const bool unknown = near.noLeft || near.noRight;
        const bool isNear = kind == NearRule::Kind::Force ? conditions.size() > 1 || unknown
                                                          : conditions.size() > 1 && !unknown;
        if (isNear) into.push_back(std::move(near));
    }
}

/// 2 above the merge line, 1 between the lines, 0 under the review line.
int bandOf(const RuleSet& rules, double weight) {
    if (weight >= rules.mergeLine) return 2;
    return weight >= rules.reviewLine ? 1 : 0;
}

PairLevels withLevel(const PairLevels& levels, std::size_t comparison, int level, double rarityBase) {
    PairLevels changed = levels;
    changed.pattern &= ~(Pattern{15} << (4 * comparison));
    changed.pattern |= static_cast<Pattern>(level) << (4 * comparison);
    changed.rarity[comparison] = -rarityBase; // a value of usual rarity
    return changed;
}

void addWhatIfs(const RuleSet& rules, const Model& model, const Weigher& weigher, const PairLevels& levels,
                Explanation& into) {
    const int band = bandOf(rules, into.weight);
    for (std::size_t c = 0; c < rules.comparisons.size(); ++c) {
        const Comparison& comparison = rules.comparisons[c];
        const int now = levelOf(levels.pattern, c);
        const int best = 1;
        const int worst = static_cast<int>(comparison.levels.size());
        for (const int level : {best, 0, worst}) {
            if (level == now || (now == 0 && level == worst)) continue;
            const double base = level == 0 ? 0.0 : model.comparisons[c].levels[level - 1].rarityBase;
            const double weight = weigher.weight(withLevel(levels, c, level, base));
            if (bandOf(rules, weight) == band) continue;
            into.whatIf.push_back(
                {comparison.id, level == 0 ? std::string() : comparison.levels[level - 1].id, weight});
            break;
        }
    }
    std::stable_sort(into.whatIf.begin(), into.whatIf.end(), [&](const WhatIf& a, const WhatIf& b) {
        return std::abs(a.weight - into.weight) > std::abs(b.weight - into.weight);
    });
}

ExplainedComparison explained(const Comparison& comparison, std::size_t c, const Weigher& weigher,
                              const PairLevels& levels, std::size_t rival) {
    ExplainedComparison explained;
    explained.id = comparison.id;
    const int level = levelOf(levels.pattern, c);
    if (level == 0) return explained;
    explained.level = comparison.levels[level - 1].id;
    explained.sign = comparison.levels[level - 1].sign;
    explained.bits = weigher.levelBits(c, level, 0) - weigher.levelBits(c, level, rival);
    explained.rarityBits = weigher.agreesByChance(c, rival) ? weigher.rarityBits(c, levels) : 0.0;
    explained.m = exactExp2(weigher.levelBits(c, level, 0));
    explained.u = exactExp2(weigher.levelBits(c, level, rival));
    return explained;
}

} // namespace

Explanation explainPair(const RuleSet& rules, const Model& model, Features& features, RecordIndex left,
                        RecordIndex right) {
    const Comparator comparator(rules, features);
    const Weigher weigher(rules, model, features.records().sources());
    PairScratch pair;
    pair.begin(std::min(left, right), std::max(left, right));
    PairLevels levels;
    comparator.compare(pair, levels);
    Weigher::ClassBits bits;
    weigher.classBits(levels, bits);

    std::size_t rival = 1;
    for (std::size_t k = 2; k < weigher.classes(); ++k) rival = bits[k] > bits[rival] ? k : rival;
    Explanation explanation;
    explanation.weight = Weigher::weightOf(bits, weigher.classes());
    explanation.probability = probabilityOfWeight(explanation.weight);
    explanation.rival = model.classes[rival];
    explanation.sources = weigher.sourceBits(levels.sources);
    explanation.prior = weigher.shareBits(0) - weigher.shareBits(rival);
    explanation.others = explanation.weight - (bits[0] - bits[rival]);
    double all = bits[0];
    for (std::size_t k = 1; k < weigher.classes(); ++k) all = exactLogSum(all, bits[k]);
    explanation.rivalProbability = exactExp2(bits[rival] - all);
    for (std::size_t c = 0; c < rules.comparisons.size(); ++c) {
        explanation.comparisons.push_back(explained(rules.comparisons[c], c, weigher, levels, rival));
    }
    explanation.forced = holding(rules.force, features, pair);
    explanation.vetoed = holding(rules.veto, features, pair);
    explanation.contradictions = holding(rules.contradictions, features, pair);
    using enum NearRule::Kind;
    addNearRules(rules.force, Force, features, pair, explanation.nearly);
    addNearRules(rules.veto, Veto, features, pair, explanation.nearly);
    addNearRules(rules.contradictions, Contradiction, features, pair, explanation.nearly);
    if (left > right) { // they were asked in the order of records
        for (NearRule& near : explanation.nearly) std::swap(near.noLeft, near.noRight);
    }
    addWhatIfs(rules, model, weigher, levels, explanation);
    return explanation;
}

} // namespace goldenrod
