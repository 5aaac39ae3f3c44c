// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/survive/spellings.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "matching/text/name.h"
#include "matching/text/phonetic.h"
#include "matching/text/words.h"

#include <algorithm>
#include <vector>

namespace goldenrod::survive {
namespace {

constexpr std::size_t kLeastLetters = 4;              ///< of words that may be misspelt
constexpr std::size_t kLeastOfCut = 3, kLeastCut = 2; ///< letters left, letters gone
constexpr std::size_t kLeastDigits = 7;               ///< of a phone without its country
constexpr double kSimilarWord = 0.9;                  ///< Jaro-Winkler
constexpr std::size_t kStreetSlips = 2;               ///< letters

using Words = std::vector<std::string_view>;

Words wordsOf(std::string_view form) {
    Words words;
    text::forEachWord(form, [&](std::string_view word) {
        if (!word.empty()) words.push_back(word);
    });
    return words;
}

bool isInitial(std::string_view word) {
    return word.size() == 1;
}
bool startsAlike(std::string_view initial, std::string_view word) {
    return isInitial(initial) && initial.front() == word.front();
}
bool onlyInitials(const Words& words) {
    return std::all_of(words.begin(), words.end(), isInitial);
}

bool misspelt(std::string_view a, std::string_view b) {
    if (std::min(a.size(), b.size()) < kLeastLetters) return false;
    return compare::damerauLevenshtein(a, b, 1) <= 1 || compare::jaroWinkler(a, b) >= kSimilarWord;
}

/// A nickname of the full name, and not another spelling of it, which would sound the same.
bool isNicknameOf(std::string_view word, std::string_view full) {
    return word != full && text::canonicalGiven(full) == full && text::canonicalGiven(word) != word &&
           text::areNicknames(word, full) &&
           text::doubleMetaphone(word).first != text::doubleMetaphone(full).first;
}

/// A word cut short by more than a letter, which could be a slip.
bool isCutFrom(std::string_view word, std::string_view full) {
    return word.size() >= kLeastOfCut && word.size() + kLeastCut <= full.size() &&
           (full.starts_with(word) || full.ends_with(word));
}

bool isOneWord(std::string_view a, std::string_view b) {
    return a == b || startsAlike(a, b) || startsAlike(b, a) || text::areNicknames(a, b) || misspelt(a, b) ||
           isCutFrom(a, b) || isCutFrom(b, a);
}

/// True when every word of `few` finds a word of its own in `many`.
template <typename Fits>
bool allFind(const Words& few, const Words& many, Fits fits) {
    std::vector<bool> taken(many.size(), false);
    return std::all_of(few.begin(), few.end(), [&](std::string_view word) {
        for (std::size_t i = 0; i < many.size(); ++i) {
            if (taken[i] || !fits(word, many[i])) continue;
            taken[i] = true;
            return true;
        }
        return false;
    });
}

bool areOneName(std::string_view a, std::string_view b) {
    Words few = wordsOf(a), many = wordsOf(b);
    if (few.size() > many.size()) std::swap(few, many);
    return !onlyInitials(few) && !onlyInitials(many) && allFind(few, many, isOneWord);
}

bool isShortName(std::string_view a, std::string_view b) {
    const Words few = wordsOf(a), many = wordsOf(b);
    if (onlyInitials(many)) return false;
    if (onlyInitials(few)) return true;
    bool shortened = false;
    return allFind(few, many,
                   [&](std::string_view word, std::string_view full) {
                       if (word == full) return true;
                       const bool isShort = (startsAlike(word, full) && !isInitial(full)) ||
                                            isNicknameOf(word, full) || isCutFrom(word, full);
                       shortened = shortened || isShort;
                       return isShort;
                   }) &&
           shortened;
}

/// Digits of a phone of which no country is known, without the zero for calls within the country.
std::string_view nationalDigits(std::string_view phone) {
    if (phone.starts_with('+')) return {};
    return phone.substr(std::min(phone.find_first_not_of('0'), phone.size()));
}
bool isPhoneWithoutCountry(std::string_view a, std::string_view b) {
    const std::string_view national = nationalDigits(a);
    return national.size() >= kLeastDigits && b.starts_with('+') && b.ends_with(national);
}

bool isNumber(std::string_view word) {
    return word.front() >= '0' && word.front() <= '9';
}

} // namespace

bool areSpellingsOfOne(SemanticType type, std::string_view a, std::string_view b) {
    if (a == b) return true;
    if (type == SemanticType::PersonName) return areOneName(a, b);
    if (type == SemanticType::Phone && (isPhoneWithoutCountry(a, b) || isPhoneWithoutCountry(b, a)))
        return true;
    return std::min(a.size(), b.size()) >= kLeastLetters && compare::damerauLevenshtein(a, b, 1) <= 1;
}

bool isShortFor(SemanticType type, std::string_view a, std::string_view b) {
    if (type == SemanticType::PersonName) return isShortName(a, b);
    return type == SemanticType::Phone && isPhoneWithoutCountry(a, b);
}

std::vector<std::string> unitsOf(SemanticType type, std::string_view form) {
    if (type != SemanticType::PersonName) return {std::string(form)};
    std::vector<std::string> units;
    for (const std::string_view word : wordsOf(form)) {
        if (!isInitial(word)) units.emplace_back(word);
    }
    return units;
}

std::string streetLine(std::string_view street, std::string_view rest) {
    std::string numbers, words;
    for (const std::string_view part : {street, rest}) {
        for (const std::string_view word : wordsOf(part))
            text::appendWord(isNumber(word) ? numbers : words, word);
    }
    text::appendWord(numbers, words);
    std::transform(numbers.begin(), numbers.end(), numbers.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return numbers;
}

bool isOneDoor(std::string_view a, std::string_view b) {
    const auto parted = [](std::string_view line, Words& numbers, std::string& rest) {
        for (const std::string_view word : wordsOf(line)) {
            if (isNumber(word))
                numbers.push_back(word);
            else
                text::appendWord(rest, word);
        }
        std::sort(numbers.begin(), numbers.end());
    };
    Words numbersA, numbersB;
    std::string restA, restB;
    parted(a, numbersA, restA);
    parted(b, numbersB, restB);
    if (numbersA != numbersB) return false;
    if (compare::damerauLevenshtein(restA, restB, kStreetSlips) <= kStreetSlips) return true;
    Words few = wordsOf(restA), many = wordsOf(restB);
    if (few.size() > many.size()) std::swap(few, many);
    return !few.empty() && allFind(few, many, std::equal_to<>());
}

} // namespace goldenrod::survive
