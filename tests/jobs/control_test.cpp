// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/control_blind.h"
#include "models/jobs/control_sample.h"
#include "models/jobs/recheck.h"
#include "tests/jobs/four_eyes_support.h"

#include <nlohmann/json.hpp>

namespace goldenrod {
namespace {

/// Every pair that is decided is drawn, unless a test says otherwise.
class ControlTest : public FourEyesTest {
protected:
    void SetUp() override {
        FourEyesTest::SetUp();
        set(R"({"control_share": 1})");
    }
    std::int64_t decided(Workspace& by, DecisionKind kind) {
        const auto made = say(by, kind, anOpenOne());
        EXPECT_TRUE(made) << made.error().code.id();
        return made->seq;
    }
    SecondLook lookAt(const Workspace& of, std::int64_t decision) const {
        auto db = m_workspace->reader();
        return readSampleLook(*db, decision, of.identity().publicKey).take();
    }
    ReviewCase seen(const Workspace& of, std::int64_t decision) const {
        auto db = m_workspace->reader();
        ReviewCase view = readReviewCase(*db, -decision).take();
        EXPECT_TRUE(seeAs(*db, of.identity().publicKey, view));
        return view;
    }
    std::string told(const Workspace& of, std::int64_t seq) const {
        auto db = m_workspace->reader();
        std::vector<Event> events{readEvent(*db, seq).take()};
        EXPECT_TRUE(hideWaiting(*db, of.identity().publicKey, events));
        return events.front().actor + " " + events.front().kind + " " + events.front().body;
    }
    SampleState state(std::int64_t decision) const {
        auto db = m_workspace->reader();
        return (*readSample(*db, decision))->state;
    }
};

TEST_F(ControlTest, ASampleWaitsForOthersAndIsBlind) {
    const Entities before = entities();
    const std::int64_t seq = decided(*ann, DecisionKind::Match);
    EXPECT_TRUE(stands(*bob, QuestionFilter::Control, -seq));
    for (const auto state : {QuestionFilter::Open, QuestionFilter::Disagreed, QuestionFilter::All})
        EXPECT_FALSE(stands(*bob, state, -seq));
    // Whoever decided is not told that it was drawn, and cannot judge it.
    EXPECT_TRUE(queue(*ann, QuestionFilter::Control).empty());
    EXPECT_EQ(lookAt(*ann, seq).turn, Turn::Free);
    EXPECT_EQ(say(*ann, DecisionKind::Match, -seq).error().code, kQuestionGone);

    const ReviewCase blind = seen(*bob, seq);
    EXPECT_EQ(blind.second.turn, Turn::Sample);
    EXPECT_EQ(blind.second.hidden, 1);
    EXPECT_TRUE(blind.second.voices.empty());
    EXPECT_TRUE(blind.decidedBefore.empty());
    EXPECT_TRUE(blind.keepsId.empty());
    EXPECT_TRUE(blind.goldenNow.empty());
    EXPECT_EQ(blind.left.front().gid, "");
    EXPECT_FALSE(blind.golden.empty());
    EXPECT_FALSE(seen(*ann, seq).decidedBefore.empty());
    EXPECT_EQ(told(*bob, seq), " decision.made {}");
    EXPECT_EQ(told(*ann, seq).find("Ann decision.match {"), 0u);

    const Entities decidedOnce = entities();
    const auto judged = decide({DecisionKind::Match, -seq, 0, 0, kReason, {}, {}, {}, "the same"}, *bob);
    ASSERT_TRUE(judged) << judged.error().code.id();
    EXPECT_EQ(judged->passage, Passage::Agreed);
    EXPECT_EQ(judged->sample, seq);
    EXPECT_EQ(apart(decidedOnce, entities()), "");
    EXPECT_NE(apart(before, entities()), "");
    EXPECT_EQ(state(seq), SampleState::Agreed);
    EXPECT_TRUE(queue(*bob, QuestionFilter::Control).empty());
    EXPECT_TRUE(queue(*cid, QuestionFilter::Control).empty());
    EXPECT_EQ(told(*bob, seq).find("Ann decision.match {"), 0u);
    auto db = m_workspace->reader();
    EXPECT_EQ(readEvent(*db, judged->seq)->kind, "control.judged");
    EXPECT_EQ(decisions(), 1);
    expectSound();
}

TEST_F(ControlTest, AnOpinionIsTakenBackByItsPersonAndTheSampleWaitsAgain) {
    const std::int64_t seq = decided(*ann, DecisionKind::NotAMatch);
    const auto judged = say(*bob, DecisionKind::Unsure, -seq);
    ASSERT_TRUE(judged);
    EXPECT_EQ(judged->passage, Passage::Disagreed);
    EXPECT_EQ(undoDecision(judged->seq, *cid).error().code, kOpinionNotYours);
    const auto undone = undoDecision(judged->seq, *bob);
    ASSERT_TRUE(undone) << undone.error().code.id();
    EXPECT_EQ(undone->undone, std::vector<std::int64_t>{judged->seq});
    EXPECT_EQ(undone->decisions, 1);
    EXPECT_EQ(state(seq), SampleState::Waiting);
    EXPECT_TRUE(stands(*bob, QuestionFilter::Control, -seq));
    EXPECT_EQ(undoDecision(judged->seq, *bob).error().code, kDecisionUndone);
    // What was said first counts: later ones know what was decided.
    ASSERT_TRUE(say(*bob, DecisionKind::NotAMatch, -seq));
    auto db = m_workspace->reader();
    const auto agreement = readAgreement(*db);
    EXPECT_EQ(agreement->all.judged, 1);
    EXPECT_EQ(agreement->all.agreed, 0);
    const std::string again = readEvent(*db, *eventHead(*db))->body;
    EXPECT_FALSE(nlohmann::json::parse(again)["blind"].get<bool>());
    expectSound();
}

TEST_F(ControlTest, TwoWhoSayOtherwiseTakeTheDecisionsPlace) {
    const Entities before = entities();
    const std::int64_t seq = decided(*ann, DecisionKind::Match);
    const auto against = say(*bob, DecisionKind::NotAMatch, -seq);
    ASSERT_TRUE(against) << against.error().code.id();
    EXPECT_EQ(against->passage, Passage::Disagreed);
    EXPECT_EQ(decisions(), 1);
    for (Workspace* who : {ann.get(), bob.get(), cid.get()}) {
        EXPECT_TRUE(stands(*who, QuestionFilter::Disagreed, -seq));
        EXPECT_FALSE(stands(*who, QuestionFilter::Control, -seq));
    }
    EXPECT_EQ(lookAt(*cid, seq).hidden, 2); // blind as the policy is
    EXPECT_EQ(told(*cid, against->seq), " control.judged {}");
    ASSERT_EQ(lookAt(*ann, seq).voices.size(), 2u);
    EXPECT_TRUE(lookAt(*ann, seq).voices[0].own);
    EXPECT_EQ(lookAt(*ann, seq).voices[1].actor, "Bob");
    EXPECT_EQ(lookAt(*ann, seq).voices[1].reason, kReason);
    EXPECT_EQ(say(*bob, DecisionKind::NotAMatch, -seq).error().code, kOwnProposal);
    EXPECT_EQ(say(*ann, DecisionKind::Match, -seq).error().code, kOwnProposal);

    const auto settled = say(*cid, DecisionKind::NotAMatch, -seq);
    ASSERT_TRUE(settled) << settled.error().code.id();
    EXPECT_EQ(settled->passage, Passage::InForce);
    EXPECT_EQ(settled->kind, DecisionKind::NotAMatch);
    EXPECT_EQ(state(seq), SampleState::Settled);
    auto db = m_workspace->reader();
    EXPECT_TRUE(readDecision(*db, seq)->undone);
    EXPECT_FALSE(readDecision(*db, settled->seq)->undone);
    // It was two persons' decision, and is not drawn again.
    EXPECT_FALSE(readSample(*db, settled->seq)->has_value());
    EXPECT_TRUE(queue(*ann, QuestionFilter::Disagreed).empty());
    expectSound();
    ASSERT_TRUE(undoDecision(settled->seq, *ann));
    Entities after = entities();
    Entities start = before;
    after.erase("forwarding");
    start.erase("forwarding");
    EXPECT_EQ(apart(start, after), "");
    expectSound();
}

TEST_F(ControlTest, OneOfTheTwoMayTakeOverUnlessAThirdIsWanted) {
    const std::int64_t first = decided(*ann, DecisionKind::NotAMatch);
    ASSERT_TRUE(say(*bob, DecisionKind::Unsure, -first));
    const auto yields = say(*bob, DecisionKind::NotAMatch, -first);
    ASSERT_TRUE(yields) << yields.error().code.id();
    EXPECT_EQ(yields->passage, Passage::Agreed);
    EXPECT_EQ(state(first), SampleState::Agreed);
    set(R"({"control_share": 1, "four_eyes": {"resolution": "third"}})");
    const std::int64_t second = decided(*ann, DecisionKind::NotAMatch);
    ASSERT_TRUE(say(*bob, DecisionKind::Unsure, -second));
    EXPECT_FALSE(lookAt(*ann, second).mayDecide);
    EXPECT_EQ(say(*ann, DecisionKind::Unsure, -second).error().code, kNeedsThird);
    const auto upheld = say(*cid, DecisionKind::NotAMatch, -second);
    ASSERT_TRUE(upheld);
    EXPECT_EQ(upheld->passage, Passage::Agreed);
    expectSound();
}

TEST_F(ControlTest, AnUndoneDecisionWaitsForNobody) {
    const std::int64_t seq = decided(*ann, DecisionKind::Match);
    ASSERT_TRUE(undoDecision(seq, *ann));
    EXPECT_TRUE(queue(*bob, QuestionFilter::Control).empty());
    EXPECT_EQ(say(*bob, DecisionKind::Match, -seq).error().code, kQuestionGone);
    expectSound();
}

TEST_F(ControlTest, WhatTwoPersonsDecidedIsNotDrawn) {
    set(R"({"control_share": 1, "four_eyes": {"kinds": ["match", "not_match"]}})");
    const std::int64_t question = anOpenOne();
    ASSERT_TRUE(say(*ann, DecisionKind::NotAMatch, question));
    ASSERT_TRUE(say(*bob, DecisionKind::NotAMatch, question));
    auto db = m_workspace->reader();
    EXPECT_TRUE(allSamples(*db)->empty());
    expectSound();
}

TEST_F(ControlTest, TheDrawIsTheHashesAndVerifyDrawsAgain) {
    set(R"({"control_share": 0.5})");
    auto db = m_workspace->reader();
    const std::string policy = readSeal(*db, *eventHead(*db))->hash;
    std::size_t drawn = 0, made = 0;
    for (; made < 12 && !queue(*ann, QuestionFilter::Open).empty(); ++made) {
        const std::int64_t seq = decided(*ann, DecisionKind::NotAMatch);
        const bool wanted = isDrawn(0.5, policy, readSeal(*db, seq)->hash);
        EXPECT_EQ(readSample(*db, seq)->has_value(), wanted);
        drawn += wanted ? 1 : 0;
    }
    EXPECT_EQ(allSamples(*db)->size(), drawn);
    expectSound();
    // A sample more or less, and one in another state, is found.
    const auto forge = [&](const std::string& sql) {
        EXPECT_TRUE(m_workspace->writer().transact([&](Database& w) { return w.execute(sql.c_str()); }));
        const auto report = verifyWorkspace(*m_workspace, {});
        return std::count_if(report->faults.begin(), report->faults.end(), [](const VerifyFault& fault) {
            return fault.code == std::string("verify.sample");
        });
    };
    EXPECT_EQ(forge("INSERT OR IGNORE INTO control_sample SELECT seq, 1, 'agreed' FROM decision"),
              static_cast<std::ptrdiff_t>(made - drawn));
    EXPECT_EQ(forge("DELETE FROM control_sample"), static_cast<std::ptrdiff_t>(drawn));
}

TEST(Draw, FollowsTheShare) {
    int drawn = 0;
    for (int i = 0; i < 20000; ++i) drawn += isDrawn(0.02, "policy", std::to_string(i)) ? 1 : 0;
    EXPECT_NEAR(drawn, 400, 100); // five standard deviations
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(isDrawn(1.0, "p", std::to_string(i)));
        EXPECT_FALSE(isDrawn(0.0, "p", std::to_string(i)));
    }
}

TEST_F(ControlTest, TheQueueFollowsEventByEvent) {
    QueueView view;
    view.state = QuestionFilter::Control;
    const PublicKey reader = bob->identity().publicKey;
    auto db = m_workspace->reader();
    const auto changes = [&](std::int64_t head) {
        return **readQueueChange(*db, view, reader, head, *newestQuestion(*db));
    };
    const std::int64_t before = *eventHead(*db);
    const std::int64_t seq = decided(*ann, DecisionKind::NotAMatch);
    ASSERT_EQ(changes(before).entered.size(), 1u);
    EXPECT_EQ(changes(before).entered.front().id, -seq);
    const std::int64_t decidedAt = *eventHead(*db);
    const auto judged = say(*bob, DecisionKind::NotAMatch, -seq);
    const QueueChange left = changes(decidedAt);
    EXPECT_TRUE(left.entered.empty());
    EXPECT_NE(std::find(left.left.begin(), left.left.end(), -seq), left.left.end());
    const std::int64_t judgedAt = *eventHead(*db);
    ASSERT_TRUE(undoDecision(judged->seq, *bob));
    EXPECT_EQ(changes(judgedAt).entered.size(), 1u);
    const auto progress = readReviewProgress(*db, {0, reader});
    EXPECT_EQ(progress->control, 1);
}

} // namespace
} // namespace goldenrod
