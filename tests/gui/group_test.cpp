// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/review_support.h"
#include "tests/support/like_bank.h"
#include "ui/pages/review/group_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_block.h"

namespace goldenrod::ui {
namespace {

using Stage = items::GroupSession::Stage;

/// Like questions decided together, by keys.
class GroupPageTest : public ReviewTest {
protected:
    void openAlike() {
        test::likeBank(m_made.path()).reset();
        openFile(m_made / "bank.goldenrod");
        ASSERT_TRUE(QTest::qWaitFor([this] { return session().shown() != nullptr; }, 20'000));
        QueueView view = session().view();
        view.sourceA = "core_banking";
        view.sourceB = "crm";
        view.from = 10.0;
        session().setView(view);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !session().isListing(); }, 20'000));
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : static_cast<QWidget*>(m_window.get()), key, with);
    }
    items::GroupSession& group() { return m_page->group(); }
    ::testing::AssertionResult comesTo(Stage stage) {
        const bool came = QTest::qWaitFor(
            [&] { return group().stage() == stage && !m_desk.isBusy() && !session().isSaving(); }, 20'000);
        return came ? ::testing::AssertionSuccess()
                    : ::testing::AssertionFailure() << "stage " << static_cast<int>(group().stage());
    }
    /// Until the next pair of the sample is in front.
    bool nextComes() {
        return QTest::qWaitFor(
            [this] {
                if (group().stage() == Stage::Busy || m_desk.isBusy() || session().isSaving()) return false;
                if (group().stage() != Stage::Reading) return true;
                const auto& next = group().standing().next;
                const auto& shown = session().shown();
                return next && shown &&
                       std::min(shown->question.leftRecord, shown->question.rightRecord) == next->left &&
                       std::max(shown->question.leftRecord, shown->question.rightRecord) == next->right;
            },
            20'000);
    }
    void readAll() {
        while (group().stage() == Stage::Reading) {
            const std::int64_t read = group().standing().read;
            press(Qt::Key_M);
            if (session().refusal()) press(Qt::Key_3);
            ASSERT_TRUE(QTest::qWaitFor(
                [&] { return group().stage() != Stage::Reading || group().standing().read > read; }, 20'000));
            ASSERT_TRUE(nextComes());
        }
    }
    QString words() {
        QString all;
        auto* strip = m_page->widget()->findChild<GroupStrip*>();
        for (TextBlock* block : strip->findChildren<TextBlock*>()) {
            if (block->isVisibleTo(strip)) all += block->accessibleName() + u' ';
        }
        return all;
    }

    test::TempFolder m_made;
};

TEST_F(GroupPageTest, IsOpenedReadDecidedAndTakenBackByKeys) {
    openAlike();
    auto* strip = m_page->widget()->findChild<GroupStrip*>();
    ASSERT_NE(strip, nullptr);
    EXPECT_FALSE(strip->isVisibleTo(m_page->widget()));
    key(Qt::Key_I, Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Stage::Choosing));
    EXPECT_TRUE(strip->isVisibleTo(m_page->widget()));
    const GroupPlan plan = group().plan();
    ASSERT_GT(plan.size, 60);
    ASSERT_LT(plan.sample, plan.size);
    EXPECT_EQ(decided(), 0);
    picture(QStringLiteral("group_choosing"));
    key(Qt::Key_M, Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Stage::Reading));
    EXPECT_EQ(group().standing().group.sample, plan.sample);
    ASSERT_TRUE(nextComes());
    EXPECT_TRUE(words().contains(QStringLiteral("0 of %1 read").arg(plan.sample))) << words().toStdString();

    // Left and gone on with: the same pair waits.
    const auto next = group().standing().next;
    press(Qt::Key_I);
    EXPECT_EQ(group().stage(), Stage::Off);
    settle();
    key(Qt::Key_I, Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Stage::Reading));
    EXPECT_EQ(group().standing().next->left, next->left);
    ASSERT_TRUE(nextComes());

    picture(QStringLiteral("group_reading"));
    readAll();
    ASSERT_TRUE(comesTo(Stage::Ready));
    picture(QStringLiteral("group_ready"));
    EXPECT_EQ(decided(), plan.sample);
    EXPECT_TRUE(words().contains(QStringLiteral("0 errors in %1 read: at most").arg(plan.sample)))
        << words().toStdString();
    const std::int64_t openBefore = countQuestions(db(), QuestionFilter::Open).take();
    key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(comesTo(Stage::Ended));
    const std::int64_t together = group().outcome().decided;
    EXPECT_GT(together, 0);
    picture(QStringLiteral("group_ended"));
    EXPECT_EQ(decided(), plan.sample + together);
    EXPECT_LT(countQuestions(db(), QuestionFilter::Open).take(), openBefore);
    EXPECT_TRUE(m_said.contains(QString::number(together))) << m_said.toStdString();
    settle();
    press(Qt::Key_Z);
    ASSERT_TRUE(comesTo(Stage::Ready));
    EXPECT_EQ(group().standing().group.state, GroupState::TakenBack);
    EXPECT_EQ(decided(), plan.sample);
    EXPECT_EQ(countQuestions(db(), QuestionFilter::Open).take(), openBefore);
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Taken back"))) << m_said.toStdString();
}

TEST_F(GroupPageTest, TooManyErrorsCloseItInWords) {
    openAlike();
    key(Qt::Key_I, Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Stage::Choosing));
    key(Qt::Key_M, Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Stage::Reading));
    for (int i = 0; i < 3 && group().stage() == Stage::Reading; ++i) {
        ASSERT_TRUE(nextComes());
        const std::int64_t read = group().standing().read;
        press(Qt::Key_N);
        ASSERT_TRUE(QTest::qWaitFor([&] { return group().standing().read > read; }, 20'000));
    }
    ASSERT_TRUE(comesTo(Stage::Lost));
    picture(QStringLiteral("group_lost"));
    EXPECT_TRUE(words().contains(QStringLiteral("too many"))) << words().toStdString();
    const std::int64_t answered = decided();
    key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(comesTo(Stage::Ended));
    EXPECT_EQ(decided(), answered);
    EXPECT_EQ(group().outcome().group.state, GroupState::Refused);
    press(Qt::Key_I);
    settle();
    key(Qt::Key_I, Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Stage::Choosing));
    EXPECT_EQ(group().plan().size, 0) << "no second draw";
    EXPECT_TRUE(words().contains(QStringLiteral("one by one"))) << words().toStdString();
    EXPECT_EQ(decided(), answered);
}

} // namespace
} // namespace goldenrod::ui
