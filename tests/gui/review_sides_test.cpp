// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_comparison.h"
#include "models/items/review_reasons.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/waterfall.h"

#include <QAction>

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

TEST(ReviewSides, ShowsManyRecordsPageByPage) {
    const ReviewCase view = manyRecords(9, 4);
    std::vector<std::string> seen;
    for (int first = 0; first < 11; first += items::kMostColumns - 2) {
        const auto side = items::sideBySide(view, {.records = items::SeenRecords::Every, .first = first});
        EXPECT_EQ(side.others, 11);
        EXPECT_EQ(side.first, first);
        EXPECT_LE(side.columns.size(), items::kMostColumns);
        EXPECT_EQ(side.columns[0].letter, QStringLiteral("A"));
        EXPECT_EQ(side.columns[1].letter, QStringLiteral("B"));
        for (qsizetype c = 2; c < side.columns.size(); ++c)
            seen.push_back(plainText(side.columns[c].note).toStdString());
    }
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()) - seen.begin(), 11) << "each of the others once";
    const auto again = items::sideBySide(view, {.records = items::SeenRecords::Every, .first = 12});
    EXPECT_EQ(again.first, 0) << "after the last page comes the first";
    const auto front = items::sideBySide(view, {});
    EXPECT_EQ(front.columns.size(), 2);
    EXPECT_TRUE(plainText(front.columns[0].note).contains(QStringLiteral("2024-05-01")));
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
