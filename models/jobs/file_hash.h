// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"
#include "models/workspace/load_store.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace goldenrod {

/// What an extract holds: a packed one as it is unpacked, so that it is known again however it comes.
struct FileContent {
    std::int64_t size = 0;
    std::string hash; ///< SHA-256, 32 bytes
};
/// Never of a live workspace: closing its descriptor drops SQLite's locks.
Result<FileContent> readContent(const std::filesystem::path& path);

/// The first load of the same content, whatever the file was called or packed as; nothing when there is none.
/// With the size of the content the file is read only where a load had as many bytes.
Result<std::optional<LoadRow>> findSameContent(Database& db, const std::filesystem::path& path,
                                               std::optional<std::int64_t> size);

} // namespace goldenrod
