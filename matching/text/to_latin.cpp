// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/transliterate.h"
#include "matching/text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace goldenrod::text {
namespace {

/// The script a character brings; None for those that go with any (spaces, digits, punctuation, marks).
Script scriptOf(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z' ? Script::Latin : Script::None;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_LATIN: return Script::Latin;
    case USCRIPT_ARABIC: return Script::Arabic;
    case USCRIPT_HEBREW: return Script::Hebrew;
    case USCRIPT_CYRILLIC: return Script::Cyrillic;
    case USCRIPT_GREEK: return Script::Greek;
    case USCRIPT_HAN: return Script::Han;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return Script::Kana;
    case USCRIPT_HANGUL: return Script::Hangul;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_INVALID_CODE: return Script::None;
    default: return u_isalpha(static_cast<UChar32>(c)) != 0 ? Script::Other : Script::None;
    }
}

void runToLatin(Script script, std::u32string_view run, std::string& out) {
    switch (script) {
    case Script::Arabic: return arabicToLatin(run, out);
    case Script::Hebrew: return hebrewToLatin(run, out);
    case Script::Cyrillic: return cyrillicToLatin(run, out);
    case Script::Greek: return greekToLatin(run, out);
    case Script::Kana: return kanaToLatin(run, out);
    case Script::Hangul: return hangulToLatin(run, out);
    case Script::Han: return hanToLatin(run, out);
    case Script::Other: return otherToLatin(run, out);
    case Script::Latin:
    case Script::None: break;
    }
    for (const char32_t c : run) appendLatin(c, out);
}

/// Han is written without blanks: its syllables must not run into the letters beside them.
bool needsGap(Script before, Script after, const std::string& out) {
    if (before != Script::Han && after != Script::Han) return false;
    return before != Script::None && !out.empty() && isLetter(out.back());
}

} // namespace

std::string toLatin(std::string_view utf8) {
    std::string folded = fold(utf8);
    if (isAscii(folded)) return folded;
    const std::u32string text = toCodePoints(folded);
    std::string out;
    out.reserve(folded.size());
    Script script = Script::None;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Script next = scriptOf(text[i]);
        if (next == Script::None || next == script) continue;
        if (script != Script::None) {
            runToLatin(script, std::u32string_view(text).substr(begin, i - begin), out);
            if (needsGap(script, next, out)) out += ' ';
            begin = i;
        }
        script = next;
    }
    runToLatin(script, std::u32string_view(text).substr(begin), out);
    return fold(out); // transliteration may leave blanks where marks stood
}

} // namespace goldenrod::text
