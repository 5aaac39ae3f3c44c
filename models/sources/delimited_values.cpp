// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/delimited_values.h"

#include "models/sources/row_problem.h"
#include "models/sources/utf8.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

std::string utf8Of(char32_t character) {
    std::string text;
    if (character != 0) appendUtf8(character, text);
    return text;
}

bool isSpaces(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; });
}

bool isBlank(const Row& row) {
    return std::all_of(row.values.begin(), row.values.end(), [](const Value& v) { return isSpaces(v.text); });
}

bool startsWith(std::string_view text, std::string_view token) {
    return !token.empty() && text.starts_with(token);
}

} // namespace

DelimitedValues::DelimitedValues(const Dialect& dialect, const Encoding& encoding)
    : m_dialect(dialect)
    , m_encoding(encoding)
    , m_utf8(encoding.shape() == Encoding::Shape::Utf8)
    , m_quote(utf8Of(dialect.quote))
    , m_escape(utf8Of(dialect.escape == dialect.quote ? 0 : dialect.escape))
    , m_delimiter(utf8Of(dialect.delimiter))
    , m_stops(m_quote.substr(0, 1) + m_escape.substr(0, 1)) {}

void DelimitedValues::fill(std::string_view bytes, const RowScan& scan, std::uint64_t offset,
                           std::uint64_t line, Row& row) {
    if (!checkBytes(bytes, scan, offset, row)) return;
    makeValues(bytes, scan, row);
    if (!checkForm(scan, line, row) || !checkLengths(row)) return;
}

void DelimitedValues::fillAny(std::string_view bytes, const RowScan& scan, Row& row) {
    makeValues(bytes, scan, row);
    if (m_utf8 && scan.mayHoldHigh) replaceInvalid(row);
}

void DelimitedValues::replaceInvalid(Row& row) {
    m_replaced.clear();
    Utf8Step step;
    for (Value& value : row.values) {
        if (findInvalidUtf8(value.text, step) == std::string_view::npos) continue;
        std::string& text = m_replaced.emplace_back();
        for (const char32_t c : toCodePoints(value.text)) appendUtf8(c, text);
        value.text = text;
    }
}

bool DelimitedValues::checkBytes(std::string_view bytes, const RowScan& scan, std::uint64_t offset,
                                 Row& row) {
    if (m_encoding.unitSize() == 1 && scan.mayHoldNul) {
        if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
            refuseRow(row, kRowNul, {std::to_string(offset + nul)});
            return false;
        }
    }
    if (m_utf8) return !scan.mayHoldHigh || checkUtf8(bytes, offset, row);
    if (m_encoding.asciiTransparent() && !scan.mayHoldHigh) return true;
    return checkOther(bytes, scan, offset, row);
}

bool DelimitedValues::checkUtf8(std::string_view bytes, std::uint64_t offset, Row& row) {
    Utf8Step step;
    const std::size_t bad = findInvalidUtf8(bytes, step);
    if (bad == std::string_view::npos) return true;
    const bool truncated = step.kind == Utf8Step::Truncated;
    refuseRow(row, truncated ? kRowTruncated : kRowUndecodable,
              {m_dialect.encoding, std::to_string(offset + bad)});
    return false;
}

bool DelimitedValues::checkOther(std::string_view bytes, const RowScan& scan, std::uint64_t offset,
                                 Row& row) {
    // Field by field, because a damaged character swallows nothing beyond its field.
    for (const FieldSpan& span : scan.fields) {
        const std::string_view raw = bytes.substr(span.begin, span.end - span.begin);
        if (m_encoding.asciiTransparent() && isAscii(raw)) continue;
        m_field.clear();
        const Encoding::Decoded decoded = m_encoding.decode(raw, m_field);
        if (!decoded.ok) {
            const bool truncated = decoded.truncated && span.end == bytes.size();
            refuseRow(row, truncated ? kRowTruncated : kRowUndecodable,
                      {m_dialect.encoding, std::to_string(offset + span.begin + decoded.badOffset)});
            return false;
        }
        const std::size_t nul = m_encoding.unitSize() == 1 ? std::string::npos : m_field.find('\0');
        if (nul != std::string::npos) {
            const std::size_t at = m_encoding.encodedLength(std::string_view(m_field).substr(0, nul));
            refuseRow(row, kRowNul, {std::to_string(offset + span.begin + at)});
            return false;
        }
    }
    return true;
}

void DelimitedValues::makeValues(std::string_view bytes, const RowScan& scan, Row& row) {
    m_texts.clear();
    m_moved.clear();
    row.values.resize(scan.fields.size());
    for (std::size_t i = 0; i < scan.fields.size(); ++i) {
        const FieldSpan& span = scan.fields[i];
        Value& value = row.values[i];
        value.offset = span.begin;
        value.length = span.end - span.begin;
        value.present = true;
        const bool open = scan.openQuote && i + 1 == scan.fields.size();
        makeText(bytes.substr(value.offset, value.length), span, open, i, value);
    }
    for (const Moved& moved : m_moved) {
        row.values[moved.field].text = std::string_view(m_texts).substr(moved.begin, moved.end - moved.begin);
    }
}

void DelimitedValues::makeText(std::string_view raw, const FieldSpan& span, bool open, std::size_t index,
                               Value& value) {
    const bool asItIs = m_utf8 || (m_encoding.asciiTransparent() && isAscii(raw));
    if (!asItIs) {
        m_field.clear();
        if (!m_encoding.decode(raw, m_field).ok) m_field.clear();
    }
    const std::string_view text = withoutQuotes(asItIs ? raw : std::string_view(m_field), span, open);
    if (asItIs && !span.escaped) {
        value.text = text;
        return;
    }
    const std::size_t begin = m_texts.size();
    if (span.escaped) {
        unescape(text, span.quoted);
    } else {
        m_texts.append(text);
    }
    m_moved.push_back({index, begin, m_texts.size()});
}

std::string_view DelimitedValues::withoutQuotes(std::string_view text, const FieldSpan& span,
                                                bool open) const {
    if (!span.quoted) return text;
    text.remove_prefix(std::min(text.size(), m_quote.size()));
    if (!open && text.ends_with(m_quote)) text.remove_suffix(m_quote.size());
    return text;
}

void DelimitedValues::unescape(std::string_view text, bool quoted) {
    while (!text.empty()) {
        std::size_t skip = 0;
        if (startsWith(text, m_escape)) {
            const std::string_view behind = text.substr(m_escape.size());
            const bool protects = startsWith(behind, m_quote) || startsWith(behind, m_escape) ||
                                  startsWith(behind, m_delimiter) || startsWith(behind, "\n") ||
                                  startsWith(behind, "\r");
            if (protects) skip = m_escape.size();
        } else if (quoted && startsWith(text, m_quote)) {
            skip = m_quote.size(); // a doubled quote
        }
        text.remove_prefix(skip);
        if (text.empty()) break;
        const std::size_t stop = std::min(text.size(), text.find_first_of(m_stops, stepUtf8(text, 0).length));
        m_texts.append(text.substr(0, stop));
        text.remove_prefix(stop);
    }
}

bool DelimitedValues::checkForm(const RowScan& scan, std::uint64_t line, Row& row) const {
    const std::size_t columns = m_dialect.columns.size();
    if (!scan.openQuote && scan.textAfterQuote == RowScan::kNone && isBlank(row)) {
        row.kind = RowKind::Blank;
        row.values.clear();
        return false;
    }
    if (scan.openQuote) {
        refuseRow(row, kRowUnclosedQuote, {std::to_string(line + scan.openQuoteLine)});
    } else if (scan.textAfterQuote != RowScan::kNone) {
        refuseRow(row, kRowTextAfterQuote, {columnName(scan.textAfterQuote)});
    } else if (columns != 0 && scan.fieldCount != columns) {
        refuseRow(row, scan.fieldCount < columns ? kRowTooFewFields : kRowTooManyFields,
                  {std::to_string(scan.fieldCount), std::to_string(columns)});
    }
    return row.kind == RowKind::Record;
}

bool DelimitedValues::checkLengths(Row& row) const {
    const auto tooLong = [](const Value& value) { return value.length > kMaxValueBytes; };
    const auto at = std::find_if(row.values.begin(), row.values.end(), tooLong);
    if (at == row.values.end()) return true;
    const auto index = static_cast<std::size_t>(at - row.values.begin());
    refuseRow(row, kRowValueTooLong,
              {columnName(index), std::to_string(at->length), std::to_string(kMaxValueBytes)});
    return false;
}

std::string DelimitedValues::columnName(std::size_t index) const {
    return index < m_dialect.columns.size() ? m_dialect.columns[index] : std::to_string(index + 1);
}

} // namespace goldenrod::sources
