// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/casing.h"
#include "matching/text/display.h"
#include "matching/text/street_words.h"
#include "matching/text/unicode.h"

#include <algorithm>

namespace goldenrod::text {
namespace {

/// English kinds of streets that are abbreviated, written out.
constexpr WordPair kWrittenOut[] = {
    {"ave", "Avenue"},    {"blvd", "Boulevard"}, {"cct", "Circuit"}, {"cir", "Circle"},   {"cl", "Close"},
    {"cres", "Crescent"}, {"ct", "Court"},       {"dr", "Drive"},    {"gdns", "Gardens"}, {"gr", "Grove"},
    {"hwy", "Highway"},   {"ln", "Lane"},        {"pde", "Parade"},  {"pkwy", "Parkway"}, {"pl", "Place"},
    {"rd", "Road"},       {"sq", "Square"},      {"st", "Street"},   {"ter", "Terrace"},  {"tce", "Terrace"},
};

std::string_view writtenOut(std::string_view lower) {
    for (const WordPair& kind : kWrittenOut)
        if (kind.word == lower) return kind.meaning;
    return {};
}

/// Written small inside a line or the name of a place.
constexpr std::string_view kSmall[] = {"a",   "am",  "an",  "and",  "auf", "bei", "by",  "da",    "das",
                                       "de",  "del", "der", "des",  "di",  "die", "do",  "du",    "en",
                                       "et",  "im",  "in",  "le",   "les", "of",  "on",  "sobre", "sous",
                                       "sur", "the", "und", "upon", "von", "y",   "zum", "zur"};

bool isSmall(std::string_view word) {
    for (const std::string_view small : kSmall)
        if (word == small) return true;
    return false;
}

bool hasVowel(std::string_view word) {
    for (const char c : word)
        if (isVowel(c) || c == 'y' || static_cast<unsigned char>(c) >= 0x80) return true;
    return false;
}

/// "18th" and "2nd" stay small, "5a" and "e14" become capitals.
bool isOrdinal(std::string_view word) {
    if (word.size() < 3 || !isAllDigits(word.substr(0, word.size() - 2))) return false;
    const std::string_view ending = word.substr(word.size() - 2);
    return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

bool hasDigit(std::string_view word) {
    for (const char c : word)
        if (isDigit(c)) return true;
    return false;
}

std::string_view withoutMarks(std::string_view word) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ';'))
        word.remove_suffix(1);
    return word;
}

std::string placeWord(std::string_view word, std::size_t index) {
    const std::string_view bare = withoutMarks(word);
    if (isOrdinal(bare)) return std::string(word);
    if (hasDigit(bare)) return upperCase(word);
    if (index > 0 && isSmall(bare)) return std::string(word);
    const bool direction = bare == "ne" || bare == "nw" || bare == "se" || bare == "sw" || bare == "po";
    const bool code = bare.size() == 2 && !hasVowel(bare) && writtenOut(bare).empty() && bare != "st" &&
                      bare != "mt" && bare != "ft";
    return direction || code ? upperCase(word) : capitalised(word);
}

std::string inProperCase(std::string text) {
    const Casing casing = casingOf(text);
    if (casing == Casing::None || casing == Casing::Mixed) return text;
    return cleanText(changeWords(lowerCase(text), placeWord));
}

/// True when nothing of the street follows: the end of the line or of its part, a number, a direction.
bool endsStreet(std::string_view rest) {
    const std::size_t begin = rest.find_first_not_of(' ');
    if (begin == std::string_view::npos || rest[begin] == ',' || rest[begin] == '#' || rest[begin] == '(')
        return true;
    const std::string_view next = rest.substr(begin, rest.find_first_of(" ,", begin) - begin);
    const std::string lower = lowerCase(withoutMarks(next));
    for (const std::string_view direction : {"n", "s", "e", "w", "ne", "nw", "se", "sw"})
        if (lower == direction) return true;
    return isDigit(next.front()) || !findMeaning(unitKinds(), lower).empty();
}

/// The line with each abbreviated kind of street written out where it ends a street of one word or more.
std::string withKindsWrittenOut(const std::string& text) {
    std::string out;
    out.reserve(text.size() + 8);
    std::size_t words = 0; // of the street so far
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == ',') {
            if (text[at] == ',') words = 0;
            out += text[at++];
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" ,", at), text.size());
        const std::string_view word = std::string_view(text).substr(at, end - at);
        const std::string_view bare = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
        const std::string_view full = isAscii(bare) ? writtenOut(lowerCase(bare)) : std::string_view{};
        const bool expand = !full.empty() && words > 0 && endsStreet(std::string_view(text).substr(end));
        out += expand ? (casingOf(bare) == Casing::Lower ? lowerCase(full) : std::string(full))
                      : std::string(word);
        if (!isAllDigits(withoutMarks(word))) ++words;
        at = end;
    }
    return out;
}

} // namespace

std::string displayAddress(std::string_view raw) {
    return withKindsWrittenOut(inProperCase(cleanText(raw)));
}

std::string displayPlace(std::string_view raw) {
    constexpr std::size_t kMaxCode = 3; // "NY", "UAE", "QLD"
    std::string text = cleanText(raw);
    return text.size() <= kMaxCode ? text : inProperCase(std::move(text));
}

} // namespace goldenrod::text
