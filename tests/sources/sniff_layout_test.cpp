// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff.h"
#include "models/sources/utf8.h"
#include "tests/sources/support.h"

#include <algorithm>
#include <fstream>
#include <sys/stat.h>

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;

Sniffed sniffText(std::string_view content, const SniffOptions& options = {}) {
    const TempFile file(content);
    Result<Sniffed> sniffed = sniff(file.path(), options);
    EXPECT_TRUE(sniffed) << (sniffed ? "" : sniffed.error().code.id());
    return sniffed ? sniffed.take() : Sniffed{};
}

const Finding& finding(const Sniffed& sniffed, std::string_view aspect) {
    static const Finding kNone{"none", "", "", {}, {}, true};
    const auto at = std::find_if(sniffed.findings.begin(), sniffed.findings.end(),
                                 [&](const Finding& f) { return f.aspect == aspect; });
    return at == sniffed.findings.end() ? kNone : *at;
}

TEST(SniffDialect, FindsAnyDelimiter) {
    for (const char32_t delimiter : std::u32string_view(U",;\t|^~:\x01\x1F!¦§#")) {
        std::string pattern = "id@name@born@note\n";
        for (int i = 0; i < 20; ++i)
            pattern.append(std::to_string(i))
                .append("@Anna Maria@1980-02-2")
                .append(std::to_string(i % 9))
                .append(delimiter == U',' ? "@some text\n" : "@some, text. with - signs\n");
        std::string content;
        for (const char c : pattern) appendUtf8(c == '@' ? delimiter : static_cast<char32_t>(c), content);
        EXPECT_EQ(sniffText(content).dialect.delimiter, delimiter) << static_cast<unsigned>(delimiter);
    }
}

TEST(SniffDialect, DecimalCommasAreNoDelimiter) {
    EXPECT_EQ(sniffText("id;balance\n1;1.234,56\n2;-0,5\n3;77,00\n").dialect.delimiter, U';');
    EXPECT_EQ(sniffText("id\tamount\n1\t1,5\n2\t2,5\n").dialect.delimiter, U'\t');
}

TEST(SniffDialect, OneColumn) {
    for (const char* content :
         {"name\nSmith\nJones\nMiller\n", "name\nSmith, John\nJones, Mary\nMiller, Ann\n",
          "email\na@b.com\nc@d.org\n", "phone\n044 123 45 67\n044 222 33 44\n"}) {
        const Sniffed sniffed = sniffText(content);
        EXPECT_EQ(sniffed.dialect.delimiter, 0u) << content;
        EXPECT_EQ(sniffed.dialect.columns.size(), 1u) << content;
        EXPECT_TRUE(sniffed.dialect.hasHeader) << content;
    }
}

TEST(SniffDialect, SingleQuotes) {
    const Sniffed sniffed = sniffText("id,name\n1,'Smith, John'\n2,'O''Brien, Mary'\n3,'x'\n");
    EXPECT_EQ(sniffed.dialect.quote, U'\'');
    EXPECT_EQ(sniffed.preview[1], (Texts{"2", "O'Brien, Mary"}));
    // Apostrophes of names are none.
    EXPECT_EQ(sniffText("id,name\n1,O'Brien\n2,'t Hooft\n3,D'Arc\n").dialect.quote, U'"');
}

TEST(SniffDialect, QuotesThatAreText) {
    std::string content = "id\tname\tsize\n";
    for (int i = 0; i < 30; ++i) content += std::to_string(i) + "\t\"Bob\" Smith\t5\"\n";
    const Sniffed sniffed = sniffText(content);
    EXPECT_EQ(sniffed.dialect.quote, 0u);
    EXPECT_FALSE(finding(sniffed, "quote").certain);
    EXPECT_EQ(sniffed.preview[0][1], "\"Bob\" Smith");
}

TEST(SniffDialect, EscapedDelimitersWithoutQuotes) {
    std::string content = "id,name,city\n";
    for (int i = 0; i < 10; ++i) content += std::to_string(i) + ",Smith\\, John,London\n";
    const Sniffed sniffed = sniffText(content);
    EXPECT_EQ(sniffed.dialect.escape, U'\\');
    EXPECT_EQ(sniffed.preview[0][1], "Smith, John");
    // A path is no escape.
    EXPECT_EQ(sniffText("id,path\n1,C:\\temp\n2,\"D:\\x\"\n").dialect.escape, 0u);
}

TEST(SniffDialect, QuotedDelimitersAndLineEndsAreRespected) {
    std::string content = "id,address,zip\n";
    for (int i = 0; i < 50; ++i) content += std::to_string(i) + ",\"1 High St;\nFlat 2; London\",E1\n";
    const Sniffed sniffed = sniffText(content);
    EXPECT_EQ(sniffed.dialect.delimiter, U',');
    EXPECT_EQ(finding(sniffed, "delimiter").arguments, (Texts{"3", "51", "51"}));
    EXPECT_TRUE(finding(sniffed, "delimiter").certain);
}

TEST(SniffDialect, TheUsersWordCounts) {
    SniffOptions options;
    options.delimiter = U';';
    options.quote = U'\'';
    options.hasHeader = false;
    options.preambleLines = 1;
    options.hasTrailer = true;
    const Sniffed sniffed = sniffText("x,y\n1;'a;b'\n2;c\nT\n", options);
    EXPECT_EQ(sniffed.dialect.delimiter, U';');
    EXPECT_EQ(sniffed.preview, (std::vector<Texts>{{"1", "a;b"}, {"2", "c"}}));
    EXPECT_EQ(finding(sniffed, "delimiter").evidence, "sniff.given");
}

TEST(SniffLayout, HeaderOrNot) {
    EXPECT_FALSE(sniffText("1,Smith,John,1980-01-01\n2,Jones,Mary,1981-02-03\n").dialect.hasHeader);
    EXPECT_FALSE(sniffText("anna@x.com,Anna\nbob@x.com,Bob\n").dialect.hasHeader);
    EXPECT_FALSE(sniffText("red,low\nblue,high\nred,low\nblue,low\n").dialect.hasHeader);
    EXPECT_TRUE(sniffText("Vorname;Nachname;PLZ\nAnna;Muster;8001\n").dialect.hasHeader);
    EXPECT_TRUE(sniffText("nom,prénom,ville\nDurand,Luc,Lyon\n").dialect.hasHeader);
    EXPECT_TRUE(sniffText("الاسم,المدينة\nمحمد,دبي\n").dialect.hasHeader);
    EXPECT_TRUE(sniffText("氏名,住所\n田中太郎,東京都\n").dialect.hasHeader);
    EXPECT_TRUE(sniffText("foo,bar\nx,17\ny,18\n").dialect.hasHeader);
    const Sniffed unsure = sniffText("alpha,beta\ngamma,delta\n");
    EXPECT_FALSE(finding(unsure, "first_line").certain);
    EXPECT_EQ(finding(unsure, "first_line").alternatives, Texts{"record"});
}

TEST(SniffLayout, ColumnNamesAreMadeUnique) {
    EXPECT_EQ(sniffText("id,name,NAME,name_2,,name\n1,a,b,c,d,e\n").dialect.columns,
              (Texts{"id", "name", "NAME_3", "name_2", "column_5", "name_4"}));
    EXPECT_EQ(sniffText(" id ,\"full\nname\"\n1,a\n").dialect.columns, (Texts{"id", "full name"}));
    EXPECT_EQ(sniffText("1,a\n2,b\n").dialect.columns, (Texts{"column_1", "column_2"}));
}

TEST(SniffLayout, DelimiterTooManyAtTheEndOfLines) {
    const Sniffed rows = sniffText("id,name,city\n1,a,b,\n2,c,d,\n3,e,f,\n");
    EXPECT_EQ(rows.dialect.columns, (Texts{"id", "name", "city", "column_4"}));
    EXPECT_EQ(rows.preview.size(), 3u);
    const Sniffed header = sniffText("id,name,city,\n1,a,b\n2,c,d\n3,e,f\n");
    EXPECT_EQ(header.dialect.columns, (Texts{"id", "name", "city"}));
    EXPECT_EQ(header.preview.size(), 3u);
}

TEST(SniffLayout, ShiftedRowsAreNotFittedToTheHeader) {
    // An unquoted comma in every name: nothing may slide into the next column.
    const Sniffed sniffed =
        sniffText("id,name,city\n1,Smith, John,Rome\n2,Jones, Mary,Bonn\n3,Miller, Ann,Linz\n");
    EXPECT_EQ(sniffed.dialect.columns, (Texts{"id", "name", "city"}));
    EXPECT_TRUE(sniffed.preview.empty());
}

TEST(SniffLayout, Preamble) {
    const Sniffed sniffed =
        sniffText("Customers, all\nPrinted \"today\n\nid;name;city\n1;a;b\n2;c;d\n3;e;f\n");
    EXPECT_EQ(sniffed.dialect.preambleLines, 3u);
    EXPECT_EQ(sniffed.dialect.columns, (Texts{"id", "name", "city"}));
    EXPECT_EQ(sniffed.preview.size(), 3u);
    EXPECT_FALSE(finding(sniffed, "preamble").certain);
}

TEST(SniffLayout, Trailers) {
    for (const char* trailer : {"TRAILER,3", "Total rows: 3", "EOF|3", "T,3", "Anzahl;3",
                                "\"TRL\",0000003,20260131", "99,3", "TRAILER,3,,", "عدد السجلات: 3"}) {
        const Sniffed sniffed =
            sniffText("id,name,city,zip\n1,a,b,8001\n2,c,d,8002\n3,e,f,8003\n" + std::string(trailer));
        EXPECT_TRUE(sniffed.dialect.hasTrailer) << trailer;
        EXPECT_EQ(finding(sniffed, "last_line").arguments[0], "3") << trailer;
        EXPECT_EQ(sniffed.preview.size(), 3u);
    }
    for (const char* row : {"4,g,h,8004", "4,g", "total,g,h,i", "4", "B,7", "Totalement"}) {
        const Sniffed sniffed =
            sniffText("id,name,city,zip\n1,a,b,8001\n2,c,d,8002\n3,e,f,8003\n" + std::string(row) + "\n");
        EXPECT_FALSE(sniffed.dialect.hasTrailer) << row;
    }
}

TEST(SniffLayout, TrailerOfALargeFile) {
    std::string content = "id,name,city\n";
    std::size_t rows = 0;
    while (content.size() < 5u << 20) content += std::to_string(++rows) + ",Anna Keller,Zurich\n";
    const Sniffed sniffed = sniffText(content + "TRAILER," + std::to_string(rows) + "\n");
    EXPECT_TRUE(sniffed.dialect.hasTrailer);
    EXPECT_EQ(finding(sniffed, "last_line").arguments[0], std::to_string(rows));
    EXPECT_FALSE(sniffText(content).dialect.hasTrailer);
    EXPECT_EQ(sniffed.preview.size(), 200u);
}

TEST(SniffNdjson, CollectsPaths) {
    const Sniffed sniffed = sniffText("{\"id\":1,\"a\":{\"b\":2}}\n\n{\"id\":2,\"tags\":[\"x\",\"y\"]}\n");
    EXPECT_EQ(sniffed.dialect.format, Format::Ndjson);
    EXPECT_EQ(sniffed.dialect.columns, (Texts{"id", "a.b", "tags[0]", "tags[1]"}));
    EXPECT_EQ(sniffed.preview, (std::vector<Texts>{{"1", "2", "", ""}, {"2", "", "x", "y"}}));
    EXPECT_EQ(finding(sniffed, "format").arguments, (Texts{"2", "2", "4"}));
}

TEST(SniffNdjson, OtherJsonIsNamed) {
    const auto error = [](std::string_view content) {
        const TempFile file(content);
        const Result<Sniffed> sniffed = sniff(file.path());
        return sniffed ? Texts{} : sniffed.error().arguments;
    };
    EXPECT_EQ(error("[\"a\",\n[{\"a\":2}]]\n").at(1), "array");
    EXPECT_EQ(error("  [\n  {\n").at(1), "array");
    EXPECT_EQ(error("{\n  \"a\": 1\n}\n").at(1), "object");
    EXPECT_TRUE(error("[id],[name]\n1,a\n").empty());
}

TEST(Sniff, RefusesWhatIsNoRegularFile) {
    const TempFile file("x");
    const std::filesystem::path folder = file.path().parent_path();
    EXPECT_EQ(sniff(folder).error().code, kFileNotRegular);
    EXPECT_EQ(sniff(folder / "none.csv").error().code, kFileNotFound);
    EXPECT_EQ(sniff("/dev/zero").error().code, kFileNotRegular);
    const std::filesystem::path pipe = folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(sniff(pipe).error().code, kFileNotRegular);
    std::filesystem::create_symlink(folder / "loop", folder / "loop");
    EXPECT_EQ(sniff(folder / "loop").error().code, kFileUnreadable);
    EXPECT_EQ(RowReader::open(pipe, delimited({"a"})).error().code, kFileNotRegular);
    const TempFile nothing("");
    EXPECT_EQ(sniff(nothing.path()).error().code, kFileEmpty);
    const TempFile nuls(std::string(1000, '\0'));
    EXPECT_EQ(sniff(nuls.path()).error().code, kFileNotText);
    const TempFile blank("\n\n\n");
    EXPECT_EQ(sniff(blank.path()).error().code, kFileNotText);
}

TEST(Sniff, RandomBytesNeverBreakIt) {
    const std::uint64_t seed = randomSeed();
    std::mt19937_64 random(seed);
    const std::string likely = {"ab1,;\t|\"'\\\n\n\r \x1A{}[]:\xFF\xC3\xBC\x81"};
    for (int round = 0; round < 400; ++round) {
        std::string bytes(1 + random() % 400, ' ');
        for (char& c : bytes)
            c = random() % 8 == 0 ? static_cast<char>(random())
                                  : likely.c_str()[random() % (likely.size() + 1)];
        const TempFile file(bytes);
        const Result<Sniffed> sniffed = sniff(file.path());
        if (!sniffed) continue;
        ASSERT_TRUE(sniffed->dialect.check()) << "seed " << seed << " round " << round;
        readAll(file.path(), sniffed->dialect);
        if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << " round " << round;
    }
}

TEST(Dialect, JsonIsCanonicalAndComesBack) {
    Dialect dialect = delimited({"a", "b \"ü\""}, U'\t');
    dialect.escape = U'\\';
    dialect.quote = 0;
    dialect.bomLength = 3;
    dialect.hasTrailer = true;
    dialect.preambleLines = 7;
    const std::string json = dialect.toJson();
    EXPECT_EQ(
        json,
        "{\"bomLength\":3,\"columns\":[\"a\",\"b \\\"ü\\\"\"],\"delimiter\":\"\\t\",\"encoding\":\"UTF-8\","
        "\"escape\":\"\\\\\",\"format\":\"delimited\",\"hasHeader\":true,\"hasTrailer\":true,"
        "\"preambleLines\":7,\"quote\":\"\"}");
    const Result<Dialect> back = Dialect::fromJson(json);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, dialect);
}

TEST(Dialect, WhatIsWrongIsNamed) {
    const auto arguments = [](const char* json) {
        const Result<Dialect> dialect = Dialect::fromJson(json);
        return dialect ? Texts{} : dialect.error().arguments;
    };
    EXPECT_EQ(arguments("{"), (Texts{"", "json.syntax"}));
    EXPECT_EQ(arguments("[]"), (Texts{"", "json.wrong_type"}));
    EXPECT_EQ(arguments("{\"colour\":1}"), (Texts{"/colour", "json.unknown_key"}));
    EXPECT_EQ(arguments("{\"delimiter\":\"ab\"}"), (Texts{"/delimiter", "json.bad_value"}));
    EXPECT_EQ(arguments("{\"format\":\"xml\"}"), (Texts{"/format", "json.bad_value"}));
    EXPECT_EQ(arguments("{\"columns\":[\"a\",2]}"), (Texts{"/columns/1", "json.wrong_type"}));
    EXPECT_EQ(arguments("{\"columns\":[\"a\",\"a\"]}"), (Texts{"columns", "json.bad_value"}));
    EXPECT_EQ(arguments("{\"hasHeader\":\"yes\"}"), (Texts{"/hasHeader", "json.wrong_type"}));
    EXPECT_EQ(arguments("{\"delimiter\":\"\\n\"}"), (Texts{"delimiter", "json.bad_value"}));
    EXPECT_EQ(arguments("{\"delimiter\":\"\\\"\"}"), (Texts{"delimiter", "json.bad_value"}));
    EXPECT_EQ(arguments("{\"encoding\":\"nonsense\"}"), Texts{"nonsense"});
    EXPECT_TRUE(arguments("{}").empty());
}

} // namespace
} // namespace goldenrod::sources
