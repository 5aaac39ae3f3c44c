// SPDX-License-Identifier: GPL-3.0-or-later
// Tells how fast the reader is; what is checked is the outcome. GOLDENROD_BENCHMARK_ROWS makes it longer.
#include "tests/sources/support.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace goldenrod::sources {
namespace {

std::size_t benchmarkRows() {
    const char* given = std::getenv("GOLDENROD_BENCHMARK_ROWS");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : 50000;
}

const std::vector<std::string> kColumns = {"id",     "title", "given", "family", "born",    "email",
                                           "street", "no",    "zip",   "city",   "country", "phone"};

/// About 100 bytes in 12 columns. `style`: 0 plain, 1 with quotes and UTF-8, 2 JSON.
std::string row(std::size_t i, int style) {
    const std::string n = std::to_string(1000000 + i);
    const std::vector<std::string> values = {n,
                                             "Ms",
                                             style == 1 ? "Zoë" : "Zoe",
                                             "Keller",
                                             "1980-02-29",
                                             "z." + n + "@ex.com",
                                             style == 1 ? "\"Main St, \"\"A\"\"\"" : "Main Street",
                                             std::to_string(i % 200),
                                             "80" + n.substr(4),
                                             style == 1 ? "Zürich" : "Zurich",
                                             "CH",
                                             "+4144" + n};
    std::string text;
    for (std::size_t c = 0; c < values.size(); ++c) {
        if (c > 0) text += ',';
        text += style >= 2 ? '"' + kColumns[c] + "\":\"" + values[c] + '"' : values[c];
    }
    if (style == 3) return '{' + text + "},\n"; // what stands around the elements does not matter
    return style == 2 ? '{' + text + "}\n" : text + '\n';
}

void measure(const char* name, const Dialect& dialect, int style) {
    std::string content;
    const std::size_t rows = benchmarkRows();
    for (std::size_t i = 0; i < rows; ++i) content += row(i, style);
    const TempFile file(content);
    Result<RowReader> reader = RowReader::open(file.path(), dialect);
    ASSERT_TRUE(reader);
    Row read;
    std::size_t records = 0, characters = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (;;) {
        const Result<bool> more = reader->next(read);
        ASSERT_TRUE(more);
        if (!*more) break;
        records += read.kind == RowKind::Record && read.values.size() == kColumns.size() ? 1 : 0;
        for (const Value& value : read.values) characters += value.text.size();
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    EXPECT_EQ(records, rows);
    EXPECT_GT(characters, rows * 60);
    std::printf("%-28s %6.0f MB/s, %.2f million rows/s\n", name,
                static_cast<double>(content.size()) / 1e6 / time.count(),
                static_cast<double>(rows) / 1e6 / time.count());
}

Dialect plain(const char* encoding) {
    Dialect dialect = delimited(kColumns);
    dialect.hasHeader = false;
    dialect.encoding = encoding;
    return dialect;
}

TEST(ReaderSpeed, Plain) {
    measure("delimited, ASCII", plain("UTF-8"), 0);
}
TEST(ReaderSpeed, QuotedUtf8) {
    measure("delimited, quotes, UTF-8", plain("UTF-8"), 1);
}
TEST(ReaderSpeed, Windows) {
    measure("delimited, windows-1252", plain("windows-1252"), 1);
}
TEST(ReaderSpeed, Ndjson) {
    Dialect dialect;
    dialect.format = Format::Ndjson;
    dialect.columns = kColumns;
    measure("NDJSON", dialect, 2);
}
TEST(ReaderSpeed, Json) {
    Dialect dialect;
    dialect.format = Format::Json;
    dialect.columns = kColumns;
    measure("JSON array", dialect, 3);
}

} // namespace
} // namespace goldenrod::sources
