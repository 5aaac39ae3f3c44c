// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_reader.h"
#include "models/sources/row_scan.h"

#include <deque>

namespace goldenrod::sources {

/// Makes values of the fields of a scanned row: decodes, unquotes, checks. One thread.
class DelimitedValues {
public:
    /// Both must outlive it.
    DelimitedValues(const Dialect& dialect, const Encoding& encoding);

    /// Fills kind, values and problem. Texts that need neither decoding nor unescaping point into `bytes`,
    /// the others live until the next call.
    void fill(std::string_view bytes, const RowScan& scan, std::uint64_t offset, std::uint64_t line,
              Row& row);
    /// Fills only values, of every field. Of UTF-8, what is none is U+FFFD; in other encodings a field that
    /// cannot be decoded is empty.
    void fillAny(std::string_view bytes, const RowScan& scan, Row& row);
    /// False, with the row refused, when the bytes cannot be decoded or hold a NUL character.
    bool checkBytes(std::string_view bytes, const RowScan& scan, std::uint64_t offset, Row& row);

private:
    /// A text that stands in m_texts until all are there and none can move any more.
    struct Moved {
        std::size_t field, begin, end;
    };

    void replaceInvalid(Row& row);
    bool checkUtf8(std::string_view bytes, std::uint64_t offset, Row& row);
    bool checkOther(std::string_view bytes, const RowScan& scan, std::uint64_t offset, Row& row);
    void makeValues(std::string_view bytes, const RowScan& scan, Row& row);
    void makeText(std::string_view raw, const FieldSpan& span, bool open, std::size_t index, Value& value);
    std::string_view withoutQuotes(std::string_view text, const FieldSpan& span, bool open) const;
    void unescape(std::string_view text, bool quoted);
    bool checkForm(const RowScan& scan, std::uint64_t line, Row& row) const;
    bool checkLengths(Row& row) const;
    std::string columnName(std::size_t index) const;

    const Dialect& m_dialect;
    const Encoding& m_encoding;
    const bool m_utf8;
    std::string m_quote, m_escape, m_delimiter; ///< in UTF-8
    std::string m_stops;                        ///< first bytes of quote and escape
    std::string m_field, m_texts;
    std::vector<Moved> m_moved;
    std::deque<std::string> m_replaced; ///< texts of the last fillAny() that were no UTF-8
};

} // namespace goldenrod::sources
