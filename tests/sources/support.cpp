// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/support.h"

#include "models/sources/input_file.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace goldenrod::sources {

namespace {

/// One folder for the whole run, taken away at its end.
class TempFolder {
public:
    TempFolder()
        : m_path(std::filesystem::temp_directory_path() /
                 ("goldenrod-sources-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(m_path);
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

TempFile::TempFile(std::string_view content) {
    static const TempFolder folder;
    static std::atomic<int> counter{0};
    m_path = folder.path() / (std::to_string(counter++) + ".csv");
    std::ofstream(m_path, std::ios::binary)
        .write(content.data(), static_cast<std::streamsize>(content.size()));
}

TempFile::~TempFile() {
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

ReadRow keep(const Row& row) {
    ReadRow kept{row.kind, row.line, row.offset,      row.length, row.extent, std::string(row.bytes),
                 {},       {},       row.unknownKeys, row.problem};
    for (const Value& value : row.values) {
        kept.texts.emplace_back(value.text);
        kept.places.push_back({{}, value.offset, value.length, value.present});
    }
    return kept;
}

namespace {

void checkPlace(const Row& row, std::uint64_t expectedOffset, std::string_view content) {
    ASSERT_EQ(row.offset, expectedOffset);
    ASSERT_GT(row.extent, 0u);
    ASSERT_LE(row.length, row.extent);
    ASSERT_LE(row.offset + row.extent, content.size());
    const std::string_view stored = content.substr(static_cast<std::size_t>(row.offset), row.length);
    if (row.length <= kShownOfLongRow || (row.kind != RowKind::Bad && row.kind != RowKind::Padding))
        ASSERT_EQ(row.bytes, stored);
    else
        ASSERT_TRUE(stored.starts_with(row.bytes));
}

void checkSame(const Row& row, const Row& again) {
    ASSERT_EQ(row.kind == RowKind::RepeatedHeader ? RowKind::Record : row.kind, again.kind);
    ASSERT_EQ(row.values.size(), again.values.size());
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        ASSERT_EQ(row.values[i].text, again.values[i].text);
        ASSERT_EQ(row.values[i].offset, again.values[i].offset);
        ASSERT_EQ(row.values[i].length, again.values[i].length);
        ASSERT_EQ(row.values[i].present, again.values[i].present);
        ASSERT_LE(row.values[i].offset + row.values[i].length, row.length);
    }
    ASSERT_EQ(row.unknownKeys, again.unknownKeys);
    ASSERT_EQ(row.problem.code, again.problem.code);
    ASSERT_EQ(row.problem.arguments, again.problem.arguments);
}

/// Decoding and unquoting the located bytes of a value gives its text.
void checkValues(const Row& row, RowParser& parser) {
    Row alone;
    for (const Value& value : row.values) {
        parser.parse(row.bytes.substr(value.offset, value.length), 0, 1, alone);
        if (alone.kind == RowKind::Blank) continue;
        ASSERT_EQ(alone.kind, RowKind::Record);
        ASSERT_EQ(alone.values.front().text, value.text);
    }
}

bool fromParser(RowKind kind) {
    return kind == RowKind::Record || kind == RowKind::Bad || kind == RowKind::Blank ||
           kind == RowKind::RepeatedHeader;
}

void readChecked(const std::filesystem::path& path, const Dialect& dialect, std::vector<ReadRow>& rows) {
    const std::string content = contentOf(path);
    Result<RowReader> reader = RowReader::open(path, dialect);
    ASSERT_TRUE(reader) << reader.error().code.id();
    std::string seen;
    reader->onBytes([&](std::string_view chunk) { seen.append(chunk); });
    RowParser parser(dialect);
    Dialect alone = dialect;
    alone.columns = {"value"};
    RowParser oneValue(alone);
    Row row, again;
    std::uint64_t offset = 0;
    for (;;) {
        Result<bool> more = reader->next(row);
        ASSERT_TRUE(more) << more.error().code.id();
        if (!*more) break;
        ASSERT_NO_FATAL_FAILURE(checkPlace(row, offset, content));
        offset += row.extent;
        ASSERT_EQ(reader->bytesRead(), offset);
        if (fromParser(row.kind)) {
            const std::string_view stored =
                std::string_view(content).substr(static_cast<std::size_t>(row.offset), row.length);
            parser.parse(stored, row.offset, row.line, again);
            ASSERT_NO_FATAL_FAILURE(checkSame(row, again));
            if (row.kind == RowKind::Record && dialect.format == Format::Delimited && rows.size() < 30) {
                ASSERT_NO_FATAL_FAILURE(checkValues(row, oneValue));
            }
        }
        rows.push_back(keep(row));
    }
    ASSERT_EQ(offset, content.size());
    ASSERT_EQ(seen, content);
}

} // namespace

std::vector<ReadRow> readAll(const std::filesystem::path& path, const Dialect& dialect) {
    std::vector<ReadRow> rows;
    readChecked(path, dialect, rows);
    return rows;
}

std::vector<ReadRow> readText(std::string_view content, const Dialect& dialect) {
    const TempFile file(content);
    return readAll(file.path(), dialect);
}

std::vector<ReadRow> only(const std::vector<ReadRow>& rows, RowKind kind) {
    std::vector<ReadRow> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&](const ReadRow& row) { return row.kind == kind; });
    return found;
}

std::filesystem::path sharedFile(const std::string& relative) {
    const std::filesystem::path path = std::filesystem::path(GOLDENROD_SHARED_DIR) / "data" / relative;
    return std::filesystem::exists(path) ? path : std::filesystem::path();
}

std::string contentOf(const std::filesystem::path& path) {
    const auto file = InputFile::open(path);
    return file ? file->readAt(0, static_cast<std::size_t>(file->size())).take() : std::string();
}

Dialect delimited(std::vector<std::string> columns, char32_t delimiter) {
    Dialect dialect;
    dialect.columns = std::move(columns);
    dialect.delimiter = delimiter;
    return dialect;
}

std::uint64_t randomSeed() {
    if (const char* fixed = std::getenv("GOLDENROD_SEED")) return std::strtoull(fixed, nullptr, 10);
    return std::random_device{}();
}

} // namespace goldenrod::sources
