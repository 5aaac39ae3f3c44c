// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/match_records.h"
#include "models/quality/rule_text.h"
#include "models/quality/try_rule.h"
#include "models/workspace/golden_store.h"
#include "tests/jobs/quality_support.h"

#include <map>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

struct Found {
    std::int64_t judged = 0, failed = 0;
    std::set<std::string> keys; ///< of the records that fail
};

/// What the newest check says of a rule in a source.
Found found(Workspace& workspace, const std::string& source, const std::string& rule) {
    auto db = workspace.reader();
    auto standing = readQualityStanding(*db, 0);
    EXPECT_TRUE(standing && standing->check);
    Found all;
    auto sources = readSources(*db);
    for (const QualityResultRow& row : standing->results) {
        for (const SourceRow& one : *sources) {
            if (one.id != row.sourceId || one.name != source || row.rule != rule) continue;
            all.judged += row.judged;
            all.failed += row.failed;
            auto records = failingRecords(*db, standing->check->id, row.dimension, row.field, rule, one.id);
            auto rows = readFailingRows(*db, *standing->rules.find(rule), *standing->check, *records);
            EXPECT_TRUE(rows);
            for (const FailingRow& failing : *rows) all.keys.insert(failing.key);
        }
    }
    return all;
}

TEST_F(QualityCheck, CountsValuesThatFailAndNamesTheirRecords) {
    give("people.csv", "id,family_name,born,phone,tier\n1,Fox,2001-02-03,020 7946 0958,STD\n"
                       "2,,31.02.2001,,GLD\n3,n/a,2090-01-01,12,XXL\n4,Hare,,020 7946 0959,STD\n");
    set(R"({"id": "named", "field": "name.family", "test": "required"},
           {"id": "date", "field": "birth.date", "test": "valid"},
           {"id": "past", "field": "birth.date", "test": "believable"},
           {"id": "tier", "field": "x.tier", "test": "one_of", "values": ["STD", "GLD"]},
           {"id": "gone", "field": "x.nowhere", "test": "required"})");
    check();
    const Found named = found(*workspace, "people", "named");
    EXPECT_EQ(named.judged, 4);
    EXPECT_EQ(named.keys, (std::set<std::string>{"2", "3"}));
    const Found date = found(*workspace, "people", "date");
    EXPECT_EQ(date.judged, 3);
    EXPECT_EQ(date.keys, (std::set<std::string>{"2"}));
    EXPECT_EQ(found(*workspace, "people", "past").keys, (std::set<std::string>{"3"}));
    EXPECT_EQ(found(*workspace, "people", "tier").keys, (std::set<std::string>{"3"}));
    EXPECT_EQ(found(*workspace, "people", "gone").judged, 0) << "not delivered, so nothing is asked of it";

    // Of the dimension, a value counts once, however many of its rules it fails.
    auto db = workspace->reader();
    auto standing = readQualityStanding(*db, 0);
    ASSERT_TRUE(standing);
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> all;
    for (const QualityResultRow& row : standing->results) {
        if (!row.rule.empty()) continue;
        all[row.dimension].first += row.judged;
        all[row.dimension].second += row.failed;
    }
    EXPECT_EQ(all["validity"], (std::pair<std::int64_t, std::int64_t>{7, 3}));
    EXPECT_EQ(all["completeness"], (std::pair<std::int64_t, std::int64_t>{4, 2}));
}

TEST_F(QualityCheck, SaysWhatWasDeliveredAndWhy) {
    give("people.csv", "id,given_name,family_name,email,changed\n7,Ann,Fox,ann.at.home,2026-01-02\n");
    set(R"({"id": "mail", "field": "email", "test": "valid"})");
    check();
    auto db = workspace->reader();
    auto standing = readQualityStanding(*db, 0);
    auto records = failingRecords(*db, standing->check->id, "validity", "email", "mail", 0);
    ASSERT_TRUE(records);
    ASSERT_EQ(records->size(), 1U);
    auto rows = readFailingRows(*db, standing->rules.rules.at(0), *standing->check, *records);
    ASSERT_TRUE(rows);
    const FailingRow& row = rows->at(0);
    EXPECT_EQ(row.key, "7");
    EXPECT_EQ(row.line, 2);
    EXPECT_EQ(row.name, "Ann Fox");
    ASSERT_EQ(row.values.size(), 1U);
    EXPECT_EQ(row.values[0].text, "ann.at.home");
    EXPECT_EQ(row.values[0].column, "email");
    EXPECT_EQ(row.values[0].reason, "email.no_at");
}

TEST_F(QualityCheck, ComparesFieldsOfARecord) {
    give("people.csv",
         "id,family_name,born,died,tier\n1,Fox,1950-02-03,2020-01-01,GLD\n2,Ray,1950-02-03,1949,\n"
         "3,Owl,1950-02-03,1950,\n4,Elk,,1949-01-01,\n5,Hen,1950-02-03,,STD\n");
    set(R"({"id": "order", "field": "death.date", "test": "not_before", "other": "birth.date"},
           {"id": "if", "field": "x.tier", "test": "required", "other": "death.date"})");
    check();
    const Found order = found(*workspace, "people", "order");
    EXPECT_EQ(order.judged, 3) << "both are there";
    EXPECT_EQ(order.keys, std::set<std::string>{"2"}) << "1950 may be the same year";
    const Found filled = found(*workspace, "people", "if");
    EXPECT_EQ(filled.judged, 4);
    EXPECT_EQ(filled.keys, (std::set<std::string>{"2", "3", "4"}));
    auto db = workspace->reader();
    give("cards.csv",
         "id,family_name,issued,expires\n1,Fox,2020-05-01,2019-01-01\n2,Ray,01/06/2020,2031-01-01\n");
    const auto cards = tryQualityRule(*db, *parseRuleText("x.expires not before x.issued"), kToday);
    EXPECT_EQ(cards->judged, 2) << "texts that say days";
    EXPECT_EQ(cards->failed, 1);
    const auto trial = tryQualityRule(*db, *parseRuleText("death.date not before birth.date"), kToday);
    EXPECT_EQ(trial->failed, 1);
    const auto rows =
        readFailingRows(*db, *parseRuleText("death.date not before birth.date"), trial->asOf, trial->failing);
    ASSERT_EQ(rows->at(0).values.size(), 2U);
    EXPECT_EQ(rows->at(0).values[0].text, "1949");
    EXPECT_EQ(rows->at(0).values[1].text, "1950-02-03");
}

TEST_F(QualityCheck, OrganisationsNeedNoBirthDate) {
    give("mixed.csv", "id,family_name,company_name,born,national_id\n1,Fox,,,\n2,,Fox Ltd,,\n");
    set(R"({"id": "born", "field": "birth.date", "test": "required"},
           {"id": "firm", "field": "org.name", "test": "required"})");
    check();
    EXPECT_EQ(found(*workspace, "mixed", "born").keys, (std::set<std::string>{"1"}));
    EXPECT_EQ(found(*workspace, "mixed", "born").judged, 1);
    EXPECT_EQ(found(*workspace, "mixed", "firm").judged, 1);
}

TEST_F(QualityCheck, BeforeTheFirstMatchAnIdentifierBelongsToOneRecord) {
    give("a.csv", "id,family_name,passport\n1,Fox,X1234567\n2,Hare,X1234567\n3,Owl,Y7654321\n4,Elk,\n");
    give("b.csv", "id,family_name,passport\n9,Fox,X1234567\n");
    set(R"({"id": "pass", "field": "id.passport", "test": "unique"}, {"id": "one", "test": "single"})");
    check();
    EXPECT_EQ(found(*workspace, "a", "pass").keys, (std::set<std::string>{"1", "2"}));
    EXPECT_EQ(found(*workspace, "a", "pass").judged, 3);
    EXPECT_EQ(found(*workspace, "b", "pass").failed, 0) << "another source may have it, too";
    EXPECT_EQ(found(*workspace, "a", "one").judged, 0) << "nothing is known of customers yet";
}

TEST_F(QualityCheck, WhatVeryManyCarryIsNotUnique) {
    std::string rows = "id,family_name,national_id\n";
    for (int i = 1; i <= 60; ++i)
        rows +=
            std::to_string(i) + ",Fox,7841111111" + (i <= 40 ? "12345" : std::to_string(10000 + i)) + "\n";
    give("people.csv", rows);
    set(R"({"id": "one", "field": "id.national", "test": "unique"})");
    check();
    EXPECT_EQ(found(*workspace, "people", "one").failed, 40);
}

TEST_F(QualityCheck, ADecisionAboutCustomersMakesItOldAndAYearSaysNoOtherThanADayInIt) {
    give("one.csv", "id,given_name,family_name,born\n1,Ann,Fox,1980\n2,Bob,Ray,1970-01-01\n");
    give("two.csv", "id,given_name,family_name,born\n1,Ann,Fox,1980-05-06\n2,Bob,Ray,1971-01-01\n");
    ASSERT_TRUE(matchRecords({}, *workspace, {}));
    ASSERT_TRUE(consolidate(*workspace, nullptr, {}));
    set(R"({"id": "same", "field": "birth.date", "test": "agrees"})");
    check();
    auto db = workspace->reader();
    EXPECT_FALSE(readQualityStanding(*db, 0)->stale);
    const auto join = [&](const char* key) {
        const auto a = findRecord(*db, "one", key), b = findRecord(*db, "two", key);
        if (*goldenOf(*db, **a) == *goldenOf(*db, **b)) return;
        const auto joined = decide({DecisionKind::Match, 0, **a, **b, "documents_seen"}, *workspace);
        ASSERT_TRUE(joined) << joined.error().code.id();
        EXPECT_TRUE(readQualityStanding(*db, 0)->stale);
    };
    join("1");
    join("2");
    check();
    EXPECT_EQ(found(*workspace, "one", "same").keys, (std::set<std::string>{"2"}));
    EXPECT_EQ(found(*workspace, "one", "same").judged, 2);
}

TEST_F(QualityCheck, AColumnThatWasDroppedIsStillAskedOfRecordsThatHadIt) {
    give("people.csv", "id,family_name,phone\n1,Fox,+442079460958\n2,Hare,\n");
    set(R"({"id": "phone", "field": "phone", "test": "required"})");
    give("people.csv", "id,family_name\n7,Elk\n");
    check();
    EXPECT_EQ(found(*workspace, "people", "phone").keys, (std::set<std::string>{"2", "7"}));
}

TEST_F(QualityCheck, KeepsFiguresOverTimeAndRecordsOfTheNewestAlone) {
    give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,,\n");
    check();
    auto db = workspace->reader();
    auto first = readQualityStanding(*db, 0);
    ASSERT_TRUE(first && first->check);
    EXPECT_FALSE(first->stale);
    EXPECT_EQ(first->rules, readyQualityRules());
    EXPECT_TRUE(first->before.empty());
    give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,\n");
    EXPECT_TRUE(readQualityStanding(*db, 0)->stale) << "a load came";
    check();
    auto second = readQualityStanding(*db, 0);
    EXPECT_FALSE(second->stale);
    EXPECT_EQ(second->before.size(), first->results.size());
    std::vector<std::pair<std::int64_t, std::int64_t>> completeness;
    for (const QualityTrendRow& row : second->trend)
        if (row.dimension == "completeness") completeness.push_back({row.judged, row.failed});
    EXPECT_EQ(completeness, (std::vector<std::pair<std::int64_t, std::int64_t>>{{4, 2}, {4, 1}}));
    const auto lists = [&](std::int64_t check) {
        return failingRecords(*db, check, "completeness", "birth.date", "birth.date.required", 0)->size();
    };
    EXPECT_EQ(lists(second->check->id), 1U);
    EXPECT_EQ(lists(first->check->id), 0U);
    set(R"({"id": "named", "field": "name.family", "test": "required"})");
    EXPECT_TRUE(readQualityStanding(*db, 0)->stale) << "the rules are others";
    ASSERT_TRUE(setQualityRules(std::nullopt, *workspace));
    EXPECT_FALSE(readQualityStanding(*db, 0)->stale) << "and the same again";
}

TEST_F(QualityCheck, SaysThatThereIsNothingToCheckAndStopsWhenAsked) {
    const auto nothing = checkQuality(*workspace, kToday, {});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, kNothingToCheck);
    give("people.csv", "id,family_name\n1,Fox\n");
    const auto stopped = checkQuality(*workspace, kToday, stopAfter(0));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, kCancelled);
    auto db = workspace->reader();
    EXPECT_FALSE(readQualityStanding(*db, 0)->check);
}

/// Every figure of the sample bank, counted once more the slow way.
TEST(QualityOfBank, AgreesWithAPlainCount) {
    TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto checked = checkQuality(*workspace, kToday, {});
    ASSERT_TRUE(checked) << checked.error().code.id();
    auto db = workspace->reader();
    auto standing = readQualityStanding(*db, 0);
    ASSERT_TRUE(standing);

    // One record of a customer in a source.
    std::map<std::int64_t, std::int64_t> customers;
    ASSERT_TRUE(forEachMembership(*db, [&](const MembershipRow& m) { customers[m.recordId] = m.golden; }));
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> records; // source, customer
    std::map<std::int64_t, std::int64_t> total;
    auto sources = readSources(*db);
    for (const SourceRow& source : *sources) {
        if (source.entity != "party") continue;
        ASSERT_TRUE(forEachRecord(*db, source.id, [&](const RecordRow& r) {
            ++records[{source.id, customers.at(r.id)}];
            ++total[source.id];
            return true;
        }));
    }
    std::map<std::int64_t, std::int64_t> doubled;
    for (const auto& [place, count] : records)
        if (count > 1) doubled[place.first] += count;
    std::int64_t rows = 0, failures = 0;
    for (const QualityResultRow& row : standing->results) {
        if (row.rule != "single") continue;
        EXPECT_EQ(row.judged, total[row.sourceId]);
        EXPECT_EQ(row.failed, doubled[row.sourceId]);
        rows += row.judged;
        failures += row.failed;
    }
    EXPECT_EQ(rows, checked->records);
    EXPECT_GT(failures, 0);

    // Each value behind a figure of validity fails when it is read again alone, unless it is too common.
    std::int64_t values = 0;
    for (const QualityResultRow& row : standing->results) {
        if (row.rule.empty() || row.dimension != "validity" || row.failed == 0) continue;
        const QualityRule& rule = *standing->rules.find(row.rule);
        auto failing =
            failingRecords(*db, standing->check->id, row.dimension, row.field, row.rule, row.sourceId);
        auto read = readFailingRows(*db, rule, *standing->check, *failing);
        ASSERT_TRUE(read);
        ASSERT_EQ(read->size(), failing->size());
        std::int64_t alone = 0;
        for (const FailingRow& one : *read) {
            EXPECT_FALSE(one.values.empty()) << row.rule << one.key;
            for (const FailingValue& value : one.values) alone += value.fails ? 1 : 0;
        }
        if (rule.test != QualityTest::NoPlaceholder) {
            EXPECT_EQ(alone, row.failed) << row.rule;
        }
        values += alone;
    }
    EXPECT_GT(values, 10);
}

} // namespace
} // namespace goldenrod
