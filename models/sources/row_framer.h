// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_decoder.h"

namespace goldenrod::sources {

/// Decides where rows end when quotes may never close: a row over several lines that does not come out right
/// is cut at its first line end if its quote never closes, or if at least half of the lines it would swallow
/// are rows of the right width by themselves.
class RowFramer {
public:
    explicit RowFramer(RowDecoder& decoder)
        : m_decoder(decoder) {}

    enum class Outcome : unsigned char {
        Row,
        NeedsMore,
        TooLong,
        End ///< of a JSON array: no row follows
    };
    /// Looks at the row at the window's beginning. NeedsMore only when something follows the window
    /// (`final` is false). After Row, the members below describe it and the decoder can build it.
    Outcome frame(std::string_view window, bool final);

    std::size_t length() const { return m_length; } ///< without the line end
    std::size_t extent() const { return m_extent; } ///< with it
    std::uint64_t lines() const { return m_lines; }

private:
    Outcome accept(std::size_t length, std::size_t extent, std::uint64_t lines);
    Outcome cutAt(std::string_view window, std::size_t length, std::size_t extent);
    Outcome element(std::string_view window, bool final);
    Outcome oneLine(std::string_view window, bool final);
    bool swallowsRows(std::string_view rest);

    RowDecoder& m_decoder;
    std::size_t m_length = 0, m_extent = 0;
    std::uint64_t m_lines = 1;

    /// Bytes that may still be looked at in vain for a closing quote or bracket. What it costs is earned back
    /// by rows, so that the work on a hostile file stays a multiple of its size.
    std::int64_t m_lookAhead = kMaxLookAhead;
    static constexpr std::int64_t kMaxLookAhead = 64 << 20;
    static constexpr std::int64_t kEarnedPerByte = 16;
};

} // namespace goldenrod::sources
