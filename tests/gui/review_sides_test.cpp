// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_comparison.h"
#include "models/items/review_reasons.h"
#include "models/items/review_table.h"
#include "tests/gui/review_support.h"
#include "tests/support/bank.h"
#include "ui/pages/review/records_table.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/waterfall.h"

#include <QAction>
#include <QHeaderView>
#include <QScrollBar>

namespace goldenrod::ui {
namespace {

/// A question about this many records on either side; all but the last say the same.
ReviewCase manyRecords(int left, int right) {
    ReviewCase view;
    for (int i = 0; i < left + right; ++i) {
        SeenRecord record;
        record.id = i + 1;
        record.source = "crm";
        record.key = std::to_string(i);
        record.changed = "2024-05-0" + std::to_string(i % 9 + 1);
        record.values = {{"name.family", "Haddad", "haddad", "Haddad", {}, {}},
                         {"address.city", i + 1 == left + right ? "Dubai" : "Al Ain", {}, {}, {}, {}}};
        (i < left ? view.left : view.right).push_back(record);
    }
    return view;
}

TEST(ReviewSides, StandSideBySideUpToEight) {
    const auto front = items::sideBySide(manyRecords(5, 3), {});
    EXPECT_EQ(front.columns.size(), 2);
    EXPECT_TRUE(plainText(front.columns[0].note).contains(QStringLiteral("2024-05-01")));
    const auto every = items::sideBySide(manyRecords(5, 3), {.records = items::SeenRecords::Every});
    ASSERT_EQ(every.columns.size(), items::kMostColumns);
    EXPECT_EQ(every.columns[1].letter, QStringLiteral("B"));
    EXPECT_EQ(every.columns.last().letter, QStringLiteral("B3"));
}

TEST(ReviewSides, StandInATableBeyondEight) {
    const ReviewCase view = manyRecords(150, 50);
    const items::SeenTable table = items::tableOfRecords(view, {});
    ASSERT_EQ(table.rows.size(), 200);
    ASSERT_EQ(table.columns.size(), table.rows[0].cells.size());
    EXPECT_EQ(table.rows[0].name, QStringLiteral("A\u2002crm 0"));
    EXPECT_EQ(table.rows[150].name, QStringLiteral("B\u2002crm 150"));
    EXPECT_EQ(table.rows[199].name, QStringLiteral("B50\u2002crm 199"));
    const auto city = [&](qsizetype row) { return table.rows[row].cells[1]; };
    for (qsizetype row = 0; row < 199; ++row) {
        EXPECT_EQ(city(row).sign, Sign::None) << "as record A has it";
        EXPECT_TRUE(city(row).marks.isEmpty());
    }
    EXPECT_EQ(city(199).sign, Sign::Differ);
    EXPECT_EQ(city(199).markSign, Sign::Differ);
    EXPECT_FALSE(city(199).marks.isEmpty());
    const items::SeenTable differing = items::tableOfRecords(view, {.onlyDifferences = true});
    ASSERT_EQ(differing.columns.size(), 1) << "one column says something else";
    EXPECT_EQ(differing.columns[0].title, table.columns[1].title);
    EXPECT_EQ(differing.rows.size(), 200);
}

TEST(ReviewSides, TheTableKeepsNamesInSightAndSaysItsSigns) {
    RecordsTable records;
    records.resize(700, 500);
    records.setRecords(items::tableOfRecords(manyRecords(150, 50), {}), 400);
    records.show();
    DataTable* table = records.table();
    EXPECT_EQ(table->model()->rowCount(), 200);
    EXPECT_LT(table->height(), 500) << "scrolls inside";
    EXPECT_TRUE(table->verticalHeader()->isVisible());
    table->setColumnWidth(0, 900);
    QTest::qWait(20);
    table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
    EXPECT_GT(table->horizontalScrollBar()->value(), 0);
    EXPECT_EQ(table->verticalHeader()->x(), table->frameWidth()) << "the names did not move";
    const QModelIndex last = table->model()->index(199, 1);
    const QString spoken = last.data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(QStringLiteral("B50")) && spoken.contains(u'≠')) << spoken.toStdString();
}

TEST(ReviewSides, LettersStandBelowRowsInOtherScriptsAlone) {
    ReviewCase view = manyRecords(1, 1);
    view.left[0].values[0] = {"name.family", "الحداد", "al haddad", "الحداد", {}, {}, 0, "al haddad"};
    view.right[0].values[0].letters = "haddad";
    view.right[0].values[1].letters = "dubai";
    const auto lines = [&](items::SeenLine line) {
        QStringList all;
        for (const items::SeenField& row : items::sideBySide(view, {.line = line}).rows)
            for (const items::SeenText& text : row.values) all << text.line;
        return all.join(u'|');
    };
    EXPECT_EQ(lines(items::SeenLine::None), QStringLiteral("|||"));
    EXPECT_EQ(lines(items::SeenLine::Letters), QStringLiteral("al haddad|haddad||"));
    EXPECT_EQ(lines(items::SeenLine::Standardised), QStringLiteral("al haddad|haddad||"));
    const auto table = items::tableOfRecords(view, {.line = items::SeenLine::Letters});
    EXPECT_EQ(table.rows[0].cells[0].text, QStringLiteral("al haddad")) << "in place of the value";
}

TEST(ReviewSides, ANameThatOneSourceGivesInPartsStandsBesideTheWholeOne) {
    ReviewCase view = manyRecords(1, 1);
    view.left[0].values[0] = {"name.full", "LAYLA QASIM", "layla qasim", "Layla Qasim", {}, {}};
    view.right[0].values[0] = {"name.given", "Layla", "layla", "Layla", {}, {}};
    view.right[0].values.insert(view.right[0].values.begin() + 1,
                                {"name.family", "Qaysm", "qaysm", "Qaysm", {}, {}});
    view.compared = {{"name.full", "name.given", "name.family"}};
    view.why.comparisons.resize(1);
    view.why.comparisons[0].id = "name";
    view.why.comparisons[0].sign = goldenrod::Sign::Close;
    const auto usual = items::sideBySide(view, {}).rows;
    ASSERT_EQ(usual[0].id, QStringLiteral("name.full"));
    EXPECT_EQ(usual[0].values[0].text, QStringLiteral("LAYLA QASIM"));
    EXPECT_EQ(usual[0].values[1].text, QStringLiteral("Layla Qaysm"));
    EXPECT_EQ(usual[0].sign, Sign::Close) << "what the comparison of names says";
    EXPECT_FALSE(usual[0].values[1].marks.isEmpty());
    for (const items::SeenField& row : usual) EXPECT_NE(row.id, QStringLiteral("name.given"));
    const auto all = items::sideBySide(view, {.fields = items::SeenFields::All}).rows;
    const auto parts = std::count_if(all.begin(), all.end(), [](const items::SeenField& row) {
        return row.id == QStringLiteral("name.given") || row.id == QStringLiteral("name.family");
    });
    EXPECT_EQ(parts, 2) << "as delivered";
}

TEST(ReviewSides, ContactsStandBelowTheFields) {
    ReviewCase view = manyRecords(1, 1);
    TouchpointRow visit;
    visit.at = 20'000 * test::kDay;
    visit.channel = "branch";
    visit.kind = "visit";
    view.left[0].contacts = {{{"branch", 2}, {"app", 1}}, {visit, visit}};
    const auto usual = items::sideBySide(view, {}).rows;
    ASSERT_GE(usual.size(), 3);
    EXPECT_TRUE(usual[usual.size() - 3].closesGroup) << "parted from the fields";
    const items::SeenField& last = usual.last();
    EXPECT_EQ(last.name, QStringLiteral("last contact"));
    EXPECT_TRUE(last.values[0].text.startsWith(QStringLiteral("2024-10-0")))
        << last.values[0].text.toStdString();
    EXPECT_TRUE(last.values[1].text.isEmpty());
    EXPECT_EQ(last.sign, Sign::None) << "not scored";
    EXPECT_TRUE(usual[usual.size() - 2].values[0].text.startsWith(u'3'));
    const auto all = items::sideBySide(view, {.fields = items::SeenFields::All}).rows;
    EXPECT_EQ(all.size(), usual.size() + 1);
    EXPECT_TRUE(all.last().values[0].text.contains(QStringLiteral("visit")));
}

TEST(ReviewSides, HoldingsStandAboveTheContacts) {
    ReviewCase view = manyRecords(1, 1);
    HoldingRow account, loan, card;
    account.holding = {"A1", "current account", {}, {}, "2013-06-19", {}, 12'300'000, "AED"};
    loan.holding = {"L1", "loan", {}, {}, "2020-01-02", {}, -500'250, "AED"};
    card.holding = {"C1", "credit card", {}, {}, "2011-01-01", "2015-05-06", {}, "AED"};
    view.left[0].holdings = {account, loan, card, loan};
    view.right[0].holdings = {loan};
    const auto usual = items::sideBySide(view, {}).rows;
    EXPECT_EQ(usual.last().name, QStringLiteral("holdings"));
    EXPECT_EQ(usual.last().values[0].text, QStringLiteral("current account, loan 2, 1 closed"));
    EXPECT_EQ(usual.last().values[1].text, QStringLiteral("loan"));
    const auto all = items::sideBySide(view, {.fields = items::SeenFields::All}).rows;
    ASSERT_EQ(all.size(), usual.size() + 4);
    EXPECT_EQ(all[all.size() - 4].values[0].text,
              QStringLiteral("current account, 12,300.00 AED, since 2013-06-19"));
    EXPECT_EQ(all[all.size() - 4].values[1].text, QStringLiteral("loan, −500.25 AED, since 2020-01-02"));
    EXPECT_EQ(all[all.size() - 2].values[0].text, QStringLiteral("credit card, closed 2015-05-06"));
}

TEST(ReviewSides, LeavesOutRowsThatSayTheSame) {
    const ReviewCase view = manyRecords(2, 2);
    items::SeenChoice choice{.onlyDifferences = true};
    EXPECT_EQ(items::sideBySide(view, choice).rows.size(), 0) << "the pair in front says the same";
    choice.records = items::SeenRecords::Every;
    const auto side = items::sideBySide(view, choice);
    ASSERT_EQ(side.rows.size(), 1) << "one of the others does not";
    EXPECT_EQ(side.rows[0].values.last().text, QStringLiteral("Dubai"));
}

TEST_F(ReviewTest, ShowsOnlyWhatDiffersByOneKey) {
    openBank();
    settle();
    auto* grid = m_window->findChild<ComparisonGrid*>();
    int hidden = 0;
    for (int i = 0; i < 5; ++i) {
        const int all = grid->partCount();
        const auto rows = items::sideBySide(*session().shown(), {}).rows;
        const auto same = std::count_if(rows.begin(), rows.end(), [](const items::SeenField& row) {
            return row.sign == Sign::Agree || row.values[0].text == row.values[1].text;
        });
        press(Qt::Key_D);
        EXPECT_LE(grid->partCount(), all - 2 * static_cast<int>(same));
        hidden += all - grid->partCount();
        press(Qt::Key_D);
        EXPECT_EQ(grid->partCount(), all);
        press(Qt::Key_J);
        settle();
    }
    EXPECT_GT(hidden, 0);
}

TEST_F(ReviewTest, TellsTheChancesBehindABar) {
    openBank();
    settle();
    auto* waterfall = m_window->findChild<Waterfall*>();
    const auto reasons = items::reasonsOf(*session().shown());
    const auto row = std::find_if(reasons.rows.begin(), reasons.rows.end(),
                                  [](const items::ReasonRow& r) { return !r.behind.isEmpty(); });
    ASSERT_NE(row, reasons.rows.end());
    const int at = static_cast<int>(row - reasons.rows.begin());
    EXPECT_TRUE(waterfall->partText(at).contains(row->behind)) << "also read aloud";
    QTest::mouseClick(waterfall, Qt::LeftButton, {}, waterfall->partRect(at).center());
    bool shown = false;
    for (TextBlock* text : m_page->widget()->findChildren<TextBlock*>())
        shown |= text->isVisible() && text->plainText() == row->behind;
    EXPECT_TRUE(shown) << row->behind.toStdString();
}

TEST_F(ReviewTest, TellsWhichGoldenValuesWouldChange) {
    openBank();
    settle();
    const ReviewCase& view = *session().shown();
    ASSERT_EQ(view.goldenNow.size(), 2U);
    QString words;
    for (const items::FactRow& row : items::effectsOf(view).around)
        words += plainText(row.label) + u' ' + plainText(row.value) + u'\n';
    for (const GoldenRow& now : view.goldenNow)
        EXPECT_TRUE(words.contains(QString::fromStdString(now.gid))) << words.toStdString();
    EXPECT_TRUE(words.contains(u'→')) << words.toStdString();
}

} // namespace
} // namespace goldenrod::ui
