// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/policy.h"
#include "models/workspace/event_store.h"
#include "models/workspace/proposal_store.h"

#include <span>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kOwnProposal{"proposal.own"};            ///< event of the proposal
inline constexpr ErrorCode kNeedsThird{"proposal.needs_third"};     ///< no argument
inline constexpr ErrorCode kProposalEnded{"proposal.ended"};        ///< event
inline constexpr ErrorCode kProposalNotYours{"proposal.not_yours"}; ///< event
inline constexpr ErrorCode kDecidedBlind{
    "proposal.blind"}; ///< event: it answers a question, and is not shown

// Four eyes. A decision that the policy puts under it, or whose subject waits for a second person already, is
// what one person stands for: a proposal, one event, signed, which changes no customer. One rule does the
// rest: what two different persons (keys) stand for comes in force, as one more event that names theirs. So
//   - the second person who decides the same puts it in force; nobody can approve their own;
//   - one who decides otherwise makes a disagreement, in which a third person's voice gives the majority, and
//     so does one of the two who takes over what the other stands for, unless the policy wants a third.
// A voice is for or against; nobody's counts twice, as a person's new word replaces the earlier one. Two
// proposals are about the same when they answer the same question (pair in front and groups), or make the
// same change to the same customers. A waiting proposal lapses, by an event that tells why, when a version it
// rested on is not in force any more, when its question is gone, or when the customers it is about changed by
// other decisions; undoing those brings it not back.

/// How a decision fared.
enum class Passage : unsigned char {
    InForce,   ///< it was made
    Waiting,   ///< proposed: a second person is awaited
    Disagreed, ///< proposed, and others stand for something else
    Agreed     ///< a second opinion of a control sample, as the decision: nothing changes
};

/// What is said with a decision.
struct Said {
    std::string reason, comment;
    bool preview = false;     ///< only to see what it would do: made whatever the policy says
    std::int64_t settles = 0; ///< event of the decision in whose place two persons put it: made at once
    bool asksNobody() const { return preview || settles != 0; }
};

/// Makes a decision that is fit to be made, or proposes it: event and rows, within the caller's transaction.
/// The decision gets its event. Customers are changed by the caller, and only when it is in force.
Result<Passage> saveDecision(Database& db, const Identity& identity, DecisionRow& decision, const Said& said);
/// The voice against the change of customers that was proposed first.
Result<Passage> saveAgainst(Database& db, const Identity& identity, const ProposalRow& first,
                            const Said& said, std::int64_t& seq);
/// Takes an open proposal of this person back; gives the event.
Result<std::int64_t> withdraw(Database& db, const Identity& identity, const ProposalRow& proposal);

/// After event `seq` changed the surroundings of these records: ends the proposals that rested on what was.
Result<void> lapseProposals(Database& db, const Identity& identity, std::int64_t seq,
                            std::span<const std::int64_t> recordIds);
/// The same of all proposals.
Result<void> lapseProposals(Database& db, const Identity& identity, std::int64_t seq);

/// Voices that wait about the same as the decision, oldest first.
Result<std::vector<ProposalRow>> openVoicesAbout(Database& db, const DecisionRow& decision);

} // namespace goldenrod
