// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/transliterate.h"
#include "matching/text/unicode.h"

namespace goldenrod::text {
namespace {

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
