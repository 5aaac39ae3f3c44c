// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/apply_clusters.h"
#include "models/workspace/decision_store.h"

#include <span>

namespace goldenrod {

/// What a decision did to the customers around it.
struct RecutReport {
    ClusterChanges changes;
    std::int64_t records = 0;            ///< in the part of the tree that was grown again
    std::vector<std::int64_t> recordIds; ///< those records, ascending
    std::int64_t questionsBefore = 0, questionsAfter = 0;
    std::vector<std::int64_t> goldens; ///< of the pair in front of each decision, afterwards
};

/// Grows the part of the tree around the records of decisions again, under all decisions in force, and
/// applies it: the same customers, golden values and questions that a whole run with these decisions would
/// give. Inside the caller's transaction, as changes of event `seq`. Does nothing while no run is in force.
Result<RecutReport> recut(Database& db, std::int64_t seq, std::span<const DecisionRow> decisions);
inline Result<RecutReport> recut(Database& db, std::int64_t seq, const DecisionRow& decision) {
    return recut(db, seq, {&decision, 1});
}

} // namespace goldenrod
