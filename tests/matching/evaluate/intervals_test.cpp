// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/intervals.h"

#include <gtest/gtest.h>

#include <cmath>

namespace goldenrod {
namespace {

double referenceCdf(std::uint64_t hits, std::uint64_t draws, double p) {
    double sum = 0.0;
    double term = std::pow(1.0 - p, static_cast<double>(draws));
    for (std::uint64_t x = 0; x <= hits; ++x) {
        sum += term;
        term *= static_cast<double>(draws - x) / static_cast<double>(x + 1) * p / (1.0 - p);
    }
    return sum;
}

TEST(LogGamma, KnowsFactorialsAndTheHalf) {
    double factorial = 0.0;
    for (int n = 1; n < 60; ++n) {
        EXPECT_NEAR(logGamma(n), factorial, 1e-13 * std::max(1.0, factorial)) << n;
        factorial += std::log(n);
    }
    EXPECT_NEAR(logGamma(0.5), 0.5 * std::log(3.14159265358979323846), 1e-13);
}

TEST(BinomialCdf, IsTheSumOfItsTerms) {
    for (const std::uint64_t draws : {1u, 2u, 7u, 30u, 200u}) {
        for (const double p : {0.001, 0.05, 0.3, 0.5, 0.9}) {
            for (std::uint64_t hits = 0; hits <= draws; hits += 1 + draws / 9)
                EXPECT_NEAR(binomialCdf(hits, draws, p), hits == draws ? 1.0 : referenceCdf(hits, draws, p),
                            1e-10)
                    << hits << " of " << draws << ", " << p;
        }
    }
    EXPECT_NEAR(binomialCdf(500'000, 1'000'000, 0.5), 0.5004, 5e-5) << "normal: 0.5 + half the middle term";
}

TEST(Wilson, GivesTheKnownValues) {
    // R. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
    // (1998), table I, method 3.
    const Interval a = wilson(81, 263);
    EXPECT_NEAR(a.low, 0.2553, 5e-5);
    EXPECT_NEAR(a.high, 0.3662, 5e-5);
    const Interval b = wilson(15, 148);
    EXPECT_NEAR(b.low, 0.0624, 5e-5);
    EXPECT_NEAR(b.high, 0.1605, 5e-5);
    const Interval none = wilson(0, 20);
    EXPECT_EQ(none.low, 0.0);
    EXPECT_NEAR(none.high, 0.1611, 5e-5);
    EXPECT_EQ(wilson(0, 0).high, 1.0);
}

TEST(ClopperPearson, GivesTheKnownValues) {
    // Without a hit the upper bound is 1 - alpha^(1/n); with hits only, the lower one alpha^(1/n).
    EXPECT_NEAR(clopperPearsonUpper(0, 300, 0.05), 1.0 - std::pow(0.05, 1.0 / 300), 1e-12);
    EXPECT_NEAR(clopperPearsonLower(300, 300, 0.05), std::pow(0.05, 1.0 / 300), 1e-12);
    // Newcombe 1998, two-sided 95 %: 81 of 263 gives 0.2527 to 0.3676.
    EXPECT_NEAR(clopperPearsonLower(81, 263, 0.025), 0.2527, 5e-5);
    EXPECT_NEAR(clopperPearsonUpper(81, 263, 0.025), 0.3676, 5e-5);
    EXPECT_EQ(clopperPearsonUpper(5, 5, 0.05), 1.0);
    EXPECT_EQ(clopperPearsonLower(0, 5, 0.05), 0.0);
}

TEST(ClopperPearson, BoundsCrossTheLevelTheyPromise) {
    for (const std::uint64_t draws : {10u, 59u, 1000u}) {
        for (std::uint64_t hits = 0; hits < draws; hits += 1 + draws / 7) {
            const double upper = clopperPearsonUpper(hits, draws, 0.05);
            EXPECT_NEAR(binomialCdf(hits, draws, upper), 0.05, 1e-9) << hits << " of " << draws;
        }
    }
}

TEST(HypergeometricUpper, CountsWhatIsLeft) {
    // All looked at: exactly what was seen. None looked at: all may be hits.
    EXPECT_EQ(hypergeometricUpper(3, 50, 50, 0.05), 3u);
    EXPECT_EQ(hypergeometricUpper(0, 0, 50, 0.05), 50u);
    // 10 of 20 drawn without a hit: C(20-K, 10) / C(20, 10) > 0.05 holds for K = 3 (0.105), not for 4
    // (0.043).
    EXPECT_EQ(hypergeometricUpper(0, 10, 20, 0.05), 3u);
    // Never above the bound for draws with return.
    EXPECT_LE(static_cast<double>(hypergeometricUpper(2, 100, 1000, 0.05)) / 1000,
              clopperPearsonUpper(2, 100, 0.05));
}

} // namespace
} // namespace goldenrod
