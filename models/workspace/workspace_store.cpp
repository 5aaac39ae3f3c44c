// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace_store.h"

#include "models/workspace/load_store.h"
#include "models/workspace/rules_store.h"

#include <vector>

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

/// What a run that never became complete made: its rules, and its model when it learned one.
struct Unfinished {
    std::int64_t rulesId = 0, modelId = 0;
};

Result<std::vector<Unfinished>> unfinishedRuns(Database& db) {
    auto select = db.prepare("SELECT r.rules_id, CASE WHEN m.created_at >= r.started_at THEN m.id ELSE 0 END "
                             "FROM run r JOIN model m ON m.id = r.model_id WHERE r.state = 'running'");
    if (!select) return select.error();
    std::vector<Unfinished> runs;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return runs;
        runs.push_back({(*select)->integer(0), (*select)->integer(1)});
    }
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
    auto select = db.prepare("SELECT id FROM load WHERE state = 'loading' ORDER BY id DESC");
    if (!select) return select.error();
    std::vector<std::int64_t> loads;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) break;
        loads.push_back((*select)->integer(0));
    }
    auto runs = unfinishedRuns(db);
    if (!runs) return runs.error();
    if (loads.empty() && runs->empty()) return {};
    auto transaction = Transaction::begin(db);
    if (!transaction) return transaction.error();
    for (const std::int64_t load : loads) {
        if (auto done = removeLoad(db, load); !done) return done;
    }
    if (auto done = db.execute("DELETE FROM run WHERE state = 'running'"); !done) return done;
    for (const Unfinished& run : *runs) {
        if (auto done = removeProposed(db, run.rulesId, run.modelId); !done) return done;
    }
    return transaction->commit();
}

Result<void> quickCheck(Database& db) {
    return check(db, "PRAGMA quick_check(1)");
}
Result<void> integrityCheck(Database& db) {
    return check(db, "PRAGMA integrity_check(1)");
}

} // namespace goldenrod
