// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/evaluate/truth.h"
#include "matching/score/exact_math.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace goldenrod {

/// How a pair came to be graded wrong.
enum class Fault : unsigned char {
    WeighedHigh, ///< no match, but its own weight is over the merge line
    Carried,     ///< no match, joined through other records
    Blocked,     ///< a match that no blocking rule made a candidate
    Floored,     ///< a match, compared and dropped under the floor
    WeighedLow,  ///< a match, kept, but under the merge line
    KeptApart    ///< a match over the merge line that the tree, a veto or a contradiction kept apart
};
/// "weighed_high" ...
std::string_view faultName(Fault fault);
constexpr bool isFalseMatch(Fault fault) {
    return fault <= Fault::Carried;
}

/// What is asked of a pair while errors are explained.
struct PairView {
    Pattern pattern = 0;
    Weight weight = 0;
    bool candidate = false; ///< some blocking rule made it one, or it was compared while completing
    bool kept = false;      ///< above the floor in force
};

struct WrongPair {
    RecordIndex left = 0, right = 0;
    Weight weight = 0;
};

/// Wrong pairs that went wrong in the same way and look alike.
struct KindOfError {
    Fault fault = Fault::WeighedHigh;
    Pattern pattern = 0;
    std::uint64_t pairs = 0;
    std::vector<WrongPair> examples; ///< the first few in the order of records
};

struct Errors {
    std::uint64_t falsePairs = 0, missedPairs = 0; ///< looked at
    bool all = true;                               ///< false: there are more than were looked at
    std::vector<KindOfError> kinds;                ///< most pairs first
};

struct ErrorOptions {
    Weight mergeLine = 0;
    std::size_t examples = 3;
    std::uint64_t mostPairs = 2'000'000; ///< of false ones and of missed ones each
};

/// Groups every false and every missed pair of a clustering by fault and agreement pattern. `groups`: one
/// record of its group per record; `view` is asked for wrong pairs only.
Errors explainErrors(const Truth& truth, std::span<const RecordIndex> groups,
                     const std::function<PairView(RecordIndex, RecordIndex)>& view,
                     const ErrorOptions& options);

} // namespace goldenrod
