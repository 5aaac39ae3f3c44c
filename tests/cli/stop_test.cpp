// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include "models/workspace/workspace.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <csignal>

namespace goldenrod {
namespace {

using namespace test;

constexpr double kSoon = 2.0;

/// Interrupts a call once it says the words: it must stop soon and leave the workspace as it was.
void stopsWhileItSays(WorkFolder& folder, const Words& call, const std::string& words, int signal = SIGINT) {
    SCOPED_TRACE(call.front() + " at " + words);
    const TableDigests before = digestTables(folder / kW);
    const auto running = folder.start(call);
    ASSERT_TRUE(running->says(words)) << running->finish().err;
    running->signal(signal);
    const Finished done = running->finish();
    EXPECT_EQ(done.exitCode, 130) << done.out << done.err;
    EXPECT_LT(done.seconds, kSoon);
    EXPECT_NE(done.err.find("Everything is as it was before"), std::string::npos) << done.err;
    EXPECT_EQ(done.out, "");
    EXPECT_EQ(differences(before, digestTables(folder / kW)), "");
}

TEST(Stop, LoadAndMatchEndSoonAndLeaveAllAsBefore) {
    WorkFolder folder;
    folder.ask({"sample", "bank", "--customers", "400"});
    folder.ask({"new", kW});
    folder.ask({"run", kW, "bank/core_banking.csv", "bank/crm.csv"});
    writeContent(folder / "big.csv", manyRows(250'000));
    stopsWhileItSays(folder, {"load", kW, "big.csv"}, "Loading");
    stopsWhileItSays(folder, {"load", kW, "big.csv"}, "Loading", SIGTERM);
    folder.ask({"load", kW, "bank/digital.ndjson"});
    stopsWhileItSays(folder, {"match", kW, "--learn"}, "Learning");
    stopsWhileItSays(folder, {"run", kW, "--publish", "out"}, "Standardising");
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
}

TEST(Stop, ResolveLeavesNothingBehind) {
    WorkFolder folder;
    writeContent(folder / "big.csv", manyRows(250'000));
    const auto running = folder.start({"resolve", "big.csv", "--key", "id", "--out", "C.csv"});
    ASSERT_TRUE(running->says("Loading"));
    running->signal(SIGINT);
    EXPECT_EQ(running->finish().exitCode, 130);
    EXPECT_FALSE(std::filesystem::exists(folder / "C.csv"));
    EXPECT_TRUE(std::filesystem::is_empty(folder / "tmp"));
}

TEST(InUse, AStoppedOwnerIsNamedAndGoesOnUnharmed) {
    WorkFolder folder;
    folder.ask({"new", kW});
    writeContent(folder / "big.csv", manyRows(100'000));
    const auto owner = folder.start({"load", kW, "big.csv"});
    ASSERT_TRUE(owner->says("Loading"));
    owner->signal(SIGSTOP);
    ASSERT_FALSE(owner->ended());
    for (const Words& call : {Words{"status", kW}, Words{"load", kW, "big.csv"}, Words{"verify", kW}}) {
        const Finished refused = folder.run(call);
        EXPECT_EQ(refused.exitCode, 5) << refused.err;
        EXPECT_NE(refused.err.find("open in another Goldenrod"), std::string::npos) << refused.err;
        EXPECT_LT(refused.seconds, kSoon);
    }
    owner->signal(SIGCONT);
    const Finished loaded = owner->finish();
    EXPECT_EQ(loaded.exitCode, 0) << loaded.err;
    EXPECT_EQ(folder.ask({"status", kW})["records"], 100'000);
}

TEST(InUse, TheLockOfAnyProgramCountsWhileItLives) {
    WorkFolder folder;
    folder.ask({"new", kW});
    {
        const auto lock = ApplicationLock::take(folder / kW);
        ASSERT_TRUE(lock);
        const Finished refused = folder.run({"status", kW, "--json"});
        EXPECT_EQ(refused.exitCode, 5);
        EXPECT_EQ(refused.json()["error"], "workspace.locked");
    }
    EXPECT_EQ(folder.run({"status", kW}).exitCode, 0);
}

} // namespace
} // namespace goldenrod
