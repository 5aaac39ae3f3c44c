// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(Workflow, ParkAssignAndUndoFromTheCommandLine) {
    WorkFolder folder;
    folder.ask({"sample", "bank", "--customers", "800"});
    folder.ask({"new", kW});
    for (const std::string file : {"core_banking.csv", "crm.csv"}) folder.ask({"load", kW, "bank/" + file});
    folder.ask({"match", kW});
    folder.ask({"consolidate", kW});
    const Json before = folder.ask({"queue", kW});
    ASSERT_GT(before["questions"].size(), 2U);
    const std::string one = std::to_string(before["questions"][0]["question"].get<int>());
    const std::string two = std::to_string(before["questions"][1]["question"].get<int>());

    const Json parked = folder.ask({"park", kW, "--question", one, "--until", "2099-01-02"});
    const Json after = folder.ask({"queue", kW});
    EXPECT_EQ(after["open"].get<int>(), before["open"].get<int>() - 1);
    EXPECT_EQ(after["parked"], 1);
    const Json list = folder.ask({"queue", kW, "--state", "parked"});
    ASSERT_EQ(list["questions"].size(), 1U);
    EXPECT_EQ(list["questions"][0]["back"], "2099-01-02");
    EXPECT_EQ(folder.run({"park", kW, "--question", one, "--until", "2001-01-01"}).exitCode, 1);
    EXPECT_EQ(folder.run({"park", kW, "--question", one, "--until", "soon"}).exitCode, 1);
    folder.ask({"unpark", kW, "--question", one});
    EXPECT_EQ(folder.ask({"queue", kW})["open"], before["open"]);
    EXPECT_EQ(folder.run({"unpark", kW, "--question", one}).exitCode, 1) << "it stands so";

    folder.ask({"assign", kW, "--question", two, "--me"});
    folder.ask({"prioritise", kW, "--question", two, "high"});
    folder.ask({"due", kW, "--question", two, "--day", "2001-01-01"});
    folder.ask({"comment", kW, "--question", two, "asked the branch"});
    const Json mine = folder.ask({"queue", kW, "--state", "mine"});
    ASSERT_EQ(mine["questions"].size(), 1U);
    EXPECT_EQ(mine["questions"][0]["priority"], "high");
    EXPECT_EQ(mine["questions"][0]["due"], "2001-01-01");
    EXPECT_EQ(mine["questions"][0]["comments"], 1);
    EXPECT_EQ(folder.ask({"queue", kW, "--state", "overdue"})["found"], 1);
    EXPECT_EQ(folder.ask({"queue", kW, "--order", "due"})["questions"][0]["question"], std::stoi(two));
    const Finished unknown = folder.run({"assign", kW, "--question", two, "--to", "Nobody Known"});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_NE(unknown.err.find("Nobody Known"), std::string::npos);

    folder.ask({"view-save", kW, "My urgent ones", "--state", "mine", "--order", "due", "--to", "99"});
    EXPECT_EQ(folder.ask({"queue", kW, "--view", "My urgent ones"})["found"], 1);
    folder.ask({"view-rename", kW, "My urgent ones", "Urgent"});
    EXPECT_EQ(folder.run({"queue", kW, "--view", "My urgent ones"}).exitCode, 1);
    ASSERT_EQ(folder.ask({"views", kW}).size(), 1U);
    EXPECT_EQ(folder.ask({"views", kW})[0]["order"], "due");
    folder.ask({"view-remove", kW, "Urgent"});
    EXPECT_EQ(folder.ask({"views", kW}).size(), 0U);

    folder.ask({"undo", kW, "--event", std::to_string(parked["event"].get<int>())});
    EXPECT_EQ(folder.run({"undo", kW, "--event", std::to_string(parked["event"].get<int>())}).exitCode, 1);
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);
}

} // namespace
} // namespace goldenrod
