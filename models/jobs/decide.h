// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/four_eyes.h"
#include "models/jobs/recut.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kDecisionConflict{
    "decision.conflict"}; ///< events of the decisions that it contradicts
inline constexpr ErrorCode kDecisionUndone{"decision.undone_already"}; ///< event
inline constexpr ErrorCode kNothingToUndo{"decision.nothing_to_undo"}; ///< no argument
inline constexpr ErrorCode kSameRecord{"decision.same_record"};        ///< no argument

inline constexpr ErrorCode kEvidenceChanged{"decision.evidence_changed"}; ///< no argument
inline constexpr ErrorCode kReasonNeeded{
    "decision.reason_needed"}; ///< ids of the rules that speak against the match
inline constexpr ErrorCode kReasonUnknown{"decision.unknown_reason"}; ///< what was given

inline constexpr ErrorCode kDecisionUsed{
    "decision.used_by_later"}; ///< events of the later decisions that rest on it

/// What a person says of two groups of records: a question of the queue, or two records by themselves.
struct DecideRequest {
    DecisionKind kind = DecisionKind::Match;
    std::int64_t question = 0; ///< 0: the two records below
    std::int64_t leftRecord = 0, rightRecord = 0;
    std::string reason = {}; ///< one of decisionReasons(), or none
    /// With a question: its groups as they were looked at. When they are given, exactly these groups are
    /// decided, whatever number their question has now; kQuestionGone when nobody asks about them any more.
    std::vector<std::int64_t> left = {}, right = {};
    /// Versions that were looked at. With another one in force of any of them, kEvidenceChanged.
    std::vector<DecisionMember> seen = {};
    std::string comment = {}; ///< free text, kept with the event
};

struct DecideReport {
    std::int64_t seq = 0; ///< event; after this call it is on disk
    DecisionKind kind = DecisionKind::Match;
    std::int64_t leftRecord = 0, rightRecord = 0;
    RecutReport recut;
    std::int64_t decisions = 1; ///< more: those of a group, under one event
    /// Of an undoing: the events taken back, newest first, and those that did so, one for each.
    std::vector<std::int64_t> undone = {}, events = {};
    /// Waiting or Disagreed: it was proposed, and nothing changed (four_eyes.h). Of an undoing: a proposal
    /// was withdrawn.
    Passage passage = Passage::InForce;
    std::int64_t sample = 0; ///< event of the decision that was judged again (control_sample.h); 0: none
};

/// What becomes of later decisions that rest on one that is undone: those about a group that it brought
/// together.
enum class UndoScope : unsigned char {
    Only,     ///< they stay
    IfUnused, ///< nothing is undone when there are any: kDecisionUsed
    WithLater ///< they are undone too, newest first
};

/// Saves a decision: event, decision, customers, golden values and queue change in one transaction. A
/// decision that contradicts earlier ones is refused with their events (kDecisionConflict) until one of them
/// is undone. Where four eyes are wanted it is a proposal that another person must decide too (four_eyes.h).
/// A match against which rules speak (objectionsTo) is refused without a reason (kReasonNeeded). With the
/// number of a control sample, what is said is a second opinion on it (control_sample.h).
Result<DecideReport> decide(const DecideRequest& request, Workspace& workspace);

/// The same of a decision that is drafted, within the caller's transaction.
Result<DecideReport> makeDecision(Database& db, const Identity& identity, DecisionRow decision,
                                  const Said& said);

/// Takes back what one event decided, within the caller's transaction; what it touched is added to the
/// report.
Result<void> takeBack(Database& db, const Identity& identity, std::int64_t seq, DecideReport& report);

/// Takes a decision back by a new event; 0: the newest in force. Customers, values and queue become what they
/// would be without it. The event of a proposal that waits is withdrawn, by its person alone.
/// kDecisionUnknown when no decision has this event.
Result<DecideReport> undoDecision(std::int64_t seq, Workspace& workspace, UndoScope scope = UndoScope::Only);

} // namespace goldenrod
