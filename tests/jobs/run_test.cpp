// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/publish.h"
#include "models/jobs/review_queue.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

using namespace test;

TEST(Run, AStoppedMatchLeavesTheWorkspaceAsBefore) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Loaded);
    auto db = workspace->reader();
    TableDigests before = digestTables(*db);
    int all = 0;
    {
        const TempFolder other;
        auto copy = bankWorkspace(other.path(), Stage::Loaded);
        ASSERT_TRUE(matchRecords({}, *copy, [&](const Progress&) { return ++all > 0; }));
    }
    ASSERT_GT(all, 10);
    std::vector<int> moments{0, all - 1, all - 2};
    for (int i = 0; i < 12; ++i) moments.push_back(static_cast<int>(random() % static_cast<unsigned>(all)));
    for (const int calls : moments) {
        const auto session = matchRecords({}, *workspace, stopAfter(calls));
        // Work on several threads may need a call less than it did above.
        if (session) {
            before = digestTables(*db);
            continue;
        }
        ASSERT_EQ(session.error().code, kCancelled);
        ASSERT_EQ(differences(before, digestTables(*db)), "") << "stopped at call " << calls << " of " << all;
    }
    EXPECT_TRUE(matchRecords({}, *workspace, {}));
}

TEST(Run, AStoppedConsolidationLeavesTheWorkspaceAsBefore) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Matched);
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    int calls = 0;
    for (;; ++calls) {
        const auto done = consolidate(*workspace, nullptr, stopAfter(calls));
        if (done) break;
        ASSERT_EQ(done.error().code, kCancelled);
        ASSERT_EQ(differences(before, digestTables(*db)), "") << "stopped at call " << calls;
    }
    EXPECT_GE(calls, 2);
    EXPECT_NE(differences(before, digestTables(*db)), "");
}

TEST(Run, NothingLoadedAndNothingMatchedAreSaid) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto match = matchRecords({}, *workspace, {});
    ASSERT_FALSE(match);
    EXPECT_EQ(match.error().code, kNoRecords);
    const auto done = consolidate(*workspace, nullptr, {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, kNoRun);
    const auto published = publish(folder / "out", *workspace, {});
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().code, kNothingToPublish);
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
}

/// A run read back from the file gives what the run in memory gives.
TEST(Run, ConsolidatedFromTheFileAsFromMemory) {
    const TempFolder one;
    const TempFolder two;
    auto fromFile = bankWorkspace(one.path(), Stage::Matched);
    auto fromMemory = bankWorkspace(two.path(), Stage::Loaded);
    const auto session = matchRecords({}, *fromMemory, {});
    ASSERT_TRUE(session);
    const auto memory = consolidate(*fromMemory, &*session, {});
    const auto file = consolidate(*fromFile, nullptr, {});
    ASSERT_TRUE(memory && file);
    EXPECT_EQ(memory->changes.digest, file->changes.digest);
    EXPECT_EQ(memory->questions, file->questions);
}

/// The release of a bank whose extracts were shuffled, matched on so many threads.
struct Outcome {
    std::string golden, crosswalk, ndjson, questions;
};
std::string sorted(const std::string& text) {
    auto lines = linesOf(text);
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

Outcome outcomeOf(std::uint64_t shuffle, int threads) {
    const TempFolder folder;
    std::mt19937_64 random(shuffle);
    auto workspace = makeWorkspace(folder.path());
    for (const std::string& name : extracts()) {
        auto lines = linesOf(contentOf(sampleBank(kBankCustomers) / name));
        // Loans have three lines before the columns' names and a trailer.
        const bool framed = name == "loans.txt";
        const int front = framed ? 4 : name.ends_with(".ndjson") ? 0 : 1;
        if (shuffle != 0) std::shuffle(lines.begin() + front, lines.end() - (framed ? 1 : 0), random);
        std::string content;
        for (const std::string& line : lines) content += line + "\n";
        writeContent(folder / name, content);
        const auto loaded = load(*workspace, folder / name);
        EXPECT_TRUE(loaded);
    }
    const auto session = matchRecords({threads, false, 1}, *workspace, {});
    EXPECT_TRUE(session);
    EXPECT_TRUE(consolidate(*workspace, &*session, {}));
    EXPECT_TRUE(publish(folder / "out", *workspace, {}));
    auto db = workspace->reader();
    std::string questions;
    for (const std::string& row :
         column(*db, "SELECT l.source_key || ' ' || r.source_key || ' ' || height || ' ' || weight || ' ' || "
                     "pattern FROM question JOIN record l ON l.id = left_record JOIN record r ON r.id = "
                     "right_record ORDER BY 1"))
        questions += row + "\n";
    return {contentOf(folder / "out" / "golden_records.csv"), contentOf(folder / "out" / "crosswalk.csv"),
            contentOf(folder / "out" / "golden_records.ndjson"), questions};
}

TEST(Run, TheSameBytesForAnyNumberOfThreads) {
    const Outcome one = outcomeOf(0, 1);
    for (const int threads : {2, 5}) {
        const Outcome other = outcomeOf(0, threads);
        EXPECT_EQ(one.golden, other.golden);
        EXPECT_EQ(one.ndjson, other.ndjson);
        EXPECT_EQ(one.crosswalk, other.crosswalk);
        EXPECT_EQ(one.questions, other.questions);
    }
}

TEST(Run, TheSameBytesForAnyOrderOfRows) {
    const std::uint64_t seed = randomSeed() | 1;
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const Outcome one = outcomeOf(0, 2);
    const Outcome other = outcomeOf(seed, 2);
    EXPECT_EQ(one.golden, other.golden);
    EXPECT_EQ(one.ndjson, other.ndjson);
    EXPECT_EQ(one.crosswalk, other.crosswalk);
    EXPECT_EQ(sorted(one.questions), sorted(other.questions));
}

} // namespace
} // namespace goldenrod
