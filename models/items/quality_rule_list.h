// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/quality/try_rule.h"

namespace goldenrod::items {

/// A row for each rule: in words, and as it is written.
RecordTableLook qualityRuleTable(const QualityRules& rules);
/// What trying a rule found: "12 of 1,998 fail, in 2,000 records that were looked at".
QString trialWords(const QualityRule& rule, const RuleTrial& trial);

} // namespace goldenrod::items
