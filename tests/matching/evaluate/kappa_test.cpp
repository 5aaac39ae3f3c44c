// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/kappa.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace goldenrod {
namespace {

using Table = std::vector<std::vector<std::int64_t>>;

/// J. Fleiss, B. Levin, M. Paik, "Statistical Methods for Rates and Proportions" (2003), table 18.1: kappa
/// 0.68, standard error 0.087, interval 0.51 to 0.85.
TEST(Kappa, IsThatOfThePublishedExample) {
    const Kappa kappa = kappaOf(Table{{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
    EXPECT_EQ(kappa.judged, 100);
    EXPECT_EQ(kappa.agreed, 89);
    EXPECT_NEAR(kappa.kappa, 0.676, 0.001);
    EXPECT_NEAR(kappa.standardError, 0.087, 0.0015);
    EXPECT_NEAR(kappa.interval.low, 0.51, 0.006);
    EXPECT_NEAR(kappa.interval.high, 0.85, 0.005);
}

/// As the R package statpsych documents ci.kappa(.05, 31, 12, 4, 58), and computes it by itself.
TEST(Kappa, IsThatOfAnotherProgram) {
    const Kappa kappa = kappaOf(Table{{31, 12}, {4, 58}});
    EXPECT_NEAR(kappa.kappa, 0.6756757, 1e-7);
    EXPECT_NEAR(kappa.standardError, 0.07344761, 1e-8);
    EXPECT_NEAR(kappa.interval.low, 0.5317210, 1e-5);
    EXPECT_NEAR(kappa.interval.high, 0.8196303, 1e-5);
}

TEST(Kappa, SaysNothingWhereThereIsNothingToSay) {
    EXPECT_FALSE(kappaOf({}).isKnown);
    EXPECT_FALSE(kappaOf(Table{{1, 0}, {0, 0}}).isKnown);
    EXPECT_FALSE(kappaOf(Table{{50, 0}, {0, 0}}).isKnown); // one class alone
    EXPECT_DOUBLE_EQ(kappaOf(Table{{20, 0}, {0, 20}}).kappa, 1.0);
    EXPECT_DOUBLE_EQ(kappaOf(Table{{0, 20}, {20, 0}}).kappa, -1.0);
    EXPECT_NEAR(kappaOf(Table{{25, 25}, {25, 25}}).kappa, 0.0, 1e-12);
}

/// The interval holds the true kappa in about 95 % of samples of 400, and the two sides are alike.
TEST(Kappa, ItsIntervalHoldsWhatItSays) {
    std::mt19937_64 random(20260); // fixed: a share of a few hundred trials
    std::discrete_distribution<int> cell{0.45, 0.10, 0.05, 0.40};
    const double truth = ((0.45 + 0.40) - (0.55 * 0.50 + 0.45 * 0.50)) / (1.0 - (0.55 * 0.50 + 0.45 * 0.50));
    int inside = 0;
    constexpr int kTrials = 2000;
    for (int t = 0; t < kTrials; ++t) {
        Table table{{0, 0}, {0, 0}}, turned{{0, 0}, {0, 0}};
        for (int i = 0; i < 400; ++i) {
            const auto at = static_cast<std::size_t>(cell(random));
            ++table[at / 2][at % 2];
            ++turned[at % 2][at / 2];
        }
        const Kappa kappa = kappaOf(table);
        ASSERT_NEAR(kappa.kappa, kappaOf(turned).kappa, 1e-12);
        ASSERT_NEAR(kappa.standardError, kappaOf(turned).standardError, 1e-12);
        inside += truth >= kappa.interval.low && truth <= kappa.interval.high ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(inside) / kTrials, 0.95, 0.015);
}

} // namespace
} // namespace goldenrod
