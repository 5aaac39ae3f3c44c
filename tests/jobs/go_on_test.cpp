// SPDX-License-Identifier: GPL-3.0-or-later
// Matching again after a few records changed: a run that goes on from the one before gives what a full run
// gives, and says which it was.
#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/match_records.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/rule_files.h"
#include "models/jobs/run_report.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/run_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

/// The core banking extract of the sample bank, dealt out over days: a first extract without some rows, then
/// extracts of those that are new or changed.
class Days {
public:
    Days(const std::filesystem::path& folder, std::uint64_t seed)
        : m_folder(folder)
        , m_random(seed) {
        std::ifstream file(sampleBank(kBankCustomers) / "core_banking.csv");
        std::getline(file, m_header);
        for (std::string row; std::getline(file, row);) m_rows.push_back(row);
        std::shuffle(m_rows.begin(), m_rows.end(), m_random);
    }

    std::filesystem::path first() { return write(m_rows.size() - 40, 0); }
    std::filesystem::path next() { return write(8, 8); }

private:
    std::filesystem::path write(std::size_t added, std::size_t changed) {
        std::filesystem::path path = m_folder / ("core_banking_" + std::to_string(m_days++) + ".csv");
        std::ofstream file(path);
        file << m_header << '\n';
        for (std::size_t i = 0; i < changed; ++i) {
            std::string& row = m_rows[m_random() % m_given];
            const std::size_t at = row.find_first_of("AEO", row.find(','));
            if (at == std::string::npos || !m_changed.insert(&row).second) continue;
            row[at] = row[at] == 'A' ? 'I' : 'A';
            file << row << '\n';
        }
        m_changed.clear();
        for (; added > 0 && m_given < m_rows.size(); --added) file << m_rows[m_given++] << '\n';
        return path;
    }

    std::filesystem::path m_folder;
    std::mt19937_64 m_random;
    std::string m_header;
    std::vector<std::string> m_rows;
    std::set<const std::string*> m_changed;
    std::size_t m_given = 0;
    int m_days = 0;
};

/// What a run leaves: its pairs, tree and counts, and the customers that come of it.
std::map<std::string, std::string> leftBy(Database& db, std::int64_t runId) {
    std::map<std::string, std::string> left;
    const StoredTree tree = readTree(db, runId).take();
    for (const std::int64_t id : tree.recordIds) left["records"] += std::to_string(id) + "\n";
    std::multiset<std::string> nodes;
    const Tree whole(tree.recordIds.size(), tree.nodes);
    for (const TreeNode& node : tree.nodes) {
        std::string text = std::to_string(node.height);
        for (const std::uint32_t child : {node.left, node.right}) {
            text += " :";
            for (const RecordIndex r : whole.members(child)) text += " " + std::to_string(r);
        }
        nodes.insert(text);
    }
    for (const std::string& node : nodes) left["nodes"] += node + "\n";
    const auto pairs = readPairs(db, runId, tree.recordIds).take();
    for (const ScoredPair& pair : pairs.value_or(std::vector<ScoredPair>()))
        left["pairs"] += std::to_string(pair.left) + " " + std::to_string(pair.right) + " " +
                         std::to_string(pair.weight) + " " + std::to_string(pair.pattern) + " " +
                         std::to_string(pair.rule) + " " + std::to_string(pair.forced) +
                         std::to_string(pair.vetoed) + "\n";
    for (const auto& [bin, count] : readBins(db, runId).take())
        left["bins"] +=
            std::to_string(bin.pattern) + " " + std::to_string(bin.bits) + " " + std::to_string(count) + "\n";
    const auto take = [&](const char* name, const std::string& sql) {
        for (const std::string& row : column(db, sql)) left[name] += row + "\n";
    };
    take("memberships",
         "SELECT record_id || ' ' || gid FROM membership JOIN golden ON number = golden ORDER BY record_id");
    take("values", "SELECT golden || ' ' || hex(packed) FROM golden_version WHERE until IS NULL ORDER BY 1");
    take("forwarding", "SELECT retired || ' ' || target FROM forwarding WHERE closed IS NULL ORDER BY 1");
    take("questions", "SELECT height || ' ' || weight || ' ' || hex(members) FROM question ORDER BY 1");
    return left;
}

class GoOn : public testing::Test {
protected:
    GoOn()
        : m_seed(randomSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_days(m_folder.path(), m_seed)
        , m_workspace(makeWorkspace(m_folder.path())) {
        for (const std::string& name : extracts()) {
            const bool isCore = name == "core_banking.csv";
            EXPECT_TRUE(load(*m_workspace, isCore ? m_days.first() : sampleBank(kBankCustomers) / name,
                             source(name)));
        }
        const auto session = matchRecords({}, *m_workspace, {});
        EXPECT_TRUE(session);
        EXPECT_EQ(session->report.basis.full, FullBecause::NoEarlierRun);
        EXPECT_EQ(session->report.basis.compared, session->report.candidates);
        EXPECT_TRUE(consolidate(*m_workspace, &*session, {}));
    }
    static std::string source(const std::string& name) { return name.substr(0, name.find('.')); }

    void loadNextDay() { EXPECT_TRUE(load(*m_workspace, m_days.next(), "core_banking")); }

    /// Matches and consolidates; what came of it.
    static std::map<std::string, std::string> matched(Workspace& workspace, const MatchRequest& request,
                                                      std::optional<FullBecause> full) {
        const auto session = matchRecords(request, workspace, {});
        EXPECT_TRUE(session) << session.error().code.id();
        if (!session) return {};
        EXPECT_EQ(session->report.basis.full, full);
        EXPECT_EQ(session->report.basis.since, full ? 0 : session->report.runId - 1);
        EXPECT_EQ(session->records->size(), session->report.records);
        EXPECT_TRUE(consolidate(workspace, &*session, {}));
        auto db = workspace.reader();
        return leftBy(*db, session->report.runId);
    }

    /// What a full run would leave, tried on a copy.
    std::map<std::string, std::string> fullRun() {
        const TempFolder copy;
        auto db = m_workspace->reader();
        EXPECT_TRUE(db->copyTo(copy / "bank.goldenrod"));
        std::filesystem::copy(m_folder / "identity", copy / "identity");
        auto other = openWorkspace(copy / "bank.goldenrod");
        MatchRequest request;
        request.full = true;
        return matched(*other, request, FullBecause::Demanded);
    }

    static void expectSame(const std::map<std::string, std::string>& one,
                           const std::map<std::string, std::string>& other) {
        for (const auto& [name, text] : other) {
            const auto at = one.find(name);
            EXPECT_TRUE(at != one.end() && at->second == text) << name << " differ";
        }
    }

    TempFolder m_folder;
    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    Days m_days;
    std::unique_ptr<Workspace> m_workspace;
};

TEST_F(GoOn, DayAfterDayGivesWhatFullRunsGive) {
    for (int day = 0; day < 4; ++day) {
        SCOPED_TRACE("day " + std::to_string(day));
        loadNextDay();
        const auto full = fullRun();
        EXPECT_FALSE(full.at("pairs").empty());
        expectSame(matched(*m_workspace, {}, std::nullopt), full);
    }
}

TEST_F(GoOn, KeepsWhatPeopleDecided) {
    auto db = m_workspace->reader();
    int decisions = 0;
    for (int day = 0; day < 3; ++day) {
        SCOPED_TRACE("day " + std::to_string(day));
        for (const DecisionKind kind : {DecisionKind::NotAMatch, DecisionKind::Match}) {
            auto questions = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::Highest);
            ASSERT_TRUE(questions);
            // Decisions whose values changed stand among them, to be confirmed or undone.
            std::erase_if(*questions, [](std::int64_t question) { return question < 0; });
            if (questions->empty()) continue;
            DecideRequest request;
            request.question = kind == DecisionKind::Match ? questions->back() : questions->front();
            request.kind = kind;
            request.reason = "known_otherwise";
            const auto decided = decide(request, *m_workspace);
            ASSERT_TRUE(decided || decided.error().code == kDecisionConflict)
                << decided.error().code.id() << " about question " << request.question;
            decisions += decided ? 1 : 0;
        }
        loadNextDay();
        const auto full = fullRun();
        expectSame(matched(*m_workspace, {}, std::nullopt), full);
    }
    EXPECT_GT(decisions, 1);
}

TEST_F(GoOn, ComparesNothingWhenNothingChanged) {
    const auto session = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(session);
    EXPECT_FALSE(session->report.basis.full);
    EXPECT_EQ(session->report.basis.compared, 0U);
}

TEST_F(GoOn, CountsWhatChanged) {
    loadNextDay();
    const auto session = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(session);
    const MatchBasis& basis = session->report.basis;
    EXPECT_EQ(basis.added, 8U);
    EXPECT_GT(basis.changed, 0U);
    EXPECT_LE(basis.changed, 8U);
    EXPECT_EQ(basis.gone, 0U);
    EXPECT_GT(basis.compared, 0U);
    EXPECT_LT(basis.compared * 2, session->report.candidates);
    auto db = m_workspace->reader();
    const std::string report = readRun(*db, session->report.runId)->report;
    EXPECT_NE(report.find("\"basis\":{\"full\":false"), std::string::npos) << report;
}

TEST_F(GoOn, SaysWhyARunIsFull) {
    const auto reason = [&](const MatchRequest& request) {
        const auto session = matchRecords(request, *m_workspace, {});
        EXPECT_TRUE(session);
        return session->report.basis.full;
    };
    MatchRequest request;
    request.full = true;
    EXPECT_EQ(reason(request), FullBecause::Demanded);
    request = {};
    request.learnAgain = true;
    EXPECT_EQ(reason(request), FullBecause::Learned);
    EXPECT_EQ(reason({}), std::nullopt);
    request = {};
    request.without = {Step::Completion};
    EXPECT_EQ(reason(request), FullBecause::StepsLeftOut);
    EXPECT_EQ(reason({}), FullBecause::NotKept) << "the run before left a step out";
    EXPECT_EQ(reason({}), std::nullopt);
    const std::vector<std::pair<std::string, FullBecause>> changes{
        {"json_set(report, '$.basis.engine', 'another')", FullBecause::OtherProgram},
        {"json_set(report, '$.basis.year', 1999)", FullBecause::OtherYear},
        {"json_set(report, '$.basis.floor', 1)", FullBecause::RaisedFloor},
        {"json_remove(report, '$.basis')", FullBecause::NotKept},
        {"json_set(report, '$.candidates', 1)", FullBecause::NotKept}};
    for (const auto& [sql, expected] : changes) {
        ASSERT_TRUE(m_workspace->writer().transact([&sql = sql](Database& db) {
            return db.execute(
                ("UPDATE run SET report = " + sql + " WHERE id = (SELECT max(id) FROM run)").c_str());
        }));
        EXPECT_EQ(reason({}), expected) << sql;
    }
}

TEST_F(GoOn, ComparesAllAfterManyChanges) {
    while (true) {
        std::filesystem::path day = m_days.next();
        if (std::filesystem::file_size(day) < 2000) break;
        ASSERT_TRUE(load(*m_workspace, day, "core_banking"));
    }
    ASSERT_TRUE(load(*m_workspace, sampleBank(500) / "crm.csv", "another_crm"));
    {
        // Rules that a person set keep their model, however many records come.
        auto db = m_workspace->reader();
        ASSERT_TRUE(setRules(*m_workspace, rulesOfRun(*db, 1).take()));
    }
    const auto full = fullRun();
    expectSame(matched(*m_workspace, {}, FullBecause::ManyChanges), full);
    ASSERT_TRUE(setRules(*m_workspace, {}));
    const auto learning = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(learning);
    EXPECT_EQ(learning->report.basis.full, FullBecause::Learned);
}

TEST_F(GoOn, AStoppedRunLeavesTheWorkspaceAsBefore) {
    loadNextDay();
    auto db = m_workspace->reader();
    const TableDigests before = digestTables(*db);
    for (int calls = 0;; calls += 3) {
        const auto session = matchRecords({}, *m_workspace, stopAfter(calls));
        if (session) break;
        ASSERT_EQ(session.error().code, kCancelled);
        ASSERT_EQ(differences(before, digestTables(*db)), "") << "stopped at call " << calls;
    }
}

} // namespace
} // namespace goldenrod
