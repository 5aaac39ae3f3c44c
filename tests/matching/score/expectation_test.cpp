// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/class_lanes.h"
#include "matching/score/expectation.h"
#include "tests/matching/score/plain_expectation.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using test::PlainExpectation;
using Seen = std::vector<PlainExpectation::Seen>;

constexpr double kNear = 1e-9;

// What a comparison of two levels, agree and differ, shows among matches before anything is learned.
const std::vector<double> kLastingStart{0.80 / 0.83, 0.03 / 0.83}, kPassingStart{0.62 / 0.84, 0.22 / 0.84};

Comparison binary(const char* id, bool lasting) {
    Comparison comparison;
    comparison.id = id;
    comparison.levels = {{"agree", {}, Sign::Agree, false, {}, {}},
                         {"differ", {}, Sign::Differ, false, {}, {}}};
    comparison.lasting = lasting;
    return comparison;
}

/// A name for life, an address and a phone that pass.
RuleSet threeComparisons() {
    RuleSet rules;
    rules.comparisons = {binary("name", true), binary("address", false), binary("phone", false)};
    return rules;
}

PairSample sampleOf(const Seen& seen, std::vector<bool> heldOut) {
    PairSample sample;
    sample.heldOut = std::move(heldOut);
    for (const auto& [levels, pairs] : seen) {
        Pattern pattern = 0;
        for (std::size_t c = 0; c < levels.size(); ++c) pattern |= static_cast<Pattern>(levels[c]) << (4 * c);
        sample.counts[pattern] += static_cast<std::uint64_t>(pairs);
    }
    return sample;
}

/// Shares of a comparison's levels among random pairs, one pseudo-pair spread evenly.
std::vector<double> strangersOf(const Seen& random, std::size_t comparison) {
    double agree = 0.5, differ = 0.5;
    for (const auto& [levels, pairs] : random) {
        if (levels[comparison] == 1) agree += pairs;
        if (levels[comparison] == 2) differ += pairs;
    }
    return {agree / (agree + differ), differ / (agree + differ)};
}

const Seen kRandom{{{2, 2, 2}, 9000}, {{1, 2, 2}, 300}, {{2, 1, 2}, 420}, {{2, 2, 1}, 55},
                   {{1, 1, 1}, 12},   {{1, 1, 2}, 9},   {{0, 2, 2}, 800}, {{0, 0, 0}, 40}};
const Seen kBlocked{{{1, 1, 1}, 210}, {{1, 1, 2}, 90}, {{1, 2, 1}, 40}, {{1, 2, 2}, 1500},
                    {{2, 1, 1}, 130}, {{2, 1, 2}, 75}, {{0, 1, 1}, 11}, {{2, 2, 2}, 3000}};

void expectEqual(const Expectation& fast, const PlainExpectation& plain, std::size_t samples) {
    const auto models = fast.comparisons();
    for (std::size_t c = 0; c < models.size(); ++c) {
        for (std::size_t l = 0; l < models[c].levels.size(); ++l) {
            for (std::size_t k = 0; k < fast.classes(); ++k) {
                EXPECT_NEAR(models[c].levels[l].probability[k], plain.probability(c, k, l), kNear)
                    << "comparison " << c << " level " << l << " class " << k;
            }
        }
    }
    for (std::size_t s = 0; s < samples; ++s) EXPECT_NEAR(fast.matchShare(s), plain.matchShare(s), kNear);
}

/// One comparison, one sample, one iteration: small enough for a pocket calculator. Of 98 random pairs 8
/// agree; strangers start at 8.5/99, the match at 0.80/0.83.
TEST(Expectation, GivesTheFirstIterationOfAPocketCalculator) {
    RuleSet rules;
    rules.comparisons = {binary("name", true)};
    Expectation fast(rules, {sampleOf({{{1}, 8}, {{2}, 90}}, {false})});
    // P(match | agree) = 0.001·0.9638554217 / (0.001·0.9638554217 + 1·0.0858585859) = 0.0111014550
    // P(match | differ) = 0.001·0.0361445783 / (0.001·0.0361445783 + 1·0.9141414141) = 0.0000395378
    constexpr double kAgree = 0.8 / 0.83 * 0.001, kDiffer = 0.03 / 0.83 * 0.001;
    constexpr double kOfAgree = kAgree / (kAgree + 8.5 / 99.0), kOfDiffer = kDiffer / (kDiffer + 90.5 / 99.0);
    EXPECT_NEAR(kOfAgree, 0.0111014550, 1e-9);
    EXPECT_NEAR(kOfDiffer, 0.0000395378, 1e-9);
    // m = (8·0.0111014550 + 30·0.9638554217 + 70) / (8·0.0111014550 + 90·0.0000395378 + 100)
    constexpr double kMatches = 8 * kOfAgree + 90 * kOfDiffer;
    constexpr double kM = (8 * kOfAgree + 30 * 0.8 / 0.83 + 70) / (kMatches + 100);
    constexpr double kU = (8 * (1 - kOfAgree) + 0.5) / (98 - kMatches + 1);
    const double change = fast.step();
    const ComparisonModel learned = fast.comparisons().front();
    EXPECT_NEAR(learned.levels[0].probability[0], kM, kNear);
    EXPECT_NEAR(learned.levels[0].probability[1], kU, kNear);
    EXPECT_NEAR(learned.levels[1].probability[0], 1 - kM, kNear);
    EXPECT_NEAR(learned.levels[0].matchPairs, 8 * kOfAgree, kNear);
    EXPECT_EQ(learned.levels[0].randomPairs, 8U);
    EXPECT_NEAR(fast.matchShare(0), (kMatches + 1e-6) / (98 + 2e-6), kNear);
    EXPECT_NEAR(change, std::max(std::abs(kM - 0.8 / 0.83), std::abs(kU - 8.5 / 99.0)), kNear);
}

TEST(Expectation, IsThePlainFormulaOverTwoSamplesAndMissingValues) {
    const RuleSet rules = threeComparisons();
    Expectation fast(rules,
                     {sampleOf(kRandom, {false, false, false}), sampleOf(kBlocked, {false, false, false})});
    std::vector<PlainExpectation::Start> starts;
    for (std::size_t c = 0; c < 3; ++c)
        starts.push_back({{c == 0 ? kLastingStart : kPassingStart, strangersOf(kRandom, c)}, {}, c == 0});
    PlainExpectation plain(starts, {kRandom, kBlocked}, 2);
    expectEqual(fast, plain, 2);
    for (int iteration = 1; iteration <= 3; ++iteration) {
        SCOPED_TRACE(iteration);
        EXPECT_NEAR(fast.step(), plain.step(), kNear);
        expectEqual(fast, plain, 2);
    }
    EXPECT_GT(fast.comparisons()[1].levels[0].probability[0], fast.comparisons()[1].levels[0].probability[1]);
}

TEST(Expectation, DoesNotLookAtWhatTheRuleOfASampleFixes) {
    const RuleSet rules = threeComparisons();
    Expectation fast(rules,
                     {sampleOf(kRandom, {false, false, false}), sampleOf(kBlocked, {true, false, false})});
    Seen without = kBlocked;
    for (auto& seen : without) seen.levels[0] = 0;
    std::vector<PlainExpectation::Start> starts;
    for (std::size_t c = 0; c < 3; ++c)
        starts.push_back({{c == 0 ? kLastingStart : kPassingStart, strangersOf(kRandom, c)}, {}, c == 0});
    PlainExpectation plain(starts, {kRandom, without}, 2);
    for (int iteration = 1; iteration <= 2; ++iteration) {
        SCOPED_TRACE(iteration);
        EXPECT_NEAR(fast.step(), plain.step(), kNear);
        expectEqual(fast, plain, 2);
    }
}

/// A household agrees on name and address, sometimes on the phone; who shares a phone may agree on nothing
/// else. The rivals' levels start at 0.85, or 0.15, of what matches show on top of what strangers do.
TEST(Expectation, IsThePlainFormulaWithRivals) {
    RuleSet rules = threeComparisons();
    rules.rivals = {
        {"household", {{"name", {"agree"}}, {"address", {"agree"}}}, {{"phone", {"agree"}}}, {}, false},
        {"shared_phone", {{"phone", {"agree"}}}, {}, {}, true}};
    Expectation fast(rules,
                     {sampleOf(kRandom, {false, false, false}), sampleOf(kBlocked, {false, false, true})});
    const auto emphasised = [](std::vector<double> start, double share) {
        return std::vector<double>{start[0] * (1 - share) + share, start[1] * (1 - share)};
    };
    const auto name = strangersOf(kRandom, 0), address = strangersOf(kRandom, 1),
               phone = strangersOf(kRandom, 2);
    const std::vector<PlainExpectation::Start> starts{
        {{kLastingStart, name, emphasised(name, 0.85), {}}, {}, true},
        {{kPassingStart, address, emphasised(address, 0.85), {}}},
        {{kPassingStart, phone, emphasised(phone, 0.15), emphasised(phone, 0.85)}}};
    Seen blocked = kBlocked;
    for (auto& seen : blocked) seen.levels[2] = 0;
    PlainExpectation plain(starts, {kRandom, blocked}, 4);
    expectEqual(fast, plain, 2);
    for (int iteration = 1; iteration <= 3; ++iteration) {
        SCOPED_TRACE(iteration);
        EXPECT_NEAR(fast.step(), plain.step(), kNear);
        expectEqual(fast, plain, 2);
    }
    std::vector<double> rows;
    fast.responsibilities(0, std::vector<Pattern>{0x111, 0x212, 0x021}, rows);
    const std::vector<std::vector<int>> levels{{1, 1, 1}, {2, 1, 2}, {1, 2, 0}};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto expected = plain.posterior(0, levels[i]);
        for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(rows[i * lanesFor(4) + k], expected[k], kNear);
    }
}

/// Twins have one birth date by definition: 0.98, the rest are errors, whatever the data say.
TEST(Expectation, NeverLearnsWhatDefinesARival) {
    RuleSet rules = threeComparisons();
    rules.rivals = {{"twins", {{"address", {"agree"}}}, {}, {{"name", {"agree"}}}, false}};
    Expectation fast(rules,
                     {sampleOf(kRandom, {false, false, false}), sampleOf(kBlocked, {false, false, false})});
    const auto name = strangersOf(kRandom, 0), address = strangersOf(kRandom, 1);
    const std::vector<double> always{name[0] * 0.02 + 0.98, name[1] * 0.02};
    PlainExpectation plain({{{kLastingStart, name, always}, {false, false, true}, true},
                            {{kPassingStart, address, {address[0] * 0.15 + 0.85, address[1] * 0.15}}, {}},
                            {{kPassingStart, strangersOf(kRandom, 2), {}}, {}}},
                           {kRandom, kBlocked}, 3);
    for (int iteration = 1; iteration <= 3; ++iteration) {
        SCOPED_TRACE(iteration);
        EXPECT_NEAR(fast.step(), plain.step(), kNear);
        expectEqual(fast, plain, 2);
        EXPECT_NEAR(fast.comparisons()[0].levels[0].probability[2], always[0], 1e-12);
    }
}

} // namespace
} // namespace goldenrod
