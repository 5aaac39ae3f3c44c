// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// How a proposal ended.
enum class Ending : unsigned char {
    Open,      ///< it waits
    Approved,  ///< another person decided the same: in force by that event
    Overruled, ///< two others decided something else
    Replaced,  ///< its person changed their mind
    Withdrawn, ///< by its person
    Rejected,  ///< two others spoke against a change of customers
    Lapsed     ///< what it rested on changed, or its question is gone
};
/// "open", "approved", "overruled", "replaced", "withdrawn", "rejected", "lapsed"
std::string_view endingName(Ending ending);

/// What one person stands for while a second one is awaited.
struct ProposalRow {
    DecisionRow decision;    ///< as it would be made; its event is that of the proposal
    bool against = false;    ///< that the change of the first proposal be not made
    std::int64_t first = 0;  ///< event of the first proposal about the same
    bool asked = false;      ///< answers a question of the queue
    std::string around = {}; ///< digest of the customers of its records; empty for a question
    Ending ending = Ending::Open;
    std::int64_t endedBy = 0; ///< event
    std::int64_t person = 0;  ///< row id; read with it
    std::string actor = {};   ///< name; read with it
    std::int64_t at = 0;      ///< microseconds; read with it
};

Result<void> insertProposal(Database& db, const ProposalRow& proposal);
Result<void> endProposal(Database& db, const ProposalRow& proposal, Ending ending, std::int64_t bySeq);
/// Nothing when no proposal has this event.
Result<std::optional<ProposalRow>> readProposal(Database& db, std::int64_t seq);
/// All about the same as the first one, oldest first, ended ones included.
Result<std::vector<ProposalRow>> proposalsOf(Database& db, std::int64_t first);
/// Those that wait, oldest first: all, or those that name the record.
Result<std::vector<ProposalRow>> openProposals(Database& db);
Result<std::vector<ProposalRow>> openProposalsAbout(Database& db, std::int64_t recordId);
/// All that were ever made, by event.
Result<std::vector<ProposalRow>> allProposals(Database& db);
Result<bool> anyProposalOpen(Database& db);
/// Proposals that were approved by the person who made them; there should be none.
Result<std::vector<std::int64_t>> approvedByThemselves(Database& db);

/// Whether the event approved what somebody else proposed.
Result<bool> approvesAny(Database& db, std::int64_t seq);

/// A question of the queue about which proposals wait.
struct ProposedQuestion {
    std::int64_t question = 0, first = 0, proposal = 0, person = 0;
    std::string kind;
};
/// One for each waiting proposal that answers a question.
Result<std::vector<ProposedQuestion>> proposedQuestions(Database& db);
/// Questions about which proposals were made or ended after event `seq`, as they are numbered now.
Result<std::vector<std::int64_t>> questionsProposedSince(Database& db, std::int64_t seq);
/// Proposals made since an instant that were not taken back, newest first; whether the person of that key
/// made them.
Result<void> forEachProposalSince(Database& db, std::int64_t since, const PublicKey& publicKey,
                                  const std::function<void(std::int64_t at, bool own)>& each);

/// The policy in force, and its event; empty: none was ever set.
struct PolicyRow {
    std::int64_t seq = 0;
    std::string body;
};
Result<PolicyRow> readPolicyRow(Database& db);
Result<void> insertPolicyRow(Database& db, const PolicyRow& policy);

} // namespace goldenrod
