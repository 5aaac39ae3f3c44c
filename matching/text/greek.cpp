// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliterate.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace goldenrod::text {
namespace {

/// U+03B1 to U+03C9.
constexpr std::array<std::string_view, 25> kLetters = {
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
    "x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o",
};
constexpr std::u32string_view kVoiceless = U"θκξπσςτφχψ";

bool isGreek(char32_t c) {
    return c >= U'α' && c <= U'ω';
}

char32_t withoutAccent(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || normalizer->getDecomposition(static_cast<UChar32>(c), parts) == 0) return c;
    return static_cast<char32_t>(parts.char32At(0));
}

bool hasDiaeresis(char32_t c) {
    return c == U'ϊ' || c == U'ϋ' || c == U'ΐ' || c == U'ΰ';
}

/// Two letters that make one sound; empty when they do not.
std::string_view pairSound(char32_t a, char32_t b, bool atStart, bool beforeVoiceless) {
    if (b == U'υ' && a == U'ο') return "ou";
    if (b == U'υ' && (a == U'α' || a == U'ε' || a == U'η')) {
        if (a == U'α') return beforeVoiceless ? "af" : "av";
        if (a == U'ε') return beforeVoiceless ? "ef" : "ev";
        return beforeVoiceless ? "if" : "iv";
    }
    if (a == U'γ' && b == U'γ') return "ng";
    if (a == U'γ' && b == U'χ') return "nch";
    if (a == U'μ' && b == U'π') return atStart ? "b" : "mp";
    if (a == U'ν' && b == U'τ') return atStart ? "d" : "nt";
    if (a == U'γ' && b == U'κ') return atStart ? "g" : "gk";
    return {};
}

} // namespace

void greekToLatin(std::u32string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t a = withoutAccent(text[i]);
        if (!isGreek(a)) {
            appendLatin(text[i], out);
            continue;
        }
        if (i + 1 < text.size() && !hasDiaeresis(text[i + 1])) {
            const bool atStart = i == 0 || !isGreek(withoutAccent(text[i - 1]));
            const char32_t after = i + 2 < text.size() ? withoutAccent(text[i + 2]) : U' ';
            const bool voiceless = !isGreek(after) || kVoiceless.find(after) != std::u32string_view::npos;
            const std::string_view pair = pairSound(a, withoutAccent(text[i + 1]), atStart, voiceless);
            if (!pair.empty()) {
                out += pair;
                ++i;
                continue;
            }
        }
        out += kLetters[a - U'α'];
    }
}

} // namespace goldenrod::text
