// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_names.h"

#include "matching/text/unicode.h"
#include "models/sources/column_dictionary.h"
#include "models/sources/utf8.h"

#include <algorithm>
#include <span>
#include <unicode/uchar.h>
#include <unordered_map>

namespace goldenrod::sources {
namespace {

using Words = std::vector<std::string>;
using Dictionary = std::unordered_map<std::string_view, const ColumnPhrases*>;

Dictionary dictionaryOf(std::initializer_list<std::span<const ColumnPhrases>> lists) {
    Dictionary dictionary;
    for (const std::span<const ColumnPhrases> list : lists) {
        for (const ColumnPhrases& entry : list) {
            std::string_view rest = entry.phrases;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                if (end > 0) dictionary.emplace(rest.substr(0, end), &entry);
                rest.remove_prefix(std::min(rest.size(), end + 1));
            }
        }
    }
    return dictionary;
}

const Dictionary& partyDictionary() {
    static const Dictionary dictionary = dictionaryOf({partyPhrases(), contactPhrases()});
    return dictionary;
}

const Dictionary& touchpointDictionary() {
    static const Dictionary dictionary = dictionaryOf({touchpointPhrases()});
    return dictionary;
}

const Dictionary& holdingDictionary() {
    static const Dictionary dictionary = dictionaryOf({holdingPhrases()});
    return dictionary;
}

const ColumnPhrases* find(const Dictionary& dictionary, std::span<const std::string> words) {
    std::string joined;
    for (const std::string& word : words) joined += word;
    const auto at = dictionary.find(joined);
    return at == dictionary.end() ? nullptr : at->second;
}

bool isNumber(const std::string& word) {
    return !word.empty() && word.size() <= 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isAddressWord(const std::string& word) {
    return word == "address" || word == "addr" || word == "adr" || word == "adresse" || word == "direccion" ||
           word == "adres" || word == "anschrift";
}

/// Looks for the words of one name, taking off more and more of what stands around them.
class NameLookUp {
public:
    NameLookUp(const Dictionary& dictionary, Words words)
        : m_dictionary(dictionary)
        , m_words(std::move(words)) {}

    std::optional<NameMeaning> run() {
        if (m_words.empty()) return std::nullopt;
        if (const ColumnPhrases* whole = find(m_dictionary, m_words)) return meaning(*whole, true);
        if (m_words.size() > 1 && isNumber(m_words.back())) {
            m_number = static_cast<unsigned>(std::stoul(m_words.back()));
            m_words.pop_back();
        }
        if (const auto found = exact(m_words)) return found;
        return partial();
    }

private:
    std::optional<NameMeaning> meaning(const ColumnPhrases& entry, bool exactly) const {
        NameMeaning result;
        result.field = entry.field;
        result.kind = entry.kind.empty() && takesKind(entry.field) ? m_kind : entry.kind;
        result.qualifier = m_kind;
        result.number = m_number;
        result.generic = entry.generic;
        result.exact = exactly;
        return result;
    }

    static bool takesKind(std::string_view field) {
        return field == "phone" || field == "email" || field.starts_with("address.");
    }

    /// Owner words in front, kinds on either side, "number" behind, "address" before a part of one.
    std::optional<NameMeaning> exact(std::span<const std::string> words) {
        while (!words.empty()) {
            if (const ColumnPhrases* entry = find(m_dictionary, words)) {
                // "home" says where a phone is, but makes another thing of a name.
                if (m_kind.empty() || takesKind(entry->field)) return meaning(*entry, true);
                return std::nullopt;
            }
            if (isAddressWord(words.front()) && words.size() > 1 && isAddressPart(words.subspan(1))) {
                words = words.subspan(1);
            } else if (isNumberWord(words.back()) && words.size() > 1) {
                words = words.first(words.size() - 1);
            } else if (const std::string_view front = kindOfWord(words.front());
                       !front.empty() || isOwnerWord(words.front())) {
                if (!isOwnerWord(words.front())) m_kind = front;
                words = words.subspan(1);
            } else if (const std::string_view back = kindOfWord(words.back()); !back.empty()) {
                m_kind = back;
                words = words.first(words.size() - 1);
            } else {
                break;
            }
        }
        m_kind = {};
        return std::nullopt;
    }

    bool isAddressPart(std::span<const std::string> words) const {
        const ColumnPhrases* entry = find(m_dictionary, words);
        return entry != nullptr && entry->field.starts_with("address.");
    }

    /// The longest part of the name that says something, if nothing else in it does.
    std::optional<NameMeaning> partial() const {
        const std::span<const std::string> words = m_words;
        for (std::size_t length = words.size() - 1; length > 0; --length) {
            for (std::size_t begin = 0; begin + length <= words.size(); ++begin) {
                const ColumnPhrases* entry = find(m_dictionary, words.subspan(begin, length));
                if (entry == nullptr || entry->generic || entry->field == kRecordKey) continue;
                if (isLeftOver(words.first(begin)) && isLeftOver(words.subspan(begin + length)))
                    return meaning(*entry, false);
            }
        }
        return std::nullopt;
    }

    /// True when neither the words nor any of them together say something of their own.
    bool isLeftOver(std::span<const std::string> words) const {
        if (std::any_of(words.begin(), words.end(), isBlockingWord)) return false;
        for (std::size_t begin = 0; begin < words.size(); ++begin) {
            for (std::size_t length = 1; begin + length <= words.size(); ++length) {
                if (find(m_dictionary, words.subspan(begin, length)) != nullptr) return false;
            }
        }
        return true;
    }

    const Dictionary& m_dictionary;
    Words m_words;
    unsigned m_number = 0;
    std::string_view m_kind;
};

enum class CharacterClass : unsigned char { Other, Lower, Upper, Digit };

CharacterClass classOf(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    if (u_isdigit(point)) return CharacterClass::Digit;
    if (u_isUUppercase(point)) return CharacterClass::Upper;
    const bool mark = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    return u_isalpha(point) || mark ? CharacterClass::Lower : CharacterClass::Other;
}

void addWord(std::u32string& word, Words& words) {
    if (word.empty()) return;
    std::string utf8;
    for (const char32_t c : word) appendUtf8(c, utf8);
    // Other scripts stand in the dictionary as they are.
    const bool latin = std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x250; });
    words.push_back(latin ? text::toLatin(utf8) : text::fold(utf8));
    word.clear();
}

} // namespace

std::vector<std::string> wordsOfName(std::string_view column) {
    const std::u32string text = toCodePoints(column);
    Words words;
    std::u32string word;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const CharacterClass now = classOf(text[i]);
        const CharacterClass before = i > 0 ? classOf(text[i - 1]) : CharacterClass::Other;
        const CharacterClass behind = i + 1 < text.size() ? classOf(text[i + 1]) : CharacterClass::Other;
        const bool camel = now == CharacterClass::Upper &&
                           (before == CharacterClass::Lower ||
                            (before == CharacterClass::Upper && behind == CharacterClass::Lower));
        const bool digits = (now == CharacterClass::Digit) != (before == CharacterClass::Digit);
        if (now == CharacterClass::Other || camel || digits) addWord(word, words);
        if (now != CharacterClass::Other) word += text[i];
    }
    addWord(word, words);
    return words;
}

std::optional<NameMeaning> meaningOfName(std::string_view column) {
    return NameLookUp(partyDictionary(), wordsOfName(column)).run();
}

std::optional<NameMeaning> meaningInTouchpoints(std::string_view column) {
    return NameLookUp(touchpointDictionary(), wordsOfName(column)).run();
}

std::optional<NameMeaning> meaningInHoldings(std::string_view column) {
    return NameLookUp(holdingDictionary(), wordsOfName(column)).run();
}

bool isKnownColumnName(std::string_view column) {
    // Names of holdings' columns are left out: many of them ("open", "card") stand in rows as well.
    const auto party = meaningOfName(column);
    if (party && party->exact) return true;
    const auto touchpoint = meaningInTouchpoints(column);
    return touchpoint && touchpoint->exact;
}

std::string freeAttributeName(std::string_view column, std::size_t index) {
    std::string name;
    for (const char32_t c : toCodePoints(text::fold(column))) {
        if (classOf(c) != CharacterClass::Other) {
            appendUtf8(c, name);
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    while (!name.empty() && name.back() == '_') name.pop_back();
    return "x." + (name.empty() ? "column_" + std::to_string(index + 1) : name);
}

} // namespace goldenrod::sources
