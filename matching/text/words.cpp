// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/words.h"

#include "matching/text/ascii.h"
#include "matching/text/unicode.h"
#include "matching/text/utf8.h"

#include <unicode/uchar.h>

namespace goldenrod::text {
namespace {

/// Up to this many letters on either side of a full stop make it a mark of abbreviation: "j.r.", "ph.d".
constexpr std::size_t kMaxAbbreviation = 2;

bool isWordCharacter(char c) {
    return isLetter(c) || isDigit(c);
}
bool isWordCharacter(char32_t c) {
    if (c < 0x80) return isWordCharacter(static_cast<char>(c));
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}
bool isWordLetter(char c) {
    return isLetter(c);
}
bool isWordLetter(char32_t c) {
    return isWordCharacter(c) && u_isdigit(static_cast<UChar32>(c)) == 0;
}
bool isApostrophe(char c) {
    return c == '\'' || c == '`';
}
/// Single quotation marks, modifier letters used for them, and the Hebrew geresh.
bool isApostrophe(char32_t c) {
    constexpr std::u32string_view kApostrophes =
        U"'`\u02B9\u02BB\u02BC\u02BF\u02C8\u2018\u2019\u201B\u2032\u05F3";
    return kApostrophes.find(c) != std::u32string_view::npos;
}
bool isHebrewLetter(char /*c*/) {
    return false;
}
bool isHebrewLetter(char32_t c) {
    return c >= 0x05D0 && c <= 0x05EA;
}
bool isQuote(char c) {
    return c == '"';
}
bool isQuote(char32_t c) {
    return c == U'"' || c == U'\u05F4' || c == U'\u201D';
}
void append(std::string& out, char c) {
    out += toLower(c);
}
void append(std::string& out, char32_t c) {
    appendCodePoint(out, c);
}

/// Letters around the full stop at `at`, counted no farther than is of interest.
template <typename Char>
bool standsInAbbreviation(std::basic_string_view<Char> text, std::size_t at) {
    std::size_t before = 0;
    while (before < at && before <= kMaxAbbreviation && isWordLetter(text[at - 1 - before])) ++before;
    std::size_t after = 0;
    while (at + 1 + after < text.size() && after <= kMaxAbbreviation && isWordLetter(text[at + 1 + after]))
        ++after;
    return before >= 1 && before <= kMaxAbbreviation && after >= 1 && after <= kMaxAbbreviation;
}

template <typename Char>
bool hasWordCharacter(std::basic_string_view<Char> text, std::size_t at) {
    return at < text.size() && isWordCharacter(text[at]) && !isApostrophe(text[at]);
}

/// An apostrophe inside a word, also when doubled as databases quote it ("O''Brien"), or, where a blank
/// follows, behind a single letter ("O' Brien").
template <typename Char>
bool joinsWords(std::basic_string_view<Char> text, std::size_t at) {
    const std::size_t first = at >= 1 && isApostrophe(text[at - 1]) ? at - 1 : at;
    if (first == 0 || !hasWordCharacter(text, first - 1)) return false;
    std::size_t next = at + 1;
    if (next < text.size() && isApostrophe(text[next])) ++next;
    if (hasWordCharacter(text, next)) return true;
    const bool elision = first < 2 || !hasWordCharacter(text, first - 2);
    return elision && next < text.size() && text[next] == Char{' '} && hasWordCharacter(text, next + 1);
}

/// True when the character at `at`, not of a word itself, does not part the word it stands in.
template <typename Char>
bool vanishes(std::basic_string_view<Char> text, std::size_t at) {
    if (at == 0 || at + 1 == text.size()) return false;
    const Char c = text[at];
    if (isApostrophe(c)) return joinsWords(text, at);
    if (c == Char{' '}) return isApostrophe(text[at - 1]) && joinsWords(text, at - 1);
    if (isQuote(c)) return isHebrewLetter(text[at - 1]) && isHebrewLetter(text[at + 1]);
    return c == Char{'.'} && standsInAbbreviation(text, at);
}

template <typename Char>
void appendWordsOf(std::basic_string_view<Char> text, std::string& out) {
    bool gap = !out.empty();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Char c = text[i];
        if (isWordCharacter(c) && !isApostrophe(c)) {
            if (gap) out += ' ';
            gap = false;
            append(out, c);
        } else if (!gap && !vanishes(text, i)) {
            gap = !out.empty();
        }
    }
}

/// True when fold() would do no more than change the case, ends apart.
bool isTidy(std::string_view ascii) {
    char previous = 'x';
    for (const char c : ascii) {
        if (isControl(c) || (isBlank(c) && (c != ' ' || previous == ' '))) return false;
        previous = c;
    }
    return true;
}

} // namespace

void appendWords(std::string_view folded, std::string& out) {
    if (isAscii(folded)) return appendWordsOf<char>(folded, out);
    appendWordsOf<char32_t>(toCodePoints(folded), out);
}

std::string wordForm(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    if (isAscii(raw) && isTidy(raw)) {
        appendWordsOf<char>(raw, out);
    } else {
        appendWords(toLatin(raw), out);
    }
    return out;
}

std::vector<std::string_view> splitWords(std::string_view folded, std::string& storage) {
    storage.clear();
    appendWords(folded, storage);
    std::vector<std::string_view> words;
    if (!storage.empty()) forEachWord(storage, [&](std::string_view word) { words.push_back(word); });
    return words;
}

} // namespace goldenrod::text
