// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/review_queue.h"
#include "tests/gui/review_support.h"
#include "ui/pages/review/decided_before.h"
#include "ui/pages/review/refusal_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"

namespace goldenrod::ui {
namespace {

/// Taking decisions back: one's own by Z, any by its line under "decided before".
class ReviewUndoTest : public ReviewTest {
protected:
    std::int64_t decideElsewhere(const DecideRequest& request) {
        const auto saved = goldenrod::decide(request, m_desk.workspace());
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().code.id());
        m_desk.announce(items::Change::All);
        return saved ? saved->seq : 0;
    }
    bool inForce(std::int64_t seq) { return !readDecision(db(), seq)->undone; }
    bool openPair(std::int64_t a, std::int64_t b) {
        return m_window->open({"pair", QStringLiteral("%1-%2").arg(a).arg(b)});
    }
    QuestionRow rowAt(int row) { return *readQuestion(db(), session().queue().idAt(row)); }
};

TEST_F(ReviewUndoTest, ZTakesBackTheNewestOfThisWindowAndNobodyElses) {
    openBank();
    settle();
    const QuestionRow own = front();
    press(Qt::Key_U);
    settle();
    const std::int64_t foreign = decideElsewhere({DecisionKind::Unsure, rowAt(1).id, 0, 0, {}, {}, {}});
    settle();
    press(Qt::Key_Z);
    settle();
    EXPECT_TRUE(items::samePair(front(), own));
    EXPECT_TRUE(inForce(foreign));
    EXPECT_EQ(decided(), 1);
    press(Qt::Key_Z);
    settle();
    EXPECT_TRUE(inForce(foreign));
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("No decision of this window"))) << m_said.toStdString();
}

TEST_F(ReviewUndoTest, ZReachesADecisionThatIsStillOnItsWay) {
    openBank();
    settle();
    const QuestionRow own = front();
    press(Qt::Key_U);
    EXPECT_TRUE(session().isSaving());
    press(Qt::Key_Z);
    settle();
    EXPECT_EQ(decided(), 0);
    EXPECT_TRUE(items::samePair(front(), own));
}

TEST_F(ReviewUndoTest, AnyDecisionBeforeIsUndoneByKeyAndByMouse) {
    openBank();
    settle();
    const QuestionRow pair = front();
    const std::int64_t one =
        decideElsewhere({DecisionKind::Unsure, 0, pair.leftRecord, pair.rightRecord, {}, {}, {}});
    const std::int64_t two =
        decideElsewhere({DecisionKind::Unsure, 0, pair.leftRecord, pair.rightRecord, {}, {}, {}});
    settle();
    ASSERT_TRUE(openPair(pair.leftRecord, pair.rightRecord));
    settle();
    ASSERT_EQ(session().shown()->decidedBefore.size(), 2U);
    auto* before = m_page->widget()->findChild<DecidedBefore*>();
    const auto olderOne = [&] {
        Button* older = nullptr;
        for (Button* button : before->findChildren<Button*>())
            if (button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Undo:")))
                older = button;
        return older;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return olderOne() != nullptr; }));
    int labels = 0;
    for (TextBlock* text : before->findChildren<TextBlock*>())
        labels += text->isVisible() && text->plainText() == QStringLiteral("decided before") ? 1 : 0;
    EXPECT_EQ(labels, 1) << "the first line says what they are";
    Button* older = olderOne();
    QTest::mouseClick(older, Qt::LeftButton);
    settle();
    EXPECT_FALSE(inForce(one));
    EXPECT_TRUE(inForce(two));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session().shown() && session().shown()->decidedBefore.size() == 1; }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ShiftModifier);
    settle();
    EXPECT_FALSE(inForce(two)) << m_said.toStdString() << session().isSaving();
    EXPECT_TRUE(items::samePair(front(), pair)) << "what is looked at stays";
}

TEST_F(ReviewUndoTest, WhatALaterDecisionRestsOnIsUndoneOnlyKnowingly) {
    openBank();
    settle();
    // A match within a group that is asked about all the same afterwards.
    std::int64_t first = 0, question = 0;
    std::vector<QuestionRow> groups;
    for (int row = 0; row < session().queue().rowCount(); ++row)
        if (rowAt(row).left.size() > 1) groups.push_back(rowAt(row));
    for (const QuestionRow& group : groups) {
        if (question != 0) break;
        ASSERT_TRUE(openPair(group.left[0], group.left[1]));
        settle();
        press(Qt::Key_M);
        if (session().refusal()) press(Qt::Key_5);
        settle();
        first = newestDecision(db()).take().value_or(0);
        question = sameQuestion(db(), group).take();
    }
    ASSERT_NE(question, 0);
    const std::int64_t later = decideElsewhere({DecisionKind::NotAMatch, question, 0, 0, {}, {}, {}});
    settle();
    auto* strip = m_window->findChild<RefusalStrip*>();
    press(Qt::Key_Z);
    settle();
    ASSERT_TRUE(strip->isVisible());
    EXPECT_TRUE(inForce(first));
    press(Qt::Key_Escape);
    EXPECT_FALSE(strip->isVisible());
    press(Qt::Key_Z);
    settle();
    ASSERT_TRUE(strip->isVisible());
    EXPECT_TRUE(strip->findChild<InPageStrip*>()->accessibleName().contains(QStringLiteral("match, ")))
        << "which one it was";
    press(Qt::Key_2);
    settle();
    EXPECT_FALSE(strip->isVisible());
    EXPECT_FALSE(inForce(first));
    EXPECT_FALSE(inForce(later));
}

} // namespace
} // namespace goldenrod::ui
