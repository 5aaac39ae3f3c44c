// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/intervals.h"
#include "matching/evaluate/sample_draw.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace goldenrod {
namespace {

/// C(n, k), exact for what the tests ask.
unsigned __int128 choose(unsigned n, unsigned k) {
    if (k > n) return 0;
    unsigned __int128 value = 1;
    for (unsigned i = 1; i <= k; ++i) value = value * (n - k + i) / i;
    return value;
}

/// The largest number of hits that leaves P(X <= hits) above one in `oneIn`, by counting samples.
unsigned countedUpper(unsigned hits, unsigned draws, unsigned size, unsigned oneIn) {
    unsigned most = 0;
    for (unsigned marked = 0; marked <= size; ++marked) {
        unsigned __int128 low = 0;
        for (unsigned x = 0; x <= hits; ++x) {
            if (x > marked || draws - x > size - marked) continue;
            low += choose(marked, x) * choose(size - marked, draws - x);
        }
        if (low * oneIn > choose(size, draws)) most = marked;
    }
    return most;
}

TEST(HypergeometricUpper, IsWhatCountingAllSamplesGives) {
    int compared = 0;
    for (const unsigned oneIn : {7U, 20U, 100U}) { // at 20 there are ties: 19 of 20 drawn, one hit
        for (unsigned size = 1; size <= 26; ++size) {
            for (unsigned draws = 0; draws <= size; ++draws) {
                for (unsigned hits = 0; hits <= std::min(draws, 4U); ++hits, ++compared) {
                    EXPECT_EQ(hypergeometricUpper(hits, draws, size, 1.0 / oneIn),
                              countedUpper(hits, draws, size, oneIn))
                        << hits << " of " << draws << " of " << size << ", 1 in " << oneIn;
                }
            }
        }
    }
    EXPECT_GT(compared, 3000);
}

TEST(SampleSize, KnowsTheNumbersOfAcceptanceSampling) {
    // Large groups: the least n with a Clopper-Pearson bound within the limit, as in any table of attribute
    // sampling at 95 %: 29, 59 and 299 without an error; 93 and 124 with one and two at 5 %.
    const std::uint64_t many = 100'000'000;
    EXPECT_EQ(sampleSize(many, 0.10, 0.05), 29U);
    EXPECT_EQ(sampleSize(many, 0.05, 0.05), 59U);
    EXPECT_EQ(sampleSize(many, 0.01, 0.05), 299U);
    EXPECT_EQ(sampleSize(many, 0.05, 0.05, 1), 93U);
    EXPECT_EQ(sampleSize(many, 0.05, 0.05, 2), 124U);
    EXPECT_EQ(sampleSize(many, 0.05, 0.01), 90U);
    EXPECT_NEAR(clopperPearsonUpper(0, 60, 0.05), 0.0487, 5e-5);
}

TEST(SampleSize, OfSmallGroupsIsTheLeastThatHolds) {
    for (std::uint64_t size = 1; size <= 120; ++size) {
        for (const double limit : {0.02, 0.05, 0.2}) {
            const std::uint64_t draws = sampleSize(size, limit, 0.05);
            ASSERT_LE(draws, size);
            for (std::uint64_t n = 0; n <= draws; ++n) {
                const RestBound bound = boundOfRest(0, n, size, size - n, 0.05);
                EXPECT_EQ(bound.share <= limit, n == draws) << n << " of " << size << ", " << limit;
            }
        }
    }
    EXPECT_EQ(sampleSize(20, 0.05, 0.05), 19U) << "one error in the one that is left: 1 in 20";
    EXPECT_EQ(sampleSize(0, 0.05, 0.05), 0U);
}

TEST(BoundOfRest, IsOfTheOnesThatAreTaken) {
    // Errors found are no longer in the rest; what is left out of the rest may be the good ones.
    const std::uint64_t upper = hypergeometricUpper(1, 60, 1000, 0.05);
    const RestBound all = boundOfRest(1, 60, 1000, 940, 0.05);
    EXPECT_EQ(all.most, upper - 1);
    EXPECT_DOUBLE_EQ(all.share, static_cast<double>(upper - 1) / 940.0);
    const RestBound half = boundOfRest(1, 60, 1000, 470, 0.05);
    EXPECT_EQ(half.most, all.most);
    EXPECT_DOUBLE_EQ(half.share, 2 * all.share);
    EXPECT_DOUBLE_EQ(boundOfRest(0, 10, 1000, 5, 0.05).share, 1.0);
    EXPECT_DOUBLE_EQ(boundOfRest(0, 50, 50, 0, 0.05).share, 0.0);
}

std::vector<DrawnPair> somePairs(std::uint64_t count) {
    std::vector<DrawnPair> pairs;
    for (std::uint64_t i = 0; i < count; ++i)
        pairs.emplace_back(static_cast<std::int64_t>(i), static_cast<std::int64_t>(i * 7 + 1'000'000));
    return pairs;
}

TEST(SampleDraw, IsTheSameForEveryOrderOfThePairsAndOnEveryMachine) {
    std::vector<DrawnPair> pairs = somePairs(200);
    const auto drawn = [&](std::uint64_t seed) {
        std::vector<DrawnPair> first;
        for (const std::uint32_t at : drawOrder(seed, pairs)) first.push_back(pairs[at]);
        first.resize(20);
        return first;
    };
    const auto before = drawn(5);
    EXPECT_NE(before, drawn(6));
    std::shuffle(pairs.begin(), pairs.end(), std::mt19937_64(1));
    EXPECT_EQ(before, drawn(5));
    EXPECT_EQ(drawRank(1, {2, 3}), 2193777158809220302ULL);
    // Without a tenth of the pairs the sample is the same but for those that are gone.
    const std::set<DrawnPair> earlier(before.begin(), before.end());
    std::vector<DrawnPair> fewer;
    for (const DrawnPair& pair : pairs)
        if (pair.first % 10 != 0) fewer.push_back(pair);
    pairs = fewer;
    const auto again = drawn(5);
    for (const DrawnPair& pair : before) {
        const bool isIn = std::find(again.begin(), again.end(), pair) != again.end();
        EXPECT_EQ(isIn, pair.first % 10 != 0);
    }
}

TEST(SampleDraw, GivesEveryPairTheSameChance) {
    const std::vector<DrawnPair> pairs = somePairs(30);
    std::vector<int> drawn(pairs.size(), 0);
    constexpr int kDraws = 4000;
    for (int seed = 0; seed < kDraws; ++seed) {
        const auto order = drawOrder(static_cast<std::uint64_t>(seed), pairs);
        for (std::size_t i = 0; i < 10; ++i) ++drawn[order[i]];
    }
    double chi = 0.0; // variance of each count: n p (1-p); 29 degrees of freedom
    for (const int count : drawn) {
        const double off = count - kDraws / 3.0;
        chi += off * off / (kDraws * (1.0 / 3) * (2.0 / 3)) * 29.0 / 30.0;
    }
    EXPECT_LT(chi, 66.0) << "chi-square of 29 degrees of freedom: above 66 in 1 of 10,000";
}

/// One group decided by its sample, the truth being known.
struct GroupOutcome {
    bool isPassed = false;   ///< the bound is within the limit
    bool isExceeded = false; ///< more errors in the rest than stated
};

GroupOutcome decideByChance(std::mt19937_64& random, std::uint64_t size, std::uint64_t errors, double limit,
                            double alpha, std::uint64_t allowed) {
    const std::vector<DrawnPair> pairs = somePairs(size);
    // The errors lie together, as they would in a data set: the draw alone is random.
    const std::uint64_t first = random() % (size - errors + 1);
    const auto isError = [&](std::uint64_t at) { return at >= first && at < first + errors; };
    const std::uint64_t draws = sampleSize(size, limit, alpha, allowed);
    const auto order = drawOrder(random(), pairs);
    std::uint64_t seen = 0;
    for (std::uint64_t i = 0; i < draws; ++i) seen += isError(order[i]) ? 1 : 0;
    // Some of the rest fail a check, the good ones as it happens.
    const std::uint64_t rest = size - draws, wrong = errors - seen;
    const std::uint64_t taken = wrong + (rest - wrong) * (random() % 3 + 1) / 3;
    const RestBound bound = boundOfRest(seen, draws, size, taken, alpha);
    const double share = taken > 0 ? static_cast<double>(wrong) / static_cast<double>(taken) : 0.0;
    return {bound.share <= limit, share > bound.share};
}

/// Whether so many in so many runs are no more than a share of `alpha` explains (1 in 10,000).
bool isExplained(std::uint64_t exceeded, std::uint64_t runs, double alpha) {
    return exceeded == 0 || 1.0 - binomialCdf(exceeded - 1, runs, alpha) > 1e-4;
}

/// Sizes and true shares at random: the true error of the rest is above what was stated in no more than the
/// stated share of runs, whether or not the group was decided.
TEST(GroupRisk, TheTrueErrorExceedsTheBoundNoOftenerThanStated) {
    for (const double alpha : {0.05, 0.1}) {
        for (const std::uint64_t allowed : {0U, 2U}) {
            std::mt19937_64 random(20'260'000 + allowed);
            constexpr std::uint64_t kRuns = 1000;
            std::uint64_t exceeded = 0, wronglyDecided = 0, passed = 0;
            for (std::uint64_t run = 0; run < kRuns; ++run) {
                const std::uint64_t size = 20 + random() % 600;
                const double share = static_cast<double>(random() % 1000) / 1000.0 * 0.12;
                const auto errors =
                    static_cast<std::uint64_t>(std::llround(share * static_cast<double>(size)));
                const GroupOutcome one = decideByChance(random, size, errors, 0.05, alpha, allowed);
                exceeded += one.isExceeded ? 1 : 0;
                passed += one.isPassed ? 1 : 0;
                wronglyDecided += one.isPassed && one.isExceeded ? 1 : 0;
            }
            EXPECT_TRUE(isExplained(exceeded, kRuns, alpha)) << exceeded << " of " << kRuns;
            EXPECT_LE(wronglyDecided, exceeded);
            EXPECT_GT(passed, kRuns / 20) << "some are decided";
            EXPECT_LT(passed, kRuns) << "some are refused";
        }
    }
}

/// At the worst number of errors, one more than the bound without an error, it is exceeded about as often as
/// stated: the bound is no larger than it must be, and the test above could fail.
TEST(GroupRisk, AtTheWorstShareTheBoundIsReachedAsOftenAsStated) {
    std::mt19937_64 random(7);
    constexpr std::uint64_t kRuns = 2000;
    constexpr double kAlpha = 0.05;
    std::uint64_t exceeded = 0;
    for (std::uint64_t run = 0; run < kRuns; ++run) {
        const std::uint64_t size = 300 + random() % 200;
        const std::uint64_t draws = sampleSize(size, 0.05, kAlpha);
        const std::uint64_t errors = hypergeometricUpper(0, draws, size, kAlpha) + 1;
        exceeded += decideByChance(random, size, errors, 0.05, kAlpha, 0).isExceeded ? 1 : 0;
    }
    EXPECT_TRUE(isExplained(exceeded, kRuns, kAlpha)) << exceeded;
    EXPECT_FALSE(isExplained(exceeded, kRuns, kAlpha / 2)) << exceeded;
}

} // namespace
} // namespace goldenrod
