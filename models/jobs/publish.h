// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/workspace/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNothingToPublish{
    "publish.nothing"}; ///< no argument: nothing was consolidated yet

struct PublishedFile {
    std::string name, sha256;
    std::int64_t rows = 0;    ///< without the header
    std::int64_t guarded = 0; ///< cells kept from running as a formula by an apostrophe
};

struct PublishReport {
    std::int64_t release = 0, seq = 0;
    std::filesystem::path folder;
    std::vector<PublishedFile> files;
    std::int64_t goldenRecords = 0, crosswalkRows = 0, forwardings = 0, decisions = 0;
};

/// Writes a release into a folder that is missing or empty: golden records (CSV for spreadsheets, NDJSON
/// exact), crosswalk with forwardings, decisions, rules, model with term frequencies, and a signed manifest
/// with the SHA-256 of each and the head of the event chain. The folder appears whole or not at all, with the
/// event that records it.
Result<PublishReport> publish(const std::filesystem::path& folder, Workspace& workspace,
                              const ProgressFn& progress);

} // namespace goldenrod
