// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/event_store.h"
#include "models/workspace/identity.h"
#include "models/workspace/writer.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kWorkspaceExists{"workspace.exists"};             ///< path
inline constexpr ErrorCode kWorkspaceNotFound{"workspace.not_found"};        ///< path
inline constexpr ErrorCode kWorkspaceLocked{"workspace.locked"};             ///< path
inline constexpr ErrorCode kWorkspaceNewer{"workspace.newer"};               ///< path, its version, ours
inline constexpr ErrorCode kUnsafeFilesystem{"workspace.unsafe_filesystem"}; ///< path, kind of file system
inline constexpr ErrorCode kFolderUnwritable{"workspace.folder_unwritable"}; ///< path; detail

/// Keeps other processes off a workspace: an flock on "<file>.lock", gone with the process that held it.
class ApplicationLock {
public:
    static Result<ApplicationLock> take(const std::filesystem::path& workspaceFile);
    ApplicationLock(ApplicationLock&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1)) {}
    ApplicationLock& operator=(ApplicationLock&&) = delete;
    ~ApplicationLock();

private:
    explicit ApplicationLock(int fd)
        : m_fd(fd) {}
    int m_fd;
};

/// One open workspace file as one person works with it: the lock, the one writer, readers on demand, and who
/// signs what is done through it. Several persons may have the same open file, each through a Workspace of
/// their own. Owned by the program; used from any thread.
class Workspace {
public:
    struct Options {
        std::filesystem::path identityFolder; ///< empty: the login's own
        const char* vfs = nullptr;            ///< SQLite VFS, for tests
        bool temporary = false; ///< the file goes when this does: nothing is tidied up in it before
        std::optional<Identity> person = {}; ///< who signed in; nobody: the login's own person
    };

    /// Makes a new file (0600; its folder, if missing, 0700) with the first event in it.
    static Result<std::unique_ptr<Workspace>> create(const std::filesystem::path& path,
                                                     const std::string& name, const Options& options);
    /// Opens a file made by this or an older version; an older one is first copied beside itself
    /// ("<file>.before-v<N>", verified) and then migrated. Removes what a crash left of unfinished loads and
    /// runs.
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, const Options& options);
    /// The same open file for another person. The file closes with the last that has it.
    std::unique_ptr<Workspace> as(Identity person) const;

    const std::filesystem::path& path() const;
    const std::string& name() const;
    const Identity& identity() const { return m_identity; }
    /// Where the keys of the persons of this login lie.
    std::filesystem::path identityFolder() const;
    Writer& writer();
    bool isTemporary() const;
    /// A new read-only connection, for one thread.
    Result<Database> reader() const;
    /// Path of the local socket on which the owner of this file listens; the folder belongs to the login
    /// (0700).
    static std::filesystem::path socketPath(const std::filesystem::path& workspaceFile);

private:
    struct File;
    Workspace(std::shared_ptr<File> file, Identity person);

    std::shared_ptr<File> m_file;
    Identity m_identity;
};

} // namespace goldenrod
