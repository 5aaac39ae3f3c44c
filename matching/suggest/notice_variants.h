// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/compare/comparator.h"
#include "matching/compare/name_variants.h"
#include "matching/parallel.h"

#include <vector>

namespace goldenrod {

/// Given names that stand for each other in these data, beyond what the lists of nicknames say: those of one
/// customer, over and over. Looked at are pairs of the blocking rules that do not ask for a name, some
/// 300,000 of each, which agree in a birth date or identifier and in one more contact, postcode or
/// identifier, and whose given names have nothing in common. Two names are variants when at least three
/// customers have both, and these are a fifth or more of the customers in which either of the two (the rarer,
/// usually the nickname) stands beside another name: twins and clerical mistakes pair names of all kinds.
/// Sorted; the same for any order of the records. Empty when it was stopped early.
std::vector<NameVariant> noticeVariants(const RuleSet& rules, Features& features,
                                        const Comparator& comparator, const Blocks& blocks,
                                        std::uint64_t seed, ProgressMeter& meter);

} // namespace goldenrod
