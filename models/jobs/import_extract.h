// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/sources/mapping.h"
#include "models/sources/row_reader.h"
#include "models/workspace/load_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kSameFile{"load.same_file"}; ///< file, source it was loaded into, load number
inline constexpr ErrorCode kCorrectionsApart{
    "load.corrections_apart"}; ///< rows given, rows that were read as records
inline constexpr ErrorCode kCorrectedMeanwhile{"load.corrected_meanwhile"}; ///< no argument
inline constexpr ErrorCode kLedgerApart{"load.ledger_apart"}; ///< bytes of the file, bytes accounted for

struct ImportRequest {
    std::filesystem::path file;
    std::string source; ///< name; made when it is new
    sources::Dialect dialect;
    sources::Mapping mapping;
    bool sameFileAgain = false; ///< load although the same bytes were loaded before
    /// The rows of the file are these rows in quarantine of that load, one for one, as a person corrected
    /// them; see quarantine.h.
    struct Corrects {
        std::int64_t load = 0;     ///< 0: the file is an extract
        std::string fileName = {}; ///< of the extract
        std::vector<std::int64_t> rows = {};
    } corrects = {};
};

struct ImportReport {
    LoadRow load;
    std::vector<LedgerEntry> ledger; ///< reconciles: its rows and bytes are those of the file
    RecordCounts records;
    std::int64_t touchpoints = 0, attached = 0; ///< loaded here; attached by this load, also of earlier ones
    std::int64_t holdings = 0, holdingsAttached = 0; ///< the same
    std::int64_t decisionsChanged = 0; ///< whose records have other compared values now; see recheck.h
    std::int64_t unknownKeys = 0;      ///< NDJSON rows with a key that no column names
    double seconds = 0.0;

    std::int64_t rowsOf(std::string_view entry) const;
};

/// Loads one extract: every row becomes a record (or touchpoint, or holding), goes to quarantine with its
/// bytes and reason, or is counted as no row (blank, header, trailer ...). Bytes are kept as delivered.
/// Streams; memory does not grow with the file. Cancelled or failed, the workspace is as before.
Result<ImportReport> importExtract(const ImportRequest& request, Workspace& workspace,
                                   const ProgressFn& progress);

/// Makes a record of customers bad that has no value in the key column (-1: none is asked for), named `name`.
void refuseWithoutKey(sources::Row& row, int keyColumn, const std::string& name);

/// First 16 bytes of SHA-256 over the values of a row, each with its length and whether it is there.
VersionHash hashOfValues(std::span<const sources::Value> values);

} // namespace goldenrod
