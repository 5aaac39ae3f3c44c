// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/record_store.h"

#include "matching/sha256.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace goldenrod {
namespace {

constexpr const char* kRecordColumns =
    "SELECT r.id, r.source_id, r.ordinal, v.load_id, v.line, v.offset, v.length, r.source_key, v.hash "
    "FROM record_version v JOIN record r ON r.id = v.record_id ";

RecordRow recordOf(const Statement& s) {
    RecordRow row{s.integer(0), s.integer(1),           s.integer(2),
                  s.integer(3), s.integer(4),           s.integer(5),
                  s.integer(6), std::string(s.text(7)), {}};
    const std::string_view hash = s.text(8);
    std::memcpy(row.hash.data(), hash.data(), std::min(hash.size(), row.hash.size()));
    return row;
}

} // namespace

VersionHash versionHashIn(std::string_view hex) {
    VersionHash hash{};
    for (std::size_t i = 0; i < hash.size() && 2 * i + 1 < hex.size(); ++i)
        std::from_chars(hex.data() + 2 * i, hex.data() + 2 * i + 2, hash[i], 16);
    return hash;
}

struct RecordInserter::Statements {
    Statement* record = nullptr;
    Statement* version = nullptr;
    Statement* known = nullptr;
    Statement* end = nullptr;

    static Result<Statements> make(Database& db) {
        Statements all;
        for (auto [slot, sql] : {
                 std::pair(&all.record, "INSERT INTO record(source_id, source_key, ordinal) VALUES(?1, ?2, "
                                        "?3) ON CONFLICT DO NOTHING"),
                 std::pair(&all.version,
                           "INSERT INTO record_version(record_id, load_id, line, offset, length, hash) "
                           "VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
                 std::pair(&all.known,
                           "SELECT r.id, v.id, v.load_id, v.hash FROM record r LEFT JOIN record_version v "
                           "ON v.record_id = r.id AND v.until_load IS NULL WHERE r.source_id = ?1 AND "
                           "r.source_key = ?2 "
                           "AND r.role = '' AND r.ordinal = ?3"),
                 std::pair(&all.end, "UPDATE record_version SET until_load = ?2 WHERE id = ?1"),
             }) {
            auto prepared = db.prepare(sql);
            if (!prepared) return prepared.error();
            *slot = *prepared;
        }
        return all;
    }
};

Result<void> RecordInserter::insert(Database& db, std::span<const NewRecord> rows) {
    auto statements = Statements::make(db);
    if (!statements) return statements.error();
    for (const NewRecord& row : rows) {
        if (auto done = insertRow(db, *statements, row); !done) return done;
    }
    return {};
}

Result<void> RecordInserter::insertRow(Database& db, Statements& s, const NewRecord& row) {
    for (std::int64_t ordinal = 0;; ++ordinal) {
        if (auto done = s.record->bind(1, m_sourceId).bind(2, row.key).bind(3, ordinal).run(); !done)
            return done;
        if (db.changedRows() > 0) {
            ++m_counts.added;
            return addVersion(s, db.lastInsertId(), row);
        }
        auto found = s.known->bind(1, m_sourceId).bind(2, row.key).bind(3, ordinal).step();
        if (!found) return found.error();
        const std::int64_t record = s.known->integer(0);
        const std::int64_t version = s.known->integer(1);
        const bool inForce = !s.known->isNull(1);
        const std::int64_t load = s.known->integer(2);
        const bool thisLoad =
            inForce && (load == m_loadId ||
                        std::find(m_sameExtract.begin(), m_sameExtract.end(), load) != m_sameExtract.end());
        const bool same = inForce && s.known->text(3) == asBytes(row.hash);
        s.known->reset();
        if (thisLoad || m_unchanged.contains(record)) {
            m_counts.repeatedKeys += ordinal == 0 ? 1 : 0;
            continue;
        }
        if (same) {
            m_unchanged.insert(record);
            ++m_counts.unchanged;
            return {};
        }
        if (inForce) {
            if (auto done = s.end->bind(1, version).bind(2, m_loadId).run(); !done) return done;
        }
        ++m_counts.changed;
        return addVersion(s, record, row);
    }
}

Result<void> RecordInserter::addVersion(Statements& s, std::int64_t record, const NewRecord& row) const {
    s.version->bind(1, record).bind(2, m_loadId).bind(3, row.line).bind(4, row.offset).bind(5, row.length);
    return s.version->bindBlob(6, asBytes(row.hash)).run();
}

Result<void> forEachRecord(Database& db, std::int64_t sourceId,
                           const std::function<bool(const RecordRow&)>& each) {
    auto loads = db.prepare("SELECT id FROM load WHERE source_id = ?1 AND state = 'complete' ORDER BY id");
    if (!loads) return loads.error();
    std::vector<std::int64_t> ids;
    (*loads)->bind(1, sourceId);
    for (;;) {
        auto row = (*loads)->step();
        if (!row) return row.error();
        if (!*row) break;
        ids.push_back((*loads)->integer(0));
    }
    // Versions of a load were inserted in the order of its rows, so their ids follow the offsets.
    auto select = db.prepare(std::string(kRecordColumns) +
                             "WHERE v.load_id = ?1 AND v.until_load IS NULL ORDER BY v.id");
    if (!select) return select.error();
    for (const std::int64_t load : ids) {
        (*select)->bind(1, load);
        for (;;) {
            auto row = (*select)->step();
            if (!row) return row.error();
            if (!*row) break;
            if (!each(recordOf(**select))) {
                (*select)->reset();
                return {};
            }
        }
    }
    return {};
}

Result<RecordRow> readRecord(Database& db, std::int64_t recordId) {
    auto select = db.prepare(std::string(kRecordColumns) + "WHERE v.record_id = ?1 AND v.until_load IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, recordId).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such record"};
    RecordRow record = recordOf(**select);
    (*select)->reset();
    return record;
}

Result<std::optional<RecordRow>> readRecordVersion(Database& db, std::int64_t recordId,
                                                   const VersionHash& hash) {
    auto select = db.prepare(std::string(kRecordColumns) +
                             "WHERE v.record_id = ?1 AND v.hash = ?2 ORDER BY v.id DESC LIMIT 1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, recordId).bindBlob(2, asBytes(hash)).step();
    if (!row) return row.error();
    if (!*row) return std::optional<RecordRow>();
    std::optional<RecordRow> record = recordOf(**select);
    (*select)->reset();
    return record;
}

Result<std::vector<std::int64_t>> recordsSince(Database& db, std::int64_t loadId) {
    auto select =
        db.prepare("SELECT v.record_id FROM load l JOIN record_version v ON v.load_id = l.id WHERE l.id > ?1 "
                   "AND l.state = 'complete' AND v.until_load IS NULL ORDER BY v.record_id");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    std::vector<std::int64_t> ids;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return ids;
        ids.push_back((*select)->integer(0));
    }
}

Result<std::optional<RecordRow>> readRecordAt(Database& db, std::int64_t recordId, std::int64_t loadId) {
    auto select = db.prepare(std::string(kRecordColumns) +
                             "WHERE v.record_id = ?1 AND v.load_id <= ?2 AND (v.until_load IS NULL OR "
                             "v.until_load > ?2)");
    if (!select) return select.error();
    auto row = (*select)->bind(1, recordId).bind(2, loadId).step();
    if (!row) return row.error();
    if (!*row) return std::optional<RecordRow>();
    std::optional<RecordRow> record = recordOf(**select);
    (*select)->reset();
    return record;
}

Result<std::vector<RecordRow>> readRowsAround(Database& db, std::int64_t loadId, std::int64_t recordId,
                                              std::int64_t count) {
    auto select = db.prepare(
        std::string(kRecordColumns) +
        "WHERE v.load_id = ?1 AND v.id BETWEEN (SELECT id FROM record_version WHERE record_id = ?2 AND "
        "load_id = ?1) - ?3 "
        "AND (SELECT id FROM record_version WHERE record_id = ?2 AND load_id = ?1) + ?3 ORDER BY v.offset");
    if (!select) return select.error();
    (*select)->bind(1, loadId).bind(2, recordId).bind(3, count);
    std::vector<RecordRow> rows;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return rows;
        rows.push_back(recordOf(**select));
    }
}

Result<std::optional<std::int64_t>> findRecord(Database& db, const std::string& sourceName,
                                               const std::string& key) {
    auto select = db.prepare("SELECT r.id FROM record r JOIN source s ON s.id = r.source_id WHERE s.name = "
                             "?1 AND r.source_key = ?2 "
                             "ORDER BY r.ordinal LIMIT 1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, sourceName).bind(2, key).step();
    if (!row) return row.error();
    if (!*row) return std::optional<std::int64_t>();
    const std::optional<std::int64_t> id = (*select)->integer(0);
    (*select)->reset();
    return id;
}

Result<std::int64_t> countRecords(Database& db) {
    return db.scalar("SELECT count(*) FROM record_version WHERE until_load IS NULL");
}

Result<std::string> recordsDigest(Database& db) {
    auto select =
        db.prepare("SELECT v.record_id, v.hash FROM record_version v JOIN load l ON l.id = v.load_id "
                   "WHERE v.until_load IS NULL AND l.state = 'complete' ORDER BY v.id");
    if (!select) return select.error();
    Sha256 digest;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) break;
        digest.addNumber((*select)->integer(0)).addField((*select)->text(1));
    }
    return std::string(asBytes(digest.finish()));
}

} // namespace goldenrod
