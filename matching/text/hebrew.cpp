// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliterate.h"
#include "matching/text/transliteration_tables.h"
#include "matching/text/unicode.h"
#include "matching/text/vocalise.h"

#include <vector>

namespace goldenrod::text {
namespace {

using Word = std::u32string_view;

bool isHebrewLetter(char32_t c) {
    return c >= 0x05D0 && c <= 0x05EA;
}
bool isPoint(char32_t c) {
    return c >= 0x0591 && c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3 && c != 0x05C6;
}
bool isGeresh(char32_t c) {
    return c == U'\'' || c == U'\u05F3' || c == U'\u2019';
}

/// Letters with a geresh write sounds of other languages.
std::string_view foreignConsonant(char32_t c) {
    switch (c) {
    case U'ג': return "j";
    case U'ד': return "dh";
    case U'ז': return "zh";
    case U'ח': return "kh";
    case U'צ':
    case U'ץ': return "ch";
    case U'ר': return "gh";
    case U'ת': return "th";
    default: return {};
    }
}

std::string_view consonant(char32_t c, bool first) {
    switch (c) {
    case U'ב': return first ? "b" : "v";
    case U'ג': return "g";
    case U'ד': return "d";
    case U'ה': return "h";
    case U'ז': return "z";
    case U'ח': return "h";
    case U'ט': return "t";
    case U'כ': return first ? "k" : "ch";
    case U'ך': return "ch";
    case U'ל': return "l";
    case U'מ':
    case U'ם': return "m";
    case U'נ':
    case U'ן': return "n";
    case U'ס': return "s";
    case U'פ': return "p";
    case U'ף': return "f";
    case U'צ':
    case U'ץ': return "tz";
    case U'ק': return "k";
    case U'ר': return "r";
    case U'ש': return "sh";
    case U'ת': return "t";
    default: return {}; // alef and ʿayin carry a vowel
    }
}

bool isVowelLetter(char32_t c) {
    return c == U'א' || c == U'ו' || c == U'י';
}

/// Vav and yod are consonants at the start and when doubled, vowels otherwise. Returns the letters used.
std::size_t appendSemivowel(Word word, std::size_t at, std::vector<Sound>& sounds) {
    const bool vav = word[at] == U'ו';
    const Sound glide{vav ? "v" : "y", false};
    const bool doubled = at + 1 < word.size() && word[at + 1] == word[at];
    if (doubled && !vav && at > 0) { // "ay": דייוויס is Davis, ברייאן Bryan
        sounds.push_back({"ai", true});
        return 2;
    }
    if (at == 0 || doubled) {
        sounds.push_back(glide);
        return doubled ? 2 : 1;
    }
    const bool afterVowel = !sounds.empty() && sounds.back().vowel;
    if (afterVowel && at + 1 < word.size() && isVowelLetter(word[at + 1])) {
        sounds.push_back(glide);
    } else {
        sounds.push_back({vav ? "o" : "i", true});
    }
    return 1;
}

std::vector<Sound> soundsOf(Word word) {
    std::vector<Sound> sounds;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = word[i];
        const bool last = i + 1 == word.size();
        if (!last && isGeresh(word[i + 1]) && !foreignConsonant(c).empty()) {
            sounds.push_back({foreignConsonant(c), false});
            i += 2;
        } else if (c == U'ו' || c == U'י') {
            i += appendSemivowel(word, i, sounds);
        } else {
            const bool vowelNext = !last && (word[i + 1] == U'ו' || word[i + 1] == U'י');
            if (isGeresh(c) || (c == U'א' && vowelNext)) {
                // carries the vowel that is written behind it
            } else if (c == U'א' || (c == U'ה' && last && i > 0)) {
                sounds.push_back({"a", true});
            } else {
                sounds.push_back({consonant(c, i == 0), false});
            }
            ++i;
        }
    }
    return sounds;
}

void appendWord(Word word, std::string& out) {
    const std::string_view known = findMeaning(hebrewWords(), toUtf8(word));
    if (known.empty()) {
        appendVocalised(soundsOf(word), out);
    } else {
        out += known;
    }
}

} // namespace

void hebrewToLatin(std::u32string_view text, std::string& out) {
    std::u32string word;
    for (const char32_t c : text) {
        if (isPoint(c) || ((c == U'"' || c == U'\u05F4') && !word.empty()))
            continue; // the mark of abbreviations vanishes
        if (isHebrewLetter(c) || (isGeresh(c) && !word.empty())) {
            word += isGeresh(c) ? U'\'' : c;
            continue;
        }
        if (!word.empty()) appendWord(word, out);
        word.clear();
        appendLatin(c, out);
    }
    if (!word.empty()) appendWord(word, out);
}

} // namespace goldenrod::text
