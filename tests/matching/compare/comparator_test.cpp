// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/comparator.h"
#include "matching/compare/functions.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <optional>
#include <random>
#include <set>

namespace goldenrod {
namespace {

Expression parsedCondition(const std::string& text) {
    auto expression = Expression::parse(text);
    EXPECT_TRUE(expression) << text;
    return expression.take();
}

std::string pick(std::mt19937& random, std::initializer_list<const char*> of) {
    return *(of.begin() + random() % of.size());
}

/// A name, date, phone or city of few kinds, so that records agree in part; now and then nothing.
std::string valueOf(const std::string& field, std::mt19937& random) {
    if (random() % 6 == 0) return "";
    if (field == "name.given")
        return pick(random, {"anna", "ana", "bill maria", "william", "j", "josé", "li"});
    if (field == "name.family")
        return pick(random, {"schmidt", "schmitt", "miller", "milelr", "haddad", "al haddad"});
    if (field == "birth.date")
        return pick(random, {"1980-02-03", "1980-03-02", "1981-02-03", "1980", "1980-02", "1979-12-31"});
    if (field == "phone") return "+97150" + std::to_string(1'234'560 + random() % 12);
    if (field == "email") return pick(random, {"a.b@x.org", "ab@x.org", "a.c@x.org", "hugo@y.net"});
    return pick(random, {"dubai", "dubay", "abu dhabi", "zürich"});
}

const std::vector<const char*> kFields = {"name.given", "name.family", "birth.date",
                                          "phone",      "email",       "address.city"};

/// Conditions of all kinds, alone and together.
const std::vector<const char*> kConditions = {
    "exact(birth.date)",
    "day_month_swapped(birth.date)",
    "date_edits(birth.date) <= 1",
    "date_edits(birth.date) > 2 and not day_month_swapped(birth.date)",
    "date_parts_equal(birth.date) >= 2",
    "years_apart(birth.date) <= 1 or days_apart(birth.date) <= 400",
    "damerau_levenshtein(phone) <= 1",
    "levenshtein(email) < 2.5",
    "damerau_levenshtein(email) = 1",
    "levenshtein(phone) != 2",
    "suffix(phone, 2) and not exact(phone)",
    "differ(phone)",
    "missing(email)",
    "exact(local_part(email)) or jaro_winkler(email) >= 0.9",
    "jaro_winkler(address.city) >= 0.92",
    "jaro_winkler(address.city) < 0.92",
    "jaro_winkler(address.city) >= 0.5",
    "jaro(address.city) > 0.8",
    "words_equal(name)",
    "words_similar(name) and (exact(birth.date) or not missing(phone))",
    "family_agrees(name) and given_agrees(name)",
    "words_shared(name) >= 1",
    "first_given_over(name) and words_shared(name) >= 2",
    "exact(email) and differ(owner(email))",
    "words_share(address.city) >= 0.5",
    "words_missing(name)",
    "reversed(name.given, name.family)",
    "soundex(name.family)",
};

class ComparatorTest : public testing::Test {
protected:
    ComparatorTest()
        : m_random(m_seed) {
        std::vector<FieldSpec> specs;
        for (const char* field : kFields) {
            const FieldInfo* info = findField(field);
            specs.push_back({field, info != nullptr ? info->type : SemanticType::Text, {}, "AE"});
        }
        m_records.emplace(std::move(specs), std::vector<std::string>{"only"});
        for (int r = 0; r < 80; ++r) add(r);
        m_records->finish();
        auto standardised = StandardisedTable::make(*m_records, nullptr, {}, 0, 1);
        EXPECT_TRUE(standardised);
        m_standardised.emplace(standardised.take());
        m_features.emplace(*m_records, *m_standardised);
    }

    void add(int number) {
        std::vector<std::string> texts;
        std::vector<RecordTable::Cell> cells;
        for (std::size_t i = 0; i < 2 * kFields.size(); ++i) {
            // A second value now and then, of fields that can have several.
            const bool second = i >= kFields.size();
            texts.push_back(second && m_random() % 5 != 0 ? ""
                                                          : valueOf(kFields[i % kFields.size()], m_random));
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto column = static_cast<std::uint32_t>(i % kFields.size());
            cells.push_back({column, static_cast<std::uint16_t>(i / kFields.size()), texts[i]});
        }
        char key[8];
        std::snprintf(key, sizeof key, "%06d", number);
        m_records->append(0, key, 0, number, cells);
    }

    const unsigned m_seed = std::random_device{}();
    std::mt19937 m_random;
    std::optional<RecordTable> m_records;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Features> m_features;
};

TEST_F(ComparatorTest, FindsTheLevelsThatThePredicatesFind) {
    SCOPED_TRACE(m_seed);
    for (std::size_t first = 0; first + 1 < kConditions.size(); ++first) {
        RuleSet rules;
        Comparison comparison;
        comparison.on = {parsedCondition("phone"), parsedCondition("email"), parsedCondition("birth.date"),
                         parsedCondition("address.city"), parsedCondition("name.family")};
        for (const std::size_t l : {first, first + 1})
            comparison.levels.push_back(
                {"level", parsedCondition(kConditions[l]), Sign::Agree, l == first, {}, {}});
        comparison.levels.push_back({"differ", {}, Sign::Differ, false, {}, {}});
        rules.comparisons.push_back(comparison);
        const Comparator comparator(rules, *m_features);
        const Predicate one(*comparison.levels[0].when, *m_features);
        const Predicate two(*comparison.levels[1].when, *m_features);
        std::vector<const Keys*> on;
        for (const Expression& subject : comparison.on) on.push_back(m_features->keys(subject));
        PairScratch pair;
        for (RecordIndex a = 0; a < m_records->size(); ++a) {
            for (RecordIndex b = a + 1; b < m_records->size(); ++b) {
                pair.begin(a, b);
                const bool present =
                    std::any_of(on.begin(), on.end(), [&](const Keys* k) { return k->has(a) && k->has(b); });
                const int expected = !present ? 0 : (one(pair) ? 1 : (two(pair) ? 2 : 3));
                pair.begin(a, b);
                PairLevels levels;
                comparator.compare(pair, levels);
                ASSERT_EQ(levelOf(levels.pattern, 0), expected)
                    << kConditions[first] << "; " << a << ' ' << b;
            }
        }
    }
}

TEST(Functions, AreKnownToTheComparison) {
    std::set<int> found;
    for (const FunctionInfo& info : functions()) {
        if (info.result == ExpressionType::Value) continue; // makes keys
        EXPECT_TRUE(found.insert(functionOf(info.name)).second || info.name == "any_shared") << info.name;
    }
}

} // namespace
} // namespace goldenrod
