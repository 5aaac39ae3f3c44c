// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/decide.h"
#include "models/jobs/four_eyes.h"

#include <string>
#include <vector>

namespace goldenrod {

/// What a person stands for, as somebody may see it.
struct SeenVoice {
    std::int64_t seq = 0; ///< event
    DecisionKind kind = DecisionKind::Match;
    bool against = false, own = false;
    std::string actor, reason, comment;
    std::int64_t at = 0; ///< microseconds
};

/// With the reason and the comment that its event holds.
Result<SeenVoice> withWords(Database& db, SeenVoice voice);

/// Where a question, or a change of customers, stands for the one who looks.
enum class Turn : unsigned char {
    Free,      ///< nothing is proposed
    Second,    ///< somebody else proposed: a second person is awaited, perhaps this one
    Proposed,  ///< by this person: another one is awaited
    Disagreed, ///< others, perhaps this person too, stand for different things
    Sample     ///< somebody else decided, and this person judges it without seeing what (control_sample.h)
};

struct SecondLook {
    Turn turn = Turn::Free;
    std::int64_t first = 0;        ///< event of the first proposal; 0: none
    std::vector<SeenVoice> voices; ///< that may be seen, oldest first
    std::int64_t hidden = 0;       ///< that may not, as the policy wants the second person blind
    bool mayDecide = true;         ///< false: it is others' turn
    bool matchNeeds = false;       ///< a match would be a proposal
    bool notMatchNeeds = false;    ///< likewise a non-match
};
/// How the question, as it was looked at, stands for the person of that key. A person who has spoken sees
/// all; one who has not sees nothing of it where the policy is blind and a question is answered.
Result<SecondLook> readSecondLook(Database& db, const DecisionRow& about, const PublicKey& person);

Result<SecondLook> readSecondLook(Database& db, const QuestionRow& question, const PublicKey& person);

/// Something that waits, in words of people.
struct WaitingCase {
    SecondLook look;
    DecisionRow decision; ///< of the first voice; its kind may be hidden
    std::int64_t question =
        0; ///< that it answers, as it is numbered now; 0: a change of customers, or a pair
    std::string leftName, rightName;
};
/// All of them for that person, oldest first.
Result<std::vector<WaitingCase>> readWaiting(Database& db, const PublicKey& person);

/// The second person makes the change that event `seq` proposes. kDecidedBlind where it answers a question
/// and may not be seen: decide() the question then.
Result<DecideReport> approve(std::int64_t seq, const Said& said, Workspace& workspace);
/// The second person speaks against it; for a question that is what decide() does.
Result<DecideReport> reject(std::int64_t seq, const Said& said, Workspace& workspace);

/// Of events: what a waiting proposal, or the decision of a control sample, says and who made it, where that
/// person may not see it, is taken out.
Result<void> hideWaiting(Database& db, const PublicKey& person, std::vector<Event>& events);

} // namespace goldenrod
