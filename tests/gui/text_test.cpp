// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_line.h"

#include <QFontMetricsF>
#include <QTextDocument>

namespace goldenrod::ui {
namespace {

constexpr QChar kEllipsis(0x2026);

class TextTest : public GuiTest {
protected:
    static TextLine valueLine(const QString& data, const Marks& marks = {}) {
        StyledText text(face(Type::Work));
        text.addValue(data, marks, Sign::Differ);
        return TextLine(std::move(text));
    }
    /// What is shown, without the characters that isolate it.
    static QString bare(const TextLine& line) {
        return line.shownText().remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    static qreal advance(const QString& text) {
        return QFontMetricsF(face(Type::Work)).horizontalAdvance(text);
    }
    static constexpr QRectF kBox{100, 50, 300, 20};
};

TEST_F(TextTest, ShortensAtTheEndOfTheValueInBothLayouts) {
    for (bool arabic : {false, true}) {
        if (arabic) useArabic();
        TextLine latin = valueLine("12 King Street, 11482 Dubai");
        latin.fit(80);
        EXPECT_TRUE(latin.isElided());
        EXPECT_TRUE(bare(latin).startsWith("12 King")) << bare(latin).toStdString();
        EXPECT_TRUE(bare(latin).endsWith(kEllipsis));
        TextLine other = valueLine("شارع الوصل الطويل جداً في دبي");
        other.fit(80);
        EXPECT_TRUE(bare(other).startsWith("شارع"));
        EXPECT_TRUE(bare(other).endsWith(kEllipsis));
    }
}

TEST_F(TextTest, FitsWhateverItIsGiven) {
    Random random;
    const QString letters[] = {"a",  "W", "i",       " ",           "1",      "ش", "ل",  "ا",
                               "王", "é", "e\u0301", "👩‍👧", "\u200F", "-", "<b>"};
    for (int round = 0; round < 150; ++round) {
        QString data;
        for (int i = random.upTo(40); i >= 0; --i) data += random.oneOf(letters);
        TextLine line = valueLine(data);
        const int room = 15 + random.upTo(200);
        const bool fits = line.naturalWidth() <= room;
        line.fit(room);
        EXPECT_EQ(line.isElided(), !fits && line.naturalWidth() > room + 0.5) << data.toStdString();
        EXPECT_LE(line.width(), qMax<qreal>(room, advance(QString(kEllipsis))) + 1)
            << data.toStdString() << " in " << room;
        const QString full = valueLine(data).shownText();
        EXPECT_TRUE(!line.isElided() || full.startsWith(line.shownText().chopped(1))) << data.toStdString();
        line.fit(1e5);
        EXPECT_EQ(line.shownText(), full) << "room again, text again";
    }
}

TEST_F(TextTest, MarksStandUnderTheirCharacters) {
    const TextLine line = valueLine("1980-02-03", {{5, 2}, {8, 2}});
    const QList<QRectF> marks = line.markRects(kBox, Align::Leading, Qt::LeftToRight);
    ASSERT_EQ(marks.size(), 2);
    EXPECT_NEAR(marks[0].left(), kBox.left() + advance("1980-"), 1);
    EXPECT_NEAR(marks[0].width(), advance("02"), 1);
    EXPECT_NEAR(marks[1].left(), kBox.left() + advance("1980-02-"), 1);
    EXPECT_EQ(marks[0].height(), contentHeight(face(Type::Work)));
}

TEST_F(TextTest, MarksInArabicRunFromTheRightAndKeepTheJoins) {
    const QString data = "محمد عبد الله";
    const TextLine whole = valueLine(data), marked = valueLine(data, {{0, 2}, {9, 4}});
    EXPECT_NEAR(marked.naturalWidth(), whole.naturalWidth(), 0.01) << "marks must not break the shaping";
    const QList<QRectF> marks = marked.markRects(kBox, Align::Leading, Qt::RightToLeft);
    ASSERT_EQ(marks.size(), 2);
    EXPECT_NEAR(marks[0].right(), kBox.right(), 1.5) << "the value starts at the right edge";
    EXPECT_LT(marks[1].right(), marks[0].left());
}

TEST_F(TextTest, MarksBeyondTheTextAreCut) {
    const TextLine line = valueLine("abc", {{1, 50}, {7, 2}, {-4, 2}});
    const QList<QRectF> marks = line.markRects(kBox, Align::Leading, Qt::LeftToRight);
    for (const QRectF& mark : marks) {
        EXPECT_GE(mark.left(), kBox.left() - 0.5);
        EXPECT_LE(mark.right(), kBox.left() + line.width() + 0.5);
    }
}

TEST_F(TextTest, DatesKeepTheirOrderInsideArabic) {
    useArabic();
    StyledText text(face(Type::Work));
    text.add("تغيّر في ");
    text.addValue("2026-08-30", {{0, 4}, {5, 2}, {8, 2}}, Sign::Close);
    text.add(" من العلاقات");
    const QList<QRectF> parts = TextLine(std::move(text)).markRects(kBox, Align::Leading, Qt::RightToLeft);
    ASSERT_EQ(parts.size(), 3);
    EXPECT_LT(parts[0].right(), parts[1].left() + 0.5);
    EXPECT_LT(parts[1].right(), parts[2].left() + 0.5);
}

TEST_F(TextTest, NamesHiddenCharactersInPlace) {
    const Revealed shown = reveal(QString("شارع\u200F 21\u00A0A\u200D"));
    ASSERT_EQ(shown.names.size(), 3);
    QStringList names;
    for (const Revealed::Name& name : shown.names) names += shown.text.mid(name.begin, name.length);
    EXPECT_EQ(names, (QStringList{"RLM", "NBSP", "ZWJ"}));
    EXPECT_TRUE(shown.text.contains(QChar(0x200F))) << "a mark goes on doing what it does";
    EXPECT_FALSE(hasHiddenCharacters("12 King Street, شارع"));
}

TEST_F(TextTest, NothingInTheDataTurnsTheRestRound) {
    const QString hostile = QString("abc\u202Etxt.exe\u2066");
    const QString shown = reveal(hostile).text;
    for (char16_t control : {u'\u202A', u'\u202B', u'\u202D', u'\u202E', u'\u2067', u'\u2068'})
        EXPECT_FALSE(shown.contains(QChar(control))) << std::hex << int(control);
    EXPECT_TRUE(shown.contains("RLO"));
    EXPECT_TRUE(reveal("line\nbreak\x01").text.contains("U+0001"));
}

TEST_F(TextTest, PositionsFollowThroughTheNames) {
    Random random;
    const QString letters[] = {"a", "1", "ش", "\u200E", "\u00A0", "\u202E", "\n"};
    for (int round = 0; round < 100; ++round) {
        QString data;
        for (int i = random.upTo(12); i >= 0; --i) data += random.oneOf(letters);
        const Revealed shown = reveal(data);
        ASSERT_EQ(shown.position.size(), data.size() + 1);
        EXPECT_EQ(shown.position.last(), shown.text.size());
        for (int i = 0; i < data.size(); ++i) {
            EXPECT_LT(shown.position[i], shown.position[i + 1]);
            EXPECT_TRUE(hasHiddenCharacters(data.mid(i, 1)) || shown.text[shown.position[i]] == data[i]);
        }
    }
}

TEST_F(TextTest, TooltipsShowDataAsItIs) {
    Random random;
    QStringList all{"<b>bold</b>",   "<img src='http://example.com/x'>",
                    "a & b &amp; c", "1 < 2\nand more",
                    "  two  spaces", "&lt;"};
    const QString letters[] = {"<", ">", "&", ";", "b", "/", "\"", "'", "\n", " ", "=", "x"};
    for (int round = 0; round < 100; ++round) {
        QString data = "x";
        for (int i = random.upTo(15); i >= 0; --i) data += random.oneOf(letters);
        all += data + "x";
    }
    for (const QString& data : all) {
        ASSERT_TRUE(Qt::mightBeRichText(plainToolTip(data)));
        QTextDocument shown;
        shown.setHtml(plainToolTip(data));
        EXPECT_EQ(shown.toPlainText(), data);
    }
    EXPECT_TRUE(plainToolTip({}).isEmpty());
}

TEST_F(TextTest, BlockWrapsAndAlignsToTheLeadingEdge) {
    const QString words =
        "Same mobile and family name. The birth dates agree once day and month are swapped.";
    TextBlock block(Type::Work, TextBlock::Lines::Wrapped);
    block.setWords(words);
    EXPECT_EQ(block.heightForWidth(2000), fonts::kWorkLine);
    EXPECT_GT(block.heightForWidth(150), 3 * fonts::kWorkLine);
    EXPECT_EQ(block.heightForWidth(150) % fonts::kWorkLine, 0);
    EXPECT_EQ(block.accessibleName(), words);
}

TEST_F(TextTest, SingleLineTellsTheWholeInATooltip) {
    TextBlock block("a rather long piece of words", Type::Work, Colour::Text);
    EXPECT_GT(block.sizeHint().width(), 100);
    EXPECT_LT(block.minimumSizeHint().width(), 10);
    block.setExact(true);
    EXPECT_EQ(block.minimumSizeHint().width(), block.sizeHint().width());
}

/// Where `part` of the words begins, laid out in one line.
qreal startOfPart(const QString& words, const QString& part) {
    StyledText text(face(Type::Work));
    text.add(words);
    QTextLayout layout;
    text.prepare(layout);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1000);
    layout.endLayout();
    return line.cursorToX(static_cast<int>(layout.text().indexOf(part)));
}

TEST_F(TextTest, DatesAndFiguresKeepTheirOrderBesideArabic) {
    useArabic();
    const QString words = QStringLiteral("العملاء، %1، صف");
    for (const auto& [figure, first, second] :
         {std::tuple{QStringLiteral("2026-11-22 07:29"), QStringLiteral("026"), QStringLiteral("22 0")},
          std::tuple{QStringLiteral("\u22121,890"), QStringLiteral("\u2212"), QStringLiteral("890")},
          std::tuple{QStringLiteral("+12.1"), QStringLiteral("+"), QStringLiteral("12")},
          std::tuple{QStringLiteral("273.8 kB"), QStringLiteral("273"), QStringLiteral("kB")}})
        EXPECT_LT(startOfPart(words.arg(figure), first), startOfPart(words.arg(figure), second))
            << figure.toStdString();
}

} // namespace
} // namespace goldenrod::ui
