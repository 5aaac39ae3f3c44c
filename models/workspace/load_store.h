// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kSourceKind{
    "load.source_kind"}; ///< source, what it holds ("party"), what the rows are

struct SourceRow {
    std::int64_t id = 0;
    std::string name, entity;
    std::int64_t loads = 0;
    std::int64_t rows = 0;        ///< of the last extract and its corrections; of touchpoints all
    std::int64_t lastLoadAt = 0;  ///< 0: never
    std::int64_t quarantined = 0; ///< rows that wait in quarantine, over all loads
};

struct LoadRow {
    std::int64_t id = 0, sourceId = 0, ordinal = 0, mappingId = 0;
    std::string sourceName, entity, fileName, fileHash, dialect;
    std::int64_t fileSize = 0, startedAt = 0, finishedAt = 0;
    std::int64_t corrects =
        0; ///< load whose rows in quarantine these are, as a person corrected them; 0: none
};

/// One kind of row of an extract and how many there were: every row and byte of the file is in exactly one
/// entry.
struct LedgerEntry {
    std::string entry; ///< "loaded", "quarantined", "blank", "header", "repeated_header", "preamble",
                       ///< "trailer", "padding"
    std::int64_t rows = 0, bytes = 0;
};

// Sources and mappings
/// Row id of the source, made when it is new; fails with kSourceKind when it holds something else.
Result<std::int64_t> ensureSource(Database& db, const std::string& name, const std::string& entity);
Result<std::vector<SourceRow>> readSources(Database& db);
/// Row id of the mapping; an equal one of the source is reused.
Result<std::int64_t> saveMapping(Database& db, std::int64_t sourceId, const std::string& json);
Result<std::string> readMapping(Database& db, std::int64_t mappingId);
/// JSON of the mapping of the source's newest extract; nothing when there is none.
Result<std::optional<std::string>> newestMapping(Database& db, const std::string& sourceName);

// Loads
/// Inserts a load in state "loading" with the next ordinal of its source; fills id and ordinal.
Result<void> beginLoad(Database& db, LoadRow& load);
/// Marks it complete, with its hashes and ledger.
Result<void> completeLoad(Database& db, const LoadRow& load, const std::string& rowsDigest,
                          const std::vector<LedgerEntry>& ledger);
/// Removes a load that is not complete, and everything that came with it.
Result<void> removeLoad(Database& db, std::int64_t loadId);
Result<std::vector<LoadRow>> readLoads(Database& db,
                                       std::int64_t sourceId = 0); ///< complete ones, oldest first; 0: all
Result<LoadRow> readLoad(Database& db, std::int64_t loadId);
/// The load of an extract and those of its corrections.
Result<std::vector<std::int64_t>> loadsOfExtract(Database& db, std::int64_t loadId);
/// A complete load of a file with this size and hash, if any.
Result<std::optional<LoadRow>> findSameFile(Database& db, std::int64_t fileSize, const std::string& fileHash);
Result<bool> anyLoadOfSize(Database& db, std::int64_t fileSize);
/// The newest load; 0 while one is on its way, which may end after later ones.
Result<std::int64_t> lastLoad(Database& db);
Result<bool> loadedSince(Database& db, std::int64_t at); ///< any party load completed after this instant
Result<std::vector<LedgerEntry>> readLedger(Database& db, std::int64_t loadId);

// Raw bytes
inline constexpr std::size_t kRawBlockBytes = std::size_t{256} * 1024;
/// Block `number` of the file: bytes from number * kRawBlockBytes on.
Result<void> insertRawBlock(Database& db, std::int64_t loadId, std::int64_t number, std::string_view bytes);
/// Bytes [offset, offset + length) of the extract as delivered.
Result<std::string> readRawBytes(Database& db, std::int64_t loadId, std::int64_t offset, std::int64_t length);

} // namespace goldenrod
