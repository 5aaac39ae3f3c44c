// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kGroupUnknown{"group.unknown"}; ///< number of the group

enum class GroupState : unsigned char {
    Drawn,     ///< its sample is being read
    Decided,   ///< the rest stands decided
    Refused,   ///< the sample showed too many errors; final
    GivenUp,   ///< before anything was read
    TakenBack, ///< was decided, and that was undone since: can be decided again by the same sample
};
/// "drawn", "decided", "refused", "given_up", "taken_back"
std::string_view groupStateName(GroupState state);

/// A group of like pairs, drawn once. Its number is the event by which it was drawn.
struct LikeGroup {
    std::int64_t id = 0;
    DecisionKind kind = DecisionKind::Match; ///< or NotAMatch: fixed beforehand
    std::string asked;                       ///< JSON: which questions these were
    std::int64_t size = 0, sample = 0;       ///< pairs; of them to read
    double limit = 0.0, confidence = 0.0;    ///< share of errors put up with among the rest
    std::uint64_t seed = 0;
    GroupState state = GroupState::Drawn;
    std::int64_t closedBy = 0; ///< event; 0: none
    std::string outcome;       ///< JSON; empty while it is open
};

/// A pair of a group: the two records in front of a question when it was drawn, the smaller id first.
struct LikePair {
    std::int64_t left = 0, right = 0;
    std::string versions; ///< 16 bytes, see versionsOfPair()
    friend bool operator==(const LikePair&, const LikePair&) = default;
};
/// Tells whether the values of two records are still those that were compared.
Result<std::string> versionsOfPair(Database& db, std::int64_t left, std::int64_t right);

/// `pairs` in the order of the draw.
Result<void> insertGroup(Database& db, const LikeGroup& group, const std::vector<LikePair>& pairs);
Result<void> closeGroup(Database& db, const LikeGroup& group); ///< its state, event and outcome
Result<LikeGroup> readGroup(Database& db, std::int64_t id);    ///< kGroupUnknown
Result<std::vector<LikeGroup>> readGroups(Database& db);       ///< newest first
/// In the order of the draw, from the first place up to the last one, which is left out.
Result<std::vector<LikePair>> readGroupPairs(Database& db, std::int64_t id, std::int64_t from,
                                             std::int64_t to);

/// The newest group for which the pair was drawn to be decided so, but for those given up; 0: none.
Result<std::int64_t> groupOfPair(Database& db, DecisionKind kind, std::int64_t left, std::int64_t right);
/// Events of group decisions after `after` that rest on a sample with this pair.
Result<std::vector<std::int64_t>> groupEventsByPair(Database& db, std::int64_t left, std::int64_t right,
                                                    std::int64_t after);

} // namespace goldenrod
