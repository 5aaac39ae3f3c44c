// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

/// All open questions are one group here; the bank of these tests has few.
std::vector<std::string> begin() {
    return {"group-begin", kW, "not-match", "--from", "-50", "--limit", "0.6", "--seed", "3"};
}

TEST(Group, IsDrawnReadDecidedAndTakenBackStepByStep) {
    WorkFolder folder;
    makeBank(folder, 900);
    const Json kinds = folder.ask({"groups", kW});
    ASSERT_FALSE(kinds["kinds"].empty());
    EXPECT_GT(kinds["kinds"][0]["open"], 0);
    EXPECT_FALSE(kinds["kinds"][0]["signs"].empty());
    const Json queue = folder.ask({"queue", kW});

    const Json drawn = folder.ask(begin());
    const std::int64_t size = drawn["size"], sample = drawn["sample"];
    ASSERT_LT(sample, size);
    EXPECT_EQ(folder.ask({"queue", kW}), queue);
    EXPECT_EQ(folder.run(begin()).exitCode, 1) << "one draw";
    EXPECT_EQ(folder.run({"group-finish", kW}).exitCode, 1) << "nothing is read";
    // Every step is a program of its own: what one left is all that the next one has.
    for (std::int64_t read = 0; read < sample; ++read) {
        EXPECT_EQ(folder.ask({"group-state", kW})["read"], read);
        folder.ask({"group-answer", kW, "not-match"});
    }
    const std::string said = folder.run({"group-state", kW}).out;
    EXPECT_NE(said.find("wrong with 95 % confidence"), std::string::npos) << said;
    const Json done = folder.ask({"group-finish", kW});
    EXPECT_EQ(done["state"], "decided");
    EXPECT_EQ(done["outcome"]["errors"], 0);
    EXPECT_GT(done["outcome"]["decided"], 0);
    EXPECT_LT(folder.ask({"queue", kW})["open"], queue["open"]);
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
    folder.ask({"undo", kW, "--event", done["event"].dump()});
    EXPECT_EQ(folder.ask({"group-state", kW})["state"], "taken_back");
    EXPECT_EQ(folder.ask({"groups", kW})["groups"].size(), 1U);
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
}

TEST(Group, IsRefusedWithItsOwnExitCodeWhenTheSampleHasErrors) {
    WorkFolder folder;
    makeBank(folder, 900);
    ASSERT_LT(folder.ask(begin())["sample"], 50);
    folder.ask({"group-answer", kW, "unsure"});
    Json state = folder.ask({"group-state", kW});
    while (state["can_be_decided"] == true && state.contains("next"))
        state = folder.ask({"group-answer", kW, "unsure"});
    EXPECT_EQ(state["can_be_decided"], false);
    const auto refused = folder.run({"group-finish", kW});
    EXPECT_EQ(refused.exitCode, 4);
    EXPECT_NE(refused.out.find("The answers stay"), std::string::npos) << refused.out;
    const auto again = folder.run(begin());
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_NE(again.err.find("one by one"), std::string::npos) << again.err;
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
}

} // namespace
} // namespace goldenrod
