// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/encoding.h"
#include "models/sources/special_bytes.h"

#include <vector>

namespace goldenrod::sources {

/// Where one field stands in its row.
struct FieldSpan {
    std::uint32_t begin = 0, end = 0; ///< with its quotes
    bool quoted = false;
    bool escaped = false; ///< doubled quotes or escape characters make the text differ from the bytes
};

/// What was found at the beginning of a window of the file.
struct RowScan {
    static constexpr std::size_t kNone = SIZE_MAX;

    std::vector<FieldSpan> fields; ///< at most as many as were asked for
    std::size_t fieldCount = 0;
    std::size_t length = 0, extent = 0;                   ///< without and with the line end
    bool complete = false;                                ///< false: the window ended before the row
    std::uint32_t innerLineEnds = 0;                      ///< in quotes or escaped
    std::size_t firstLineLength = 0, firstLineExtent = 0; ///< when there are inner line ends
    bool openQuote = false;                               ///< the row or window ended inside quotes
    std::uint32_t openQuoteLine = 0;                      ///< line ends before that quote
    std::size_t textAfterQuote = kNone;                   ///< first field with text behind its closing quote
    bool strayQuote = false;                              ///< a quote inside an unquoted field, which is text
    bool mayHoldHigh = true, mayHoldNul = true;
};

/// Parts bytes into rows and fields by a dialect, without decoding them. Not tied to a thread.
class RowScanner {
public:
    enum class Mark : unsigned char { None, Delimiter, Quote, Escape, LineFeed, CarriageReturn };

    /// The encoding must outlive the scanner.
    RowScanner(const Dialect& dialect, const Encoding& encoding);

    /// The row at the beginning of the window. `final`: nothing follows the window. Without it a row that
    /// touches the end of the window is not complete.
    void row(std::string_view window, bool final, std::size_t maxFields, RowScan& scan) const;
    /// The physical line there, as one field; NDJSON lines end with LF or CRLF only, others also with CR.
    void line(std::string_view window, bool final, RowScan& scan) const;

    struct Token {
        std::array<char, 4> bytes{};
        std::uint8_t length = 0;
        Mark mark = Mark::None;
        bool is(std::string_view window, std::size_t at) const {
            return window.size() - at >= length && std::memcmp(window.data() + at, bytes.data(), length) == 0;
        }
    };

private:
    template <class Work>
    void withInput(std::string_view window, Work&& work) const;
    void addToken(Mark mark, const std::string& bytes);

    const Encoding& m_encoding;
    bool m_ndjson;
    bool m_simple = true; ///< every token is one byte
    std::vector<Token> m_tokens;
    std::array<Mark, 256> m_marks{}; ///< by first byte of a token
    Needles m_needles{};
};

} // namespace goldenrod::sources
