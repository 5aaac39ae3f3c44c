// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/identity.h"
#include "models/workspace/question_store.h"
#include "models/workspace/record_store.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kDecisionUnknown{"decision.unknown_event"}; ///< event

enum class DecisionKind : unsigned char {
    Match,
    NotAMatch,
    Unsure,
    Split, ///< its groups are different customers
    Merge, ///< all records of its two groups are one customer
    Move,  ///< the left group belongs to the right one, and not to what stays behind
    Lock   ///< the left group is a customer: no record leaves or joins it until this is undone
};
/// "match", "not_match", "unsure", "split", "merge", "move", "lock"
std::string_view decisionName(DecisionKind kind);
bool parseDecisionKind(std::string_view name, DecisionKind& kind); ///< false: no such name

struct DecisionMember {
    std::int64_t recordId = 0;
    VersionHash hash{}; ///< of the version that was looked at
    friend bool operator==(const DecisionMember&, const DecisionMember&) = default;
};

/// What a person decided about two groups of records. "Match" speaks of the pair in front; "not a match" of
/// every record of the left group against every one of the right.
struct DecisionRow {
    std::int64_t seq = 0; ///< event
    DecisionKind kind = DecisionKind::Match;
    std::int64_t leftRecord = 0, rightRecord = 0; ///< the pair in front
    std::int64_t weight = 0;
    bool undone = false;
    std::int64_t part = 0; ///< from 1: of a group of decisions under one event
    std::vector<DecisionMember> left, right;
    std::vector<std::vector<DecisionMember>> others; ///< further groups of a split; of a move what stays
                                                     ///< behind
    friend bool operator==(const DecisionRow&, const DecisionRow&) = default;
};

/// Records that a decision calls one customer; nothing of most.
std::vector<std::int64_t> heldTogether(const DecisionRow& decision);
/// Groups that a decision calls different customers, each two of them once.
using ApartGroups = std::pair<std::span<const DecisionMember>, std::span<const DecisionMember>>;
std::vector<ApartGroups> heldApart(const DecisionRow& decision);
/// The records of a group, in its order.
std::vector<std::int64_t> idsOf(const std::vector<DecisionMember>& members);
/// All records that it names, group by group.
std::vector<std::int64_t> recordsOf(const DecisionRow& decision);

/// All that are stored, those taken back included, oldest first.
Result<std::vector<DecisionRow>> allDecisions(Database& db);

Result<void> insertDecision(Database& db, const DecisionRow& decision);
/// Begins decisions under one event, which may be written later in the transaction; each of them follows by
/// insertPart(), part by part from 1.
Result<void> openParts(Database& db, const DecisionRow& first);
Result<void> insertPart(Database& db, const DecisionRow& decision);
Result<void> markUndone(Database& db, std::int64_t seq, std::int64_t bySeq);
/// The decision of an event, of a group its first; kDecisionUnknown when there is none.
Result<DecisionRow> readDecision(Database& db, std::int64_t seq);
/// All decisions of an event: one, but for groups.
Result<std::vector<DecisionRow>> readParts(Database& db, std::int64_t seq);
Result<std::int64_t> countParts(Database& db, std::int64_t seq);
/// Decisions about the very pair after event `after` that were undone since.
Result<std::int64_t> undoneOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord,
                                  std::int64_t after);
/// Decisions in force after event `after`, oldest first.
Result<std::vector<DecisionRow>> readDecisions(Database& db, std::int64_t after = 0);
/// Decisions that were in force at event `after` and are undone now, oldest first.
Result<std::vector<DecisionRow>> decisionsUndoneSince(Database& db, std::int64_t after);
/// Decisions in force that name any of the records.
Result<std::vector<DecisionRow>> decisionsAbout(Database& db, std::span<const std::int64_t> recordIds);
/// Events of the locks in force, oldest first.
Result<std::vector<std::int64_t>> locksInForce(Database& db);
/// The event of the lock in force that names the record; 0: none.
Result<std::int64_t> lockOf(Database& db, std::int64_t recordId);
/// The newest decision in force; nothing when there is none. For "undo".
Result<std::optional<std::int64_t>> newestDecision(Database& db);
struct DecisionCounts {
    std::int64_t match = 0, notAMatch = 0, unsure = 0;
};
Result<DecisionCounts> countDecisions(Database& db,
                                      std::int64_t since = 0); ///< events at or after this instant

/// Decisions made since an instant, newest first: when, whether it is in force, whether the person of that
/// public key made it. Reads no older ones.
Result<void> forEachDecisionSince(Database& db, std::int64_t since, const PublicKey& publicKey,
                                  const std::function<void(std::int64_t at, bool inForce, bool own)>& each);

} // namespace goldenrod
