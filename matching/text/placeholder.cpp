// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/placeholder.h"

#include "matching/text/ascii.h"
#include "matching/text/placeholder_words.h"
#include "matching/text/unicode.h"
#include "matching/text/utf8.h"
#include "matching/text/word_table.h"

#include <array>
#include <unicode/uchar.h>

namespace goldenrod::text {
namespace {

/// Longer values are not looked up; the longest of the table has half of it.
constexpr std::size_t kMaxValue = 48;

constexpr std::string_view kPunctuation = " .,;:<>[](){}'\"*#!?-_/\\|~`@$%^&+=";

/// Words that are also names of people.
constexpr std::string_view kAlsoNames[] = {
    "blank", "brak", "geen", "keine", "leer", "na",   "nada",
    "nan",   "nil",  "none", "null",  "ohne", "vide", "void",
};
static_assert(isSorted(kAlsoNames));

/// Local parts nobody has, whatever the domain; without marks between letters.
constexpr std::string_view kMadeUpLocals[] = {
    "asdf",       "brak",     "brakemail",    "donthave", "dummy",   "fake",        "keine",
    "keineemail", "nil",      "noaddress",    "nocorreo", "noemail", "noemailid",   "nomail",
    "noname",     "none",     "notavailable", "notgiven", "notiene", "notprovided", "null",
    "sincorreo",  "sinemail", "test",         "test123",  "testing", "testtest",    "unknown",
};
static_assert(isSorted(kMadeUpLocals));

/// Local parts somebody may have in a company's domain, but nobody at a big provider.
constexpr std::string_view kDoubtfulLocals[] = {
    "a",  "aa", "aaa",    "aaaa", "abc", "abcd", "email", "example", "mail",
    "na", "no", "sample", "x",    "xx",  "xxx",  "xxxx",  "xyz",
};
static_assert(isSorted(kDoubtfulLocals));

constexpr std::string_view kProviders[] = {
    "email", "gmail", "gmx", "hotmail", "icloud", "live", "mail", "msn", "outlook", "test", "web", "yahoo",
};
static_assert(isSorted(kProviders));

constexpr std::string_view kMadeUpDomains[] = {
    "na.com",   "no.com",   "noemail.com", "nomail.com",  "noname.com", "none.com",
    "null.com", "test.com", "test.test",   "unknown.com", "xxx.com",    "xxx.xxx",
};
static_assert(isSorted(kMadeUpDomains));

std::string_view withoutPunctuation(std::string_view text) {
    while (!text.empty() && kPunctuation.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && kPunctuation.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

bool isPunctuationOnly(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (c != U' ' && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_P_MASK) == 0) return false;
    }
    return true;
}

bool isWrittenLikeAName(std::string_view raw) {
    raw = trimBlanks(raw);
    if (raw.size() < 2 || !isUpper(raw.front())) return false;
    for (const char c : raw.substr(1))
        if (!isLower(c)) return false;
    return true;
}

/// "xxx", "xx xx", "aaaa": one letter throughout, at least `fewest` times.
bool isOneLetter(std::string_view folded, std::size_t fewest) {
    char letter = '\0';
    std::size_t count = 0;
    for (const char c : folded) {
        if (c == ' ' || c == '.') continue;
        if (!isLower(c) || (letter != '\0' && c != letter)) return false;
        letter = c;
        ++count;
    }
    return count >= (letter == 'x' ? 3 : fewest);
}

/// What the meaning of a word comes to in a field of the type.
Nothing meaningFor(SemanticType type, Nothing meaning, std::string_view folded, std::string_view raw) {
    const bool name = type == SemanticType::PersonName || type == SemanticType::OrgName;
    if (name && meaning == Nothing::Missing && isWrittenLikeAName(raw) && contains(kAlsoNames, folded))
        return Nothing::No;
    const bool proper = type == SemanticType::Code || type == SemanticType::Sex ||
                        type == SemanticType::Text || type == SemanticType::Place;
    if (proper && (meaning == Nothing::Test || meaning == Nothing::Filler)) return Nothing::No;
    if (type == SemanticType::Country && trimBlanks(raw) == "NA") return Nothing::No; // Namibia
    return meaning;
}

std::size_t fewestRepeats(SemanticType type) {
    switch (type) {
    case SemanticType::PersonName:
    case SemanticType::AddressLine:
    case SemanticType::Place:
    case SemanticType::Text: return 4;
    case SemanticType::OrgName: return 5; // "AAA" is a company
    default: return kMaxValue;
    }
}

std::string withoutMarks(std::string_view local) {
    std::string plain;
    for (const char c : local)
        if (isLetter(c) || isDigit(c)) plain += toLower(c);
    return plain;
}

} // namespace

Nothing nothingInAnyField(std::string_view folded) {
    if (folded.size() > kMaxValue) return Nothing::No;
    const std::string_view word = withoutPunctuation(folded);
    if (word.empty() || folded == "\\n") return Nothing::Missing; // a database's way of exporting null
    const std::span<const NothingWord> words = nothingWords();
    const auto at =
        std::lower_bound(words.begin(), words.end(), word,
                         [](const NothingWord& entry, std::string_view key) { return entry.word < key; });
    if (at != words.end() && at->word == word) return at->meaning;
    if (static_cast<unsigned char>(word.front()) >= 0x80 && isPunctuationOnly(word)) return Nothing::Missing;
    return Nothing::No;
}

Nothing nothingIn(SemanticType type, std::string_view raw) {
    if (raw.size() > kMaxValue) return Nothing::No;
    std::array<char, kMaxValue> buffer{};
    std::string general;
    std::string_view folded;
    bool plain = true;
    for (std::size_t i = 0; i < raw.size() && plain; ++i) {
        plain = raw[i] >= ' ' && raw[i] != '\x7F' && !(raw[i] == ' ' && i > 0 && raw[i - 1] == ' ');
        buffer[i] = toLower(raw[i]);
    }
    if (plain) {
        folded = trimBlanks({buffer.data(), raw.size()});
    } else {
        general = fold(raw);
        folded = general;
    }
    const Nothing meaning = nothingInAnyField(folded);
    if (meaning != Nothing::No) return meaningFor(type, meaning, withoutPunctuation(folded), raw);
    return isOneLetter(folded, fewestRepeats(type)) ? Nothing::Filler : Nothing::No;
}

bool isMadeUpEmail(std::string_view local, std::string_view domain) {
    if (contains(kMadeUpDomains, domain)) return true;
    const std::string plain = withoutMarks(local);
    if (contains(kMadeUpLocals, plain)) return true;
    if (!contains(kDoubtfulLocals, plain)) return false;
    const std::string_view host = domain.substr(0, domain.find('.'));
    return host == plain || contains(kProviders, host);
}

bool isNoReply(std::string_view local) {
    const std::string plain = withoutMarks(local);
    return plain == "noreply" || plain == "donotreply" || plain == "dontreply";
}

} // namespace goldenrod::text
