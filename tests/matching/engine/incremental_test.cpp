// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matching/engine/outcome.h"
#include "tests/matching/support/catalogue_table.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

/// The rows that the test keeps, in the order they were made.
std::unique_ptr<RecordTable> some(const RandomPeople& people, const std::set<std::string>& keys) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < people.rows().size(); ++i) {
        const auto& row = people.rows()[i];
        if (keys.contains(RandomPeople::sources()[row.source] + "/" + row.key)) order.push_back(i);
    }
    return people.table(order);
}

/// A run under the rules and the model of another.
Result<std::unique_ptr<MatchRun>> runLike(const MatchRun& learned, const RecordTable& records) {
    MatchOptions options;
    options.rules = learned.rules();
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>({learned.model(), learned.terms()});
    };
    return MatchRun::make(records, std::move(options), {});
}

class IncrementalTest : public testing::Test {
protected:
    IncrementalTest()
        : m_seed(newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_people(200, m_seed)
        , m_records(m_people.table()) {
        auto full = MatchRun::make(*m_records, {}, {});
        EXPECT_TRUE(full);
        m_full = full.take();
    }
    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    RandomPeople m_people;
    std::unique_ptr<RecordTable> m_records;
    std::unique_ptr<MatchRun> m_full;
};

TEST_F(IncrementalTest, ARunWithTheModelOfAnotherGivesTheSame) {
    const auto again = runLike(*m_full, *m_records);
    ASSERT_TRUE(again);
    EXPECT_FALSE((*again)->trained());
    const Outcome full = outcomeOf(*m_full), other = outcomeOf(**again);
    EXPECT_EQ(full.rules, other.rules);
    EXPECT_EQ(full.model, other.model);
    EXPECT_EQ(full.pairs, other.pairs);
    EXPECT_EQ(full.tree, other.tree);
    EXPECT_EQ(full.reports, other.reports);
}

/// Words of plain fields count as often as they did where the model was learned.
TEST(Incremental, ARunWithTheModelOfAnotherGivesTheSameByFreeTexts) {
    const auto records = catalogueTable(books(60), 2);
    const auto full = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(full);
    const auto again = runLike(**full, *records);
    ASSERT_TRUE(again);
    const Outcome first = outcomeOf(**full), other = outcomeOf(**again);
    EXPECT_NE(first.pairs, "");
    EXPECT_EQ(first.pairs, other.pairs);
    EXPECT_EQ(first.tree, other.tree);
    EXPECT_EQ(first.reports, other.reports);
}

/// Records that share no pair with the rest can be matched without it: a connected part of the tree is the
/// same whether or not the others are at hand.
TEST_F(IncrementalTest, PartsAreTheSameWithoutTheRest) {
    std::set<std::string> keys;
    const auto groups = m_full->tree().cut(toWeight(m_full->rules().reviewLine));
    std::map<RecordIndex, RecordIndex> part;
    for (RecordIndex r = 0; r < groups.size(); ++r) part[r] = r;
    const auto root = [&](RecordIndex r) {
        while (part[r] != r) r = part[r];
        return r;
    };
    for (const ScoredPair& pair : m_full->scored().pairs) part[root(pair.left)] = root(pair.right);
    for (RecordIndex r = 0; r < groups.size(); ++r) part[root(r)] = root(groups[r]);
    for (RecordIndex r = 0; r < groups.size(); ++r) {
        if (root(r) % 3 == 0) keys.insert(nameOf(*m_records, r));
    }
    ASSERT_GT(keys.size(), 20U);
    const auto delta = some(m_people, keys);
    const auto run = runLike(*m_full, *delta);
    ASSERT_TRUE(run);
    const auto whole = clustersOf(*m_full);
    std::size_t joined = 0;
    for (const auto& cluster : clustersOf(**run)) {
        EXPECT_TRUE(whole.contains(cluster)) << *cluster.begin();
        joined += cluster.size() > 1 ? 1 : 0;
    }
    EXPECT_GT(joined, 5U);
}

/// What is in force was judged where the model was learned, also when few records are left to judge by.
TEST_F(IncrementalTest, ContradictionsAndBlockLimitsAreThoseOfTheModel) {
    Learned learned{m_full->model(), m_full->terms()};
    ASSERT_FALSE(learned.model.contradictions->empty());
    for (ContradictionReport& rule : *learned.model.contradictions) rule.inForce = !rule.inForce;
    learned.model.blockLimits->front().records = 3;
    learned.model.distinctSources = {"branches"};
    MatchOptions options;
    options.rules = m_full->rules();
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>(learned);
    };
    const auto run = MatchRun::make(*m_records, std::move(options), {});
    ASSERT_TRUE(run);
    for (std::size_t r = 0; r < (*run)->contradictions().size(); ++r)
        EXPECT_NE((*run)->contradictions()[r].inForce, m_full->contradictions()[r].inForce);
    EXPECT_EQ((*run)->blocks().reports().front().limit, 3U);
    for (const SourceReport& report : (*run)->sources())
        EXPECT_EQ(report.distinct, m_records->sources()[report.source] == "branches");
    EXPECT_EQ((*run)->model().toJson(), learned.model.toJson());
}

/// Models of earlier versions do not say; then the run does.
TEST_F(IncrementalTest, WithoutThemInTheModelTheRunJudges) {
    Learned learned{m_full->model(), m_full->terms()};
    learned.model.contradictions.reset();
    learned.model.blockLimits.reset();
    learned.model.distinctSources.reset();
    MatchOptions options;
    options.rules = m_full->rules();
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>(learned);
    };
    const auto run = MatchRun::make(*m_records, std::move(options), {});
    ASSERT_TRUE(run);
    EXPECT_EQ(outcomeOf(**run).reports, outcomeOf(*m_full).reports);
    EXPECT_EQ(outcomeOf(**run).tree, outcomeOf(*m_full).tree);
    EXPECT_FALSE((*run)->model().contradictions);
}

TEST_F(IncrementalTest, AModelForOtherRulesIsRefused) {
    MatchOptions options;
    options.rules = m_full->rules();
    options.rules->mergeLine += 0.5;
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>({m_full->model(), m_full->terms()});
    };
    const auto run = MatchRun::make(*m_records, std::move(options), {});
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, kModelForOtherRules);
}

/// The hash of the rules may be right and the rest damaged.
TEST_F(IncrementalTest, AModelThatLacksPartsIsRefused) {
    const std::vector<std::function<void(Model&)>> damages{
        [](Model& model) { model.comparisons.pop_back(); },
        [](Model& model) { model.comparisons.push_back(model.comparisons.front()); },
        [](Model& model) { model.comparisons.front().levels.pop_back(); },
        [](Model& model) { model.comparisons.back().levels.back().probability.pop_back(); },
        [](Model& model) { model.comparisons.back().own.clear(); },
        [](Model& model) { model.classes.emplace_back("more"); },
        [](Model& model) { model.shares.clear(); },
        [](Model& model) { model.contradictions->pop_back(); },
        [](Model& model) { model.blockLimits->front().rule += "?"; },
    };
    for (std::size_t d = 0; d < damages.size(); ++d) {
        MatchOptions options;
        options.rules = m_full->rules();
        options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
            Learned learned{m_full->model(), m_full->terms()};
            damages[d](learned.model);
            return std::optional<Learned>(std::move(learned));
        };
        const auto run = MatchRun::make(*m_records, std::move(options), {});
        ASSERT_FALSE(run) << d;
        EXPECT_EQ(run.error().code, kModelForOtherRules) << d;
    }
}

TEST_F(IncrementalTest, AModelReadFromItsJsonGivesTheSame) {
    auto read = Model::fromJson(m_full->model().toJson());
    ASSERT_TRUE(read);
    auto rules = RuleSet::fromJson(m_full->rules().toJson());
    ASSERT_TRUE(rules);
    EXPECT_EQ(*rules, m_full->rules());
    EXPECT_EQ(read->toJson(), m_full->model().toJson());
    MatchOptions options;
    options.rules = rules.take();
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>({*read, m_full->terms()});
    };
    const auto run = MatchRun::make(*m_records, std::move(options), {});
    ASSERT_TRUE(run);
    EXPECT_EQ(outcomeOf(**run).pairs, outcomeOf(*m_full).pairs);
    EXPECT_EQ(clustersOf(**run), clustersOf(*m_full));
}

} // namespace
} // namespace goldenrod
