// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/engine.h"
#include "matching/evaluate/calibration.h"
#include "matching/evaluate/cluster_grades.h"
#include "matching/evaluate/errors.h"
#include "matching/evaluate/pair_counts.h"

#include <map>
#include <optional>
#include <vector>

namespace goldenrod {

// evaluate/: a run held against a truth (truth.h), for grading only; no other part of the engine reads it but
// for the intervals of intervals.h. Pairs, clusters, thresholds, calibration, kinds of errors, look-alikes
// and golden values, each in its header.

/// Where matches were lost before any threshold.
struct BlockingLoss {
    std::uint64_t matches = 0;
    std::uint64_t lost = 0;      ///< no blocking rule made them a candidate
    std::uint64_t completed = 0; ///< of those: compared all the same, inside a group that hangs together
    std::uint64_t missed = 0;    ///< of those lost: not in one cluster in the end
    std::uint64_t floored = 0;   ///< compared, but under the floor
};

/// Everything that a truth can say of one run of the engine.
struct Evaluation {
    PairCounts pairs;                      ///< of the clusters at the merge line
    std::optional<ClusterGrades> clusters; ///< where the truth is of groups
    std::map<SourcePair, PairCounts> ofSources;
    std::vector<CurvePoint> curve; ///< of the tree: every threshold down to the review line
    CurvePoint best;               ///< over all thresholds, so that ranking is told apart from calibration
    PairCounts components;         ///< clusters by connected components at the merge line
    CurvePoint bestComponents;     ///< over all thresholds
    BlockingLoss blocking;
    Reliability reliability;
    Errors errors;
};

struct EvaluationOptions {
    double fromBits = -10.0, toBits = 20.0; ///< pairs whose probabilities are held against the truth
    std::size_t bins = 20;
    std::size_t examples = 3; ///< of each kind of error
};

/// Grades a run at its own lines. `groups`: the clusters that count, the smallest record of each as its name;
/// empty: the tree cut at the merge line.
Evaluation evaluate(const MatchRun& run, const Truth& truth, std::vector<RecordIndex> groups,
                    const EvaluationOptions& options);

} // namespace goldenrod
