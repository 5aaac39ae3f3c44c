// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/blocks.h"
#include "matching/score/complete_pairs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>

namespace goldenrod {
namespace {

using Pair = std::pair<RecordIndex, RecordIndex>;

Expression parsed(const char* text) {
    auto expression = Expression::parse(text);
    EXPECT_TRUE(expression) << text;
    return expression.take();
}

/// Records of one source with a city and a birth date each, ready to be grouped.
class BlockBench {
public:
    struct Row {
        std::string city, born;
    };
    explicit BlockBench(const std::vector<Row>& rows)
        : m_records(
              {{"address.city", SemanticType::Place, {}, {}}, {"birth.date", SemanticType::Date, {}, {}}},
              {"only"}) {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const RecordTable::Cell cells[] = {{0, 0, rows[r].city}, {1, 0, rows[r].born}};
            char key[8];
            std::snprintf(key, sizeof key, "%06u", static_cast<unsigned>(r));
            m_records.append(0, key, 0, static_cast<std::int64_t>(r), cells);
        }
        m_records.finish();
        auto standardised = StandardisedTable::make(m_records, nullptr, {}, 0, 1);
        EXPECT_TRUE(standardised);
        m_standardised.emplace(standardised.take());
        m_features.emplace(m_records, *m_standardised);
    }
    Features& features() { return *m_features; }

private:
    RecordTable m_records;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Features> m_features;
};

std::vector<BlockBench::Row> randomRows(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<BlockBench::Row> rows;
    for (std::size_t r = 0; r < count; ++r) {
        const auto city = static_cast<unsigned>(random() % 10 < 7 ? 0 : 1 + random() % 40);
        rows.push_back(
            {"city" + std::string(1, static_cast<char>('a' + city % 26)) + std::string(city / 26, 'x'),
             std::to_string(1950 + random() % 50) + "-01-0" + std::to_string(1 + random() % 9)});
    }
    return rows;
}

RuleSet twoRules() {
    RuleSet rules;
    rules.blocking.push_back({"born", parsed("birth.date"), ""});
    rules.blocking.push_back({"city", parsed("address.city"), ""});
    return rules;
}

/// How often each pair is produced, in whichever of the two ways.
std::map<Pair, int> produced(const Blocks& blocks) {
    std::vector<Pair> one, all;
    PairScratch scratch;
    EarlierPairs earlier;
    const auto any = [](RecordIndex, RecordIndex) { return true; };
    for (const Blocks::Part& part : blocks.parts()) {
        blocks.forSomePairs(part, scratch, false, any,
                            [&](RecordIndex left, RecordIndex right) { one.emplace_back(left, right); });
        blocks.forAllPairs(part, scratch, earlier,
                           [&](RecordIndex left, RecordIndex right) { all.emplace_back(left, right); });
    }
    EXPECT_EQ(one, all);
    std::map<Pair, int> pairs;
    for (const Pair& pair : one) ++pairs[pair];
    return pairs;
}

TEST(Blocks, ProduceEveryPairOnceAlsoOfBlocksThatAreSplit) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    const auto rows = randomRows(900, seed);
    BlockBench bench(rows);
    const auto blocks = Blocks::make(twoRules(), bench.features(), {}, 0, 1);
    ASSERT_TRUE(blocks);
    EXPECT_GT(blocks->reports()[1].largest, 520U) << "large enough to be split into several parts";
    const auto pairs = produced(*blocks);
    std::size_t expected = 0;
    for (RecordIndex a = 0; a < rows.size(); ++a) {
        for (RecordIndex b = a + 1; b < rows.size(); ++b) {
            const bool candidates = rows[a].city == rows[b].city || rows[a].born == rows[b].born;
            expected += candidates ? 1 : 0;
            const auto found = pairs.find({a, b});
            ASSERT_EQ(found == pairs.end() ? 0 : found->second, candidates ? 1 : 0) << a << ' ' << b;
        }
    }
    EXPECT_EQ(pairs.size(), expected);
}

TEST(Blocks, ProduceAPairWhoseEarlierRuleFailsByItsCondition) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    const auto rows = randomRows(400, seed);
    BlockBench bench(rows);
    RuleSet rules = twoRules();
    rules.blocking.insert(rules.blocking.begin(),
                          {"near", parsed("month_day(birth.date) and years_apart(birth.date) <= 5"), ""});
    const auto blocks = Blocks::make(rules, bench.features(), {}, 0, 1);
    ASSERT_TRUE(blocks);
    const auto pairs = produced(*blocks);
    for (RecordIndex a = 0; a < rows.size(); ++a) {
        for (RecordIndex b = a + 1; b < rows.size(); ++b) {
            const std::string &left = rows[a].born, &right = rows[b].born;
            const bool near = left.substr(5) == right.substr(5) &&
                              std::abs(std::stoi(left.substr(0, 4)) - std::stoi(right.substr(0, 4))) <= 5;
            const bool candidates = near || rows[a].city == rows[b].city || left == right;
            const auto found = pairs.find({a, b});
            ASSERT_EQ(found == pairs.end() ? 0 : found->second, candidates ? 1 : 0) << a << ' ' << b;
        }
    }
}

TEST(Blocks, LeaveOutTheLargestBlocksOfARuleThatGivesTooManyPairs) {
    const auto rows = randomRows(900, 7);
    BlockBench bench(rows);
    RuleSet rules = twoRules();
    rules.pairsARule = 5000;
    const auto blocks = Blocks::make(rules, bench.features(), {}, 0, 1);
    ASSERT_TRUE(blocks);
    for (const BlockingReport& report : blocks->reports())
        EXPECT_LE(report.pairs, rules.pairsARule) << report.rule;
    const BlockingReport& city = blocks->reports()[1];
    EXPECT_EQ(city.droppedBlocks, 1U);
    EXPECT_LT(city.limit, city.largest);
    EXPECT_GT(city.blocks, 10U) << "small blocks stay";
}

TEST(Blocks, FormFromTheWordsOfAPlainField) {
    const std::string text[] = {"silver lantern", "lantern of silver", "copper kettle", "tin lantern"};
    RecordTable records({{"x.title", SemanticType::Text, {}, {}}}, {"only"});
    for (std::size_t r = 0; r < std::size(text); ++r) {
        const RecordTable::Cell cells[] = {{0, 0, text[r]}};
        records.append(0, std::to_string(r), 0, static_cast<std::int64_t>(r), cells);
    }
    records.finish();
    auto standardised = StandardisedTable::make(records, nullptr, {}, 0, 1);
    ASSERT_TRUE(standardised);
    Features features(records, *standardised);
    RuleSet rules;
    rules.blocking = {{"two_words", parsed("word_pair(x.title)"), ""}};
    auto blocks = Blocks::make(rules, features, {}, 0, 1);
    ASSERT_TRUE(blocks);
    EXPECT_EQ(produced(*blocks), (std::map<Pair, int>{{{0, 1}, 1}}));
    rules.blocking = {{"rare_word", parsed("rare_word(x.title, 3)"), ""}};
    blocks = Blocks::make(rules, features, {}, 0, 1);
    ASSERT_TRUE(blocks);
    EXPECT_EQ(produced(*blocks), (std::map<Pair, int>{{{0, 1}, 1}, {{0, 3}, 1}, {{1, 3}, 1}}));
}

/// Rules with one comparison, of cities, and a model of them.
class CompletePairs : public testing::Test {
protected:
    CompletePairs() {
        Comparison city;
        city.id = "city";
        city.on.push_back(parsed("address.city"));
        city.levels = {{"equal", parsed("exact(address.city)"), Sign::Agree, false, {}, {}},
                       {"differ", {}, Sign::Differ, false, {}, {}}};
        m_rules.comparisons.push_back(city);
        m_rules.mergeLine = 0.0;
        m_model.classes = {"match", "strangers"};
        m_model.shares = {0.5, 0.5};
        ComparisonModel learned;
        learned.own = {true, true};
        learned.levels.resize(2);
        learned.levels[0].probability = {0.9, 0.1};
        learned.levels[1].probability = {0.1, 0.9};
        m_model.comparisons.push_back(learned);
    }
    /// The pairs 0-1 and 1-2, completed.
    ScoredPairs completed(BlockBench& bench, double floor) const {
        ScoredPairs scored;
        scored.floor = toWeight(floor);
        scored.pairs = {{0, 1, toWeight(3.0), 1, 0, false, false}, {1, 2, toWeight(3.0), 1, 0, false, false}};
        scored.candidates = 2;
        const Comparator comparator(m_rules, bench.features());
        EXPECT_TRUE(completePairs(m_rules, bench.features(), comparator, Weigher(m_rules, m_model, {}),
                                  scored, {}, 0, 1));
        return scored;
    }

    RuleSet m_rules;
    Model m_model;
};

TEST_F(CompletePairs, ComparesWhatBlockingLeftOutInsideAGroup) {
    // 0 and 1 share a birth date, 1 and 2 another value of theirs: nothing brings 0 and 2 together.
    BlockBench bench(
        {{"dubai", "1980-01-01"}, {"dubai", "1980-01-01"}, {"dubai", "1990-05-05"}, {"doha", "1970-07-07"}});
    const ScoredPairs scored = completed(bench, -10.0);
    ASSERT_EQ(scored.pairs.size(), 3U);
    EXPECT_EQ(scored.candidates, 3U);
    EXPECT_EQ(scored.pairs[1].left, 0U);
    EXPECT_EQ(scored.pairs[1].right, 2U);
    EXPECT_EQ(scored.pairs[1].rule, kNoBlockingRule);
    EXPECT_EQ(scored.pairs[1].weight, toWeight(std::log2(9.0)));
    EXPECT_FALSE(scored.pairs[1].forced);
}

/// What a force rule says holds also where its block was too large to be looked at.
TEST_F(CompletePairs, AsksForceAndVetoRules) {
    BlockBench bench({{"dubai", "1980-01-01"}, {"doha", "1980-01-01"}, {"doha", "1980-01-01"}});
    m_rules.force = {{"same_birth", parsed("exact(birth.date)"), ""}};
    ScoredPairs scored = completed(bench, 0.0); // 0 and 2 differ in their city
    ASSERT_EQ(scored.pairs.size(), 3U);
    EXPECT_LT(scored.pairs[1].weight, 0);
    EXPECT_TRUE(scored.pairs[1].forced);
    m_rules.veto = {{"other_city", parsed("differ(address.city)"), ""}};
    scored = completed(bench, -10.0);
    ASSERT_EQ(scored.pairs.size(), 3U);
    EXPECT_FALSE(scored.pairs[1].forced);
    EXPECT_TRUE(scored.pairs[1].vetoed);
}

} // namespace
} // namespace goldenrod
