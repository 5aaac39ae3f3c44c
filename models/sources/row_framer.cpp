// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_framer.h"

#include "models/sources/json_elements.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

/// Of the lines that a quote would swallow so many are looked at.
constexpr std::size_t kSampleLines = 1000;

} // namespace

RowFramer::Outcome RowFramer::frame(std::string_view window, bool final) {
    if (m_decoder.dialect().format == Format::Json) return element(window, final);
    if (m_lookAhead <= 0) return oneLine(window, final);
    const RowScan& scan = m_decoder.scanRow(window, final);
    if (!scan.complete && window.size() <= kMaxRowBytes) return Outcome::NeedsMore;
    const bool tooLong = !scan.complete || scan.length > kMaxRowBytes;
    const std::size_t length = scan.length, extent = scan.extent;
    const std::uint64_t lines = scan.innerLineEnds + std::uint64_t{1};
    if (lines > 1 && (tooLong || !m_decoder.wellFormed())) {
        const std::size_t cutLength = scan.firstLineLength, cutExtent = scan.firstLineExtent;
        const bool runaway =
            tooLong || scan.openQuote || swallowsRows(window.substr(cutExtent, length - cutExtent));
        m_lookAhead -= static_cast<std::int64_t>(extent);
        if (runaway) return cutAt(window, cutLength, cutExtent);
        m_decoder.scanRow(window, final);
    }
    return tooLong ? Outcome::TooLong : accept(length, extent, lines);
}

RowFramer::Outcome RowFramer::accept(std::size_t length, std::size_t extent, std::uint64_t lines) {
    m_length = length;
    m_extent = extent;
    m_lines = lines;
    m_lookAhead = std::min(kMaxLookAhead, m_lookAhead + kEarnedPerByte * static_cast<std::int64_t>(extent));
    return Outcome::Row;
}

RowFramer::Outcome RowFramer::element(std::string_view window, bool final) {
    const JsonArrayEnd end = endsJsonArray(window, final);
    if (end == JsonArrayEnd::Yes) return Outcome::End;
    if (end == JsonArrayEnd::NeedsMore) return Outcome::NeedsMore;
    if (m_lookAhead <= 0) return oneLine(window, final);
    const RowScan& scan = m_decoder.scanRow(window, final);
    if (scan.complete && scan.length <= kMaxRowBytes)
        return accept(scan.length, scan.extent, scan.innerLineEnds);
    if (!scan.complete && window.size() <= kMaxRowBytes) return Outcome::NeedsMore;
    m_lookAhead -= static_cast<std::int64_t>(window.size());
    return oneLine(window, final);
}

RowFramer::Outcome RowFramer::cutAt(std::string_view window, std::size_t length, std::size_t extent) {
    const RowScan& scan = m_decoder.scanRow(window.substr(0, length), true);
    // The comma behind an element of JSON is none of it.
    const bool element = m_decoder.dialect().format == Format::Json && scan.extent == length;
    return accept(element ? scan.length : length, extent, 1);
}

RowFramer::Outcome RowFramer::oneLine(std::string_view window, bool final) {
    const RowScan& line = m_decoder.scanLine(window, final);
    if (!line.complete && window.size() <= kMaxRowBytes) return Outcome::NeedsMore;
    if (!line.complete || line.length > kMaxRowBytes) return Outcome::TooLong;
    return cutAt(window, line.length, line.extent);
}

/// True when at least half of the lines of `rest` are rows by themselves. A stray quote speaks against it: it
/// may be the closing one of the long text.
bool RowFramer::swallowsRows(std::string_view rest) {
    std::size_t lines = 0, rows = 0;
    while (!rest.empty() && lines < kSampleLines) {
        const RowScan& line = m_decoder.scanLine(rest, true);
        const std::size_t length = line.length, extent = line.extent;
        const bool stray = m_decoder.scanRow(rest.substr(0, length), true).strayQuote;
        rows += m_decoder.wellFormed() && !stray ? 1u : 0u;
        ++lines;
        rest.remove_prefix(extent);
    }
    return 2 * rows >= lines;
}

} // namespace goldenrod::sources
