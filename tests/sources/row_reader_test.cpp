// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/support.h"

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;

std::vector<Texts> records(std::string_view content, const Dialect& dialect) {
    std::vector<Texts> texts;
    for (const ReadRow& row : only(readText(content, dialect), RowKind::Record)) texts.push_back(row.texts);
    return texts;
}

std::vector<ReadRow> bad(std::string_view content, const Dialect& dialect) {
    return only(readText(content, dialect), RowKind::Bad);
}

TEST(RowReader, PartsRowsOnEveryLineEnd) {
    const Dialect dialect = delimited({"a", "b"});
    const std::vector<Texts> expected = {{"1", "2"}, {"3", "4"}, {"5", "6"}};
    EXPECT_EQ(records("a,b\n1,2\n3,4\n5,6\n", dialect), expected);
    EXPECT_EQ(records("a,b\r\n1,2\r\n3,4\r\n5,6", dialect), expected);
    EXPECT_EQ(records("a,b\r1,2\r3,4\r5,6\r", dialect), expected);
    EXPECT_EQ(records("a,b\r\n1,2\n3,4\r5,6", dialect), expected);
}

TEST(RowReader, LocatesValuesWithTheirQuotes) {
    const auto rows = readText("a,b,c\n1,\"x \"\"y\"\"\",\n", delimited({"a", "b", "c"}));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].texts, (Texts{"1", "x \"y\"", ""}));
    EXPECT_EQ(rows[1].line, 2u);
    EXPECT_EQ(rows[1].offset, 6u);
    EXPECT_EQ(rows[1].places[1].offset, 2u);
    EXPECT_EQ(rows[1].places[1].length, 9u);
    EXPECT_TRUE(rows[1].places[2].present);
}

TEST(RowReader, CountsPhysicalLinesInQuotes) {
    const auto rows = readText("a,b\n1,\"x\r\ny\rz\"\n2,3\n", delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].texts, (Texts{"1", "x\r\ny\rz"}));
    EXPECT_EQ(rows[1].line, 2u);
    EXPECT_EQ(rows[2].line, 5u);
}

TEST(RowReader, EscapeCharacterProtectsOnlyWhatHasAMeaning) {
    Dialect dialect = delimited({"a", "b"});
    dialect.escape = U'\\';
    dialect.hasHeader = false;
    const std::vector<Texts> expected = {
        {"An\"na", "C:\\temp"}, {"x,y", "\\N"}, {"two\nlines", "a\\"}, {"\"doubled\"", "z"}};
    EXPECT_EQ(
        records("\"An\\\"na\",C:\\temp\nx\\,y,\\N\n\"two\\\nlines\",a\\\\\n\"\"\"doubled\"\"\",z\n", dialect),
        expected);
}

TEST(RowReader, ReadsOneColumnWithoutDelimiter) {
    Dialect dialect = delimited({"name"}, 0);
    EXPECT_EQ(records("name\nSmith, John\n\"O\"\"Brien\"\n", dialect),
              (std::vector<Texts>{{"Smith, John"}, {"O\"Brien"}}));
}

TEST(RowReader, UnderstandsDelimitersOfSeveralBytes) {
    EXPECT_EQ(records("a¦b\nü¦\"x¦y\"\n¢¦§\n", delimited({"a", "b"}, U'¦')),
              (std::vector<Texts>{{"ü", "x¦y"}, {"¢", "§"}}));
}

TEST(RowReader, WrongNumberOfFieldsIsBad) {
    const auto rows = bad("a,b,c\n1,2\n1,2,3,4\n1,2,3\n", delimited({"a", "b", "c"}));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].problem.code, kRowTooFewFields);
    EXPECT_EQ(rows[0].problem.arguments, (Texts{"2", "3"}));
    EXPECT_EQ(rows[1].problem.code, kRowTooManyFields);
    EXPECT_EQ(rows[1].problem.arguments, (Texts{"4", "3"}));
    EXPECT_EQ(rows[1].line, 3u);
}

TEST(RowReader, TextBehindAClosingQuoteIsBad) {
    const auto rows = bad("a,b\n1,\"x\" y\n\"x\"\"\" ,2\n", delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].problem.code, kRowTextAfterQuote);
    EXPECT_EQ(rows[0].problem.arguments, Texts{"b"});
    EXPECT_EQ(rows[1].problem.arguments, Texts{"a"});
}

TEST(RowReader, QuoteInsideAnUnquotedValueIsPlainText) {
    EXPECT_EQ(records("a,b\nAnna \"Annie\" Lee,5\"\n", delimited({"a", "b"})),
              (std::vector<Texts>{{"Anna \"Annie\" Lee", "5\""}}));
}

TEST(RowReader, UnclosedQuoteSpoilsOnlyItsOwnLine) {
    std::string content = "a,b,c\n1,\"x,3\n";
    for (int i = 0; i < 50; ++i) content += "4,5,6\n";
    const auto rows = readText(content, delimited({"a", "b", "c"}));
    ASSERT_EQ(only(rows, RowKind::Bad).size(), 1u);
    EXPECT_EQ(only(rows, RowKind::Bad)[0].problem.code, kRowUnclosedQuote);
    EXPECT_EQ(only(rows, RowKind::Bad)[0].problem.arguments, Texts{"2"});
    EXPECT_EQ(only(rows, RowKind::Bad)[0].bytes, "1,\"x,3");
    EXPECT_EQ(only(rows, RowKind::Record).size(), 50u);
}

TEST(RowReader, QuoteThatClosesInAnotherRowSpoilsOnlyItsOwnLine) {
    // The next quotes stand in the last row: two rows would be swallowed, and the field count is wrong.
    const auto rows = readText("a,b\n1,\"x\n2,y\n3,z\n4,\"v\"\n", delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_EQ(rows[1].kind, RowKind::Bad);
    EXPECT_EQ(rows[1].bytes, "1,\"x");
    EXPECT_EQ(rows[4].texts, (Texts{"4", "v"}));
}

TEST(RowReader, LongQuotedTextWithAWrongFieldCountStaysOneRow) {
    const auto rows = readText("a,b\n1,\"Dear Sir\nthank you\nyours\",3\n4,5\n", delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].problem.code, kRowTooManyFields);
    EXPECT_EQ(rows[2].line, 5u);
}

TEST(RowReader, NulIsBad) {
    const auto rows = bad(std::string("a,b\n1,x\0y\n2,3\n", 13), delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].problem.code, kRowNul);
    EXPECT_EQ(rows[0].problem.arguments, Texts{"7"});
}

TEST(RowReader, UndecodableBytesMakeOneBadRow) {
    const auto rows = readText("a,b\nJ\xC3\xBCrgen,1\nJ\xFCrgen,2\nx,3\n", delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[1].texts[0], "Jürgen");
    EXPECT_EQ(rows[2].problem.code, kRowUndecodable);
    EXPECT_EQ(rows[2].problem.arguments, (Texts{"UTF-8", "15"}));
    EXPECT_EQ(rows[3].kind, RowKind::Record);
}

TEST(RowReader, EndInsideACharacterIsTold) {
    const auto rows = bad("a,b\n1,B\xC3", delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].problem.code, kRowTruncated);
    EXPECT_EQ(rows[0].problem.arguments, (Texts{"UTF-8", "7"}));
}

TEST(RowReader, BlankRowsAreNoRecords) {
    const auto rows = readText("a,b\n\n  \n,\n\"\",\n1,2\n", delimited({"a", "b"}));
    EXPECT_EQ(only(rows, RowKind::Blank).size(), 4u);
    EXPECT_EQ(only(rows, RowKind::Record).size(), 1u);
}

TEST(RowReader, HeaderThatComesAgainIsNoRecord) {
    const auto rows = readText("a,b\n1,2\n\"a\",b\n\xEF\xBB\xBF"
                               "a,b\n3,4\n",
                               delimited({"a", "b"}));
    EXPECT_EQ(only(rows, RowKind::RepeatedHeader).size(), 2u);
    EXPECT_EQ(only(rows, RowKind::Record).size(), 2u);
}

TEST(RowReader, PreambleAndTrailerAreNoRecords) {
    Dialect dialect = delimited({"a", "b"});
    dialect.preambleLines = 2;
    dialect.hasTrailer = true;
    const auto rows = readText("Report \"of\nthe day\n\na,b\n1,\"2\n3,4\nTRAILER,2\n\n", dialect);
    ASSERT_EQ(rows.size(), 8u);
    EXPECT_EQ(rows[0].kind, RowKind::Preamble);
    EXPECT_EQ(rows[1].kind, RowKind::Preamble);
    EXPECT_EQ(rows[2].kind, RowKind::Blank);
    EXPECT_EQ(rows[3].kind, RowKind::Header);
    EXPECT_EQ(rows[4].kind, RowKind::Bad);
    EXPECT_EQ(rows[5].kind, RowKind::Record);
    EXPECT_EQ(rows[6].kind, RowKind::Trailer);
    EXPECT_EQ(rows[6].texts, (Texts{"TRAILER", "2"}));
    EXPECT_EQ(rows[7].kind, RowKind::Blank);
}

TEST(RowReader, PaddingAfterTheLastRow) {
    for (const std::string& padding : {std::string(5000, '\0'), std::string(300000, '\0'),
                                       std::string("\x1A"), std::string("\x1A\r\n\0\0", 5)}) {
        for (const char* lineEnd : {"\n", ""}) {
            const auto rows = readText("a,b\n1,2" + std::string(lineEnd) + padding, delimited({"a", "b"}));
            ASSERT_EQ(rows.size(), 3u);
            EXPECT_EQ(rows[1].texts, (Texts{"1", "2"}));
            EXPECT_EQ(rows[2].kind, RowKind::Padding);
            EXPECT_EQ(rows[2].length, padding.size());
        }
    }
}

TEST(RowReader, OverlongValueIsBadAndTheNextRowLoads) {
    const std::string content = "a,b\n1," + std::string(5000000, 'x') + "\n2,y\n";
    const auto rows = readText(content, delimited({"a", "b"}));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].problem.code, kRowValueTooLong);
    EXPECT_EQ(rows[1].problem.arguments, (Texts{"b", "5000000", "1048576"}));
    EXPECT_EQ(rows[2].texts, (Texts{"2", "y"}));
}

TEST(RowReader, OverlongRowIsOneBadRow) {
    constexpr std::size_t kLong = kMaxRowBytes * 2 + 4321;
    for (const char* lineEnd : {"\n", "\r\n", "\r"}) {
        const std::string content = "a,b" + std::string(lineEnd) + std::string(kLong, 'x') + lineEnd + "2,y";
        const auto rows = readText(content, delimited({"a", "b"}));
        ASSERT_EQ(rows.size(), 3u);
        EXPECT_EQ(rows[1].problem.code, kRowTooLong);
        EXPECT_EQ(rows[1].length, kLong);
        EXPECT_EQ(rows[1].bytes.size(), kShownOfLongRow);
        EXPECT_EQ(rows[2].line, 3u);
        EXPECT_EQ(rows[2].texts, (Texts{"2", "y"}));
    }
}

TEST(RowReader, QuoteOpenForMoreThanARowIsCut) {
    std::string content = "a,b\n1,\"x\n";
    while (content.size() < 20000000) content += "2,some text that is long enough to fill the file soon\n";
    const auto rows = readText(content, delimited({"a", "b"}));
    EXPECT_EQ(only(rows, RowKind::Bad).size(), 1u);
    EXPECT_EQ(only(rows, RowKind::Record).size() + 2, rows.size());
}

TEST(RowReader, HostileQuotesTakeLinearTime) {
    // Every line closes the quote of the line before and opens another: no row ever ends by itself.
    std::string content = "a,b\n";
    while (content.size() < 1500000) content += "a\",\"\"\"\n";
    const auto rows = readText(content, delimited({"a", "b"}));
    EXPECT_GT(only(rows, RowKind::Bad).size(), 200000u);
}

TEST(RowReader, FileThatChangesWhileItIsReadIsRefused) {
    const TempFile file("a,b\n1,2\n3,4\n");
    Result<RowReader> reader = RowReader::open(file.path(), delimited({"a", "b"}));
    ASSERT_TRUE(reader);
    Row row;
    ASSERT_TRUE(reader->next(row));
    std::filesystem::resize_file(file.path(), 8);
    Result<bool> more = reader->next(row);
    while (more && *more) more = reader->next(row);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code.id(), "extract.changed_while_reading");
}

TEST(RowParser, RefusesMoreThanOneRow) {
    RowParser parser(delimited({"a", "b"}));
    Row row;
    parser.parse("1,2\n3,4", 0, 1, row);
    EXPECT_EQ(row.kind, RowKind::Bad);
    EXPECT_EQ(row.problem.code, kRowSeveralRows);
    parser.parse("1,2", 0, 1, row);
    EXPECT_EQ(row.kind, RowKind::Record);
}

TEST(RowParser, WithAnUnusableDialectEveryRowIsBad) {
    Dialect dialect = delimited({"a", "b"});
    dialect.encoding = "UTF-7";
    RowParser parser(dialect);
    Row row;
    parser.parse("1,2", 0, 1, row);
    EXPECT_EQ(row.kind, RowKind::Bad);
    EXPECT_EQ(row.problem.code, kEncodingUnsupported);
}

TEST(RowReader, ControlCountsOfATrailer) {
    Row row;
    row.values.resize(3);
    row.values[0].text = "TRL0000012";
    row.values[1].text = "1.234";
    row.values[2].text = "20260131";
    EXPECT_EQ(controlCounts(row), (std::vector<std::uint64_t>{12, 1234, 1, 234, 20260131}));
}

} // namespace
} // namespace goldenrod::sources
