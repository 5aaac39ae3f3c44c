// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace_file.h"

#include "models/workspace/workspace.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace goldenrod {
namespace {

std::int32_t bigEndian(const unsigned char* at) {
    return static_cast<std::int32_t>((std::uint32_t{at[0]} << 24) | (std::uint32_t{at[1]} << 16) |
                                     (std::uint32_t{at[2]} << 8) | at[3]);
}

/// Magic numbers of statfs(2).
const char* unsafeKind(long type) {
    switch (static_cast<unsigned long>(type)) {
    case 0x6969: return "NFS";
    case 0x517B:
    case 0xFE534D42:
    case 0xFF534D42: return "SMB";
    case 0x4D44: return "FAT";
    case 0x2011BAB0: return "exFAT";
    case 0x01021997: return "9P";
    case 0x5346414F: return "AFS";
    default: return nullptr;
    }
}

} // namespace

Result<WorkspaceHeader> readWorkspaceHeader(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return Error{kWorkspaceNotFound, {path.string()}};
        return Error{kIoFailed, {path.string()}, std::strerror(errno)};
    }
    if (!S_ISREG(status.st_mode)) return Error{kNotAWorkspace, {path.string()}, "not a regular file"};
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) return Error{kIoFailed, {path.string()}, std::strerror(errno)};
    std::array<unsigned char, 100> bytes{};
    const ssize_t got = ::read(fd, bytes.data(), bytes.size());
    ::close(fd);
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    if (got != static_cast<ssize_t>(bytes.size()) ||
        std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0) {
        return Error{kNotAWorkspace, {path.string()}};
    }
    return WorkspaceHeader{bigEndian(&bytes[68]), bigEndian(&bytes[60])};
}

Result<void> createWorkspaceFile(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.parent_path();
    if (!folder.empty() && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return Error{kFolderUnwritable, {folder.string()}, std::strerror(errno)};
    }
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 && errno == EEXIST) return Error{kWorkspaceExists, {path.string()}};
    if (fd < 0) return Error{kFolderUnwritable, {folder.string()}, std::strerror(errno)};
    ::close(fd);
    return {};
}

Result<void> checkFilesystem(const std::filesystem::path& path) {
    const std::filesystem::path folder =
        path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    struct statfs status {};
    if (::statfs(folder.c_str(), &status) != 0) return {};
    if (const char* kind = unsafeKind(static_cast<long>(status.f_type)); kind != nullptr) {
        return Error{kUnsafeFilesystem, {path.string(), kind}};
    }
    return {};
}

Result<ApplicationLock> ApplicationLock::take(const std::filesystem::path& workspaceFile) {
    const std::filesystem::path path = workspaceFile.string() + ".lock";
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return Error{kFolderUnwritable, {path.parent_path().string()}, std::strerror(errno)};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return Error{kWorkspaceLocked, {workspaceFile.string()}};
    }
    return ApplicationLock(fd);
}

ApplicationLock::~ApplicationLock() {
    if (m_fd >= 0) ::close(m_fd);
}

} // namespace goldenrod
