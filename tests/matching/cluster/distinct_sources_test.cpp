// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/distinct_sources.h"
#include "matching/engine.h"
#include "tests/matching/support/catalogue_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace goldenrod {
namespace {

std::unique_ptr<RecordTable> table(const std::vector<std::uint32_t>& sources, std::uint32_t count) {
    std::vector<test::Book> rows;
    rows.reserve(sources.size());
    for (const std::uint32_t source : sources) rows.push_back({source, "", ""});
    return test::catalogueTable(rows, count);
}

ScoredPair weighed(RecordIndex a, RecordIndex b, double bits) {
    ScoredPair pair;
    pair.left = std::min(a, b);
    pair.right = std::max(a, b);
    pair.weight = toWeight(bits);
    return pair;
}

/// Said the long way round, for every source and record elsewhere.
std::pair<std::uint64_t, std::uint64_t>
reference(const RecordTable& records, const std::vector<ScoredPair>& pairs, std::uint32_t source) {
    const auto bestOf = [&](RecordIndex record, std::uint32_t elsewhere) {
        std::pair<Weight, RecordIndex> best{0, ~0U};
        for (const ScoredPair& pair : pairs) {
            if (pair.left != record && pair.right != record) continue;
            const RecordIndex other = pair.left == record ? pair.right : pair.left;
            if (records.sourceOf(other) != elsewhere || pair.weight < toWeight(12.0)) continue;
            if (pair.weight > best.first || (pair.weight == best.first && other < best.second))
                best = {pair.weight, other};
        }
        return best.second;
    };
    std::uint64_t matched = 0, twice = 0;
    for (RecordIndex r = 0; r < records.size(); ++r) {
        if (records.sourceOf(r) == source) continue;
        int names = 0;
        for (RecordIndex own = 0; own < records.size(); ++own)
            names += records.sourceOf(own) == source && bestOf(own, records.sourceOf(r)) == r ? 1 : 0;
        matched += names > 0 ? 1 : 0;
        twice += names > 1 ? 1 : 0;
    }
    return {matched, twice};
}

TEST(DistinctSources, AreCountedAsTheDefinitionSays) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        std::vector<std::uint32_t> sources(40);
        std::generate(sources.begin(), sources.end(), [&] { return random() % 3; });
        const auto records = table(sources, 3);
        std::map<std::pair<RecordIndex, RecordIndex>, ScoredPair> drawn;
        for (int i = 0; i < 120; ++i) {
            const auto a = static_cast<RecordIndex>(random() % 40),
                       b = static_cast<RecordIndex>(random() % 40);
            if (a == b) continue;
            drawn[{std::min(a, b), std::max(a, b)}] = weighed(a, b, static_cast<double>(random() % 24));
        }
        std::vector<ScoredPair> pairs;
        pairs.reserve(drawn.size());
        for (const auto& [key, pair] : drawn) pairs.push_back(pair);
        const auto reports = noticeDistinctSources(*records, records->size(), pairs, {}, 0);
        ASSERT_EQ(reports.size(), 3U);
        for (std::uint32_t s = 0; s < 3; ++s) {
            EXPECT_EQ(std::pair(reports[s].matched, reports[s].twice), reference(*records, pairs, s)) << s;
        }
    }
}

/// `customers` in each of two sources, the same ones; every `of`-th is in the second one once more. Of the
/// records of the second source, `claimed` pairs are over the line.
SourceReport reportWithDuplicates(std::uint32_t customers, std::uint32_t of, std::uint32_t claimed) {
    std::vector<std::uint32_t> sources(customers, 0);
    std::vector<ScoredPair> pairs;
    const auto match = [&](std::uint32_t customer, double bits) {
        pairs.push_back(weighed(customer, static_cast<RecordIndex>(sources.size()), bits));
        sources.push_back(1);
    };
    for (std::uint32_t c = 0; c < customers; ++c) {
        match(c, 20.0);
        if (c % of == 0) match(c, 18.0);
    }
    for (std::uint32_t i = 0; i < claimed; ++i)
        pairs.push_back(weighed(customers + i, customers + i + 1, 2.0));
    // The table puts records in the order of their sources, which is how they were added.
    return noticeDistinctSources(*table(sources, 2), sources.size(), pairs, {}, 0)[1];
}

TEST(DistinctSources, AreThoseWhosePairsOthersDoNotConfirm) {
    const SourceReport some = reportWithDuplicates(1000, 50, 20);
    EXPECT_EQ(some.records, 1020U);
    EXPECT_EQ(some.matched, 1000U);
    EXPECT_EQ(some.twice, 20U);
    EXPECT_EQ(some.claimed, 20U);
    EXPECT_FALSE(some.distinct) << "its pairs are the duplicates that others see";
    EXPECT_FALSE(reportWithDuplicates(1000, 50, 80).distinct);
    EXPECT_TRUE(reportWithDuplicates(1000, 50, 100).distinct);
    EXPECT_FALSE(reportWithDuplicates(1000, 20, 500).distinct) << "5 in 100 are twice";
    EXPECT_FALSE(reportWithDuplicates(1000, 1001, 0).distinct) << "there is nothing to keep apart";
    EXPECT_FALSE(reportWithDuplicates(40, 41, 39).distinct) << "too few to say so";
}

TEST(DistinctSources, AreNotLostOnRecordsThatResembleTheBestMatchOfAnother) {
    // Each record resembles its neighbour's match strongly, and its own one more.
    std::vector<std::uint32_t> sources(200, 0);
    sources.resize(400, 1);
    std::vector<ScoredPair> pairs;
    for (RecordIndex r = 0; r < 200; ++r) {
        pairs.push_back(weighed(r, 200 + r, 25.0));
        pairs.push_back(weighed(r, 200 + (r + 1) % 200, 16.0));
    }
    for (const SourceReport& report :
         noticeDistinctSources(*table(sources, 2), sources.size(), pairs, {}, 0)) {
        EXPECT_EQ(report.matched, 200U);
        EXPECT_EQ(report.twice, 0U);
    }
}

TEST(DistinctSources, KeepTheirRecordsApart) {
    const auto records = test::catalogueTable(test::books(300), 2);
    MatchOptions options;
    const auto noticed = MatchRun::make(*records, std::move(options), {});
    ASSERT_TRUE(noticed);
    ASSERT_EQ((*noticed)->sources().size(), 2U);
    for (const SourceReport& report : (*noticed)->sources())
        EXPECT_TRUE(report.distinct) << report.matched << ' ' << report.twice << ' ' << report.claimed;
    const auto largest = [&](const MatchRun& run) {
        std::map<std::pair<RecordIndex, std::uint32_t>, int> sizes;
        const auto groups = run.tree().cut(toWeight(run.rules().mergeLine));
        int most = 0;
        for (RecordIndex r = 0; r < groups.size(); ++r)
            most = std::max(most, ++sizes[{groups[r], records->sourceOf(r)}]);
        return most;
    };
    EXPECT_EQ(largest(**noticed), 1);

    MatchOptions without;
    without.without = {Step::Sources};
    const auto unnoticed = MatchRun::make(*records, std::move(without), {});
    ASSERT_TRUE(unnoticed);
    EXPECT_TRUE((*unnoticed)->sources().empty());
    EXPECT_GT(largest(**unnoticed), 1) << "what the sources do not say is that a series is no book";
}

} // namespace
} // namespace goldenrod
