// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/review_case.h"
#include "models/jobs/review_queue.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace goldenrod {
namespace {

using namespace test;

/// What could not be read is not called gone, and what is no decision not "nothing to undo".
TEST(DecideRefusal, ErrorsSayWhatHappened) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const QuestionRow question = firstQuestion(*workspace);
    const auto unknown = undoDecision(1, *workspace); // the event of a load
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, kDecisionUnknown);
    EXPECT_EQ(unknown.error().arguments, std::vector<std::string>{"1"});
    auto db = workspace->reader();
    EXPECT_EQ(readReviewCase(*db, 987654321).error().code, kQuestionGone);
    const auto said = decide({DecisionKind::Unsure, question.id, 0, 0, {}, {}, {}}, *workspace);
    ASSERT_TRUE(said);
    ASSERT_TRUE(workspace->writer().transact([](Database& w) {
        return w.execute(
            "ALTER TABLE decision_member RENAME TO hidden; UPDATE question SET members = x'ff';");
    }));
    const auto unread = undoDecision(said->seq, *workspace);
    ASSERT_FALSE(unread);
    EXPECT_EQ(unread.error().code, kSqlFailed);
    EXPECT_EQ(readReviewCase(*db, question.id).error().code, kDamaged);
    EXPECT_EQ(decide({DecisionKind::Match, question.id, 0, 0, {}, {}, {}}, *workspace).error().code,
              kDamaged);
}

/// Two records whose match a rule in force speaks against, of different customers.
std::pair<std::int64_t, std::int64_t> contradicting(Workspace& workspace) {
    auto db = workspace.reader();
    const auto records = column(*db, "SELECT record_id FROM membership ORDER BY record_id LIMIT 40");
    for (std::size_t i = 1; i < records.size(); ++i) {
        const std::int64_t a = std::stoll(records[0]), b = std::stoll(records[i]);
        if (!comparePair(*db, a, b)->objections.empty()) return {a, b};
    }
    ADD_FAILURE() << "no rule speaks against any pair";
    return {};
}

TEST(DecideRefusal, AMatchThatRulesSpeakAgainstNeedsAReason) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const auto [a, b] = contradicting(*workspace);
    auto db = workspace->reader();
    const std::int64_t head = eventHead(*db).take();
    const auto objections = comparePair(*db, a, b)->objections;
    const auto refused = decide({DecisionKind::Match, 0, a, b, {}, {}, {}}, *workspace);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kReasonNeeded);
    EXPECT_EQ(refused.error().arguments, objections);
    const auto unknown = decide({DecisionKind::Match, 0, a, b, "because", {}, {}}, *workspace);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, kReasonUnknown);
    EXPECT_EQ(eventHead(*db).take(), head) << "nothing was saved";

    DecideRequest request{DecisionKind::Match, 0, a, b, "documents_seen", {}, {}};
    request.comment = "both cards, \"old\" and new \xE2\x9C\x93";
    const auto saved = decide(request, *workspace);
    ASSERT_TRUE(saved);
    const auto made = readMadeDecisions(*db, {saved->seq}).take();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].reason, "documents_seen");
    EXPECT_EQ(made[0].comment, request.comment);
    ASSERT_TRUE(undoDecision(saved->seq, *workspace));
    // Anything else needs none.
    EXPECT_TRUE(decide({DecisionKind::NotAMatch, 0, a, b, {}, {}, {}}, *workspace));
}

TEST(DecideRefusal, WhatChangedWhileItWasLookedAtIsNotDecided) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const QuestionRow question = firstQuestion(*workspace);
    auto db = workspace->reader();
    const ReviewCase view = readReviewCase(*db, question.id).take();
    DecideRequest request{DecisionKind::NotAMatch, question.id, question.leftRecord,
                          question.rightRecord,    {},          question.left,
                          question.right};
    for (const auto* side : {&view.left, &view.right})
        for (const SeenRecord& record : *side) request.seen.push_back({record.id, record.version});
    DecideRequest old = request;
    old.seen.back().hash[3] ^= 1;
    const std::int64_t head = eventHead(*db).take();
    const auto refused = decide(old, *workspace);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kEvidenceChanged);
    EXPECT_EQ(eventHead(*db).take(), head);
    const auto saved = decide(request, *workspace);
    ASSERT_TRUE(saved);
    // What is stored names the versions that were looked at.
    const DecisionRow row = readDecision(*db, saved->seq).take();
    for (const auto* side : {&row.left, &row.right})
        for (const DecisionMember& member : *side)
            EXPECT_TRUE(
                std::any_of(request.seen.begin(), request.seen.end(), [&](const DecisionMember& seen) {
                    return seen.recordId == member.recordId && seen.hash == member.hash;
                }));
}

} // namespace
} // namespace goldenrod
