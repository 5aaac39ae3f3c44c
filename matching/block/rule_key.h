// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/key_groups.h"
#include "matching/rules/rule_set.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace goldenrod {

// How a blocking rule makes blocks; the same for a whole run (block/) and for single records (lookup/).

inline constexpr std::size_t kMostKeys = 64; ///< of one record under one rule

/// A rule taken apart: the values of its conjunction, which become the key, and what is left of it.
struct RuleKey {
    /// Points into the expression.
    explicit RuleKey(const Expression& when);

    std::vector<const Expression*> values, conditions;

    /// The conditions joined by "and"; none when there are none.
    std::optional<Expression> condition() const;
};

/// Appends every combination of one key from each list as one number, the first kMostKeys of them.
void combineKeys(const std::vector<std::vector<std::uint64_t>>& lists, std::vector<std::uint64_t>& combined);

/// Records of the largest block that may be looked at: as the rules say; all of them where they set no bound.
std::uint64_t largestBlockOf(const RuleSet& rules, std::size_t records);
std::uint64_t pairsARuleOf(const RuleSet& rules); ///< that one blocking rule may give

/// Records of the largest block of a rule that is looked at: as the rules say, and no larger than what all
/// blocks up to its size may give in pairs, but two at least. Small blocks say more about their pairs than
/// large ones.
std::uint64_t blockLimit(const KeyGroups& groups, const RuleSet& rules, std::size_t records);

} // namespace goldenrod
