// SPDX-License-Identifier: GPL-3.0-or-later
// What a load keeps of its file: the ledger and the bytes.
#include "models/workspace/each_row.h"
#include "models/workspace/load_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::int64_t kBlockShift = 24; ///< raw_block.id = load_id * 2^24 + number of the block

} // namespace

Result<std::vector<LedgerEntry>> readLedger(Database& db, std::int64_t loadId) {
    auto select = db.prepare("SELECT entry, rows, bytes FROM ledger WHERE load_id = ?1 ORDER BY entry");
    if (!select) return select.error();
    std::vector<LedgerEntry> ledger;
    (*select)->bind(1, loadId);
    auto done = forEachRow(**select, [&](const Statement& s) {
        ledger.push_back({std::string(s.text(0)), s.integer(1), s.integer(2)});
    });
    if (!done) return done.error();
    return ledger;
}

Result<void> insertRawBlock(Database& db, std::int64_t loadId, std::int64_t number, std::string_view bytes) {
    auto insert = db.prepare("INSERT INTO raw_block(id, bytes) VALUES(?1, ?2)");
    if (!insert) return insert.error();
    return (*insert)->bind(1, (loadId << kBlockShift) + number).bindBlob(2, bytes).run();
}

Result<std::string> readRawBytes(Database& db, std::int64_t loadId, std::int64_t offset,
                                 std::int64_t length) {
    const auto blockBytes = static_cast<std::int64_t>(kRawBlockBytes);
    const std::int64_t first = offset / blockBytes;
    const std::int64_t last = (offset + std::max<std::int64_t>(length, 1) - 1) / blockBytes;
    auto select = db.prepare("SELECT bytes FROM raw_block WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
    if (!select) return select.error();
    (*select)->bind(1, (loadId << kBlockShift) + first).bind(2, (loadId << kBlockShift) + last);
    std::string bytes;
    std::int64_t at = first * blockBytes;
    auto done = forEachRow(**select, [&](const Statement& s) {
        const std::string_view block = s.text(0);
        const std::int64_t from = std::max<std::int64_t>(0, offset - at);
        const std::int64_t to =
            std::min<std::int64_t>(static_cast<std::int64_t>(block.size()), offset + length - at);
        if (to > from)
            bytes += block.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        at += blockBytes;
    });
    if (!done) return done.error();
    return bytes;
}

} // namespace goldenrod
