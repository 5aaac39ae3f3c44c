// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(QualityVerbs, SayHowGoodTheDataIsAndByWhichRules) {
    WorkFolder folder;
    folder.ask({"new", kW});
    const Finished nothing = folder.run({"quality", kW});
    EXPECT_EQ(nothing.exitCode, 1);
    EXPECT_NE(nothing.err.find("No customer records are loaded yet"), std::string::npos) << nothing.err;

    writeContent(folder / "people.csv",
                 "id,family_name,born,tier\n1,Fox,2001-02-03,STD\n2,Ray,31.02.2001,BLK\n");
    folder.ask({"load", kW, "people.csv"});
    const Json ready = folder.ask({"quality", kW});
    EXPECT_EQ(ready["records"], 2);
    EXPECT_EQ(ready["dimensions"]["validity"]["failed"], 1);
    const Finished told = folder.run({"quality", kW, "--rule", "birth.date.valid"});
    EXPECT_EQ(told.exitCode, 0);
    EXPECT_NE(told.out.find("31.02.2001 (no date)"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("line 3"), std::string::npos) << told.out;

    const Json opened = folder.ask(
        {"issue-open", kW, "--rule", "birth.date.valid", "--severity", "high", "--cause", "typed"});
    const std::string number = std::to_string(opened["event"].get<int>());
    EXPECT_EQ(folder.run({"issue-close", kW, number}).exitCode, 1);
    folder.ask({"issue-change", kW, number, "--due", "2027-01-31"});
    const Json issue = folder.ask({"issues", kW})["issues"][0];
    EXPECT_EQ(issue["due"], "2027-01-31");
    EXPECT_EQ(issue["severity"], "high");
    EXPECT_EQ(issue["failed"], 1);
    folder.ask({"issue-close", kW, number, "--reason", "a test"});
    folder.ask({"issue-reopen", kW, number});
    EXPECT_TRUE(folder.ask({"issues", kW})["issues"][0]["open"].get<bool>());

    writeContent(folder / "own.json",
                 R"({"format": "goldenrod-quality-1", "name": "Own", "rules": [
                     {"id": "tier", "field": "x.tier", "test": "one_of", "values": ["STD", "GLD"]}]})");
    folder.ask({"quality-rules", kW, "--set", "own.json"});
    EXPECT_EQ(folder.ask({"quality-rules", kW})["rules"][0]["id"], "tier");
    const Json own = folder.ask({"quality", kW, "--rule", "tier", "--source", "people"});
    ASSERT_EQ(own["rows"].size(), 1U);
    EXPECT_EQ(own["rows"][0]["key"], "2");
    EXPECT_EQ(own["rows"][0]["values"][0]["why"], "none of STD, GLD");
    EXPECT_EQ(folder.run({"quality", kW, "--rule", "birth.date.valid"}).exitCode, 1);
    EXPECT_EQ(folder.run({"quality", kW, "--source", "nobody"}).exitCode, 1);

    writeContent(folder / "bad.json",
                 R"({"format": "goldenrod-quality-1", "rules": [{"id": "x", "test": "good"}]})");
    const Finished bad = folder.run({"quality-rules", kW, "--set", "bad.json"});
    EXPECT_EQ(bad.exitCode, 1);
    EXPECT_NE(bad.err.find("rules[0].test"), std::string::npos) << bad.err;
    const Json trial = folder.ask({"quality-rules", kW, "--try", "x.tier one of STD"});
    EXPECT_EQ(trial["failed"], 1);
    EXPECT_EQ(trial["rows"][0]["key"], "2");
    folder.ask({"quality-rules", kW, "--add", "birth.date from 1900-01-01 to today"});
    EXPECT_EQ(folder.ask({"quality-rules", kW})["rules"][1]["id"], "birth.date.between");
    folder.ask({"quality-rules", kW, "--remove", "tier"});
    EXPECT_EQ(folder.ask({"quality-rules", kW})["rules"].size(), 1U);
    const Finished words = folder.run({"quality-rules", kW, "--add", "x.tier onne of A"});
    EXPECT_EQ(words.exitCode, 1);
    EXPECT_NE(words.err.find("Position 8"), std::string::npos) << words.err;
    folder.ask({"quality-rules", kW, "--ready"});
    EXPECT_GT(folder.ask({"quality-rules", kW})["rules"].size(), 40U);
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);
}

} // namespace
} // namespace goldenrod
