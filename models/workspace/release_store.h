// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <string>
#include <vector>

namespace goldenrod {

/// One release that was published.
struct ReleaseRow {
    std::int64_t id = 0, seq = 0, at = 0;
    std::string folder, manifest;
};

Result<std::int64_t> nextRelease(Database& db);
Result<void> insertRelease(Database& db, const ReleaseRow& release);
Result<std::vector<ReleaseRow>> readReleases(Database& db); ///< newest first

/// A signed statement of where the chain stood, kept inside and, with the manifest, outside.
Result<void> insertCheckpoint(Database& db, std::int64_t seq, std::string_view head, std::int64_t at,
                              std::int64_t signer, std::string_view signature);

} // namespace goldenrod
