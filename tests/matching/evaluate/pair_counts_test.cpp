// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/pair_counts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

using Pair = Truth::Pair;

/// Every pair looked at: what the counts must be.
PairCounts reference(const Truth& truth, const std::vector<RecordIndex>& groups) {
    PairCounts counts;
    for (RecordIndex a = 0; a < groups.size(); ++a) {
        for (RecordIndex b = a + 1; b < groups.size(); ++b) {
            if (!truth.judges(a, b)) continue;
            counts.wanted += truth.same(a, b) ? 1 : 0;
            if (groups[a] != groups[b]) continue;
            ++counts.found;
            counts.right += truth.same(a, b) ? 1 : 0;
        }
    }
    return counts;
}

constexpr std::size_t kRecords = 40;

std::vector<Pair> somePairs(std::mt19937& random, int count) {
    std::vector<Pair> pairs;
    for (int i = 0; i < count; ++i) pairs.emplace_back(random() % kRecords, random() % kRecords);
    return pairs;
}

Truth someTruth(Truth::Kind kind, std::mt19937& random) {
    std::vector<std::uint32_t> keys(kRecords);
    for (std::uint32_t& key : keys)
        key = static_cast<std::uint32_t>(random()) % (kind == Truth::Kind::Links ? 3 : 15);
    if (kind == Truth::Kind::Links) return Truth::ofLinks(keys, somePairs(random, 30));
    if (kind == Truth::Kind::Groups) {
        keys[random() % kRecords] = keys[random() % kRecords] = Truth::kUnnamed;
        return Truth::ofGroups(keys);
    }
    const std::vector<Pair> matches = somePairs(random, 25);
    std::vector<Pair> others = somePairs(random, 60);
    std::erase_if(others, [&](const Pair& pair) {
        return std::any_of(matches.begin(), matches.end(), [&](const Pair& match) {
            return std::minmax(match.first, match.second) == std::minmax(pair.first, pair.second);
        });
    });
    return Truth::ofLabels(kRecords, matches, others);
}

/// A tree as the engine makes them: heights fall towards the root.
Tree someTree(std::mt19937& random) {
    struct Open {
        std::uint32_t child;
        Weight height;
    };
    std::vector<Open> open;
    for (std::uint32_t r = 0; r < kRecords; ++r) open.push_back({r, kTogether});
    std::vector<TreeNode> nodes;
    while (open.size() > 6) {
        std::shuffle(open.begin(), open.end(), random);
        const Open a = open[open.size() - 1];
        const Open b = open[open.size() - 2];
        open.resize(open.size() - 2);
        const Weight most = std::min({a.height, b.height, Weight{12}});
        const Weight height =
            nodes.size() == 3 ? std::min(a.height, b.height) : most - static_cast<Weight>(random() % 3);
        nodes.push_back({a.child, b.child, height});
        open.push_back({static_cast<std::uint32_t>(kRecords + nodes.size() - 1), height});
    }
    return {kRecords, nodes};
}

class EveryKindOfTruth : public testing::TestWithParam<Truth::Kind> {};

TEST_P(EveryKindOfTruth, CurveOfCutsIsWhatEveryCutGives) {
    for (unsigned seed = 0; seed < 50; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const Truth truth = someTruth(GetParam(), random);
        const Tree tree = someTree(random);
        const std::vector<CurvePoint> curve = curveOfCuts(truth, tree);
        double best = 0.0;
        for (const CurvePoint& point : curve) {
            const std::vector<RecordIndex> groups = tree.cut(point.line);
            EXPECT_EQ(point.counts, reference(truth, groups)) << point.line;
            EXPECT_EQ(point.counts, countPairs(truth, groups)) << point.line;
            EXPECT_EQ(at(curve, point.line).line, point.line);
            best = std::max(best, point.counts.f1());
        }
        EXPECT_EQ(bestOf(curve).counts.f1(), best);
        EXPECT_EQ(at(curve, -1000).counts, reference(truth, tree.cut(-1000)));
        EXPECT_TRUE(std::is_sorted(curve.begin(), curve.end(),
                                   [](const CurvePoint& a, const CurvePoint& b) { return a.line > b.line; }));
    }
}

TEST_P(EveryKindOfTruth, CurveOfComponentsConnectsWhatIsHeavyEnough) {
    for (unsigned seed = 100; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const Truth truth = someTruth(GetParam(), random);
        std::vector<ScoredPair> pairs;
        for (const auto& [a, b] : somePairs(random, 40)) {
            if (a == b) continue;
            ScoredPair pair{std::min(a, b), std::max(a, b), static_cast<Weight>(random() % 9), 0, 0,
                            false,          false};
            pair.vetoed = random() % 8 == 0;
            pair.forced = !pair.vetoed && random() % 8 == 0;
            pairs.push_back(pair);
        }
        const std::vector<CurvePoint> curve = curveOfComponents(truth, pairs);
        for (Weight line = -1; line < 10; ++line) {
            // Records take the lowest name around them until nothing changes.
            std::vector<RecordIndex> groups(kRecords);
            for (RecordIndex r = 0; r < kRecords; ++r) groups[r] = r;
            for (std::size_t round = 0; round < kRecords; ++round) {
                for (const ScoredPair& pair : pairs) {
                    if (pair.vetoed || (pair.weight < line && !pair.forced)) continue;
                    groups[pair.left] = groups[pair.right] = std::min(groups[pair.left], groups[pair.right]);
                }
            }
            EXPECT_EQ(at(curve, line).counts, reference(truth, groups)) << line;
        }
    }
}

TEST_P(EveryKindOfTruth, PairsOfSourcesAddUp) {
    std::mt19937 random(7);
    RecordTable records({{"name.full", SemanticType::PersonName, text::DateOrder::Unknown, ""}},
                        {"a", "b", "c"});
    for (std::uint32_t r = 0; r < kRecords; ++r) {
        const std::string key = std::to_string(100 + r);
        records.append(r % 3, key, 0, r, {});
    }
    records.finish();
    std::vector<std::uint32_t> sources(kRecords);
    for (RecordIndex r = 0; r < kRecords; ++r) sources[r] = records.sourceOf(r);
    const Truth truth = GetParam() == Truth::Kind::Links ? Truth::ofLinks(sources, somePairs(random, 30))
                                                         : someTruth(GetParam(), random);
    const std::vector<RecordIndex> groups = someTree(random).cut(5);
    PairCounts sum;
    for (const auto& [pair, counts] : countPairsOfSources(truth, records, groups)) {
        sum.found += counts.found;
        sum.right += counts.right;
        sum.wanted += counts.wanted;
    }
    EXPECT_EQ(sum, countPairs(truth, groups));
}

INSTANTIATE_TEST_SUITE_P(Truths, EveryKindOfTruth,
                         testing::Values(Truth::Kind::Groups, Truth::Kind::Links, Truth::Kind::Labels));

TEST(PairCounts, OfAnExampleByHand) {
    // Customers {0 1 2}, {3 4}, {5}; clusters {0 1}, {2 3 4}, {5}: of 4 pairs found 2 are right, of 4
    // matches.
    const Truth truth = Truth::ofGroups({7, 7, 7, 9, 9, 3});
    const PairCounts counts = countPairs(truth, std::vector<RecordIndex>{0, 0, 2, 2, 2, 5});
    EXPECT_EQ(counts, (PairCounts{4, 2, 4}));
    EXPECT_DOUBLE_EQ(counts.precision(), 0.5);
    EXPECT_DOUBLE_EQ(counts.recall(), 0.5);
    EXPECT_DOUBLE_EQ(counts.f1(), 0.5);
}

TEST(PairCounts, OfNothing) {
    const PairCounts nothing;
    EXPECT_DOUBLE_EQ(nothing.precision(), 1.0);
    EXPECT_DOUBLE_EQ(nothing.recall(), 1.0);
    EXPECT_DOUBLE_EQ((PairCounts{0, 0, 5}.f1()), 0.0);
}

TEST(Truth, UnnamedRecordsAreAlone) {
    const Truth truth = Truth::ofGroups({1, Truth::kUnnamed, Truth::kUnnamed, 1});
    EXPECT_EQ(truth.unnamed(), 2u);
    EXPECT_EQ(truth.matches(), 1u);
    EXPECT_FALSE(truth.same(1, 2));
    EXPECT_TRUE(truth.judges(1, 2)) << "joining them is an error";
}

TEST(Truth, LinksJudgeAcrossSourcesOnly) {
    const Truth truth = Truth::ofLinks({0, 0, 1, 1}, {{2, 0}, {0, 2}, {0, 1}, {3, 3}});
    EXPECT_EQ(truth.matches(), 1u) << "repeated, of one source, with itself";
    EXPECT_TRUE(truth.same(0, 2));
    EXPECT_FALSE(truth.judges(0, 1));
    EXPECT_EQ(truth.unnamed(), 2u);
}

} // namespace
} // namespace goldenrod
