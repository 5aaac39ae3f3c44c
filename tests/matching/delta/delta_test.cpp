// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"
#include "tests/matching/engine/outcome.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <set>

namespace goldenrod {
namespace {

using namespace test;

/// Which rows of a bank a run has, each as it was made or in another version.
struct Version {
    std::size_t row = 0;
    bool other = false; ///< with the values of its neighbour in some fields
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads the operator
    friend auto operator<=>(const Version&, const Version&) = default;
};

class DeltaTest : public testing::TestWithParam<int> {
protected:
    DeltaTest()
        : m_seed(newSeed() + static_cast<std::uint64_t>(GetParam()))
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_people(220, m_seed) {}

    bool chance(std::uint64_t of, std::size_t row, std::uint64_t purpose) const {
        return mix(m_seed + mix(row * 7 + purpose)) % of == 0;
    }

    std::vector<RecordTable::Cell> cellsOf(const Version& version, std::vector<std::string>& texts) const {
        const auto& own = m_people.rows()[version.row].cells;
        const auto& others = m_people.rows()[(version.row + 3) % m_people.rows().size()].cells;
        texts.clear();
        std::vector<RecordTable::Cell> cells;
        for (const auto& [column, text] : own) {
            texts.push_back(text);
            for (const auto& [field, another] : others) {
                if (version.other && field == column && (version.row + column) % 3 == 0)
                    texts.back() = another;
            }
        }
        for (std::size_t i = 0; i < texts.size(); ++i) cells.push_back({own[i].first, 0, texts[i]});
        return cells;
    }

    void append(RecordTable& records, const Version& version) const {
        std::vector<std::string> texts;
        const auto cells = cellsOf(version, texts);
        const auto& row = m_people.rows()[version.row];
        records.append(row.source, row.key, 0, static_cast<std::int64_t>(version.row * 2 + version.other),
                       cells);
    }

    std::unique_ptr<RecordTable> table(const std::set<Version>& versions) const {
        auto records = std::make_unique<RecordTable>(RandomPeople::fields(), RandomPeople::sources());
        records->thisYear = 2026;
        for (const Version& version : versions) append(*records, version);
        records->finish();
        return records;
    }

    static Version versionOf(const RecordTable& records, RecordIndex r) {
        return {static_cast<std::size_t>(records.idOf(r)) / 2, records.idOf(r) % 2 != 0};
    }

    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    RandomPeople m_people;
};

/// Its nodes, whatever order they stand in.
std::multiset<std::string> nodesOf(const MatchRun& run) {
    std::multiset<std::string> nodes;
    for (const TreeNode& node : run.tree().nodes())
        nodes.insert(groupName(run.tree(), run.records(), node.left) + " " +
                     groupName(run.tree(), run.records(), node.right) + " " + std::to_string(node.height));
    return nodes;
}

MatchOptions optionsUnder(const RuleSet& rules, const Learned& learned) {
    MatchOptions options;
    options.rules = rules;
    options.findModel = [learned](const RuleSet&) -> Result<std::optional<Learned>> { return {learned}; };
    return options;
}

/// A run that goes on from an earlier one over `before`; `records` are those of now and are so again
/// afterwards. `gone`: appends a version that is not there any more.
template <typename IdOf, typename Append>
Result<std::unique_ptr<MatchRun>> runSince(const MatchRun& earlier, RecordTable& records,
                                           MatchOptions options, IdOf idOf, Append append) {
    const RecordTable::Extent now = records.extent();
    options.findEarlier = [&](const RuleSet&, const Model&) -> Result<std::optional<EarlierRun>> {
        EarlierRun since{earlier.scored(), earlier.tree().nodes(), {}, {}};
        std::map<std::int64_t, RecordIndex> rowOf;
        for (RecordIndex r = 0; r < records.size(); ++r) rowOf.emplace(idOf(records, r), r);
        for (RecordIndex r = 0; r < earlier.records().size(); ++r) {
            const std::int64_t id = idOf(earlier.records(), r);
            const auto [at, gone] = rowOf.emplace(id, static_cast<RecordIndex>(records.size()));
            if (gone) append(records, earlier.records(), r);
            since.rows.push_back(at->second);
        }
        return {std::move(since)};
    };
    auto run = MatchRun::make(records, std::move(options), {});
    records.cutTo(now);
    return run;
}

void expectSame(const MatchRun& delta, const MatchRun& full) {
    const Outcome one = outcomeOf(delta), other = outcomeOf(full);
    EXPECT_EQ(one.pairs, other.pairs);
    EXPECT_EQ(one.reports, other.reports);
    EXPECT_EQ(one.model, other.model);
    EXPECT_EQ(delta.scored().candidates, full.scored().candidates);
    EXPECT_EQ(delta.scored().floor, full.scored().floor);
    EXPECT_EQ(nodesOf(delta), nodesOf(full));
    const Weight line = toWeight(full.rules().mergeLine);
    EXPECT_EQ(delta.tree().cut(line), full.tree().cut(line));
    EXPECT_EQ(delta.standardised().size(), delta.records().size());
}

/// Records come, go and change; blocks grow over their limits and shrink under them; again and again, each
/// time from what the delta before gave.
TEST_P(DeltaTest, GivesWhatAFullRunGives) {
    // Many changes, or few of them, which must cost little.
    const std::uint64_t rare = GetParam() % 2 == 0 ? 1 : 9;
    std::vector<std::set<Version>> states(4);
    for (std::size_t row = 0; row < m_people.rows().size(); ++row) {
        Version version{row, false};
        bool isThere = !chance(8 * rare, row, 1);
        for (std::size_t at = 0; at < states.size(); ++at) {
            if (isThere) states[at].insert(version);
            const bool comes = chance(4 * rare, row, 10 * at + 1), goes = chance(12 * rare, row, 10 * at + 2);
            isThere = isThere ? !goes : comes;
            if (chance(9 * rare, row, 10 * at + 3)) version.other = !version.other;
        }
    }
    const auto firstRecords = table(states[0]);
    auto learnedRun = MatchRun::make(*firstRecords, {}, {});
    ASSERT_TRUE(learnedRun);
    const RuleSet rules = (*learnedRun)->rules();
    Learned learned{(*learnedRun)->model(), (*learnedRun)->terms()};
    // Small blocks, so that many of them cross their limit.
    if (GetParam() % 3 == 0) learned.model.distinctSources = {"app", "ledger"};
    for (BlockLimit& limit : *learned.model.blockLimits) limit.records = 2 + mix(m_seed + limit.rule[0]) % 6;

    std::vector<std::unique_ptr<RecordTable>> tables;
    std::vector<std::unique_ptr<MatchRun>> runs;
    for (std::size_t at = 0; at < states.size(); ++at) {
        SCOPED_TRACE("state " + std::to_string(at));
        const auto fullRecords = table(states[at]);
        auto full = MatchRun::make(*fullRecords, optionsUnder(rules, learned), {});
        ASSERT_TRUE(full);
        tables.push_back(table(states[at]));
        auto run = at == 0 ? MatchRun::make(*tables[at], optionsUnder(rules, learned), {})
                           : runSince(
                                 *runs.back(), *tables[at], optionsUnder(rules, learned),
                                 [](const RecordTable& records, RecordIndex r) { return records.idOf(r); },
                                 [&](RecordTable& into, const RecordTable& from, RecordIndex r) {
                                     append(into, versionOf(from, r));
                                 });
        ASSERT_TRUE(run);
        ASSERT_EQ((*run)->comparedSince().has_value(), at > 0);
        expectSame(**run, **full);
        if (rare > 1 && at > 0) {
            EXPECT_LT(*(*run)->comparedSince() * 3, (*full)->scored().candidates);
        }
        runs.push_back(run.take());
    }
}

INSTANTIATE_TEST_SUITE_P(Splits, DeltaTest, testing::Range(0, 6));

class Delta : public testing::Test {
protected:
    Delta()
        : m_seed(newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_people(120, m_seed)
        , m_records(m_people.table()) {
        auto run = MatchRun::make(*m_records, {}, {});
        EXPECT_TRUE(run);
        m_run = run.take();
        m_learned = {m_run->model(), m_run->terms()};
    }
    Result<std::unique_ptr<MatchRun>> again(MatchOptions options) {
        return runSince(
            *m_run, *m_records, std::move(options),
            [](const RecordTable& records, RecordIndex r) { return records.idOf(r); },
            [](RecordTable&, const RecordTable&, RecordIndex) { FAIL(); });
    }

    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    RandomPeople m_people;
    std::unique_ptr<RecordTable> m_records;
    std::unique_ptr<MatchRun> m_run;
    Learned m_learned;
};

/// Nothing changed: nothing is compared.
TEST_F(Delta, WithoutChangesKeepsAll) {
    const auto delta = again(optionsUnder(m_run->rules(), m_learned));
    ASSERT_TRUE(delta);
    EXPECT_EQ((*delta)->comparedSince(), 0U);
    expectSame(**delta, *m_run);
}

/// A model that does not say what is in force leaves that to every run.
TEST_F(Delta, NeedsAModelThatSaysWhatIsInForce) {
    m_learned.model.contradictions.reset();
    const auto run = again(optionsUnder(m_run->rules(), m_learned));
    ASSERT_TRUE(run);
    EXPECT_FALSE((*run)->comparedSince());
}

TEST_F(Delta, IsNotForRunsThatLeaveStepsOut) {
    MatchOptions options = optionsUnder(m_run->rules(), m_learned);
    options.without = {Step::Completion};
    const auto run = again(std::move(options));
    ASSERT_TRUE(run);
    EXPECT_FALSE((*run)->comparedSince());
}

} // namespace
} // namespace goldenrod
