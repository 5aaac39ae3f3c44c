// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/rule_text.h"
#include "models/quality/try_rule.h"
#include "models/quality/value_judge.h"
#include "tests/jobs/quality_support.h"

#include <tuple>

namespace goldenrod {
namespace {

using namespace test;

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
           {"id": "f", "field": "income", "test": "between", "least": -1.5},
           {"id": "j", "field": "x.n", "test": "pattern", "pattern": "[A-Z] "},
           {"id": "k", "field": "x.n", "test": "pattern", "pattern": "\"a\""},
           {"id": "l", "field": "x.n", "test": "one_of", "values": ["\ta", "b\t"]},
           {"id": "g", "field": "death.date", "test": "not_before", "other": "birth.date"},
           {"id": "i", "field": "x.n", "test": "checksum", "values": ["iban", "luhn"]},
           {"id": "h", "field": "x.n", "test": "required", "other": "org.name"})");
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
        {"phone valid always", "quality.text_more", "13"},
        {"x.tier one of", "quality.text_value", "14"},
        {"x.tier one of \"STD", "quality.text_quote", "15"},
        {"x.n length 2", "quality.text_word", "13"},
        {"x.n length at most many", "quality.text_rest", "24"},
        {"birth.date from 2001-01-01 to 1999-01-01", "quality.text_rest", "41"},
        {"source.changed within two months", "quality.text_months", "23"},
        {"x.n matches ([", "quality.text_rest", "13"},
        {"death.date not before", "quality.text_field", "22"},
        {"death.date not before death.date", "quality.text_rest", "33"},
        {"x.\u062F\u0631\u062C\u0629 foo", "quality.text_test", "8"},
        {"x.n matches", "quality.text_pattern", "12"},
        {"x.n matches \"a\" b", "quality.text_more", "17"},
        {"birth.date from", "quality.text_bound", "16"},
        {"birth.date not before phone", "quality.text_rest", "28"},
        {"x.n checksum isbn", "quality.text_rest", "18"},
        {"x.n required if", "quality.text_field", "16"},
        {"x.n required where", "quality.text_more", "14"},
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
    EXPECT_EQ(choices("x.tier no").words, (Words{"no placeholder", "not before"}));
    EXPECT_EQ(choices("x.tier no").begin, 7U);
    EXPECT_EQ(choices("x.tier one of").words, Words{});
    EXPECT_EQ(choices("x.tier one of S").words, Words{});
    EXPECT_EQ(choices("x.tier length ").words, (Words{"at least", "at most"}));
    EXPECT_EQ(choices("x.tier length 2").words, Words{});
    EXPECT_EQ(choices("source.changed within 24 ").words, Words{"months"});
    EXPECT_EQ(choices("source.changed within 24").words, Words{});
    EXPECT_EQ(choices("single ").words, Words{});
    EXPECT_EQ(choices("x.tier required ").words, Words{"if"});
    EXPECT_EQ(choices("x.tier required if org.n").words, Words{"org.name"});
    EXPECT_EQ(choices("death.date not before birth.d").words, Words{"birth.date"});
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

    set(R"({"id": "a", "field": "phone", "test": "valid"})");
    EXPECT_EQ(removeQualityRule("a", *workspace).error().code, kQualityRulesUnreadable) << "one is needed";
    EXPECT_EQ(qualityRulesInForce(*db)->rules.size(), 1U);
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
    const char* account =
        R"({"id": "a", "field": "x.account", "test": "checksum", "values": ["iban", "luhn"]})";
    const char* firm =
        R"({"id": "a", "field": "x.firm", "test": "checksum", "values": ["lei", "bic", "vat"]})";
    const Case cases[] = {
        {account, T::Text, "DE89 3704 0044 0532 0130 00", P},
        {account, T::Text, "DE88 3704 0044 0532 0130 00", F},
        {account, T::Text, "4539 1488 0343 6467", P},
        {account, T::Text, "4539 1488 0343 6468", F},
        {account, T::Text, "n/a", N},
        {firm, T::Text, "5493 001K JTII GC8Y 1R12", P},
        {firm, T::Text, "5493001KJTIIGC8Y1R13", F},
        {firm, T::Text, "DEUTDEFF500", P},
        {firm, T::Text, "DEUTDEF", F},
        {firm, T::Text, "DE136695976", P},
        {firm, T::Text, "DE136695977", F},
        {firm, T::Text, "DE89370400440532013000", F},
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
} // namespace
} // namespace goldenrod
