// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/match_records.h"
#include "models/jobs/verify_workspace.h"
#include "models/quality/check_quality.h"
#include "models/quality/failing_rows.h"
#include "models/quality/issues.h"
#include "models/quality/rule_text.h"
#include "models/quality/try_rule.h"
#include "models/quality/value_judge.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/load_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

namespace goldenrod {
namespace {

using namespace test;

constexpr std::int64_t kToday = 1'795'392'000'000'000; // 2026-11-23

QualityRules rulesOf(const std::string& rules) {
    auto read =
        QualityRules::fromJson(R"({"format": "goldenrod-quality-1", "name": "t", "rules": [)" + rules + "]}");
    EXPECT_TRUE(read) << (read ? std::string()
                               : read.error().arguments.at(0) + " " + read.error().arguments.at(1));
    return read ? read.take() : QualityRules{};
}

/// Place and fault of the first thing that is wrong.
std::string faultOf(const std::string& rules) {
    auto read = QualityRules::fromJson(R"({"format": "goldenrod-quality-1", "rules": [)" + rules + "]}");
    return read ? std::string() : read.error().arguments.at(0) + ": " + read.error().arguments.at(1);
}

Verdict verdictOn(const std::string& rule, SemanticType type, const std::string& value) {
    const text::Context context{"GB", text::DateOrder::DayMonthYear, 2026};
    const text::Standardised known = text::standardise(type, value, context);
    return ValueJudge(rulesOf(rule).rules.at(0), "2026-11-23")
        .judge(type, value, known.state, known.form, context);
}

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

class QualityCheck : public ::testing::Test {
protected:
    TempFolder folder;
    std::unique_ptr<Workspace> workspace = makeWorkspace(folder.path());

    void give(const std::string& file, const std::string& content) {
        writeContent(folder / file, content);
        const auto loaded = load(*workspace, folder / file);
        ASSERT_TRUE(loaded) << loaded.error().code.id();
    }
    void set(const std::string& rules) { ASSERT_TRUE(setQualityRules(rulesOf(rules), *workspace)); }
    void check() {
        auto checked = checkQuality(*workspace, kToday, {});
        ASSERT_TRUE(checked) << checked.error().code.id();
    }
};

TEST(QualityRules, ReadBackWhatTheyWrite) {
    const QualityRules& ready = readyQualityRules();
    ASSERT_GT(ready.rules.size(), 40U);
    const auto again = QualityRules::fromJson(ready.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, ready);
    const QualityRules own = rulesOf(
        R"({"id": "a", "field": "x.tier", "test": "one_of", "values": ["STD", "G\"LD"], "title": "tier é"},
           {"id": "b", "field": "address.postcode", "test": "pattern", "pattern": "[0-9]{5}"},
           {"id": "c", "field": "x.n", "test": "length", "least": 2, "greatest": 60},
           {"id": "d", "field": "birth.date", "test": "between", "least": "1900-01-01", "greatest": "today"},
           {"id": "e", "field": "source.changed", "test": "within", "months": 24}, {"id": "f", "test": "single"})");
    const auto same = QualityRules::fromJson(own.toJson());
    ASSERT_TRUE(same) << same.error().arguments.at(1);
    EXPECT_EQ(*same, own);
}

TEST(QualityRules, SayWhereTheyAreWrong) {
    const std::pair<const char*, const char*> faults[] = {
        {R"(3)", "rules[0]: an object is needed"},
        {R"({"id": "a b", "field": "phone", "test": "valid"})", "rules[0].id: letters"},
        {R"({"id": "a", "field": "phone"})", "rules[0].test: is missing"},
        {R"({"id": "a", "field": "phone", "test": "good"})", "rules[0].test: there is no such test"},
        {R"({"id": "a", "field": "fone", "test": "valid"})", "rules[0].field: there is no field fone"},
        {R"({"id": "a", "test": "valid"})", "rules[0].field: is missing"},
        {R"({"id": "a", "field": "phone", "test": "valid", "x": 1})", "rules[0].x: there is no such key"},
        {R"({"id": "a", "field": "phone", "test": "valid", "values": ["x"]})", "rules[0].values: belong"},
        {R"({"id": "a", "field": "phone", "test": "one_of"})", "rules[0].values: belong"},
        {R"({"id": "a", "field": "phone", "test": "pattern", "pattern": "(["})", "rules[0].pattern: missing"},
        {R"({"id": "a", "field": "phone", "test": "pattern", "pattern": "(a)\\1"})",
         "rules[0].pattern: invalid"},
        {R"({"id": "a", "field": "birth.date", "test": "between", "least": "x"})",
         "rules[0].least: the bounds"},
        {R"({"id": "a", "field": "birth.date", "test": "between", "least": 9, "greatest": 1})",
         "rules[0].least: the least is greater"},
        {R"({"id": "a", "field": "x.n", "test": "length", "least": -5})", "rules[0].least: a length is not"},
        {R"({"id": "a", "field": "x.n", "test": "between", "least": "nan"})", "rules[0].least: the bounds"},
        {R"({"id": "a", "field": "kyc.reviewed", "test": "within", "months": 0})",
         "rules[0].months: a number"},
        {R"({"id": "a", "test": "single"}, {"id": "a", "test": "single"})", "rules[1].id: another rule"},
    };
    for (const auto& [rules, fault] : faults)
        EXPECT_EQ(faultOf(rules).substr(0, std::string(fault).size()), fault);
    EXPECT_FALSE(QualityRules::fromJson("{"));
    EXPECT_FALSE(QualityRules::fromJson(R"({"format": "goldenrod-quality-2", "rules": []})"));
}

TEST(RuleText, SaysEveryRuleAndReadsItBack) {
    QualityRules all = readyQualityRules();
    const QualityRules own = rulesOf(
        R"({"id": "a", "field": "x.tier", "test": "one_of", "values": ["STD", "a, \"b\"", " c", ""]},
           {"id": "b", "field": "address.postcode", "test": "pattern", "pattern": "[0-9]{5}, ?\"x"},
           {"id": "c", "field": "x.n", "test": "length", "least": 2, "greatest": 60},
           {"id": "d", "field": "x.n", "test": "length", "greatest": 60},
           {"id": "e", "field": "birth.date", "test": "between", "least": "1900-01-01", "greatest": "today"},
           {"id": "f", "field": "income", "test": "between", "least": -1.5})");
    all.rules.insert(all.rules.end(), own.rules.begin(), own.rules.end());
    for (QualityRule rule : all.rules) {
        const std::string text = ruleText(rule);
        const auto read = parseRuleText("  " + text + " ");
        ASSERT_TRUE(read) << text << ": " << read.error().arguments.back();
        rule.id.clear();
        EXPECT_EQ(*read, rule) << text;
    }
    EXPECT_EQ(ruleText(own.rules[0]), "x.tier one of STD, \"a, \"\"b\"\"\", \" c\", \"\"");
    EXPECT_EQ(newRuleId(readyQualityRules().rules[0], readyQualityRules()), "name.full.required-2");
}

TEST(RuleText, SaysWhereItIsWrong) {
    const std::tuple<const char*, const char*, const char*> faults[] = {
        {"", "quality.text_field", "1"},
        {"fone valid", "quality.text_field", "1"},
        {" phone good", "quality.text_test", "8"},
        {"phone validly", "quality.text_test", "7"},
        {"phone valid always", "quality.text_rest", "13"},
        {"x.tier one of", "quality.text_rest", "14"},
        {"x.tier one of \"STD", "quality.text_rest", "15"},
        {"x.n length 2", "quality.text_rest", "13"},
        {"x.n length at most many", "quality.text_rest", "24"},
        {"birth.date from 2001-01-01 to 1999-01-01", "quality.text_rest", "41"},
        {"source.changed within two months", "quality.text_rest", "23"},
        {"x.n matches ([", "quality.text_rest", "13"},
    };
    for (const auto& [text, code, place] : faults) {
        const auto read = parseRuleText(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code.id(), code) << text;
        EXPECT_EQ(read.error().arguments.at(0), place) << text << ": " << read.error().arguments.at(1);
    }
}

TEST(RuleText, SaysHowItCouldGoOn) {
    const FieldSet own{"x.tier"};
    using Words = std::vector<std::string>;
    const auto choices = [&](const char* text) { return ruleTextChoices(text, own); };
    EXPECT_EQ(choices("x.t").words, Words{"x.tier"});
    EXPECT_EQ(choices(" birth.d").begin, 1U);
    EXPECT_EQ(choices(" birth.d").words, Words{"birth.date"});
    EXPECT_EQ(choices("irth.dat").words, Words{"birth.date"}) << "also in the middle";
    EXPECT_EQ(choices("birth.date").words, Words{}) << "it is there already";
    EXPECT_EQ(choices("").words.size(), partyFields().size() + 2);
    EXPECT_EQ(choices("x.tier ").words.front(), "required");
    EXPECT_EQ(choices("x.tier no").words, Words{"no placeholder"});
    EXPECT_EQ(choices("x.tier no").begin, 7U);
    EXPECT_EQ(choices("x.tier one of").words, Words{});
    EXPECT_EQ(choices("x.tier one of S").words, Words{});
    EXPECT_EQ(choices("x.tier length ").words, (Words{"at least", "at most"}));
    EXPECT_EQ(choices("x.tier length 2").words, Words{});
    EXPECT_EQ(choices("source.changed within 24 ").words, Words{"months"});
    EXPECT_EQ(choices("source.changed within 24").words, Words{});
    EXPECT_EQ(choices("single ").words, Words{});
}

TEST_F(QualityCheck, RulesAreAddedChangedAndRemovedOneByOne) {
    const std::size_t ready = readyQualityRules().rules.size();
    const auto added = saveQualityRule(*parseRuleText("x.tier one of STD, GLD"), *workspace);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->id, "x.tier.one_of");
    auto db = workspace->reader();
    EXPECT_EQ(qualityRulesInForce(*db)->rules.size(), ready + 1);

    const auto twice = saveQualityRule(*parseRuleText("x.tier one of STD, GLD"), *workspace);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, kQualityRuleThere);
    EXPECT_EQ(twice.error().arguments, std::vector<std::string>{"x.tier.one_of"});

    QualityRule other = *parseRuleText("x.tier one of STD, GLD, BLK");
    other.id = added->id;
    other.title = "tier is known";
    ASSERT_TRUE(saveQualityRule(other, *workspace));
    EXPECT_EQ(*qualityRulesInForce(*db)->find(added->id), other);
    EXPECT_EQ(qualityRulesInForce(*db)->rules.size(), ready + 1);

    const auto removed = removeQualityRule(added->id, *workspace);
    ASSERT_TRUE(removed);
    EXPECT_EQ(qualityRulesInForce(*db)->find(added->id), nullptr);
    EXPECT_EQ(undoRuleChange(*added, *workspace).error().code, kRulesChangedSince);
    ASSERT_TRUE(undoRuleChange(*removed, *workspace));
    EXPECT_EQ(*qualityRulesInForce(*db)->find(added->id), other);
    ASSERT_TRUE(removeQualityRule(added->id, *workspace));
    EXPECT_EQ(removeQualityRule(added->id, *workspace).error().code, kNoSuchQualityRule);
    EXPECT_EQ(saveQualityRule(other, *workspace).error().code, kNoSuchQualityRule)
        << "somebody took it away meanwhile";
}

TEST_F(QualityCheck, ARuleIsTriedBeforeItIsInForce) {
    give("people.csv", "id,family_name,born,tier\n1,Fox,2001-02-03,STD\n2,Hare,31.02.2001,BLK\n3,Owl,,\n");
    auto db = workspace->reader();
    const auto trial = tryQualityRule(*db, *parseRuleText("x.tier one of STD, GLD"), kToday);
    ASSERT_TRUE(trial);
    EXPECT_EQ(trial->records, 3);
    EXPECT_EQ(trial->judged, 2);
    EXPECT_EQ(trial->failed, 1);
    ASSERT_EQ(trial->failing.size(), 1U);
    EXPECT_EQ(readFailingRows(*db, *parseRuleText("x.tier one of STD, GLD"), trial->asOf, trial->failing)
                  ->at(0)
                  .key,
              "2");
    EXPECT_EQ(*readFreeAttributes(*db), FieldSet{"x.tier"});
    EXPECT_EQ(tryQualityRule(*db, *parseRuleText("birth.date required"), kToday)->failed, 1);
    EXPECT_EQ(tryQualityRule(*db, *parseRuleText("x.nowhere required"), kToday)->judged, 0);
    EXPECT_EQ(tryQualityRule(*db, *parseRuleText("id.tax unique"), kToday)->judged, 0);
    EXPECT_FALSE(readQualityStanding(*db, 0)->check) << "nothing was kept";
}

TEST(ValueJudge, JudgesEachTest) {
    using T = SemanticType;
    const auto P = Verdict::Passes, F = Verdict::Fails, N = Verdict::None;
    struct Case {
        const char* rule;
        T type;
        const char* value;
        Verdict verdict;
    };
    const char* valid = R"({"id": "a", "field": "phone", "test": "valid"})";
    const char* believable = R"({"id": "a", "field": "birth.date", "test": "believable"})";
    const char* real = R"({"id": "a", "field": "email", "test": "no_placeholder"})";
    const char* tier = R"({"id": "a", "field": "x.tier", "test": "one_of", "values": ["STD", "GLD"]})";
    const char* code = R"({"id": "a", "field": "x.code", "test": "pattern", "pattern": "[A-Z]{2}-\\d+"})";
    const char* brief = R"({"id": "a", "field": "x.note", "test": "length", "greatest": 4})";
    const char* adult = R"({"id": "a", "field": "birth.date", "test": "between", "greatest": "2008-11-23"})";
    const char* score = R"({"id": "a", "field": "x.score", "test": "between", "least": 0, "greatest": 1})";
    const char* fresh = R"({"id": "a", "field": "source.changed", "test": "within", "months": 9})";
    const Case cases[] = {
        {valid, T::Date, "2001-02-03", P},
        {valid, T::Date, "31/02/2001", F},
        {valid, T::Date, "n/a", N},
        {valid, T::Date, "1900-01-01", N},
        {valid, T::Email, "a@b", F},
        {valid, T::Email, "a@b.de", P},
        {believable, T::Date, "2031-01-01", F},
        {believable, T::Date, "1990-01-01", P},
        {believable, T::Date, "garbage", N},
        {real, T::Email, "test@test.com", F},
        {real, T::Email, "ann@shop.de", P},
        {tier, T::Text, " GLD ", P},
        {tier, T::Text, "gld", F},
        {tier, T::Text, "", N},
        {code, T::Text, "AE-784", P},
        {code, T::Text, "xAE-784", F},
        {brief, T::Text, "åéîø", P},
        {brief, T::Text, "12345", F},
        {adult, T::Date, "2008-11-23", P},
        {adult, T::Date, "24.11.2008", F},
        {adult, T::Date, "2008", P},
        {score, T::Text, "0.5", P},
        {score, T::Text, "1.01", F},
        {score, T::Text, "much", N},
        {fresh, T::Instant, "2026-02-23T10:00:00Z", P},
        {fresh, T::Instant, "2026-02-22", F},
    };
    for (const Case& one : cases)
        EXPECT_EQ(verdictOn(one.rule, one.type, one.value), one.verdict) << one.rule << one.value;
}

TEST(ValueJudge, PatternsTakeLinearTime) {
    const char* rule = R"({"id": "a", "field": "x.t", "test": "pattern", "pattern": "(a+)+(b|c)*d"})";
    EXPECT_EQ(verdictOn(rule, SemanticType::Text, std::string(100'000, 'a')), Verdict::Fails);
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

class QualityIssues : public QualityCheck {
protected:
    void SetUp() override {
        give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,31.02.2001\n");
        give("others.csv", "id,family_name,born\n9,Owl,soon\n");
        set(R"({"id": "date", "field": "birth.date", "test": "valid"},
               {"id": "named", "field": "name.family", "test": "required"})");
        check();
        auto db = workspace->reader();
        auto sources = readSources(*db);
        for (const SourceRow& source : *sources)
            if (source.name == "people") people = source.id;
    }
    SeenIssue only() {
        auto db = workspace->reader();
        auto issues = readIssues(*db);
        EXPECT_TRUE(issues);
        EXPECT_EQ(issues->size(), 1U);
        return issues->at(0);
    }
    void expectSound() {
        auto report = verifyWorkspace(*workspace, {});
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->faults.empty());
    }
    std::int64_t people = 0;
};

TEST_F(QualityIssues, AreClosedByALaterCheckInWhichNothingFails) {
    const std::string self = workspace->identity().name;
    auto issue = openIssue("date", people, {Severity::High, "2027-01-31", self, "typed by hand"}, *workspace);
    ASSERT_TRUE(issue) << issue.error().code.id();
    EXPECT_EQ(only().owner, self);
    EXPECT_EQ(only().cause, "typed by hand");
    EXPECT_EQ(only().source, "people");
    EXPECT_EQ(only().row.failed, 1);
    EXPECT_FALSE(only().passes);
    const auto twice = openIssue("date", people, {}, *workspace);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, kIssueOpenAlready);

    auto early = closeIssue(*issue, "", *workspace);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, kIssueStillFails);
    give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,2001-02-28\n");
    EXPECT_FALSE(closeIssue(*issue, "", *workspace)) << "loaded, but not checked";
    check();
    EXPECT_TRUE(only().passes);
    ASSERT_TRUE(closeIssue(*issue, "", *workspace));
    EXPECT_FALSE(only().isOpen());
    EXPECT_GT(only().row.closedCheck, only().row.checkId);
    EXPECT_FALSE(changeIssue(*issue, {Severity::Low, {}, {}, {}}, *workspace));
    expectSound();
    ASSERT_TRUE(reopenIssue(*issue, *workspace));
    EXPECT_TRUE(only().isOpen());
    expectSound();
}

TEST_F(QualityIssues, AreProvedOnlyByTheSameRuleOnTheDataAsTheyAre) {
    auto issue = openIssue("date", 0, {}, *workspace); // fails in both sources
    ASSERT_TRUE(issue);
    const auto why = [&] {
        auto closed = closeIssue(*issue, "", *workspace);
        return closed ? std::string("closed") : std::string(closed.error().code.id());
    };
    // A laxer rule of the same name.
    set(R"({"id": "date", "field": "birth.date", "test": "length", "least": 1})");
    check();
    EXPECT_EQ(only().failed, 0);
    EXPECT_EQ(why(), "issue.not_proved");
    // The rule again, but only one of the sources mended.
    set(R"({"id": "date", "field": "birth.date", "test": "valid", "title": "a day"})");
    give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,2001-02-28\n");
    check();
    EXPECT_EQ(why(), "issue.still_fails");
    give("others.csv", "id,family_name,born\n9,Owl,1980-01-02\n");
    check();
    EXPECT_TRUE(only().passes);
    // It was good, then a load came that nothing was checked of.
    give("others.csv", "id,family_name,born\n9,Owl,later\n");
    EXPECT_FALSE(only().passes);
    EXPECT_EQ(why(), "issue.not_proved");
    give("others.csv", "id,family_name,born\n9,Owl,1980-01-03\n");
    check();
    EXPECT_EQ(why(), "closed");
    // Taken up again, what was found before proves nothing.
    ASSERT_TRUE(reopenIssue(*issue, *workspace));
    EXPECT_FALSE(only().passes);
    EXPECT_EQ(why(), "issue.not_proved");
    expectSound();
}

TEST_F(QualityIssues, OneIsOpenAboutTheSameAlsoAfterAnotherIsTakenUpAgain) {
    auto first = openIssue("date", people, {}, *workspace);
    ASSERT_TRUE(closeIssue(*first, "not ours", *workspace));
    ASSERT_TRUE(openIssue("date", people, {}, *workspace));
    auto again = reopenIssue(*first, *workspace);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kIssueOpenAlready);
}

TEST_F(QualityIssues, AreReadFromEventsThatSayNonsense) {
    std::vector<Event> events(2);
    events[0].seq = 5;
    events[0].kind = "issue.opened";
    events[0].body = R"({"check": "x", "rule": 7, "severity": 3, "cause": 5, "due": [], "owner": {}})";
    events[1].seq = 6;
    events[1].kind = "issue.closed";
    events[1].subject = "issue:5";
    events[1].body = "[";
    const auto rows = replayedIssues(events, {});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].closedSeq, 6);
    EXPECT_EQ(rows[0].rule, "");
}

TEST_F(QualityIssues, AreChangedAndClosedByWordWithAReason) {
    auto issue = openIssue("date", 0, {}, *workspace);
    ASSERT_TRUE(issue);
    EXPECT_EQ(only().row.failed, 2) << "in all sources";
    EXPECT_EQ(only().row.severity, Severity::Medium);
    ASSERT_TRUE(changeIssue(*issue, {Severity::Low, "2020-01-01", {}, "known"}, *workspace));
    EXPECT_EQ(only().row.severity, Severity::Low);
    auto db = workspace->reader();
    EXPECT_EQ(*countOverdueIssues(*db, "2026-11-23"), 1);
    ASSERT_TRUE(changeIssue(*issue, {{}, "", {}, {}}, *workspace));
    EXPECT_EQ(*countOverdueIssues(*db, "2026-11-23"), 0);
    EXPECT_EQ(only().cause, "known") << "what is not said anew stays";
    ASSERT_TRUE(closeIssue(*issue, "the system is switched off in May", *workspace));
    EXPECT_EQ(only().row.closedCheck, 0);
    EXPECT_EQ(only().reason, "the system is switched off in May");
    expectSound();
}

TEST_F(QualityIssues, RefuseWhatMakesNoSense) {
    const auto code = [](const Result<std::int64_t>& done) {
        return done ? std::string() : std::string(done.error().code.id());
    };
    EXPECT_EQ(code(openIssue("named", 0, {}, *workspace)), "issue.nothing_fails");
    EXPECT_EQ(code(openIssue("beauty", 0, {}, *workspace)), "quality.no_such_rule");
    EXPECT_EQ(code(openIssue("date", 0, {{}, "31.1.2027", {}, {}}, *workspace)), "issue.no_day");
    EXPECT_EQ(code(openIssue("date", 0, {{}, {}, "Nobody", {}}, *workspace)), "question.unknown_person");
    EXPECT_EQ(code(closeIssue(1, "x", *workspace)), "issue.unknown");
    auto issue = openIssue("date", 0, {}, *workspace);
    EXPECT_EQ(code(reopenIssue(*issue, *workspace)), "issue.not_closed");
    auto db = workspace->reader();
    EXPECT_EQ(readIssueRows(*db)->size(), 1U);
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
