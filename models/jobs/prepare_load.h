// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/mapping.h"
#include "models/sources/sniff.h"
#include "models/workspace/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod {

struct PrepareRequest {
    std::filesystem::path file;
    std::string source;    ///< empty: the file's stem without a trailing date
    std::string keyColumn; ///< empty: as proposed
    sources::SniffOptions options;
};

/// How a file would be loaded: what was found and why, and the mapping that would be used.
struct PreparedLoad {
    std::string source;
    sources::Sniffed sniffed;
    sources::Mapping mapping;
    std::vector<sources::MappingEvidence> evidence; ///< one per column of the mapping
    bool mappingKnown = false;                      ///< it is the mapping of the source's last load
    std::vector<std::string> missingColumns;        ///< of that mapping, not in this file
};

/// Sniffs the file and takes the source's last mapping, or proposes one. A mapping whose columns are not all
/// there is proposed anew for what is missing and says so.
Result<PreparedLoad> prepareLoad(const PrepareRequest& request, Database& db);

/// The values of the first records of a file, at most `most`; for proposing a mapping.
std::vector<std::vector<std::string>> firstRecords(const std::filesystem::path& file,
                                                   const sources::Dialect& dialect, std::size_t most);

/// "cards_2026-11-23" -> "cards": the stem of a file without the date or number that changes from load to
/// load.
std::string sourceNameOf(const std::filesystem::path& file);

} // namespace goldenrod
