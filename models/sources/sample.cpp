// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sample.h"

#include "models/sources/row_framer.h"

#include <algorithm>

namespace goldenrod::sources {

SampleReader::SampleReader(Dialect dialect) {
    dialect.columns.clear();
    Result<std::unique_ptr<RowDecoder>> decoder = RowDecoder::make(dialect);
    if (decoder) m_decoder = decoder.take();
}

std::vector<SampleRow> SampleReader::rows(std::string_view bytes, bool whole, std::size_t limit) {
    std::vector<SampleRow> rows;
    if (!m_decoder) return rows;
    RowFramer framer(*m_decoder);
    SampleRow found;
    while (found.offset < bytes.size() && rows.size() < limit) {
        const std::string_view window = bytes.substr(found.offset);
        if (framer.frame(window, whole) != RowFramer::Outcome::Row) break;
        const RowScan& scan = m_decoder->lastScan();
        found.length = framer.length();
        found.extent = framer.extent();
        found.lines = framer.lines();
        found.fieldCount = scan.fieldCount;
        found.malformed = !m_decoder->wellFormed();
        found.quotedFields = static_cast<std::size_t>(std::count_if(
            scan.fields.begin(), scan.fields.end(), [](const FieldSpan& f) { return f.quoted; }));
        m_decoder->build(window.substr(0, found.length), 0, found.line, m_row);
        found.blank = m_row.kind == RowKind::Blank;
        rows.push_back(found);
        found.offset += found.extent;
        found.line += found.lines;
    }
    return rows;
}

std::vector<std::string> SampleReader::fields(std::string_view rowBytes) {
    std::vector<std::string> texts;
    if (!m_decoder) return texts;
    m_decoder->scanRow(rowBytes, true);
    m_decoder->buildFields(rowBytes, m_row);
    for (const Value& value : m_row.values) texts.emplace_back(value.text);
    return texts;
}

std::vector<std::string> SampleReader::lines(std::string_view bytes, bool whole, std::size_t limit) {
    std::vector<std::string> lines;
    while (m_decoder && !bytes.empty() && lines.size() < limit) {
        const RowScan& scan = m_decoder->scanLine(bytes, whole);
        if (!scan.complete) break;
        std::string text;
        if (m_decoder->encoding().decode(bytes.substr(0, scan.length), text).ok)
            lines.push_back(std::move(text));
        bytes.remove_prefix(scan.extent);
    }
    return lines;
}

} // namespace goldenrod::sources
