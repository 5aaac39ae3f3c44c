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
/// Path, what the file is, or what it was unpacked to: png jpeg gif tiff webp mp4 gzip compress bzip2 xz zstd
/// lz4 7z rar cab tar zip xlsx docx ods pdf postscript sqlite ole (old Office or encrypted) parquet orc avro
/// arrow hdf5 access elf exe java_class rtf pgp xml html, or binary.
inline constexpr ErrorCode kFileNotText{"extract.not_text"};
/// Path, what the JSON is that has no rows: "array" (of no objects), "object" (without an array of objects)
/// or "none" (no object at all).
inline constexpr ErrorCode kFileJsonNotLines{"extract.json_not_lines"};
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
    std::optional<std::string> records; ///< path of the array whose elements are rows
};

/// One thing that was found, with its evidence, for showing ("delimiter: semicolon, 12 fields in 268,404 of
/// 268,404 rows; other reading: none"). Codes become words in models/wording. By aspect:
///   packing     gzip, zip ...: sniff.unpacked (bytes packed, unpacked), sniff.unpacked_member (these, name
///   of
///               the file inside)
///   encoding    ICU name: sniff.byte_order_mark; sniff.nul_pattern (% of characters); sniff.ascii_only
///   (bytes
///               looked at); sniff.valid_utf8 (characters beyond ASCII); sniff.mixed_utf8 (those, wrong
///               sequences); sniff.letters (bytes beyond ASCII, % that fit, language, words as read);
///               sniff.ebcdic_pattern (% that fits)
///   format      delimited, ndjson, json: sniff.no_json; sniff.json_objects (objects, lines, paths);
///               sniff.json_elements (objects, elements looked at, paths)
///   records     path of the array whose elements are rows, or root: sniff.json_array (% of the part looked
///   at);
///               sniff.json_cut_off (the document does not end)
///   delimiter   the character, "tab", "space", "U+0001" or "none": sniff.fields_in_rows (fields, rows with
///               so many, rows looked at); sniff.one_column (same)
///   quote       likewise: sniff.quoted_rows (rows with quotes, rows); sniff.no_quotes_seen;
///               sniff.quotes_gone_wrong (rows, rows); sniff.quotes_are_text
///   escape      likewise: sniff.escaped_characters
///   preamble    number of lines: sniff.other_width_in_front (rows in front, usual number of fields)
///   first_line  column_names, record: sniff.header_names_known (known, of), sniff.header_differs_from_rows
///               (columns, of), sniff.header_looks_like_data (text), sniff.header_texts_come_again (columns,
///               of), sniff.header_assumed
///   columns     sniff.columns_renamed (new names), sniff.last_column_empty
///   last_line   control_count, record: sniff.trailer_count_fits (count, text), sniff.trailer_count (same)
///   padding     number of bytes: sniff.padding_at_end (bytes)
/// and sniff.given for whatever the user said beforehand.
struct Finding {
    std::string aspect;
    std::string value;                     ///< what it was read as: "windows-1256", ";", "column_names" ...
    std::string evidence;                  ///< code, such as "sniff.fields_in_rows"
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
/// regular files only, and looks at a packed one as it is unpacked. Never guesses silently: what is not
/// certain says so in its finding.
Result<Sniffed> sniff(const std::filesystem::path& path, const SniffOptions& options = {});

} // namespace goldenrod::sources
