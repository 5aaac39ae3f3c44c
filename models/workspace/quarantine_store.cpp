// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/quarantine_store.h"

#include "models/workspace/each_row.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 3> kStates = {"open", "corrected", "discarded"};

const std::string kQuarantineColumns =
    "SELECT id, load_id, line, offset, length, reason, arguments, status, coalesce(seq, 0), "
    "coalesce(correction, 0), coalesce(correction_line, 0) FROM quarantine ";

QuarantineState stateOf(std::string_view name) {
    const auto at = std::find(kStates.begin(), kStates.end(), name);
    return at != kStates.end() ? static_cast<QuarantineState>(at - kStates.begin()) : QuarantineState::Open;
}

QuarantineRow quarantineOf(const Statement& s) {
    QuarantineRow row;
    row.id = s.integer(0);
    row.loadId = s.integer(1);
    row.line = s.integer(2);
    row.offset = s.integer(3);
    row.length = s.integer(4);
    row.reason = s.text(5);
    const auto arguments = nlohmann::json::parse(s.text(6), nullptr, false);
    if (arguments.is_array()) row.arguments = arguments.get<std::vector<std::string>>();
    row.state = stateOf(s.text(7));
    row.seq = s.integer(8);
    row.correction = s.integer(9);
    row.correctionLine = s.integer(10);
    return row;
}

Result<std::vector<QuarantineRow>> rowsOf(Statement& select) {
    std::vector<QuarantineRow> rows;
    auto done = forEachRow(select, [&](const Statement& s) { rows.push_back(quarantineOf(s)); });
    if (!done) return done.error();
    return rows;
}

/// First column of the only row of a select that is bound.
Result<std::int64_t> numberOf(Statement& select) {
    auto numbers = numbersOf(select);
    if (!numbers) return numbers.error();
    return numbers->empty() ? std::int64_t{0} : numbers->front();
}

Result<bool> changedOne(Database& db, Statement& update) {
    if (auto done = update.run(); !done) return done.error();
    return db.changedRows() == 1;
}

} // namespace

std::string_view quarantineStateName(QuarantineState state) {
    return kStates[static_cast<std::size_t>(state)];
}

Result<void> insertQuarantine(Database& db, const std::vector<QuarantineRow>& rows) {
    auto insert = db.prepare("INSERT INTO quarantine(load_id, line, offset, length, reason, arguments) "
                             "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert) return insert.error();
    for (const QuarantineRow& row : rows) {
        const std::string arguments =
            nlohmann::json(row.arguments).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        (*insert)->bind(1, row.loadId).bind(2, row.line).bind(3, row.offset).bind(4, row.length);
        if (auto done = (*insert)->bind(5, row.reason).bind(6, arguments).run(); !done) return done;
    }
    return {};
}

Result<std::vector<QuarantineRow>> readQuarantine(Database& db, std::int64_t loadId, int limit) {
    auto select = db.prepare(kQuarantineColumns + "WHERE load_id = ?1 ORDER BY line, id LIMIT ?2");
    if (!select) return select.error();
    (*select)->bind(1, loadId).bind(2, limit);
    return rowsOf(**select);
}

Result<std::vector<std::int64_t>> quarantineIds(Database& db, std::int64_t loadId) {
    auto select =
        db.prepare("SELECT id FROM quarantine WHERE load_id = ?1 ORDER BY status <> 'open', line, id");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    return numbersOf(**select);
}

Result<std::vector<std::int64_t>> openQuarantineIds(Database& db, std::int64_t loadId,
                                                    const std::string& reason) {
    auto select = db.prepare("SELECT id FROM quarantine WHERE load_id = ?1 AND status = 'open' AND "
                             "(?2 = '' OR reason = ?2) ORDER BY line, id");
    if (!select) return select.error();
    (*select)->bind(1, loadId).bind(2, reason);
    return numbersOf(**select);
}

Result<QuarantineRow> readQuarantineRow(Database& db, std::int64_t id) {
    auto select = db.prepare(kQuarantineColumns + "WHERE id = ?1");
    if (!select) return select.error();
    (*select)->bind(1, id);
    auto rows = rowsOf(**select);
    if (!rows) return rows.error();
    if (rows->empty()) return Error{kQuarantineUnknown, {std::to_string(id)}};
    return std::move(rows->front());
}

Result<std::optional<QuarantineRow>> correctedRow(Database& db, std::int64_t loadId, std::int64_t line) {
    auto select = db.prepare(kQuarantineColumns + "WHERE correction = ?1 AND correction_line = ?2");
    if (!select) return select.error();
    (*select)->bind(1, loadId).bind(2, line);
    auto rows = rowsOf(**select);
    if (!rows) return rows.error();
    return rows->empty() ? std::optional<QuarantineRow>() : std::optional(std::move(rows->front()));
}

Result<QuarantineCounts> countQuarantine(Database& db, std::int64_t loadId) {
    auto select = db.prepare("SELECT status, count(*) FROM quarantine WHERE load_id = ?1 GROUP BY status");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    QuarantineCounts counts;
    auto done = forEachRow(**select, [&](const Statement& s) {
        switch (stateOf(s.text(0))) {
        case QuarantineState::Open: counts.open = s.integer(1); break;
        case QuarantineState::Corrected: counts.corrected = s.integer(1); break;
        case QuarantineState::Discarded: counts.discarded = s.integer(1); break;
        }
    });
    if (!done) return done.error();
    return counts;
}

Result<bool> markCorrected(Database& db, std::int64_t id, std::int64_t seq, std::int64_t correction,
                           std::int64_t line) {
    auto update = db.prepare("UPDATE quarantine SET status = 'corrected', seq = ?2, correction = ?3, "
                             "correction_line = ?4 WHERE id = ?1 AND status = 'open'");
    if (!update) return update.error();
    return changedOne(db, (*update)->bind(1, id).bind(2, seq).bind(3, correction).bind(4, line));
}

Result<bool> markDiscarded(Database& db, std::int64_t id, std::int64_t seq) {
    auto update =
        db.prepare("UPDATE quarantine SET status = 'discarded', seq = ?2 WHERE id = ?1 AND status = 'open'");
    if (!update) return update.error();
    return changedOne(db, (*update)->bind(1, id).bind(2, seq));
}

Result<bool> markReopened(Database& db, std::int64_t id) {
    auto update = db.prepare(
        "UPDATE quarantine SET status = 'open', seq = NULL WHERE id = ?1 AND status = 'discarded'");
    if (!update) return update.error();
    return changedOne(db, (*update)->bind(1, id));
}

Result<std::vector<std::int64_t>> quarantineWithoutCorrection(Database& db) {
    auto select = db.prepare("SELECT q.id FROM quarantine q LEFT JOIN load c ON c.id = q.correction "
                             "WHERE (q.status = 'corrected') <> (c.corrects IS q.load_id) OR (q.status = "
                             "'open') <> (q.seq IS NULL)");
    if (!select) return select.error();
    return numbersOf(**select);
}

Result<std::vector<std::pair<std::int64_t, QuarantineState>>> settledQuarantine(Database& db) {
    auto select = db.prepare("SELECT id, status FROM quarantine WHERE status <> 'open' ORDER BY id");
    if (!select) return select.error();
    std::vector<std::pair<std::int64_t, QuarantineState>> settled;
    auto done = forEachRow(
        **select, [&](const Statement& s) { settled.emplace_back(s.integer(0), stateOf(s.text(1))); });
    if (!done) return done.error();
    return settled;
}

Result<bool> isKnownKey(Database& db, std::int64_t loadId, const std::string& key) {
    auto select = db.prepare("SELECT count(*) FROM load l JOIN record r ON r.source_id = l.source_id "
                             "WHERE l.id = ?1 AND r.source_key = ?2");
    if (!select) return select.error();
    (*select)->bind(1, loadId).bind(2, key);
    auto known = numberOf(**select);
    if (!known) return known.error();
    return *known > 0;
}

Result<std::int64_t> laterExtract(Database& db, std::int64_t loadId) {
    auto select = db.prepare(
        "SELECT coalesce(max(l.ordinal), 0) FROM load c JOIN load l ON l.source_id = c.source_id "
        "WHERE c.id = ?1 AND l.ordinal > c.ordinal AND l.state = 'complete' AND l.corrects IS NULL");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    return numberOf(**select);
}

} // namespace goldenrod
