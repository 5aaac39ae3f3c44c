// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/pair_blocking.h"

#include "models/jobs/review_case.h"
#include "models/workspace/record_store.h"
#include "models/workspace/run_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace goldenrod {
namespace {

using namespace test;
using State = PairBlocking::State;

class PairBlockingTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated);
        m_db = std::make_unique<Database>(m_workspace->reader().take());
    }
    std::vector<std::int64_t> records(int count) {
        std::vector<std::int64_t> ids;
        for (const std::string& id : column(
                 *m_db, "SELECT record_id FROM membership ORDER BY record_id LIMIT " + std::to_string(count)))
            ids.push_back(std::stoll(id));
        return ids;
    }
    PairBlocking blocking(std::int64_t a, std::int64_t b) { return *comparePair(*m_db, a, b)->blocking; }

    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Database> m_db;
};

TEST_F(PairBlockingTest, SaysOfEachPairWhatTheRunDidWithIt) {
    PairReader kept(*m_db, runInForce(*m_db).take());
    std::size_t found = 0, never = 0, near = 0;
    const auto ids = records(60);
    for (const std::int64_t a : {ids[0], ids[20], ids[40]}) {
        const std::vector<StoredPair> pairs = **kept.pairsOf(a);
        for (const std::int64_t b : ids) {
            if (a == b) continue;
            const bool isKept = std::any_of(pairs.begin(), pairs.end(),
                                            [&](const StoredPair& pair) { return pair.other == b; });
            const PairBlocking said = blocking(a, b);
            ASSERT_EQ(said.state == State::Kept, isKept) << a << ' ' << b;
            const bool pairing =
                std::any_of(said.rules.begin(), said.rules.end(),
                            [](const BlockingAnswer& answer) { return answer.lacks.empty(); });
            if (said.state == State::Unpaired) {
                ASSERT_FALSE(pairing);
                ++never;
            } else {
                ASSERT_TRUE(pairing) << a << ' ' << b;
            }
            near += std::any_of(said.rules.begin(), said.rules.end(), isNearly);
        }
        for (const StoredPair& pair : pairs) {
            const PairBlocking said = blocking(a, pair.other);
            EXPECT_EQ(said.state, State::Kept);
            EXPECT_FALSE(said.foundBy.empty());
            const auto rule =
                std::find_if(said.rules.begin(), said.rules.end(),
                             [&](const BlockingAnswer& answer) { return answer.rule == said.foundBy; });
            ASSERT_NE(rule, said.rules.end());
            EXPECT_TRUE(rule->lacks.empty()) << "the rule that found them makes them candidates";
            ++found;
        }
    }
    EXPECT_GT(found, 0U);
    EXPECT_GT(never, 20U);
    EXPECT_GT(near, 0U);
}

TEST_F(PairBlockingTest, ARecordAfterTheMatchWasComparedWithNobody) {
    const std::filesystem::path extract = m_folder.path() / "late.csv";
    std::ofstream(extract) << "customer_id,first_name,last_name,date_of_birth\nL-1,Anna,Smith,1980-02-03\n"
                              "L-2,Ben,Jones,1981-02-03\n";
    ASSERT_TRUE([&] {
        auto request = requestFor(*m_workspace, extract, "late", "customer_id");
        return request && importExtract(*request, *m_workspace, {});
    }());
    const auto late = findRecord(*m_db, "late", "L-1").take();
    ASSERT_TRUE(late);
    const PairBlocking said = blocking(records(1)[0], *late);
    EXPECT_EQ(said.state, State::Later);
    EXPECT_FALSE(said.laterLeft);
    EXPECT_TRUE(said.laterRight);
}

} // namespace
} // namespace goldenrod
