// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_decoder.h"

#include "models/sources/json_elements.h"
#include "models/sources/row_problem.h"

namespace goldenrod::sources {
namespace {

constexpr std::size_t kManyFields = 1u << 20;

} // namespace

Result<std::unique_ptr<RowDecoder>> RowDecoder::make(const Dialect& dialect) {
    if (Result<void> checked = dialect.check(); !checked) return checked.error();
    Result<Encoding> encoding = Encoding::open(dialect.encoding);
    if (!encoding) return encoding.error();
    return std::unique_ptr<RowDecoder>(new RowDecoder(dialect, encoding.take()));
}

RowDecoder::RowDecoder(const Dialect& dialect, Encoding encoding)
    : m_dialect(dialect)
    , m_encoding(std::move(encoding))
    , m_scanner(m_dialect, m_encoding)
    , m_delimited(m_dialect, m_encoding)
    , m_ndjson(dialect.format != Format::Delimited ? dialect.columns : std::vector<std::string>{},
               m_encoding) {}

const RowScan& RowDecoder::scanRow(std::string_view window, bool final) {
    if (m_dialect.format == Format::Ndjson) return scanLine(window, final);
    if (m_dialect.format == Format::Json) {
        scanJsonElement(window, final, m_scan);
        return m_scan;
    }
    const std::size_t columns = m_dialect.columns.size();
    m_scanner.row(window, final, columns == 0 ? kManyFields : columns + 1, m_scan);
    return m_scan;
}

const RowScan& RowDecoder::scanLine(std::string_view window, bool final) {
    m_scanner.line(window, final, m_scan);
    return m_scan;
}

bool RowDecoder::wellFormed() const {
    const std::size_t columns = m_dialect.columns.size();
    return !m_scan.openQuote && m_scan.textAfterQuote == RowScan::kNone &&
           (columns == 0 || m_scan.fieldCount == columns);
}

void RowDecoder::parse(std::string_view bytes, std::uint64_t offset, std::uint64_t line, Row& row) {
    if (bytes.size() > kMaxRowBytes) return refuseTooLong(row, bytes.size());
    scanRow(bytes, true);
    if (m_scan.extent < bytes.size() || m_scan.length < m_scan.extent)
        return refuseRow(row, kRowSeveralRows, {});
    build(bytes, offset, line, row);
}

void RowDecoder::build(std::string_view bytes, std::uint64_t offset, std::uint64_t line, Row& row) {
    acceptRow(row);
    if (m_dialect.format == Format::Delimited) {
        m_delimited.fill(bytes, m_scan, offset, line, row);
        return;
    }
    if (!m_delimited.checkBytes(bytes, m_scan, offset, row)) return;
    if (m_encoding.shape() != Encoding::Shape::Utf8) {
        m_line.clear();
        m_encoding.decode(bytes, m_line);
        bytes = m_line;
    }
    m_ndjson.parse(bytes, offset, row);
}

void RowDecoder::buildFields(std::string_view bytes, Row& row) {
    m_delimited.fillAny(bytes, m_scan, row);
}

} // namespace goldenrod::sources
