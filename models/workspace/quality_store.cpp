// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/quality_store.h"

#include "models/workspace/each_row.h"
#include "models/workspace/packing.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr double kMicroseconds = 1e6;
constexpr std::uint64_t kMostStep = 0xffff'ffff'ffff; ///< between record ids, which ascend
constexpr std::int64_t kMostRecord = 0xffff'ffff'ffff;

std::string packed(const std::vector<std::int64_t>& records) {
    Packer packer;
    std::int64_t before = 0;
    for (const std::int64_t record : records) {
        packer.number(static_cast<std::uint64_t>(record - before));
        before = record;
    }
    return packer.take();
}

Result<void> unpack(std::string_view bytes, std::vector<std::int64_t>& into) {
    Unpacker unpacker(bytes);
    std::int64_t record = 0;
    while (unpacker.ok() && !unpacker.atEnd()) {
        const std::uint64_t step = unpacker.number();
        if (step == 0 || step > kMostStep) unpacker.refuse();
        record += static_cast<std::int64_t>(step & kMostStep);
        if (record > kMostRecord) unpacker.refuse();
        into.push_back(record);
    }
    return unpacker.ok() ? Result<void>{}
                         : Error{kDamaged, {}, "records of a check of quality cannot be read"};
}

Result<std::optional<std::int64_t>> firstNumber(Statement& select) {
    auto numbers = numbersOf(select);
    if (!numbers) return numbers.error();
    return numbers->empty() ? std::optional<std::int64_t>{} : std::optional(numbers->front());
}

Result<void> insertResults(Database& db, std::int64_t checkId, const std::vector<QualityResultRow>& results) {
    auto insert =
        db.prepare("INSERT INTO quality_result(check_id, source_id, dimension, field, rule, judged, "
                   "failed, records) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert) return insert.error();
    for (const QualityResultRow& row : results) {
        const std::string records = packed(row.records);
        (*insert)->bind(1, checkId).bind(2, row.sourceId).bind(3, row.dimension).bind(4, row.field);
        (*insert)->bind(5, row.rule).bind(6, row.judged).bind(7, row.failed).bindBlob(8, records);
        if (auto done = (*insert)->run(); !done) return done;
    }
    return {};
}

} // namespace

Result<QualityRulesRow> readQualityRules(Database& db) {
    auto select = db.prepare("SELECT seq, json FROM quality_rules ORDER BY seq DESC LIMIT 1");
    if (!select) return select.error();
    QualityRulesRow row;
    auto done = forEachRow(**select, [&](const Statement& s) {
        row = {s.integer(0), std::string(s.text(1))};
    });
    if (!done) return done.error();
    return row;
}

Result<void> insertQualityRules(Database& db, const QualityRulesRow& row) {
    auto insert = db.prepare("INSERT INTO quality_rules(seq, json) VALUES(?1, ?2)");
    if (!insert) return insert.error();
    return (*insert)->bind(1, row.seq).bind(2, row.json).run();
}

Result<void> insertQualityCheck(Database& db, QualityCheckRow& check,
                                const std::vector<QualityResultRow>& results) {
    auto forget = db.prepare("UPDATE quality_result SET records = NULL WHERE records IS NOT NULL");
    if (!forget) return forget.error();
    if (auto done = (*forget)->run(); !done) return done;
    auto insert = db.prepare("INSERT INTO quality_check(at, last_load, run, rules, records, took, customers) "
                             "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert) return insert.error();
    (*insert)->bind(1, check.at).bind(2, check.lastLoad).bind(3, check.run).bind(4, check.rules);
    (*insert)
        ->bind(5, check.records)
        .bind(6, static_cast<std::int64_t>(check.seconds * kMicroseconds))
        .bind(7, check.customers);
    if (auto done = (*insert)->run(); !done) return done;
    check.id = db.lastInsertId();
    return insertResults(db, check.id, results);
}

Result<std::optional<QualityCheckRow>> newestQualityCheck(Database& db) {
    auto select =
        db.prepare("SELECT id, at, last_load, run, customers, rules, records, took FROM quality_check "
                   "ORDER BY id DESC LIMIT 1");
    if (!select) return select.error();
    std::optional<QualityCheckRow> found;
    auto done = forEachRow(**select, [&](const Statement& s) {
        found = QualityCheckRow{s.integer(0), s.integer(1),
                                s.integer(2), s.integer(3),
                                s.integer(4), std::string(s.text(5)),
                                s.integer(6), static_cast<double>(s.integer(7)) / kMicroseconds};
    });
    if (!done) return done.error();
    return found;
}

Result<std::vector<QualityResultRow>> readQualityResults(Database& db, std::int64_t checkId) {
    auto select = db.prepare("SELECT source_id, dimension, field, rule, judged, failed FROM quality_result "
                             "WHERE check_id = ?1 ORDER BY id");
    if (!select) return select.error();
    (*select)->bind(1, checkId);
    std::vector<QualityResultRow> rows;
    auto done = forEachRow(**select, [&](const Statement& s) {
        rows.push_back({s.integer(0),
                        std::string(s.text(1)),
                        std::string(s.text(2)),
                        std::string(s.text(3)),
                        s.integer(4),
                        s.integer(5),
                        {}});
    });
    if (!done) return done.error();
    return rows;
}

Result<std::optional<std::int64_t>> qualityCheckBefore(Database& db, std::int64_t checkId) {
    auto select = db.prepare("SELECT id FROM quality_check WHERE id < ?1 ORDER BY id DESC LIMIT 1");
    if (!select) return select.error();
    (*select)->bind(1, checkId);
    return firstNumber(**select);
}

Result<std::vector<std::int64_t>> failingRecords(Database& db, std::int64_t checkId,
                                                 const std::string& dimension, const std::string& field,
                                                 const std::string& rule, std::int64_t sourceId) {
    auto select =
        db.prepare("SELECT records FROM quality_result WHERE check_id = ?1 AND dimension = ?2 AND "
                   "field = ?3 AND rule = ?4 AND (?5 = 0 OR source_id = ?5) AND records IS NOT NULL");
    if (!select) return select.error();
    (*select)->bind(1, checkId).bind(2, dimension).bind(3, field).bind(4, rule).bind(5, sourceId);
    std::vector<std::int64_t> records;
    Result<void> sound;
    auto done = whileRows(**select, [&](const Statement& s) {
        sound = unpack(s.text(0), records);
        return static_cast<bool>(sound);
    });
    if (!done) return done.error();
    if (!sound) return sound.error();
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

Result<std::vector<std::int64_t>> someRecords(Database& db, std::int64_t most) {
    auto all = db.scalar("SELECT count(*) FROM record_version WHERE until_load IS NULL");
    if (!all) return all.error();
    auto select = db.prepare("SELECT record_id FROM record_version WHERE until_load IS NULL AND "
                             "record_id % ?1 = 0 ORDER BY record_id");
    if (!select) return select.error();
    (*select)->bind(1, std::max<std::int64_t>(1, *all / most));
    return numbersOf(**select);
}

Result<std::vector<QualityTrendRow>> readQualityTrend(Database& db, std::int64_t sourceId, int checks) {
    auto select = db.prepare(
        "SELECT c.id, c.at, r.dimension, total(r.judged), total(r.failed) FROM quality_result r "
        "JOIN quality_check c ON c.id = r.check_id WHERE r.rule = '' AND (?1 = 0 OR r.source_id = ?1) AND "
        "c.id IN (SELECT id FROM quality_check ORDER BY id DESC LIMIT ?2) GROUP BY c.id, r.dimension ORDER "
        "BY c.id");
    if (!select) return select.error();
    (*select)->bind(1, sourceId).bind(2, checks);
    std::vector<QualityTrendRow> rows;
    auto done = forEachRow(**select, [&](const Statement& s) {
        rows.push_back({s.integer(0), s.integer(1), std::string(s.text(2)), s.integer(3), s.integer(4)});
    });
    if (!done) return done.error();
    return rows;
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> loadsInForce(Database& db) {
    auto select = db.prepare("SELECT source_id, id FROM load WHERE id IN (SELECT DISTINCT load_id FROM "
                             "record_version WHERE until_load IS NULL) ORDER BY id");
    if (!select) return select.error();
    std::vector<std::pair<std::int64_t, std::int64_t>> loads;
    auto done = forEachRow(**select, [&](const Statement& s) {
        loads.push_back({s.integer(0), s.integer(1)});
    });
    if (!done) return done.error();
    return loads;
}

Result<std::int64_t> newestMembership(Database& db) {
    return db.scalar("SELECT coalesce(max(since), 0) FROM membership");
}

} // namespace goldenrod
