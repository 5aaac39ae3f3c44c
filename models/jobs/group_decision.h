// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/intervals.h"
#include "models/jobs/decide.h"
#include "models/jobs/queue_view.h"
#include "models/workspace/group_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

// Groups of like pairs: one draws a sample, reads it, and decides the rest with the risk stated.
//
// What is read is answered by ordinary decisions, made as any other (decide()): each is on disk at once, has
// its effect, can be undone, and stays when the group is refused. The group stores none of them. What was
// answered of a pair of the sample is what the newest decision in force since the draw says of its two
// records; so it does not matter where it was made, and one that is undone is asked again (how often is
// stored with the outcome). "Unsure", and all that is not what the group is to be, is an error.
//
// One draw. A pair that was drawn from for a kind of decision is never drawn from for it again, whatever the
// questions are asked by: begin again after an error, and what is left is what nobody drew from. The seed is
// what the event chain gave when the first group was drawn, which nobody chooses, and the same for all
// groups: the order of the draw depends on seed and pair alone (drawOrder), so that giving up a group of
// which nothing was read and drawing again from the same questions gives the same sample.
//
// Where the policy wants a second person for groups, two stand for what is decided: of every pair of the
// sample, somebody else than the one who decides the rest gave the answer, alone or among others.
//
// The bound is that of a finite group: with the confidence asked, at most so many errors are in the group,
// and those found are not in the rest. It holds for the rest however it shrinks until it is decided.

inline constexpr ErrorCode kGroupNothing{"group.nothing"};    ///< how many were drawn from before
inline constexpr ErrorCode kGroupTooSmall{"group.too_small"}; ///< size, sample: no rest would be left
inline constexpr ErrorCode kGroupOpen{"group.open"};          ///< number of the group that is being read
inline constexpr ErrorCode kGroupUnread{"group.unread"};      ///< how many of the sample wait
inline constexpr ErrorCode kGroupClosed{"group.closed"};      ///< number, name of its state
inline constexpr ErrorCode kGroupWasRead{"group.was_read"};   ///< how many were read
inline constexpr ErrorCode kGroupShrunk{"group.shrunk"};      ///< errors there can be, pairs that are left
inline constexpr ErrorCode kGroupUnsure{"group.unsure"};      ///< no argument: somebody was unsure of one
inline constexpr ErrorCode kGroupBadTerms{"group.bad_terms"}; ///< no argument
inline constexpr ErrorCode kGroupNeedsAnother{
    "group.needs_another"}; ///< how many of the sample this person alone answered
inline constexpr ErrorCode kGroupManyKinds{"group.all_kinds"}; ///< no argument: nothing says which questions

/// The sample is made large enough that the limit still holds when this share of the rest is left out in the
/// end.
inline constexpr double kGroupReserve = 0.05;

struct GroupRequest {
    QueueView view;                          ///< which undecided questions; must narrow the queue
    DecisionKind kind = DecisionKind::Match; ///< or NotAMatch
    double limit = 0.05, confidence = 0.95;
    std::uint64_t allowed = 0;              ///< errors in the sample that it is made large enough for
    std::optional<std::uint64_t> seed = {}; ///< for repeating; noted as given by a person
};

/// A view of the undecided questions like this one: of its agreement pattern, between its two sources.
Result<QueueView> likeQuestion(Database& db, std::int64_t questionId);

/// A question that takes no part, and why: what a decision of it would be refused with, or kQuestionGone.
struct LeftOut {
    std::int64_t left = 0, right = 0;
    Error why;
};

/// What beginning would draw, and what it leaves out.
struct GroupPlan {
    std::int64_t size = 0, sample = 0;
    std::int64_t drawnBefore = 0;
    std::vector<LeftOut> leftOut;
};

/// How far a group is.
struct GroupStanding {
    LikeGroup group;
    std::int64_t read = 0, errors = 0;
    std::int64_t again = 0;            ///< answers that were undone
    std::vector<std::int64_t> answers; ///< events by which those read were answered
    bool needsAnother = false;         ///< who answered does not decide the rest; see FourEyes::groups
    /// The next pair to read, and the question that asks about it now; 0: nobody asks any more, the two are
    /// compared by themselves. Nothing when all are read.
    struct Next {
        std::int64_t left = 0, right = 0, question = 0;
    };
    std::optional<Next> next;
    /// What is or would be stated when no further error is found: errors among size - sample.
    RestBound bound;
    bool isLost() const { return bound.share > group.limit; } ///< refused, whatever else is read
    bool isOpen() const { return group.state == GroupState::Drawn || group.state == GroupState::TakenBack; }
};

/// How a group ended.
struct GroupOutcome {
    LikeGroup group;
    std::int64_t read = 0, errors = 0, decided = 0;
    RestBound bound; ///< errors among the decided
    std::vector<LeftOut> leftOut;
    DecideReport report; ///< of the decided
};

Result<GroupPlan> planGroup(Database& db, const GroupRequest& request);
/// Draws the sample, once: event "group.begun". kGroupOpen when the questions are of a group that is read.
Result<GroupStanding> beginGroup(const GroupRequest& request, Workspace& workspace);
Result<GroupStanding> standingOf(Database& db, std::int64_t group);
/// Decides the rest as one event, "decision.group_match" or "decision.group_not_match", which undoDecision()
/// takes back as a whole; or refuses for good, event "group.refused", when the sample says so. Questions that
/// fail a check of decide() are left out and stay in the queue. kGroupNeedsAnother where it is another
/// person's turn.
Result<GroupOutcome> finishGroup(std::int64_t group, Workspace& workspace);
/// Lets the questions go again while nothing was read: event "group.given_up".
Result<GroupStanding> giveUpGroup(std::int64_t group, Workspace& workspace);

} // namespace goldenrod
