// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/suggestions.h"

#include <algorithm>
#include <cassert>

namespace goldenrod {
namespace {

constexpr std::size_t kMostComparisons = 16;
constexpr bool kLasting = true;

Level level(const char* id, Sign sign, const std::string& when, bool rarity = false) {
    return {id, suggestedExpression(when), sign, rarity, {}, {}};
}
Level differs() {
    return {"differ", {}, Sign::Differ, false, {}, {}};
}

Expression subject(const std::string& text) {
    auto expression = Expression::parseSubject(text);
    assert(expression);
    return expression.take();
}

class Comparisons {
public:
    explicit Comparisons(const MappedFields& fields)
        : m_fields(fields) {}

    std::vector<Comparison> make() {
        compareNames();
        compareBirth();
        compareContacts();
        compareIdentifiers();
        compareAddress();
        compareRest();
        compareFreeAttributes();
        if (m_comparisons.size() > kMostComparisons) m_comparisons.resize(kMostComparisons);
        return std::move(m_comparisons);
    }

private:
    void compare(const char* id, const std::vector<std::string>& on, std::vector<Level> levels,
                 bool lasting = false) {
        Comparison comparison;
        comparison.id = id;
        for (const std::string& name : on) comparison.on.push_back(subject(name));
        comparison.levels = std::move(levels);
        comparison.levels.push_back(differs());
        comparison.lasting = lasting;
        m_comparisons.push_back(std::move(comparison));
    }
    bool compared(const std::string& id) const {
        return std::any_of(m_comparisons.begin(), m_comparisons.end(),
                           [&](const Comparison& c) { return c.id == id; });
    }

    void compareNames() {
        if (m_fields.hasPerson()) {
            std::vector<Level> levels = {level("equal", Sign::Agree, "words_equal(name)", true)};
            if (m_fields.hasSeveralScripts()) {
                levels.push_back(level("sounds_alike", Sign::Agree, "sounds_alike(name) >= 0.6", true));
                levels.push_back(level("sounds_close", Sign::Close, "sounds_alike(name) >= 0.4", true));
            }
            const std::vector<Level> inOneScript = {
                level("similar", Sign::Agree, "words_similar(name)", true),
                level("second_given", Sign::Close, "words_shared(name) >= 2 and first_given_over(name)",
                      true),
                level("contained", Sign::Agree, "words_contained(name) and given_agrees(name)", true),
                level("given_and_family", Sign::Agree, "family_agrees(name) and given_agrees(name)", true),
                level("several", Sign::Close, "words_shared(name) >= 2", true),
                level("short_given", Sign::Close, "family_agrees(name) and given_starts_alike(name)", true),
                level("other_given", Sign::Close, "family_agrees(name) and given_differs(name)", true),
                level("family", Sign::Close, "family_agrees(name)", true),
                level("given", Sign::Close, "given_agrees(name)", true),
                level("one", Sign::Close, "words_shared(name) >= 1", true)};
            levels.insert(levels.end(), inOneScript.begin(), inOneScript.end());
            compare("name", {"name"}, std::move(levels), kLasting);
        }
        if (m_fields.hasOrganisation()) {
            compare("organisation", {"organisation"},
                    {level("equal", Sign::Agree, "words_equal(organisation)", true),
                     level("nearly", Sign::Agree, "words_share(organisation) >= 0.8", true),
                     level("most", Sign::Close, "words_share(organisation) >= 0.6", true),
                     level("half", Sign::Close, "words_share(organisation) >= 0.4", true),
                     level("some", Sign::Close, "words_share(organisation) >= 0.2", true)},
                    kLasting);
        }
    }

    void compareBirth() {
        for (const char* field : {"birth.date", "founding.date"}) {
            if (!m_fields.has(field)) continue;
            const std::string f = field;
            std::string near = "date_edits(" + f;
            near.append(") <= 2 or years_apart(").append(f).append(") <= 1");
            compare(f == "birth.date" ? "birth_date" : "founding_date", {f},
                    {level("equal", Sign::Agree, "exact(" + f + ")", true),
                     level("swapped", Sign::Close, "day_month_swapped(" + f + ")"),
                     level("one_edit", Sign::Close, "date_edits(" + f + ") <= 1"),
                     level("two_parts", Sign::Close, "date_parts_equal(" + f + ") >= 2"),
                     level("near", Sign::Close, near)},
                    kLasting);
        }
        if (m_fields.has("birth.place")) {
            compare("birth_place", {"birth.place"},
                    {level("equal", Sign::Agree, "exact(birth.place)", true),
                     level("similar", Sign::Close,
                           "jaro_winkler(birth.place) >= 0.9 or words_share(birth.place) >= 0.5", true)},
                    kLasting);
        }
    }

    void compareContacts() {
        if (m_fields.has("email")) {
            std::vector<Level> levels = {level("equal", Sign::Agree, "exact(email)", true),
                                         level("local_part", Sign::Close, "exact(local_part(email))"),
                                         level("similar", Sign::Close, "damerau_levenshtein(email) <= 2")};
            if (m_fields.hasPerson())
                levels.insert(levels.begin(),
                              level("lent", Sign::Close, "exact(email) and differ(owner(email))", true));
            compare("email", {"email"}, std::move(levels));
        }
        if (m_fields.has("phone")) {
            compare("phone", {"phone"},
                    {level("equal", Sign::Agree, "exact(phone)", true),
                     level("last_digits", Sign::Agree, "suffix(phone, 7)"),
                     level("one_edit", Sign::Close, "damerau_levenshtein(phone) <= 1")});
        }
        for (const char* field : {"web", "device", "handle"}) {
            if (m_fields.has(field))
                compare(field, {field},
                        {level("equal", Sign::Agree, std::string("exact(") + field + ")", true)});
        }
    }

    void compareIdentifiers() {
        for (const FieldInfo& info : partyFields()) {
            const std::string field(info.id);
            if (info.group != "identifier" || !m_fields.has(field)) continue;
            std::string id = field;
            std::replace(id.begin(), id.end(), '.', '_');
            compare(id.c_str(), {field},
                    {level("equal", Sign::Agree, "exact(" + field + ")"),
                     level("one_edit", Sign::Close, "damerau_levenshtein(" + field + ") <= 1")},
                    kLasting);
        }
    }

    void compareAddress() {
        if (m_fields.hasAddress()) {
            compare(
                "address", {"address"},
                {level("same_house", Sign::Agree, "words_similar(address) and house_number(address)", true),
                 level("near_house", Sign::Agree, "words_share(address) >= 0.5 and house_number(address)",
                       true),
                 level("same_street", Sign::Close, "words_similar(address)", true),
                 level("near_street", Sign::Close, "words_share(address) >= 0.5", true),
                 level("some", Sign::Close, "words_share(address) >= 0.25")});
        }
        std::vector<std::string> on;
        std::vector<Level> levels;
        if (m_fields.has("address.postcode") && m_fields.has("address.city")) {
            levels.push_back(
                level("both", Sign::Agree, "exact(address.postcode) and exact(address.city)", true));
        }
        if (m_fields.has("address.postcode")) {
            on.emplace_back("address.postcode");
            levels.push_back(level("postcode", Sign::Agree, "exact(address.postcode)", true));
            levels.push_back(
                level("near_postcode", Sign::Close, "damerau_levenshtein(address.postcode) <= 1"));
            levels.push_back(level("district", Sign::Close, "prefix(address.postcode, 3)", true));
        }
        if (m_fields.has("address.city")) {
            on.emplace_back("address.city");
            levels.push_back(
                level("city", Sign::Close, "exact(address.city) or jaro_winkler(address.city) >= 0.92"));
        }
        if (!on.empty()) compare("place", on, levels);
    }

    void compareRest() {
        for (const char* field : {"sex", "nationality", "marital"}) {
            if (m_fields.has(field))
                compare(field, {field},
                        {level("equal", Sign::Agree, std::string("exact(") + field + ")", true)},
                        std::string_view(field) == "sex");
        }
        for (const char* field : {"occupation", "employer"}) {
            if (!m_fields.has(field)) continue;
            const std::string f = field;
            compare(field, {f},
                    {level("equal", Sign::Agree, "exact(" + f + ")", true),
                     level("similar", Sign::Close, "words_share(" + f + ") >= 0.5", true)});
        }
    }

    void compareFreeAttributes() {
        for (const FreeAttribute& attribute : m_fields.freeAttributes()) {
            const std::string& field = attribute.field;
            // By its short name, unless a field of the model has that.
            const std::string shortName = field.substr(2);
            const bool ofWords = attribute.type == SemanticType::Text && !attribute.isLong;
            const std::string on = ofWords ? "words(" + field + ")" : field;
            compare(compared(shortName) ? field.c_str() : shortName.c_str(), {on}, levelsOf(attribute));
        }
    }

    static std::vector<Level> levelsOf(const FreeAttribute& attribute) {
        const std::string& field = attribute.field;
        const bool rare = !attribute.isLong; // of the words; the whole text's rarity says little below equal
        const auto of = [&](const char* function) { return std::string(function) + "(" + field + ")"; };
        switch (attribute.type) {
        case SemanticType::Number:
        case SemanticType::Money:
            return {level("equal", Sign::Agree, of("exact"), true),
                    level("within_1_percent", Sign::Close, of("relative_difference") + " <= 0.01"),
                    level("within_5_percent", Sign::Close, of("relative_difference") + " <= 0.05"),
                    level("one_edit", Sign::Close, of("damerau_levenshtein") + " <= 1"),
                    level("within_10_percent", Sign::Close, of("relative_difference") + " <= 0.1"),
                    level("within_20_percent", Sign::Close, of("relative_difference") + " <= 0.2")};
        case SemanticType::Date:
        case SemanticType::Instant:
            return {level("equal", Sign::Agree, of("exact"), true),
                    level("next_day", Sign::Close, of("days_apart") + " <= 1"),
                    level("days_apart", Sign::Close, of("days_apart") + " <= 4"),
                    level("swapped", Sign::Close, of("day_month_swapped")),
                    level("one_edit", Sign::Close, of("date_edits") + " <= 1"),
                    level("weeks_apart", Sign::Close, of("days_apart") + " <= 15"),
                    level("two_parts", Sign::Close, of("date_parts_equal") + " >= 2"),
                    level("month_apart", Sign::Close, of("days_apart") + " <= 31"),
                    level("year_apart", Sign::Close, of("years_apart") + " <= 1")};
        case SemanticType::Identifier:
            return {level("equal", Sign::Agree, of("exact"), true),
                    level("one_edit", Sign::Close, of("damerau_levenshtein") + " <= 1")};
        case SemanticType::Code: return {level("equal", Sign::Agree, of("exact"), true)};
        default:
            return {level("equal", Sign::Agree, of("exact"), true),
                    level("same_words", Sign::Agree, of("words_equal"), rare),
                    level("nearly", Sign::Agree, of("words_share") + " >= 0.8", rare),
                    level("cut", Sign::Agree, of("common_start") + " >= 1", rare),
                    level("most", Sign::Close, of("words_share") + " >= 0.5", rare),
                    level("some", Sign::Close, of("words_share") + " >= 0.25", rare)};
        }
    }

    const MappedFields& m_fields;
    std::vector<Comparison> m_comparisons;
};

} // namespace

std::vector<Comparison> suggestComparisons(const MappedFields& fields) {
    return Comparisons(fields).make();
}

} // namespace goldenrod
