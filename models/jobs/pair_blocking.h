// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/explain_blocking.h"
#include "models/jobs/record_bench.h"

#include <string>
#include <vector>

namespace goldenrod {

/// Whether the run in force compared two records, and by which rules it did, would have, or nearly would
/// have.
struct PairBlocking {
    enum class State : unsigned char {
        Kept,     ///< the run has the pair
        NotKept,  ///< a rule makes them candidates, and their weight lies below the floor of what is kept
        TooLarge, ///< the rules that they have a key in common under had blocks too large to be looked at
        Changed,  ///< a rule makes them candidates now, and the run, on earlier values or limits, has no pair
        Unpaired, ///< no rule makes them candidates
        Later     ///< one of them came after the run
    };
    State state = State::Unpaired;
    std::string foundBy;               ///< Kept: the rule; empty: not told by the run
    std::vector<BlockingAnswer> rules; ///< all, in the order of the rule set
    double floor = 0.0;                ///< in bits
    bool laterLeft = false, laterRight = false;
};

/// `weight`: of the pair, in bits; both records must be on the bench.
Result<PairBlocking> readPairBlocking(Database& db, std::int64_t runId, RecordBench& bench, std::int64_t left,
                                      std::int64_t right, double weight);

} // namespace goldenrod
