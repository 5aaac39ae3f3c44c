// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/json_elements.h"
#include "models/sources/sniff.h"
#include "tests/sources/support.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;

struct ReadDocument {
    Sniffed sniffed;
    std::vector<ReadRow> rows;
    std::vector<ReadRow> records() const { return only(rows, RowKind::Record); }
    std::vector<ReadRow> bad() const { return only(rows, RowKind::Bad); }
    const Finding* finding(std::string_view aspect) const {
        const auto at = std::find_if(sniffed.findings.begin(), sniffed.findings.end(),
                                     [&](const Finding& f) { return f.aspect == aspect; });
        return at != sniffed.findings.end() ? &*at : nullptr;
    }
};

ReadDocument readDocument(std::string_view text, const SniffOptions& options = {}) {
    const TempFile file(text);
    auto sniffed = sniff(file.path(), options);
    EXPECT_TRUE(sniffed) << sniffed.error().code.id();
    if (!sniffed) return {};
    auto rows = readAll(file.path(), sniffed->dialect);
    return {sniffed.take(), std::move(rows)};
}

constexpr const char* kNested = R"({
  "exported": "2024-05-06",
  "columns": [{"name": "id"}, {"name": "city"}],
  "data": {"customers": [
    {"id": "007", "city": "Köln", "tags": [1, {"x": "],}"}]},
    {
      "id": 8,
      "city": "Ra\"st,att"
    },
    {"id": null, "city": "Bonn", "phones": ["1", "2"]}
  ], "count": 3}
}
)";

TEST(JsonDocument, RowsAreTheElementsOfItsLargestArray) {
    const ReadDocument read = readDocument(kNested);
    EXPECT_EQ(read.sniffed.dialect.format, Format::Json);
    EXPECT_EQ(read.sniffed.dialect.arrayPath, "data.customers");
    EXPECT_EQ(read.sniffed.dialect.columns,
              (Texts{"id", "city", "tags[0]", "tags[1].x", "phones[0]", "phones[1]"}));
    ASSERT_NE(read.finding("records"), nullptr);
    EXPECT_EQ(read.finding("records")->alternatives, Texts{"columns"});
    EXPECT_FALSE(read.finding("records")->certain) << "a person should look";
    const auto records = read.records();
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[0].texts, (Texts{"007", "Köln", "1", "],}", "", ""}));
    EXPECT_EQ(records[1].texts, (Texts{"8", "Ra\"st,att", "", "", "", ""}));
    EXPECT_EQ(records[2].texts[4], "1");
    EXPECT_EQ(records[0].line, 5U);
    EXPECT_EQ(records[1].line, 6U);
    EXPECT_EQ(records[2].line, 10U);
    EXPECT_EQ(read.rows.front().kind, RowKind::Preamble);
    EXPECT_EQ(read.rows.back().kind, RowKind::Trailer);
    EXPECT_EQ(read.rows.back().line, 11U);
    EXPECT_EQ(read.sniffed.preview.size(), 3U);
    EXPECT_EQ(read.sniffed.preview[1][1], "Ra\"st,att");
}

TEST(JsonDocument, AnotherArrayCanBeChosen) {
    SniffOptions options;
    options.records = "columns";
    const ReadDocument read = readDocument(kNested, options);
    EXPECT_EQ(read.sniffed.dialect.columns, Texts{"name"});
    ASSERT_EQ(read.records().size(), 2U);
    EXPECT_EQ(read.records()[1].texts, Texts{"city"});
    options.records = "elsewhere";
    const TempFile file(kNested);
    EXPECT_EQ(sniff(file.path(), options).error().code, kFileJsonNotLines);
}

TEST(JsonDocument, TheWholeDocumentMayBeTheArray) {
    for (const std::string_view text : {"[{\"a\":1},{\"a\":2}]", "\n [ {\"a\":1} ,\r\n{\"a\":2}\n]\n",
                                        "\xEF\xBB\xBF[{\"a\":1},{\"a\":2},]"}) {
        const ReadDocument read = readDocument(text);
        EXPECT_EQ(read.sniffed.dialect.arrayPath, "") << text;
        ASSERT_EQ(read.records().size(), 2U) << text;
        EXPECT_EQ(read.records()[1].texts, Texts{"2"}) << text;
        EXPECT_TRUE(read.bad().empty()) << text;
        EXPECT_TRUE(read.finding("records")->certain) << text;
    }
}

TEST(JsonDocument, OneLineIsADocumentWhereItIsMostlyAnArray) {
    const ReadDocument document = readDocument(R"({"customers":[{"a":1},{"a":2},{"a":3}]})");
    EXPECT_EQ(document.records().size(), 3U);
    EXPECT_EQ(document.finding("format")->alternatives, Texts{"ndjson"});
    const ReadDocument line = readDocument(R"({"id":1,"name":"A long enough name","phones":[{"n":1}]})");
    EXPECT_EQ(line.sniffed.dialect.format, Format::Ndjson);
    SniffOptions options;
    options.format = Format::Ndjson;
    EXPECT_EQ(readDocument(R"({"customers":[{"a":1},{"a":2},{"a":3}]})", options).records().size(), 1U);
}

TEST(JsonDocument, WhatIsBrokenIsOneBadRow) {
    const auto expect = [](std::string_view middle, std::size_t records, std::size_t bad) {
        const std::string text = "[\n{\"a\":1},\n" + std::string(middle) + ",\n{\"a\":2},\n{\"a\":3}\n]\n";
        SniffOptions options;
        options.encoding = "UTF-8"; // of so short a text it would be a guess
        const ReadDocument read = readDocument(text, options);
        EXPECT_EQ(read.records().size(), records) << middle;
        EXPECT_EQ(read.bad().size(), bad) << middle;
        EXPECT_EQ(read.records().back().texts.front(), "3") << middle;
    };
    expect(R"({"a":"x"})", 4, 0);
    expect(R"({"a":"never closed})", 3, 1);
    expect(R"({"a":"x, "b":"y"})", 3, 1);
    expect(R"({"a":[1,2})", 3, 1);
    expect(R"({"a":1,"b":{"c":"x"})", 3, 1);
    expect(R"({"a":1,"b":[{"c":{"d":1},{"c":2}])", 4, 2);
    expect(R"({"a":1}})", 3, 1);
    expect(R"({"a":NaN})", 3, 1);
    expect("42", 3, 1);
    expect("{'a':1}", 3, 1);
    expect(R"({"a":"\ud800"})", 3, 1);
    expect("{\"a\":\"\xFF\"}", 3, 1);
    expect("]", 3, 1);
    expect("", 3, 0);
}

TEST(JsonDocument, ACutOffDocumentSaysSo) {
    const ReadDocument read = readDocument("[{\"a\":1},\n{\"a\":2},\n{\"a\":");
    EXPECT_EQ(read.records().size(), 2U);
    EXPECT_EQ(read.bad().size(), 1U);
    EXPECT_EQ(read.finding("records")->evidence, "sniff.json_cut_off");
    EXPECT_FALSE(read.finding("records")->certain);
    const ReadDocument between = readDocument("[{\"a\":1},\n{\"a\":2},\n");
    EXPECT_EQ(between.records().size(), 2U);
    EXPECT_FALSE(between.finding("records")->certain);
}

TEST(JsonDocument, LongOnesAreReadInPieces) {
    std::string text = "{\"rows\":[";
    for (int i = 0; i < 60'000; ++i) {
        if (i > 0) text += i % 3 == 0 ? ",\n" : " , ";
        text += "{\"id\":" + std::to_string(i) + ",\"name\":\"" +
                std::string(static_cast<std::size_t>(i % 40), 'x') + "\",\"in\":{\"deep\":[[" +
                std::to_string(i % 7) + "]]}}";
    }
    text += "],\"n\":60000}";
    ASSERT_GT(text.size(), std::size_t{3} << 20);
    const ReadDocument read = readDocument(text);
    const auto records = read.records();
    ASSERT_EQ(records.size(), 60'000U);
    for (std::size_t i = 0; i < records.size(); i += 997) {
        EXPECT_EQ(records[i].texts[0], std::to_string(i));
        EXPECT_EQ(records[i].texts[2], std::to_string(i % 7));
    }
}

TEST(JsonDocument, AnElementLongerThanARowIsOneBadRowOfItsLine) {
    std::string text = "[{\"a\":1},\n{\"a\":\"" + std::string(kMaxRowBytes + 10, 'x') + "\"},\n{\"a\":3}]";
    const ReadDocument read = readDocument(text);
    EXPECT_EQ(read.bad().size(), 1U);
    ASSERT_EQ(read.records().size(), 2U);
    EXPECT_EQ(read.records()[1].texts.front(), "3");
}

TEST(JsonDocument, BracketsThatNeverCloseDoNotTakeForEver) {
    std::string text = "[{\"a\":1},\n";
    for (int i = 0; i < 70'000; ++i)
        text += "{\"a\":[" + std::string(static_cast<std::size_t>(i % 600), ' ') + "\n";
    const ReadDocument read = readDocument(text + "]");
    EXPECT_EQ(read.records().size(), 1U);
    EXPECT_GT(read.bad().size(), 0U);
    const std::string blanks = "[{\"a\":0},{\"a\":1}" + std::string(kMaxRowBytes + 100, ' ') + ",{\"a\":2}]";
    EXPECT_EQ(readDocument(blanks).records().size(), 3U) << "white space makes no element too long";
}

TEST(JsonDocument, TheArrayThatIsAskedForIsRead) {
    SniffOptions options;
    options.records = "few";
    const ReadDocument read =
        readDocument(R"({"id":1,"long":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","few":[{"n":1}]})", options);
    EXPECT_EQ(read.sniffed.dialect.columns, Texts{"n"});
}

/// Whatever stands there: no byte is lost, and a row reads the same again (readAll() sees to that).
TEST(JsonDocument, RandomBytesLoseNothing) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    constexpr std::string_view kAlphabet = "{}[]\",:\\ \n1aé";
    for (int round = 0; round < 300; ++round) {
        std::string text = kNested;
        for (std::uint64_t changes = random() % 12; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            const char c = kAlphabet[random() % kAlphabet.size()];
            switch (random() % 3) {
            case 0: text[at] = c; break;
            case 1: text.insert(at, 1, c); break;
            default: text.erase(at, 1 + random() % 5);
            }
        }
        const TempFile file(text);
        const auto sniffed = sniff(file.path());
        if (!sniffed) continue;
        std::uint64_t bytes = 0;
        for (const ReadRow& row : readAll(file.path(), sniffed->dialect)) bytes += row.extent;
        EXPECT_EQ(bytes, text.size()) << text;
    }
}

TEST(JsonDocument, HostileNestingIsRefusedAtOnce) {
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    for (const std::string& text :
         {std::string(300'000, '['), "{\"a\":" + std::string(300'000, '['), objects, "{\"b\":" + objects}) {
        const TempFile file(text);
        EXPECT_EQ(sniff(file.path()).error().code, kFileJsonNotLines);
    }
    std::string mixed = "[{\"x\":1},";
    mixed.append(1'000'000, '[').append(1'000'000, '}');
    EXPECT_EQ(readDocument(mixed).records().size(), 1U);
    std::string places = "{\"" + std::string(100'000, 'k') + "\":{\"a\":[{}]";
    for (int i = 0; i < 20'000; ++i) places += ",\"" + std::to_string(i) + "\":[{}]";
    EXPECT_LE(findJsonArrays(places + "}}").size(), 100U);
    const ReadDocument inside =
        readDocument("[{\"x\":1},{\"x\":" + std::string(300'000, '[') + "},{\"x\":2}]");
    EXPECT_EQ(inside.records().size(), 2U);
    EXPECT_EQ(inside.bad().size(), 1U);
}

TEST(JsonDocument, KeepsItsPlaceInTheDialect) {
    const ReadDocument read = readDocument(kNested);
    const auto again = Dialect::fromJson(read.sniffed.dialect.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, read.sniffed.dialect);
    Dialect wide = *again;
    wide.encoding = "UTF-16LE";
    EXPECT_EQ(wide.check().error().code, kEncodingUnsupported);
}

} // namespace
} // namespace goldenrod::sources
