// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/comparator.h"

#include <algorithm>
#include <limits>

namespace goldenrod {

Comparator::Comparator(const RuleSet& rules, Features& features) {
    for (const Comparison& comparison : rules.comparisons) {
        Bound bound;
        for (const Expression& on : comparison.on) {
            const bool words = on.type == ExpressionType::Words;
            bound.on.push_back(words ? Subject{nullptr, features.words(on.name)}
                                     : Subject{features.keys(on), nullptr});
        }
        for (const Level& level : comparison.levels) {
            if (level.when) bound.levels.emplace_back(*level.when, features);
            bound.rarity.push_back(level.rarity);
        }
        m_comparisons.push_back(std::move(bound));
    }
}

bool Comparator::present(const Subject& subject, const PairScratch& pair) {
    if (subject.words != nullptr) {
        return !subject.words->at(pair.left()).empty() && !subject.words->at(pair.right()).empty();
    }
    return subject.keys != nullptr && subject.keys->has(pair.left()) && subject.keys->has(pair.right());
}

double Comparator::rarityOf(const Subject& subject, PairScratch& pair) {
    if (subject.words != nullptr) return pair.words(*subject.words).rarity;
    const Keys& keys = *subject.keys;
    double shared = -1.0;
    double commonest = std::numeric_limits<double>::infinity();
    for (const ValueId a : keys.at(pair.left())) {
        for (const ValueId b : keys.at(pair.right())) {
            if (a == kNoValue || b == kNoValue) continue;
            if (a == b) shared = std::max(shared, keys.rarity[a]);
            commonest = std::min({commonest, keys.rarity[a], keys.rarity[b]});
        }
    }
    return shared >= 0.0 ? shared : commonest;
}

int Comparator::level(std::size_t comparison, PairScratch& pair, double& rarity) const {
    const Bound& bound = m_comparisons[comparison];
    rarity = 0.0;
    if (std::none_of(bound.on.begin(), bound.on.end(), [&](const Subject& s) { return present(s, pair); }))
        return 0;
    std::size_t level = 0;
    while (level < bound.levels.size() && !bound.levels[level](pair)) ++level;
    if (bound.rarity[level] && present(bound.on.front(), pair)) rarity = rarityOf(bound.on.front(), pair);
    return static_cast<int>(level) + 1;
}

void Comparator::compare(PairScratch& pair, PairLevels& out) const {
    out.pattern = 0;
    for (std::size_t c = 0; c < m_comparisons.size(); ++c) {
        out.pattern |= static_cast<Pattern>(level(c, pair, out.rarity[c])) << (4 * c);
    }
}

} // namespace goldenrod
