// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/load_store.h"

#include "matching/sha256.h"
#include "models/workspace/clock.h"
#include "models/workspace/each_row.h"

namespace goldenrod {
namespace {

constexpr const char* kLoadColumns =
    "SELECT l.id, l.source_id, l.ordinal, l.mapping_id, s.name, s.entity, l.file_name, l.file_hash, "
    "l.dialect, l.file_size, l.started_at, l.finished_at, coalesce(l.corrects, 0) FROM load l JOIN source s "
    "ON s.id = l.source_id ";

LoadRow loadOf(const Statement& s) {
    LoadRow load;
    load.id = s.integer(0);
    load.sourceId = s.integer(1);
    load.ordinal = s.integer(2);
    load.mappingId = s.integer(3);
    load.sourceName = s.text(4);
    load.entity = s.text(5);
    load.fileName = s.text(6);
    load.fileHash = s.text(7);
    load.dialect = s.text(8);
    load.fileSize = s.integer(9);
    load.startedAt = s.integer(10);
    load.finishedAt = s.integer(11);
    load.corrects = s.integer(12);
    return load;
}

} // namespace

Result<std::int64_t> ensureSource(Database& db, const std::string& name, const std::string& entity) {
    auto find = db.prepare("SELECT id, entity FROM source WHERE name = ?1");
    if (!find) return find.error();
    auto row = (*find)->bind(1, name).step();
    if (!row) return row.error();
    if (*row) {
        const std::int64_t id = (*find)->integer(0);
        const std::string held((*find)->text(1));
        (*find)->reset();
        if (held != entity) return Error{kSourceKind, {name, held, entity}};
        return id;
    }
    auto insert = db.prepare("INSERT INTO source(name, entity, created_at) VALUES(?1, ?2, ?3)");
    if (!insert) return insert.error();
    if (auto done = (*insert)->bind(1, name).bind(2, entity).bind(3, nowMicroseconds()).run(); !done)
        return done.error();
    return db.lastInsertId();
}

Result<std::vector<SourceRow>> readSources(Database& db) {
    auto select = db.prepare(
        "SELECT s.id, s.name, s.entity, (SELECT count(*) FROM load l WHERE l.source_id = s.id AND "
        "l.state = 'complete'), "
        "(SELECT coalesce(sum(g.rows), 0) FROM load l JOIN ledger g ON g.load_id = l.id AND "
        "g.entry = 'loaded' "
        " WHERE l.source_id = s.id AND l.state = 'complete' AND (s.entity = 'touchpoint' OR "
        "  coalesce(l.corrects, l.id) = (SELECT max(m.id) FROM load m WHERE m.source_id = s.id AND "
        "m.state = 'complete' AND m.corrects IS NULL))), "
        "(SELECT coalesce(max(l.finished_at), 0) FROM load l WHERE l.source_id = s.id), "
        "(SELECT count(*) FROM load l JOIN quarantine q ON q.load_id = l.id AND q.status = 'open' "
        " WHERE l.source_id = s.id AND l.state = 'complete') "
        "FROM source s WHERE EXISTS (SELECT 1 FROM load l WHERE l.source_id = s.id AND l.state = "
        "'complete') ORDER BY s.id");
    if (!select) return select.error();
    std::vector<SourceRow> sources;
    auto done = forEachRow(**select, [&](const Statement& s) {
        sources.push_back({s.integer(0), std::string(s.text(1)), std::string(s.text(2)), s.integer(3),
                           s.integer(4), s.integer(5), s.integer(6)});
    });
    if (!done) return done.error();
    return sources;
}

Result<std::int64_t> saveMapping(Database& db, std::int64_t sourceId, const std::string& json) {
    const Hash hash = sha256(json);
    auto find = db.prepare("SELECT id FROM mapping WHERE source_id = ?1 AND hash = ?2");
    if (!find) return find.error();
    auto row = (*find)->bind(1, sourceId).bindBlob(2, asBytes(hash)).step();
    if (!row) return row.error();
    if (*row) {
        const std::int64_t id = (*find)->integer(0);
        (*find)->reset();
        return id;
    }
    auto insert = db.prepare("INSERT INTO mapping(source_id, json, hash, created_at) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    (*insert)->bind(1, sourceId).bind(2, json).bindBlob(3, asBytes(hash)).bind(4, nowMicroseconds());
    if (auto done = (*insert)->run(); !done) return done.error();
    return db.lastInsertId();
}

Result<std::string> readMapping(Database& db, std::int64_t mappingId) {
    auto select = db.prepare("SELECT json FROM mapping WHERE id = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, mappingId).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such mapping"};
    std::string json((*select)->text(0));
    (*select)->reset();
    return json;
}

Result<std::optional<std::string>> newestMapping(Database& db, const std::string& sourceName) {
    auto select = db.prepare(
        "SELECT m.json FROM load l JOIN source s ON s.id = l.source_id JOIN mapping m ON m.id = l.mapping_id "
        "WHERE s.name = ?1 AND l.state = 'complete' AND l.corrects IS NULL ORDER BY l.ordinal DESC LIMIT 1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, sourceName).step();
    if (!row) return row.error();
    if (!*row) return std::optional<std::string>();
    std::optional<std::string> json(std::in_place, (*select)->text(0));
    (*select)->reset();
    return json;
}

Result<void> beginLoad(Database& db, LoadRow& load) {
    auto next = db.prepare("SELECT coalesce(max(ordinal), 0) + 1 FROM load WHERE source_id = ?1");
    if (!next) return next.error();
    auto row = (*next)->bind(1, load.sourceId).step();
    if (!row) return row.error();
    load.ordinal = (*next)->integer(0);
    (*next)->reset();
    load.startedAt = nowMicroseconds();
    auto insert = db.prepare(
        "INSERT INTO load(source_id, ordinal, mapping_id, file_name, file_size, dialect, state, started_at, "
        "corrects) VALUES(?1, ?2, ?3, ?4, ?5, ?6, 'loading', ?7, ?8)");
    if (!insert) return insert.error();
    (*insert)->bind(1, load.sourceId).bind(2, load.ordinal).bind(3, load.mappingId).bind(4, load.fileName);
    (*insert)->bind(5, load.fileSize).bind(6, load.dialect).bind(7, load.startedAt);
    load.corrects != 0 ? (*insert)->bind(8, load.corrects) : (*insert)->bindNull(8);
    if (auto done = (*insert)->run(); !done) return done;
    load.id = db.lastInsertId();
    return {};
}

Result<void> completeLoad(Database& db, const LoadRow& load, const std::string& rowsDigest,
                          const std::vector<LedgerEntry>& ledger) {
    auto update = db.prepare("UPDATE load SET state = 'complete', file_hash = ?2, file_size = ?3, "
                             "rows_digest = ?4, finished_at = ?5 "
                             "WHERE id = ?1");
    if (!update) return update.error();
    (*update)
        ->bind(1, load.id)
        .bindBlob(2, load.fileHash)
        .bind(3, load.fileSize)
        .bindBlob(4, rowsDigest)
        .bind(5, nowMicroseconds());
    if (auto done = (*update)->run(); !done) return done;
    auto insert = db.prepare("INSERT INTO ledger(load_id, entry, rows, bytes) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    for (const LedgerEntry& entry : ledger) {
        auto done =
            (*insert)->bind(1, load.id).bind(2, entry.entry).bind(3, entry.rows).bind(4, entry.bytes).run();
        if (!done) return done;
    }
    return {};
}

Result<void> removeLoad(Database& db, std::int64_t loadId) {
    constexpr const char* kRecordsWithoutVersion =
        "DELETE FROM record WHERE source_id = (SELECT source_id FROM load WHERE id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM record_version v WHERE v.record_id = record.id)";
    // Order: what points at the load's rows first.
    for (const char* sql : {
             "UPDATE record_version SET until_load = NULL WHERE until_load = ?1",
             "DELETE FROM record_version WHERE load_id = ?1",
             kRecordsWithoutVersion,
             "DELETE FROM touchpoint WHERE load_id = ?1",
             "UPDATE holding SET until_load = NULL WHERE until_load = ?1",
             "DELETE FROM holding WHERE load_id = ?1",
             "DELETE FROM raw_block WHERE id >= ?1 << 24 AND id < (?1 + 1) << 24",
             "DELETE FROM load WHERE id = ?1 AND state = 'loading'",
         }) {
        auto statement = db.prepare(sql);
        if (!statement) return statement.error();
        if (auto done = (*statement)->bind(1, loadId).run(); !done) return done;
    }
    return db.execute(
        "DELETE FROM mapping WHERE NOT EXISTS (SELECT 1 FROM load l WHERE l.mapping_id = mapping.id);"
        "DELETE FROM source WHERE NOT EXISTS (SELECT 1 FROM load l WHERE l.source_id = source.id)"
        " AND NOT EXISTS (SELECT 1 FROM record r WHERE r.source_id = source.id)");
}

Result<std::vector<LoadRow>> readLoads(Database& db, std::int64_t sourceId) {
    auto select = db.prepare(std::string(kLoadColumns) +
                             "WHERE l.state = 'complete' AND (?1 = 0 OR l.source_id = ?1) ORDER BY l.id");
    if (!select) return select.error();
    std::vector<LoadRow> loads;
    (*select)->bind(1, sourceId);
    if (auto done = forEachRow(**select, [&](const Statement& s) { loads.push_back(loadOf(s)); }); !done)
        return done.error();
    return loads;
}

Result<LoadRow> readLoad(Database& db, std::int64_t loadId) {
    auto select = db.prepare(std::string(kLoadColumns) + "WHERE l.id = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, loadId).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such load"};
    LoadRow load = loadOf(**select);
    (*select)->reset();
    return load;
}

Result<std::vector<std::int64_t>> loadsOfExtract(Database& db, std::int64_t loadId) {
    auto select = db.prepare("SELECT id FROM load WHERE id = ?1 OR corrects = ?1 ORDER BY id");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    return numbersOf(**select);
}

Result<std::optional<LoadRow>> findSameFile(Database& db, std::int64_t fileSize,
                                            const std::string& fileHash) {
    auto select = db.prepare(std::string(kLoadColumns) +
                             "WHERE l.state = 'complete' AND l.file_size = ?1 AND l.file_hash = ?2 "
                             "ORDER BY l.id LIMIT 1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, fileSize).bindBlob(2, fileHash).step();
    if (!row) return row.error();
    if (!*row) return std::optional<LoadRow>();
    std::optional<LoadRow> load = loadOf(**select);
    (*select)->reset();
    return load;
}

Result<bool> anyLoadOfSize(Database& db, std::int64_t fileSize) {
    auto select = db.prepare("SELECT count(*) FROM load WHERE state = 'complete' AND file_size = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, fileSize).step();
    if (!row) return row.error();
    const bool any = (*select)->integer(0) > 0;
    (*select)->reset();
    return any;
}

Result<std::int64_t> lastLoad(Database& db) {
    return db.scalar("SELECT CASE WHEN min(state = 'complete') THEN max(id) ELSE 0 END FROM load");
}

Result<bool> loadedSince(Database& db, std::int64_t at) {
    auto select = db.prepare("SELECT count(*) FROM load l JOIN source s ON s.id = l.source_id "
                             "WHERE l.state = 'complete' AND s.entity = 'party' AND l.finished_at > ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, at).step();
    if (!row) return row.error();
    const bool any = (*select)->integer(0) > 0;
    (*select)->reset();
    return any;
}

} // namespace goldenrod
