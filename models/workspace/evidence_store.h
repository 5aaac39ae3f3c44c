// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"
#include "models/workspace/question_store.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kConfirmationUnknown{"evidence.unknown_event"}; ///< event

/// A person looked at a decision again on newer versions of its records, and it still holds.
struct ConfirmationRow {
    std::int64_t seq = 0, decision = 0; ///< events
    std::vector<DecisionMember> members;
    std::int64_t undoneBy = 0;
    friend bool operator==(const ConfirmationRow& a, const ConfirmationRow& b) {
        return a.seq == b.seq && a.decision == b.decision && a.undoneBy == b.undoneBy;
    }
};
Result<void> insertConfirmation(Database& db, const ConfirmationRow& confirmation);
Result<void> markConfirmationUndone(Database& db, std::int64_t seq, std::int64_t bySeq);
/// kConfirmationUnknown when there is none.
Result<ConfirmationRow> readConfirmation(Database& db, std::int64_t seq);
/// Undone ones included, in the order of events; without their members.
Result<std::vector<ConfirmationRow>> allConfirmations(Database& db);
/// Versions on which a decision rests: those that were looked at when it was made, or confirmed since.
Result<std::vector<DecisionMember>> versionsUnder(Database& db, const DecisionRow& decision);

/// Decisions in force about records of which the load brought another version, oldest first.
Result<std::vector<std::int64_t>> decisionsTouchedBy(Database& db, std::int64_t loadId);

/// Keeps that a decision rests on values that are other ones since event `seq`, or that it does not any more.
Result<void> markChanged(Database& db, std::int64_t decision, std::int64_t seq);
Result<void> unmarkChanged(Database& db, std::int64_t decision);
/// Event since which a decision in force rests on other values than those in force; 0: it does not.
Result<std::int64_t> changedSince(Database& db, std::int64_t decision);
Result<std::int64_t> countChanged(Database& db);
/// Such decisions, as the queue holds them: with their events, made negative, for numbers.
Result<void> forEachChanged(Database& db, const EachQueued& each);
/// The same of one number; nothing is called when it is none of them.
Result<void> forChanged(Database& db, std::int64_t number, const EachQueued& each);
/// The newest one with this pair in front, as a number of the queue; 0: none.
Result<std::int64_t> changedOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);
/// Numbers of decisions that were confirmed, or whose confirmation was undone, by events after `seq`.
Result<std::vector<std::int64_t>> confirmedSince(Database& db, std::int64_t seq);

} // namespace goldenrod
