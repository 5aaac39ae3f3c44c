// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/explain.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using Kind = NearRule::Kind;

NamedRule namedRule(const char* id, const char* when) {
    auto expression = Expression::parse(when);
    EXPECT_TRUE(expression) << when;
    return {id, expression.take(), {}};
}

/// What is nearly so of two records with these e-mail addresses, birth dates and names.
class NearlyTest : public testing::Test {
protected:
    struct Person {
        const char *email, *born, *family;
    };
    std::vector<NearRule> nearly(const Person& a, const Person& b, bool turned = false) {
        RecordTable records({{"email", SemanticType::Email, {}, {}},
                             {"birth.date", SemanticType::Date, {}, {}},
                             {"name.family", SemanticType::PersonName, {}, {}}},
                            {"bank"});
        std::uint32_t key = 0;
        for (const Person& person : {a, b}) {
            const RecordTable::Cell cells[] = {
                {0, 0, person.email}, {1, 0, person.born}, {2, 0, person.family}};
            ++key;
            records.append(0, std::to_string(key), 0, key, cells);
        }
        records.finish();
        const auto standardised = StandardisedTable::make(records, nullptr, {}, 0.0, 1.0, {});
        EXPECT_TRUE(standardised);
        Features features(records, *standardised);
        Model model;
        model.classes = {"match", "strangers"};
        model.shares = {0.1, 0.9};
        return explainPair(m_rules, model, features, turned ? 1 : 0, turned ? 0 : 1).nearly;
    }
    RuleSet m_rules;
};

TEST_F(NearlyTest, AForceIsNearWhereARecordHasNoValueOrOneConditionFails) {
    m_rules.force = {namedRule("same_email", "exact(email)"),
                     namedRule("same_person", "exact(birth.date) and exact(email) and exact(name.family)")};
    const Person full{"a@example.com", "1980-02-03", "Smith"};
    const Person noEmail{"", "1980-02-03", "Smith"};
    EXPECT_TRUE(nearly(full, full).empty()) << "both hold";
    for (const bool turned : {false, true}) {
        const auto near = nearly(full, noEmail, turned);
        ASSERT_EQ(near.size(), 2U);
        EXPECT_EQ(near[0].id, "same_email");
        EXPECT_EQ(near[1].id, "same_person");
        for (const NearRule& each : near) {
            EXPECT_EQ(each.kind, Kind::Force);
            EXPECT_EQ(each.condition, "exact(email)");
            EXPECT_EQ(each.fields, std::vector<std::string>{"email"});
            EXPECT_EQ(each.noLeft, turned);
            EXPECT_EQ(each.noRight, !turned);
        }
    }
    const auto other = nearly(full, {"b@example.com", "1980-02-03", "Smith"});
    ASSERT_EQ(other.size(), 1U) << "another address speaks against the rule that asks for it alone";
    EXPECT_EQ(other[0].id, "same_person");
    EXPECT_FALSE(other[0].noLeft || other[0].noRight);
    EXPECT_TRUE(nearly(full, {"", "1980-02-03", "Jones"}).size() == 1) << "two conditions fail";
}

TEST_F(NearlyTest, WhatForbidsAMatchIsNearOnlyWhenSomethingOfItHolds) {
    m_rules.veto = {namedRule("two_addresses", "differ(email)")};
    m_rules.contradictions = {
        namedRule("two_birth_dates", "differ(birth.date) and date_edits(birth.date) > 2"),
        namedRule("two_e_mails", "differ(email) and damerau_levenshtein(email) > 2")};
    const Person one{"a@example.com", "1980-02-03", "Smith"};
    const auto near = nearly(one, {"", "1980-02-04", "Smith"});
    ASSERT_EQ(near.size(), 1U);
    EXPECT_EQ(near[0].id, "two_birth_dates");
    EXPECT_EQ(near[0].kind, Kind::Contradiction);
    EXPECT_EQ(near[0].condition, "date_edits(birth.date) > 2");
    EXPECT_TRUE(nearly(one, {"", "1980-02-03", "Smith"}).empty());
    EXPECT_TRUE(nearly(one, {"a@example.com", "1955-11-28", "Smith"}).empty()) << "it holds";
}

} // namespace
} // namespace goldenrod
