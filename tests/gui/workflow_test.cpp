// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/mark_question.h"
#include "models/jobs/queue_view.h"
#include "models/jobs/saved_views.h"
#include "models/workspace/clock.h"
#include "tests/gui/review_support.h"
#include "ui/pages/review/case_notes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/text_block.h"

#include <QLineEdit>

#include <fstream>
#include <regex>

namespace goldenrod::ui {
namespace {

/// What is said of questions by keys.
class ReviewWorkflowTest : public ReviewTest {
protected:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : static_cast<QWidget*>(m_window.get()), key, modifiers);
    }
    QuestionMarks marksOf(const QuestionRow& question) { return *readMarksOf(db(), question); }
    void type(const QString& text) {
        auto* field = m_promptParent.findChild<QLineEdit*>();
        ASSERT_NE(field, nullptr);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void filter(QuestionFilter state) {
        session().setFilter(state);
        settle();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isListing() && !m_desk.isBusy(); }));
    }
    bool inQueue(const QuestionRow& question) {
        for (int row = 0; row < session().queue().rowCount(); ++row)
            if (session().queue().idAt(row) == question.id) return true;
        return false;
    }
};

TEST_F(ReviewWorkflowTest, PParksAndTheNextOneComesZBringsItBack) {
    openBank();
    settle();
    const QuestionRow first = front();
    const std::int64_t left = session().left();
    press(Qt::Key_P);
    EXPECT_FALSE(items::samePair(front(), first)) << "the next one at once";
    settle();
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Parked: "))) << m_said.toStdString();
    EXPECT_FALSE(inQueue(first));
    EXPECT_EQ(session().left(), left - 1);
    EXPECT_EQ(decided(), 0);
    filter(QuestionFilter::Parked);
    EXPECT_EQ(session().queue().rowCount(), 1);
    EXPECT_TRUE(items::samePair(front(), first));
    press(Qt::Key_P);
    settle();
    EXPECT_EQ(session().standing(), items::ReviewSession::Standing::NothingLeft) << "taken out";
    filter(QuestionFilter::Open);
    EXPECT_TRUE(inQueue(first));
    press(Qt::Key_Z);
    settle();
    EXPECT_TRUE(marksOf(first).isParked(nowMicroseconds())) << "taking it out is taken back";
    press(Qt::Key_Z);
    settle();
    EXPECT_FALSE(marksOf(first).isParked(nowMicroseconds()));
    EXPECT_TRUE(inQueue(first));
    EXPECT_TRUE(items::samePair(front(), first));
}

TEST_F(ReviewWorkflowTest, AssignPriorityDueDateAndCommentByKeys) {
    openBank();
    settle();
    const QuestionRow first = front();
    press(Qt::Key_A);
    ASSERT_TRUE(QTest::qWaitFor([&] { return marksOf(first).assigned() != 0; }));
    settle();
    EXPECT_TRUE(items::samePair(front(), first)) << "it stays in front";
    press(Qt::Key_R);
    settle();
    press(Qt::Key_D, Qt::ShiftModifier);
    type(QStringLiteral("2099-12-31"));
    settle();
    press(Qt::Key_C, Qt::ShiftModifier);
    type(QStringLiteral("asked the branch"));
    settle();
    const QuestionMarks marks = marksOf(first);
    EXPECT_EQ(marks.priority(), 1);
    EXPECT_GT(marks.due(), nowMicroseconds());
    EXPECT_EQ(marks.comments, 1);
    auto* notes = m_window->findChild<CaseNotes*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notes->findChildren<TextBlock*>().size() >= 2; }));
    QString shown;
    for (TextBlock* text : notes->findChildren<TextBlock*>()) shown += text->plainText() + u'\n';
    EXPECT_TRUE(shown.contains(QStringLiteral("asked the branch"))) << shown.toStdString();
    EXPECT_TRUE(shown.contains(QStringLiteral("2099-12-31"))) << shown.toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return session()
            .queue()
            .index(session().row(), 0)
            .data(items::SecondLineRole)
            .toString()
            .contains(QStringLiteral("high priority"));
    }));
    filter(QuestionFilter::Mine);
    EXPECT_EQ(session().queue().rowCount(), 1);
    press(Qt::Key_A);
    ASSERT_TRUE(QTest::qWaitFor([&] { return marksOf(first).assigned() == 0; }));
    settle();
    EXPECT_EQ(session().queue().rowCount(), 0);
}

TEST_F(ReviewWorkflowTest, ParkUntilADayAndAssignToANameAskForThem) {
    openBank();
    settle();
    const QuestionRow first = front();
    press(Qt::Key_A, Qt::ShiftModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_promptParent.findChild<QLineEdit*>() != nullptr; }));
    type(QString::fromStdString(m_desk.workspace().identity().name));
    settle();
    EXPECT_NE(marksOf(first).assigned(), 0);
    press(Qt::Key_P, Qt::ControlModifier);
    type(QStringLiteral("2099-01-01"));
    settle();
    EXPECT_NE(marksOf(first).park.value, kNoDay);
    EXPECT_TRUE(marksOf(first).isParked(nowMicroseconds()));
    EXPECT_FALSE(inQueue(first));
}

/// A newer load brings another birth date of a record that was decided about.
class ReviewEvidenceTest : public ReviewWorkflowTest {
protected:
    /// Brings in front and decides a question about a record of the first extract with a birth date.
    void decideAboutFirstExtract(Qt::Key key) {
        std::ifstream in(test::sampleBank(800) / test::extracts().front());
        for (std::string line; std::getline(in, line);) m_lines.push_back(line);
        for (int row = 0; row < session().queue().rowCount() && m_line == 0; ++row) {
            const QuestionRow question = *readQuestion(db(), session().queue().idAt(row));
            for (const std::int64_t id : {question.leftRecord, question.rightRecord}) {
                const auto record = readRecord(db(), id).take();
                if (m_line == 0 && record.sourceId == 1) m_line = lineOf(record.key);
                if (m_line == 0) continue;
                m_question = question;
                break;
            }
        }
        ASSERT_NE(m_line, 0U);
        ASSERT_TRUE(m_window->open(
            {"pair", QStringLiteral("%1-%2").arg(m_question.leftRecord).arg(m_question.rightRecord)}));
        settle();
        press(key);
        if (session().refusal()) press(Qt::Key_5);
        settle();
        ASSERT_EQ(decided(), 1);
    }
    std::size_t lineOf(const std::string& key) const {
        for (std::size_t i = 1; i < m_lines.size(); ++i)
            if (std::regex_search(m_lines[i], std::regex("^" + key + kBorn))) return i;
        return 0;
    }
    void loadOtherBirthDate() {
        const std::filesystem::path file = m_directory.filePath("newer.csv").toStdString();
        m_lines[m_line] = std::regex_replace(m_lines[m_line], std::regex("[0-9]{2}/[0-9]{2}/[0-9]{4}"),
                                             "09/09/1959", std::regex_constants::format_first_only);
        {
            std::ofstream out(file, std::ios::binary);
            for (const std::string& line : m_lines) out << line << '\n';
        }
        const std::string source = sourceNames(db()).take().at(1);
        const auto report = test::load(m_desk.workspace(), file, source);
        ASSERT_TRUE(report);
        EXPECT_EQ(report->decisionsChanged, 1);
        m_desk.announce(items::Change::All);
        settle();
    }
    static constexpr const char* kBorn = ",(\"[^\"]*\"|[^,]*),[0-9]{2}/[0-9]{2}/[0-9]{4},";
    std::vector<std::string> m_lines;
    std::size_t m_line = 0;
    QuestionRow m_question;
};

TEST_F(ReviewEvidenceTest, WhatChangedIsShownAndYSaysThatItStillHolds) {
    openBank();
    settle();
    decideAboutFirstExtract(Qt::Key_N);
    loadOtherBirthDate();
    EXPECT_EQ(session().progress().changed, 1);
    filter(QuestionFilter::Changed);
    ASSERT_EQ(session().queue().rowCount(), 1);
    EXPECT_NE(session().changedInFront(), 0);
    QString shown;
    for (TextBlock* text : m_window->findChild<CaseNotes*>()->findChildren<TextBlock*>())
        shown += text->plainText() + u'\n';
    EXPECT_TRUE(shown.contains(QStringLiteral("1959-09-09"))) << shown.toStdString();
    press(Qt::Key_Y);
    settle();
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Saved: still holds"))) << m_said.toStdString();
    EXPECT_EQ(session().queue().rowCount(), 0);
    press(Qt::Key_Z);
    settle();
    ASSERT_EQ(session().queue().rowCount(), 1) << "taken back: it is to be looked at again";
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(session().queue().rowCount(), 0) << "saying it again confirms it";
    EXPECT_EQ(decided(), 1) << "no second decision";
}

TEST_F(ReviewEvidenceTest, DecidingOtherwiseAsksToWithdrawTheEarlierDecision) {
    openBank();
    settle();
    decideAboutFirstExtract(Qt::Key_N);
    loadOtherBirthDate();
    filter(QuestionFilter::Changed);
    ASSERT_EQ(session().queue().rowCount(), 1);
    const std::int64_t earlier = session().changedInFront();
    press(Qt::Key_M);
    if (session().refusal() && session().refusal()->error.code == kReasonNeeded) press(Qt::Key_5);
    settle();
    ASSERT_TRUE(session().refusal());
    EXPECT_EQ(session().refusal()->error.code, kDecisionConflict);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session().refusal() && !session().refusal()->against.empty(); }));
    press(Qt::Key_1);
    settle();
    EXPECT_TRUE(readDecision(db(), earlier)->undone);
    EXPECT_EQ(session().progress().changed, 0);
}

TEST_F(ReviewWorkflowTest, AViewIsKeptOpenedRenamedAndRemoved) {
    openBank();
    settle();
    QueueView view = session().view();
    view.order = QuestionOrder::Highest;
    view.from = 1.0;
    session().setView(view);
    settle();
    press(Qt::Key_S, Qt::ControlModifier);
    type(QStringLiteral("Strong ones"));
    const auto saved = [&] { return savedViews(db()).take(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().size() == 1; }));
    session().setView({});
    settle();
    press(Qt::Key_Q, Qt::ShiftModifier);
    auto* list = qobject_cast<ComboButton*>(QApplication::focusWidget());
    ASSERT_NE(list, nullptr);
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_EQ(session().view(), view) << "opened by keys";
    settle();
    press(Qt::Key_F2);
    type(QStringLiteral("Strongest"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().front().name == "Strongest"; }));
    settle();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->currentText().contains(QStringLiteral("Strongest")); }));
    press(Qt::Key_Delete, Qt::ShiftModifier);
    Button* remove = nullptr;
    for (Button* button : m_promptParent.findChildren<Button*>())
        if (button->words() == QStringLiteral("Remove")) remove = button;
    ASSERT_NE(remove, nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved().empty(); }));
}

TEST_F(ReviewWorkflowTest, ADoublePressParksOne) {
    openBank();
    settle();
    session().setLeastLook(60'000);
    press(Qt::Key_P);
    settle();
    EXPECT_TRUE(readMarksByQuestion(db())->empty());
    session().setLeastLook(0);
}

} // namespace
} // namespace goldenrod::ui
