// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace goldenrod {

/// What an extract holds: a packed one as it is unpacked, so that it is known again however it comes.
struct FileContent {
    std::int64_t size = 0;
    std::string hash; ///< SHA-256, 32 bytes
};
/// Never of a live workspace: closing its descriptor drops SQLite's locks.
Result<FileContent> readContent(const std::filesystem::path& path);

} // namespace goldenrod
