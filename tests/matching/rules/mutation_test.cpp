// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"
#include "matching/suggest/suggest_rules.h"
#include "tests/matching/support/random_people.h"
#include "tests/support/mutator.h"

#include <gtest/gtest.h>

#include <array>

namespace goldenrod {
namespace {

using namespace test;

/// Random sentences of the rule language, true to its grammar.
class Sentences {
public:
    explicit Sentences(Mutator& random)
        : m_random(random) {
        for (const FieldInfo& info : partyFields()) m_fields.emplace_back(info.id);
        m_fields.insert(m_fields.end(), {"x.tier", "x.größe", "x.a-b_2"});
    }

    std::string condition(int depth) {
        switch (depth > 0 ? m_random.below(7) : 3 + m_random.below(4)) {
        case 0: return condition(depth - 1) + " and " + condition(depth - 1);
        case 1: return "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
        case 2: return "not " + condition(depth - 1);
        case 3: return value(2);
        default: return call();
        }
    }
    std::string number() {
        return m_random.oneOf<std::string>({"0", "1", "2", "0.92", "-1", "1e-300", "1e300", ".5", "-0",
                                            "16777217", "0.1000000000000000055511151231257827", "4294967296",
                                            "-1e18"});
    }

private:
    std::string value(int depth) {
        if (depth == 0 || m_random.below(2) == 0) return m_random.oneOf(m_fields);
        return filled(ofType(ExpressionType::Value), depth);
    }
    std::string call() {
        const FunctionInfo& info =
            m_random.below(2) == 0 ? ofType(ExpressionType::Truth) : ofType(ExpressionType::Number);
        if (info.result == ExpressionType::Truth) return filled(info, 2);
        return filled(info, 2) + m_random.oneOf<std::string>({" >= ", "<=", " != ", ">", " < ", "="}) +
               number();
    }
    const FunctionInfo& ofType(ExpressionType type) {
        while (true) {
            const FunctionInfo& info = m_random.oneOf(functions());
            if (info.result == type) return info;
        }
    }
    std::string filled(const FunctionInfo& info, int depth) {
        std::string text = std::string(info.name) + "(";
        for (const char parameter : info.parameters) {
            if (text.back() != '(') text += ", ";
            text += parameter == 'n'   ? m_random.oneOf<std::string>({"0", "1", "2.5", "-0", "16777217"})
                    : parameter == 'v' ? value(depth - 1)
                                       : m_random.oneOf<std::string>({"name", "organisation", "address"});
        }
        return text + ")";
    }

    Mutator& m_random;
    std::vector<std::string> m_fields;
};

const std::vector<std::string> kPieces{"and",   " or ", "not ",    "(",      ")",       ",",   " ",
                                       ">=",    "!=",   "=",       "-",      "nan",     "inf", "-nan",
                                       "1e999", "name", "address", "exact(", "prefix(", "x.",  "\xc3"};

/// What must hold of any text; true when it was accepted.
bool holds(const std::string& text) {
    const auto parsed = Expression::parse(text);
    if (!parsed) {
        EXPECT_FALSE(parsed.error().arguments.empty());
        return false;
    }
    const std::string printed = parsed->text();
    const auto again = Expression::parse(printed);
    EXPECT_TRUE(again) << text << "\nprinted as " << printed;
    if (again) {
        EXPECT_TRUE(*again == *parsed) << text << "\nprinted as " << printed;
        EXPECT_EQ(again->text(), printed);
    }
    return true;
}

TEST(ExpressionMutation, WhatIsAcceptedPrintsAndParsesBackEqual) {
    const std::uint64_t seed = newSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    Mutator random(seed);
    Sentences sentences(random);
    int accepted = 0;
    for (int i = 0; i < 3000 && !testing::Test::HasFailure(); ++i) {
        const std::string sentence = sentences.condition(4);
        ASSERT_TRUE(holds(sentence)) << sentence;
        for (int j = 0; j < 8; ++j) accepted += holds(random.damaged(sentence, kPieces)) ? 1 : 0;
    }
    EXPECT_GT(accepted, 500) << "damage must not always be refused, or nothing is tested";
}

TEST(ExpressionMutation, NumbersThatNoFunctionTakesAreRefused) {
    for (const char* text : {"prefix(phone, -1)", "rare_word(name, -0.5)", "rare_word(name, 4294967296)"}) {
        const auto parsed = Expression::parse(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, kExpressionArguments) << text;
    }
}

TEST(ExpressionMutation, NumbersThatAreNoneAreRefused) {
    for (const char* number :
         {"nan", "-nan", "inf", "-inf", "-infinity", "-nan(x)", "1e999", "-", "", "--1"}) {
        const auto parsed = Expression::parse(std::string("jaro(email) >= ") + number);
        ASSERT_FALSE(parsed) << number;
        EXPECT_EQ(parsed.error().code, kExpressionUnexpected) << number;
    }
}

TEST(ExpressionMutation, DepthIsLimitedHoweverItIsMade) {
    for (const char* piece :
         {"(", "not ", "year(", "not (", "reversed(", "prefix(", "domain((", "exact(not "}) {
        std::string text;
        while (text.size() < 9'000) text += piece;
        const auto parsed = Expression::parse(text);
        ASSERT_FALSE(parsed) << piece;
    }
    std::string deep, shallow;
    for (int i = 0; i < 1500; ++i) deep += "year(";
    deep += "email" + std::string(1500, ')');
    const auto parsed = Expression::parse(deep);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, kExpressionTooLong);
    for (int i = 0; i < 900; ++i) shallow += (i == 0 ? "" : " and ") + std::string("email");
    EXPECT_TRUE(holds(shallow)) << "length alone is no depth";
}

/// Rule sets made from data, damaged as text and piece by piece.
class RuleSetMutation : public testing::Test {
protected:
    RuleSetMutation()
        : m_seed(newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_random(m_seed)
        , m_records(RandomPeople(12, m_seed).table()) {
        const auto standardised = StandardisedTable::make(*m_records, nullptr, {}, 0, 1);
        EXPECT_TRUE(standardised);
        m_rules = suggestRules(*m_records, *standardised);
        m_json = m_rules.toJson();
        cut();
    }

    /// Texts, numbers and signs of the JSON, in their order.
    void cut() {
        for (std::size_t at = 0; at < m_json.size();) {
            std::size_t end = at + 1;
            if (m_json[at] == '"') {
                while (m_json[end] != '"') ++end;
                ++end;
            } else if (std::isalnum(static_cast<unsigned char>(m_json[at])) != 0 || m_json[at] == '-') {
                while (std::isalnum(static_cast<unsigned char>(m_json[end])) != 0 || m_json[end] == '.')
                    ++end;
            }
            m_tokens.push_back(m_json.substr(at, end - at));
            at = end;
        }
    }
    bool isValue(const std::string& token) const {
        return token[0] == '"' || token[0] == '-' || std::isalnum(static_cast<unsigned char>(token[0])) != 0;
    }
    /// A value of the document replaced by another of its kind.
    std::string withOtherValues() {
        const std::vector<std::string> numbers{"0",
                                               "-1",
                                               "1",
                                               "16",
                                               "1e15",
                                               "-1e300",
                                               "1e300",
                                               "1e-300",
                                               "0.5",
                                               "2.5",
                                               "true",
                                               "null",
                                               "18446744073709551615"};
        std::vector<std::string> tokens = m_tokens;
        for (std::size_t times = 1 + m_random.below(4); times > 0;) {
            std::string& token = tokens[m_random.below(tokens.size())];
            if (!isValue(token)) continue;
            --times;
            if (token[0] != '"') {
                token = m_random.oneOf(numbers);
                continue;
            }
            const std::string& other = m_random.oneOf(m_tokens);
            if (other[0] == '"') token = other;
        }
        std::string json;
        for (const std::string& token : tokens) json += token;
        return json;
    }
    /// Lines doubled or left out: whole rules, levels and keys, when it fits.
    std::string withOtherLines() {
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < m_json.size();) {
            const std::size_t end = m_json.find('\n', at);
            lines.push_back(m_json.substr(at, end - at + 1));
            at = end + 1;
        }
        const std::size_t first = m_random.below(lines.size());
        const std::size_t last = std::min(lines.size(), first + 1 + m_random.below(8));
        const std::vector<std::string> part(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                            lines.begin() + static_cast<std::ptrdiff_t>(last));
        if (m_random.below(2) == 0)
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(last), part.begin(), part.end());
        else
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first),
                        lines.begin() + static_cast<std::ptrdiff_t>(last));
        std::string json;
        for (const std::string& line : lines) json += line;
        return json;
    }
    /// True when it was accepted; then it prints and reads back equal, and a run under it ends.
    bool holds(const std::string& json) {
        auto rules = RuleSet::fromJson(json);
        if (!rules) {
            EXPECT_TRUE(rules.error().code.id().starts_with("rules.")) << rules.error().code.id();
            return false;
        }
        const std::string printed = rules->toJson();
        const auto again = RuleSet::fromJson(printed);
        EXPECT_TRUE(again) << (again ? "" : again.error().arguments.at(0)) << '\n' << json;
        if (!again) return true;
        EXPECT_TRUE(*again == *rules) << json;
        EXPECT_EQ(again->toJson(), printed);
        MatchOptions options;
        options.rules = rules.take();
        const auto run = MatchRun::make(*m_records, std::move(options), {});
        if (!run) {
            EXPECT_TRUE(run.error().code == kRulesWrongValue || run.error().code == kNothingToCompare)
                << run.error().code.id() << '\n'
                << json;
        } else {
            EXPECT_EQ((*run)->tree().cut(0).size(), m_records->size());
        }
        return true;
    }

    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    Mutator m_random;
    std::unique_ptr<RecordTable> m_records;
    RuleSet m_rules;
    std::string m_json;
    std::vector<std::string> m_tokens;
};

TEST_F(RuleSetMutation, ItselfPrintsAndParsesBackEqual) {
    ASSERT_TRUE(m_rules.check());
    const auto read = RuleSet::fromJson(m_json);
    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == m_rules);
    EXPECT_TRUE(holds(m_json));
}

TEST_F(RuleSetMutation, DamagedTextIsRefusedOrHolds) {
    const std::vector<std::string> pieces{"{",    "}",    "[",     "]",       "\"",   ",",
                                          ":",    "null", "1e999", "\\u0000", "\xff", "\"note\": \"x\",",
                                          "true", "-",    "\\"};
    for (int i = 0; i < 1500 && !HasFailure(); ++i) holds(m_random.damaged(m_json, pieces));
}

TEST_F(RuleSetMutation, OtherValuesAreRefusedOrHold) {
    int accepted = 0;
    for (int i = 0; i < 600 && !HasFailure(); ++i) accepted += holds(withOtherValues()) ? 1 : 0;
    EXPECT_GT(accepted, 20) << "changes must not always be refused, or nothing is tested";
}

TEST_F(RuleSetMutation, OtherLinesAreRefusedOrHold) {
    int accepted = 0;
    for (int i = 0; i < 1500 && !HasFailure(); ++i) accepted += holds(withOtherLines()) ? 1 : 0;
    EXPECT_GT(accepted, 20) << "changes must not always be refused, or nothing is tested";
}

/// As many rivals and comparisons as a model has room for, and one more.
TEST_F(RuleSetMutation, MoreRivalsThanAModelHoldsAreRefused) {
    RuleSet rules = m_rules;
    const std::string comparison = rules.comparisons.front().id;
    rules.rivals.clear();
    while (rules.rivals.size() < kMostClasses - 2) {
        const std::string level = rules.comparisons.front().levels.front().id;
        rules.rivals.push_back(
            {"r" + std::to_string(rules.rivals.size()), {{comparison, {level}}}, {}, {}, false});
    }
    EXPECT_TRUE(rules.check());
    EXPECT_TRUE(holds(rules.toJson()));
    rules.rivals.push_back({"more", {}, {}, {}, false});
    EXPECT_FALSE(rules.check());
    EXPECT_FALSE(holds(rules.toJson()));
}

TEST_F(RuleSetMutation, NestedWithoutEndIsRefused) {
    EXPECT_FALSE(holds(std::string(2'000'000, '[')));
    EXPECT_FALSE(holds("{\"format\": \"goldenrod-rules/1\", \"types\": " + std::string(500'000, '[') +
                       std::string(500'000, ']') + "}"));
}

} // namespace
} // namespace goldenrod
