// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"
#include "matching/rules/rule_set.h"
#include "matching/standardised_table.h"

namespace goldenrod {

// suggest/: what the data say of themselves where nobody has said it: types of free attributes
// (notice_types.h, before standardising), a rule set (suggestRules()), and given names that stand for each
// other (notice_variants.h, before training).

/// A rule set from mapped fields and data alone: comparisons, rivals, blocking rules, lines, contradictions
/// and survivorship for the fields that are filled. Everything in it is an ordinary rule that a person can
/// change. The lines are the same for all data. Its types are those the free attributes were standardised by.
RuleSet suggestRules(const RecordTable& records, const StandardisedTable& standardised);

/// True when two suggestions differ in nothing but the bounds that follow the number of records, which have
/// no effect where a model says how large blocks may be.
bool areSameButForSize(const RuleSet& one, RuleSet other);

} // namespace goldenrod
