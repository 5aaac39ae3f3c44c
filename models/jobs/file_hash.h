// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <filesystem>
#include <string>

namespace goldenrod {

/// SHA-256 (32 bytes) of a regular file. Never for a live workspace: closing its descriptor drops SQLite's
/// locks.
Result<std::string> hashFile(const std::filesystem::path& path);

} // namespace goldenrod
