// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/dialect.h"

#include <filesystem>
#include <optional>

namespace goldenrod::sources {

inline constexpr ErrorCode kFileNotFound{"extract.not_found"};     ///< path
inline constexpr ErrorCode kFileUnreadable{"extract.unreadable"};  ///< path; detail: what the system said
inline constexpr ErrorCode kFileNotRegular{"extract.not_regular"}; ///< path
inline constexpr ErrorCode kFileEmpty{"extract.empty"};            ///< path
inline constexpr ErrorCode kFileNotText{"extract.not_text"}; ///< path, what its first bytes say ("PNG image")
inline constexpr ErrorCode kFileTooManyColumns{"extract.too_many_columns"}; ///< path, columns, limit
inline constexpr ErrorCode kFileChanged{"extract.changed_while_reading"};   ///< path

inline constexpr std::size_t kMaxColumns = 2000;

/// What the user may say beforehand; what is set is taken as it is and only checked.
struct SniffOptions {
    std::optional<Format> format;
    std::optional<std::string> encoding;
    std::optional<char32_t> delimiter, quote, escape;
    std::optional<std::uint32_t> preambleLines;
    std::optional<bool> hasHeader, hasTrailer;
};

/// One thing that was found, with its evidence, for showing ("delimiter: semicolon, 12 fields in 268,404 of
/// 268,404 rows; other reading: none"). Codes become words in models/wording.
struct Finding {
    std::string aspect;   ///< "encoding", "delimiter", "quote", "first_line", "last_line", "format"
    std::string value;    ///< what it was read as: "windows-1256", ";", "column_names" ...
    std::string evidence; ///< code, such as "sniff.fields_in_rows"
    std::vector<std::string> arguments;    ///< of the evidence
    std::vector<std::string> alternatives; ///< other readings that the bytes allow, best first; empty: none
    bool certain = true;                   ///< false: a person should look
};

struct Sniffed {
    Dialect dialect;
    std::vector<Finding> findings;
    std::vector<std::vector<std::string>> preview; ///< first rows (at most 200), a value per column
    std::uint64_t fileSize = 0;
};

/// Looks at the first and last parts of a file (at most 4 MiB and 64 KiB) and says how to read it. Opens
/// regular files only. Never guesses silently: what is not certain says so in its finding.
Result<Sniffed> sniff(const std::filesystem::path& path, const SniffOptions& options = {});

} // namespace goldenrod::sources
