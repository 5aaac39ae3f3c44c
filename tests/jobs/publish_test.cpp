// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/publish.h"

#include "matching/sha256.h"
#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/jobs/output_folder.h"
#include "models/workspace/release_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <set>
#include <sstream>

namespace goldenrod {
namespace {

using namespace test;

TEST(Publish, ManifestNamesEveryFileWithItsHashAndIsSigned) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const auto report = publish(folder / "out", *workspace, {});
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_EQ(modeOf(folder / "out"), 0700u);
    const std::string text = contentOf(folder / "out" / "manifest.json");
    auto manifest = nlohmann::ordered_json::parse(text);
    std::set<std::string> named{"manifest.json"};
    for (const auto& file : manifest["files"]) {
        const std::string name = file["name"];
        const std::string content = contentOf(folder / "out" / name);
        EXPECT_EQ(file["sha256"], toHex(sha256(content))) << name;
        EXPECT_EQ(modeOf(folder / "out" / name), 0600u) << name;
        named.insert(name);
    }
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out"))
        there.insert(entry.path().filename());
    EXPECT_EQ(named, there);

    const auto signedBy = manifest["signed_by"];
    manifest.erase("signed_by");
    const auto bytes = [](const std::string& hex) {
        std::string out;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            out += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        return out;
    };
    EXPECT_TRUE(
        verifySignature(manifest.dump(), bytes(signedBy["signature"]), bytes(signedBy["public_key"])));
    manifest["golden_records"] = 1;
    EXPECT_FALSE(
        verifySignature(manifest.dump(), bytes(signedBy["signature"]), bytes(signedBy["public_key"])));

    auto db = workspace->reader();
    EXPECT_EQ(readReleases(*db)->front().manifest, text);
    EXPECT_EQ(readEvent(*db, report->seq)->kind, "release.published");
    EXPECT_EQ(column(*db, "SELECT count(*) FROM membership").front(), std::to_string(report->crosswalkRows));
}

TEST(Publish, FormulasAreGuardedInCsvAndExactInNdjson) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const std::vector<std::string> evil{"=HYPERLINK(1)", "+cmd|x", "@SUM(A1)", "-2+3"};
    std::string content = "customer_id,surname,city,note\n";
    for (std::size_t i = 0; i < 40; ++i)
        content += "K" + std::to_string(i) + ",Name" + std::string(1 + i % 7, 'a') + std::to_string(i) +
                   ",Rome," + (i < evil.size() ? evil[i] : "plain " + std::to_string(i)) + "\n";
    writeContent(folder / "people.csv", content);
    ASSERT_TRUE(load(*workspace, folder / "people.csv"));
    const auto session = matchRecords({}, *workspace, {});
    ASSERT_TRUE(session) << session.error().code.id();
    ASSERT_TRUE(consolidate(*workspace, &*session, {}));
    ASSERT_TRUE(publish(folder / "out", *workspace, {}));
    const std::string csv = contentOf(folder / "out" / "golden_records.csv");
    std::set<std::string> exact;
    std::istringstream lines(contentOf(folder / "out" / "golden_records.ndjson"));
    for (std::string line; std::getline(lines, line);) {
        const auto golden = nlohmann::json::parse(line);
        for (const auto& value : golden["values"]) exact.insert(value["value"]);
    }
    for (const std::string& cell : evil) {
        EXPECT_NE(csv.find(",'" + cell), std::string::npos) << cell;
        EXPECT_EQ(csv.find("," + cell), std::string::npos) << cell;
        EXPECT_TRUE(exact.contains(cell)) << cell;
    }
}

TEST(Publish, CellsThatRunAreGuardedAndNumbersStay) {
    for (const char* cell : {"=1", "+a", "@x", "\tx", "\rx", "-cmd", "-", "+"}) {
        bool guarded = false;
        EXPECT_EQ(guardedCell(cell, guarded), std::string("'") + cell);
        EXPECT_TRUE(guarded) << cell;
    }
    for (const char* cell : {"", "a=1", "+971 50 123", "-5.2", "Al-Ali", "'quoted"}) {
        bool guarded = true;
        EXPECT_EQ(guardedCell(cell, guarded), cell);
        EXPECT_FALSE(guarded) << cell;
    }
}

TEST(Publish, NeverIntoAFolderThatHoldsSomething) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    std::filesystem::create_directory(folder / "out");
    writeContent(folder / "out" / "mine.txt", "mine");
    const auto report = publish(folder / "out", *workspace, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, kFolderNotEmpty);
    EXPECT_EQ(contentOf(folder / "out" / "mine.txt"), "mine");
    writeContent(folder / "file", "x");
    EXPECT_FALSE(publish(folder / "file" / "out", *workspace, {}));
    EXPECT_EQ(differences(before, digestTables(*db)), "");
    std::filesystem::remove(folder / "out" / "mine.txt");
    EXPECT_TRUE(publish(folder / "out", *workspace, {}));
}

/// Publishes in a child that may write files of at most so many bytes; its exit code says what came of it.
int publishWithin(const std::filesystem::path& file, const std::filesystem::path& out, rlim_t bytes) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        auto workspace = Workspace::open(file, optionsOf(file.parent_path()));
        if (!workspace) ::_exit(9);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto report = publish(out, **workspace, {});
        ::_exit(report ? 0
                : report.error().code == kOutputFailed || report.error().code == kDiskFull ||
                        report.error().code == kIoFailed
                    ? 1
                    : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Publish, WholeOrNotAtAllWhereverTheDiskIsFull) {
    const TempFolder folder;
    { auto workspace = bankWorkspace(folder.path(), Stage::Consolidated); }
    const auto file = folder / "bank.goldenrod";
    const TableDigests before = digestTables(file);
    // Every file of a release is of another size; these limits stop at each of them in turn.
    std::vector<rlim_t> limits{0, 1, 100, 500};
    {
        const TempFolder whole;
        auto workspace = bankWorkspace(whole.path(), Stage::Consolidated);
        ASSERT_TRUE(publish(whole / "out", *workspace, {}));
        for (const auto& entry : std::filesystem::directory_iterator(whole / "out"))
            limits.push_back(entry.file_size() - 1);
    }
    int failed = 0;
    for (const rlim_t limit : limits) {
        const int code = publishWithin(file, folder / "out", limit);
        ASSERT_TRUE(code == 0 || code == 1) << "limit " << limit << ": " << code;
        EXPECT_FALSE(std::filesystem::exists(folder / "out.partial"));
        if (code == 1) {
            ++failed;
            EXPECT_FALSE(std::filesystem::exists(folder / "out")) << limit;
            EXPECT_EQ(differences(before, digestTables(file)), "") << limit;
        } else {
            EXPECT_TRUE(std::filesystem::exists(folder / "out" / "manifest.json"));
            break;
        }
    }
    EXPECT_GE(failed, 5);
    auto workspace = openWorkspace(file);
    EXPECT_TRUE(publish(folder / "again", *workspace, {}));
}

TEST(Publish, StoppedLeavesNothing) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated, 400);
    auto db = workspace->reader();
    const TableDigests before = digestTables(*db);
    const auto report = publish(folder / "out", *workspace, stopAfter(0));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, kCancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
    EXPECT_FALSE(std::filesystem::exists(folder / "out.partial"));
    EXPECT_EQ(differences(before, digestTables(*db)), "");
}

} // namespace
} // namespace goldenrod
