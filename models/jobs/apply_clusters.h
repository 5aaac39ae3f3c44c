// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/questions.h"
#include "matching/compare/comparator.h"
#include "matching/record_table.h"
#include "matching/survive/consolidator.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_store.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace goldenrod {

/// Where the records of a table stand before clusters are applied.
struct Standing {
    std::vector<std::int64_t> golden;  ///< per record: number of its golden record; 0: none yet
    std::vector<std::int64_t> since;   ///< per record: event since which
    std::vector<std::int64_t> founded; ///< per record: number of the golden record it founded; 0: none
};
Result<Standing> standingOfAll(Database& db, const RecordTable& records);
Result<Standing> standingOfSome(Database& db, const RecordTable& records);

struct ClusterChanges {
    std::int64_t clusters = 0, ofSeveral = 0;                      ///< customers; of more than one record
    std::int64_t created = 0, changed = 0, retired = 0, moved = 0; ///< golden records; records that moved
    std::string digest; ///< SHA-256 over memberships and values, in order
    std::vector<std::int64_t>
        goldens; ///< numbers, in the order of the clusters; only filled for few clusters
};

/// Makes memberships and golden values what the clusters say, as changes of event `seq`: the oldest golden id
/// among a cluster's founders is its id; a cluster without one gets the next number, founded by its first
/// record; ids that lost their records forward to where their founder is. Clusters hold positions in
/// `records`, ascending, and come in the order of their first record. All members of every golden record
/// concerned must be among the records.
Result<ClusterChanges> applyClusters(Database& db, std::int64_t seq, std::int64_t runId,
                                     const std::string& prefix, const RecordTable& records,
                                     const Consolidator& consolidator,
                                     const std::vector<std::vector<RecordIndex>>& clusters,
                                     const Standing& standing, const std::function<bool(double)>& keepOn);

/// Groups of a cut ("smallest record of its group" per record) as lists, in the order of their first record.
std::vector<std::vector<RecordIndex>> clustersOf(const std::vector<RecordIndex>& cut);

/// What a question keeps of the pair in front.
struct PairNote {
    Pattern pattern = 0;
    std::optional<std::uint16_t> rule; ///< by which it was found, if that is known
};
/// The questions of a tree as they are stored, one after the other, without number and age; those a person
/// was unsure about stay marked. `notes`: of the pairs, in their order.
Result<void> forEachQuestionRow(const std::vector<Question>& questions, const PairIndex& pairs,
                                const std::vector<PairNote>& notes, const RecordTable& records,
                                const std::vector<DecisionRow>& unsure,
                                const std::function<Result<void>(QuestionRow&)>& each);

/// Golden values of a customer as stored.
std::vector<StoredGoldenValue> storedValues(const std::vector<GoldenValue>& values,
                                            const RecordTable& records);

} // namespace goldenrod
