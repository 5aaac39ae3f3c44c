// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/notice_types.h"

#include "matching/rules/rule_set.h"
#include "matching/suggest/suggest_rules.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

namespace goldenrod {
namespace {

using Values = std::vector<std::string>;

/// A table of one free attribute, or of several with as many values each.
RecordTable tableOf(const std::vector<std::pair<std::string, Values>>& columns) {
    std::vector<FieldSpec> fields;
    fields.reserve(columns.size());
    for (const auto& [field, values] : columns) fields.push_back({field, SemanticType::Text, {}, {}});
    RecordTable table(std::move(fields), {"only"});
    for (std::size_t r = 0; r < columns.front().second.size(); ++r) {
        std::vector<RecordTable::Cell> cells;
        for (std::uint32_t c = 0; c < columns.size(); ++c) cells.push_back({c, 0, columns[c].second[r]});
        table.append(0, std::to_string(10'000 + r), 0, static_cast<std::int64_t>(r), cells);
    }
    table.finish();
    return table;
}

Values made(const std::function<std::string(unsigned)>& value, unsigned count = 400) {
    Values values;
    for (unsigned i = 0; i < count; ++i) values.push_back(value(i));
    return values;
}

SemanticType typeOf(const Values& values) {
    return noticeTypes(tableOf({{"x.a", values}})).at(0).type;
}

std::string padded(unsigned number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.insert(0, width - std::min(width, text.size()), '0');
}

TEST(NoticeTypes, KnowsDates) {
    EXPECT_EQ(typeOf(made([](unsigned i) {
                  return "2022-0" + std::to_string(1 + i % 9) + "-" + padded(1 + i % 28, 2);
              })),
              SemanticType::Date);
    EXPECT_EQ(typeOf(made(
                  [](unsigned i) { return padded(1 + i % 28, 2) + "." + padded(1 + i % 12, 2) + ".1984"; })),
              SemanticType::Date);
    EXPECT_EQ(typeOf(made([](unsigned i) { return std::to_string(1950 + i % 70); })), SemanticType::Date);
    EXPECT_EQ(typeOf(made([](unsigned i) { return "2022" + padded(1 + i % 12, 2) + padded(1 + i % 28, 2); })),
              SemanticType::Date);
    EXPECT_EQ(typeOf(made([](unsigned i) {
                  return "2022-03-" + padded(1 + i % 28, 2) + "T10:" + padded(i % 60, 2);
              })),
              SemanticType::Instant);
}

TEST(NoticeTypes, KnowsNumbers) {
    EXPECT_EQ(
        typeOf(made([](unsigned i) { return std::to_string(i * 37 % 5000) + "." + padded(i % 100, 2); })),
        SemanticType::Number);
    EXPECT_EQ(
        typeOf(made([](unsigned i) { return std::to_string(i * 37 % 5000) + "," + padded(i % 100, 2); })),
        SemanticType::Number);
    EXPECT_EQ(typeOf(made([](unsigned i) { return std::to_string(i * i); })), SemanticType::Number);
    EXPECT_EQ(typeOf(made([](unsigned i) { return "AED " + std::to_string(i * 7) + ".50"; })),
              SemanticType::Number);
}

TEST(NoticeTypes, KnowsIdentifiers) {
    EXPECT_EQ(typeOf(made([](unsigned i) { return std::to_string(1'000'000 + i * 7919); })),
              SemanticType::Identifier);
    EXPECT_EQ(typeOf(made([](unsigned i) { return padded(i, 8); })), SemanticType::Identifier);
    EXPECT_EQ(typeOf(made([](unsigned i) { return "AB-" + padded(i, 5); })), SemanticType::Identifier);
    EXPECT_EQ(typeOf(made([](unsigned i) { return "7841984" + padded(i * 7919, 8); })),
              SemanticType::Identifier);
}

TEST(NoticeTypes, KnowsShortListsAndLeavesTheRest) {
    EXPECT_EQ(typeOf(made([](unsigned i) { return std::string(i % 3 == 0 ? "yes" : "no"); })),
              SemanticType::Code);
    EXPECT_EQ(typeOf(made([](unsigned i) { return std::to_string(i % 4); })), SemanticType::Code);
    EXPECT_EQ(typeOf(made([](unsigned i) { return "payment for order " + std::to_string(i); })),
              SemanticType::Text);
    EXPECT_EQ(typeOf({"2022-03-01", "2022-03-02"}), SemanticType::Text) << "too little to see";
    // A tenth that is none: what the type would make of it would be lost.
    EXPECT_EQ(typeOf(made([](unsigned i) {
                  return i % 10 == 0 ? "about " + std::to_string(i) + " pieces" : std::to_string(i) + ".5";
              })),
              SemanticType::Text);
}

TEST(NoticeTypes, SayTheEvidenceAndLookPastWhatStandsForNothing) {
    const auto noticed = noticeTypes(
        tableOf({{"x.paid",
                  made([](unsigned i) { return i % 5 == 0 ? std::string("n/a") : std::to_string(i) + ".25"; },
                       100)}}));
    ASSERT_EQ(noticed.size(), 1U);
    EXPECT_EQ(noticed[0].field, "x.paid");
    EXPECT_EQ(noticed[0].type, SemanticType::Number);
    EXPECT_EQ(noticed[0].looked, 80U);
    EXPECT_EQ(noticed[0].fitting, 80U);
    EXPECT_EQ(noticed[0].distinct, 81U);
    EXPECT_EQ(noticed[0].filled, 100U);
}

TEST(NoticeTypes, DoNotDependOnTheOrderOfTheRecords) {
    const std::uint64_t seed = test::newSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    Values values =
        made([&](unsigned i) { return random() % 40 == 0 ? "none of it" : std::to_string(i) + ".5"; }, 9000);
    const auto before = noticeTypes(tableOf({{"x.a", values}}));
    std::shuffle(values.begin(), values.end(), random);
    const auto after = noticeTypes(tableOf({{"x.a", values}}));
    EXPECT_EQ(before[0].type, after[0].type);
    EXPECT_EQ(before[0].looked, after[0].looked);
    EXPECT_EQ(before[0].fitting, after[0].fitting);
    EXPECT_LE(before[0].looked, 5000U);
}

TEST(NoticeTypes, AreWrittenIntoTheRulesAndStandardisedBy) {
    const RecordTable table = tableOf({
        {"x.amount", made([](unsigned i) { return std::to_string(10 + i * 37 % 5000) + ",50"; })},
        {"x.booked", made([](unsigned i) { return padded(1 + i % 28, 2) + ".03.2022"; })},
        {"x.memo", made([](unsigned i) { return "Invoice of client " + std::to_string(i * 7); })},
    });
    const FieldTypes types = typesOf(noticeTypes(table));
    EXPECT_EQ(types, (FieldTypes{{"x.amount", SemanticType::Number}, {"x.booked", SemanticType::Date}}));
    auto standardised = StandardisedTable::make(table, nullptr, {}, 0, 1, types);
    ASSERT_TRUE(standardised);
    const StandardisedColumn& amounts = *standardised->column("x.amount");
    EXPECT_EQ(amounts.forms.at(amounts.lists.at(0)[0]), "10.5");
    const StandardisedColumn& dates = *standardised->column("x.booked");
    EXPECT_EQ(dates.forms.at(dates.lists.at(0)[0]), "2022-03-01");

    const RuleSet rules = suggestRules(table, *standardised);
    EXPECT_EQ(rules.types, types);
    const auto again = RuleSet::fromJson(rules.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, rules);
    const auto memo = std::find_if(rules.comparisons.begin(), rules.comparisons.end(),
                                   [](const Comparison& c) { return c.id == "memo"; });
    ASSERT_NE(memo, rules.comparisons.end());
    EXPECT_EQ(memo->on.front().text(), "words(x.memo)");
}

TEST(RuleSet, RefusesTypesOfFieldsThatHaveTheirOwn) {
    const RecordTable table =
        tableOf({{"x.a", made([](unsigned i) { return "some words " + std::to_string(i); })}});
    auto standardised = StandardisedTable::make(table, nullptr, {}, 0, 1);
    ASSERT_TRUE(standardised);
    RuleSet rules = suggestRules(table, *standardised);
    EXPECT_TRUE(rules.check());
    rules.types["birth.date"] = SemanticType::Text;
    EXPECT_FALSE(rules.check());
}

} // namespace
} // namespace goldenrod
