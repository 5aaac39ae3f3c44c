// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <filesystem>

namespace goldenrod {

/// What the first 100 bytes of a file say, read before SQLite touches it.
struct WorkspaceHeader {
    std::int32_t applicationId = 0;
    std::int32_t schemaVersion = 0;
};

/// Fails for files that are missing, unreadable, not regular, empty or not SQLite. Call only while no
/// connection of this process has the file open: closing a descriptor drops SQLite's locks.
Result<WorkspaceHeader> readWorkspaceHeader(const std::filesystem::path& path);

/// Makes an empty file with mode 0600, and its folder (0700) where it is missing. Fails when the file exists.
Result<void> createWorkspaceFile(const std::filesystem::path& path);

/// Fails on network and FAT file systems, on which SQLite's locks or durability do not hold.
Result<void> checkFilesystem(const std::filesystem::path& path);

} // namespace goldenrod
