// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/delta_run.h"
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

std::string pairsOf(const ScoredPairs& scored, const RecordTable& records) {
    std::string text;
    for (const ScoredPair& pair : scored.pairs) {
        text += nameOf(records, pair.left) + " " + nameOf(records, pair.right) + " " +
                std::to_string(pair.weight) + " " + std::to_string(pair.pattern) + " " +
                std::to_string(pair.rule) + (pair.forced ? " forced" : "") + (pair.vetoed ? " vetoed" : "") +
                "\n";
    }
    return text;
}

std::string countsOf(const ScoredPairs& scored) {
    std::string text = std::to_string(scored.candidates) + " floor " + std::to_string(scored.floor) + "\n";
    for (const std::uint64_t count : scored.newPairs) text += std::to_string(count) + " ";
    for (const auto& [bin, count] : scored.bins) {
        if (count == 0) continue;
        text +=
            "\n" + std::to_string(bin.pattern) + " " + std::to_string(bin.bits) + " " + std::to_string(count);
    }
    return text;
}

/// Its nodes, whatever order they stand in.
std::multiset<std::string> treeOf(const Tree& tree, const RecordTable& records) {
    std::multiset<std::string> nodes;
    for (const TreeNode& node : tree.nodes())
        nodes.insert(groupName(tree, records, node.left) + " " + groupName(tree, records, node.right) + " " +
                     std::to_string(node.height));
    return nodes;
}

Result<std::unique_ptr<MatchRun>> runUnder(const RuleSet& rules, const Learned& learned,
                                           const RecordTable& records) {
    MatchOptions options;
    options.rules = rules;
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>(learned);
    };
    return MatchRun::make(records, std::move(options), {});
}

/// Records come, go and change; blocks grow over their limits and shrink under them.
TEST_P(DeltaTest, GivesWhatAFullRunGives) {
    // Many changes, or few of them, which must cost little.
    const std::uint64_t rare = GetParam() % 2 == 0 ? 1 : 9;
    std::set<Version> before, after;
    for (std::size_t row = 0; row < m_people.rows().size(); ++row) {
        const bool comes = chance(8 * rare, row, 1), goes = chance(12 * rare, row, 2),
                   changes = chance(9 * rare, row, 3);
        if (!comes) before.insert({row, false});
        if (!goes || comes) after.insert({row, changes && !comes});
    }
    const auto earlierRecords = table(before);
    auto learnedRun = MatchRun::make(*earlierRecords, {}, {});
    ASSERT_TRUE(learnedRun);
    const RuleSet rules = (*learnedRun)->rules();
    Learned learned{(*learnedRun)->model(), (*learnedRun)->terms()};
    // Small blocks, so that many of them cross their limit.
    if (GetParam() % 3 == 0) learned.model.distinctSources = {"app", "ledger"};
    for (BlockLimit& limit : *learned.model.blockLimits) limit.records = 2 + mix(m_seed + limit.rule[0]) % 6;
    const auto earlier = runUnder(rules, learned, *earlierRecords);
    ASSERT_TRUE(earlier);
    const auto records = table(after);
    const auto full = runUnder(rules, learned, *records);
    ASSERT_TRUE(full);

    // The rows of now, then those that are gone.
    const auto rows = table(after);
    DeltaRequest request{rules, learned, {}, {}, {}, 0};
    std::map<Version, RecordIndex> rowOf;
    for (RecordIndex r = 0; r < rows->size(); ++r) rowOf.emplace(versionOf(*rows, r), r);
    const std::size_t now = rows->size();
    for (RecordIndex r = 0; r < earlierRecords->size(); ++r) {
        const Version version = versionOf(*earlierRecords, r);
        if (!rowOf.contains(version)) {
            rowOf.emplace(version, static_cast<RecordIndex>(rows->size()));
            append(*rows, version);
        }
        request.earlier.rows.push_back(rowOf.at(version));
    }
    ASSERT_GT(rows->size(), now);
    request.earlier.scored = (*earlier)->scored();
    request.earlier.nodes = (*earlier)->tree().nodes();
    const auto delta = runDelta(*rows, now, request, {});
    ASSERT_TRUE(delta);
    EXPECT_EQ(pairsOf(delta->scored, *rows), pairsOf((*full)->scored(), *records));
    EXPECT_EQ(countsOf(delta->scored), countsOf((*full)->scored()));
    EXPECT_EQ(treeOf(*delta->tree, *rows), treeOf((*full)->tree(), *records));
    const Weight line = toWeight(rules.mergeLine);
    EXPECT_EQ(delta->tree->cut(line), (*full)->tree().cut(line));
    if (rare > 1) {
        EXPECT_LT(delta->compared * 3, (*full)->scored().candidates);
    }
}

INSTANTIATE_TEST_SUITE_P(Splits, DeltaTest, testing::Range(0, 6));

/// Nothing changed: nothing is compared.
TEST(Delta, WithoutChangesKeepsAll) {
    const std::uint64_t seed = newSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const RandomPeople people(120, seed);
    const auto records = people.table();
    auto run = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(run);
    DeltaRequest request{(*run)->rules(), {(*run)->model(), (*run)->terms()}, {}, {}, {}, 0};
    request.earlier = {(*run)->scored(), (*run)->tree().nodes(), {}};
    for (RecordIndex r = 0; r < records->size(); ++r) request.earlier.rows.push_back(r);
    const auto delta = runDelta(*records, records->size(), request, {});
    ASSERT_TRUE(delta);
    EXPECT_EQ(delta->compared, 0U);
    EXPECT_EQ(pairsOf(delta->scored, *records), pairsOf((*run)->scored(), *records));
    EXPECT_EQ(treeOf(*delta->tree, *records), treeOf((*run)->tree(), *records));
}

TEST(Delta, NeedsAModelThatSaysWhatIsInForce) {
    const RandomPeople people(40, 7);
    const auto records = people.table();
    auto run = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(run);
    DeltaRequest request{(*run)->rules(), {(*run)->model(), (*run)->terms()}, {}, {}, {}, 0};
    request.learned.model.contradictions.reset();
    const auto delta = runDelta(*records, records->size(), request, {});
    ASSERT_FALSE(delta);
    EXPECT_EQ(delta.error().code, kModelForOtherRules);
}

} // namespace
} // namespace goldenrod
