// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/decide.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNotOfCustomer{"cluster.not_of_customer"};  ///< record, golden id
inline constexpr ErrorCode kRecordTwice{"cluster.record_twice"};       ///< record
inline constexpr ErrorCode kNothingToPart{"cluster.nothing_to_part"};  ///< golden id
inline constexpr ErrorCode kSameCustomer{"cluster.same_customer"};     ///< golden id
inline constexpr ErrorCode kMembersChanged{"cluster.members_changed"}; ///< golden id: not as it was looked at
inline constexpr ErrorCode kNotLocked{"cluster.not_locked"};           ///< golden id
inline constexpr ErrorCode kCustomerRetired{"cluster.golden_retired"}; ///< golden id

/// What a person does to whole customers. Of the kinds of decisions: Split, Merge, Move or Lock.
struct ClusterChange {
    DecisionKind kind = DecisionKind::Split;
    std::string gid;
    std::string other = {}; ///< Merge, Move: golden id of the customer that it becomes one with, or moves to
    /// Split: groups of its records, those that none names being one more group. Move: the one group that
    /// moves.
    std::vector<std::vector<std::int64_t>> groups = {};
    std::string reason = {}; ///< one of decisionReasons(), or none
    std::string comment = {};
    /// Versions of all records of the customers as they were looked at. With others in force,
    /// kEvidenceChanged; with other records, kMembersChanged. Empty: not asked.
    std::vector<DecisionMember> seen = {};
};

/// Saves the change as one event with one decision in force, which later runs honour and undoDecision() takes
/// back. Refused as decide() refuses: kDecisionConflict, kReasonNeeded, kCustomerLocked.
Result<DecideReport> changeCluster(const ClusterChange& change, Workspace& workspace);

/// Takes back the lock on a customer; kNotLocked when there is none.
Result<DecideReport> unlockCluster(const std::string& gid, Workspace& workspace);

/// The same within the caller's transaction. A preview makes it even where a second person is wanted.
Result<DecideReport> makeChange(Database& db, const Identity& identity, const ClusterChange& change,
                                bool preview = false);

} // namespace goldenrod
