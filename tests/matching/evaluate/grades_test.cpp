// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/calibration.h"
#include "matching/evaluate/cluster_grades.h"
#include "matching/evaluate/errors.h"

#include <gtest/gtest.h>

#include <map>

namespace goldenrod {
namespace {

/// The example of Bagga and Baldwin's paper: key {1 2 3 4 5} {6 7} {8 9 A B C} and two answers.
const std::vector<std::uint32_t> kKey{0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2};

TEST(BCubed, GivesThePapersValues) {
    const Truth truth = Truth::ofGroups(kKey);
    const ClusterGrades one =
        gradeClusters(truth, std::vector<std::uint32_t>{0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5});
    EXPECT_NEAR(one.bCubed.precision, (5.0 + 2 * 2.0 / 7 + 5 * 5.0 / 7) / 12, 1e-12);
    EXPECT_NEAR(one.bCubed.precision, 0.76, 0.005);
    EXPECT_NEAR(one.bCubed.recall, 1.0, 1e-12);
    EXPECT_EQ(one.customers, 3u);
    EXPECT_EQ(one.clusters, 2u);
    EXPECT_EQ(one.exact, 1u);
    EXPECT_EQ(one.split, 0u);
    EXPECT_EQ(one.merged, 1u);
    const ClusterGrades two =
        gradeClusters(truth, std::vector<std::uint32_t>{0, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0, 0});
    EXPECT_NEAR(two.bCubed.precision, 0.58, 0.005);
    EXPECT_NEAR(two.bCubed.recall, 1.0, 1e-12);
}

TEST(BCubed, RecallIsPrecisionWithSidesChanged) {
    const std::vector<std::uint32_t> other{3, 3, 1, 1, 1, 1, 2, 2, 2, 9, 9, 3};
    const ClusterGrades a = gradeClusters(Truth::ofGroups(kKey), other);
    const ClusterGrades b = gradeClusters(Truth::ofGroups(other), kKey);
    EXPECT_NEAR(a.bCubed.precision, b.bCubed.recall, 1e-12);
    EXPECT_NEAR(a.bCubed.recall, b.bCubed.precision, 1e-12);
    EXPECT_NEAR(a.bCubed.f1(), b.bCubed.f1(), 1e-12);
    EXPECT_EQ(a.split, b.merged);
}

TEST(Reliability, OfAnExampleByHand) {
    // Two bins: weight 0 says 1/2 and 1 of 4 is so; weight 2 says 4/5 and 4 of 4 are. The last two are
    // outside of what is asked for.
    std::vector<JudgedPair> pairs;
    for (const bool match : {true, false, false, false}) pairs.push_back({toWeight(0.0), match});
    for (int i = 0; i < 4; ++i) pairs.push_back({toWeight(2.0), true});
    pairs.push_back({toWeight(-11.0), true});
    pairs.push_back({toWeight(21.0), false});
    const Reliability result = reliabilityOf(pairs, toWeight(-10.0), toWeight(20.0), 2);
    ASSERT_EQ(result.bins.size(), 2u);
    EXPECT_EQ(result.pairs, 8u);
    EXPECT_NEAR(result.bins[0].gap(), 0.25, 1e-12);
    EXPECT_NEAR(result.bins[1].gap(), -0.2, 1e-12);
    EXPECT_NEAR(result.expectedError, (4 * 0.25 + 4 * 0.2) / 8, 1e-12);
    EXPECT_NEAR(result.largestError, 0.25, 1e-12);
}

TEST(Reliability, NeverDividesAWeightAndKeepsMassesEqualOtherwise) {
    std::vector<JudgedPair> pairs;
    for (int i = 0; i < 60; ++i) pairs.push_back({toWeight(1.0), i % 2 == 0});
    for (int i = 0; i < 40; ++i) pairs.push_back({toWeight(2.0 + i * 0.01), true});
    const Reliability result = reliabilityOf(pairs, toWeight(-10.0), toWeight(20.0), 10);
    ASSERT_EQ(result.bins.size(), 5u);
    EXPECT_EQ(result.bins[0].pairs, 60u);
    for (std::size_t b = 1; b < 5; ++b) EXPECT_EQ(result.bins[b].pairs, 10u) << b;
    for (std::size_t b = 1; b < 5; ++b) EXPECT_GT(result.bins[b].lowest, result.bins[b - 1].highest);
    std::vector<JudgedPair> none;
    EXPECT_TRUE(reliabilityOf(none, toWeight(-10.0), toWeight(20.0), 10).bins.empty());
}

TEST(Errors, AreGroupedByFaultAndPattern) {
    // Customers {0 1 2 3 4}, {5 6}; clusters {0 1 5 6} {2} {3} {4}.
    const Truth truth = Truth::ofGroups({0, 0, 0, 0, 0, 1, 1});
    const std::vector<RecordIndex> groups{0, 0, 2, 3, 4, 0, 0};
    std::map<std::pair<RecordIndex, RecordIndex>, PairView> views;
    views[{0, 5}] = {0x11, 3, true, true};
    views[{2, 3}] = {0x22, 4, true, true};
    views[{2, 4}] = {0x22, -4, true, true};
    views[{3, 4}] = {0x22, -40, true, false};
    const Errors errors = explainErrors(truth, groups,
                                        [&](RecordIndex a, RecordIndex b) {
                                            return views[{a, b}];
                                        },
                                        {0, 2, 1000});
    EXPECT_EQ(errors.falsePairs, 4u);
    EXPECT_EQ(errors.missedPairs, 9u);
    EXPECT_TRUE(errors.all);
    std::map<Fault, std::uint64_t> pairs;
    for (const KindOfError& kind : errors.kinds) pairs[kind.fault] += kind.pairs;
    const std::map<Fault, std::uint64_t> expected{{Fault::WeighedHigh, 1}, {Fault::Carried, 3},
                                                  {Fault::Blocked, 6},     {Fault::Floored, 1},
                                                  {Fault::WeighedLow, 1},  {Fault::KeptApart, 1}};
    EXPECT_EQ(pairs, expected);
    EXPECT_EQ(errors.kinds[0].fault, Fault::Blocked);
    ASSERT_EQ(errors.kinds[0].examples.size(), 2u);
    EXPECT_EQ(errors.kinds[0].examples[0].left, 0u);
    EXPECT_EQ(errors.kinds[0].examples[0].right, 2u);
}

TEST(Errors, StopWhereEnoughWasSeenAndSaySo) {
    const Truth truth = Truth::ofGroups({0, 1, 2, 3, 4, 5, 6});
    const std::vector<RecordIndex> groups(7, 0);
    const Errors errors =
        explainErrors(truth, groups, [](RecordIndex, RecordIndex) { return PairView{}; }, {0, 3, 5});
    EXPECT_EQ(errors.falsePairs, 5u);
    EXPECT_FALSE(errors.all);
}

} // namespace
} // namespace goldenrod
