// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/street_words.h"
#include "matching/text/unicode.h"
#include "matching/text/words.h"

namespace goldenrod::text {
namespace {

using Words = std::vector<std::string_view>;

/// Words that only announce a house number.
constexpr std::string_view kNumberWords[] = {"d",   "dom",    "hausnummer", "n",      "no",    "nr",
                                             "num", "number", "numer",      "numero", "nummer"};
static_assert(isSorted(kNumberWords));
constexpr std::string_view kDirections[] = {"e", "n", "ne", "nw", "s", "se", "sw", "w"};
static_assert(isSorted(kDirections));

/// Second houses of a number, as in France.
constexpr std::string_view kRepeated[] = {"bis", "quater"};
static_assert(isSorted(kRepeated));

/// Ways to write a post office box, as words; the longest first.
constexpr std::string_view kPoBoxes[] = {"post office box",
                                         "apartado de correos",
                                         "skrytka pocztowa",
                                         "boite postale",
                                         "apartado postal",
                                         "postal box",
                                         "p o box",
                                         "po box",
                                         "p o b",
                                         "apartado",
                                         "postfach",
                                         "pobox",
                                         "pob",
                                         "pbox",
                                         "bp"};

constexpr std::size_t kMaxFloor = 3;

bool isNumber(std::string_view word) {
    std::size_t digits = 0;
    while (digits < word.size() && isDigit(word[digits])) ++digits;
    return digits > 0 && (digits == word.size() || (digits + 1 == word.size() && isLower(word[digits])));
}

bool hasDigit(std::string_view word) {
    for (const char c : word)
        if (isDigit(c)) return true;
    return false;
}

/// "#3" is apartment 3; the Arabic abbreviation of "post box" has full stops.
std::string prepared(std::string_view raw) {
    std::string text = fold(raw);
    const auto replace = [&](std::string_view what, std::string_view with) {
        std::string out;
        std::size_t begin = 0;
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, begin)) {
            out.append(text, begin, at - begin).append(with);
            begin = at + what.size();
        }
        out.append(text, begin);
        text = std::move(out);
    };
    if (text.find('#') != std::string::npos) replace("#", " apt ");
    if (!isAscii(text))
        for (const std::string_view box : {"ص.ب.", "ص.ب", "ص. ب", "ص ب", "صندوق بريد"})
            replace(box, " po box ");
    if (text.starts_with("c/")) text.replace(0, 2, "calle ");
    return text;
}

/// "hauptstrasse" is "haupt str", as "haupt strasse" is.
std::size_t compoundStreet(std::string_view word) {
    constexpr std::size_t kMinName = 3;
    for (const std::string_view ending : {"strasse", "straat", "str"})
        if (word.size() >= ending.size() + kMinName && word.ends_with(ending)) return ending.size();
    return 0;
}

class Tokenizer {
public:
    explicit Tokenizer(std::string text)
        : m_text(std::move(text)) {
        if (!m_text.empty()) forEachWord(m_text, [&](std::string_view word) { m_words.push_back(word); });
    }

    std::vector<AddressToken> read() {
        while (m_at < m_words.size())
            if (!takePoBox() && !takeNumber() && !takeUnit()) takeWord();
        return std::move(m_tokens);
    }

private:
    std::string_view word(std::size_t ahead = 0) const {
        return m_at + ahead < m_words.size() ? m_words[m_at + ahead] : std::string_view{};
    }
    void add(std::string_view text, AddressKind kind, std::size_t used) {
        m_tokens.push_back({std::string(text), kind});
        m_at += used;
    }

    bool takePoBox() {
        const std::string_view rest(word().data(),
                                    static_cast<std::size_t>(m_text.data() + m_text.size() - word().data()));
        for (const std::string_view box : kPoBoxes) {
            if (!rest.starts_with(box)) continue;
            const std::string_view behind = rest.substr(box.size());
            const bool number = behind.starts_with(' ') && behind.size() > 1 &&
                                hasDigit(behind.substr(1, behind.find(' ', 1) - 1));
            if (!number) continue;
            std::size_t used = 1;
            for (const char c : box) used += c == ' ' ? 1 : 0;
            add("po box", AddressKind::PoBox, used);
            return true;
        }
        return false;
    }

    bool takeNumber() {
        if (contains(kNumberWords, word()) && isNumber(word(1)) && word() != "n") {
            ++m_at;
        } else if (!isNumber(word())) {
            return false;
        }
        std::string number(word());
        const std::string_view next = word(1);
        const bool letter = next.size() == 1 && isLower(next.front()) && isDigit(number.back());
        const bool named = !word(2).empty() && (contains(kDirections, next) ||
                                                !findMeaning(streetKindsBehind(), word(2)).empty());
        const bool counts = isNumber(word(2)); // Polish "10 m. 5"
        // "12 bis rue de Rivoli", but "12 ter" may be a terrace.
        const bool repeated = contains(kRepeated, next) && isDigit(number.back());
        const bool joins = (letter && !named && !counts) || repeated;
        if (joins) number += next; // "5 a", but not "5 A Street" and not "12 N Main St"
        add(number, AddressKind::Number, joins ? 2 : 1);
        return true;
    }

    /// A unit word counts only beside what it counts: "Ste 5", but "Ste Catherine".
    bool takeUnit() {
        const bool polish = word() == "m" && !m_tokens.empty() && m_tokens.back().kind == AddressKind::Number;
        const std::string_view unit = polish && isNumber(word(1)) ? "apt" : findMeaning(unitKinds(), word());
        if (unit.empty()) return false;
        const bool announced = contains(kNumberWords, word(1)) && hasDigit(word(2));
        const std::string_view designator = announced ? word(2) : word(1);
        const bool floor = unit == "fl" && designator.size() > kMaxFloor; // Florida and its postcodes
        const bool behind = !floor && (hasDigit(designator) || designator.size() == 1);
        const bool before = unit == "fl" && !m_tokens.empty() && hasDigit(m_tokens.back().text);
        if (!behind && !before) return false;
        add(unit, AddressKind::Unit, announced ? 2 : 1);
        if (behind && !before) add(designator, AddressKind::Word, 1);
        return true;
    }

    void takeWord() {
        const std::string_view w = word();
        if (const std::string_view kind = findMeaning(streetKindsBehind(), w); !kind.empty())
            return add(kind, AddressKind::Behind, 1);
        if (const std::string_view kind = findMeaning(streetKindsInFront(), w); !kind.empty())
            return add(kind, AddressKind::Front, 1);
        if (const std::string_view same = findMeaning(addressWords(), w); !same.empty())
            return add(same, AddressKind::Word, 1);
        const std::size_t ending = compoundStreet(w);
        if (ending == 0) return add(w, AddressKind::Word, 1);
        add(w.substr(0, w.size() - ending), AddressKind::Word, 0);
        add("str", AddressKind::Behind, 1);
    }

    std::string m_text;
    Words m_words;
    std::size_t m_at = 0;
    std::vector<AddressToken> m_tokens;
};

} // namespace

std::vector<AddressToken> addressTokens(std::string_view raw) {
    return Tokenizer(wordForm(prepared(raw))).read();
}

std::string addressForm(std::string_view raw) {
    std::string out;
    for (const AddressToken& token : addressTokens(raw)) appendWord(out, token.text);
    return out;
}

std::string placeForm(std::string_view raw) {
    constexpr WordPair kSame[] = {
        {"fort", "ft"}, {"mount", "mt"}, {"saint", "st"}, {"sainte", "ste"}, {"sankt", "st"}};
    static_assert(isSorted(kSame));
    std::string out;
    const std::string words = wordForm(raw);
    out.reserve(words.size());
    if (words.empty()) return out;
    forEachWord(words, [&](std::string_view word) {
        const std::string_view same = findMeaning(kSame, word);
        appendWord(out, same.empty() ? word : same);
    });
    return out;
}

} // namespace goldenrod::text
