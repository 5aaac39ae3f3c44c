// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/sounds.h"

#include "matching/text/ascii.h"

#include <span>

namespace goldenrod::text {
namespace {

/// Letters that are read together, longest first, and where in a word they may stand.
enum class Where : unsigned char { Anywhere, AtStart, AtEnd };
struct Grapheme {
    std::string_view letters;
    std::string_view sounds;
    Where where = Where::Anywhere;
};

constexpr Grapheme kNative[] = {
    {"tsch", "C"},
    {"dsch", "J"},
    {"szcz", "SC"},
    {"shch", "SC"},
    {"eaux", "o", Where::AtEnd},
    {"eau", "o"},
    {"sch", "S"},
    {"tch", "C"},
    {"dzh", "J"},
    {"ght", "t"},
    {"eigh", "ei"},
    {"igh", "ai"},
    {"ugh", "u"},
    {"chr", "kr"},
    {"que", "k", Where::AtEnd},
    {"sh", "S"},
    {"sz", "S"},
    {"cz", "C"},
    {"zh", "Z"},
    {"kh", "x"},
    {"gh", "g"},
    {"ph", "f"},
    {"th", "0"},
    {"ch", "H"},
    {"ck", "k"},
    {"qu", "kw"},
    {"wr", "r", Where::AtStart},
    {"kn", "n", Where::AtStart},
    {"wh", "w"},
    {"ts", "T"},
    {"tz", "T"},
    {"ng", "nQ"},
    {"dg", "J"},
    {"ee", "i"},
    {"oo", "u"},
    {"ou", "u"},
    {"ea", "e"},
    {"ie", "i"},
    {"ae", "e"},
    {"oe", "e"},
};
constexpr Grapheme kTransliterated[] = {
    {"shch", "SC"}, {"dzh", "J"}, {"tch", "C"}, {"sh", "S"}, {"zh", "Z"}, {"kh", "x"},  {"gh", "g"},
    {"th", "0"},    {"dh", "d"},  {"ch", "C"},  {"ts", "T"}, {"tz", "T"}, {"ng", "nQ"}, {"ph", "f"},
    {"eo", "@"},    {"eu", "@"},  {"ae", "e"},  {"oe", "e"}, {"ou", "u"},
};
constexpr Grapheme kPinyin[] = {
    {"zh", "J"}, {"ch", "C"}, {"sh", "S"}, {"ng", "nQ"}, {"er", "@R"},
    {"x", "S"},  {"q", "C"},  {"j", "J"},  {"c", "T"},   {"z", "T"},
};

// What is particular to one script stands before what all transliterations share.
constexpr Grapheme kArabic[] = {{"b", "V"}};
constexpr Grapheme kHebrew[] = {{"ch", "H"}, {"b", "V"}, {"v", "V"}, {"p", "P"}, {"f", "P"}, {"o", "O"}};
constexpr Grapheme kHangul[] = {{"b", "V"}, {"p", "P"}};
constexpr Grapheme kKana[] = {{"b", "V"}, {"r", "R"}};

std::span<const Grapheme> ownGraphemes(Spelling spelling) {
    switch (spelling) {
    case Spelling::Arabic: return kArabic;
    case Spelling::Hebrew: return kHebrew;
    case Spelling::Hangul: return kHangul;
    case Spelling::Kana: return kKana;
    default: return {};
    }
}

std::span<const Grapheme> graphemes(Spelling spelling) {
    switch (spelling) {
    case Spelling::Native: return kNative;
    case Spelling::Pinyin: return kPinyin;
    default: return kTransliterated;
    }
}

const Grapheme* graphemeAt(std::span<const Grapheme> all, std::string_view word, std::size_t at) {
    for (const Grapheme& grapheme : all) {
        if (!word.substr(at).starts_with(grapheme.letters)) continue;
        const bool last = at + grapheme.letters.size() == word.size();
        if (grapheme.where == Where::AtStart && at != 0) continue;
        if (grapheme.where == Where::AtEnd && !last) continue;
        return &grapheme;
    }
    return nullptr;
}

bool isFront(char c) {
    return c == 'e' || c == 'i' || c == 'y';
}

/// One letter by itself; its neighbours decide about c, g, y and h.
std::string_view soundOf(std::string_view word, std::size_t at, Spelling spelling) {
    const char next = at + 1 < word.size() ? word[at + 1] : ' ';
    const bool native = spelling == Spelling::Native;
    switch (word[at]) {
    case 'c': return native && isFront(next) ? "c" : "k";
    case 'g': return native && isFront(next) ? "G" : "g";
    case 'j': return native ? "j" : "J";
    case 'q': return "k";
    case 'x': return native && at == 0 ? "S" : "ks";
    case 'y': return isVowel(next) ? "y" : "i";
    // "Mahler": lengthens the vowel before it
    case 'h': return native && at > 0 && isVowel(word[at - 1]) && !isVowel(next) ? "" : "h";
    default: return word.substr(at, 1);
    }
}

void append(std::string_view more, std::string& sounds) {
    for (const char sound : more) {
        if (sounds.size() >= kMostSounds) return;
        if (sounds.empty() || sounds.back() != sound) sounds += sound;
    }
}

/// Another way to read an ambiguous sound; 0: there is none.
char otherLetter(char sound) {
    switch (sound) {
    case 'H':
    case 'c': return 'k';
    case 'G':
    case '0': return 's';
    default: return '\0';
    }
}

bool isSoundedVowel(char sound) {
    return isVowel(sound) || sound == 'O' || sound == '@' || sound == 'y' || sound == 'w';
}

char coarseVowel(char sound) {
    return sound == 'a' || sound == 'i' ? sound : 'o';
}

/// An r that closes its syllable.
bool isClosing(std::string_view sounds, std::size_t at) {
    if (sounds[at] != 'r' || at == 0) return false;
    return at + 1 == sounds.size() || !isSoundedVowel(sounds[at + 1]);
}

} // namespace

Spelling spellingOf(Script script) {
    switch (script) {
    case Script::None:
    case Script::Latin: return Spelling::Native;
    case Script::Arabic: return Spelling::Arabic;
    case Script::Hebrew: return Spelling::Hebrew;
    case Script::Hangul: return Spelling::Hangul;
    case Script::Kana: return Spelling::Kana;
    case Script::Han: return Spelling::Pinyin;
    default: return Spelling::Transliterated;
    }
}

std::string soundsOf(std::string_view word, Spelling spelling) {
    const std::span<const Grapheme> own = ownGraphemes(spelling);
    const std::span<const Grapheme> all = graphemes(spelling);
    std::string sounds;
    for (std::size_t i = 0; i < word.size();) {
        const Grapheme* grapheme = graphemeAt(own, word, i);
        if (grapheme == nullptr) grapheme = graphemeAt(all, word, i);
        if (grapheme != nullptr) {
            append(grapheme->sounds, sounds);
            i += grapheme->letters.size();
            continue;
        }
        if (isLetter(word[i])) append(soundOf(word, i, spelling), sounds);
        ++i;
    }
    return sounds;
}

char skeletonLetter(char sound) {
    switch (sound) {
    case 'p':
    case 'b':
    case 'f':
    case 'v':
    case 'V':
    case 'P': return 'p';
    case 't':
    case 'd':
    case '0': return 't';
    case 's':
    case 'z':
    case 'S':
    case 'Z':
    case 'C':
    case 'J':
    case 'T':
    case 'c':
    case 'j':
    case 'H': return 's';
    case 'k':
    case 'g':
    case 'x':
    case 'G': return 'k';
    case 'l':
    case 'r':
    case 'R': return 'l';
    case 'm':
    case 'n': return sound;
    default: return '\0';
    }
}

std::vector<std::string> skeletonsOf(std::string_view sounds, bool withVowels) {
    std::vector<std::string> all(1);
    bool afterVowel = false;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        const bool vowel = isSoundedVowel(sounds[i]) && sounds[i] != 'w' && sounds[i] != 'y';
        if (vowel && withVowels && !afterVowel)
            for (std::string& skeleton : all) skeleton += coarseVowel(sounds[i]);
        afterVowel = vowel;
        const bool glide = i == 0 && sounds[i] == 'w'; // a v in as many languages
        const char letter = glide ? 'p' : skeletonLetter(sounds[i]);
        if (letter == '\0' || isClosing(sounds, i)) continue;
        const char other = otherLetter(sounds[i]);
        const bool dropped = sounds[i] == 'j'; // read as y or h
        const std::size_t until = all.size();
        for (std::size_t s = 0; s < until; ++s) {
            if ((other != '\0' || dropped) && all.size() < kMostSkeletons) {
                all.push_back(all[s]);
                if (!dropped) all.back() += other;
            }
            all[s] += letter;
        }
    }
    return all;
}

} // namespace goldenrod::text
