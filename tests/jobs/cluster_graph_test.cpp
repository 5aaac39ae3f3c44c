// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_graph.h"

#include "models/jobs/cluster_effect.h"
#include "models/jobs/cluster_list.h"
#include "models/jobs/customer.h"
#include "models/workspace/event_store.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

class ClusterGraphTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated);
        m_db.emplace(m_workspace->reader().take());
        m_largest = column(*m_db, "SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number "
                                  "ORDER BY count(*) DESC, number");
    }
    /// Records of one customer that decisions merged, and a rule or source that speaks against it.
    std::string merged() {
        const auto done = changeCluster(
            {DecisionKind::Merge, m_largest[0], m_largest[1], {}, "documents_seen"}, *m_workspace);
        EXPECT_TRUE(done);
        return std::min(m_largest[0], m_largest[1]);
    }

    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Database> m_db;
    std::vector<std::string> m_largest;
};

TEST_F(ClusterGraphTest, HoldsWhatTheRunAndTheTreeSay) {
    for (std::size_t i = 0; i < 40; ++i) {
        SCOPED_TRACE(m_largest[i]);
        const auto graph = readClusterGraph(*m_db, m_largest[i]);
        ASSERT_TRUE(graph) << graph.error().detail;
        const auto members = readMembers(*m_db, graph->golden).take();
        ASSERT_EQ(graph->records.size(), members.size());
        EXPECT_EQ(graph->contradictions, 0) << "the tree joins nothing that contradicts each other";
        EXPECT_GT(graph->density, 0.0);
        EXPECT_LE(graph->density, 1.0);
        std::size_t weakest = 0;
        double cut = 0.0;
        for (const ClusterLink& link : graph->links) {
            EXPECT_LT(link.left, link.right);
            EXPECT_EQ(link.holds, *link.weight >= graph->reviewLine || link.isForced);
            weakest += link.isWeakest ? 1 : 0;
            const bool across = graph->records[link.left].isCutOff != graph->records[link.right].isCutOff;
            EXPECT_EQ(link.isCut, link.holds && across);
            if (link.isCut) cut += std::max(*link.weight, 0.0);
        }
        EXPECT_EQ(weakest, members.size() > 1 ? 1U : 0U);
        ASSERT_EQ(graph->cutWeight.has_value(), members.size() > 1);
        if (!graph->cutWeight) continue;
        EXPECT_DOUBLE_EQ(*graph->cutWeight, cut);
        const auto proposal = graph->proposal();
        ASSERT_EQ(proposal.size(), 2U);
        EXPECT_GE(proposal[0].size(), proposal[1].size());
        EXPECT_FALSE(proposal[1].empty());
        EXPECT_EQ(proposal[0].size() + proposal[1].size(), members.size());
        // The proposal is what can be split.
        EXPECT_TRUE(previewChange({DecisionKind::Split, m_largest[i], {}, {proposal[1]}}, *m_workspace));
    }
}

/// Every step joins two groups that stand; the groups that are left in the end.
std::size_t groupsAfter(const ClusterGraph& graph) {
    std::vector<std::vector<std::uint32_t>> groups;
    for (std::uint32_t r = 0; r < graph.records.size(); ++r) groups.push_back({r});
    for (const ClusterStep& step : graph.steps) {
        std::vector<std::uint32_t> joined;
        for (const auto* side : {&step.left, &step.right}) {
            const auto at = std::find(groups.begin(), groups.end(), *side);
            EXPECT_NE(at, groups.end()) << "a group that no step before made";
            if (at == groups.end()) return 0;
            joined.insert(joined.end(), at->begin(), at->end());
            groups.erase(at);
        }
        std::sort(joined.begin(), joined.end());
        groups.push_back(joined);
    }
    return groups.size();
}

TEST_F(ClusterGraphTest, TheStepsBuildTheCustomerFromItsRecords) {
    for (std::size_t i = 0; i < 40; ++i) {
        SCOPED_TRACE(m_largest[i]);
        const auto graph = readClusterGraph(*m_db, m_largest[i]);
        ASSERT_TRUE(graph) << graph.error().detail;
        ASSERT_EQ(graph->steps.size() + 1, graph->records.size());
        EXPECT_EQ(groupsAfter(*graph), 1U);
        double last = std::numeric_limits<double>::infinity();
        for (const ClusterStep& step : graph->steps) {
            EXPECT_LT(step.left.front(), step.right.front());
            EXPECT_EQ(step.decided, 0);
            const double weight = step.weight.value_or(last);
            EXPECT_LE(weight, last);
            EXPECT_GE(weight, graph->mergeLine);
            last = weight;
        }
    }
    const std::string gid = merged();
    const auto graph = readClusterGraph(*m_db, gid);
    ASSERT_TRUE(graph);
    EXPECT_EQ(groupsAfter(*graph), 1U);
    EXPECT_EQ(graph->steps.front().decided, eventHead(*m_db).take()) << "what people decide comes first";
    EXPECT_FALSE(graph->steps.front().weight);
}

TEST_F(ClusterGraphTest, ADecisionIsALinkAndWhatItBringsTogetherMayContradict) {
    std::vector<std::vector<std::int64_t>> parts;
    for (const std::string& one : {m_largest[0], m_largest[1]})
        parts.push_back(readMembers(*m_db, findGolden(*m_db, one).take()).take());
    const std::string gid = merged();
    const auto graph = readClusterGraph(*m_db, gid);
    ASSERT_TRUE(graph);
    const auto decided = std::count_if(graph->links.begin(), graph->links.end(),
                                       [](const ClusterLink& link) { return link.decided != 0; });
    EXPECT_EQ(decided, 1);
    EXPECT_EQ(graph->lock, 0);
    if (graph->contradictions > 0) {
        const auto first =
            std::find_if(graph->links.begin(), graph->links.end(),
                         [](const ClusterLink& link) { return link.contradiction != Contradiction::None; });
        EXPECT_NE(graph->records[first->left].isCutOff, graph->records[first->right].isCutOff);
        // Nothing else holds the two: the cut takes the merge back.
        auto proposal = graph->proposal();
        std::sort(proposal.begin(), proposal.end());
        std::sort(parts.begin(), parts.end());
        EXPECT_EQ(proposal, parts);
    }
    const auto locked = changeCluster({DecisionKind::Lock, gid}, *m_workspace);
    ASSERT_TRUE(locked);
    EXPECT_EQ(readClusterGraph(*m_db, gid)->lock, locked->seq);
    EXPECT_EQ(readClusterGraph(*m_db, "G00-000000X").error().code, kUnknownGolden);
}

TEST_F(ClusterGraphTest, TheListNamesWhatAPersonWouldFind) {
    const auto codes = [](const ClusterList& list) {
        std::map<std::string, std::set<std::string>> all;
        for (const ClusterWorth& worth : list.first) {
            for (const ClusterConcern concern : worth.concerns) all[worth.gid].emplace(codeOf(concern));
        }
        return all;
    };
    ClusterListOptions options;
    options.most = 100'000;
    options.oversize = 4;
    const std::string gid = merged();
    const auto list = listClusters(*m_db, options, {});
    ASSERT_TRUE(list);
    const auto found = codes(*list);
    std::int64_t several = 0;
    for (const std::string& each :
         column(*m_db, "SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number HAVING "
                       "count(*) > 1")) {
        const auto graph = readClusterGraph(*m_db, each).take();
        ++several;
        std::set<std::string> expected;
        for (const ClusterLink& link : graph.links) {
            if (link.contradiction == Contradiction::Source)
                expected.insert("one_per_source");
            else if (link.contradiction != Contradiction::None)
                expected.insert("conflict");
        }
        if (graph.records.size() > 4) expected.insert("oversize");
        if (graph.records.size() > 2 && graph.density < 0.5) expected.insert("low_density");
        const auto at = found.find(each);
        EXPECT_EQ(at == found.end() ? std::set<std::string>() : at->second, expected) << each;
    }
    EXPECT_EQ(list->looked, several);
    EXPECT_TRUE(found.contains(gid));
    EXPECT_EQ(listClusters(*m_db, options, [](const Progress&) { return false; }).error().code, kCancelled);
    options.most = 1;
    const auto one = listClusters(*m_db, options, {}).take();
    EXPECT_EQ(one.first.size(), 1U);
    EXPECT_EQ(one.all, list->all);
}

} // namespace
} // namespace goldenrod
