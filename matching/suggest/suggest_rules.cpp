// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/suggest_rules.h"

#include "matching/text/unicode.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace goldenrod {
namespace {

constexpr double kMergeLine = 0.0, kReviewLine = -5.0, kFloor = -10.0;
constexpr double kMissingPair = -4.0, kClip = 16.0, kRegroup = 3.0;
constexpr double kLeastFill = 0.005; ///< share of records; a field filled less teaches nothing
constexpr std::size_t kMostComparisons = 16;
constexpr std::size_t kMostFreeAttributes = 6;
constexpr std::size_t kRareWord = 40; ///< records
constexpr bool kLasting = true;
constexpr std::uint64_t kPairsARecord = 4, kPairsAnyway = 400'000; ///< of one blocking rule

Expression parse(const std::string& text) {
    auto expression = Expression::parse(text);
    assert(expression);
    return expression.take();
}

Level level(const char* id, Sign sign, const std::string& when, bool rarity = false) {
    return {id, parse(when), sign, rarity, {}, {}};
}
Level differs() {
    return {"differ", {}, Sign::Differ, false, {}, {}};
}

Expression subject(const std::string& name) {
    if (!isWordGroup(name)) return parse(name);
    Expression words;
    words.name = name;
    words.type = ExpressionType::Words;
    return words;
}

class Suggestion {
public:
    Suggestion(const RecordTable& records, const StandardisedTable& standardised)
        : m_records(records)
        , m_standardised(standardised) {
        for (const StandardisedColumn& column : standardised.columns()) m_fill[column.field] = fillOf(column);
        m_severalScripts = haveSeveralScripts();
    }

    RuleSet make() {
        lines();
        compareNames();
        compareBirth();
        compareContacts();
        compareIdentifiers();
        compareAddress();
        compareRest();
        compareFreeAttributes();
        if (m_rules.comparisons.size() > kMostComparisons) m_rules.comparisons.resize(kMostComparisons);
        rivals();
        block();
        contradictions();
        survive();
        return std::move(m_rules);
    }

private:
    double fillOf(const StandardisedColumn& column) const {
        std::size_t filled = 0;
        for (RecordIndex r = 0; r < m_records.size(); ++r) {
            const auto ids = column.lists.at(r);
            filled += std::any_of(ids.begin(), ids.end(), [](ValueId id) { return id != kNoValue; }) ? 1 : 0;
        }
        return static_cast<double>(filled) / static_cast<double>(std::max<std::size_t>(1, m_records.size()));
    }
    /// True when the names of persons are written in two scripts or more, none of them by way of exception.
    bool haveSeveralScripts() const {
        std::map<text::Script, std::size_t> written;
        for (const Column& column : m_records.columns()) {
            if (!column.spec.field.starts_with("name.")) continue;
            std::vector<text::Script> scripts(column.values.size(), text::Script::None);
            for (ValueId v = 1; v < scripts.size(); ++v)
                scripts[v] = text::dominantScript(column.values.at(v));
            for (const ValueId v : column.lists.ids) {
                if (scripts[v] != text::Script::None) ++written[scripts[v]];
            }
        }
        const double least = kLeastFill * static_cast<double>(m_records.size());
        return std::count_if(written.begin(), written.end(), [&](const auto& entry) {
                   return static_cast<double>(entry.second) >= least;
               }) > 1;
    }
    bool has(const std::string& field) const {
        const auto at = m_fill.find(field);
        return at != m_fill.end() && at->second >= kLeastFill;
    }
    bool hasAny(std::initializer_list<const char*> fields) const {
        return std::any_of(fields.begin(), fields.end(), [&](const char* f) { return has(f); });
    }
    bool hasPerson() const {
        return hasAny({"name.full", "name.given", "name.family", "name.native", "name.alias"});
    }
    bool hasOrganisation() const { return hasAny({"org.name", "org.trading"}); }
    bool hasAddress() const { return hasAny({"address.street", "address.full"}); }

    void compare(const char* id, std::vector<std::string> on, std::vector<Level> levels,
                 bool lasting = false) {
        Comparison comparison;
        comparison.id = id;
        for (const std::string& name : on) comparison.on.push_back(subject(name));
        comparison.levels = std::move(levels);
        comparison.levels.push_back(differs());
        comparison.lasting = lasting;
        m_rules.comparisons.push_back(std::move(comparison));
    }
    bool compared(const std::string& id) const {
        return std::any_of(m_rules.comparisons.begin(), m_rules.comparisons.end(),
                           [&](const Comparison& c) { return c.id == id; });
    }

    void lines() {
        m_rules.note = "Made from the mapped fields and the data.";
        m_rules.mergeLine = kMergeLine;
        m_rules.reviewLine = kReviewLine;
        m_rules.floor = kFloor;
        m_rules.missingPair = kMissingPair;
        m_rules.clip = kClip;
        m_rules.regroup = kRegroup;
        m_rules.largestBlock =
            std::clamp<std::size_t>(200'000'000 / std::max<std::size_t>(1, m_records.size()), 200, 2000);
        m_rules.pairsARule = std::max(kPairsAnyway, kPairsARecord * m_records.size());
        m_rules.sourcePriority.assign(m_records.sources().begin(), m_records.sources().end());
        std::sort(m_rules.sourcePriority.begin(), m_rules.sourcePriority.end());
    }

    void compareNames() {
        if (hasPerson()) {
            std::vector<Level> levels = {level("equal", Sign::Agree, "words_equal(name)", true)};
            if (m_severalScripts) {
                levels.push_back(level("sounds_alike", Sign::Agree, "sounds_alike(name) >= 0.6", true));
                levels.push_back(level("sounds_close", Sign::Close, "sounds_alike(name) >= 0.4", true));
            }
            const std::vector<Level> inOneScript = {
                level("similar", Sign::Agree, "words_similar(name)", true),
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
        if (hasOrganisation()) {
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
            if (!has(field)) continue;
            const std::string f = field;
            compare(f == "birth.date" ? "birth_date" : "founding_date", {f},
                    {level("equal", Sign::Agree, "exact(" + f + ")", true),
                     level("swapped", Sign::Close, "day_month_swapped(" + f + ")"),
                     level("one_edit", Sign::Close, "date_edits(" + f + ") <= 1"),
                     level("two_parts", Sign::Close, "date_parts_equal(" + f + ") >= 2"),
                     level("near", Sign::Close, "date_edits(" + f + ") <= 2 or years_apart(" + f + ") <= 1")},
                    kLasting);
        }
        if (has("birth.place")) {
            compare("birth_place", {"birth.place"},
                    {level("equal", Sign::Agree, "exact(birth.place)", true),
                     level("similar", Sign::Close,
                           "jaro_winkler(birth.place) >= 0.9 or words_share(birth.place) >= 0.5", true)},
                    kLasting);
        }
    }

    void compareContacts() {
        if (has("email")) {
            compare("email", {"email"},
                    {level("equal", Sign::Agree, "exact(email)", true),
                     level("local_part", Sign::Close, "exact(local_part(email))"),
                     level("similar", Sign::Close, "damerau_levenshtein(email) <= 2")});
        }
        if (has("phone")) {
            compare("phone", {"phone"},
                    {level("equal", Sign::Agree, "exact(phone)", true),
                     level("last_digits", Sign::Agree, "suffix(phone, 7)"),
                     level("one_edit", Sign::Close, "damerau_levenshtein(phone) <= 1")});
        }
        for (const char* field : {"web", "device", "handle"}) {
            if (has(field))
                compare(field, {field},
                        {level("equal", Sign::Agree, std::string("exact(") + field + ")", true)});
        }
    }

    void compareIdentifiers() {
        for (const FieldInfo& info : partyFields()) {
            const std::string field(info.id);
            if (info.group != "identifier" || !has(field)) continue;
            std::string id = field;
            std::replace(id.begin(), id.end(), '.', '_');
            compare(id.c_str(), {field},
                    {level("equal", Sign::Agree, "exact(" + field + ")"),
                     level("one_edit", Sign::Close, "damerau_levenshtein(" + field + ") <= 1")},
                    kLasting);
        }
    }

    void compareAddress() {
        if (hasAddress()) {
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
        if (has("address.postcode") && has("address.city")) {
            levels.push_back(
                level("both", Sign::Agree, "exact(address.postcode) and exact(address.city)", true));
        }
        if (has("address.postcode")) {
            on.emplace_back("address.postcode");
            levels.push_back(level("postcode", Sign::Agree, "exact(address.postcode)", true));
            levels.push_back(
                level("near_postcode", Sign::Close, "damerau_levenshtein(address.postcode) <= 1"));
            levels.push_back(level("district", Sign::Close, "prefix(address.postcode, 3)", true));
        }
        if (has("address.city")) {
            on.emplace_back("address.city");
            levels.push_back(
                level("city", Sign::Close, "exact(address.city) or jaro_winkler(address.city) >= 0.92"));
        }
        if (!on.empty()) compare("place", on, levels);
    }

    void compareRest() {
        for (const char* field : {"sex", "nationality", "marital"}) {
            if (has(field))
                compare(field, {field},
                        {level("equal", Sign::Agree, std::string("exact(") + field + ")", true)},
                        std::string_view(field) == "sex");
        }
        for (const char* field : {"occupation", "employer"}) {
            if (!has(field)) continue;
            const std::string f = field;
            compare(field, {f},
                    {level("equal", Sign::Agree, "exact(" + f + ")", true),
                     level("similar", Sign::Close, "words_share(" + f + ") >= 0.5", true)});
        }
    }

    /// Free attributes are evidence only where nothing better is known: they describe accounts more often
    /// than people.
    void compareFreeAttributes() {
        if (hasPerson() || hasOrganisation()) return;
        std::vector<std::pair<double, std::string>> useful;
        for (const StandardisedColumn& column : m_standardised.columns()) {
            if (!isFreeAttribute(column.field) || !has(column.field)) continue;
            const auto distinct = static_cast<double>(column.forms.size());
            useful.emplace_back(-distinct * m_fill[column.field], column.field);
        }
        std::sort(useful.begin(), useful.end());
        if (useful.size() > kMostFreeAttributes) useful.resize(kMostFreeAttributes);
        for (const auto& [rank, field] : useful) {
            // By its short name, unless a field of the model has that.
            const std::string shortName = field.substr(2);
            compare(compared(shortName) ? field.c_str() : shortName.c_str(), {field},
                    {level("equal", Sign::Agree, "exact(" + field + ")", true),
                     level("nearly", Sign::Agree, "words_share(" + field + ") >= 0.8", true),
                     level("most", Sign::Close, "words_share(" + field + ") >= 0.5", true),
                     level("some", Sign::Close, "words_share(" + field + ") >= 0.25", true)});
            m_free.push_back(field);
        }
    }

    using Levels = std::map<std::string, std::vector<std::string>>;

    enum class Meeting : unsigned char { Related, ByChance };

    void rival(const char* id, Meeting meeting, Levels levels, Levels sometimes = {}, Levels always = {}) {
        const auto unknown = [&](const auto& entry) { return !compared(entry.first); };
        std::erase_if(levels, unknown);
        std::erase_if(sometimes, unknown);
        std::erase_if(always, unknown);
        if (!levels.empty() || !always.empty())
            m_rules.rivals.push_back({id, std::move(levels), std::move(sometimes), std::move(always),
                                      meeting == Meeting::ByChance});
    }

    void rivals() {
        const std::vector<std::string> house = {"same_house", "near_house"};
        const std::vector<std::string> place = {"both", "postcode", "city"};
        const std::vector<std::string> number = {"equal", "last_digits"};
        if (compared("name") && (compared("address") || compared("place") || compared("phone"))) {
            rival("household", Meeting::Related,
                  {{"name", {"family", "short_given", "other_given"}}, {"address", house}, {"place", place}},
                  {{"phone", number}, {"email", {"equal"}}});
        }
        if (compared("name") && compared("birth_date")) {
            rival(
                "twins", Meeting::Related, {}, {{"phone", number}, {"email", {"equal"}}},
                {{"name", {"other_given"}}, {"birth_date", {"equal"}}, {"address", house}, {"place", place}});
        }
        if (compared("name") && m_rules.comparisons.size() > 1) {
            rival("namesake", Meeting::ByChance, {{"name", {"equal", "similar"}}, {"sex", {"equal"}}},
                  {{"email", {"local_part", "similar"}}});
        }
        if (compared("organisation") && m_rules.comparisons.size() > 1) {
            rival("branch", Meeting::Related, {{"organisation", {"equal", "nearly", "most", "half"}}},
                  {{"phone", number},
                   {"email", {"equal"}},
                   {"web", {"equal"}},
                   {"address", {"same_street", "near_street"}},
                   {"place", place}});
        }
        if (compared("birth_date")) rival("same_birth_date", Meeting::ByChance, {{"birth_date", {"equal"}}});
        rival("same_place", Meeting::ByChance, {{"address", house}, {"place", place}});
        rival("shared_contact", Meeting::ByChance, {{"phone", number}, {"email", {"equal"}}});
    }

    void blockBy(const char* id, const std::string& when) {
        m_rules.blocking.push_back({id, parse(when), ""});
    }

    void block() {
        for (const FieldInfo& info : partyFields()) {
            if (info.group != "identifier" || !has(std::string(info.id))) continue;
            blockBy(info.id.data(), std::string(info.id));
        }
        if (has("email")) {
            blockBy("email", "email");
            blockBy("email_local_part", "local_part(email)");
        }
        if (has("phone")) blockBy("phone", "suffix(phone, 7)");
        for (const char* field : {"web", "device", "handle"}) {
            if (has(field)) blockBy(field, field);
        }
        if (hasPerson()) blockPersons();
        if (hasOrganisation()) blockOrganisations();
        if (hasAddress() && has("address.postcode"))
            blockBy("house_and_postcode", "house_number(address) and address.postcode");
        blockByTwoFacts();
        for (const std::string& field : m_free) {
            blockBy(("words_of_" + field.substr(2)).c_str(), "word_pair(" + field + ")");
            blockBy(("rare_word_of_" + field.substr(2)).c_str(),
                    "rare_word(" + field + ", " + std::to_string(kRareWord) + ")");
        }
        // Nothing known to group by: every field alone.
        if (!m_rules.blocking.empty()) return;
        for (const auto& [field, fill] : m_fill) {
            if (fill >= kLeastFill) blockBy(field.c_str(), field);
        }
    }

    /// Two facts that are no names, for records whose names were written too badly to meet.
    void blockByTwoFacts() {
        std::vector<std::pair<std::string, std::string>> facts;
        for (const char* field :
             {"birth.date", "address.postcode", "birth.place", "occupation", "employer"}) {
            if (!has(field)) continue;
            std::string id = field;
            std::replace(id.begin(), id.end(), '.', '_');
            facts.emplace_back(id, field);
        }
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
        if (m_severalScripts) {
            for (const std::string key : {"sound_name", "sound_pair", "sound_word"})
                blockBy(key.c_str(), key + "(name) and across_scripts(name)");
        }
        if (has("birth.date")) {
            blockBy("name_and_birth_date", "word_sound(name) and birth.date");
            blockBy("name_and_birth_year", "word_sound(name) and year(birth.date)");
            blockBy("name_and_birthday", "word_sound(name) and month_day(birth.date)");
        }
        if (has("address.postcode")) blockBy("name_and_postcode", "word_sound(name) and address.postcode");
        if (hasAddress()) blockBy("name_and_house", "word_sound(name) and house_number(address)");
        if (has("birth.place")) blockBy("name_and_birth_place", "word_sound(name) and birth.place");
        if (has("address.city")) blockBy("name_and_city", "word_sound(name) and address.city");
    }

    void blockOrganisations() {
        blockBy("rare_organisation_word", "rare_word(organisation, " + std::to_string(kRareWord) + ")");
        blockBy("organisation_pair", "word_pair(organisation)");
        if (hasAddress()) {
            blockBy("organisation_and_house", "word_sound(organisation) and house_number(address)");
            blockBy("house", "house_number(address) and rare_word(address, 200)");
        }
        if (has("address.postcode"))
            blockBy("organisation_and_postcode", "word_sound(organisation) and address.postcode");
    }

    void contradictions() {
        const auto add = [&](const char* id, const std::string& when, const char* reason) {
            m_rules.contradictions.push_back({id, parse(when), reason});
        };
        if (has("id.national")) {
            add("two_national_ids", "differ(id.national) and damerau_levenshtein(id.national) > 2",
                "two national ids");
        }
        if (has("birth.date")) {
            add("two_birth_dates",
                "differ(birth.date) and date_edits(birth.date) > 2 and date_parts_equal(birth.date) < 2 and "
                "not day_month_swapped(birth.date) and date_edits(birth.date) < 9",
                "two birth dates");
        }
        if (hasOrganisation() && hasAddress()) {
            add("two_house_numbers", "differ(house_number(address))", "two house numbers");
        }
    }

    void survive() {
        const auto add = [&](const char* field, std::vector<std::string> criteria) {
            m_rules.survivorship.push_back({field, std::move(criteria)});
        };
        for (const char* field : {"name.full", "name.given", "name.middle", "name.family"}) {
            add(field,
                {"valid_first", "fullest", "best_confirmed", "best_spelled", "most_recent", "most_complete"});
        }
        add("birth.date", {"valid_first", "most_frequent", "source_priority"});
        add("address", {"valid_first", "best_confirmed", "best_spelled", "most_complete", "most_recent"});
        for (const char* field : {"phone", "email"})
            add(field, {"valid_first", "fullest", "best_confirmed", "best_spelled", "most_recent"});
        add("relationship.since", {"valid_first", "min"});
    }

    const RecordTable& m_records;
    const StandardisedTable& m_standardised;
    std::map<std::string, double> m_fill;
    std::vector<std::string> m_free;
    bool m_severalScripts = false;
    RuleSet m_rules;
};

} // namespace

RuleSet suggestRules(const RecordTable& records, const StandardisedTable& standardised) {
    return Suggestion(records, standardised).make();
}

} // namespace goldenrod
