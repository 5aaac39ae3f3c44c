// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/transliterate.h"

#include <array>

namespace goldenrod::text {
namespace {

constexpr char32_t kFirst = U'\u3041';
constexpr char32_t kKatakanaShift = 0x60;

/// Hepburn for U+3041 to U+3096; the small "tsu" is handled apart.
constexpr std::array<std::string_view, 86> kSyllables = {
    "a",  "a",  "i",   "i",  "u",  "u",   "e",  "e",   "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "",   "tsu", "zu", "te",  "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi", "fu",  "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "ya", "ya",  "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa",  "wa", "i",  "e",   "o",  "n",   "vu", "ka", "ke",
};
constexpr char32_t kSmallTsu = U'っ';
constexpr char32_t kLongMark = U'ー';

/// The kana as hiragana; 0 when it is none.
char32_t asHiragana(char32_t c) {
    if (c >= U'\u30A1' && c <= U'\u30F6') return c - kKatakanaShift;
    return c >= kFirst && c < kFirst + kSyllables.size() ? c : 0;
}

std::string_view syllable(char32_t hiragana) {
    return kSyllables[hiragana - kFirst];
}

bool isSmallVowel(char32_t c) {
    return c == U'ぁ' || c == U'ぃ' || c == U'ぅ' || c == U'ぇ' || c == U'ぉ';
}
bool isSmallGlide(char32_t c) {
    return c == U'ゃ' || c == U'ゅ' || c == U'ょ';
}

/// "ki" + "ya" -> "kya", "shi" + "ya" -> "sha", "fu" + "a" -> "fa", "u" + "i" -> "wi", "ku" + "a" -> "kwa".
void appendCombined(std::string_view base, char32_t small, std::string& out) {
    const std::string_view tail = syllable(small);
    const std::string_view onset = base.substr(0, base.size() - 1);
    if (isSmallGlide(small)) {
        const bool soft = onset == "sh" || onset == "ch" || onset == "j";
        out += onset;
        out += soft ? tail.substr(1) : tail;
    } else if (onset.empty()) {
        out += base == "u" ? "w" : base == "i" ? "y" : "";
        out += tail;
    } else {
        out += onset;
        if (base == "ku" || base == "gu") out += 'w';
        out += tail;
    }
}

/// "ou" and "uu" and "oo" are long vowels, which Latin spelling of names leaves short; not in "Inoue".
bool isLengthening(char32_t hiragana, char32_t next, const std::string& out, std::size_t wordBegin) {
    if (out.size() == wordBegin || next == U'え') return false;
    const char last = out.back();
    return (hiragana == U'う' && (last == 'o' || last == 'u')) || (hiragana == U'お' && last == 'o');
}

/// The small "tsu" doubles the consonant that follows; "ch" is doubled as "tch".
void doubleConsonant(char32_t next, std::string& out) {
    if (next == 0 || next == kSmallTsu) return;
    const std::string_view sound = syllable(next);
    if (sound.empty() || isVowel(sound.front())) return;
    out += sound.starts_with("ch") ? 't' : sound.front();
}

} // namespace

void kanaToLatin(std::u32string_view text, std::string& out) {
    std::size_t wordBegin = out.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t kana = asHiragana(text[i]);
        if (kana == 0) {
            if (text[i] == kLongMark) continue;
            appendLatin(text[i], out);
            wordBegin = out.size();
            continue;
        }
        const char32_t next = i + 1 < text.size() ? asHiragana(text[i + 1]) : 0;
        if (kana == kSmallTsu) {
            doubleConsonant(next, out);
        } else if (next != 0 && (isSmallGlide(next) || isSmallVowel(next)) && kana != U'ん') {
            appendCombined(syllable(kana), next, out);
            ++i;
        } else if (!isLengthening(kana, next, out, wordBegin)) {
            out += syllable(kana);
        }
    }
}

} // namespace goldenrod::text
