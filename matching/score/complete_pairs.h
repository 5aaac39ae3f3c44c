// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/score/score_pairs.h"

namespace goldenrod {

/// Of a pair that no blocking rule made a candidate.
inline constexpr std::uint16_t kNoBlockingRule = 0xFFFF;

/// Records of the largest group that is completed.
inline constexpr std::size_t kMostCompleted = 64;

/// Compares the pairs that are missing inside groups of records that hang together at the merge line anyway,
/// so that a cluster is judged by what its records say and not by what a block size allowed. Groups of more
/// than kMostCompleted records stay as they are. Adds pairs above the floor in force, in the order of the
/// others, and counts all that it compares as candidates, also the few that a blocking rule had given and
/// that were under the floor. Returns kCancelled when stopped.
Result<void> completePairs(const RuleSet& rules, Features& features, const Comparator& comparator,
                           const Weigher& weigher, ScoredPairs& scored, const ProgressFn& progress,
                           double begin, double end);

} // namespace goldenrod
