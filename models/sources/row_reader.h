// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/sources/dialect.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace goldenrod::sources {

/// Limits that keep memory bounded on hostile files.
inline constexpr std::size_t kMaxValueBytes = 1u << 20;
inline constexpr std::size_t kMaxRowBytes = 16u << 20;
inline constexpr std::size_t kShownOfLongRow = 64u << 10; ///< bytes of a longer row that Row::bytes holds

/// Why a row cannot be loaded; each has a sentence in models/wording, with the arguments named here.
inline constexpr ErrorCode kRowTooFewFields{"row.too_few_fields"};     ///< found, expected
inline constexpr ErrorCode kRowTooManyFields{"row.too_many_fields"};   ///< found, expected
inline constexpr ErrorCode kRowUndecodable{"row.undecodable"};         ///< encoding, byte offset in the file
inline constexpr ErrorCode kRowNul{"row.nul"};                         ///< byte offset in the file
inline constexpr ErrorCode kRowUnclosedQuote{"row.unclosed_quote"};    ///< line where the quote opened
inline constexpr ErrorCode kRowTextAfterQuote{"row.text_after_quote"}; ///< column
inline constexpr ErrorCode kRowValueTooLong{"row.value_too_long"};     ///< column, bytes, limit
inline constexpr ErrorCode kRowTooLong{"row.too_long"};                ///< bytes, limit
inline constexpr ErrorCode kRowTruncated{"row.truncated"};      ///< ends inside a character: encoding, offset
inline constexpr ErrorCode kRowSeveralRows{"row.several_rows"}; ///< parse() was given more than one row
inline constexpr ErrorCode kRowJsonInvalid{"row.json_invalid"}; ///< what the parser said
inline constexpr ErrorCode kRowJsonNotObject{"row.json_not_object"};       ///< no argument
inline constexpr ErrorCode kRowJsonDuplicateKey{"row.json_duplicate_key"}; ///< key
inline constexpr ErrorCode kRowMissingKey{"row.missing_key"}; ///< key column (found by the import, not here)

/// One value of a row: text as delivered (decoded to UTF-8, unquoted, unescaped; white space kept) and where
/// its bytes stand inside the row's bytes (quotes included), for lineage.
struct Value {
    std::string_view text;
    std::uint32_t offset = 0, length = 0;
    bool present = false; ///< false: JSON null or key absent; an empty delimited value is present and empty
};

enum class RowKind : unsigned char {
    Record,
    Bad,   ///< to quarantine; `problem` says why
    Blank, ///< nothing but delimiters, empty quotes and white space
    RepeatedHeader,
    Preamble,
    Header,
    Trailer,
    Padding, ///< NUL bytes or a Ctrl-Z after the last row; the byte order mark
};

/// One row of an extract with its place. `bytes` are as they stand in the file, without the line end, and
/// live until the next call; `length` counts them, `extent` counts the line end too, so that offset + extent
/// is where the next row begins and every byte of the file belongs to exactly one row. Of a row that is
/// kRowTooLong, and of Padding, `bytes` holds only the beginning. A quote that never closes makes only its
/// own line a bad row (how that is decided: row_framer.h).
struct Row {
    RowKind kind = RowKind::Record;
    std::uint64_t line = 0;   ///< physical line (from 1) where the row begins
    std::uint64_t offset = 0; ///< byte in the file
    std::uint32_t length = 0, extent = 0;
    std::string_view bytes;
    /// One per column of the dialect, in order, for a Record; the fields as they are for Header and Trailer.
    std::vector<Value> values;
    std::vector<std::string> unknownKeys; ///< JSON: keys that no column of the dialect names
    Error problem{kCancelled};
};

/// Reads the values of one row from its bytes: the same code for the first load and for every later look at
/// the stored bytes. Keep one per thread; the texts in `row.values` live until the next call of parse().
class RowParser {
public:
    explicit RowParser(const Dialect& dialect);
    ~RowParser();
    RowParser(RowParser&&) noexcept;
    RowParser& operator=(RowParser&&) noexcept;

    /// Fills kind (Record, Bad or Blank), values, unknownKeys and problem from `bytes`; `offset` and `line`
    /// are used for what a problem says. Does not touch the other members.
    void parse(std::string_view bytes, std::uint64_t offset, std::uint64_t line, Row& row);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The numbers in a trailer: one of them is the count of records if the extract is whole.
std::vector<std::uint64_t> controlCounts(const Row& trailer);

/// Streams an extract row by row in constant memory. One thread.
class RowReader {
public:
    /// Fails as sniff() does. The file is opened once and never by path again; `progress` watches a packed
    /// one being unpacked.
    static Result<RowReader> open(const std::filesystem::path& path, const Dialect& dialect,
                                  const ProgressFn& progress = {});
    ~RowReader();
    RowReader(RowReader&&) noexcept;
    RowReader& operator=(RowReader&&) noexcept;

    /// The next row, including those that are no records; false at the end. An error means that the file
    /// itself failed (I/O, changed while it was read), never that a row is bad.
    Result<bool> next(Row& row);

    std::uint64_t fileSize() const;
    std::uint64_t bytesRead() const;
    /// The file's bytes in order, each exactly once, handed out while rows are read (chunks of 256 KiB but
    /// the last), so that they are hashed and stored without a second pass. Set before the first next().
    void onBytes(std::function<void(std::string_view chunk)> consumer);

private:
    struct State;
    explicit RowReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace goldenrod::sources
