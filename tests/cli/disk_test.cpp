// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <sys/mount.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>

namespace goldenrod {
namespace {

using namespace test;

constexpr std::uintmax_t kBlock = 4096;

/// A small disk of its own in memory; only root can make one.
class SmallDisk {
public:
    SmallDisk(const std::filesystem::path& at, std::uintmax_t bytes)
        : m_at(at) {
        std::filesystem::create_directory(at);
        m_there = ::mount("tmpfs", at.c_str(), "tmpfs", 0, size(bytes).c_str()) == 0;
        m_said = std::strerror(errno);
    }
    ~SmallDisk() {
        if (m_there) ::umount2(m_at.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool there() const { return m_there; }
    const std::string& said() const { return m_said; }
    void resize(std::uintmax_t bytes) const {
        EXPECT_EQ(::mount("tmpfs", m_at.c_str(), "tmpfs", MS_REMOUNT, size(bytes).c_str()), 0);
    }
    /// Makes the disk so large that just so many bytes are free.
    void leave(std::uintmax_t bytes) const {
        struct statvfs status {};
        ASSERT_EQ(::statvfs(m_at.c_str(), &status), 0);
        resize((status.f_blocks - status.f_bfree) * status.f_frsize + bytes);
    }
    void makeReadOnly(bool readOnly) const {
        EXPECT_EQ(::mount("tmpfs", m_at.c_str(), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0), nullptr),
                  0);
    }

private:
    static std::string size(std::uintmax_t bytes) { return "mode=0700,size=" + std::to_string(bytes); }
    std::filesystem::path m_at;
    bool m_there = false;
    std::string m_said;
};

constexpr std::uintmax_t kRoomy = 64u << 20;

class Disk : public testing::Test {
protected:
    void SetUp() override {
        if (!disk.there()) GTEST_SKIP() << "no disk can be mounted here: " << disk.said();
        makeBank(folder);
        writeContent(folder / "big.csv", manyRows(20'000));
        std::filesystem::copy_file(folder / "w.goldenrod", folder / onDisk);
    }

    WorkFolder folder;
    const SmallDisk disk{folder / "disk", kRoomy};
    const std::string onDisk = "disk/w.goldenrod";
};

/// The job at all sizes of a disk, from none to enough: it is done, or refused with the reason and undone.
void fillsUp(WorkFolder& folder, const SmallDisk& disk, const Words& call, const std::string& workspace) {
    SCOPED_TRACE(call.front());
    const TableDigests before = digestTables(folder / workspace);
    int refused = 0;
    for (const std::uintmax_t blocks : {0u, 1u, 8u, 9u, 12u, 20u, 40u, 100u, 300u, 700u}) {
        SCOPED_TRACE(blocks);
        disk.leave(blocks * kBlock);
        const Finished done = folder.run(call);
        disk.resize(kRoomy);
        if (done.exitCode == 0) break;
        ++refused;
        ASSERT_EQ(done.exitCode, 1) << done.err;
        ASSERT_NE(done.err.find("disk is full"), std::string::npos) << done.err;
        ASSERT_EQ(folder.run({"status", workspace}).exitCode, 0);
        ASSERT_EQ(differences(before, digestTables(folder / workspace)), "");
    }
    EXPECT_GE(refused, 3);
    if (differences(before, digestTables(folder / workspace)).empty()) {
        EXPECT_EQ(folder.run(call).exitCode, 0) << "with room it works again";
    }
    EXPECT_EQ(folder.ask({"verify", workspace})["sound"], true);
}

TEST_F(Disk, FullWhileLoading) {
    fillsUp(folder, disk, {"load", onDisk, "big.csv"}, onDisk);
}

TEST_F(Disk, FullWhileDeciding) {
    const auto queue = folder.ask({"queue", onDisk});
    const std::string id = std::to_string(queue["questions"][0]["question"].get<int>());
    fillsUp(folder, disk, {"decide", onDisk, "match", "--question", id, "--reason", "known_otherwise"},
            onDisk);
}

TEST_F(Disk, FullWhilePublishing) {
    disk.leave(10 * kBlock);
    const Finished done = folder.run({"publish", "w.goldenrod", "disk/out"});
    EXPECT_EQ(done.exitCode, 1) << done.err;
    EXPECT_NE(done.err.find("Nothing was published"), std::string::npos) << done.err;
    disk.resize(kRoomy);
    EXPECT_FALSE(std::filesystem::exists(folder / "disk/out"));
    for (const auto& entry : std::filesystem::directory_iterator(folder / "disk"))
        EXPECT_TRUE(entry.path().filename().string().starts_with("w.goldenrod")) << entry.path();
    folder.ask({"publish", "w.goldenrod", "disk/out"});
}

TEST_F(Disk, ReadOnlyIsRefusedInWords) {
    const std::string content = contentOf(folder / onDisk);
    disk.makeReadOnly(true);
    for (const Words& call :
         {Words{"status", onDisk}, Words{"load", onDisk, "big.csv"}, Words{"new", "disk/n.goldenrod"},
          Words{"publish", "w.goldenrod", "disk/out"}}) {
        const Finished done = folder.run(call);
        EXPECT_EQ(done.exitCode, 1) << call.front() << done.err;
        EXPECT_TRUE(done.err.find("Read-only file system") != std::string::npos ||
                    done.err.find("read-only") != std::string::npos)
            << call.front() << done.err;
        EXPECT_EQ(done.err.find("Something failed"), std::string::npos) << done.err;
    }
    EXPECT_EQ(contentOf(folder / onDisk), content);
    disk.makeReadOnly(false);
    EXPECT_EQ(folder.run({"status", onDisk}).exitCode, 0);
}

} // namespace
} // namespace goldenrod
