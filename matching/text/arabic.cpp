// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliterate.h"
#include "matching/text/transliteration_tables.h"
#include "matching/text/unicode.h"
#include "matching/text/vocalise.h"

#include <unordered_map>
#include <vector>

namespace goldenrod::text {
namespace {

using Word = std::u32string_view;

/// One spelling for letters that are often written for each other: forms of alef, final ya and ta marbuta,
/// the carriers of hamza, the Persian kaf and ya.
char32_t plainLetter(char32_t c) {
    switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ': return U'ا';
    case U'ى':
    case U'ی':
    case U'ئ': return U'ي';
    case U'ؤ': return U'و';
    case U'ة':
    case U'ۃ':
    case U'ہ':
    case U'ھ': return U'ه';
    case U'ک': return U'ك';
    default: return c;
    }
}

/// Vowel signs and the stretching line, which carry nothing a Latin writer keeps.
bool isSign(char32_t c) {
    return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 || (c >= 0x0610 && c <= 0x061A);
}

bool isArabicLetter(char32_t c) {
    return (c >= 0x0620 && c <= 0x06D5) && !(c >= 0x066A && c <= 0x066D) && c != 0x06D4;
}

std::u32string lookupKey(Word word) {
    std::u32string key;
    key.reserve(word.size());
    for (const char32_t c : word) key += plainLetter(c);
    return key;
}

using Index = std::unordered_map<std::u32string, std::string_view>;

const Index& knownWords() {
    static const Index kIndex = [] {
        Index index;
        for (const auto table : {arabicGivenNames(), arabicWords()})
            for (const WordPair& entry : table)
                index.emplace(lookupKey(toCodePoints(entry.word)), entry.meaning);
        return index;
    }();
    return kIndex;
}

std::string_view knownLatin(Word key) {
    const auto at = knownWords().find(std::u32string(key));
    return at != knownWords().end() ? at->second : std::string_view{};
}

std::string_view consonant(char32_t c) {
    constexpr std::pair<char32_t, std::string_view> kConsonants[] = {
        {U'ب', "b"},  {U'ت', "t"}, {U'ث', "th"}, {U'ج', "j"}, {U'ح', "h"},  {U'خ', "kh"}, {U'د', "d"},
        {U'ذ', "dh"}, {U'ر', "r"}, {U'ز', "z"},  {U'س', "s"}, {U'ش', "sh"}, {U'ص', "s"},  {U'ض', "d"},
        {U'ط', "t"},  {U'ظ', "z"}, {U'غ', "gh"}, {U'ف', "f"}, {U'ق', "q"},  {U'ك', "k"},  {U'ل', "l"},
        {U'م', "m"},  {U'ن', "n"}, {U'ه', "h"},  {U'پ', "p"}, {U'چ', "ch"}, {U'ژ', "zh"}, {U'گ', "g"},
        {U'ڤ', "v"},  {U'ٹ', "t"}, {U'ڈ', "d"},  {U'ڑ', "r"}, {U'ں', "n"},  {U'ڨ', "g"},  {U'ڭ', "g"},
    };
    for (const auto& [letter, latin] : kConsonants)
        if (letter == c) return latin;
    return {}; // hamza, ʿayn and what we do not know have a place in the syllable and no letter
}

bool isVowelLetter(char32_t c) {
    return c == U'ا' || c == U'و' || c == U'ي' || c == U'ے';
}

/// Sounds of waw and ya, which are vowels between consonants and consonants beside vowels.
void appendSemivowel(Word word, std::size_t at, std::vector<Sound>& sounds) {
    const bool waw = word[at] == U'و';
    const Sound glide{waw ? "w" : "y", false};
    const Sound vowel{waw ? "u" : "i", true};
    const bool afterVowel = !sounds.empty() && sounds.back().vowel;
    const bool last = at + 1 == word.size();
    const char32_t next = last ? U' ' : word[at + 1];
    const bool beforeVowel = isVowelLetter(next) || (next == U'ه' && at + 2 == word.size());
    const bool consonantal = at == 0 || (afterVowel && last) || beforeVowel; // "jawad"
    if (!consonantal) {
        sounds.push_back(vowel);
        return;
    }
    if (!waw && at > 0 && !afterVowel) sounds.push_back(vowel); // "ziyad"
    sounds.push_back(glide);
}

std::vector<Sound> soundsOf(Word word) {
    std::vector<Sound> sounds;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char32_t c = word[i];
        const bool afterConsonant = i >= 2 && !sounds.empty() && !sounds.back().vowel;
        if (c == U'ا') {
            if (sounds.empty() || !sounds.back().vowel || sounds.back().latin != "a")
                sounds.push_back({"a", true});
        } else if (c == U'و' || c == U'ي') {
            appendSemivowel(word, i, sounds);
        } else if (c == U'ے') {
            sounds.push_back({"e", true});
        } else if (c == U'ه' && i + 1 == word.size() && afterConsonant) { // ta marbuta
            sounds.push_back({"a", true});
        } else {
            sounds.push_back({consonant(c), false});
        }
    }
    return sounds;
}

bool isDefinite(Word key) {
    return key.size() > 3 && key[0] == U'ا' && key[1] == U'ل';
}

/// The word without looking at its neighbours: known, "al" and the rest, or letter by letter.
std::string wordToLatin(Word key) {
    if (const std::string_view known = knownLatin(key); !known.empty()) return std::string(known);
    if (isDefinite(key)) return "al " + wordToLatin(key.substr(2));
    std::string out;
    appendVocalised(soundsOf(key), out);
    return out;
}

/// "عبد" and a divine name are one given name, as is a name with "الدين", however the blanks stand.
class Words {
public:
    explicit Words(std::string& out)
        : m_out(out) {}

    void add(Word word) {
        const std::u32string key = lookupKey(word);
        constexpr Word kServant = U"عبد";
        if (m_afterServant && isDefinite(key)) {
            m_out += "ul" + wordToLatin(Word(key).substr(2));
        } else if (m_afterServant && key == U"الله") {
            m_out += "ullah";
        } else if (m_afterWord && key == U"الدين") {
            m_out += "uddin";
        } else if (key.size() > 6 && key.starts_with(U"عبدال")) {
            part();
            m_out += "abdul" + wordToLatin(Word(key).substr(5));
        } else {
            part();
            m_out += wordToLatin(key);
        }
        m_afterServant = key == kServant;
        m_afterWord = true;
    }

    /// Anything but letters ends what could be joined; a single blank does not.
    void addOther(char32_t c) {
        if (c == U' ') {
            m_blank = true;
            return;
        }
        part();
        appendLatin(c, m_out);
        m_afterServant = m_afterWord = false;
    }

    void finish() { part(); }

private:
    void part() {
        if (m_blank) m_out += ' ';
        m_blank = false;
    }

    std::string& m_out;
    bool m_blank = false;
    bool m_afterServant = false;
    bool m_afterWord = false;
};

} // namespace

void arabicToLatin(std::u32string_view text, std::string& out) {
    Words words(out);
    std::u32string word;
    for (const char32_t c : text) {
        if (isSign(c)) continue;
        if (isArabicLetter(c)) {
            word += c;
            continue;
        }
        if (!word.empty()) words.add(word);
        word.clear();
        words.addOther(c);
    }
    if (!word.empty()) words.add(word);
    words.finish();
}

} // namespace goldenrod::text
