// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/golden_grades.h"
#include "matching/evaluate/look_alikes.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using Date = text::DateOrder;

/// Records of one source: name, street, house number, phone, changed.
class GoldenGrades : public testing::Test {
protected:
    GoldenGrades()
        : m_records({{"name.full", SemanticType::PersonName, Date::Unknown, ""},
                     {"address.street", SemanticType::AddressLine, Date::Unknown, ""},
                     {"address.number", SemanticType::HouseNumber, Date::Unknown, ""},
                     {"phone", SemanticType::Phone, Date::Unknown, "AE"},
                     {"source.changed", SemanticType::Instant, Date::YearMonthDay, ""}},
                    {"crm"}) {
        m_rules.survivorship = {
            {"name.full", {"most_frequent"}}, {"address", {"most_recent"}}, {"phone", {"most_recent"}}};
    }
    void add(const char* key, std::vector<const char*> values) {
        std::vector<RecordTable::Cell> cells;
        for (std::uint32_t c = 0; c < values.size(); ++c) cells.push_back({c, 0, values[c]});
        m_records.append(0, key, 0, 0, cells);
    }
    std::map<std::string, GoldenGrade> grade(const RuleSet& rules) {
        auto standardised = StandardisedTable::make(m_records, nullptr, {}, 0.0, 1.0);
        auto consolidator = Consolidator::make(rules, m_records, *standardised);
        std::vector<GradedCustomer> customers(1);
        for (RecordIndex r = 0; r < m_records.size(); ++r) customers[0].records.push_back(r);
        customers[0].truth = &m_truth;
        return gradeGolden(*consolidator, customers);
    }
    RecordTable m_records;
    RuleSet m_rules;
    TrueValues m_truth;
};

TEST_F(GoldenGrades, CountWhereSomeRecordHasTheTrueValue) {
    add("1", {"Anna Maria Weber", "Hill Road", "5", "+971504418273", "2020-01-01"});
    add("2", {"Anna Weber", "Lake Road", "7", "+971526639154", "2024-01-01"});
    add("3", {"Anna Webber", "Hill Road", "5", "", "2021-01-01"});
    m_records.finish();
    m_truth = {{"name.full", "anna weber"},
               {"address.street", "lake rd 7"},
               {"phone", "+971504418273"},
               {"email", "a@example.com"}};
    auto grades = grade(m_rules);
    EXPECT_FALSE(grades.contains("email")) << "no record carries it";
    EXPECT_EQ(grades["name.full"].carried, 1u);
    EXPECT_EQ(grades["name.full"].right, 1u) << "a middle name beside it is no error";
    EXPECT_EQ(grades["address.street"].right, 1u) << "street and number are one value, in any order";
    EXPECT_EQ(grades["phone"].carried, 1u);
    EXPECT_EQ(grades["phone"].right, 0u) << "the most recent one is another";
}

TEST_F(GoldenGrades, AnotherHouseIsNotTheTrueStreet) {
    add("1", {"Anna Weber", "Hill Road", "5", "", "2020-01-01"});
    m_records.finish();
    m_truth = {{"address.street", "hill rd 7"}};
    EXPECT_TRUE(grade(m_rules).empty());
}

TEST_F(GoldenGrades, ACriterionAloneDecidesEveryFieldAndAddressesStayWhole) {
    add("1", {"Anna Weber", "Hill Road", "5", "+971504418273", "2024-01-01"});
    add("2", {"Anna Weberlongest", "Hill Road", "5", "+971526639154", "2020-01-01"});
    add("3", {"Anna Weber", "Endless Avenue Road", "7", "", "2020-01-02"});
    m_records.finish();
    m_truth = {{"name.full", "anna weber"}, {"address.street", "hill rd 5"}};
    const auto by = [&](const char* criterion) {
        return grade(withCriterionAlone(m_rules, m_records, criterion));
    };
    EXPECT_EQ(by("most_frequent")["name.full"].right, 1u);
    EXPECT_EQ(by("longest")["name.full"].right, 0u);
    EXPECT_EQ(by("most_frequent")["address.street"].right, 1u);
    EXPECT_EQ(by("longest")["address.street"].right, 0u);
    EXPECT_EQ(by("most_recent")["address.street"].right, 1u);
    const RuleSet alone = withCriterionAlone(m_rules, m_records, "longest");
    EXPECT_EQ(alone.survivorship.front().field, "address");
    for (const Survivorship& rule : alone.survivorship)
        EXPECT_EQ(rule.criteria, std::vector<std::string>{"longest"}) << rule.field;
}

TEST(LookAlikes, CountPairsOfCustomersWhoShareACluster) {
    // Customers 0: {0 1}, 1: {2 3}, 2: {4}, 3: {5}; clusters {0 2} {1} {3} {4 5}.
    const Truth truth = Truth::ofGroups({0, 0, 1, 1, 2, 3});
    const std::vector<std::uint32_t> clusters{0, 1, 0, 3, 4, 4};
    const std::vector<LookAlikes> pairs{
        {"household", 0, 1}, {"household", 0, 2}, {"household", 1, 3}, {"twins", 2, 3}, {"twins", 2, 9}};
    auto grades = gradeLookAlikes(truth, clusters, pairs);
    EXPECT_EQ(grades["household"].pairs, 3u);
    EXPECT_EQ(grades["household"].merged, 1u);
    EXPECT_EQ(grades["twins"].pairs, 1u) << "a person without records cannot be merged";
    EXPECT_EQ(grades["twins"].merged, 1u);
}

} // namespace
} // namespace goldenrod
