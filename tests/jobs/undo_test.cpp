// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "tests/support/bank.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

/// A match inside a group, and "not a match" said of that group afterwards.
class UndoTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated, 600);
        auto db = m_workspace->reader();
        for (const std::int64_t id :
             reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful).take()) {
            const QuestionRow row = readQuestion(*db, id).take();
            const auto& group = row.left.size() > 1 ? row.left : row.right;
            if (group.size() < 2) continue;
            m_first = *decide({DecisionKind::Match, 0, group[0], group[1], "known_otherwise", {}, {}},
                              *m_workspace);
            const std::int64_t same = sameQuestion(*db, row).take();
            if (same == 0) continue;
            m_later = *decide({DecisionKind::NotAMatch, same, 0, 0, {}, {}, {}}, *m_workspace);
            return;
        }
        FAIL() << "no question asks about a group";
    }
    bool inForce(std::int64_t seq) {
        auto db = m_workspace->reader();
        return !readDecision(*db, seq)->undone;
    }

    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    DecideReport m_first, m_later;
};

TEST_F(UndoTest, SaysThatALaterDecisionRestsOnItAndUndoesNothing) {
    const auto refused = undoDecision(m_first.seq, *m_workspace, UndoScope::IfUnused);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kDecisionUsed);
    EXPECT_EQ(refused.error().arguments, std::vector<std::string>{std::to_string(m_later.seq)});
    EXPECT_TRUE(inForce(m_first.seq));
    const auto later = undoDecision(m_later.seq, *m_workspace, UndoScope::IfUnused);
    ASSERT_TRUE(later) << "nothing rests on the newest";
    EXPECT_TRUE(undoDecision(m_first.seq, *m_workspace, UndoScope::IfUnused));
}

TEST_F(UndoTest, UndoesTheOneAlone) {
    const auto alone = undoDecision(m_first.seq, *m_workspace, UndoScope::Only);
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->undone, std::vector<std::int64_t>{m_first.seq});
    EXPECT_TRUE(inForce(m_later.seq));
}

TEST_F(UndoTest, UndoesTheLaterOnesFirst) {
    const auto both = undoDecision(m_first.seq, *m_workspace, UndoScope::WithLater);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->undone, (std::vector<std::int64_t>{m_later.seq, m_first.seq}));
    EXPECT_FALSE(inForce(m_first.seq));
    EXPECT_FALSE(inForce(m_later.seq));
    EXPECT_EQ(both->leftRecord, m_first.leftRecord);
    const auto report = verifyWorkspace(*m_workspace, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound());
}

} // namespace
} // namespace goldenrod
