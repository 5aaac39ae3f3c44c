// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/review_queue.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/strip.h"

namespace goldenrod::ui {
namespace {

using Standing = items::ReviewSession::Standing;

/// Which question stands in front while decisions of this window and of others come and go.
class ReviewFlowTest : public ReviewTest {
protected:
    ComboButton* filter() {
        for (ComboButton* combo : m_page->widget()->findChildren<ComboButton*>())
            if (combo->accessibleName().startsWith(QStringLiteral("questions"))) return combo;
        return nullptr;
    }
    /// As goldenrod-cli would: saved beside the window, announced afterwards or not.
    std::int64_t decideElsewhere(const QuestionRow& question, DecisionKind kind, bool announced) {
        const auto saved =
            goldenrod::decide({kind, question.id, 0, 0, "documents_seen", {}, {}}, m_desk.workspace());
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().detail);
        if (announced) m_desk.announce(items::Change::All);
        return saved ? saved->seq : 0;
    }
    QuestionRow rowAt(int row) { return *readQuestion(db(), session().queue().idAt(row)); }
    static bool samePair(const QuestionRow& a, const QuestionRow& b) {
        return a.leftRecord == b.leftRecord && a.rightRecord == b.rightRecord;
    }
    bool openPair(const QuestionRow& pair) {
        return m_window->open({"pair", QStringLiteral("%1-%2").arg(pair.leftRecord).arg(pair.rightRecord)});
    }
    bool saidSettled() const { return m_all.contains(QStringLiteral("settled by another decision")); }
    void SetUp() override {
        ReviewTest::SetUp();
        QObject::connect(m_page, &Page::said, m_window.get(),
                         [this](const Message& message) { m_all += plainText(message.words) + u'\n'; });
    }
    QString m_all; ///< everything that was said
};

TEST_F(ReviewFlowTest, AnEmptyFilterIsLeftByTheKeyboard) {
    openBank();
    settle();
    const QuestionRow first = front();
    ASSERT_NE(filter(), nullptr);
    filter()->setFocus();
    press(Qt::Key_Down);
    settle();
    ASSERT_EQ(session().filter(), QuestionFilter::Unsure);
    ASSERT_EQ(session().standing(), Standing::NothingLeft);
    EXPECT_TRUE(filter()->isVisible()) << "what hides everything can be seen and changed";
    press(Qt::Key_Up);
    settle();
    EXPECT_EQ(session().filter(), QuestionFilter::Open);
    EXPECT_TRUE(session().shown() && samePair(front(), first));
    EXPECT_FALSE(saidSettled()) << m_all.toStdString();
}

TEST_F(ReviewFlowTest, AnEmptyQueueSaysWhatElseWaitsAndLeadsThere) {
    openBank();
    settle();
    press(Qt::Key_U);
    settle();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_U, Qt::ShiftModifier);
    settle();
    ASSERT_EQ(session().filter(), QuestionFilter::Unsure);
    EXPECT_EQ(filter()->currentText(), QStringLiteral("Unsure")) << "the combo follows the key";
    press(Qt::Key_N);
    settle();
    ASSERT_EQ(session().standing(), Standing::NothingLeft);
    QString words;
    for (QWidget* widget : m_page->widget()->findChildren<QWidget*>())
        if (widget->isVisible() && qobject_cast<EmptyState*>(widget)) words += widget->accessibleName();
    EXPECT_TRUE(words.contains(QStringLiteral("No question is marked as unsure."))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("Undecided questions: %1.").arg(session().left())))
        << words.toStdString();
    press(Qt::Key_Q);
    settle();
    EXPECT_EQ(session().filter(), QuestionFilter::Open);
    EXPECT_EQ(filter()->currentText(), QStringLiteral("Undecided"));
    EXPECT_EQ(session().row(), 0);
    // By mouse, and with the keyboard where the pair was.
    press(Qt::Key_Z);
    settle();
    press(Qt::Key_U);
    settle();
    EXPECT_EQ(*countQuestions(db(), QuestionFilter::Unsure), 1);
    while (session().standing() != Standing::NothingLeft) {
        press(Qt::Key_N);
        settle();
    }
    int pressed = 0;
    for (Button* button : m_page->widget()->findChildren<Button*>()) {
        if (!button->isVisible() || button->words() != QStringLiteral("Show unsure")) continue;
        QTest::mouseClick(button, Qt::LeftButton);
        ++pressed;
        break;
    }
    EXPECT_EQ(pressed, 1);
    settle();
    EXPECT_EQ(session().filter(), QuestionFilter::Unsure);
    EXPECT_EQ(session().row(), 0);
}

TEST_F(ReviewFlowTest, AnotherWorkspaceBeginsWithWhatIsUndecided) {
    openBank();
    settle();
    session().setFilter(QuestionFilter::Unsure);
    settle();
    m_desk.close();
    EXPECT_EQ(session().filter(), QuestionFilter::Open);
    EXPECT_EQ(filter()->currentText(), QStringLiteral("Undecided"));
}

TEST_F(ReviewFlowTest, ChangingTheFilterSettlesNothing) {
    openBank();
    settle();
    press(Qt::Key_U);
    settle();
    filter()->setFocus();
    press(Qt::Key_Down);
    settle();
    EXPECT_EQ(session().filter(), QuestionFilter::Unsure);
    EXPECT_EQ(session().row(), 0);
    EXPECT_FALSE(saidSettled()) << m_all.toStdString();
}

TEST_F(ReviewFlowTest, AnUnsureQuestionOpenedByItsLinkStaysUntilDecided) {
    openBank();
    settle();
    const QuestionRow unsure = front();
    press(Qt::Key_U);
    settle();
    ASSERT_TRUE(openPair(unsure));
    settle();
    ASSERT_TRUE(samePair(front(), unsure));
    EXPECT_LT(session().row(), 0);
    m_desk.announce(items::Change::Questions);
    settle();
    EXPECT_TRUE(samePair(front(), unsure)) << "reading again leaves it in front";
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(m_said.left(6), QStringLiteral("Saved:")) << m_said.toStdString();
    EXPECT_FALSE(samePair(front(), unsure)) << "it moves on, as from any question";
    EXPECT_GE(session().row(), 0);
    EXPECT_FALSE(saidSettled()) << m_all.toStdString();
}

TEST_F(ReviewFlowTest, WhatOthersDecidedInBetweenIsReadAgain) {
    openBank();
    settle();
    // A pair around the second question is decided elsewhere, unannounced, before a decision of one's own.
    const QuestionRow second = rowAt(1);
    ASSERT_TRUE(session().queue().rowCount() > 2);
    const std::int64_t event = decideElsewhere(second, DecisionKind::Unsure, false);
    press(Qt::Key_U);
    settle();
    EXPECT_FALSE(samePair(front(), second) && session().row() >= 0) << "it is unsure by now";
    ASSERT_TRUE(openPair(second));
    settle();
    ASSERT_EQ(session().shown()->decidedBefore.size(), 1U);
    EXPECT_EQ(session().shown()->decidedBefore[0].decision.seq, event);
}

TEST_F(ReviewFlowTest, ACaseReadBeforeAForeignDecisionIsNotShownAfterIt) {
    openBank();
    settle();
    ASSERT_GT(session().queue().rowCount(), 3);
    const QuestionRow third = rowAt(2);
    QuestionRow pair = rowAt(0);
    // What is said of two records of their own leaves the question, yet belongs to what is shown.
    const auto saved = goldenrod::decide(
        {DecisionKind::Unsure, 0, third.leftRecord, rowAt(1).leftRecord, {}, {}, {}}, m_desk.workspace());
    ASSERT_TRUE(saved);
    press(Qt::Key_U); // its own event is the second after what the window knows
    settle();
    for (int steps = 0; steps < 4 && !samePair(front(), third); ++steps) {
        press(Qt::Key_J);
        settle();
    }
    ASSERT_TRUE(samePair(front(), third));
    ASSERT_EQ(session().shown()->decidedBefore.size(), 1U) << "the decision of the other is there";
    EXPECT_EQ(session().shown()->decidedBefore[0].decision.seq, saved->seq);
    EXPECT_FALSE(samePair(front(), pair));
}

TEST_F(ReviewFlowTest, CountsWhatWaitsWhileADecisionIsOnItsWay) {
    openBank();
    settle();
    const std::int64_t open = session().left();
    const QuestionRow pair = front();
    press(Qt::Key_M);
    EXPECT_EQ(session().left(), open - 1);
    settle();
    const std::int64_t after = session().left();
    // Undoing is no decision: nothing less waits while it is on its way.
    press(Qt::Key_Z);
    EXPECT_TRUE(session().isSaving());
    EXPECT_EQ(session().left(), after);
    settle();
    EXPECT_EQ(session().left(), open);
    // Nor does a pair that nobody asked about.
    QuestionRow own = pair;
    own.rightRecord = rowAt(1).leftRecord;
    ASSERT_TRUE(openPair(own));
    settle();
    ASSERT_EQ(front().id, 0);
    press(Qt::Key_U);
    EXPECT_EQ(session().left(), open);
    settle();
    EXPECT_EQ(session().left(), open);
    EXPECT_EQ(session().left(), *countQuestions(db(), QuestionFilter::Open));
}

} // namespace
} // namespace goldenrod::ui
