// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/sample_data.h"
#include "tests/gui/support.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/timeline_strip.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <cmath>

namespace goldenrod::ui {
namespace {

class ComparisonTest : public GuiTest {
protected:
    void SetUp() override { m_grid.resize(686, 600); }
    /// Row of a field by its name.
    int part(const Comparison& comparison, const QString& field, int record) const {
        for (int row = 0; row < comparison.rows.size(); ++row)
            if (comparison.rows[row].field == field)
                return row * static_cast<int>(comparison.records.size()) + record;
        return -1;
    }
    ComparisonGrid m_grid;
};

TEST_F(ComparisonTest, MarksStayInsideTheirCells) {
    for (const Comparison& comparison :
         {gallery::englishReview().comparison, gallery::arabicReview().comparison}) {
        m_grid.setComparison(comparison);
        int marked = 0;
        for (int part = 0; part < m_grid.partCount(); ++part)
            for (const QRectF& mark : m_grid.markRects(part)) {
                EXPECT_TRUE(QRectF(m_grid.partRect(part)).adjusted(-1, 0, 1, 0).contains(mark)) << part;
                ++marked;
            }
        EXPECT_GE(marked, 6);
    }
}

TEST_F(ComparisonTest, SecondLinesMakeTheirRowsHigherAndNoOther) {
    const Comparison comparison = gallery::arabicReview().comparison;
    m_grid.setComparison(comparison);
    EXPECT_EQ(m_grid.partRect(part(comparison, "الشارع", 0)).height(), heights::kCompareRowTwoLines);
    EXPECT_EQ(m_grid.partRect(part(comparison, "المدينة", 0)).height(), heights::kCompareRow);
    const int before = m_grid.sizeHint().height();
    m_grid.setSecondLines(false);
    EXPECT_EQ(m_grid.partRect(part(comparison, "الشارع", 0)).height(), heights::kCompareRow);
    EXPECT_EQ(before - m_grid.sizeHint().height(), 3 * (heights::kCompareRowTwoLines - heights::kCompareRow));
}

TEST_F(ComparisonTest, MirrorsItsColumns) {
    m_grid.setComparison(gallery::englishReview().comparison);
    const QRect a = m_grid.partRect(0), b = m_grid.partRect(1);
    EXPECT_LT(a.right(), b.left());
    m_grid.setLayoutDirection(Qt::RightToLeft);
    const QRect mirroredA = m_grid.partRect(0), mirroredB = m_grid.partRect(1);
    EXPECT_GT(mirroredA.left(), mirroredB.right());
    EXPECT_EQ(mirroredA.width(), a.width());
    EXPECT_EQ(m_grid.width() - 1 - mirroredA.right(), a.left());
}

TEST_F(ComparisonTest, TakesMoreRecordsInPlaceOfNotes) {
    Comparison comparison = gallery::englishReview().comparison;
    const int withNotes = [&] {
        m_grid.setComparison(comparison);
        return m_grid.partRect(1).right();
    }();
    comparison.records += {"C", "Core 0041-7723", {}};
    for (ComparisonRow& row : comparison.rows) row.values += ComparedValue{"x"};
    m_grid.setComparison(comparison);
    EXPECT_EQ(m_grid.partCount(), 3 * comparison.rows.size());
    EXPECT_GT(m_grid.partRect(2).right(), withNotes) << "the notes gave their room";
}

TEST_F(ComparisonTest, SaysEverythingInWords) {
    const Comparison comparison = gallery::englishReview().comparison;
    m_grid.setComparison(comparison);
    EXPECT_EQ(m_grid.partText(part(comparison, "given name", 0)),
              "given name, CRM 10231, John A., close, initial agrees");
    EXPECT_EQ(m_grid.partText(part(comparison, "e-mail", 0)), "e-mail, CRM 10231, none, missing, A has none");
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&m_grid);
    ASSERT_TRUE(list);
    ASSERT_EQ(list->childCount(), m_grid.partCount());
    EXPECT_EQ(list->child(2)->text(QAccessible::Name), m_grid.partText(2));
    EXPECT_EQ(list->child(2)->role(), QAccessible::ListItem);
    EXPECT_EQ(list->indexOfChild(list->child(2)), 2);
    m_grid.setComparison({});
    EXPECT_EQ(list->childCount(), 0);
}

TEST_F(ComparisonTest, IsWalkedAndCopiedByKeyboard) {
    const Comparison comparison = gallery::englishReview().comparison;
    m_grid.setComparison(comparison);
    present(m_grid);
    m_grid.setFocus(Qt::TabFocusReason);
    EXPECT_EQ(m_grid.currentPart(), 0);
    QTest::keyClick(&m_grid, Qt::Key_Down);
    EXPECT_EQ(m_grid.currentPart(), 2) << "down stays in its column";
    QTest::keyClick(&m_grid, Qt::Key_Right);
    EXPECT_EQ(m_grid.currentPart(), 3);
    QTest::keyClick(&m_grid, Qt::Key_Right);
    EXPECT_EQ(m_grid.currentPart(), 3) << "nothing to the right";
    QTest::keyClick(&m_grid, Qt::Key_End);
    EXPECT_EQ(m_grid.currentPart(), m_grid.partCount() - 1);
    m_grid.setCurrentPart(part(comparison, "mobile", 0));
    QTest::keyClick(&m_grid, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "+971 50 123 4567");
    EXPECT_TRUE(shows(pictureOf(m_grid), Colour::Focus));
    QSignalSpy opened(&m_grid, &Walkable::opened);
    QTest::keyClick(&m_grid, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 0) << "opens nothing unless told to";
    m_grid.setOpens(true);
    QTest::keyClick(&m_grid, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(ComparisonTest, EveryPartIsReachedByArrows) {
    m_grid.setComparison(gallery::englishReview().comparison);
    m_grid.resize(686, m_grid.sizeHint().height());
    QSet<int> reached{0};
    QList<int> open{0};
    while (!open.isEmpty()) {
        const int from = open.takeLast();
        for (int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right}) {
            m_grid.setCurrentPart(from);
            QTest::keyClick(&m_grid, static_cast<Qt::Key>(key));
            if (!reached.contains(m_grid.currentPart()))
                reached += m_grid.currentPart(), open += m_grid.currentPart();
        }
    }
    EXPECT_EQ(reached.size(), m_grid.partCount());
}

TEST_F(ComparisonTest, ShowsHiddenCharactersInWarning) {
    Comparison comparison;
    comparison.records = {{"A", "1", {}}, {"B", "2", {}}};
    comparison.rows = {{"street", Sign::Agree, {{"21 Road"}, {"21 Road"}}, {}}};
    m_grid.setComparison(comparison);
    EXPECT_FALSE(shows(pictureOf(m_grid), Colour::Warning));
    comparison.rows[0].values[1].text = QString("21\u00A0Road");
    m_grid.setComparison(comparison);
    EXPECT_TRUE(shows(pictureOf(m_grid), Colour::Warning));
}

class WaterfallTest : public GuiTest {};

TEST_F(WaterfallTest, EachBarBeginsWhereTheLastOneEnded) {
    Random random;
    for (int round = 0; round < 30; ++round) {
        Waterfall waterfall;
        waterfall.resize(272, 400);
        QList<WaterfallRow> rows;
        for (int i = 0; i < 3 + random.upTo(8); ++i)
            rows += {{plain("row")},
                     random.oneOf(QList<Sign>{Sign::None, Sign::Agree, Sign::Differ}),
                     (random.upTo(300) - 150) / 10.0};
        waterfall.setRows(rows, "match weight");
        double sum = 0;
        for (int row = 0; row < rows.size(); ++row) {
            const QRectF bar = waterfall.barRect(row);
            EXPECT_GE(bar.left(), 272 - widths::kWeight - widths::kLane - 1);
            EXPECT_LE(bar.right(), 272 - widths::kWeight + 1);
            if (row > 0 && rows[row].bits != 0 && rows[row - 1].bits != 0) {
                const QRectF last = waterfall.barRect(row - 1);
                const qreal end = rows[row - 1].bits > 0 ? last.right() : last.left();
                const qreal start = rows[row].bits > 0 ? bar.left() : bar.right();
                EXPECT_NEAR(start, end, 1.01) << row;
            }
            sum += rows[row].bits;
        }
        EXPECT_NEAR(waterfall.total(), sum, 1e-9);
    }
}

TEST_F(WaterfallTest, TheLaneIsNotMirrored) {
    Waterfall waterfall;
    waterfall.resize(272, 300);
    waterfall.setRows(gallery::englishReview().waterfall, "match weight");
    const qreal laneLeft = 272 - widths::kWeight - widths::kLane;
    QList<qreal> before;
    for (int row = 0; row < waterfall.partCount(); ++row) before += waterfall.barRect(row).left() - laneLeft;
    waterfall.setLayoutDirection(Qt::RightToLeft);
    for (int row = 0; row < waterfall.partCount(); ++row)
        EXPECT_NEAR(waterfall.barRect(row).left() - widths::kWeight, before[row], 0.01) << row;
    EXPECT_EQ(waterfall.partText(0), "prior: −13.0 bits");
    EXPECT_EQ(waterfall.partText(1), "family name, agrees: +8.9 bits");
}

TEST_F(WaterfallTest, ScaleKeepsToItsEnds) {
    WeightScale scale;
    scale.resize(200, 34);
    scale.setWeight({60, 2, 14, -10, 30});
    EXPECT_DOUBLE_EQ(scale.position(-10), 0);
    EXPECT_DOUBLE_EQ(scale.position(10), 100);
    EXPECT_DOUBLE_EQ(scale.position(60), 200);
    EXPECT_TRUE(scale.accessibleName().contains("+60.0"));
    pictureOf(scale);
}

class BytesTest : public GuiTest {};

TEST_F(BytesTest, CopiesTheValueAndSaysWhereItStands) {
    RawLines lines;
    lines.resize(900, 100);
    lines.setLines({{7, 310, "88-310;SAID", 0, 0}, {8, 323, "88-311;HADDAD;055-018 2277", 14, 12}});
    EXPECT_EQ(lines.partCopy(0), "88-310;SAID");
    EXPECT_EQ(lines.partCopy(1), "055-018 2277");
    EXPECT_EQ(lines.partText(1), "line 8, byte 323: 88-311;HADDAD;055-018 2277");
    EXPECT_TRUE(shows(pictureOf(lines), Colour::Accent));
    lines.setLines({{7, 310, "88-310;SAID", 0, 0}});
    EXPECT_FALSE(shows(pictureOf(lines), Colour::Accent));
}

TEST_F(BytesTest, HexRowsCoverEveryByteAndAreNeverMirrored) {
    useArabic();
    HexRows rows;
    rows.resize(660, 100);
    rows.setBytes(QByteArray(33, '\x41'), 0xb33d70, 15, 3);
    EXPECT_EQ(rows.partCount(), 3);
    EXPECT_EQ(rows.layoutDirection(), Qt::LeftToRight);
    EXPECT_TRUE(rows.partText(2).endsWith(": 41")) << rows.partText(2).toStdString();
    const QImage picture = pictureOf(rows);
    // The highlight crosses the end of the first row.
    EXPECT_TRUE(shows(picture.copy(0, 0, 660, 24), Colour::Accent));
    EXPECT_TRUE(shows(picture.copy(0, 24, 660, 24), Colour::Accent));
    EXPECT_FALSE(shows(picture.copy(0, 48, 660, 24), Colour::Accent));
}

TEST_F(BytesTest, TimelineRunsLeftToRightInEveryLanguage) {
    const QDate first(2025, 12, 1);
    TimelineStrip strip;
    strip.resize(700, 90);
    strip.setLanes({{"App",
                     {{QDateTime(first, QTime(0, 0)), TouchpointKind::Digital, "login"},
                      {QDateTime(first.addMonths(6), QTime(0, 0)), TouchpointKind::Digital, "login"},
                      {QDateTime(first.addMonths(12), QTime(0, 0)), TouchpointKind::Digital, "later"}}}},
                   first);
    ASSERT_EQ(strip.partCount(), 2) << "what lies outside the months is not drawn";
    for (Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        strip.setLayoutDirection(direction);
        EXPECT_LT(strip.partRect(0).center().x(), strip.partRect(1).center().x());
    }
    EXPECT_EQ(strip.partText(0), "App, 2025-12-01: login");
}

} // namespace
} // namespace goldenrod::ui
