// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_draft.h"

#include "matching/text/unicode.h"
#include "models/sources/encoding.h"
#include "models/sources/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>

namespace goldenrod::sources {
namespace {

/// Decodes as the extract is encoded, and byte by byte as Windows-1252 where that fails.
std::string decodedAnyhow(std::string_view bytes, const Encoding& encoding) {
    static const Encoding fallback = Encoding::open("windows-1252").take();
    std::string text;
    while (!bytes.empty()) {
        std::string some;
        const auto done = encoding.decode(bytes, some);
        if (done.ok) return text + some;
        const std::size_t good = std::min(done.badOffset, bytes.size());
        if (good > 0) (void)encoding.decode(bytes.substr(0, good), text);
        bytes.remove_prefix(good);
        if (bytes.empty()) break;
        const std::size_t unit = std::min<std::size_t>(bytes.size(), encoding.unitSize());
        if (unit != 1 || !fallback.decode(bytes.substr(0, 1), text).ok) appendUtf8(U'\uFFFD', text);
        bytes.remove_prefix(unit);
    }
    return text;
}

/// Whether text that was read as Windows-1252 byte by byte makes sense: no control characters, no capital
/// behind a small letter ("ZoÃ"), nothing of scripts that are written in no encoding of one byte beside
/// Latin.
bool makesSense(std::string_view text) {
    bool small = false;
    for (const char32_t c : toCodePoints(text)) {
        const auto script = text::scriptOf(c);
        if ((c >= 0x80 && c < 0xA0) || c == 0xFFFD) return false;
        if (script != text::Script::Latin && script != text::Script::None) return false;
        if (small && c >= 0xC0 && u_isupper(static_cast<UChar32>(c)) != 0) return false;
        small = u_islower(static_cast<UChar32>(c)) != 0;
    }
    return true;
}

/// Tries one text after the other until one reads as a record.
class Drafting {
public:
    explicit Drafting(const Dialect& dialect)
        : m_dialect(dialectOfCorrections(dialect))
        , m_parser(m_dialect) {}

    /// Why a text is no record; empty when it is one.
    std::string problemOf(const std::string& text) {
        auto read = encodeRow(text, m_dialect, m_parser, m_bytes, m_row);
        return read ? std::string() : std::string(read.error().code.id());
    }
    const Dialect& dialect() const { return m_dialect; }
    std::string delimiter() const { return character(m_dialect.delimiter); }

    /// By what the text is refused for; the same text when nothing can be said.
    std::string repaired(const std::string& text, std::string& how) {
        const std::string problem = problemOf(text);
        if (problem == kRowTooFewFields.id()) return how = "repair.fields_added", withMoreFields(text);
        if (problem == kRowTooManyFields.id()) return how = "repair.fields_removed", withFewerFields(text);
        if (problem == kRowNul.id()) return how = "repair.nul_removed", withoutNul(text);
        if (problem == kRowUnclosedQuote.id() || problem == kRowTextAfterQuote.id())
            return how = "repair.quotes", withSoundQuotes(text);
        return text;
    }

private:
    static std::string character(char32_t c) {
        std::string text;
        if (c != 0) appendUtf8(c, text);
        return text;
    }
    std::size_t argument(std::size_t i) const {
        std::size_t value = 0;
        const auto& arguments = m_row.problem.arguments;
        if (i < arguments.size())
            std::from_chars(arguments[i].data(), arguments[i].data() + arguments[i].size(), value);
        return value;
    }
    /// Empty values where the last ones are missing: a person sees which they are.
    std::string withMoreFields(std::string text) const {
        const std::string quote = character(m_dialect.quote);
        if (!quote.empty() && text.find(quote) != std::string::npos) return text; // perhaps half a row
        for (std::size_t found = argument(0); found < argument(1); ++found) text += delimiter();
        return text;
    }
    /// Only empty values at the end are too many; of others nobody can tell which.
    std::string withFewerFields(std::string text) const {
        const std::string end = delimiter();
        for (std::size_t found = argument(0); found > argument(1) && text.ends_with(end); --found)
            text.resize(text.size() - end.size());
        return text;
    }
    static std::string withoutNul(std::string text) {
        std::erase(text, '\0');
        return text;
    }
    /// A quote that neither opens nor closes a value is one inside it. An opening one that has no second is
    /// left out, and what stands behind it stays as it is.
    std::string withSoundQuotes(const std::string& text) const {
        const std::string quote = character(m_dialect.quote), end = delimiter();
        const std::string escape = character(m_dialect.escape);
        if (quote.empty() || end.empty()) return text;
        const auto stands = [&text](const std::string& what, std::size_t at) {
            return !what.empty() && text.compare(at, what.size(), what) == 0;
        };
        std::string sound;
        std::size_t opened = std::string::npos, kept = 0; ///< in the text; in `sound`
        for (std::size_t at = 0; at < text.size();) {
            const bool inside = opened != std::string::npos;
            const std::size_t next = at + quote.size();
            if (stands(escape, at) && stands(quote, at + escape.size())) {
                sound += escape + quote;
                at += escape.size() + quote.size();
            } else if (!stands(quote, at)) {
                sound += text[at++];
            } else if (inside && stands(quote, next)) {
                sound += quote + quote;
                at = next + quote.size();
            } else if (!inside) {
                if (at == 0 || std::string_view(text).substr(0, at).ends_with(end)) {
                    opened = at;
                    kept = sound.size();
                }
                sound += quote;
                at = next;
            } else if (next == text.size() || stands(end, next)) {
                opened = std::string::npos;
                sound += quote;
                at = next;
            } else {
                sound += quote + quote;
                at = next;
            }
        }
        if (opened == std::string::npos) return sound;
        return sound.substr(0, kept) + text.substr(opened + quote.size());
    }

    Dialect m_dialect;
    RowParser m_parser;
    std::string m_bytes;
    Row m_row;
};

} // namespace

RowDraft draftRow(std::string_view bytes, const Dialect& dialect) {
    RowDraft draft;
    draft.isWhole = bytes.size() <= kMaxRowBytes;
    auto encoding = Encoding::open(dialect.encoding);
    if (!encoding) return draft;
    const bool decodes = encoding->decode(bytes, draft.text).ok;
    if (!decodes) draft.text = decodedAnyhow(bytes, *encoding);
    const bool oneByte =
        encoding->shape() == Encoding::Shape::Utf8 || encoding->shape() == Encoding::Shape::SingleByte;
    if (!draft.isWhole || (!decodes && (!oneByte || !makesSense(draft.text)))) return draft;
    Drafting drafting(dialect);
    std::string how, text = draft.text;
    // One thing may stand behind another: a NUL before a quote that is never closed.
    for (int tries = 0; tries < 3 && !drafting.problemOf(text).empty(); ++tries)
        text = drafting.repaired(text, how);
    if (!drafting.problemOf(text).empty()) return draft;
    if (text == draft.text && decodes) return draft;
    draft.repair = decodes || !how.empty() ? how : "repair.other_encoding";
    draft.text = std::move(text);
    return draft;
}

Dialect dialectOfCorrections(const Dialect& extract) {
    Dialect dialect = extract;
    if (dialect.format == Format::Json) dialect.format = Format::Ndjson;
    dialect.packing = {};
    dialect.arrayPath.clear();
    dialect.arrayBegin = 0;
    dialect.bomLength = 0;
    dialect.preambleLines = 0;
    dialect.hasHeader = dialect.hasTrailer = false;
    return dialect;
}

Result<void> encodeRow(std::string_view text, const Dialect& corrections, RowParser& parser,
                       std::string& bytes, Row& row) {
    auto encoding = Encoding::open(corrections.encoding);
    if (!encoding) return encoding.error();
    bytes.clear();
    for (char32_t c : toCodePoints(text)) {
        // Inside JSON a line end is white space; a row is a line there.
        if (corrections.format != Format::Delimited && (c == U'\n' || c == U'\r')) c = U' ';
        const std::string some = encoding->encode(c);
        if (some.empty()) {
            std::string shown;
            appendUtf8(c, shown);
            return Error{kRowNotEncodable, {shown, corrections.encoding}};
        }
        bytes += some;
    }
    parser.parse(bytes, 0, 1, row);
    if (row.kind == RowKind::Bad) return row.problem;
    if (row.kind != RowKind::Record) return Error{kRowBlank};
    return {};
}

} // namespace goldenrod::sources
