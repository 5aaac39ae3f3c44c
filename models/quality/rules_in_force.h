// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/quality_rules.h"
#include "models/workspace/workspace.h"

#include <cstdint>
#include <optional>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kNoSuchQualityRule{"quality.no_such_rule"}; ///< its id
inline constexpr ErrorCode kQualityRuleThere{"quality.rule_there"};    ///< id of the rule that asks the same
inline constexpr ErrorCode kRulesChangedSince{"quality.rules_changed"};

/// The rules in force: those that were set here, else those that come with the program.
Result<QualityRules> qualityRulesInForce(Database& db);
/// From the next check on. Nothing: those that come with the program again. Gives the event.
Result<std::int64_t> setQualityRules(const std::optional<QualityRules>& rules, Workspace& workspace);

struct RuleChange {
    std::string id; ///< of the rule
    std::int64_t event = 0;
    std::string before; ///< the rules until then, as readQualityRules() gives them
};
/// One rule more than those in force, or another one in the place of that with its id. Without an id it gets
/// one. kQualityRuleThere when another rule asks the same, kNoSuchQualityRule when the id is no longer there.
Result<RuleChange> saveQualityRule(const QualityRule& rule, Workspace& workspace);
/// One rule less. kNoSuchQualityRule.
Result<RuleChange> removeQualityRule(const std::string& id, Workspace& workspace);
/// The rules as they were before; gives the event. kRulesChangedSince when others were set after `change`.
Result<std::int64_t> undoRuleChange(const RuleChange& change, Workspace& workspace);

} // namespace goldenrod
