// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/match_records.h"
#include "models/jobs/verify_workspace.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

namespace goldenrod {
namespace {

using namespace test;

/// Ends the process, as a power cut would, at a call of the phase.
ProgressFn dieAt(std::string phase, int call) {
    return [phase = std::move(phase), call](const Progress& progress) mutable {
        if (progress.phase == phase && call-- == 0) std::raise(SIGKILL);
        return true;
    };
}

/// The workspace of a test whose dying children are this program again, started from the top.
std::filesystem::path sharedWithChildren(const TempFolder& folder) {
    constexpr const char* kName = "GOLDENROD_CRASH_FOLDER";
    if (const char* given = std::getenv(kName); given != nullptr)
        return std::filesystem::path(given) / "bank.goldenrod";
    { auto workspace = bankWorkspace(folder.path(), Stage::Loaded); }
    ::setenv(kName, folder.path().c_str(), 1);
    return folder / "bank.goldenrod";
}

TEST(Crash, LeavesNothingOfALoadOrARun) {
    GTEST_FLAG_SET(death_test_style, "threadsafe"); // the engine's threads do not survive a fork
    const TempFolder folder;
    const auto file = sharedWithChildren(folder);
    const auto people = file.parent_path() / "people.csv";
    std::string content = "id,surname,city\n";
    for (int i = 0; i < 30'000; ++i) content += std::to_string(i) + ",Name,Rome\n";
    writeContent(people, content);
    const auto digests = [&] {
        { auto workspace = openWorkspace(file); }
        return digestTables(file);
    };
    const TableDigests before = digests();
    for (const int call : {0, 2}) {
        EXPECT_EXIT((void)matchRecords({}, *openWorkspace(file), dieAt("match.store", call)),
                    testing::KilledBySignal(SIGKILL), "");
        EXPECT_EQ(differences(before, digests()), "") << "match, call " << call;
    }
    for (const char* phase : {"load.read", "load.finish"}) {
        EXPECT_EXIT((void)load(*openWorkspace(file), people, {}, dieAt(phase, 0)),
                    testing::KilledBySignal(SIGKILL), "");
        EXPECT_EQ(differences(before, digests()), "") << phase;
    }
    auto workspace = openWorkspace(file);
    EXPECT_TRUE(verifyWorkspace(*workspace, {})->sound());
    EXPECT_TRUE(matchRecords({}, *workspace, {}));
    ::unsetenv("GOLDENROD_CRASH_FOLDER");
}

} // namespace
} // namespace goldenrod
