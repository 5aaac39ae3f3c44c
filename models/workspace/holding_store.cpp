// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/holding_store.h"

#include "models/workspace/child_owner_store.h"
#include "models/workspace/each_row.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace goldenrod {

Result<std::int64_t> insertHoldings(Database& db, std::int64_t loadId, std::span<const NewHolding> rows) {
    auto insert =
        db.prepare("INSERT INTO holding(load_id, record_id, party_source, party_key, account, product, "
                   "status, role, opened, closed, balance, currency, line, offset, length) "
                   "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    if (!insert) return insert.error();
    auto owners = ChildOwners::make(db, loadId);
    if (!owners) return owners.error();
    Statement& s = **insert;
    std::int64_t attached = 0;
    for (const NewHolding& row : rows) {
        auto record = owners->find(row.ownerSource, row.ownerKey);
        if (!record) return record.error();
        const Holding& held = row.holding;
        s.bind(1, loadId);
        ChildOwners::bind(s, *record, row.ownerSource, row.ownerKey);
        s.bind(5, held.account).bind(6, held.product).bind(7, held.status).bind(8, held.role);
        s.bind(9, held.opened).bind(10, held.closed);
        if (held.balance)
            s.bind(11, *held.balance);
        else
            s.bindNull(11);
        s.bind(12, held.currency).bind(13, row.line).bind(14, row.offset).bind(15, row.length);
        if (auto done = s.run(); !done) return done.error();
        attached += *record != 0 ? 1 : 0;
    }
    return attached;
}

Result<void> endOlderHoldings(Database& db, std::int64_t loadId) {
    for (const char* sql : {
             "UPDATE holding SET until_load = ?1 WHERE until_load IS NULL AND account <> '' AND "
             "load_id IN (SELECT l.id FROM load l JOIN load n ON n.source_id = l.source_id WHERE n.id = ?1 "
             "AND "
             "coalesce(l.corrects, l.id) <> coalesce(n.corrects, n.id)) "
             "AND "
             "account IN (SELECT account FROM holding WHERE load_id = ?1)",
             "UPDATE holding SET until_load = ?1 WHERE until_load IS NULL AND account = '' AND "
             "load_id IN (SELECT l.id FROM load l JOIN load n ON n.source_id = l.source_id WHERE n.id = ?1 "
             "AND "
             "coalesce(l.corrects, l.id) <> coalesce(n.corrects, n.id)) "
             "AND "
             "EXISTS (SELECT 1 FROM holding n WHERE n.load_id = ?1 AND n.account = '' AND n.product = "
             "holding.product AND n.record_id IS holding.record_id AND n.party_source IS "
             "holding.party_source AND "
             "n.party_key IS holding.party_key)",
         }) {
        auto update = db.prepare(sql);
        if (!update) return update.error();
        if (auto done = (*update)->bind(1, loadId).run(); !done) return done;
    }
    return {};
}

Result<std::int64_t> attachHoldings(Database& db) {
    return ChildOwners::attachWaiting(db, "holding");
}

Result<HoldingCounts> countHoldings(Database& db) {
    auto select = db.prepare(
        "SELECT count(record_id), count(*) - count(record_id) FROM holding WHERE until_load IS NULL");
    if (!select) return select.error();
    HoldingCounts counts;
    auto done = forEachRow(**select, [&](const Statement& s) { counts = {s.integer(0), s.integer(1)}; });
    if (!done) return done.error();
    return counts;
}

Result<std::vector<HoldingRow>> readHoldings(Database& db, std::span<const std::int64_t> recordIds) {
    auto select =
        db.prepare("SELECT id, load_id, line, offset, length, account, product, status, role, opened, "
                   "closed, currency, balance FROM holding WHERE record_id = ?1 AND until_load IS NULL "
                   "ORDER BY id");
    if (!select) return select.error();
    std::vector<HoldingRow> rows;
    for (const std::int64_t record : recordIds) {
        (*select)->bind(1, record);
        auto done = forEachRow(**select, [&](const Statement& s) {
            HoldingRow row{s.integer(0), s.integer(1), record, s.integer(2), s.integer(3), s.integer(4), {}};
            Holding& held = row.holding;
            held.account = s.text(5);
            held.product = s.text(6);
            held.status = s.text(7);
            held.role = s.text(8);
            held.opened = s.text(9);
            held.closed = s.text(10);
            held.currency = s.text(11);
            if (!s.isNull(12)) held.balance = s.integer(12);
            rows.push_back(std::move(row));
        });
        if (!done) return done.error();
    }
    const auto size = [](const HoldingRow& row) { return std::abs(row.holding.balance.value_or(0)); };
    std::stable_sort(rows.begin(), rows.end(), [&](const HoldingRow& a, const HoldingRow& b) {
        return a.holding.isOpen() != b.holding.isOpen() ? a.holding.isOpen() : size(a) > size(b);
    });
    return rows;
}

Result<std::optional<std::string>> mainCurrency(Database& db) {
    auto select =
        db.prepare("SELECT currency FROM (SELECT currency FROM holding INDEXED BY holding_open WHERE "
                   "until_load IS NULL AND closed = '' AND balance IS NOT NULL ORDER BY id LIMIT 1000) "
                   "GROUP BY currency ORDER BY currency = '', count(*) DESC, currency LIMIT 1");
    if (!select) return select.error();
    std::optional<std::string> currency;
    auto done = forEachRow(**select, [&](const Statement& s) { currency = s.text(0); });
    if (!done) return done.error();
    return currency;
}

Result<std::int64_t> worthOfCustomers(Database& db, const std::string& currency,
                                      std::span<const std::int64_t> recordIds) {
    auto customer = db.prepare("SELECT golden FROM membership WHERE record_id = ?1");
    if (!customer) return customer.error();
    std::set<std::int64_t> goldens;
    for (const std::int64_t record : recordIds) {
        auto done = forEachRow((*customer)->bind(1, record),
                               [&](const Statement& s) { goldens.insert(s.integer(0)); });
        if (!done) return done.error();
    }
    auto worth =
        db.prepare("SELECT coalesce(sum(abs(h.balance)), 0) FROM membership m JOIN holding h ON "
                   "h.record_id = m.record_id WHERE m.golden = ?1 AND h.until_load IS NULL AND h.closed = "
                   "'' AND h.currency = ?2");
    if (!worth) return worth.error();
    std::int64_t sum = 0;
    for (const std::int64_t golden : goldens) {
        auto done = forEachRow((*worth)->bind(1, golden).bind(2, currency),
                               [&](const Statement& s) { sum += s.integer(0); });
        if (!done) return done.error();
    }
    return sum;
}

Result<void> forEachQuestionWorth(Database& db, const std::string& currency,
                                  const std::function<void(std::int64_t, std::int64_t)>& each) {
    auto select = db.prepare(
        "WITH worth(golden, amount) AS (SELECT m.golden, sum(abs(h.balance)) FROM holding h JOIN membership "
        "m ON "
        "m.record_id = h.record_id WHERE h.until_load IS NULL AND h.closed = '' AND h.currency = ?1 "
        "AND h.balance IS NOT NULL GROUP BY m.golden), "
        "about(id, golden) AS (SELECT q.question_id, m.golden FROM membership m JOIN question_member q ON "
        "q.record_id = m.record_id UNION SELECT -d.seq, m.golden FROM decision_member d JOIN membership m ON "
        "m.record_id = d.record_id WHERE d.seq IN (SELECT decision FROM decision_changed UNION ALL SELECT "
        "decision "
        "FROM control_sample WHERE state IN ('waiting', 'disagreed'))) "
        "SELECT about.id, sum(worth.amount) FROM about JOIN worth USING (golden) GROUP BY about.id");
    if (!select) return select.error();
    (*select)->bind(1, currency);
    return forEachRow(**select, [&](const Statement& s) { each(s.integer(0), s.integer(1)); });
}

} // namespace goldenrod
