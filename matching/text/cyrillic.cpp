// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliterate.h"

#include <array>

namespace goldenrod::text {
namespace {

constexpr char32_t kFirst = U'а';

/// U+0430 to U+045F: Russian letters, then those of its neighbours.
constexpr std::array<std::string_view, 0x30> kLetters = {
    "a", "b", "v",  "g",  "d",  "e",  "zh", "z",  "i",  "y",    "k",  "l", "m",  "n", "o",  "p",
    "r", "s", "t",  "u",  "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",   "e", "yu", "ya",
    "e", "e", "dj", "gj", "ye", "dz", "i",  "i",  "j",  "lj",   "nj", "c", "kj", "i", "u",  "dz",
};

/// Letters of Turkic languages written in Cyrillic, and the Ukrainian "ґ".
std::string_view extendedLetter(char32_t c) {
    switch (c) {
    case U'ґ':
    case U'ғ': return "g";
    case U'җ': return "zh";
    case U'қ': return "k";
    case U'ң': return "n";
    case U'ү':
    case U'ұ': return "u";
    case U'ҳ':
    case U'һ': return "h";
    case U'ҷ': return "j";
    case U'ә': return "a";
    case U'ӣ': return "i";
    case U'ө': return "o";
    case U'ӯ': return "u";
    default: return {};
    }
}

/// Which spelling a text follows, told by letters the others do not have.
enum class Language : unsigned char { Russian, Ukrainian, Serbian };

Language languageOf(std::u32string_view text) {
    if (text.find_first_of(U"ђјљњћџ") != std::u32string_view::npos) return Language::Serbian;
    if (text.find_first_of(U"іїєґ") != std::u32string_view::npos) return Language::Ukrainian;
    if (text.find(U"ськ") != std::u32string_view::npos) return Language::Ukrainian;
    return Language::Russian;
}

/// Where the language's own Latin spelling differs from the Russian habit.
std::string_view languageLetter(char32_t c, Language language) {
    if (language == Language::Serbian) {
        switch (c) {
        case U'ж': return "z";
        case U'ч': return "c";
        case U'ш': return "s";
        case U'ц': return "c";
        case U'х': return "h";
        default: return {};
        }
    }
    if (language == Language::Ukrainian) {
        switch (c) {
        case U'г': return "h";
        case U'и': return "y";
        default: return {};
        }
    }
    return {};
}

constexpr std::u32string_view kVowels = U"аеёиоуыэюяіїє";

bool isVowelLetter(char32_t c) {
    return kVowels.find(c) != std::u32string_view::npos;
}

bool isCyrillic(char32_t c) {
    return c >= 0x0400 && c <= 0x052F;
}

/// Letters whose sound depends on their neighbours; empty when `text[at]` has none such.
std::string_view soundInPlace(std::u32string_view text, std::size_t at) {
    const char32_t next = at + 1 < text.size() ? text[at + 1] : U' ';
    const char32_t previous = at > 0 ? text[at - 1] : U' ';
    if (text[at] == U'я' && previous == U'и') return "a"; // "Мария" is Maria
    // A vowel in Bulgarian, where no softened vowel follows.
    if (text[at] == U'ъ' && isCyrillic(next) && !isVowelLetter(next)) return "a";
    return {};
}

/// "Дмитрий" and "Чёрный" are written Dmitry and Cherny: the last two letters become one.
bool isFinalPair(std::u32string_view text, std::size_t at) {
    if (text[at] != U'и' && text[at] != U'ы' && text[at] != U'і') return false;
    return at + 1 < text.size() && text[at + 1] == U'й' &&
           (at + 2 == text.size() || !isCyrillic(text[at + 2]));
}

std::string_view letterInPlace(std::u32string_view text, std::size_t at, Language language) {
    if (const std::string_view latin = soundInPlace(text, at); !latin.empty()) return latin;
    return languageLetter(text[at], language);
}

} // namespace

void cyrillicToLatin(std::u32string_view text, std::string& out) {
    const Language language = languageOf(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (isFinalPair(text, i)) {
            out += 'y';
            ++i;
        } else if (const std::string_view special = letterInPlace(text, i, language); !special.empty()) {
            out += special;
        } else if (c >= kFirst && c < kFirst + kLetters.size()) {
            out += kLetters[c - kFirst];
        } else if (const std::string_view extended = extendedLetter(c); !extended.empty()) {
            out += extended;
        } else {
            appendLatin(c, out);
        }
    }
}

} // namespace goldenrod::text
