// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

/// The first customer of at least so many records.
Json customerOf(WorkFolder& folder, std::size_t records, const std::string& after = {}) {
    bool begun = after.empty();
    const Json shown = folder.ask({"show", kW, "--limit", "400"});
    for (const Json& golden : shown["first"]) {
        const std::string gid = golden["golden_id"];
        if (begun) {
            Json graph = folder.ask({"cluster", kW, gid});
            if (graph["records"].size() >= records) return graph;
        }
        begun = begun || gid == after;
    }
    return {};
}

TEST(Cluster, ShowsAndSplitsWhereItProposes) {
    WorkFolder folder;
    makeBank(folder);
    const Json graph = customerOf(folder, 3);
    const std::string gid = graph["golden_id"];
    ASSERT_EQ(graph["proposal"].size(), 2U);
    const Json effect = folder.ask({"split", kW, gid, "--proposal", "--preview"});
    EXPECT_EQ(effect["before"].size(), 1U);
    EXPECT_EQ(folder.ask({"cluster", kW, gid}), graph) << "a preview changes nothing";
    const std::string said = folder.run({"cluster", kW, gid}).out;
    EXPECT_NE(said.find("weakest link"), std::string::npos) << said;
    EXPECT_NE(said.find("Proposed cut"), std::string::npos) << said;

    const Json split = folder.ask({"split", kW, gid, "--proposal"});
    EXPECT_EQ(split["decision"], "split");
    const Json now = folder.ask({"cluster", kW, gid});
    for (const Json& side : effect["after"]) {
        const Json made = folder.ask({"cluster", kW, side["golden_id"]});
        Json records = Json::array();
        for (const Json& record : made["records"]) records.push_back(record["record"]);
        EXPECT_EQ(records, side["records"]);
    }
    folder.ask({"undo", kW});
    EXPECT_EQ(folder.ask({"cluster", kW, gid}), graph);
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
}

TEST(Cluster, MergesMovesLocksAndUnlocks) {
    WorkFolder folder;
    makeBank(folder);
    const Json one = customerOf(folder, 3);
    const std::string gid = one["golden_id"];
    const Json two = customerOf(folder, 2, gid);
    const std::string other = two["golden_id"];
    EXPECT_EQ(folder.run({"unlock", kW, gid}).exitCode, 1);
    folder.ask({"lock", kW, gid});
    const auto refused = folder.run({"merge", kW, gid, other, "--reason", "documents_seen"});
    EXPECT_EQ(refused.exitCode, 4);
    EXPECT_NE(refused.err.find(gid), std::string::npos) << refused.err;
    EXPECT_NE(refused.err.find("locked"), std::string::npos) << refused.err;
    folder.ask({"unlock", kW, gid});

    folder.ask({"merge", kW, gid, nameOf(two["records"][0]), "--reason", "documents_seen"});
    EXPECT_EQ(folder.ask({"cluster", kW, nameOf(two["records"][0])})["golden_id"],
              folder.ask({"cluster", kW, nameOf(one["records"][0])})["golden_id"]);
    const Json list = folder.ask({"clusters", kW, "--oversize", "2"});
    EXPECT_GT(list["worth_a_look"], 0);
    EXPECT_FALSE(list["first"][0]["concerns"].empty());
    folder.ask({"undo", kW});

    const std::string moving = nameOf(one["records"][2]);
    folder.ask({"move", kW, moving, "--to", other, "--reason", "documents_seen"});
    EXPECT_EQ(folder.ask({"cluster", kW, moving})["golden_id"],
              folder.ask({"cluster", kW, nameOf(two["records"][0])})["golden_id"]);
    EXPECT_NE(folder.ask({"cluster", kW, moving})["golden_id"],
              folder.ask({"cluster", kW, nameOf(one["records"][0])})["golden_id"]);
    folder.ask({"undo", kW});
    EXPECT_EQ(folder.ask({"cluster", kW, gid}), one);

    const std::string group = nameOf(one["records"][0]) + "," + nameOf(one["records"][1]);
    folder.ask({"split", kW, gid, "--group", group});
    EXPECT_NE(folder.ask({"cluster", kW, nameOf(one["records"][2])})["golden_id"],
              folder.ask({"cluster", kW, nameOf(one["records"][0])})["golden_id"]);
}

} // namespace
} // namespace goldenrod
