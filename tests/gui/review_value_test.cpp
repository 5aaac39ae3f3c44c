// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_store.h"
#include "tests/gui/review_support.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/pages/review/compare_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/text_block.h"

#include <QLineEdit>

namespace goldenrod::ui {
namespace {

/// Golden values set beside the pair in front.
class ReviewValueTest : public ReviewTest {
protected:
    void SetUp() override {
        ReviewTest::SetUp();
        openBank();
        settle();
    }
    ComparePanel* compare() { return m_page->widget()->findChild<ComparePanel*>(); }
    ValueEditor* editor() { return compare()->editor(); }
    /// Takes a value of a record in hand: of the row that this field has.
    void takeValue(const QString& field, int column) {
        ComparisonGrid* grid = compare()->grid();
        grid->setFocus();
        for (int part = column; part < grid->partCount(); part += 2) {
            if (!grid->partText(part).startsWith(field)) continue;
            grid->setCurrentPart(part);
            return;
        }
        FAIL() << "no row of " << field.toStdString();
    }
    void openEditor() {
        press(Qt::Key_E);
        ASSERT_TRUE(QTest::qWaitFor([this] { return editor()->isOpen() && editor()->isReady(); }, 20'000));
    }
    void save() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return editor()->saveButton()->isEnabled(); }, 20'000));
        press(Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !editor()->isOpen(); }, 20'000));
        settle();
    }
    /// A value of the golden record in force of the record in a column.
    std::string goldenValue(const char* field, int column) {
        const std::int64_t record = column == 0 ? front().leftRecord : front().rightRecord;
        const GoldenRow row = readGolden(db(), *goldenOf(db(), record)).take();
        const StoredGoldenValue* value = findValue(row.values, field);
        return value == nullptr ? std::string() : value->display;
    }
    void typeValue(const char* value) {
        editor()->choice()->setCurrent(100); // beyond the last: nothing
        while (editor()->typed()->isHidden()) {
            const int at = editor()->choice()->current();
            press(Qt::Key_Down);
            ASSERT_NE(editor()->choice()->current(), at);
        }
        editor()->typed()->setFocus();
        QTest::keyClicks(editor()->typed(), value);
    }
    void giveReason(const char* words) {
        editor()->reason()->setFocus();
        QTest::keyClicks(editor()->reason(), words);
    }
};

TEST_F(ReviewValueTest, AValueOfTheRecordInHandIsSetInPlaceAndTakenBack) {
    const QuestionRow before = front();
    takeValue("phone", 1);
    const std::string was = goldenValue("phone", 1);
    openEditor();
    EXPECT_TRUE(editor()->accessibleName().contains("phone"));
    EXPECT_EQ(QApplication::focusWidget(), editor()->choice());
    typeValue("+971 50 765 4321");
    giveReason("told by phone");
    picture(QStringLiteral("review_value"));
    save();
    EXPECT_TRUE(items::samePair(front(), before)) << "the pair stays in front";
    EXPECT_EQ(goldenValue("phone", 1), "+971 50 765 4321");
    EXPECT_TRUE(m_said.startsWith("Set: ")) << m_said.toStdString();
    EXPECT_EQ(QApplication::focusWidget(), compare()->grid()) << "the keyboard is where it was";

    press(Qt::Key_Z);
    settle();
    EXPECT_EQ(goldenValue("phone", 1), was);
    EXPECT_TRUE(m_said.startsWith("Taken back: ")) << m_said.toStdString();
    EXPECT_TRUE(items::samePair(front(), before));
}

TEST_F(ReviewValueTest, TheGoldenRecordThatWouldStayIsShownWithTheNewValue) {
    compare()->golden()->setFocus();
    int phone = -1;
    for (int part = 0; part < compare()->golden()->partCount(); ++part)
        if (compare()->golden()->partText(part).startsWith("phone")) phone = part;
    if (phone < 0) phone = 0;
    compare()->golden()->setCurrentPart(phone);
    const QString was = compare()->golden()->partCopy(phone);
    openEditor();
    press(Qt::Key_Home); // as it stands
    giveReason("checked");
    save();
    EXPECT_EQ(compare()->golden()->partCopy(phone), was);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return compare()->golden()->partText(phone).contains("a person"); }, 20'000))
        << compare()->golden()->partText(phone).toStdString();
}

TEST_F(ReviewValueTest, LettersInTheEditorDecideNothingAndEscapeLeavesThePairInFront) {
    const QuestionRow before = front();
    const std::int64_t decisions = decided();
    openEditor();
    ASSERT_EQ(QApplication::focusWidget(), editor()->choice());
    press(Qt::Key_M);
    press(Qt::Key_N);
    press(Qt::Key_J);
    settle();
    EXPECT_TRUE(editor()->isOpen());
    EXPECT_TRUE(items::samePair(front(), before));
    EXPECT_EQ(decided(), decisions);
    press(Qt::Key_Escape);
    EXPECT_FALSE(editor()->isOpen());
    EXPECT_TRUE(items::samePair(front(), before));
    press(Qt::Key_J);
    settle();
    EXPECT_FALSE(items::samePair(front(), before)) << "the keys are the page's again";
}

TEST_F(ReviewValueTest, AnotherPairInFrontClosesTheEditor) {
    openEditor();
    session().step(1);
    settle();
    EXPECT_FALSE(editor()->isOpen());
}

} // namespace
} // namespace goldenrod::ui
