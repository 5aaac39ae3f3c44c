// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/group_pairs.h"
#include "tests/jobs/four_eyes_support.h"

namespace goldenrod {
namespace {

class PolicyTest : public FourEyesTest {};

TEST_F(PolicyTest, WeightBandAndConflictWantASecondPerson) {
    auto db = m_workspace->reader();
    const std::int64_t question = anOpenOne();
    const double bits = toBits(readQuestion(*db, question)->height);
    const auto policy = [](double from, double to) {
        return R"({"four_eyes": {"from": )" + std::to_string(from) + ", \"to\": " + std::to_string(to) + "}}";
    };
    set(policy(bits - 1, bits + 1));
    EXPECT_TRUE(look(*ann, question).matchNeeds);
    EXPECT_TRUE(look(*ann, question).notMatchNeeds);
    set(policy(bits + 1, bits + 2));
    EXPECT_FALSE(look(*ann, question).matchNeeds);
    set(R"({"four_eyes": {"conflict": true}})");
    int against = 0, without = 0;
    const auto records = column(*db, "SELECT record_id FROM membership ORDER BY record_id LIMIT 40");
    for (std::size_t i = 1; i < records.size(); ++i) {
        const ReviewCase view = comparePair(*db, std::stoll(records[0]), std::stoll(records[i])).take();
        const bool speaks = !view.objections.empty();
        ++(speaks ? against : without);
        const auto seen = readSecondLook(*db, view.question, ann->identity().publicKey);
        EXPECT_EQ(seen->matchNeeds, speaks) << records[i];
        EXPECT_FALSE(seen->notMatchNeeds);
    }
    EXPECT_GT(against, 0);
    EXPECT_GT(without, 0);
}

TEST_F(PolicyTest, ASplitWaitsAndIsMadeByTheOneWhoApproves) {
    wantTwo();
    auto db = m_workspace->reader();
    const auto of = column(*db, "SELECT golden FROM membership GROUP BY golden HAVING count(*) = 2 LIMIT 1");
    ASSERT_FALSE(of.empty());
    const auto golden = readGolden(*db, std::stoll(of.front()));
    const auto members = readMembers(*db, std::stoll(of.front()));
    ClusterChange split{DecisionKind::Split, golden->gid, {}, {{members->front()}}, kReason};
    const Entities before = entities();
    const auto proposed = changeCluster(split, *ann);
    ASSERT_TRUE(proposed) << proposed.error().code.id();
    EXPECT_EQ(proposed->passage, Passage::Waiting);
    EXPECT_EQ(apart(before, entities()), "");
    EXPECT_EQ(readWaiting(*db, bob->identity().publicKey)->size(), 1u);
    const auto against = reject(proposed->seq, {"", "they are one"}, *bob);
    ASSERT_TRUE(against);
    EXPECT_EQ(against->passage, Passage::Disagreed);
    expectSound();
    const auto made = approve(proposed->seq, {kReason, ""}, *cid);
    ASSERT_TRUE(made) << made.error().code.id();
    EXPECT_EQ(made->passage, Passage::InForce);
    EXPECT_EQ(proposal(against->seq).ending, Ending::Overruled);
    EXPECT_NE(goldenOf(*db, members->front()).take(), goldenOf(*db, members->back()).take());
    expectSound();
}

TEST_F(PolicyTest, TwoAgainstRejectAChange) {
    wantTwo();
    auto db = m_workspace->reader();
    const auto of = column(*db, "SELECT golden FROM membership GROUP BY golden HAVING count(*) = 2 LIMIT 1");
    const auto golden = readGolden(*db, std::stoll(of.front()));
    const auto members = readMembers(*db, std::stoll(of.front()));
    const auto proposed =
        changeCluster({DecisionKind::Split, golden->gid, {}, {{members->front()}}, kReason}, *ann);
    ASSERT_TRUE(reject(proposed->seq, {}, *bob));
    EXPECT_EQ(reject(proposed->seq, {}, *bob).error().code, kOwnProposal);
    ASSERT_TRUE(reject(proposed->seq, {}, *cid));
    EXPECT_EQ(proposal(proposed->seq).ending, Ending::Rejected);
    EXPECT_TRUE(readWaiting(*db, bob->identity().publicKey)->empty());
    EXPECT_EQ(decisions(), 0);
    expectSound();
}

TEST_F(PolicyTest, WhatItRestedOnGoneAProposalLapsesAndSaysWhy) {
    wantTwo();
    auto db = m_workspace->reader();
    const std::int64_t question = anOpenOne();
    const QuestionRow row = readQuestion(*db, question).take();
    const auto proposed = say(*ann, DecisionKind::Match, question);
    // The policy goes, what waits goes on waiting; a decision about the records by themselves settles it.
    set("{}");
    EXPECT_TRUE(stands(*bob, QuestionFilter::Second, question));
    ClusterChange merge;
    merge.kind = DecisionKind::Merge;
    merge.gid = readGolden(*db, goldenOf(*db, row.leftRecord).take())->gid;
    merge.other = readGolden(*db, goldenOf(*db, row.rightRecord).take())->gid;
    merge.reason = kReason;
    const auto merged = changeCluster(merge, *cid);
    ASSERT_TRUE(merged) << merged.error().code.id();
    EXPECT_EQ(merged->passage, Passage::InForce);
    EXPECT_EQ(proposal(proposed->seq).ending, Ending::Lapsed);
    const auto event = readEvent(*db, proposal(proposed->seq).endedBy);
    EXPECT_EQ(event->kind, "proposal.lapsed");
    EXPECT_NE(event->body.find("question_gone"), std::string::npos) << event->body;
    expectSound();
}

/// A later load says something else of a record that was looked at.
TEST_F(PolicyTest, OnOtherEvidenceAProposalLapsesAndTheNextPersonIsTheFirst) {
    wantTwo();
    auto db = m_workspace->reader();
    const std::int64_t question = anOpenOne();
    const auto proposed = say(*ann, DecisionKind::NotAMatch, question);
    const RecordRow record = readRecord(*db, readQuestion(*db, question)->leftRecord).take();
    const auto loads = readLoads(*db).take();
    const auto of =
        std::find_if(loads.begin(), loads.end(), [&](const LoadRow& row) { return row.id == record.loadId; });
    ASSERT_NE(of, loads.end());
    std::string content = contentOf(sampleBank(kBankCustomers) / of->fileName);
    // A letter in the middle of a word behind the key.
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::size_t at = static_cast<std::size_t>(record.offset) + record.key.size() + 2;
    while (!isLetter(content[at]) || !isLetter(content[at + 1]) || !isLetter(content[at + 2])) ++at;
    ASSERT_LT(at, static_cast<std::size_t>(record.offset + record.length));
    content[at + 1] = content[at + 1] == 'x' ? 'y' : 'x';
    std::filesystem::create_directory(m_folder / "later");
    writeContent(m_folder / "later" / of->fileName, content);
    const auto loaded = load(*m_workspace, m_folder / "later" / of->fileName, of->sourceName);
    ASSERT_TRUE(loaded) << loaded.error().code.id();
    ASSERT_NE(readRecord(*db, record.id)->hash, record.hash);

    const auto next = say(*bob, DecisionKind::NotAMatch, question);
    ASSERT_TRUE(next) << next.error().code.id();
    EXPECT_EQ(next->passage, Passage::Waiting);
    EXPECT_EQ(proposal(proposed->seq).ending, Ending::Lapsed);
    EXPECT_NE(readEvent(*db, proposal(proposed->seq).endedBy)->body.find("evidence_changed"),
              std::string::npos);
    EXPECT_EQ(proposal(next->seq).first, next->seq);
}

TEST_F(PolicyTest, ProposalsSurviveARunAndNumbersThatChange) {
    wantTwo();
    auto db = m_workspace->reader();
    const std::int64_t question = anOpenOne();
    const auto proposed = say(*ann, DecisionKind::NotAMatch, question);
    ASSERT_TRUE(consolidate(*m_workspace, nullptr, {}));
    EXPECT_EQ(proposal(proposed->seq).ending, Ending::Open);
    const auto second = queue(*bob, QuestionFilter::Second);
    ASSERT_EQ(second.size(), 1u);
    EXPECT_NE(second.front(), question);
    const auto approved = say(*bob, DecisionKind::NotAMatch, second.front());
    ASSERT_TRUE(approved);
    EXPECT_EQ(approved->passage, Passage::InForce);
    expectSound();
}

TEST_F(PolicyTest, APolicyMayWantPassphrases) {
    ASSERT_EQ(setPolicy({{}, false}, *m_workspace).error().code, kLoginKeyRefused);
    ASSERT_TRUE(setPolicy({{}, false}, *ann));
    const std::int64_t question = anOpenOne();
    EXPECT_EQ(say(*m_workspace, DecisionKind::Match, question).error().code, kLoginKeyRefused);
    EXPECT_EQ(setPolicy({}, *m_workspace).error().code, kLoginKeyRefused);
    EXPECT_TRUE(say(*bob, DecisionKind::Match, question));
    expectSound();
}

TEST_F(PolicyTest, ManyDecisionsAtOnceDoNotPassBySecondPersons) {
    auto db = m_workspace->reader();
    const QuestionRow row = readQuestion(*db, anOpenOne()).take();
    const DecisionRow one = draftOf(*db, row, DecisionKind::NotAMatch).take();
    const auto refusal = [&] {
        auto refused = GroupChecks::make(*db, {&one, 1})->refusalOf(one).take();
        return refused ? refused->code : ErrorCode{""};
    };
    EXPECT_EQ(refusal(), ErrorCode{""});
    set(R"({"four_eyes": {"groups": true}})");
    EXPECT_EQ(refusal(), ErrorCode{""}) << "it is the rest that another person decides";
    wantTwo();
    EXPECT_EQ(refusal(), kGroupNeedsSecond);
    ASSERT_TRUE(say(*ann, DecisionKind::Match, row.id));
    set("{}");
    EXPECT_EQ(refusal(), kGroupNeedsSecond); // one waits already
}

TEST_F(PolicyTest, AgreementCountsWhatTwoSaidWithoutSeeingEachOther) {
    wantTwo();
    const auto open = queue(*ann, QuestionFilter::Open);
    ASSERT_GE(open.size(), 3u);
    ASSERT_TRUE(say(*ann, DecisionKind::NotAMatch, open[0]));
    ASSERT_TRUE(say(*bob, DecisionKind::NotAMatch, open[0]));
    ASSERT_TRUE(say(*ann, DecisionKind::NotAMatch, open[1]));
    ASSERT_TRUE(say(*bob, DecisionKind::Match, open[1]));
    ASSERT_TRUE(say(*cid, DecisionKind::Match, open[1]));
    ASSERT_TRUE(say(*ann, DecisionKind::NotAMatch, open[2])); // nobody else yet
    auto db = m_workspace->reader();
    auto agreement = readAgreement(*db);
    ASSERT_TRUE(agreement);
    EXPECT_EQ(agreement->all.judged, 2);
    EXPECT_EQ(agreement->all.agreed, 1);
    ASSERT_EQ(agreement->reasons.size(), 1u);
    EXPECT_EQ(agreement->reasons.front().id, kReason);
    wantTwo(false);
    ASSERT_TRUE(say(*bob, DecisionKind::NotAMatch, open[2]));
    EXPECT_EQ(readAgreement(*db)->all.judged, 2);
    EXPECT_EQ(readAgreement(*db)->seenOpen, 1);
    // By what differs: each pair under each comparison that says so.
    std::int64_t most = 0;
    for (const Agreement::OfPart& part : agreement->differing) most = std::max(most, part.kappa.judged);
    EXPECT_LE(most, 2);
    EXPECT_GE(most, 1);
}

TEST(Policy, HasOneSpellingAndRefusesWhatItDoesNotKnow) {
    Policy policy;
    policy.fourEyes.kinds = {DecisionKind::Split, DecisionKind::Match};
    policy.fourEyes.from = -2.5;
    policy.fourEyes.conflict = true;
    policy.fourEyes.resolution = Resolution::Third;
    policy.controlShare = 0.02;
    const std::string text = canonicalPolicy(policy);
    const auto read = parsePolicy(text);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, policy);
    EXPECT_EQ(canonicalPolicy(*read), text);
    EXPECT_EQ(*parsePolicy("{}"), Policy{});
    EXPECT_EQ(*parsePolicy(canonicalPolicy({})), Policy{});
    for (const char* wrong :
         {"", "[]", R"({"four-eyes": {}})", R"({"four_eyes": []})", R"({"four_eyes": {"kinds": ["unsure"]}})",
          R"({"four_eyes": {"from": "1"}})", R"({"four_eyes": {"from": 2, "to": 1}})",
          R"({"four_eyes": {"blind": 1}})", R"({"login_keys": null})", R"({"control_share": 2})",
          R"({"control_share": "all"})", R"({"format": "goldenrod-policy-2"})"})
        EXPECT_FALSE(parsePolicy(wrong)) << wrong;
}

} // namespace
} // namespace goldenrod
