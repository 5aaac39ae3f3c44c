// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/suggestions.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kRareWord = 40;   ///< records
constexpr std::size_t kMostOfAKind = 2; ///< free attributes that are combined with others

class Blocking {
public:
    explicit Blocking(const MappedFields& fields)
        : m_fields(fields) {}

    std::vector<NamedRule> make() {
        block();
        return std::move(m_blocking);
    }

private:
    void blockBy(const char* id, const std::string& when) {
        m_blocking.push_back({id, suggestedExpression(when), ""});
    }

    void block() {
        for (const FieldInfo& info : partyFields()) {
            if (info.group != "identifier" || !m_fields.has(std::string(info.id))) continue;
            blockBy(info.id.data(), std::string(info.id));
        }
        if (m_fields.has("email")) {
            blockBy("email", "email");
            blockBy("email_local_part", "local_part(email)");
        }
        if (m_fields.has("phone")) blockBy("phone", "suffix(phone, 7)");
        for (const char* field : {"web", "device", "handle"}) {
            if (m_fields.has(field)) blockBy(field, field);
        }
        if (m_fields.hasPerson()) blockPersons();
        if (m_fields.hasOrganisation()) blockOrganisations();
        if (m_fields.hasAddress() && m_fields.has("address.postcode"))
            blockBy("house_and_postcode", "house_number(address) and address.postcode");
        blockByFacts();
        blockByFreeAttributes();
        // Nothing known to group by: every field alone.
        if (!m_blocking.empty()) return;
        for (const std::string& field : m_fields.all()) blockBy(field.c_str(), field);
    }

    /// The free attributes of a kind, the best first.
    std::vector<std::string> freeOf(std::initializer_list<SemanticType> types) const {
        std::vector<std::string> fields;
        for (const FreeAttribute& free : m_fields.freeAttributes()) {
            if (std::find(types.begin(), types.end(), free.type) != types.end())
                fields.push_back(free.field.substr(2));
        }
        return fields;
    }

    void blockByFreeAttributes() {
        for (const std::string& id : freeOf({SemanticType::Identifier})) blockBy(id.c_str(), "x." + id);
        const auto texts = freeOf({SemanticType::Text});
        for (const std::string& text : texts) {
            blockBy(("words_of_" + text).c_str(), "word_pair(x." + text + ")");
            blockBy(("rare_word_of_" + text).c_str(),
                    "rare_word(x." + text + ", " + std::to_string(kRareWord) + ")");
        }
        auto numbers = freeOf({SemanticType::Number, SemanticType::Money});
        auto dates = freeOf({SemanticType::Date, SemanticType::Instant});
        numbers.resize(std::min(numbers.size(), kMostOfAKind));
        dates.resize(std::min(dates.size(), kMostOfAKind));
        for (const std::string& number : numbers) {
            for (const std::string& date : dates) blockByNumberAndDate(texts, number, date);
            if (dates.empty()) blockByNear(texts, number, "number_band(x." + number + ", 10)");
        }
        if (!numbers.empty()) return;
        for (const std::string& date : dates) blockByNear(texts, date, "date_span(x." + date + ", 30)");
    }

    /// Numbers and dates that are near each other, beside a part of a text.
    void blockByNear(const std::vector<std::string>& texts, const std::string& name,
                     const std::string& near) {
        for (std::size_t t = 0; t < std::min(texts.size(), kMostOfAKind); ++t) {
            const std::string& text = texts[t];
            const auto by = [&](std::string id, std::string key) {
                id.append(name);
                key.append(" and ").append(near);
                blockBy(id.c_str(), key);
            };
            by(text + "_start_and_", "prefix(x." + text + ", 3)");
            by(text + "_word_and_", "word_sound(x." + text + ")");
        }
    }

    void blockByNumberAndDate(const std::vector<std::string>& texts, const std::string& number,
                              const std::string& date) {
        const std::string name = number + "_and_" + date;
        blockBy(name.c_str(), "x." + number + " and date_span(x." + date + ", 30)");
        blockBy(("near_" + name).c_str(),
                "number_band(x." + number + ", 1) and date_span(x." + date + ", 2)");
        blockByNear(texts, name, "number_band(x." + number + ", 20) and date_span(x." + date + ", 30)");
        blockByNear(texts, "near_" + name,
                    "number_band(x." + number + ", 5) and date_span(x." + date + ", 7)");
    }

    /// Facts that are no names, for records whose names were written too badly to meet: each alone where it
    /// groups few records, and every two of them.
    void blockByFacts() {
        std::vector<std::pair<std::string, std::string>> facts;
        for (const char* field :
             {"birth.date", "address.postcode", "birth.place", "occupation", "employer"}) {
            if (!m_fields.has(field)) continue;
            std::string id = field;
            std::replace(id.begin(), id.end(), '.', '_');
            facts.emplace_back(id, field);
            if (m_fields.groupsFew(field)) blockBy(id.c_str(), field);
        }
        if (!m_fields.hasPerson() && m_fields.groupsFew("address.city"))
            blockBy("address_city", "address.city");
        for (std::size_t i = 0; i < facts.size(); ++i) {
            for (std::size_t j = i + 1; j < facts.size(); ++j) {
                blockBy((facts[i].first + "_and_" + facts[j].first).c_str(),
                        facts[i].second + " and " + facts[j].second);
            }
        }
    }

    void blockPersons() {
        blockBy("rare_name", "rare_word(name, " + std::to_string(kRareWord) + ")");
        blockBy("name_pair", "word_pair(name)");
        if (m_fields.hasSeveralScripts()) {
            for (const std::string key : {"sound_name", "sound_pair", "sound_word"})
                blockBy(key.c_str(), key + "(name) and across_scripts(name)");
        }
        if (m_fields.has("birth.date")) {
            blockBy("name_and_birth_date", "word_sound(name) and birth.date");
            blockBy("name_and_birth_year", "word_sound(name) and year(birth.date)");
            blockBy("name_and_birthday", "word_sound(name) and month_day(birth.date)");
        }
        if (m_fields.has("address.postcode"))
            blockBy("name_and_postcode", "word_sound(name) and address.postcode");
        if (m_fields.hasAddress()) blockBy("name_and_house", "word_sound(name) and house_number(address)");
        if (m_fields.has("birth.place")) blockBy("name_and_birth_place", "word_sound(name) and birth.place");
        if (m_fields.has("address.city")) blockBy("name_and_city", "word_sound(name) and address.city");
    }

    void blockOrganisations() {
        blockBy("rare_organisation_word", "rare_word(organisation, " + std::to_string(kRareWord) + ")");
        blockBy("organisation_pair", "word_pair(organisation)");
        if (m_fields.hasAddress()) {
            blockBy("organisation_and_house", "word_sound(organisation) and house_number(address)");
            blockBy("house", "house_number(address) and rare_word(address, 200)");
        }
        if (m_fields.has("address.postcode"))
            blockBy("organisation_and_postcode", "word_sound(organisation) and address.postcode");
    }

    const MappedFields& m_fields;
    std::vector<NamedRule> m_blocking;
};

} // namespace

std::vector<NamedRule> suggestBlocking(const MappedFields& fields) {
    return Blocking(fields).make();
}

} // namespace goldenrod
