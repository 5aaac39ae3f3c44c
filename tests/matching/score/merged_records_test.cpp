// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/merged_records.h"

#include <gtest/gtest.h>

#include <cmath>

namespace goldenrod {
namespace {

Level level(const char* when) {
    Level made;
    made.id = when;
    if (*when != 0) made.when = Expression::parse(when).take();
    return made;
}

/// Records with a city and an e-mail, compared by both: 8 bits for equal, -2 bits for different cities; 6 and
/// -1 for e-mails.
class MergedRecordsTest : public testing::Test {
protected:
    MergedRecordsTest()
        : m_records({{"address.city", SemanticType::Place, {}, {}}, {"email", SemanticType::Email, {}, {}}},
                    {"only"}) {
        add("berlin", "anna@home.example"); // 0: before the wedding
        add("vienna", "anna@home.example"); // 1: knows both
        add("vienna", "anna@new.example");  // 2: after it
        add("vienna", "");                  // 3
        m_records.finish();
        m_standardised.emplace(StandardisedTable::make(m_records, nullptr, {}, 0, 1).take());
        m_features.emplace(m_records, *m_standardised, nullptr);
        addComparison("address.city", {{0.8, 0.8 / 256}, {0.1, 0.4}});
        addComparison("email", {{0.64, 0.01}, {0.2, 0.4}});
        m_model.classes = {"match", "strangers"};
        m_model.shares = {0.25, 0.75};
        m_comparator.emplace(m_rules, *m_features);
        m_weigher.emplace(m_rules, m_model, std::span<const std::string>());
    }
    void add(const char* city, const char* email) {
        const RecordTable::Cell cells[] = {{0, 0, city}, {1, 0, email}};
        const auto count = static_cast<std::int64_t>(m_records.size());
        m_records.append(0, std::to_string(count), 0, count, cells);
    }
    void addComparison(const char* field, std::initializer_list<std::vector<double>> probabilities) {
        Comparison comparison;
        comparison.id = field;
        comparison.on = {Expression::parse(field).take()};
        const std::string equal = std::string("exact(") + field + ")";
        comparison.levels = {level(equal.c_str()), level("")};
        m_rules.comparisons.push_back(comparison);
        ComparisonModel learned;
        learned.id = field;
        learned.own = {true, true};
        for (const auto& probability : probabilities) {
            LevelModel made;
            made.probability = probability;
            learned.levels.push_back(made);
        }
        m_model.comparisons.push_back(learned);
    }
    double bits(const std::vector<RecordIndex>& a, const std::vector<RecordIndex>& b) const {
        return static_cast<double>(MergedRecords(*m_comparator, *m_weigher)(a, b)) / kWeightUnit;
    }

    RecordTable m_records;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Features> m_features;
    RuleSet m_rules;
    Model m_model;
    std::optional<Comparator> m_comparator;
    std::optional<Weigher> m_weigher;
};

const double kPrior = std::log2(0.25 / 0.75);

TEST_F(MergedRecordsTest, OfSingleRecordsIsThePairsWeight) {
    EXPECT_NEAR(bits({0}, {1}), kPrior - 2 + 6, 1e-6);
    EXPECT_NEAR(bits({1}, {2}), kPrior + 8 - 1, 1e-6);
    EXPECT_NEAR(bits({2}, {3}), kPrior + 8, 1e-6) << "what is missing counts nothing";
}

TEST_F(MergedRecordsTest, IsHalfTheBestAndHalfTheMeanOfEveryComparison) {
    // City: -2 and 8; e-mail: -1 and -1, or 6 where record 1 speaks.
    EXPECT_NEAR(bits({0, 1}, {2}), kPrior + 0.5 * 8 + 0.5 * 3 - 1, 1e-6);
    EXPECT_NEAR(bits({2}, {0, 1}), bits({0, 1}, {2}), 1e-9);
    EXPECT_NEAR(bits({0}, {1, 2}), kPrior - 2 + 0.5 * 6 + 0.5 * 2.5, 1e-6);
}

TEST_F(MergedRecordsTest, LeavesMissingValuesOutOfTheMean) {
    EXPECT_NEAR(bits({0, 3}, {1}), kPrior + 0.5 * 8 + 0.5 * 3 + 6, 1e-6);
}

} // namespace
} // namespace goldenrod
