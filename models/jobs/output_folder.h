// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"
#include "matching/sha256.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kFolderNotEmpty{"output.folder_not_empty"}; ///< path
inline constexpr ErrorCode kOutputFailed{"output.failed"};             ///< path; detail: what the system said

/// One file of an output folder, written and hashed as it grows; mode 0600.
class OutputFile {
public:
    static Result<OutputFile> create(const std::filesystem::path& path);
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();

    void write(std::string_view bytes);
    /// One row of CSV (RFC 4180, CR LF as written by spreadsheets is not used: LF).
    void row(const std::vector<std::string>& cells);
    /// Rows that appendRow() made.
    void rows(std::string_view text, std::int64_t count, std::int64_t guarded);
    /// Flushes to disk; the first failure of any write comes out here.
    Result<void> close();
    std::string hash() const { return m_hash; } ///< hex SHA-256, after close()
    std::int64_t rows() const { return m_rows; }
    std::int64_t guarded() const { return m_guarded; } ///< cells that were kept from running as a formula

private:
    OutputFile(int fd, std::filesystem::path path);
    void flush();

    int m_fd;
    std::filesystem::path m_path;
    std::string m_buffer, m_hash;
    Sha256 m_sum;
    int m_errno = 0;
    std::int64_t m_rows = 0, m_guarded = 0;
};

/// A folder that appears whole or not at all: files are written into "<folder>.partial", which is renamed at
/// the end and removed when it never came to that.
class OutputFolder {
public:
    /// The folder must be missing or empty.
    static Result<OutputFolder> begin(const std::filesystem::path& folder);
    OutputFolder(OutputFolder&& other) noexcept;
    OutputFolder& operator=(OutputFolder&&) = delete;
    ~OutputFolder();

    std::filesystem::path file(const std::string& name) const { return m_partial / name; }
    Result<void> finish();
    /// Removes the folder again, finished or not.
    void withdraw();

private:
    OutputFolder(std::filesystem::path folder, std::filesystem::path partial);
    std::filesystem::path m_folder, m_partial;
    bool m_done = false;
};

/// One row of CSV; how many of its cells were kept from running as a formula.
std::int64_t appendRow(std::string& text, std::span<const std::string> cells);

/// The cell as CSV for spreadsheets: one that begins with = + - @ tab or CR gets an apostrophe in front,
/// unless it is nothing but a number or a phone number.
std::string guardedCell(std::string_view cell, bool& guarded);

} // namespace goldenrod
