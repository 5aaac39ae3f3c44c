// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/decide.h"
#include "models/jobs/second_person.h"
#include "models/workspace/control_store.h"

#include <span>
#include <string_view>

namespace goldenrod {

// Control samples: how good the review is shows when another person judges some of the decided pairs again,
// without seeing what was decided. A share of them that the policy names is drawn when a decision about a
// pair is made: match or not a match, one person's and no group's. Which ones nobody can choose: a decision
// is drawn when
//   SHA-256("goldenrod-control-1" ‖ hash of the event of the policy ‖ hash of the decision's event)
// read as a number, its first 53 bits as a fraction of one, is less than the share of the policy that was in
// force. Both hashes stand in the signed history, so that anybody can draw again; verify does.
//
// A second opinion is one signed event and changes no customer. When it is as the decision, the pair rests.
// Otherwise the persons disagree: the decision stays in force until two persons say the same, as with four
// eyes, and nobody's word counts twice; what two say against it takes its place, which is an undoing and a
// new decision in the same transaction. A sample waits no longer when its decision is undone, and not while
// the values under it are other ones.
//
// What is hidden is what was decided, by whom and with what words. What customers are made of is seen by all.

inline constexpr ErrorCode kOpinionNotYours{"control.not_yours"}; ///< event

/// Whether a share draws the decision.
bool isDrawn(double share, std::string_view policyHash, std::string_view eventHash);
/// Draws a decision that was just made, by the policy in force.
Result<void> drawSample(Database& db, const DecisionRow& decision);

/// How it stands, from who decided what and who said what since.
SampleState sampleStateOf(DecisionKind decided, std::int64_t person, std::span<const OpinionRow> opinions);

/// A second opinion, within the caller's transaction; the question is the number of the sample. kOwnProposal,
/// kNeedsThird; kQuestionGone when it does not wait, or the person decided it: nobody is told what was drawn
/// of theirs.
Result<DecideReport> judgeSample(Database& db, const Identity& identity, const DecideRequest& request);
/// An opinion is taken back, by its person alone. False: the event is none of an opinion.
Result<bool> undoOpinion(Database& db, const Identity& identity, std::int64_t seq, DecideReport& report);

/// The sample as the question it comes back as. kQuestionGone when it does not wait.
Result<QuestionRow> questionOfSample(Database& db, std::int64_t number);
/// The same for that number, whatever brought the decision back: a sample, or other evidence.
Result<QuestionRow> questionOfDecided(Database& db, std::int64_t number);
/// A sample of that pair which waits for the person of the key; 0: none.
Result<std::int64_t> sampleFor(Database& db, std::int64_t leftRecord, std::int64_t rightRecord,
                               const PublicKey& person);

/// Events of samples and opinions that are not as the history tells them.
Result<std::vector<std::int64_t>> faultySamples(Database& db);

} // namespace goldenrod
