// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/delimited_values.h"
#include "models/sources/ndjson_values.h"

namespace goldenrod::sources {

/// What RowParser, RowReader and sniffing share: finding a row and making its values. One thread.
class RowDecoder {
public:
    /// Fails as Dialect::check() does.
    static Result<std::unique_ptr<RowDecoder>> make(const Dialect& dialect);
    RowDecoder(const RowDecoder&) = delete;
    RowDecoder& operator=(const RowDecoder&) = delete;

    const Dialect& dialect() const { return m_dialect; }
    const Encoding& encoding() const { return m_encoding; }

    /// The row, or the physical line, at the beginning of the window; valid until the next call.
    const RowScan& scanRow(std::string_view window, bool final);
    const RowScan& scanLine(std::string_view window, bool final);
    const RowScan& lastScan() const { return m_scan; }
    /// True when the row that was scanned last has the right number of fields and nothing wrong with quotes.
    bool wellFormed() const;

    /// Fills kind, values, unknownKeys and problem from the row that was scanned last in `bytes`.
    void build(std::string_view bytes, std::uint64_t offset, std::uint64_t line, Row& row);
    /// Fills only `values`, with the fields as they are, however many; see DelimitedValues::fillAny().
    void buildFields(std::string_view bytes, Row& row);
    /// scanRow() and build() of one whole row.
    void parse(std::string_view bytes, std::uint64_t offset, std::uint64_t line, Row& row);

private:
    RowDecoder(const Dialect& dialect, Encoding encoding);

    Dialect m_dialect;
    Encoding m_encoding;
    RowScanner m_scanner;
    RowScan m_scan;
    DelimitedValues m_delimited;
    NdjsonValues m_ndjson;
    std::string m_line; ///< a row of JSON in another encoding
};

} // namespace goldenrod::sources
