// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/pin_store.h"
#include "models/workspace/question_store.h"
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

/// A file of the first version with two sources, and questions as that version wrote them.
constexpr const char* kFirstVersion =
    "INSERT INTO person VALUES(1, 'p', 'p', x'00', 0);"
    "INSERT INTO event VALUES(1, x'00', 1, 0, 1, 'workspace.created', '', x'', x'', x'', x'');"
    "INSERT INTO event VALUES(2, x'00', 2, 0, 1, 'run.consolidated', '', x'', x'', x'', x'');"
    "INSERT INTO event VALUES(3, x'00', 3, 0, 1, 'decision.unsure', '', x'', x'', x'', x'');"
    "INSERT INTO source VALUES(1, 'a', 'party', 0), (2, 'b', 'party', 0);"
    "INSERT INTO record(id, source_id, source_key) VALUES(1, 1, '1'), (2, 2, '1'), (3, 2, '2');"
    "INSERT INTO question VALUES(5, 2, 1, 1, 1, 70, 70, 9, x'01040102', NULL), (6, 2, 3, 1, 1, 80, 80, 9, "
    "x'01040106', 3),"
    "(8, 2, 1, 1, 1, 90, 90, 9, x'01040102', NULL), (9, 2, 1, 1, 1, 95, 95, 4, x'01040102', NULL);"
    "INSERT INTO question_member VALUES(1, 5), (2, 5), (1, 8), (2, 8), (3, 7);"
    "DELETE FROM question WHERE id = 9;";

TEST(Migration, TheQueueOfTheFirstVersionIsFiledAnew) {
    const std::filesystem::path file =
        std::filesystem::path(testing::TempDir()) / ("goldenrod-first-" + std::to_string(::getpid()));
    std::filesystem::remove(file);
    auto db = Database::open(file, Database::Mode::Create);
    ASSERT_TRUE(db);
    ASSERT_TRUE(migrate(*db, migrations().first(1)));
    ASSERT_TRUE(db->execute(kFirstVersion));
    ASSERT_TRUE(migrate(*db, migrations()));
    EXPECT_EQ(*db->scalar("PRAGMA user_version"), schemaVersion());

    const auto question = readQuestion(*db, 5);
    ASSERT_TRUE(question);
    EXPECT_EQ(question->sourceA, 1);
    EXPECT_EQ(question->sourceB, 2);
    EXPECT_EQ(question->asked, 2);
    EXPECT_FALSE(question->rule);
    EXPECT_EQ(*countQuestions(*db, QuestionFilter::Open), 2);
    EXPECT_EQ(*countQuestions(*db, QuestionFilter::Unsure), 1);
    EXPECT_EQ(*countAlike(*db, 9, 1, 2), 2);
    EXPECT_EQ(*newestQuestion(*db), 9) << "numbers are never used again";
    EXPECT_EQ(*db->scalar("SELECT count(*) FROM question_member WHERE question_id = 7"), 0);
    std::filesystem::remove(file);
}

// A workspace of the second version has no values set by a person; everything else of it stays.
TEST(Migration, TheSecondVersionTakesPins) {
    const std::filesystem::path file =
        std::filesystem::path(testing::TempDir()) / ("goldenrod-second-" + std::to_string(::getpid()));
    std::filesystem::remove(file);
    auto db = Database::open(file, Database::Mode::Create);
    ASSERT_TRUE(db);
    ASSERT_TRUE(migrate(*db, migrations().first(1)));
    ASSERT_TRUE(db->execute(kFirstVersion));
    ASSERT_TRUE(migrate(*db, migrations().first(2)));
    ASSERT_TRUE(db->execute("INSERT INTO golden VALUES(1, 'G-000001X', 2, 2)"));
    ASSERT_FALSE(db->scalar("SELECT count(*) FROM golden_pin"));
    ASSERT_TRUE(migrate(*db, migrations()));
    EXPECT_EQ(*db->scalar("PRAGMA user_version"), schemaVersion());
    EXPECT_EQ(*db->scalar("SELECT count(*) FROM golden"), 1);
    EXPECT_EQ(*db->scalar("SELECT count(*) FROM question"), 3);
    EXPECT_TRUE(allPins(*db)->empty());

    PinRow pin;
    pin.seq = 3;
    pin.golden = 1;
    pin.kind = PinKind::Chosen;
    pin.recordId = pin.watched = 2;
    pin.expiry = PinExpiry::Date;
    pin.until = 77;
    pin.watchedHash[15] = 9;
    pin.fields = {{"phone", "+49 30 1", "+49301", 1, "+49301"}, {"email", "", "", 0, ""}};
    ASSERT_TRUE(insertPin(*db, pin));
    const auto read = readPin(*db, 3);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, pin.kind);
    EXPECT_EQ(read->recordId, 2);
    EXPECT_EQ(read->expiry, pin.expiry);
    EXPECT_EQ(read->until, 77);
    EXPECT_EQ(read->watchedHash, pin.watchedHash);
    EXPECT_EQ(read->fields, pin.fields);
    EXPECT_EQ(readPin(*db, 2).error().code, kPinUnknown);
    std::filesystem::remove(file);
}

TEST(Migration, TheEighthVersionTakesHoldings) {
    const std::filesystem::path file =
        std::filesystem::path(testing::TempDir()) / ("goldenrod-eighth-" + std::to_string(::getpid()));
    std::filesystem::remove(file);
    auto db = Database::open(file, Database::Mode::Create);
    ASSERT_TRUE(db);
    ASSERT_TRUE(migrate(*db, migrations().first(1)));
    ASSERT_TRUE(db->execute(kFirstVersion));
    ASSERT_TRUE(migrate(*db, migrations().first(8)));
    ASSERT_TRUE(db->execute("INSERT INTO source VALUES(3, 'log', 'touchpoint', 0)"));
    constexpr const char* kHoldings =
        "INSERT INTO source(name, entity, created_at) VALUES('h', 'holding', 0)";
    ASSERT_FALSE(db->execute(kHoldings));
    ASSERT_TRUE(migrate(*db, migrations()));
    EXPECT_EQ(*db->scalar("PRAGMA user_version"), schemaVersion());
    EXPECT_EQ(*db->scalar("SELECT count(*) FROM source WHERE entity = 'party'"), 2);
    EXPECT_EQ(*db->scalar("SELECT count(*) FROM source WHERE entity = 'touchpoint'"), 1);
    EXPECT_TRUE(db->execute(kHoldings));
    EXPECT_FALSE(db->execute("INSERT INTO source(name, entity, created_at) VALUES('n', 'nothing', 0)"));
    EXPECT_EQ(*db->scalar("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    std::filesystem::remove(file);
}

// Reading the queue must not touch the rows themselves: they are five times as large.
TEST_F(SchemaTest, TheQueueIsReadFromItsIndexAlone) {
    for (const char* of : {"answered_by IS NULL AND ", "answered_by > 0 AND ", ""}) {
        const std::string select =
            "EXPLAIN QUERY PLAN SELECT id, height, records, pattern, source_a, source_b, "
            "rule, asked, answered_by FROM question WHERE " +
            std::string(of) + "height >= 1 AND height <= 2";
        auto plan = m_db->prepare(select);
        ASSERT_TRUE(plan);
        ASSERT_TRUE(*(*plan)->step());
        EXPECT_NE((*plan)->text(3).find("COVERING INDEX question_in_queue"), std::string_view::npos)
            << (*plan)->text(3);
        (*plan)->reset();
    }
}

} // namespace
} // namespace goldenrod
