// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace goldenrod {

using VersionHash = std::array<unsigned char, 16>;
inline std::string_view asBytes(const VersionHash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}
VersionHash versionHashIn(std::string_view hex); ///< what toHex() made of one

/// One row of an extract on its way into the workspace.
struct NewRecord {
    std::string key;
    std::int64_t line = 0, offset = 0, length = 0;
    VersionHash hash{};
};

/// What a batch of rows was, compared with what the source had.
struct RecordCounts {
    std::int64_t added = 0, changed = 0, unchanged = 0, repeatedKeys = 0;
};

/// Inserts the rows of one load, batch by batch: new records, new versions of changed ones, nothing for
/// unchanged ones. A key that repeats within the load gets the next ordinal.
class RecordInserter {
public:
    /// `sameExtract`: other loads of the rows of one extract; a key that stands in them repeats too.
    RecordInserter(std::int64_t sourceId, std::int64_t loadId, std::vector<std::int64_t> sameExtract = {})
        : m_sourceId(sourceId)
        , m_loadId(loadId)
        , m_sameExtract(std::move(sameExtract)) {}
    Result<void> insert(Database& db, std::span<const NewRecord> rows);
    const RecordCounts& counts() const { return m_counts; }

private:
    struct Statements;
    Result<void> insertRow(Database& db, Statements& statements, const NewRecord& row);
    Result<void> addVersion(Statements& statements, std::int64_t record, const NewRecord& row) const;

    std::int64_t m_sourceId, m_loadId;
    std::vector<std::int64_t> m_sameExtract;
    RecordCounts m_counts;
    std::unordered_set<std::int64_t>
        m_unchanged; ///< met in this load; a second row with their key is a repetition
};

/// A record's version in force and where its bytes stand.
struct RecordRow {
    std::int64_t id = 0, sourceId = 0, ordinal = 0, loadId = 0, line = 0, offset = 0, length = 0;
    std::string key;
    VersionHash hash{};
};

/// Versions in force of a source's records, in the order of their bytes (load, offset). `each` returns false
/// to stop.
Result<void> forEachRecord(Database& db, std::int64_t sourceId,
                           const std::function<bool(const RecordRow&)>& each);
/// The version in force of one record.
Result<RecordRow> readRecord(Database& db, std::int64_t recordId);
/// The newest version with this content, in force or not.
Result<std::optional<RecordRow>> readRecordVersion(Database& db, std::int64_t recordId,
                                                   const VersionHash& hash);
/// Records whose version in force came with a later load than this one, ascending.
Result<std::vector<std::int64_t>> recordsSince(Database& db, std::int64_t loadId);
/// The version of a record that was in force when this load was the last; nothing when there was none.
Result<std::optional<RecordRow>> readRecordAt(Database& db, std::int64_t recordId, std::int64_t loadId);
/// Rows of a load that stand before and after a record's, `count` each way, the record's own among them.
Result<std::vector<RecordRow>> readRowsAround(Database& db, std::int64_t loadId, std::int64_t recordId,
                                              std::int64_t count);
Result<std::optional<std::int64_t>> findRecord(Database& db, const std::string& sourceName,
                                               const std::string& key);
Result<std::int64_t> countRecords(Database& db);
/// SHA-256 over the versions in force of all party sources, in order of load and offset.
Result<std::string> recordsDigest(Database& db);

} // namespace goldenrod
