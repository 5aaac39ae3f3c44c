// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/score/weigher.h"

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// What one comparison adds to the weight of a pair.
struct ExplainedComparison {
    std::string id, level;    ///< level empty: missing on a side
    std::optional<Sign> sign; ///< none: missing
    double bits = 0.0; ///< log2 of the chance of this level in a match over that under the strongest rival
    double rarityBits = 0.0; ///< for a rare (+) or common (-) value, shown apart
    double m = 0.0, u = 0.0; ///< the two chances
};

/// The same pair, were one comparison otherwise.
struct WhatIf {
    std::string comparison;
    std::string level; ///< empty: if it were missing
    double weight = 0.0;
};

/// A rule of which all but one condition holds.
struct NearRule {
    enum class Kind : unsigned char { Force, Veto, Contradiction };
    std::string id;
    Kind kind = Kind::Force;
    std::string condition;                ///< that does not hold, in the rule language
    std::vector<std::string> fields;      ///< that it asks about
    bool noLeft = false, noRight = false; ///< that record has a value for none of them
};

/// Why a pair has its weight: prior + sources + bits of every comparison + their rarities + `others` =
/// weight. The bits are against the strongest other explanation; `others`, never positive, is what the
/// remaining explanations take off.
struct Explanation {
    double weight = 0.0, probability = 0.0;
    std::string rival;             ///< class of the model: "strangers", "household" ...
    double rivalProbability = 0.0; ///< of that explanation, given the pair
    double prior = 0.0;            ///< log2 of the share of matches over that of the rival, before looking
    double sources = 0.0; ///< how much likelier than others records of these two sources are one customer
    double others = 0.0;
    std::vector<ExplainedComparison> comparisons; ///< in the order of the rule set
    std::vector<std::string> forced, vetoed;      ///< ids of rules that hold
    std::vector<std::string> contradictions;      ///< ids of contradiction rules that hold
    std::vector<NearRule> nearly;                 ///< rules that fell short by one condition
    std::vector<WhatIf> whatIf; ///< only changes that move the pair over a line, largest first
};

/// Recomputes the pair with the same comparator and weigher that a run uses: the weight is the run's, bit for
/// bit.
Explanation explainPair(const RuleSet& rules, const Model& model, Features& features, RecordIndex left,
                        RecordIndex right);

} // namespace goldenrod
