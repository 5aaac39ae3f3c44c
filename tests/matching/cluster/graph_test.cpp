// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/graph.h"

#include "matching/disjoint_sets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <thread>

namespace goldenrod {
namespace {

struct Sample {
    std::size_t records = 0;
    std::vector<GraphLink> links;
};

Sample sampleOf(std::mt19937_64& random, std::size_t most) {
    Sample sample;
    sample.records = 2 + random() % (most - 1);
    const std::uint64_t dense = 1 + random() % 9;
    for (std::uint32_t a = 0; a < sample.records; ++a) {
        for (std::uint32_t b = a + 1; b < sample.records; ++b) {
            if (random() % 10 < dense)
                sample.links.push_back({a, b, 0.25 * static_cast<double>(1 + random() % 40)});
        }
    }
    std::shuffle(sample.links.begin(), sample.links.end(), random);
    return sample;
}

std::size_t countParts(const Sample& sample, const std::function<bool(std::size_t)>& counts) {
    DisjointSets sets(sample.records);
    for (std::size_t i = 0; i < sample.links.size(); ++i) {
        if (counts(i)) sets.join(sample.links[i].left, sample.links[i].right);
    }
    std::set<std::size_t> roots;
    for (std::uint32_t r = 0; r < sample.records; ++r) roots.insert(sets.root(r));
    return roots.size();
}

TEST(Graph, BridgesAreTheLinksWithoutWhichItFallsApart) {
    std::mt19937_64 random(11);
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        const Sample sample = sampleOf(random, 12);
        const std::size_t whole = countParts(sample, [](std::size_t) { return true; });
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < sample.links.size(); ++i) {
            if (countParts(sample, [i](std::size_t other) { return other != i; }) > whole)
                expected.push_back(i);
        }
        const auto found = bridgesOf(sample.records, sample.links);
        ASSERT_TRUE(found);
        EXPECT_EQ(*found, expected);
        const auto parts = partsOf(sample.records, sample.links);
        ASSERT_TRUE(parts);
        EXPECT_EQ(std::set<std::uint32_t>(parts->begin(), parts->end()).size(), whole);
        EXPECT_EQ(parts->front(), 0U);
    }
}

TEST(Graph, TheWeakestLinkIsTheMostThatCanBeDemandedOfAll) {
    std::mt19937_64 random(12);
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        const Sample sample = sampleOf(random, 12);
        const std::size_t whole = countParts(sample, [](std::size_t) { return true; });
        const auto weakest = weakestLinkOf(sample.records, sample.links);
        ASSERT_TRUE(weakest);
        ASSERT_EQ(weakest->has_value(), !sample.links.empty());
        if (!*weakest) continue;
        const double weight = sample.links[**weakest].weight;
        const auto partsFrom = [&](double line) {
            return countParts(sample, [&](std::size_t i) { return sample.links[i].weight >= line; });
        };
        EXPECT_EQ(partsFrom(weight), whole);
        EXPECT_GT(partsFrom(weight + 0.25), whole);
    }
}

double weightAcross(const Sample& sample, std::uint32_t sides) {
    double weight = 0.0;
    for (const GraphLink& link : sample.links) {
        if (((sides >> link.left) & 1U) != ((sides >> link.right) & 1U)) weight += link.weight;
    }
    return weight;
}

TEST(Graph, NoCutIsCheaper) {
    std::mt19937_64 random(13);
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        const Sample sample = sampleOf(random, 9);
        const auto a = static_cast<std::uint32_t>(random() % sample.records);
        const auto b = static_cast<std::uint32_t>((a + 1 + random() % (sample.records - 1)) % sample.records);
        for (const bool between : {false, true}) {
            double cheapest = 1e9;
            for (std::uint32_t sides = 1; sides + 1 < (1U << sample.records); ++sides) {
                if (between && ((sides >> a) & 1U) == ((sides >> b) & 1U)) continue;
                cheapest = std::min(cheapest, weightAcross(sample, sides));
            }
            const auto cut = between ? cheapestCut(sample.records, sample.links, std::pair(a, b))
                                     : cheapestCut(sample.records, sample.links);
            ASSERT_TRUE(cut && *cut);
            std::uint32_t sides = 0;
            for (std::size_t r = 0; r < sample.records; ++r) sides |= ((*cut)->side[r] ? 1U : 0U) << r;
            EXPECT_NE(sides, 0U);
            EXPECT_EQ(sides & 1U, 0U);
            EXPECT_TRUE(!between || (*cut)->side[a] != (*cut)->side[b]);
            EXPECT_DOUBLE_EQ((*cut)->weight, cheapest);
            EXPECT_DOUBLE_EQ(weightAcross(sample, sides), cheapest);
        }
    }
}

TEST(Graph, ALayoutIsTheSameEachTimeInTheUnitSquareAndKeepsRecordsApart) {
    std::mt19937_64 random(14);
    for (const std::size_t most : {3U, 8U, 30U, 200U}) {
        const Sample sample = sampleOf(random, most);
        const auto points = layoutOf(sample.records, sample.links);
        ASSERT_TRUE(points);
        ASSERT_EQ(points->size(), sample.records);
        std::vector<GraphPoint> again;
        std::thread other([&] { again = layoutOf(sample.records, sample.links).take(); });
        other.join();
        for (std::size_t r = 0; r < sample.records; ++r) {
            const GraphPoint& p = (*points)[r];
            EXPECT_EQ(p.x, again[r].x);
            EXPECT_EQ(p.y, again[r].y);
            EXPECT_TRUE(p.x >= 0.0 && p.x <= 1.0 && p.y >= 0.0 && p.y <= 1.0) << p.x << " " << p.y;
            for (std::size_t s = 0; s < r; ++s)
                EXPECT_GT(std::abs(p.x - (*points)[s].x) + std::abs(p.y - (*points)[s].y), 1e-4);
        }
    }
}

TEST(Graph, OfAFewRecordsNoThreeLieOnALine) {
    for (std::size_t records = 3; records <= 6; ++records) {
        std::vector<GraphLink> chain;
        for (std::uint32_t r = 1; r < records; ++r) chain.push_back({r - 1, r, 1.0});
        const auto points = layoutOf(records, chain);
        ASSERT_TRUE(points);
        for (std::size_t a = 0; a < records; ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                for (std::size_t c = 0; c < b; ++c) {
                    const GraphPoint &p = (*points)[a], &q = (*points)[b], &r = (*points)[c];
                    EXPECT_GT(std::abs((q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y)), 0.05);
                }
            }
        }
    }
}

TEST(Graph, NoRecordOneRecordAndNoLinkAreNothingSpecial) {
    EXPECT_TRUE(bridgesOf(0, {})->empty());
    EXPECT_TRUE(partsOf(0, {})->empty());
    EXPECT_FALSE(*weakestLinkOf(3, {}));
    EXPECT_FALSE(*cheapestCut(1, {}));
    const auto cut = cheapestCut(3, {});
    ASSERT_TRUE(cut && *cut);
    EXPECT_EQ((*cut)->side, (std::vector<bool>{false, true, true}));
    EXPECT_EQ(layoutOf(0, {})->size(), 0U);
    EXPECT_EQ(layoutOf(1, {})->size(), 1U);
    EXPECT_EQ(layoutOf(4, {})->size(), 4U);
}

} // namespace
} // namespace goldenrod
