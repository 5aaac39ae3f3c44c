// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/parallel.h"
#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/score/training_pairs.h"

namespace goldenrod {

/// Of more sources no priors are learned.
inline constexpr std::size_t kMostSources = 32;

/// The last step of train(): the shares of the model's classes among all pairs of records, by their expected
/// numbers among `candidates` under the levels that the model has learned, in twenty iterations; half a pair
/// is added to each class, and pairs that are no candidates count as strangers. With `sourcePriors`, in the
/// same iterations, how much likelier matches are between each two of up to kMostSources sources and within
/// one: log2 (M + a) / (π N + a), of M matches expected among N pairs, where all have a share π and a = 10
/// keeps what few pairs say small.
void learnShares(const RuleSet& rules, const RecordTable& records, const PairSample& candidates,
                 bool sourcePriors, Model& model, ProgressMeter& meter);

/// How many pairs there are of so many records, at least one.
double pairsAmong(double records);

} // namespace goldenrod
