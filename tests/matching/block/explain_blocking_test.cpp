// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/explain_blocking.h"

#include "matching/block/blocks.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace goldenrod {
namespace {

NamedRule rule(const char* id, const char* when) {
    auto expression = Expression::parse(when);
    EXPECT_TRUE(expression) << when;
    return {id, expression.take(), {}};
}

RuleSet manyKindsOfRules() {
    RuleSet rules;
    rules.blocking = {rule("family_and_year", "soundex(name.family) and year(birth.date)"),
                      rule("rare", "rare_word(name, 40)"), rule("phone", "phone"),
                      rule("house", "address.postcode and jaro_winkler(name.family) > 0.9")};
    rules.force = {rule("same_email", "exact(email)")};
    return rules;
}

/// What is said of two records alone is what blocks of all records do with them.
TEST(ExplainBlocking, AgreesWithTheBlocksOfARun) {
    const std::uint64_t seed = test::newSeed();
    SCOPED_TRACE(seed);
    const test::RandomPeople people(120, seed);
    std::vector<std::size_t> order(people.rows().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto records = people.table(order);
    const auto standardised = StandardisedTable::make(*records, nullptr, {}, 0.0, 1.0);
    ASSERT_TRUE(standardised);
    Features features(*records, *standardised);
    const RuleSet rules = manyKindsOfRules();
    const auto blocks = Blocks::make(rules, features, {}, 0.0, 1.0);
    ASSERT_TRUE(blocks);
    std::size_t candidates = 0, near = 0;
    PairScratch pair;
    const auto count = static_cast<RecordIndex>(records->size());
    for (RecordIndex a = 0; a < count; a += 3) {
        for (RecordIndex b = a + 1; b < count; ++b) {
            pair.begin(a, b);
            const auto answers = explainBlocking(rules, features, b, a);
            ASSERT_EQ(answers.size(), 5U);
            const auto first = std::find_if(answers.begin(), answers.end(), [](const BlockingAnswer& answer) {
                return answer.lacks.empty();
            });
            const int rule = first == answers.end() ? -1 : static_cast<int>(first - answers.begin());
            ASSERT_EQ(rule, blocks->firstRule(pair)) << a << ' ' << b;
            candidates += rule >= 0 ? 1 : 0;
            near += answers[0].lacks.size() == 1 ? 1 : 0;
        }
    }
    EXPECT_GT(candidates, 20U);
    EXPECT_GT(near, 20U) << "one of the two values is shared";
}

TEST(ExplainBlocking, TellsWhatEachHasOfWhatTheyLack) {
    RecordTable records(
        {{"name.family", SemanticType::PersonName, {}, {}}, {"birth.date", SemanticType::Date, {}, {}}},
        {"bank"});
    const char* rows[][2] = {{"Smith", "1980-02-03"}, {"Smith", "1981-02-03"}, {"Smith", ""}};
    for (std::uint32_t r = 0; r < 3; ++r) {
        const RecordTable::Cell cells[] = {{0, 0, rows[r][0]}, {1, 0, rows[r][1]}};
        records.append(0, std::to_string(r), 0, r, cells);
    }
    records.finish();
    const auto standardised = StandardisedTable::make(records, nullptr, {}, 0.0, 1.0);
    ASSERT_TRUE(standardised);
    Features features(records, *standardised);
    RuleSet rules;
    rules.blocking = {rule("family_and_year", "name.family and year(birth.date)")};
    const auto other = explainBlocking(rules, features, 0, 1).front();
    ASSERT_EQ(other.lacks.size(), 1U);
    EXPECT_EQ(other.lacks[0].condition, "year(birth.date)");
    EXPECT_EQ(other.lacks[0].left, std::vector<std::string>{"1980"});
    EXPECT_EQ(other.lacks[0].right, std::vector<std::string>{"1981"});
    EXPECT_TRUE(other.key.empty());
    EXPECT_TRUE(isNearly(other)) << "the names agree";
    rules.blocking.push_back(rule("birth_date", "birth.date"));
    EXPECT_FALSE(isNearly(explainBlocking(rules, features, 0, 1)[1])) << "nothing of it holds";
    EXPECT_TRUE(isNearly(explainBlocking(rules, features, 0, 2)[1])) << "for want of a value";
    rules.blocking.push_back(rule("no_field", "email"));
    EXPECT_FALSE(isNearly(explainBlocking(rules, features, 0, 2)[2])) << "neither has one";
    const auto none = explainBlocking(rules, features, 2, 1).front();
    ASSERT_EQ(none.lacks.size(), 1U);
    EXPECT_TRUE(none.lacks[0].left.empty());
    EXPECT_EQ(none.lacks[0].right, std::vector<std::string>{"1981"});
    const auto itself = explainBlocking(rules, features, 1, 1).front();
    EXPECT_TRUE(itself.lacks.empty());
    EXPECT_EQ(itself.key, "smith · 1981");
}

} // namespace
} // namespace goldenrod
