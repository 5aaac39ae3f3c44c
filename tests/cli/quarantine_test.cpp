// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(Quarantine, IsWorkedOffByTheProgram) {
    WorkFolder folder;
    writeContent(folder / "people.csv",
                 "id,family_name,city\n1,Fox,Leeds\n2,Ray\n3,Dunn\n4,Grey, sen.,Hull\n");
    folder.ask({"new", kW});
    folder.ask({"load", kW, "people.csv"});
    const Json rows = folder.ask({"quarantine", kW});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0]["state"], "open");
    const std::string ray = std::to_string(rows[0]["row"].get<int>());
    const std::string grey = std::to_string(rows[2]["row"].get<int>());

    const Json tried = folder.ask({"correct", kW, "--row", ray, "--proposed", "--dry-run"});
    EXPECT_EQ(tried[0]["values"]["family_name"], "Ray");
    EXPECT_EQ(tried[0]["text"], "2,Ray,");
    EXPECT_EQ(folder.ask({"quarantine", kW}), rows) << "a dry run saves nothing";
    const Finished bad = folder.run({"correct", kW, "--row", grey, "--text", "4,Grey"});
    EXPECT_EQ(bad.exitCode, 1);
    EXPECT_NE(bad.err.find("2 fields, not 3"), std::string::npos) << bad.err;
    EXPECT_NE(bad.err.find("Nothing was loaded"), std::string::npos) << bad.err;

    const Json loaded = folder.ask({"correct", kW, "--row", ray, "--alike"});
    EXPECT_EQ(loaded["ledger"]["loaded"]["rows"], 2);
    EXPECT_EQ(folder.run({"correct", kW, "--row", ray, "--proposed"}).exitCode, 1) << "it is corrected";
    writeContent(folder / "row.txt", "4,\"Grey, sen.\",Hull\n");
    folder.ask({"correct", kW, "--row", grey, "--file", "row.txt"});
    EXPECT_TRUE(folder.ask({"quarantine", kW}).empty());
    EXPECT_EQ(folder.ask({"quarantine", kW, "--all"}).size(), 3U);
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);
}

TEST(Quarantine, DiscardsWithAReasonAndTakesUpAgain) {
    WorkFolder folder;
    writeContent(folder / "people.csv", "id,family_name,city\n1,Fox,Leeds\n2,Ray\n");
    folder.ask({"new", kW});
    folder.ask({"load", kW, "people.csv"});
    const std::string row = std::to_string(folder.ask({"quarantine", kW})[0]["row"].get<int>());
    EXPECT_NE(folder.run({"discard", kW, "--row", row}).exitCode, 0) << "no reason";
    folder.ask({"discard", kW, "--row", row, "--reason", "a test row"});
    EXPECT_TRUE(folder.ask({"quarantine", kW}).empty());
    EXPECT_EQ(folder.ask({"quarantine", kW, "--all"})[0]["state"], "discarded");
    folder.ask({"reopen", kW, "--row", row});
    EXPECT_EQ(folder.ask({"quarantine", kW}).size(), 1U);
    EXPECT_EQ(folder.run({"reopen", kW, "--row", row}).exitCode, 1);
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);
}

} // namespace
} // namespace goldenrod
