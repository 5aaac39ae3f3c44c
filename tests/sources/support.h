// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_reader.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <vector>

namespace goldenrod::sources {

/// A file in the temporary folder that goes with the test.
class TempFile {
public:
    explicit TempFile(std::string_view content);
    ~TempFile();
    TempFile(const TempFile&) = delete;
    TempFile& operator=(const TempFile&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A row with its texts kept.
struct ReadRow {
    RowKind kind = RowKind::Record;
    std::uint64_t line = 0, offset = 0;
    std::uint32_t length = 0, extent = 0;
    std::string bytes;
    std::vector<std::string> texts;
    std::vector<Value> places; ///< without texts
    std::vector<std::string> unknownKeys;
    Error problem{kCancelled};
};
ReadRow keep(const Row& row);

/// Reads a whole file and checks on the way what holds for every file: rows part its bytes without gap or
/// overlap, `bytes` are the file's, the consumer receives every byte once, and RowParser makes the same of
/// every row.
std::vector<ReadRow> readAll(const std::filesystem::path& path, const Dialect& dialect);
/// The same for a content.
std::vector<ReadRow> readText(std::string_view content, const Dialect& dialect);

std::vector<ReadRow> only(const std::vector<ReadRow>& rows, RowKind kind);
/// "file.csv" under the folder of shared test data; empty when it is not there.
std::filesystem::path sharedFile(const std::string& relative);
/// The bytes of an extract, unpacked where it is packed; empty when it cannot be read.
std::string contentOf(const std::filesystem::path& path);
Dialect delimited(std::vector<std::string> columns, char32_t delimiter = U',');

/// A new seed each run, printed when a check fails; GOLDENROD_SEED repeats one.
std::uint64_t randomSeed();

#define REQUIRE_SHARED(path)                                                                                 \
    if ((path).empty()) GTEST_SKIP() << "shared test data is not there"

} // namespace goldenrod::sources
