// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/quarantine.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/lineage.h"
#include "models/jobs/match_records.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/holding_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

constexpr const char* kPeople = "id,family_name,city,email\n"
                                "1,Fox,Leeds,fox@mail.example\n"
                                "2,Ray\n"
                                "3,Dunn\n"
                                "4,Grey, the elder,Hull,grey@mail.example\n"
                                "5,M\xFCller,K\xC3\xB6ln,m@mail.example\n"
                                ",Nobody,York,n@mail.example\n"
                                "6,May,Rome,may@mail.example\n";

class QuarantineTest : public ::testing::Test {
protected:
    void SetUp() override { m_load = loaded("people.csv", kPeople); }

    std::int64_t loaded(const std::string& name, std::string_view text,
                        const std::string& source = "people") {
        writeContent(m_folder / name, text);
        auto report = load(*m_workspace, m_folder / name, source);
        EXPECT_TRUE(report) << report.error().code.id();
        return report ? report->load.id : 0;
    }
    std::int64_t rowOfLine(std::int64_t line) {
        for (const QuarantineRow& row : readQuarantine(db(), m_load, 100).take())
            if (row.line == line) return row.id;
        return 0;
    }
    QuarantineState stateOfLine(std::int64_t line) { return readQuarantineRow(db(), rowOfLine(line))->state; }
    std::string cityOf(const std::string& key) {
        const auto record = findRecord(db(), "people", key).take();
        if (!record) return "none";
        RecordReader reader(db());
        const RecordRow row = readRecord(db(), *record).take();
        auto parsed = reader.parse(row.loadId, row.line, row.offset, row.length);
        return parsed ? std::string((*parsed)->values[2].text) : "unreadable";
    }
    std::string refusal(const Result<ImportReport>& report) {
        return report ? "loaded" : std::string(report.error().code.id());
    }
    void expectSound() {
        const auto report = verifyWorkspace(*m_workspace, {});
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->sound());
        for (const VerifyFault& fault : report->faults) ADD_FAILURE() << fault.code;
    }
    /// A connection that sees what was written since.
    Database& db() { return m_db.emplace(m_workspace->reader().take()); }

    const TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace = makeWorkspace(m_folder.path());
    std::optional<Database> m_db;
    std::int64_t m_load = 0;
};

TEST_F(QuarantineTest, ARowIsCorrectedAndTheDeliveredOneStays) {
    const std::int64_t row = rowOfLine(5);
    const std::string before = readRawBytes(db(), m_load, 0, 1'000'000).take();
    EXPECT_EQ(draftCorrection(db(), row)->repair, "") << "nobody can tell where the comma belongs";
    const Correction correction{row, "4,\"Grey, the elder\",Hull,grey@mail.example"};
    const auto tried = tryCorrection(db(), correction);
    ASSERT_TRUE(tried);
    EXPECT_EQ(tried->values[1], (std::pair<std::string, std::string>("family_name", "Grey, the elder")));
    EXPECT_EQ(cityOf("4"), "none") << "trying saves nothing";

    const auto report = correctRows({correction}, *m_workspace, {});
    ASSERT_TRUE(report) << report.error().code.id();
    EXPECT_EQ(report->rowsOf("loaded"), 1);
    EXPECT_EQ(report->load.corrects, m_load);
    EXPECT_EQ(report->load.fileName, "people.csv");
    EXPECT_EQ(cityOf("4"), "Hull");
    const QuarantineRow settled = readQuarantineRow(db(), row).take();
    EXPECT_EQ(settled.state, QuarantineState::Corrected);
    EXPECT_EQ(settled.correction, report->load.id);
    EXPECT_EQ(correctedRow(db(), report->load.id, 1).take()->id, row);
    EXPECT_EQ(readRawBytes(db(), m_load, 0, 1'000'000).take(), before);
    EXPECT_EQ(refusal(correctRows({correction}, *m_workspace, {})), "quarantine.settled");
    const SourceRow source = readSources(db())->front();
    EXPECT_EQ(source.quarantined, 4);
    EXPECT_EQ(source.rows, 3) << "two of the extract, one corrected";
    expectSound();
}

TEST_F(QuarantineTest, AllOfAKindAreLoadedAsProposedAndNoOthers) {
    const auto repairs = repairsLike(db(), rowOfLine(3)).take();
    ASSERT_EQ(repairs.size(), 2U) << "rows with too few fields";
    EXPECT_EQ(repairs[0].text, "2,Ray,,");
    const auto report = correctRows(repairs, *m_workspace, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records.added, 2);
    EXPECT_EQ(stateOfLine(3), QuarantineState::Corrected);
    EXPECT_EQ(stateOfLine(4), QuarantineState::Corrected);
    EXPECT_EQ(stateOfLine(6), QuarantineState::Open);
    const auto other = repairsLike(db(), rowOfLine(6)).take();
    ASSERT_EQ(other.size(), 1U);
    EXPECT_EQ(other[0].text, "5,Müller,Köln,m@mail.example");
    ASSERT_TRUE(correctRows(other, *m_workspace, {}));
    EXPECT_EQ(cityOf("5"), "Köln");
    EXPECT_EQ(countQuarantine(db(), m_load)->open, 2);
    expectSound();
}

TEST_F(QuarantineTest, WhatCannotBeReadIsRefusedWholeAndSaysWhy) {
    const Correction good{rowOfLine(3), "2,Ray,York,r@mail.example"};
    const auto bad = correctRows({good, {rowOfLine(4), "3,Dunn"}}, *m_workspace, {});
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, kCorrectionBad);
    EXPECT_EQ(bad.error().arguments, (std::vector<std::string>{"4", "row.too_few_fields", "2", "4"}));
    EXPECT_EQ(stateOfLine(3), QuarantineState::Open);
    EXPECT_EQ(cityOf("2"), "none");
    EXPECT_EQ(readLoads(db())->size(), 1U);
    const auto keyless = correctRows({{rowOfLine(7), ",Nobody,York,"}}, *m_workspace, {});
    ASSERT_FALSE(keyless);
    EXPECT_EQ(keyless.error().arguments[1], "row.missing_key");
    EXPECT_EQ(refusal(correctRows({}, *m_workspace, {})), "quarantine.nothing");
    EXPECT_EQ(refusal(correctRows({{999, "x"}}, *m_workspace, {})), "quarantine.unknown");
    expectSound();
}

TEST_F(QuarantineTest, ALaterLoadOfTheSameCustomerHoldsWhatIsNewer) {
    loaded("later.csv", "id,family_name,city,email\n2,Ray,York,ray@mail.example\n");
    EXPECT_EQ(refusal(correctRows({{rowOfLine(3), "2,Ray,Ghent,"}}, *m_workspace, {})), "quarantine.newer");
    EXPECT_EQ(cityOf("2"), "York");
    EXPECT_EQ(refusal(correctRows({{rowOfLine(4), "3,Dunn,Ghent,"}}, *m_workspace, {})), "loaded")
        << "nobody delivered this one again";
}

TEST_F(QuarantineTest, AKeyThatStandsInTheExtractAlreadyIsARepetition) {
    const auto report = correctRows({{rowOfLine(7), "1,Nobody,York,"}}, *m_workspace, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records.repeatedKeys, 1);
    EXPECT_EQ(cityOf("1"), "Leeds");
}

TEST_F(QuarantineTest, DiscardedRowsCanBeTakenUpAgain) {
    const std::vector<std::int64_t> rows{rowOfLine(3), rowOfLine(7)};
    EXPECT_EQ(discardRows(rows, "  ", *m_workspace).error().code, kQuarantineNoReason);
    const auto event = discardRows(rows, "test rows of the branch", *m_workspace);
    ASSERT_TRUE(event);
    EXPECT_EQ(stateOfLine(7), QuarantineState::Discarded);
    EXPECT_NE(readEvent(db(), *event)->body.find("test rows of the branch"), std::string::npos);
    EXPECT_EQ(refusal(correctRows({{rows[0], "2,Ray,,"}}, *m_workspace, {})), "quarantine.settled");
    EXPECT_EQ(reopenRows({rowOfLine(4)}, *m_workspace).error().code, kQuarantineSettled);
    expectSound();
    ASSERT_TRUE(reopenRows({rows[0]}, *m_workspace));
    EXPECT_EQ(stateOfLine(3), QuarantineState::Open);
    EXPECT_EQ(refusal(correctRows({{rows[0], "2,Ray,,"}}, *m_workspace, {})), "loaded");
    expectSound();
}

TEST_F(QuarantineTest, VerifyTellsARowThatEventsDoNotSettle) {
    ASSERT_TRUE(m_workspace->writer().transact([&](Database& writer) -> Result<void> {
        auto marked = markDiscarded(writer, rowOfLine(3), 1);
        return marked ? Result<void>() : Result<void>(marked.error());
    }));
    const auto report = verifyWorkspace(*m_workspace, {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->faults.size(), 1U);
    EXPECT_EQ(report->faults.front().code, "verify.quarantine");
}

TEST_F(QuarantineTest, VerifyTellsRowsThatAreGoneAndCorrectionsThatLeadNowhere) {
    ASSERT_TRUE(correctRows({{rowOfLine(3), "2,Ray,York,"}}, *m_workspace, {}));
    const auto faultOf = [&](const std::string& sql) {
        const TempFolder other;
        std::filesystem::copy(m_workspace->path(), other / "w.goldenrod");
        auto copy = Workspace::open(other / "w.goldenrod", {}).take();
        EXPECT_TRUE(copy->writer().transact([&](Database& db) { return db.execute(sql.c_str()); }));
        const auto report = verifyWorkspace(*copy, {});
        return report && report->faults.size() == 1 ? report->faults.front().code
                                                    : std::string("none, or several");
    };
    ASSERT_TRUE(m_workspace->writer().checkpoint());
    EXPECT_EQ(faultOf("DELETE FROM quarantine WHERE line = 7"), "verify.quarantine_rows");
    EXPECT_EQ(faultOf("UPDATE quarantine SET correction = 1 WHERE line = 3"), "verify.quarantine");
}

TEST_F(QuarantineTest, TheSameRowIsLoadedOnce) {
    const Correction row{rowOfLine(3), "2,Ray,York,"};
    EXPECT_EQ(refusal(correctRows({row, row}, *m_workspace, {})), "load.corrected_meanwhile");
    EXPECT_EQ(cityOf("2"), "none");
    EXPECT_EQ(stateOfLine(3), QuarantineState::Open);
    ASSERT_TRUE(discardRows({row.id, row.id}, "twice", *m_workspace));
    EXPECT_EQ(countQuarantine(db(), m_load)->discarded, 1);
    expectSound();
}

TEST_F(QuarantineTest, RowsOfOneKeyStayApartHoweverTheyAreCorrected) {
    ASSERT_TRUE(correctRows({{rowOfLine(3), "2,Ray,York,"}}, *m_workspace, {}));
    const auto second = correctRows({{rowOfLine(4), "2,Dunn,Bonn,"}}, *m_workspace, {});
    ASSERT_TRUE(second);
    EXPECT_EQ(second->records.repeatedKeys, 1);
    EXPECT_EQ(cityOf("2"), "York");
    EXPECT_EQ(countRecords(db()).take(), 4);
}

TEST_F(QuarantineTest, ACorrectionDoesNotSayHowTheNextExtractIsMapped) {
    writeContent(m_folder / "later.csv", "id,family_name,city,email\n9,Lee,York,lee@mail.example\n");
    auto request = requestFor(*m_workspace, m_folder / "later.csv", "people").take();
    for (sources::ColumnMapping& column : request.mapping.columns)
        if (column.column == "city") column.targets.clear();
    ASSERT_TRUE(importExtract(request, *m_workspace, {}));
    const std::string mapping = newestMapping(db(), "people")->value();
    ASSERT_TRUE(correctRows({{rowOfLine(3), "2,Ray,York,"}}, *m_workspace, {}));
    EXPECT_EQ(newestMapping(db(), "people")->value(), mapping);
    EXPECT_EQ(readSources(db())->front().rows, 1) << "of the last extract";
}

TEST_F(QuarantineTest, CorrectedHoldingsStandBesideThoseOfTheirExtract) {
    constexpr const char* kHead = "account,customer,product,currency,opened,closed,balance\n";
    m_load = loaded("jan.csv",
                    std::string(kHead) + "A1,1,account,AED,2013-06-19,,1\nA1,6,account\n"
                                         "A3,1,account,AED,2013-06-19,,1\nA4,1,account,AED,2013-06-19,,1\n",
                    "holdings");
    ASSERT_TRUE(correctRows({{rowOfLine(3), "A1,6,account,AED,2013-06-19,,1"}}, *m_workspace, {}));
    EXPECT_EQ(countHoldings(db())->attached, 4) << "a joint account has two owners";
}

TEST_F(QuarantineTest, AGoldenValueLeadsToTheCorrectedRowAndOnToTheDeliveredOne) {
    ASSERT_TRUE(correctRows({{rowOfLine(3), "2,Ray,York,ray@mail.example"}}, *m_workspace, {}));
    auto session = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(session);
    ASSERT_TRUE(consolidate(*m_workspace, &*session, {}));
    const auto record = findRecord(db(), "people", "2").take();
    ASSERT_TRUE(record);
    const std::string gid = column(db(), "SELECT gid FROM golden JOIN membership ON golden = number WHERE "
                                         "record_id = " +
                                             std::to_string(*record))
                                .front();
    const auto lineage = traceLineage(db(), gid, "email");
    ASSERT_TRUE(lineage);
    EXPECT_EQ(lineage->raw, "ray@mail.example");
    EXPECT_TRUE(lineageHolds(*lineage));
    ASSERT_TRUE(lineage->corrected);
    EXPECT_EQ(lineage->corrected->line, 3);
    EXPECT_EQ(lineage->corrected->bytes, "2,Ray");
    EXPECT_EQ(lineage->corrected->loadOrdinal, 1);
    expectSound();
}

TEST_F(QuarantineTest, HoldingsThatALaterLoadReplacedStay) {
    constexpr const char* kHead = "account,customer,product,currency,opened,closed,balance\n";
    m_load = loaded("jan.csv",
                    std::string(kHead) + "A1,1,account,AED,2013-06-19,,1\nA2,1,account\n"
                                         "A3,1,account,AED,2013-06-19,,1\nA4,1,account,AED,2013-06-19,,1\n",
                    "holdings");
    loaded("feb.csv", std::string(kHead) + "A2,1,account,AED,2013-06-19,,9\n", "holdings");
    EXPECT_EQ(refusal(correctRows({{rowOfLine(3), "A2,1,account,AED,2013-06-19,,5"}}, *m_workspace, {})),
              "quarantine.replaced");
}

} // namespace
} // namespace goldenrod
