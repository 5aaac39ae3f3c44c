// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/run_store.h"

#include "models/workspace/clock.h"
#include "models/workspace/packing.h"

namespace goldenrod {
namespace {

constexpr std::size_t kItemsABlock = 65'536;
constexpr const char* kRunColumns =
    "SELECT id, rules_id, model_id, started_at, finished_at, event_head, input_digest, report FROM run ";

RunRow runOf(const Statement& s) {
    return {s.integer(0), s.integer(1), s.integer(2),           s.integer(3),
            s.integer(4), s.integer(5), std::string(s.text(6)), std::string(s.text(7))};
}

/// Hands the blocks of a kind to `each`, in order.
Result<void> forEachBlock(Database& db, std::int64_t runId, const char* kind,
                          const std::function<bool(Unpacker&)>& each) {
    auto select = db.prepare("SELECT bytes FROM run_block WHERE run_id = ?1 AND kind = ?2 ORDER BY first");
    if (!select) return select.error();
    (*select)->bind(1, runId).bind(2, kind);
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return {};
        Unpacker block((*select)->text(0));
        if (!each(block) || !block.ok()) {
            (*select)->reset();
            return Error{kDamaged, {}, std::string("a block of kind ") + kind + " cannot be read"};
        }
    }
}

} // namespace

Result<std::int64_t> beginRun(Database& db, const RunRow& run) {
    auto insert =
        db.prepare("INSERT INTO run(rules_id, model_id, state, started_at, event_head, input_digest, report) "
                   "VALUES(?1, ?2, 'running', ?3, ?4, ?5, '{}')");
    if (!insert) return insert.error();
    (*insert)
        ->bind(1, run.rulesId)
        .bind(2, run.modelId)
        .bind(3, run.startedAt)
        .bind(4, run.eventHead)
        .bindBlob(5, run.inputDigest);
    if (auto done = (*insert)->run(); !done) return done.error();
    return db.lastInsertId();
}

Result<void> completeRun(Database& db, std::int64_t runId, const std::string& report) {
    auto update =
        db.prepare("UPDATE run SET state = 'complete', finished_at = ?2, report = ?3 WHERE id = ?1");
    if (!update) return update.error();
    return (*update)->bind(1, runId).bind(2, nowMicroseconds()).bind(3, report).run();
}

Result<void> removeRun(Database& db, std::int64_t runId) {
    auto remove = db.prepare("DELETE FROM run WHERE id = ?1 AND state = 'running'");
    if (!remove) return remove.error();
    return (*remove)->bind(1, runId).run();
}

Result<std::optional<RunRow>> newestRun(Database& db) {
    auto select = db.prepare(std::string(kRunColumns) + "WHERE state = 'complete' ORDER BY id DESC LIMIT 1");
    if (!select) return select.error();
    auto row = (*select)->step();
    if (!row) return row.error();
    if (!*row) return std::optional<RunRow>();
    std::optional<RunRow> run = runOf(**select);
    (*select)->reset();
    return run;
}

Result<RunRow> readRun(Database& db, std::int64_t runId) {
    auto select = db.prepare(std::string(kRunColumns) + "WHERE id = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, runId).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such run"};
    RunRow run = runOf(**select);
    (*select)->reset();
    return run;
}

Result<std::int64_t> runInForce(Database& db) {
    return db.scalar("SELECT value FROM workspace WHERE key = 'run_in_force'");
}

Result<void> setRunInForce(Database& db, std::int64_t runId) {
    auto before = runInForce(db);
    if (!before) return before.error();
    auto set = db.prepare("INSERT INTO workspace(key, value) VALUES('run_in_force', ?1) ON CONFLICT(key) DO "
                          "UPDATE SET value = ?1");
    if (!set) return set.error();
    if (auto done = (*set)->bind(1, runId).run(); !done) return done;
    auto drop = db.prepare("DELETE FROM run_block WHERE run_id NOT IN (?1, ?2) AND run_id < ?1");
    if (!drop) return drop.error();
    return (*drop)->bind(1, runId).bind(2, *before).run();
}

Result<void> insertRunBlock(Database& db, std::int64_t runId, const char* kind, std::int64_t first,
                            const std::string& bytes) {
    auto insert = db.prepare("INSERT INTO run_block(run_id, kind, first, bytes) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    return (*insert)->bind(1, runId).bind(2, kind).bind(3, first).bindBlob(4, bytes).run();
}

Result<void> packTree(const Tree& tree, const RecordTable& records, const BlockSink& sink) {
    Packer block;
    std::int64_t last = 0;
    for (RecordIndex r = 0; r < records.size(); ++r) {
        block.signedNumber(records.idOf(r) - last);
        last = records.idOf(r);
        if ((r + 1) % kItemsABlock != 0 && r + 1 != records.size()) continue;
        if (auto done = sink("record", r / kItemsABlock, block.take()); !done) return done;
        block = Packer();
    }
    const auto& nodes = tree.nodes();
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        block.number(nodes[n].left).number(nodes[n].right).signedNumber(nodes[n].height);
        if ((n + 1) % kItemsABlock != 0 && n + 1 != nodes.size()) continue;
        if (auto done = sink("tree", static_cast<std::int64_t>(n / kItemsABlock), block.take()); !done)
            return done;
        block = Packer();
    }
    return {};
}

Result<void> packBins(const std::map<PatternBin, std::uint64_t>& bins, const BlockSink& sink) {
    Packer block;
    for (const auto& [bin, count] : bins) block.number(bin.pattern).signedNumber(bin.bits).number(count);
    return sink("bin", 0, block.take());
}

Result<StoredTree> readTree(Database& db, std::int64_t runId) {
    StoredTree tree;
    std::int64_t last = 0;
    auto read = forEachBlock(db, runId, "record", [&](Unpacker& block) {
        while (!block.atEnd() && block.ok()) tree.recordIds.push_back(last += block.signedNumber());
        return true;
    });
    if (!read) return read.error();
    read = forEachBlock(db, runId, "tree", [&](Unpacker& block) {
        while (!block.atEnd() && block.ok()) {
            TreeNode node;
            node.left = static_cast<std::uint32_t>(block.number());
            node.right = static_cast<std::uint32_t>(block.number());
            node.height = block.signedNumber();
            const std::size_t self = tree.recordIds.size() + tree.nodes.size();
            if (node.left >= self || node.right >= self) return false;
            tree.nodes.push_back(node);
        }
        return true;
    });
    if (!read) return read.error();
    return tree;
}

Result<std::map<PatternBin, std::uint64_t>> readBins(Database& db, std::int64_t runId) {
    std::map<PatternBin, std::uint64_t> bins;
    auto read = forEachBlock(db, runId, "bin", [&](Unpacker& block) {
        while (!block.atEnd() && block.ok()) {
            const Pattern pattern = block.number();
            const auto bits = static_cast<std::int32_t>(block.signedNumber());
            bins[{pattern, bits}] = block.number();
        }
        return true;
    });
    if (!read) return read.error();
    return bins;
}

} // namespace goldenrod
