// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/packing.h"
#include "models/workspace/run_store.h"
#include "models/workspace/schema.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace goldenrod {
namespace {

constexpr std::int64_t kRun = 1;
using Seen = std::map<std::int64_t, std::multimap<std::int64_t, std::tuple<Weight, Pattern, bool, bool>>>;

class PairBlocksTest : public testing::Test {
protected:
    void SetUp() override {
        auto db = Database::open(m_folder.path() / "pairs.goldenrod", Database::Mode::Create);
        ASSERT_TRUE(db) << db.error().detail;
        m_db.emplace(db.take());
        ASSERT_TRUE(migrate(*m_db, migrations()));
        ASSERT_TRUE(m_db->execute("PRAGMA foreign_keys=OFF")); // blocks without their run will do
    }
    Result<void> store(std::int64_t first, const std::string& bytes) {
        return insertRunBlock(*m_db, kRun, "pair", first, bytes);
    }

    const test::TempFolder m_folder;
    std::optional<Database> m_db;
};

RecordTable records(std::size_t count, std::mt19937_64& random) {
    RecordTable table({{"name.full", SemanticType::PersonName, {}, {}}}, {"crm"});
    std::vector<std::int64_t> ids(count * 3);
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::int64_t>(i) + 1;
    std::shuffle(ids.begin(), ids.end(), random);
    for (std::size_t r = 0; r < count; ++r) table.append(0, "K" + std::to_string(r), 0, ids[r], {});
    table.finish();
    return table;
}

TEST_F(PairBlocksTest, EveryPairIsFoundFromBothOfItsRecords) {
    const std::uint64_t seed = test::randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    const RecordTable table = records(4000, random);
    std::vector<ScoredPair> pairs(9000);
    Seen expected;
    for (ScoredPair& pair : pairs) {
        pair.left = static_cast<RecordIndex>(random() % 3999);
        pair.right = pair.left + 1 + static_cast<RecordIndex>(random() % (3999 - pair.left));
        pair.weight = static_cast<Weight>(random() >> 20) - (Weight{1} << 43);
        pair.pattern = random() % 50 * 0x123456789ULL;
        pair.forced = random() % 4 == 0;
        pair.vetoed = random() % 4 == 0;
        const auto said = std::tuple(pair.weight, pair.pattern, bool(pair.forced), bool(pair.vetoed));
        expected[table.idOf(pair.left)].emplace(table.idOf(pair.right), said);
        expected[table.idOf(pair.right)].emplace(table.idOf(pair.left), said);
    }
    const BlockSink sink = [&](const char*, std::int64_t first, const std::string& bytes) {
        return store(first, bytes);
    };
    ASSERT_TRUE(packPairs(pairs, table, sink));
    PairReader reader(*m_db, kRun);
    Seen found;
    for (RecordIndex r = 0; r < table.size(); ++r) {
        auto some = reader.pairsOf(table.idOf(r));
        ASSERT_TRUE(some);
        for (const StoredPair& pair : **some) {
            found[table.idOf(r)].emplace(pair.other,
                                         std::tuple(pair.weight, pair.pattern, pair.forced, pair.vetoed));
        }
    }
    for (const auto& [id, some] : expected) {
        ASSERT_EQ(found[id].size(), some.size());
        for (const auto& expectation : some) {
            const auto [from, to] = found[id].equal_range(expectation.first);
            EXPECT_TRUE(std::find(from, to, expectation) != to);
        }
    }
}

TEST_F(PairBlocksTest, ReadsBlocksWithoutAListOfPatterns) {
    Packer packer;
    packer.signedNumber(7).number(2).signedNumber(8).signedNumber(-5).number(300).number(2);
    packer.signedNumber(9).signedNumber(6).number(1).number(1);
    ASSERT_TRUE(store(0, packer.take()));
    PairReader reader(*m_db, kRun);
    auto pairs = reader.pairsOf(7);
    ASSERT_TRUE(pairs);
    ASSERT_EQ((*pairs)->size(), 2U);
    const StoredPair& front = (*pairs)->front();
    EXPECT_EQ(std::tuple(front.other, front.weight, front.pattern, front.forced, front.vetoed),
              std::tuple(8, -5, 300U, false, true));
    EXPECT_TRUE((*pairs)->back().forced);
}

TEST_F(PairBlocksTest, RefusesDamagedBlocks) {
    Packer packer; // one pattern is listed, the pair has the second one
    packer.number(0).number(1).number(300).signedNumber(7).number(1);
    packer.signedNumber(8).signedNumber(-5).number(4);
    ASSERT_TRUE(store(0, packer.take()));
    auto pairs = PairReader(*m_db, kRun).pairsOf(7);
    ASSERT_FALSE(pairs);
    EXPECT_EQ(pairs.error().code, kDamaged);
}

} // namespace
} // namespace goldenrod
