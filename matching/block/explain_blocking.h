// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/features.h"
#include "matching/rules/rule_set.h"

#include <string>
#include <vector>

namespace goldenrod {

/// A value or condition of a rule that keeps two records from being candidates under it.
struct BlockingLack {
    std::string condition;                ///< in the rule language: "soundex(name.family)"
    std::vector<std::string> left, right; ///< keys that each has of it; of a condition none
    bool isKey = false;                   ///< false: a condition beyond the key
};

/// How two records stand to one rule that makes candidates.
struct BlockingAnswer {
    std::string rule;
    bool forces = false;             ///< a force rule, which makes candidates as well
    std::string key;                 ///< that both have, readable; empty when they lack any value of it
    int holding = 0;                 ///< values and conditions of it that they do not lack
    std::vector<BlockingLack> lacks; ///< empty: candidates, unless their block is larger than the run's limit
};

/// Whether it falls short by one thing alone: beside something that holds, or for want of a value in one of
/// the two.
bool isNearly(const BlockingAnswer& answer);

/// The same keys and conditions that Blocks looks at, for two records alone: blocking rules, then force
/// rules, in the order of the rule set. How large a block is cannot be told from two records.
std::vector<BlockingAnswer> explainBlocking(const RuleSet& rules, Features& features, RecordIndex left,
                                            RecordIndex right);

} // namespace goldenrod
