// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_scan.h"

#include "models/sources/scan_input.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

using Mark = RowScanner::Mark;
using Token = RowScanner::Token;

/// The reading of one row, field by field.
template <class Input>
class RowMachine {
public:
    RowMachine(Input& input, bool final, std::size_t maxFields, RowScan& scan)
        : m_input(input)
        , m_final(final)
        , m_maxFields(maxFields)
        , m_scan(scan) {}

    void run() {
        while (field()) {
        }
        m_scan.mayHoldHigh = m_input.sawHigh();
        m_scan.mayHoldNul = m_input.sawNul();
    }

    /// Leaves with the length and extent of a row that ends with the line end `hit`.
    bool endRow(const Hit& hit) {
        m_scan.length = hit.at;
        return lineEnd(hit, m_scan.extent) ? end() : false;
    }
    /// Leaves at the end of the window.
    bool endWindow() {
        m_scan.length = m_scan.extent = m_input.size();
        return m_final ? end() : false;
    }

private:
    bool end() {
        m_scan.complete = true;
        return false;
    }

    /// Finds where the line after `hit` begins; false when the window ends between CR and a possible LF.
    bool lineEnd(const Hit& hit, std::size_t& behind) {
        behind = hit.at + hit.length;
        if (hit.mark != Mark::CarriageReturn) return true;
        if (behind >= m_input.size()) return m_final;
        const Hit second = m_input.exactly(behind);
        if (second.mark == Mark::LineFeed) behind += second.length;
        return true;
    }

    /// True when another field follows in this row.
    bool field() {
        FieldSpan span;
        span.begin = static_cast<std::uint32_t>(m_at);
        Hit hit = m_input.next(m_at);
        if (hit.mark == Mark::Quote && hit.at == m_at) {
            span.quoted = true;
            m_at += hit.length;
            if (!quotedText(span)) {
                push(span, m_input.size());
                return endWindow();
            }
            hit = m_input.next(m_at);
            const bool parted = hit.at == m_at && hit.mark != Mark::Quote && hit.mark != Mark::Escape;
            if (!parted && m_scan.textAfterQuote == RowScan::kNone) m_scan.textAfterQuote = m_scan.fieldCount;
        }
        return plainText(span, hit);
    }

    bool plainText(FieldSpan& span, Hit hit) {
        for (;; hit = m_input.next(m_at)) {
            m_at = hit.at + hit.length;
            switch (hit.mark) {
            case Mark::Delimiter: push(span, hit.at); return true;
            case Mark::LineFeed:
            case Mark::CarriageReturn: push(span, hit.at); return endRow(hit);
            case Mark::None: push(span, hit.at); return endWindow();
            case Mark::Escape: protect(span); break;
            case Mark::Quote: m_scan.strayQuote = true; break;
            }
        }
    }

    /// True when the closing quote was found; m_at is then behind it.
    bool quotedText(FieldSpan& span) {
        const std::uint32_t line = m_scan.innerLineEnds;
        for (;;) {
            const Hit hit = m_input.next(m_at);
            m_at = hit.at + hit.length;
            if (hit.mark == Mark::Quote) {
                const Hit second = m_input.exactly(m_at);
                if (second.mark != Mark::Quote) return true;
                span.escaped = true;
                m_at += second.length;
            } else if (hit.mark == Mark::Escape) {
                protect(span);
            } else if (hit.mark == Mark::LineFeed || hit.mark == Mark::CarriageReturn) {
                innerLineEnd(hit);
            } else if (hit.mark == Mark::None) {
                m_scan.openQuote = true;
                m_scan.openQuoteLine = line;
                return false;
            }
        }
    }

    /// Steps over the character behind an escape character, if it has a meaning to take away.
    void protect(FieldSpan& span) {
        const Hit hit = m_input.exactly(m_at);
        if (hit.mark == Mark::None) return;
        span.escaped = true;
        m_at += hit.length;
        if (hit.mark == Mark::LineFeed || hit.mark == Mark::CarriageReturn) innerLineEnd(hit);
    }

    void innerLineEnd(const Hit& hit) {
        std::size_t behind = 0;
        lineEnd(hit, behind);
        if (m_scan.innerLineEnds++ == 0) {
            m_scan.firstLineLength = hit.at;
            m_scan.firstLineExtent = behind;
        }
        m_at = behind;
    }

    void push(FieldSpan& span, std::size_t end) {
        span.end = static_cast<std::uint32_t>(end);
        if (m_scan.fieldCount++ < m_maxFields) m_scan.fields.push_back(span);
    }

    Input& m_input;
    const bool m_final;
    const std::size_t m_maxFields;
    RowScan& m_scan;
    std::size_t m_at = 0;
};

void clear(RowScan& scan) {
    std::vector<FieldSpan> fields = std::move(scan.fields);
    fields.clear();
    scan = RowScan{};
    scan.fields = std::move(fields);
}

} // namespace

RowScanner::RowScanner(const Dialect& dialect, const Encoding& encoding)
    : m_encoding(encoding)
    , m_ndjson(dialect.format != Format::Delimited) {
    addToken(Mark::LineFeed, encoding.encode(U'\n'));
    addToken(Mark::CarriageReturn, encoding.encode(U'\r'));
    // Mainframes end lines with NEL.
    if (encoding.shape() == Encoding::Shape::SingleByte && !encoding.asciiTransparent())
        addToken(Mark::LineFeed, encoding.encode(U'\u0085'));
    if (!m_ndjson) {
        if (dialect.delimiter != 0) addToken(Mark::Delimiter, encoding.encode(dialect.delimiter));
        if (dialect.quote != 0) addToken(Mark::Quote, encoding.encode(dialect.quote));
        if (dialect.escape != 0 && dialect.escape != dialect.quote)
            addToken(Mark::Escape, encoding.encode(dialect.escape));
    }
    m_needles.fill(m_tokens.front().bytes[0]);
    for (std::size_t i = 0; i < m_tokens.size(); ++i) m_needles[i] = m_tokens[i].bytes[0];
}

void RowScanner::addToken(Mark mark, const std::string& bytes) {
    if (bytes.empty() || bytes.size() > 4) return;
    Token token;
    std::copy(bytes.begin(), bytes.end(), token.bytes.begin());
    token.length = static_cast<std::uint8_t>(bytes.size());
    token.mark = mark;
    m_simple = m_simple && bytes.size() == 1;
    m_marks[static_cast<unsigned char>(bytes[0])] = mark;
    m_tokens.push_back(token);
}

template <class Work>
void RowScanner::withInput(std::string_view window, Work&& work) const {
    if (m_simple && !m_encoding.hasLeads()) {
        NarrowInput input(window, m_needles, m_marks);
        work(input);
    } else {
        SlowInput input(window, m_encoding, m_tokens);
        work(input);
    }
}

void RowScanner::row(std::string_view window, bool final, std::size_t maxFields, RowScan& scan) const {
    clear(scan);
    withInput(window, [&](auto& input) { RowMachine(input, final, maxFields, scan).run(); });
}

void RowScanner::line(std::string_view window, bool final, RowScan& scan) const {
    clear(scan);
    withInput(window, [&](auto& input) {
        RowMachine machine(input, final, 1, scan);
        for (std::size_t at = 0;;) {
            const Hit hit = input.next(at);
            at = hit.at + hit.length;
            if (hit.mark == Mark::None) {
                machine.endWindow();
                break;
            }
            if (hit.mark != Mark::LineFeed && (m_ndjson || hit.mark != Mark::CarriageReturn)) continue;
            machine.endRow(hit);
            break;
        }
        scan.mayHoldHigh = input.sawHigh();
        scan.mayHoldNul = input.sawNul();
    });
    if (m_ndjson && scan.length < scan.extent) {
        for (const Token& token : m_tokens) {
            const std::size_t before = scan.length - std::min<std::size_t>(scan.length, token.length);
            if (token.mark == Mark::CarriageReturn && token.is(window.substr(0, scan.length), before))
                scan.length = before;
        }
    }
    if (scan.complete) scan.fields.push_back({0, static_cast<std::uint32_t>(scan.length), false, false});
    scan.fieldCount = scan.fields.size();
}

} // namespace goldenrod::sources
