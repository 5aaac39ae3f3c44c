// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_decoder.h"

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// The part of a file that sniffing looks at: from behind the byte order mark, without padding at the end.
struct Sample {
    std::string_view head; ///< beginning of the file
    std::string_view tail; ///< its last bytes when head is not everything
    bool whole = false;    ///< head is everything
};

/// What a row of a sample looks like under some dialect.
struct SampleRow {
    std::size_t offset = 0, length = 0, extent = 0;
    std::uint64_t line = 1, lines = 1;
    std::size_t fieldCount = 0, quotedFields = 0;
    bool blank = false;
    bool malformed = false; ///< something is wrong with its quotes
};

/// Reads rows of a sample by a dialect, any number of fields to a row.
class SampleReader {
public:
    explicit SampleReader(Dialect dialect);

    /// At most `limit` rows; one that may go on behind the end is left out (`whole` is false).
    std::vector<SampleRow> rows(std::string_view bytes, bool whole, std::size_t limit);
    /// The texts of a row's fields; empty where they cannot be decoded.
    std::vector<std::string> fields(std::string_view rowBytes);
    /// UTF-8 of at most `limit` physical lines; those that cannot be decoded are left out.
    std::vector<std::string> lines(std::string_view bytes, bool whole, std::size_t limit);

private:
    std::unique_ptr<RowDecoder> m_decoder; ///< null when the dialect cannot be read by
    Row m_row;
};

} // namespace goldenrod::sources
