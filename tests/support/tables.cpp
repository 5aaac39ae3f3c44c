// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tables.h"

#include "matching/sha256.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace goldenrod::test {
namespace {

struct Raw {
    sqlite3* db = nullptr;
    explicit Raw(const std::filesystem::path& file, int flags) {
        if (sqlite3_open_v2(file.c_str(), &db, flags, nullptr) != SQLITE_OK)
            ADD_FAILURE() << file << ": " << sqlite3_errmsg(db);
    }
    ~Raw() { sqlite3_close_v2(db); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
};

std::string digestOf(Database& db, const std::string& table) {
    const auto columns = db.scalar("SELECT count(*) FROM pragma_table_info('" + table + "')");
    EXPECT_TRUE(columns);
    std::string order;
    for (std::int64_t i = 1; columns && i <= *columns; ++i) order += (i > 1 ? "," : "") + std::to_string(i);
    auto select = db.prepare("SELECT * FROM \"" + table + "\" ORDER BY " + order);
    EXPECT_TRUE(select) << table;
    if (!select) return {};
    Sha256 sum;
    for (;;) {
        auto row = (*select)->step();
        EXPECT_TRUE(row) << table;
        if (!row || !*row) break;
        for (int i = 0; i < static_cast<int>(*columns); ++i) {
            if ((*select)->isNull(i))
                sum.add("null");
            else
                sum.addField((*select)->text(i));
        }
    }
    return toHex(asBytes(sum.finish()));
}

} // namespace

TableDigests digestTables(Database& db) {
    TableDigests digests;
    const auto tables = column(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                                   "'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'");
    EXPECT_GT(tables.size(), 20u);
    for (const std::string& table : tables) digests[table] = digestOf(db, table);
    return digests;
}

TableDigests digestTables(const std::filesystem::path& file) {
    auto db = Database::open(file, Database::Mode::Read);
    if (!db) {
        ADD_FAILURE() << file << ": " << db.error().detail;
        return {};
    }
    return digestTables(*db);
}

std::string differences(const TableDigests& one, const TableDigests& other) {
    std::string names;
    for (const auto& [table, digest] : one) {
        const auto at = other.find(table);
        if (at == other.end() || at->second != digest) names += table + " ";
    }
    return names;
}

std::vector<std::string> column(Database& db, const std::string& sql) {
    std::vector<std::string> values;
    auto select = db.prepare(sql);
    EXPECT_TRUE(select) << sql << ": " << (select ? "" : select.error().detail);
    if (!select) return values;
    for (;;) {
        auto row = (*select)->step();
        EXPECT_TRUE(row) << sql;
        if (!row || !*row) return values;
        values.emplace_back((*select)->isNull(0) ? "NULL" : (*select)->text(0));
    }
}

void tamper(const std::filesystem::path& file, const std::string& sql) {
    const Raw raw(file, SQLITE_OPEN_READWRITE);
    char* said = nullptr;
    EXPECT_EQ(sqlite3_exec(raw.db, sql.c_str(), nullptr, nullptr, &said), SQLITE_OK)
        << sql << ": " << (said != nullptr ? said : "");
    sqlite3_free(said);
    EXPECT_EQ(sqlite3_exec(raw.db, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr), SQLITE_OK);
}

} // namespace goldenrod::test
