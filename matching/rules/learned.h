// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/term_lookup.h"

#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kModelForOtherRules{"model.for_other_rules"}; ///< no argument

/// A model with its term frequencies.
struct Learned {
    Model model;
    TermFrequencies terms;
};

/// True when the model was learned under these rules and is whole: as many classes, comparisons and levels.
bool isModelOf(const Model& model, const RuleSet& rules);

/// The contradiction rules that forbid merges, as judged: one report a rule, in their order.
std::vector<NamedRule> contradictionsInForce(const RuleSet& rules,
                                             const std::vector<ContradictionReport>& judged);

/// Finds terms of a model's frequencies; the frequencies must outlive it.
TermLookup lookupIn(const TermFrequencies& frequencies);

} // namespace goldenrod
