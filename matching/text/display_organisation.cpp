// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/casing.h"
#include "matching/text/display.h"
#include "matching/text/organisation_words.h"

namespace goldenrod::text {
namespace {

/// Legal forms and the like that are written in a way of their own.
constexpr WordPair kSpecial[] = {
    {"co", "Co"},   {"corp", "Corp"}, {"ehf", "ehf"},       {"est", "Est"}, {"gbr", "GbR"}, {"gmbh", "GmbH"},
    {"inc", "Inc"}, {"kft", "Kft"},   {"ltd", "Ltd"},       {"mbh", "mbH"}, {"oy", "Oy"},   {"pte", "Pte"},
    {"pty", "Pty"}, {"pvt", "Pvt"},   {"s.r.o.", "s.r.o."}, {"sdn", "Sdn"}, {"sp.", "sp."},
};
static_assert(isSorted(kSpecial));

/// Small words of names, in the languages of the product.
constexpr std::string_view kSmall[] = {"and", "au",  "aux", "by", "d",   "das", "de",  "del", "der", "des",
                                       "di",  "die", "du",  "e",  "et",  "for", "für", "i",   "in",  "la",
                                       "le",  "les", "of",  "on", "the", "und", "y",   "z",   "zu"};
static_assert(isSorted(kSmall));

/// Words of up to three letters that are no initials.
constexpr std::string_view kShortWords[] = {
    "air", "al",  "art", "bay", "bar", "bed", "big", "box", "car", "cup", "day",  "eat", "el",  "end",
    "eye", "fit", "fox", "fun", "gas", "hot", "ice", "ink", "inn", "jet", "job",  "key", "kid", "law",
    "men", "new", "oak", "oil", "old", "one", "our", "pet", "red", "sea", "sky",  "spa", "sun", "tax",
    "tea", "tip", "top", "toy", "two", "up",  "van", "war", "way", "web", "wine", "zoo",
};

bool isShortWord(std::string_view word) {
    for (const std::string_view known : kShortWords)
        if (known == word) return true;
    return false;
}

bool hasVowel(std::string_view word) {
    for (const char c : word)
        if (isVowel(c) || c == 'y' || static_cast<unsigned char>(c) >= 0x80) return true;
    return false;
}

bool looksLikeInitials(std::string_view word) {
    constexpr std::size_t kMaxInitials = 3;
    constexpr std::size_t kMaxWithoutVowel = 5;
    if (word.find('.') != std::string_view::npos)
        return word.size() <= 2 * kMaxInitials + 2 && word[word.size() - 1] == '.' && word[1] == '.';
    return (word.size() <= kMaxInitials && !isShortWord(word)) ||
           (word.size() <= kMaxWithoutVowel && !hasVowel(word));
}

std::string orgWord(std::string_view word, std::size_t index) {
    if (const std::string_view special = findMeaning(kSpecial, word); !special.empty())
        return std::string(special);
    if (index > 0 && contains(kSmall, word)) return std::string(word);
    if (word.ends_with('.') && word.size() > 1) // "ltd."
        if (const std::string_view special = findMeaning(kSpecial, word.substr(0, word.size() - 1));
            !special.empty())
            return std::string(special) + ".";
    if (index == 0 && contains(kSmall, word)) return capitalised(word);
    return looksLikeInitials(word) ? upperCase(word) : capitalised(word);
}

} // namespace

std::string displayOrgName(std::string_view raw) {
    std::string text = cleanText(raw);
    const Casing casing = casingOf(text);
    if (casing == Casing::None || casing == Casing::Mixed) return text;
    if (text.find_first_of(" -/") == std::string::npos) // one word: a brand, written as its owner likes it
        return casing == Casing::Upper ? text : capitalised(text);
    return cleanText(changeWords(lowerCase(text), orgWord));
}

} // namespace goldenrod::text
