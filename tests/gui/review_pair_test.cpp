// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/record_search.h"
#include "models/workspace/question_store.h"
#include "tests/gui/review_support.h"
#include "tests/support/tables.h"
#include "ui/pages/review/beside_strip.h"
#include "ui/pages/review/compare_panel.h"
#include "ui/pages/review/pair_picker.h"
#include "ui/pages/review/records_table.h"
#include "ui/pages/review/why_panel.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

namespace goldenrod::ui {
namespace {

/// Any two records, named by hand.
class ReviewPairTest : public ReviewTest {
protected:
    PairPicker* picker() { return m_window->findChild<PairPicker*>(); }
    RecordHit hit(std::int64_t record) { return *readRecordHit(db(), record); }
    std::string nameOf(std::int64_t record) { return hit(record).source + " " + hit(record).key; }
    /// Of another customer than the record, and never paired with it.
    std::int64_t strangerOf(std::int64_t record) {
        for (const std::string& id :
             test::column(db(), "SELECT record_id FROM membership ORDER BY record_id")) {
            const std::int64_t other = std::stoll(id);
            if (*goldenOf(db(), other) == *goldenOf(db(), record)) continue;
            const ReviewCase view = *comparePair(db(), record, other);
            if (view.blocking->state == PairBlocking::State::Unpaired && view.objections.empty())
                return other;
        }
        ADD_FAILURE() << "everybody was paired";
        return 0;
    }
    void typeName(std::int64_t record) {
        for (const char letter : nameOf(record)) QTest::keyClick(QApplication::focusWidget(), letter);
        QTest::qWait(200);
        settle();
    }
    void pick(std::int64_t left, std::int64_t right) {
        ASSERT_TRUE(m_window->open({"pair", QStringLiteral("%1-%2").arg(left).arg(right)}));
        settle();
    }
    bool says(QWidget* part, const QString& words) {
        for (TextBlock* text : part->findChildren<TextBlock*>())
            if (text->isVisible() && text->plainText().contains(words)) return true;
        return false;
    }
};

TEST_F(ReviewPairTest, ARecordNamedByHandIsComparedWithTheOneInFront) {
    openBank();
    settle();
    press(Qt::Key_J);
    settle();
    const QuestionRow before = front();
    const int row = session().row();
    const std::int64_t stranger = strangerOf(before.leftRecord);
    press(Qt::Key_H);
    settle();
    ASSERT_TRUE(picker()->isVisible());
    EXPECT_TRUE(picker()->field(1)->hasFocus()) << "the one in front is named already";
    EXPECT_TRUE(picker()->field(0)->text().startsWith(QString::fromStdString(nameOf(before.leftRecord))));
    typeName(stranger);
    ASSERT_GT(picker()->list()->model()->rowCount(), 0);
    press(Qt::Key_Return);
    settle();
    EXPECT_FALSE(picker()->isVisible());
    EXPECT_EQ(front().leftRecord, before.leftRecord);
    EXPECT_EQ(front().rightRecord, stranger);
    EXPECT_TRUE(m_window->findChild<ComparisonGrid*>()->hasFocus());
    auto* strip = m_window->findChild<BesideStrip*>();
    EXPECT_TRUE(strip->isVisible());
    EXPECT_TRUE(says(strip, QStringLiteral("Blocking never paired these two")));
    EXPECT_TRUE(says(m_window->findChild<WhyPanel*>(), QStringLiteral("Blocking")));
    press(Qt::Key_Escape);
    settle();
    EXPECT_TRUE(items::samePair(front(), before)) << "back where one was";
    EXPECT_EQ(session().row(), row);
    EXPECT_FALSE(strip->isVisible());
    EXPECT_FALSE(says(m_window->findChild<WhyPanel*>(), QStringLiteral("Blocking never paired")));
}

TEST_F(ReviewPairTest, IsDecidedThereAndTakenBack) {
    openBank();
    settle();
    const std::int64_t left = front().leftRecord, right = strangerOf(left);
    const QuestionRow before = front();
    pick(left, right);
    press(Qt::Key_M);
    settle();
    EXPECT_EQ(*goldenOf(db(), left), *goldenOf(db(), right));
    EXPECT_EQ(front().rightRecord, right) << "stays in front, with what was decided";
    EXPECT_FALSE(session().shown()->decidedBefore.empty());
    press(Qt::Key_Z);
    settle();
    EXPECT_NE(*goldenOf(db(), left), *goldenOf(db(), right));
    press(Qt::Key_Escape);
    settle();
    EXPECT_GE(session().row(), 0);
    EXPECT_TRUE(items::samePair(front(), before));
}

TEST_F(ReviewPairTest, IsExactlyTheTwoAlsoWhereTheyAreOfAQuestion) {
    openBank();
    settle();
    for (int row = 0; row < session().queue().rowCount(); ++row) {
        const QuestionRow question = *readQuestion(db(), session().queue().idAt(row));
        if (question.left.size() < 2) continue;
        const std::int64_t other =
            question.left[0] == question.leftRecord ? question.left[1] : question.left[0];
        pick(other, question.rightRecord);
        EXPECT_EQ(front().leftRecord, other);
        EXPECT_EQ(front().rightRecord, question.rightRecord);
        return;
    }
    GTEST_FAIL() << "no question is about a group";
}

TEST_F(ReviewPairTest, WhatIsNoPairLeavesEverythingAsItWas) {
    openBank();
    settle();
    const QuestionRow before = front();
    const QString one = QString::number(before.leftRecord);
    EXPECT_FALSE(m_window->open({"pair", one + u'-' + one})) << "one record twice";
    EXPECT_FALSE(m_window->open({"compare", "nobody"}));
    EXPECT_TRUE(m_window->open({"pair", one + QStringLiteral("-987654321")}));
    settle();
    EXPECT_TRUE(items::samePair(front(), before));
    press(Qt::Key_H);
    settle();
    typeName(before.leftRecord);
    press(Qt::Key_Return);
    EXPECT_TRUE(picker()->isVisible()) << "a record is not compared with itself";
    for (int i = 0; i < 3 && picker()->isVisible(); ++i) press(Qt::Key_Escape);
    EXPECT_FALSE(picker()->isVisible());
    EXPECT_TRUE(items::samePair(front(), before));
}

TEST_F(ReviewPairTest, OneLineBelowTheValuesIsKept) {
    openBank();
    settle();
    m_page->focus(); // not on a button, which Space presses
    auto* grid = m_window->findChild<ComparisonGrid*>();
    const int plain = grid->sizeHint().height();
    press(Qt::Key_Space);
    EXPECT_GT(grid->sizeHint().height(), plain);
    press(Qt::Key_T);
    EXPECT_EQ(m_settings->choice("review/line"), QStringLiteral("letters"))
        << "one takes the line from the other";
    press(Qt::Key_J);
    settle();
    EXPECT_EQ(m_settings->choice("review/line"), QStringLiteral("letters"));
    press(Qt::Key_Space);
    EXPECT_EQ(m_settings->choice("review/line"), QStringLiteral("standardised"));
    ReviewPage again(m_desk, m_prompts, *m_settings);
    int checked = 0;
    for (const QAction* action : again.actions())
        if (action->shortcut() == QKeySequence(Qt::Key_Space)) checked += action->isChecked() ? 1 : 0;
    EXPECT_EQ(checked, 1) << "also the next time";
    press(Qt::Key_Space);
    EXPECT_TRUE(m_settings->choice("review/line").isEmpty());
}

TEST_F(ReviewPairTest, MoreThanEightRecordsStandInATable) {
    openBank();
    settle();
    QuestionRow question = front();
    for (const std::string& id : test::column(db(), "SELECT record_id FROM membership ORDER BY record_id")) {
        const std::int64_t other = std::stoll(id);
        if (question.left.size() == 12) break;
        if (other != question.leftRecord && other != question.rightRecord) question.left.push_back(other);
    }
    question.id = 0;
    question.right = {question.rightRecord};
    ASSERT_TRUE(m_desk.workspace().writer().transact([&](Database& writer) {
        auto cleared = clearQuestions(writer);
        return cleared ? insertQuestion(writer, question) : cleared;
    }));
    session().reload();
    settle();
    ASSERT_EQ(session().shown()->left.size(), question.left.size());
    auto* panel = m_window->findChild<ComparePanel*>();
    panel->grid()->setFocus();
    press(Qt::Key_L);
    ASSERT_TRUE(panel->records()->isVisible());
    EXPECT_FALSE(panel->grid()->isVisible());
    DataTable* table = panel->records()->table();
    EXPECT_EQ(static_cast<std::size_t>(table->model()->rowCount()),
              question.left.size() + question.right.size());
    EXPECT_TRUE(table->hasFocus()) << "the keyboard goes along";
    const int columns = table->model()->columnCount();
    press(Qt::Key_F);
    EXPECT_GE(table->model()->columnCount(), columns);
    press(Qt::Key_F);
    if (const QString folder = qEnvironmentVariable("GOLDENROD_PICTURES"); !folder.isEmpty())
        m_window->grab().save(folder + QStringLiteral("/review_table.png"));
    press(Qt::Key_L);
    EXPECT_TRUE(panel->grid()->isVisible());
    EXPECT_TRUE(panel->grid()->hasFocus());
}

} // namespace
} // namespace goldenrod::ui
