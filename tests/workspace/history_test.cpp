// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "models/wording/messages.h"
#include "models/workspace/event_store.h"
#include "models/workspace/workspace_file.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace goldenrod {
namespace {

using namespace test;

/// A workspace with a decision, an undone one and one more, closed.
std::filesystem::path decidedWorkspace(const TempFolder& folder) {
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    for (const DecisionKind kind : {DecisionKind::Match, DecisionKind::NotAMatch, DecisionKind::Unsure}) {
        auto db = workspace->reader();
        const auto question = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful)->front();
        EXPECT_TRUE(decide({kind, question, 0, 0, "known_otherwise"}, *workspace));
        if (kind == DecisionKind::Match) {
            EXPECT_TRUE(undoDecision(0, *workspace));
        }
    }
    return folder / "bank.goldenrod";
}

VerifyReport verified(const std::filesystem::path& file) {
    auto workspace = openWorkspace(file);
    auto report = verifyWorkspace(*workspace, {});
    EXPECT_TRUE(report) << report.error().detail;
    return report ? report.take() : VerifyReport{};
}

struct Edit {
    const char* what;
    const char* sql;
    std::int64_t event;  ///< where the chain breaks; 0: it does not
    const char* finding; ///< code of the fault, or reason of the chain's
};

TEST(History, EditsAreLocated) {
    const std::string free = "DROP TRIGGER event_is_append_only_u; DROP TRIGGER event_is_append_only_d; "
                             "DROP TRIGGER event_body_is_fixed; DROP TRIGGER record_version_is_fixed; ";
    const Edit edits[] = {
        {"kind of an event", "UPDATE event SET kind = 'decision.unsure' WHERE seq = 11", 11, "hash"},
        {"time of an event", "UPDATE event SET at = at + 1 WHERE seq = 3", 3, "hash"},
        {"its body",
         "UPDATE event_body SET body = replace(body, 'known_otherwise', 'documents_seen') WHERE seq = 11", 11,
         "body"},
        {"its hash", "UPDATE event SET hash = zeroblob(32) WHERE seq = 5", 5, "hash"},
        {"its signature", "UPDATE event SET signature = zeroblob(64) WHERE seq = 5", 5, "signature"},
        {"an event removed",
         "PRAGMA foreign_keys=OFF; DELETE FROM event_body WHERE seq = 4; DELETE FROM event WHERE seq = 4", 5,
         "gap"},
        {"a decision turned round", "UPDATE decision SET kind = 'match' WHERE kind = 'not_match'", 0,
         "verify.decision"},
        {"a decision undone without event", "UPDATE decision SET undone_by = 9 WHERE kind = 'not_match'", 0,
         "verify.decision"},
        {"a decision's record",
         "UPDATE decision_member SET record_id = record_id + 1 WHERE seq = 11 AND side = 0", 0,
         "verify.decision"},
        {"a decision's weight", "UPDATE decision SET weight = weight + 1 WHERE seq = 11", 0,
         "verify.decision"},
        {"a decision removed",
         "DELETE FROM decision_member WHERE seq = 11; DELETE FROM decision WHERE seq = 11", 0,
         "verify.decision"},
        {"a raw byte",
         "UPDATE raw_block SET bytes = CAST(substr(bytes, 1, 999) || 'X' || substr(bytes, 1001) AS BLOB) "
         "WHERE "
         "id = 1 << 24",
         0, "verify.file_bytes"},
        {"the ledger", "UPDATE ledger SET bytes = bytes - 1 WHERE load_id = 2 AND entry = 'loaded'", 0,
         "verify.ledger"},
        {"the place of a record", "UPDATE record_version SET offset = offset + 1 WHERE id = 17", 0,
         "verify.record"},
        {"a golden value",
         "UPDATE golden_version SET packed = CAST(replace(CAST(packed AS TEXT), 'a', 'b') AS BLOB) WHERE "
         "golden = 4",
         0, "verify.golden"},
        {"a membership", "UPDATE membership SET golden = 3 WHERE record_id = 400", 0, "verify.golden"},
    };
    for (const Edit& edit : edits) {
        SCOPED_TRACE(edit.what);
        const TempFolder folder;
        const auto file = decidedWorkspace(folder);
        ASSERT_TRUE(verified(file).sound());
        tamper(file, free + edit.sql);
        const VerifyReport report = verified(file);
        EXPECT_FALSE(report.sound());
        if (edit.event != 0) {
            ASSERT_TRUE(report.chain.fault);
            EXPECT_EQ(report.chain.fault->seq, edit.event);
            EXPECT_EQ(report.chain.fault->reason, edit.finding);
            continue;
        }
        EXPECT_FALSE(report.chain.fault);
        ASSERT_FALSE(report.faults.empty());
        EXPECT_EQ(report.faults.front().code, edit.finding);
    }
}

ChainReport chainOf(const Workspace& workspace, const ChainReport& verified = {}) {
    auto db = workspace.reader();
    auto report = verifyChain(*db, verified);
    EXPECT_TRUE(report) << report.error().detail;
    return report ? report.take() : ChainReport{};
}

TEST(History, IsVerifiedFromWhereItWasVerifiedBefore) {
    const TempFolder folder;
    const auto file = decidedWorkspace(folder);
    ChainReport before;
    {
        auto workspace = openWorkspace(file);
        before = chainOf(*workspace);
        ASSERT_FALSE(before.fault);
        ASSERT_TRUE(undoDecision(0, *workspace));
        const ChainReport all = chainOf(*workspace), rest = chainOf(*workspace, before);
        EXPECT_EQ(all.events, before.events + 1);
        for (const ChainReport& report : {rest, chainOf(*workspace, rest)}) {
            EXPECT_FALSE(report.fault);
            EXPECT_EQ(report.events, all.events);
            EXPECT_EQ(report.head, all.head);
        }
    }
    const std::string last = std::to_string(before.events), next = std::to_string(before.events + 1);
    tamper(file, "DROP TRIGGER event_is_append_only_u; UPDATE event SET kind = 'x' WHERE seq = " + next);
    const ChainReport changed = chainOf(*openWorkspace(file), before);
    ASSERT_TRUE(changed.fault) << "all that came since is recomputed";
    EXPECT_EQ(changed.fault->seq, before.events + 1);
    EXPECT_EQ(changed.fault->reason, "hash");
    const ChainReport again = chainOf(*openWorkspace(file), changed);
    ASSERT_TRUE(again.fault) << "a report with a fault is no start";
    EXPECT_EQ(again.fault->seq, before.events + 1);
    tamper(file, "UPDATE event SET hash = zeroblob(32) WHERE seq = " + last);
    const ChainReport astray = chainOf(*openWorkspace(file), before);
    ASSERT_TRUE(astray.fault) << "the chain does not lead through its head of before any more";
    EXPECT_EQ(astray.fault->seq, before.events);
}

TEST(Open, EachFileThatIsNoneIsRefusedInItsOwnWords) {
    const TempFolder folder;
    { auto workspace = bankWorkspace(folder.path(), Stage::Consolidated); }
    const auto good = folder / "bank.goldenrod";
    const std::string content = contentOf(good);
    const auto refused = [&](const char* name, const std::string& bytes) {
        const auto file = folder / name;
        if (!bytes.empty()) writeContent(file, bytes);
        const auto opened = Workspace::open(file, optionsOf(folder.path()));
        EXPECT_FALSE(opened) << name;
        if (!bytes.empty()) {
            EXPECT_EQ(contentOf(file), bytes) << name << " was changed";
        }
        if (opened) return std::string();
        EXPECT_TRUE(wording::hasSentence(opened.error().code.id())) << opened.error().code.id();
        return std::string(opened.error().code.id());
    };
    EXPECT_EQ(refused("missing.goldenrod", ""), "workspace.not_found");
    EXPECT_EQ(refused("text.goldenrod", std::string(5000, 'x')), "workspace.not_a_workspace");
    EXPECT_EQ(refused("short.goldenrod", "SQLite format 3"), "workspace.not_a_workspace");
    std::string foreign = content;
    foreign.replace(68, 4, std::string(4, '\0'));
    EXPECT_EQ(refused("foreign.goldenrod", foreign), "workspace.not_a_workspace");
    std::string newer = content;
    newer[63] = 99;
    EXPECT_EQ(refused("newer.goldenrod", newer), "workspace.newer");
    EXPECT_EQ(refused("half.goldenrod", content.substr(0, content.size() / 2)), "workspace.damaged");
    std::string damaged = content;
    constexpr std::size_t kPage = 8192;
    damaged.replace(3 * kPage, 4 * kPage, std::string(4 * kPage, '\x5a'));
    EXPECT_EQ(refused("damaged.goldenrod", damaged), "workspace.damaged");
    std::filesystem::create_directory(folder / "folder.goldenrod");
    EXPECT_EQ(refused("folder.goldenrod", ""), "workspace.not_a_workspace");
    EXPECT_TRUE(Workspace::open(good, optionsOf(folder.path())));
}

TEST(Open, ASecondOwnerIsRefusedAndTheLockGoesWithItsHolder) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto file = workspace->path();
    const auto second = Workspace::open(file, optionsOf(folder.path()));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, kWorkspaceLocked);
    const auto exists = Workspace::create(file, "again", optionsOf(folder.path()));
    ASSERT_FALSE(exists);
    EXPECT_EQ(exists.error().code, kWorkspaceExists);
    workspace.reset();
    EXPECT_TRUE(Workspace::open(file, optionsOf(folder.path())));
}

TEST(Open, FilesBelongToTheLoginAlone) {
    const TempFolder folder;
    ::umask(0);
    auto made =
        Workspace::create(folder / "new" / "bank.goldenrod", "bank", {folder / "keys" / "me", nullptr});
    ::umask(022);
    ASSERT_TRUE(made);
    ASSERT_TRUE(load(**made, sampleBank(kBankCustomers) / "crm.csv"));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        EXPECT_EQ(modeOf(entry.path()), entry.is_directory() ? 0700u : 0600u) << entry.path();
}

TEST(Copy, IsWholeDurableAndOneFile) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const auto copied = db->copyTo(folder / "copy.goldenrod");
    ASSERT_TRUE(copied) << copied.error().detail;
    EXPECT_EQ(modeOf(folder / "copy.goldenrod"), 0600u);
    EXPECT_EQ(contentOf(folder / "copy.goldenrod")[18], 1) << "a rollback journal, not WAL";
    EXPECT_EQ(differences(digestTables(*db), digestTables(folder / "copy.goldenrod")), "");
    EXPECT_FALSE(db->copyTo(folder / "copy.goldenrod")) << "never over another file";
    EXPECT_FALSE(db->execute("DELETE FROM question")) << "a reader stays one";
    auto header = readWorkspaceHeader(folder / "copy.goldenrod");
    EXPECT_TRUE(header);
    auto other = openWorkspace(folder / "copy.goldenrod");
    EXPECT_TRUE(verifyWorkspace(*other, {})->sound());
}

enum class Job { Load, Decide };

/// Does the job in a child whose files may not grow over the limit; 0 done, 1 refused for the full disk.
int withinDisk(const std::filesystem::path& file, Job job, rlim_t limit) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        auto workspace = Workspace::open(file, optionsOf(file.parent_path()));
        if (!workspace) ::_exit(9);
        auto db = (*workspace)->reader();
        const auto queue = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful);
        const rlimit size{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &size);
        Result<void> done;
        if (job == Job::Load) {
            const auto loaded = load(**workspace, file.parent_path() / "more.csv");
            if (!loaded) done = loaded.error();
        } else {
            const auto decided =
                decide({DecisionKind::Match, queue->front(), 0, 0, "known_otherwise"}, **workspace);
            if (!decided) done = decided.error();
        }
        if (done) ::_exit(0);
        ::_exit(done.error().code == kDiskFull || done.error().code == kIoFailed ? 1 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(FullDisk, LeavesAllAsBeforeAndWorksAgainAfterwards) {
    std::string content = "id,surname,city\n";
    for (int i = 0; i < 9'000; ++i)
        content += std::to_string(i) + ",Name" + std::to_string(i % 977) + ",Rome\n";
    for (const Job job : {Job::Load, Job::Decide}) {
        const TempFolder folder;
        { auto workspace = bankWorkspace(folder.path(), Stage::Consolidated); }
        writeContent(folder / "more.csv", content);
        const auto file = folder / "bank.goldenrod";
        const TableDigests before = digestTables(file);
        int failed = 0;
        for (const rlim_t limit :
             {rlim_t{0}, rlim_t{4096}, rlim_t{20'000}, rlim_t{40'000}, rlim_t{100'000}}) {
            const int code = withinDisk(file, job, limit);
            if (code == 0) break;
            ASSERT_EQ(code, 1) << "limit " << limit;
            ++failed;
            { auto workspace = openWorkspace(file); }
            ASSERT_EQ(differences(before, digestTables(file)), "") << "limit " << limit;
        }
        EXPECT_GE(failed, 2);
        EXPECT_EQ(withinDisk(file, job, RLIM_INFINITY), 0);
        EXPECT_TRUE(verified(file).sound());
    }
}

} // namespace
} // namespace goldenrod
