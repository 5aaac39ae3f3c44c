// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace_store.h"

namespace goldenrod {
namespace {

Result<void> writeFact(Database& db, std::string_view key, std::string_view value, bool blob) {
    auto insert = db.prepare(
        "INSERT INTO workspace(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2");
    if (!insert) return insert.error();
    (*insert)->bind(1, key);
    if (blob)
        (*insert)->bindBlob(2, value);
    else
        (*insert)->bind(2, value);
    return (*insert)->run();
}

Result<void> check(Database& db, std::string_view pragma) {
    auto statement = db.prepare(pragma);
    if (!statement) return statement.error();
    auto row = (*statement)->step();
    if (!row) return row.error();
    const std::string said = *row ? std::string((*statement)->text(0)) : std::string();
    (*statement)->reset();
    if (said != "ok") return Error{kDamaged, {}, said};
    return {};
}

} // namespace

Result<void> writeFacts(Database& db, const WorkspaceFacts& facts) {
    if (auto done = writeFact(db, "name", facts.name, false); !done) return done;
    if (auto done = writeFact(db, "origin", facts.origin, true); !done) return done;
    return writeFact(db, "golden_prefix", facts.goldenPrefix, false);
}

Result<WorkspaceFacts> readFacts(Database& db) {
    auto select = db.prepare("SELECT key, value FROM workspace");
    if (!select) return select.error();
    WorkspaceFacts facts;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return facts;
        const std::string_view key = (*select)->text(0);
        if (key == "name") facts.name = (*select)->text(1);
        if (key == "origin") facts.origin = (*select)->text(1);
        if (key == "golden_prefix") facts.goldenPrefix = (*select)->text(1);
    }
}

Result<void> removeUnfinished(Database& db) {
    auto unfinished = db.scalar("SELECT (SELECT count(*) FROM load WHERE state = 'loading') + "
                                "(SELECT count(*) FROM run WHERE state = 'running')");
    if (!unfinished) return unfinished.error();
    if (*unfinished == 0) return {};
    auto transaction = Transaction::begin(db);
    if (!transaction) return transaction.error();
    auto done = db.execute(R"sql(
        CREATE TEMP TABLE gone AS SELECT id FROM load WHERE state = 'loading';
        UPDATE record_version SET until_load = NULL WHERE until_load IN (SELECT id FROM gone);
        DELETE FROM record_version WHERE load_id IN (SELECT id FROM gone);
        DELETE FROM record WHERE source_id IN (SELECT source_id FROM load WHERE state = 'loading')
            AND NOT EXISTS (SELECT 1 FROM record_version v WHERE v.record_id = record.id);
        DELETE FROM touchpoint WHERE load_id IN (SELECT id FROM gone);
        DELETE FROM raw_block WHERE EXISTS (SELECT 1 FROM gone WHERE raw_block.id >> 24 = gone.id);
        DELETE FROM load WHERE state = 'loading';
        DROP TABLE gone;
        DELETE FROM run WHERE state = 'running';
        DELETE FROM source WHERE NOT EXISTS (SELECT 1 FROM load l WHERE l.source_id = source.id)
            AND NOT EXISTS (SELECT 1 FROM mapping m WHERE m.source_id = source.id);
    )sql");
    if (!done) return done;
    return transaction->commit();
}

Result<void> quickCheck(Database& db) {
    return check(db, "PRAGMA quick_check(1)");
}
Result<void> integrityCheck(Database& db) {
    return check(db, "PRAGMA integrity_check(1)");
}

} // namespace goldenrod
