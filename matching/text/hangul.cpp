// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliterate.h"

#include <array>

namespace goldenrod::text {
namespace {

constexpr char32_t kFirst = 0xAC00;
constexpr char32_t kLast = 0xD7A3;
constexpr char32_t kVowelCount = 21;
constexpr char32_t kFinalCount = 28;

constexpr std::array<std::string_view, 19> kInitials = {
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
};
constexpr std::array<std::string_view, kVowelCount> kVowels = {
    "a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
    "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i",
};
constexpr std::array<std::string_view, kFinalCount> kFinals = {
    "",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
    "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
};

bool isSyllable(char32_t c) {
    return c >= kFirst && c <= kLast;
}

/// 스트라빈스키 is Stravinsky: the first syllable is open and a consonant follows.
bool startsCluster(std::u32string_view text) {
    return text.size() > 1 && !hangulInitial(text[1]).empty();
}

} // namespace

std::string_view hangulInitial(char32_t c) {
    return isSyllable(c) ? kInitials[(c - kFirst) / (kVowelCount * kFinalCount)] : std::string_view{};
}
std::string_view hangulVowel(char32_t c) {
    return isSyllable(c) ? kVowels[(c - kFirst) / kFinalCount % kVowelCount] : std::string_view{};
}
std::string_view hangulFinal(char32_t c) {
    return isSyllable(c) ? kFinals[(c - kFirst) % kFinalCount] : std::string_view{};
}

void hangulToLatin(std::u32string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (!isSyllable(c)) {
            appendLatin(c, out);
            continue;
        }
        // In words of other languages, which most such spellings are, an "l" between vowels is written twice
        // (볼린 is Bolin), and an open syllable with "eu" stands for a consonant alone (피노체트 is
        // Pinochet).
        const bool doubled = i > 0 && hangulFinal(text[i - 1]) == "l" && hangulInitial(c) == "r";
        const bool consonantAlone = hangulVowel(c) == "eu" && hangulFinal(c).empty() &&
                                    !hangulInitial(c).empty() && (i > 0 || startsCluster(text));
        if (!doubled) out += hangulInitial(c);
        if (!consonantAlone) out += hangulVowel(c);
        out += hangulFinal(c);
    }
}

} // namespace goldenrod::text
