// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/schema.h"

#include <gtest/gtest.h>

#include <unistd.h>

namespace goldenrod {
namespace {

class SchemaTest : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directory(m_folder);
        auto db = Database::open(m_folder / "schema.goldenrod", Database::Mode::Create);
        ASSERT_TRUE(db) << db.error().detail;
        m_db.emplace(db.take());
        ASSERT_TRUE(migrate(*m_db, migrations()));
    }
    void TearDown() override {
        m_db.reset();
        std::filesystem::remove_all(m_folder);
    }

    const std::filesystem::path m_folder =
        std::filesystem::path(testing::TempDir()) / ("goldenrod-schema-" + std::to_string(::getpid()));
    std::optional<Database> m_db;
};

// SQLite before 3.42 stores such a table key first, but its check for NULL looks the other columns up where
// they were declared, and calls a sound file damaged.
TEST_F(SchemaTest, KeysComeFirstInTablesWithoutRowid) {
    const auto tables = m_db->scalar("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%WITHOUT ROWID%'");
    ASSERT_TRUE(tables);
    EXPECT_GT(*tables, 0);
    const auto late = m_db->scalar("SELECT count(*) FROM sqlite_schema t, pragma_table_info(t.name) c "
                                   "WHERE t.sql LIKE '%WITHOUT ROWID%' AND c.pk > 0 AND c.pk <> c.cid + 1");
    ASSERT_TRUE(late);
    EXPECT_EQ(*late, 0);
}

TEST_F(SchemaTest, ARecordThatMovedLeavesASoundFile) {
    ASSERT_TRUE(
        m_db->execute("INSERT INTO membership_history(record_id, golden, since, until) VALUES(1, 2, 3, 4)"));
    auto check = m_db->scalar("SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'");
    ASSERT_TRUE(check);
    EXPECT_EQ(*check, 0);
}

} // namespace
} // namespace goldenrod
