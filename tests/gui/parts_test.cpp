// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/sample_data.h"
#include "tests/gui/gallery/table_sample.h"
#include "tests/gui/support.h"
#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/step_indicator.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QHoverEvent>
#include <QMenu>
#include <QSignalSpy>

namespace goldenrod::ui {
namespace {

class PartsTest : public GuiTest {};

TEST_F(PartsTest, ButtonIsPressedBySpaceEnterAndPointerButNotByAClicksFocus) {
    Button button(Button::Kind::Normal, "Export");
    QSignalSpy clicked(&button, &Button::clicked);
    present(button);
    EXPECT_EQ(button.height(), heights::kButton);
    button.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(clicked.count(), 3);
    EXPECT_EQ(button.focusPolicy() & Qt::ClickFocus, 0) << "a click leaves the keyboard where the work is";
}

TEST_F(PartsTest, ButtonFollowsItsActionAndItsHintIsTheShortcut) {
    QAction action("Not a match");
    action.setShortcut(QKeySequence(Qt::Key_N));
    Button button(Button::Kind::Decision, &action);
    const int with = button.sizeHint().width();
    QSignalSpy triggered(&action, &QAction::triggered);
    button.click();
    EXPECT_EQ(triggered.count(), 1);
    action.setEnabled(false);
    EXPECT_FALSE(button.isEnabled());
    action.setText("No");
    EXPECT_EQ(button.accessibleName(), "No");
    action.setText("Not a match");
    action.setShortcut(QKeySequence());
    EXPECT_LT(button.sizeHint().width(), with) << "no shortcut, no hint";
    QAction view("Letters");
    view.setCheckable(true);
    Button toggle(Button::Kind::Toggle, &view);
    toggle.click();
    EXPECT_TRUE(view.isChecked());
    EXPECT_TRUE(toggle.isChecked());
    view.setChecked(false);
    EXPECT_FALSE(toggle.isChecked());
}

TEST_F(PartsTest, WordsOfAButtonArePlain) {
    Button button(Button::Kind::Normal, "Smith && <b>Sons</b> & Co");
    EXPECT_TRUE(button.shortcut().isEmpty());
    EXPECT_EQ(button.accessibleName(), "Smith && <b>Sons</b> & Co");
}

TEST_F(PartsTest, OnlyPrimaryIsYellow) {
    for (auto kind : {Button::Kind::Flat, Button::Kind::Normal, Button::Kind::Decision, Button::Kind::Toggle,
                      Button::Kind::Link, Button::Kind::Primary}) {
        Button button(kind, "Load");
        button.resize(button.sizeHint());
        EXPECT_EQ(shows(pictureOf(button), Colour::Accent), kind == Button::Kind::Primary);
        button.setEnabled(false);
        EXPECT_FALSE(shows(pictureOf(button), Colour::Accent));
    }
}

TEST_F(PartsTest, HintsNameTheKeysInLatin) {
    EXPECT_EQ(keyHintText(QKeySequence("M")), "M");
    EXPECT_EQ(keyHintText(QKeySequence("Shift+L")), "⇧L");
    EXPECT_EQ(keyHintText(QKeySequence("Ctrl+Z")), "Ctrl+Z");
    EXPECT_EQ(keyHintText(QKeySequence("Ctrl+Return")), "Ctrl ↵");
    EXPECT_EQ(keyHintText(QKeySequence("Space")), "Space");
    EXPECT_EQ(keyHintText(QKeySequence()), "");
    useArabic();
    EXPECT_EQ(keyHintText(QKeySequence("M")), "M");
}

TEST_F(PartsTest, ComboStepsAndOpensByKeyboard) {
    ComboButton combo;
    combo.setChoices("queue", {"Undecided", "Decided & done", "Parked"});
    QSignalSpy chosen(&combo, &ComboButton::chosen);
    present(combo);
    combo.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&combo, Qt::Key_Down);
    EXPECT_EQ(combo.currentText(), "Decided & done");
    EXPECT_EQ(combo.accessibleName(), "queue: Decided & done");
    QTest::keyClick(&combo, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY2(QApplication::activePopupWidget(), "a menu opens");
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->activeAction()->text(), "Decided && done");
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_EQ(combo.current(), 2);
    EXPECT_EQ(chosen.count(), 2);
    QTest::keyClick(&combo, Qt::Key_Down);
    EXPECT_EQ(chosen.count(), 2) << "stays at its end";
}

TEST_F(PartsTest, ComboLeavesCtrlEnterToThePage) {
    QWidget page;
    ComboButton combo;
    combo.setParent(&page);
    combo.setChoices("delimiter", {"comma", "semicolon", "tab"});
    QAction next;
    next.setShortcut(QKeySequence("Ctrl+Return"));
    page.addAction(&next);
    QSignalSpy triggered(&next, &QAction::triggered);
    present(page);
    combo.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&combo, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(triggered.count(), 1);
    EXPECT_FALSE(QApplication::activePopupWidget());
    QTest::keyClick(&combo, Qt::Key_End);
    EXPECT_EQ(combo.currentText(), "tab");
    QTest::keyClick(&combo, Qt::Key_Home);
    EXPECT_EQ(combo.currentText(), "comma");
}

TEST_F(PartsTest, StepsFoldToTheCurrentOne) {
    StepIndicator steps({"Read", "Map", "Check", "Load"});
    steps.setCurrent(2);
    const int whole = steps.sizeHint().width();
    steps.setShort(true);
    EXPECT_LT(steps.sizeHint().width(), whole * 2 / 3);
    EXPECT_EQ(steps.accessibleName(), "step 3 of 4: Check");
}

TEST_F(PartsTest, HexRowsHalveWhereThereIsLittleRoom) {
    HexRows bytes;
    bytes.setBytes(QByteArray(40, 'a'), 0, 0, 0);
    bytes.resize(900, 200);
    present(bytes);
    EXPECT_EQ(bytes.partCount(), 3);
    bytes.resize(460, 200);
    EXPECT_EQ(bytes.perRow(), 8);
    EXPECT_EQ(bytes.partCount(), 5);
    EXPECT_EQ(bytes.partText(1), "byte 8: 61 61 61 61 61 61 61 61");
}

TEST_F(PartsTest, ChipTakesTheKeyboardOnlyWhenItOpensSomething) {
    Chip chip({"CRM · most recent", Sign::None, true});
    EXPECT_EQ(chip.focusPolicy(), Qt::NoFocus);
    chip.setOpens(true);
    EXPECT_NE(chip.focusPolicy(), Qt::NoFocus);
    chip.setLook({"2 differ", Sign::Differ});
    EXPECT_EQ(chip.accessibleName(), "differs: 2 differ");
    EXPECT_EQ(chip.sizeHint().height(), heights::kChip);
}

TEST_F(PartsTest, SearchFieldClearsThenLeaves) {
    SearchField field("Search customers");
    QSignalSpy left(&field, &SearchField::left);
    present(field);
    field.setFocus();
    QTest::keyClicks(&field, "smith");
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_EQ(field.text(), "");
    EXPECT_EQ(left.count(), 0);
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_EQ(left.count(), 1);
    EXPECT_EQ(field.accessibleName(), "Search customers");
}

TEST_F(PartsTest, TabsChangeTheViewAtOnce) {
    TabStrip tabs({"Overview", "Products 4", "Timeline 137"});
    tabs.resize(500, heights::kTabs);
    QSignalSpy chosen(&tabs, &TabStrip::chosen);
    present(tabs);
    tabs.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&tabs, Qt::Key_Right);
    EXPECT_EQ(tabs.current(), 1);
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.partRect(2).center());
    EXPECT_EQ(tabs.current(), 2);
    EXPECT_EQ(chosen.count(), 2);
}

TEST_F(PartsTest, StepsSayWhereTheyStand) {
    StepIndicator steps({"Read", "Map", "Check", "Load"});
    steps.setCurrent(2);
    EXPECT_EQ(steps.accessibleName(), "step 3 of 4: Check");
    steps.resize(steps.sizeHint());
    EXPECT_TRUE(shows(pictureOf(steps), Colour::AgreeSoft)) << "ticks behind";
    steps.setCurrent(0);
    steps.resize(steps.sizeHint());
    EXPECT_FALSE(shows(pictureOf(steps), Colour::AgreeSoft));
}

class TableTest : public GuiTest {
protected:
    void SetUp() override {
        QList<QList<gallery::CellModel::Cell>> rows;
        for (int i = 0; i < 4; ++i)
            rows += {gallery::cell("Core 0041-772" + QString::number(i)),
                     gallery::cell("a long text that goes on and on and on"), gallery::cell("+31.6")};
        m_model = std::make_unique<gallery::CellModel>(
            QList<gallery::CellModel::Column>{
                {"record", Content::Exact}, {"text"}, {"weight", Content::Figure}},
            rows);
        m_table.setModel(m_model.get());
        m_table.setColumnWidths({150, 0, 80});
        m_table.resize(400, m_table.contentHeight() + 60);
    }
    std::unique_ptr<gallery::CellModel> m_model;
    DataTable m_table{"records"};
};

TEST_F(TableTest, HasHairlinesBetweenRowsAndNoneAfterTheLast) {
    m_table.show();
    const QImage picture = m_table.viewport()->grab().toImage();
    for (int row = 0; row < 4; ++row) {
        EXPECT_EQ(m_table.rowHeight(row), heights::kTableRow);
        const QRgb below = picture.pixel(200, (row + 1) * heights::kTableRow - 1);
        EXPECT_EQ(below == colour(Colour::Line).rgb(), row < 3) << row;
    }
}

TEST_F(TableTest, IdsAndFiguresCannotBeMadeTooNarrow) {
    m_table.show();
    m_table.horizontalHeader()->resizeSection(0, 30);
    EXPECT_GE(m_table.columnWidth(0), m_table.sizeHintForIndex(m_model->index(0, 0)).width());
    EXPECT_GT(m_table.columnWidth(0), 90);
    m_table.horizontalHeader()->resizeSection(2, 10);
    EXPECT_GE(m_table.columnWidth(2), m_table.sizeHintForIndex(m_model->index(0, 2)).width());
}

TEST_F(TableTest, WalksByKeyAndLettersAreNotASearch) {
    present(m_table);
    m_table.setFocus(Qt::TabFocusReason);
    EXPECT_EQ(m_table.currentIndex().row(), 0);
    QTest::keyClick(&m_table, Qt::Key_Down);
    EXPECT_EQ(m_table.currentIndex().row(), 1);
    QTest::keyClick(&m_table, Qt::Key_C);
    EXPECT_EQ(m_table.currentIndex().row(), 1);
    QSignalSpy activated(&m_table, &QTableView::activated);
    QTest::keyClick(&m_table, Qt::Key_Return);
    EXPECT_EQ(activated.count(), 1);
    const QImage picture = m_table.viewport()->grab().toImage();
    EXPECT_EQ(picture.pixel(1, heights::kTableRow + 5), colour(Colour::Focus).rgb());
    EXPECT_EQ(picture.pixel(200, 5), colour(Colour::Surface).rgb());
}

TEST_F(TableTest, SelectionBarStandsAtTheLeadingEdge) {
    m_table.selectRow(2);
    m_table.show();
    m_table.clearFocus();
    const int y = 2 * heights::kTableRow + 10;
    QImage picture = m_table.viewport()->grab().toImage();
    EXPECT_EQ(picture.pixel(1, y), colour(Colour::SelectionBar).rgb());
    EXPECT_EQ(picture.pixel(150, y), colour(Colour::Selection).rgb());
    m_table.setLayoutDirection(Qt::RightToLeft);
    picture = m_table.viewport()->grab().toImage();
    EXPECT_EQ(picture.pixel(picture.width() - 2, y), colour(Colour::SelectionBar).rgb());
    EXPECT_NE(picture.pixel(1, y), colour(Colour::SelectionBar).rgb());
}

TEST_F(TableTest, ShowsSkeletonsWhileThereIsNothing) {
    gallery::CellModel none({{"record"}, {"text"}}, {});
    m_table.setModel(&none);
    m_table.setBusyRows(3);
    m_table.show();
    const QImage picture = m_table.viewport()->grab().toImage();
    EXPECT_TRUE(shows(picture.copy(0, 0, 400, 3 * heights::kTableRow), Colour::Hover));
    EXPECT_FALSE(shows(picture.copy(0, 3 * heights::kTableRow, 400, 20), Colour::Hover));
    m_table.setBusyRows(0);
    EXPECT_FALSE(shows(m_table.viewport()->grab().toImage(), Colour::Hover));
}

TEST_F(TableTest, RemembersNothingOfThePointerElsewhere) {
    m_table.show();
    const auto hover = [&](QEvent::Type type, int row) {
        const QPointF at(150, row * heights::kTableRow + 5);
        QHoverEvent event(type, at, at, QPointF());
        QCoreApplication::sendEvent(m_table.viewport(), &event);
        return m_table.viewport()->grab().toImage();
    };
    EXPECT_EQ(hover(QEvent::HoverMove, 1).pixel(390, heights::kTableRow + 3), colour(Colour::Hover).rgb());
    EXPECT_FALSE(shows(hover(QEvent::HoverLeave, 1), Colour::Hover));
}

TEST_F(TableTest, TwoLineListMovesByKeyAndShowsPatterns) {
    gallery::QueueModel queue(gallery::englishReview().queue);
    TwoLineList list("queue");
    list.setModel(&queue);
    list.resize(256, 300);
    present(list);
    list.setFocus(Qt::TabFocusReason);
    EXPECT_EQ(list.currentIndex().row(), 0) << "the keyboard always has a row";
    QTest::keyClick(&list, Qt::Key_Down);
    EXPECT_EQ(list.currentIndex().row(), 1);
    QTest::keyClick(&list, Qt::Key_M);
    EXPECT_EQ(list.currentIndex().row(), 1);
    EXPECT_EQ(list.visualRect(list.currentIndex()).height(), heights::kListRowTwoLines);
    EXPECT_TRUE(shows(pictureOf(list), Colour::SelectionBar));
    EXPECT_EQ(list.accessibleName(), "queue");
}

} // namespace
} // namespace goldenrod::ui
