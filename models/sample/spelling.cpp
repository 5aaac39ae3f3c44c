// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/spelling.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

namespace goldenrod::sample {
namespace {

struct Rewrite {
    std::string_view from, to;
};

// Every letter outside ASCII that the tables of names and places use, Arabic aside.
constexpr Rewrite kPlain[] = {
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"},
    {"ą", "a"},  {"ć", "c"},  {"ę", "e"},  {"ł", "l"},  {"ń", "n"},  {"ó", "o"},  {"ś", "s"},
    {"ź", "z"},  {"ż", "z"},  {"Ł", "L"},  {"Ś", "S"},  {"Ż", "Z"},  {"ë", "e"},  {"è", "e"},
};

constexpr Rewrite kSounds[] = {
    {"ph", "f"}, {"ck", "k"}, {"ee", "i"}, {"oo", "u"}, {"ou", "u"},  {"sch", "sh"},       {"tz", "z"},
    {"th", "t"}, {"kh", "k"}, {"dh", "d"}, {"ll", "l"}, {"ss", "s"},  {"nn", "n"},         {"tt", "t"},
    {"mm", "m"}, {"w", "v"},  {"y", "i"},  {"z", "s"},  {"ai", "ay"}, {"ei", "ai"},        {"c", "k"},
    {"i", "y"},  {"u", "oo"}, {"أ", "ا"},  {"إ", "ا"},  {"آ", "ا"},   {"ة", "ه"},          {"ى", "ي"},
    {"ئ", "ي"},  {"ؤ", "و"},  {"ذ", "د"},  {"ظ", "ض"},  {"ث", "ت"},   {"عبدال", "عبد ال"},
};

constexpr Rewrite kLookalikes[] = {
    {"rn", "m"}, {"m", "rn"}, {"cl", "d"}, {"d", "cl"}, {"vv", "w"}, {"w", "vv"}, {"l", "1"},
    {"I", "l"},  {"O", "0"},  {"u", "v"},  {"n", "ri"}, {"e", "c"},  {"h", "b"},  {"a", "o"},
};

constexpr Rewrite kStreetWords[] = {
    {"Street", "St"}, {"Road", "Rd"},     {"Avenue", "Ave"},    {"Boulevard", "Blvd"}, {"Drive", "Dr"},
    {"Lane", "Ln"},   {"straße", "str."}, {"Crescent", "Cres"}, {"Gardens", "Gdns"},
};

constexpr std::string_view kNeighbours[26] = {
    "qwsz",   "vghn",  "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko",
    "huikmn", "jiolm", "kop",  "njk",    "bhjm", "iklp",   "ol",     "wa",     "edft",
    "awedxz", "rfgy",  "yhji", "cfgb",   "qase", "zsdc",   "tghu",   "asx"};

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
char lower(char c) {
    return isUpper(c) ? static_cast<char>(c + 32) : c;
}
bool isLetter(char lead) {
    return isUpper(lead) || isLower(lead) || (lead & 0x80) != 0;
}
char upper(char c) {
    return isLower(c) ? static_cast<char>(c - 32) : c;
}

std::size_t lengthAt(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
    return end - at;
}

/// Starts of the letters (code points that are no ASCII punctuation, digit or blank), at most 64.
struct Letters {
    std::array<std::uint16_t, 64> start{};
    std::uint32_t count = 0;

    explicit Letters(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && count < start.size(); at += lengthAt(text, at))
            if (isLetter(text[at])) start[count++] = static_cast<std::uint16_t>(at);
    }
};

void exchangeLetters(std::string& text, std::size_t first, std::size_t second) {
    const std::string a = text.substr(first, lengthAt(text, first));
    const std::string b = text.substr(second, lengthAt(text, second));
    if (second != first + a.size() || (a.size() == 1 && b.size() == 1 && lower(a[0]) == lower(b[0]))) return;
    // The capital stays where it was: typists press shift with the first key, whichever it is.
    if (a.size() == 1 && b.size() == 1 && isUpper(a[0]) && isLower(b[0])) {
        text[first] = upper(b[0]);
        text[second] = lower(a[0]);
        return;
    }
    text.replace(first, a.size() + b.size(), b + a);
}

void leaveOut(std::string& text, std::size_t at) {
    const bool capital = isUpper(text[at]);
    text.erase(at, lengthAt(text, at));
    if (capital && at < text.size()) text[at] = upper(text[at]);
}

bool pressNeighbour(std::string& text, std::size_t at, Random& random) {
    const char c = lower(text[at]);
    if (!isLower(c)) return false;
    const std::string_view keys = kNeighbours[c - 'a'];
    const char key = keys[random.below(static_cast<std::uint32_t>(keys.size()))];
    text[at] = isUpper(text[at]) ? upper(key) : key;
    return true;
}

/// Hands the letters of a text to `take`, those of kPlain as plain ones.
template <typename Take>
void foldEach(std::string_view text, Take&& take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthAt(text, at);
        std::string_view plain = text.substr(at, length);
        if (length > 1)
            for (const Rewrite& rewrite : kPlain)
                if (rewrite.from == plain) {
                    plain = rewrite.to;
                    break;
                }
        for (const char c : plain) take(c);
        at += length;
    }
}

bool canRewrite(std::string_view text, std::span<const Rewrite> rules) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const Rewrite& rule) { return text.find(rule.from) != std::string_view::npos; });
}

/// By one rule that fits, at the first place it fits. There must be one.
void rewrite(std::string& text, std::span<const Rewrite> rules, Random& random) {
    assert(canRewrite(text, rules));
    const auto count = static_cast<std::uint32_t>(rules.size());
    for (std::size_t i = random.below(count);; i = (i + 1) % count) {
        const std::size_t at = text.find(rules[i].from);
        if (at == std::string::npos) continue;
        text.replace(at, rules[i].from.size(), rules[i].to);
        return;
    }
}

} // namespace

void appendAscii(std::string& out, std::string_view text) {
    foldEach(text, [&](char c) { out += c; });
}
void appendAsciiUpper(std::string& out, std::string_view text) {
    foldEach(text, [&](char c) { out += upper(c); });
}
void appendAsciiLower(std::string& out, std::string_view text) {
    foldEach(text, [&](char c) { out += lower(c); });
}
void appendWestern(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view letter = text.substr(at, lengthAt(text, at));
        // U+00A0 to U+00FF are the same in Windows-1252.
        const bool western = letter.size() == 1 || letter[0] == '\xc2' || letter[0] == '\xc3';
        if (western) {
            out += letter;
        } else {
            appendAscii(out, letter);
        }
        at += letter.size();
    }
}
void appendAsciiWord(std::string& out, std::string_view text) {
    foldEach(text, [&](char c) {
        if (isLower(lower(c))) out += lower(c);
    });
}

char asciiInitial(std::string_view text) {
    std::string folded;
    appendAsciiWord(folded, initial(text));
    return folded.empty() ? 'x' : folded[0];
}

std::string_view initial(std::string_view text) {
    return text.empty() ? text : text.substr(0, lengthAt(text, 0));
}

bool canMistype(std::string_view text) {
    return Letters(text).count >= 3;
}

void mistype(std::string& text, Random& random) {
    const Letters letters(text);
    assert(letters.count >= 3);
    const std::string before = text;
    const std::uint32_t pick = random.below(letters.count);
    const std::size_t at = letters.start[pick];
    const std::size_t length = lengthAt(text, at);
    switch (random.below(4)) {
    case 0: pressNeighbour(text, at, random); break;
    case 1:
        text.insert(at + length, text.substr(at, length));
        if (length == 1) text[at + 1] = lower(text[at + 1]);
        if (random.below(2) == 0) pressNeighbour(text, at + length, random);
        break;
    case 2:
        if (pick + 1 < letters.count) exchangeLetters(text, at, letters.start[pick + 1]);
        break;
    default: break;
    }
    // Also when there was no neighbouring key, nothing to exchange, or twice the same letter.
    if (text == before) leaveOut(text, at);
}

void mistypeDigits(std::string& text, Random& random) {
    std::array<std::size_t, 32> digits{};
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < digits.size(); ++at)
        if (isDigit(text[at])) digits[count++] = at;
    assert(count >= 2);
    const std::uint32_t pick = 1 + random.below(count - 1);
    char& digit = text[digits[pick]];
    char& left = text[digits[pick - 1]];
    if (random.below(2) == 0 && digit != left) {
        std::swap(digit, left);
    } else {
        digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(random.below(9))) % 10);
    }
}

bool canRespell(std::string_view text) {
    return canRewrite(text, kSounds);
}

void respell(std::string& text, Random& random) {
    rewrite(text, kSounds, random);
}

bool canMisread(std::string_view text) {
    return canRewrite(text, kLookalikes);
}

void misread(std::string& text, Random& random) {
    rewrite(text, kLookalikes, random);
}

bool abbreviateStreet(std::string& street) {
    for (const Rewrite& word : kStreetWords) {
        if (!std::string_view(street).ends_with(word.from)) continue;
        street.replace(street.size() - word.from.size(), word.from.size(), word.to);
        return true;
    }
    return false;
}

} // namespace goldenrod::sample
