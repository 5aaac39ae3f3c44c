// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/address.h"
#include "matching/text/ascii.h"
#include "matching/text/country_names.h"
#include "matching/text/unicode.h"
#include "matching/text/words.h"

#include <unicode/locid.h>
#include <unicode/region.h>
#include <unordered_map>

namespace goldenrod::text {
namespace {

constexpr const char* kLanguages[] = {"en", "ar", "de", "fr", "es", "it", "pt", "nl", "pl", "ru",
                                      "uk", "tr", "he", "fa", "ur", "hi", "ko", "ja", "zh", "zh_Hant"};

/// Words that say nothing about which country it is.
constexpr std::string_view kFillers[] = {"and", "of", "the"};

std::string withoutFillers(std::string_view words) {
    std::string out;
    forEachWord(words, [&](std::string_view word) {
        if (!contains(kFillers, word)) appendWord(out, word);
    });
    return out;
}

class Names {
public:
    Names() {
        for (const auto table : {countryAliases(), countryNativeAliases()})
            for (const WordPair& entry : table) add(entry.word, entry.meaning);
        for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
            addCountry(*code);
    }

    std::string_view find(const std::string& key) const {
        const auto at = m_codes.find(key);
        return at != m_codes.end() ? at->second : std::string_view{};
    }

private:
    void addCountry(const char* code) {
        const icu::Locale locale("", code);
        add(fold(code), code);
        add(fold(locale.getISO3Country()), code);
        addNumber(code);
        for (const char* language : kLanguages) {
            icu::UnicodeString name;
            locale.getDisplayCountry(icu::Locale::createFromName(language), name);
            std::string utf8;
            name.toUTF8String(utf8);
            add(fold(utf8), code);
            add(withoutFillers(wordForm(utf8)), code);
        }
    }

    void addNumber(const char* code) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Region* region = icu::Region::getInstance(code, status);
        if (U_FAILURE(status) || region->getNumericCode() <= 0) return;
        std::string digits = std::to_string(region->getNumericCode());
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        add(digits, code);
    }

    /// The first one wins: our own table knows better.
    void add(std::string_view name, std::string_view code) {
        if (!name.empty()) m_codes.emplace(name, code);
    }

    std::unordered_map<std::string, std::string_view> m_codes;
};

/// What states put before their name: "republic of", "kingdom of".
std::string_view withoutForm(std::string_view words) {
    constexpr std::string_view kForms[] = {
        "federal republic ", "islamic republic ", "arab republic ", "kingdom ",
        "republic ",         "sultanate ",        "state ",         "emirate "};
    for (const std::string_view form : kForms)
        if (words.starts_with(form)) return words.substr(form.size());
    return words;
}

} // namespace

std::string_view countryCode(std::string_view folded) {
    constexpr std::size_t kMaxName = 100;
    if (folded.empty() || folded.size() > kMaxName) return {};
    static const Names kNames;
    if (const std::string_view code = kNames.find(std::string(folded)); !code.empty()) return code;
    const std::string words = withoutFillers(wordForm(folded));
    if (const std::string_view code = kNames.find(words); !code.empty()) return code;
    return kNames.find(std::string(withoutForm(words)));
}

} // namespace goldenrod::text
