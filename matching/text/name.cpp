// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name.h"

#include "matching/text/ascii.h"
#include "matching/text/name_words.h"
#include "matching/text/words.h"

#include <algorithm>
#include <vector>

namespace goldenrod::text {
namespace {

using Words = std::vector<std::string_view>;

/// Longer texts are no names and are not looked at.
constexpr std::size_t kMaxName = 4096;

/// Titles that are given or family names as well; taken for titles only before two more words.
constexpr std::string_view kNamesToo[] = {"adv",    "arch", "baron", "baroness", "dato",    "datin", "dipl",
                                          "fr",     "graf", "haji",  "hajja",    "hon",     "imam",  "ing",
                                          "kumari", "mag",  "rabbi", "sheikh",   "sheikha", "shri"};

/// Particles no given name is spelt like: a name that begins with one is a family name.
constexpr std::string_view kFamilyOnly[] = {"bin",    "bint", "da",  "de",   "dela", "della", "der", "des",
                                            "dos",    "du",   "ibn", "ould", "ten",  "ter",   "van", "vanden",
                                            "vander", "von",  "vom", "zu",   "zum",  "zur"};

/// What is studied, behind a doctor's or professor's title.
constexpr std::string_view kFaculties[] = {"habil", "jur", "med", "oec", "pharm", "rer", "theol"};
/// "born", before the name at birth.
constexpr std::string_view kBorn[] = {"geb", "geboren", "geborene", "nee", "urozhdennaya"};

bool isOneOf(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) appendWord(out, word);
    return out;
}

Words split(std::string_view form) {
    Words words;
    if (!form.empty()) forEachWord(form, [&](std::string_view word) { words.push_back(word); });
    return words;
}

/// Moves titles from the front of `words` to `parts`; leaves at least `keep` words.
void takeTitles(Words& words, std::size_t keep, NameParts& parts) {
    while (words.size() > keep) {
        const bool lord = words.front() == "sr" && words.size() > 2; // Spanish "Sr."
        const std::string_view title = lord ? "mr" : titleOf(words.front());
        if (title.empty() || (isOneOf(kNamesToo, title) && words.size() < 3)) return;
        appendWord(parts.title, title);
        words.erase(words.begin());
        const bool studied = title == "dr" || title == "prof";
        while (studied && words.size() > keep + 1 && isOneOf(kFaculties, words.front())) {
            const bool two = words.front() == "rer" && (words[1] == "nat" || words[1] == "pol");
            words.erase(words.begin(), words.begin() + (two && words.size() > keep + 2 ? 2 : 1));
        }
    }
}

/// Moves suffixes from the end of `words` to `parts`; leaves at least `keep` words.
void takeSuffixes(Words& words, std::size_t keep, NameParts& parts) {
    std::size_t begin = words.size();
    while (begin > keep && !suffixOf(words[begin - 1]).empty()) --begin;
    for (std::size_t i = begin; i < words.size(); ++i) appendWord(parts.suffix, suffixOf(words[i]));
    words.resize(begin);
}

bool isInitial(std::string_view word) {
    return word.size() == 1;
}

/// Where the family name begins when it ends the name: the `last` words and the particles before them.
std::size_t familyBegin(const Words& words, std::size_t last) {
    if (isOneOf(kFamilyOnly, words.front())) return 0;
    std::size_t begin = words.size() - std::min(last, words.size());
    const auto isPart = [&](std::size_t at) {
        if (isInitial(words[at])) return false;
        return isParticle(words[at]) || (words[at] == "und" && at > 1 && isParticle(words[at - 1]));
    };
    while (begin > 1 && isPart(begin - 1)) --begin;
    return begin;
}

void setGiven(std::span<const std::string_view> words, NameParts& parts) {
    if (words.empty()) return;
    const bool article = words.size() > 1 && (words.front() == "al" || words.front() == "el");
    const std::size_t first = article ? 2 : 1; // "Al-Hassan"
    parts.given = joined(words.first(first));
    parts.middle = joined(words.subspan(first));
}

/// The words that the last, hyphenated word of the raw text ends the name with ("Müller-Lüdenscheidt"); 1
/// when it is not hyphenated, or is something else by now.
std::size_t hyphenatedTail(std::string_view raw, const Words& words) {
    raw = trimBlanks(raw);
    const std::string_view last = raw.substr(raw.find_last_of(" \t") + 1);
    if (last.find('-') == std::string_view::npos || last.size() == raw.size()) return 1;
    const std::string form = wordForm(last);
    const Words tail = split(form);
    const bool ends = tail.size() > 1 && tail.size() <= words.size() &&
                      std::equal(tail.rbegin(), tail.rend(), words.rbegin());
    return ends && tail.front().size() > 1 ? tail.size() : 1;
}

/// Words of the raw text written in capitals only; at least three letters, or it says nothing.
bool isShouted(std::string_view word) {
    std::size_t capitals = 0;
    for (const char c : word) {
        if (isLower(c) || static_cast<unsigned char>(c) >= 0x80) return false;
        capitals += isUpper(c) ? 1 : 0;
    }
    return capitals >= 3;
}

/// "DUPONT Jean": how many words at the front are the family name, because they alone are in capitals.
std::size_t shoutedFamily(std::string_view raw) {
    std::size_t count = 0;
    std::size_t others = 0;
    for (std::string_view rest = trimBlanks(raw); !rest.empty(); rest = trimBlanks(rest)) {
        std::size_t end = 0;
        while (end < rest.size() && !isBlank(rest[end]) && rest[end] != '-') ++end;
        const std::string_view word = rest.substr(0, end);
        if (!isShouted(word)) {
            others += std::any_of(word.begin(), word.end(), isLower) ? 1 : 0;
            if (std::any_of(word.begin(), word.end(), isLetter) && others == 0) return 0;
        } else if (others == 0) {
            ++count;
        } else {
            return 0;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return others > 0 ? count : 0;
}

void parseInOrder(std::string_view raw, const Words& words, NameParts& parts) {
    const std::span<const std::string_view> all(words);
    if (!eastAsianName(raw).empty() || isFamilyFirst(raw, words)) {
        parts.rule = "name.order_family_given";
        parts.family = words.front();
        setGiven(all.subspan(1), parts);
        return;
    }
    const std::size_t shouted = parts.title.empty() ? shoutedFamily(raw) : 0;
    if (shouted > 0 && shouted < words.size()) {
        parts.rule = "name.capitals";
        parts.family = joined(all.first(shouted));
        setGiven(all.subspan(shouted), parts);
        return;
    }
    parts.rule = "name.order_given_family";
    const std::size_t begin = familyBegin(words, hyphenatedTail(raw, words));
    parts.family = joined(all.subspan(begin));
    setGiven(all.first(begin), parts);
}

void parseAtComma(const NameSplit& halves, std::string_view rest, NameParts& parts) {
    parts.rule = "name.comma";
    const std::string familyForm = personNameForm(halves.family);
    const std::string givenForm = personNameForm(rest);
    Words family = split(familyForm);
    Words given = split(givenForm);
    takeTitles(family, 1, parts);
    takeTitles(given, 1, parts);
    takeSuffixes(family, 1, parts);
    while (given.size() > 1 && !suffixOf(given.front()).empty()) {
        appendWord(parts.suffix, suffixOf(given.front()));
        given.erase(given.begin());
    }
    takeSuffixes(given, 1, parts);
    parts.family = joined(family);
    setGiven(given, parts);
}

/// The first comma of any script's kind: where it begins and its length.
std::size_t findComma(std::string_view text, std::size_t& length) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view comma : {",", "،", "，", "、"}) {
        const std::size_t at = text.find(comma);
        if (at >= best) continue;
        best = at;
        length = comma.size();
    }
    return best;
}

/// True for text that holds nothing but suffixes: "Jr", "Ph.D., M.D."
bool isSuffixesOnly(std::string_view text) {
    const std::string form = wordForm(text);
    bool only = !form.empty();
    forEachWord(form, [&](std::string_view word) { only = only && isSuffix(word); });
    return only;
}

std::string_view cut(std::string_view text, std::size_t begin, std::size_t end) {
    return trimBlanks(text.substr(begin, end - begin));
}

/// Takes "née Brown" off the end and gives the name.
std::string takeNameAtBirth(Words& words) {
    const auto born =
        std::find_if(words.begin(), words.end(), [](std::string_view w) { return isOneOf(kBorn, w); });
    if (born == words.end() || born - words.begin() < 2 || born + 1 == words.end()) return {};
    std::string name = joined({born + 1, words.end()});
    words.erase(born, words.end());
    return name;
}

} // namespace

NameSplit splitAtComma(std::string_view raw) {
    NameSplit result;
    std::size_t length = 0;
    const std::size_t comma = findComma(raw, length);
    if (comma == std::string_view::npos) return result;
    std::string_view behind = trimBlanks(raw.substr(comma + length));
    const std::size_t second = findComma(behind, length);
    if (second !=
        std::string_view::npos) { // "Smith, Jr., John", "Smith, John, Jr"; anything longer is no name
        const std::string_view last = trimBlanks(behind.substr(second + length));
        const bool suffixFirst = isSuffixesOnly(behind.substr(0, second));
        if (!suffixFirst && !isSuffixesOnly(last)) return result;
        behind = suffixFirst ? last : cut(behind, 0, second);
    }
    const std::string_view family = cut(raw, 0, comma);
    if (family.empty() || behind.empty() || isSuffixesOnly(behind)) return result;
    std::size_t end = 0;
    while (end < behind.size() && !isBlank(behind[end])) ++end;
    if (isTitle(wordForm(behind.substr(0, end))) && end < behind.size()) { // "Smith, Dr John"
        behind = trimBlanks(behind.substr(end));
        end = 0;
        while (end < behind.size() && !isBlank(behind[end])) ++end;
    }
    result = {family, behind.substr(0, end), trimBlanks(behind.substr(end)), true};
    return result;
}

NameParts parsePersonName(std::string_view raw) {
    NameParts parts;
    if (raw.size() > kMaxName) {
        parts.rule = "name.too_long";
        return parts;
    }
    const NameSplit halves = splitAtComma(raw);
    if (halves.split) {
        std::size_t length = 0;
        const std::size_t comma = findComma(raw, length);
        parseAtComma(halves, raw.substr(comma + length), parts);
        return parts;
    }
    const std::string form = personNameForm(raw);
    Words words = split(form);
    // "H.E.", "H.H.": excellencies and highnesses, but not Mr. He.
    if (words.size() > 1 && (words[0] == "he" || words[0] == "hh") && raw.find('.') < raw.find(' ')) {
        appendWord(parts.title, words[0]);
        words.erase(words.begin());
    }
    // Years of life and numbers of records are no part of a name.
    if (words.size() > 1) std::erase_if(words, isAllDigits);
    const std::string atBirth = takeNameAtBirth(words);
    takeTitles(words, 1, parts);
    takeSuffixes(words, 1, parts);
    if (words.size() > 1) {
        parseInOrder(raw, words, parts);
    } else {
        parts.rule = words.empty() ? "name.empty" : "name.single";
        parts.family = joined(words);
    }
    appendWord(parts.family, atBirth);
    return parts;
}

} // namespace goldenrod::text
