// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"
#include "matching/suggest/mapped_fields.h"

#include <string>
#include <vector>

namespace goldenrod {

// The parts of suggestRules().

/// Of an expression that stands in the program and must parse.
Expression suggestedExpression(const std::string& text);

/// Pairs that one blocking rule may give among so many records.
std::uint64_t mostPairsOfARule(std::size_t records);

/// What is compared, and in which levels.
std::vector<Comparison> suggestComparisons(const MappedFields& fields);

/// The other explanations that these comparisons can tell from a match.
std::vector<Rival> suggestRivals(const std::vector<Comparison>& comparisons);

/// Which records are compared at all. Never empty when a field is filled.
std::vector<NamedRule> suggestBlocking(const MappedFields& fields);

} // namespace goldenrod
