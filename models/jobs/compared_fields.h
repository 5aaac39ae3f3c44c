// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"

#include <set>
#include <string>
#include <vector>

namespace goldenrod {

/// Fields that feed a comparison, in the order of the unified model.
std::vector<std::string> comparedFields(const Comparison& comparison);
/// Fields on which two records are judged by the rules: those of all comparisons, and those of which rules
/// speak that force, forbid or contradict a match.
std::set<std::string> comparedFields(const RuleSet& rules);

} // namespace goldenrod
