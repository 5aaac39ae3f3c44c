// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/mark_question.h"
#include "models/jobs/workspace_status.h"
#include "tests/jobs/four_eyes_support.h"

namespace goldenrod {
namespace {

TEST_F(FourEyesTest, OffByDefaultADecisionIsInForceAtOnce) {
    const auto saved = say(*ann, DecisionKind::Match, anOpenOne());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->passage, Passage::InForce);
    EXPECT_EQ(decisions(), 1);
    expectSound();
}

TEST_F(FourEyesTest, AProposalChangesNothingUntilASecondPersonDecidesTheSame) {
    wantTwo();
    const std::int64_t question = anOpenOne();
    const Entities before = entities();
    const auto proposed = say(*ann, DecisionKind::Match, question);
    ASSERT_TRUE(proposed) << proposed.error().code.id();
    EXPECT_EQ(proposed->passage, Passage::Waiting);
    EXPECT_EQ(apart(before, entities()), "");
    EXPECT_EQ(decisions(), 0);
    EXPECT_FALSE(stands(*ann, QuestionFilter::Open, question));
    EXPECT_TRUE(stands(*ann, QuestionFilter::Proposed, question));
    EXPECT_FALSE(stands(*ann, QuestionFilter::Second, question));
    EXPECT_FALSE(stands(*bob, QuestionFilter::Open, question));
    EXPECT_TRUE(stands(*bob, QuestionFilter::Second, question));

    // Blind: neither what nor who; the one who proposed sees it.
    EXPECT_EQ(look(*bob, question).hidden, 1);
    EXPECT_TRUE(look(*bob, question).voices.empty());
    ASSERT_EQ(look(*ann, question).voices.size(), 1u);
    EXPECT_TRUE(look(*ann, question).voices.front().own);
    EXPECT_FALSE(look(*ann, question).mayDecide);
    auto db = m_workspace->reader();
    auto events = readEvents(*db, 0, 1);
    ASSERT_TRUE(hideWaiting(*db, bob->identity().publicKey, *events));
    EXPECT_EQ(events->front().actor, "");
    EXPECT_EQ(events->front().body, "{}");

    // Nobody approves their own, not by its event either.
    EXPECT_EQ(say(*ann, DecisionKind::Match, question).error().code, kOwnProposal);
    EXPECT_EQ(approve(proposed->seq, {kReason, ""}, *ann).error().code, kOwnProposal);
    EXPECT_EQ(approve(proposed->seq, {kReason, ""}, *bob).error().code, kDecidedBlind);
    expectSound();

    const auto approved = say(*bob, DecisionKind::Match, question);
    ASSERT_TRUE(approved) << approved.error().code.id();
    EXPECT_EQ(approved->passage, Passage::InForce);
    EXPECT_EQ(decisions(), 1);
    EXPECT_EQ(proposal(proposed->seq).ending, Ending::Approved);
    EXPECT_EQ(proposal(proposed->seq).endedBy, approved->seq);
    const auto event = readEvent(*db, approved->seq);
    EXPECT_EQ(event->kind, "decision.match");
    EXPECT_EQ(event->actor, "Bob");
    EXPECT_NE(event->body.find("\"proposals\":[" + std::to_string(proposed->seq) + "]"), std::string::npos);
    EXPECT_FALSE(stands(*bob, QuestionFilter::Second, question));
    expectSound();

    // Undone as any other, by anybody.
    ASSERT_TRUE(undoDecision(approved->seq, *cid));
    Entities after = entities();
    Entities start = before;
    after.erase("forwarding");
    start.erase("forwarding");
    EXPECT_EQ(apart(start, after), "");
    expectSound();
}

TEST_F(FourEyesTest, ADisagreementIsEndedByAMajority) {
    wantTwo(false, "third");
    const std::int64_t question = anOpenOne();
    const auto first = say(*ann, DecisionKind::Match, question);
    EXPECT_EQ(look(*bob, question).voices.size(), 1u); // not blind
    const auto second = say(*bob, DecisionKind::NotAMatch, question);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->passage, Passage::Disagreed);
    EXPECT_EQ(decisions(), 0);
    for (Workspace* who : {ann.get(), bob.get(), cid.get()}) {
        EXPECT_TRUE(stands(*who, QuestionFilter::Disagreed, question));
        EXPECT_FALSE(stands(*who, QuestionFilter::Second, question));
        EXPECT_FALSE(stands(*who, QuestionFilter::Open, question));
    }
    EXPECT_EQ(say(*bob, DecisionKind::Match, question).error().code, kNeedsThird);
    EXPECT_FALSE(look(*ann, question).mayDecide);
    EXPECT_TRUE(look(*cid, question).mayDecide);
    const auto third = say(*cid, DecisionKind::NotAMatch, question);
    ASSERT_TRUE(third);
    EXPECT_EQ(third->passage, Passage::InForce);
    EXPECT_EQ(proposal(first->seq).ending, Ending::Overruled);
    EXPECT_EQ(proposal(second->seq).ending, Ending::Approved);
    expectSound();
}

TEST_F(FourEyesTest, OneOfTheTwoMayTakeOverWhatTheOtherStandsFor) {
    wantTwo();
    const std::int64_t question = anOpenOne();
    const auto first = say(*ann, DecisionKind::Match, question);
    const auto second = say(*bob, DecisionKind::Unsure, question);
    EXPECT_EQ(second->passage, Passage::Disagreed);
    const auto agreed = say(*ann, DecisionKind::Unsure, question);
    ASSERT_TRUE(agreed);
    EXPECT_EQ(agreed->passage, Passage::InForce);
    EXPECT_EQ(proposal(first->seq).ending, Ending::Replaced);
    EXPECT_EQ(proposal(second->seq).ending, Ending::Approved);
    EXPECT_TRUE(stands(*ann, QuestionFilter::Unsure, question));
    expectSound();
}

TEST_F(FourEyesTest, OnlyItsPersonWithdrawsAProposal) {
    wantTwo();
    const std::int64_t question = anOpenOne();
    const Entities before = entities();
    const auto proposed = say(*ann, DecisionKind::Match, question);
    EXPECT_EQ(undoDecision(proposed->seq, *bob).error().code, kProposalNotYours);
    const auto withdrawn = undoDecision(proposed->seq, *ann);
    ASSERT_TRUE(withdrawn);
    EXPECT_EQ(proposal(proposed->seq).ending, Ending::Withdrawn);
    EXPECT_EQ(undoDecision(proposed->seq, *ann).error().code, kProposalEnded);
    EXPECT_TRUE(stands(*ann, QuestionFilter::Open, question));
    EXPECT_TRUE(stands(*bob, QuestionFilter::Open, question));
    EXPECT_EQ(apart(before, entities()), "");
    expectSound();
}

TEST_F(FourEyesTest, EveryCountIsThatOfItsQueueThoughQuestionsAreParked) {
    wantTwo();
    const auto open = queue(*ann, QuestionFilter::Open);
    ASSERT_GE(open.size(), 4u);
    ASSERT_TRUE(say(*ann, DecisionKind::Match, open[0]));
    ASSERT_TRUE(say(*ann, DecisionKind::Match, open[1]));
    for (const std::int64_t question : {open[1], open[2]}) {
        MarkRequest park;
        park.kind = MarkKind::Park;
        park.question = question;
        park.value = kNoDay;
        ASSERT_TRUE(markQuestion(park, *bob));
    }
    auto db = m_workspace->reader();
    for (Workspace* who : {ann.get(), bob.get()}) {
        const ReviewProgress progress = readReviewProgress(*db, {0, who->identity().publicKey}).take();
        const auto size = [&](QuestionFilter state) {
            return static_cast<std::int64_t>(queue(*who, state).size());
        };
        EXPECT_EQ(progress.open, size(QuestionFilter::Open));
        EXPECT_EQ(progress.second, size(QuestionFilter::Second));
        EXPECT_EQ(progress.proposed, size(QuestionFilter::Proposed));
        EXPECT_EQ(progress.marked.parked, size(QuestionFilter::Parked));
    }
    EXPECT_EQ(queue(*bob, QuestionFilter::Second), std::vector<std::int64_t>{open[0]});
    EXPECT_EQ(queue(*bob, QuestionFilter::Parked).size(), 2u);
    const WorkspaceStatus status = readStatus(*m_workspace).take();
    EXPECT_EQ(status.questionsOpen, static_cast<std::int64_t>(open.size()) - 3);
    EXPECT_EQ(status.questionsAside, 3);
}

TEST_F(FourEyesTest, AQueueThatStandsLearnsOfProposals) {
    wantTwo();
    const std::int64_t question = anOpenOne();
    auto db = m_workspace->reader();
    QueueView open, second;
    second.state = QuestionFilter::Second;
    const PublicKey reader = bob->identity().publicKey;
    const std::int64_t head = eventHead(*db).take(), newest = newestQuestion(*db).take();
    const auto proposed = say(*ann, DecisionKind::Match, question);
    const auto left = readQueueChange(*db, open, reader, head, newest)->value();
    EXPECT_EQ(left.left, std::vector<std::int64_t>{question});
    EXPECT_TRUE(left.entered.empty());
    const auto entered = readQueueChange(*db, second, reader, head, newest)->value();
    ASSERT_EQ(entered.entered.size(), 1u);
    EXPECT_EQ(entered.entered.front().id, question);
    const std::int64_t then = eventHead(*db).take();
    ASSERT_TRUE(undoDecision(proposed->seq, *ann));
    EXPECT_EQ(readQueueChange(*db, open, reader, then, newest)->value().entered.size(), 1u);
    EXPECT_TRUE(readQueueChange(*db, second, reader, then, newest)->value().entered.empty());
}

} // namespace
} // namespace goldenrod
