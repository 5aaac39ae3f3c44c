// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/review_case.h"
#include "models/jobs/review_queue.h"
#include "tests/support/bank.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

QuestionRow firstQuestion(Workspace& workspace) {
    auto db = workspace.reader();
    const auto ids = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful).take();
    return readQuestion(*db, ids.at(0)).take();
}

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

} // namespace
} // namespace goldenrod
