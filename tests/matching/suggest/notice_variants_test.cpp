// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace goldenrod {
namespace {

constexpr std::uint32_t kGiven = 0, kFamily = 1, kBorn = 2, kPhone = 3;

/// Sixty customers, each in both sources. Of those called Mirabella every other one is "Zuzu" at the second;
/// and twins share all but their given names, as if they were one.
class NoticeVariantsTest : public testing::Test {
protected:
    struct Row {
        std::uint32_t source;
        std::array<std::string, 4> cells;
    };
    NoticeVariantsTest() {
        const std::array<std::string, 8> given = {"mirabella", "oskar",   "pelin", "quirin",
                                                  "rasmus",    "sunniva", "tarek", "yolanda"};
        for (int i = 0; i < 60; ++i) {
            const std::string& name = given[static_cast<std::size_t>(i) % given.size()];
            const std::string family = std::string("fam") + letters(i), phone = phoneOf(i), born = bornOf(i);
            m_rows.push_back({0, {name, family, born, phone}});
            const bool isShort = name == "mirabella" && i % 16 == 0;
            m_rows.push_back({1, {isShort ? "zuzu" : name, family, born, phone}});
            if (i % 7 == 5) // a twin who has no phone of their own
                m_rows.push_back(
                    {1, {given[(static_cast<std::size_t>(i) + 3) % given.size()], family, born, phone}});
        }
    }

    static std::string letters(int i) {
        return {static_cast<char>('a' + i % 26), static_cast<char>('b' + i / 26),
                static_cast<char>('k' + i % 7)};
    }
    static std::string phoneOf(int i) { return "+4930" + std::to_string(2'000'000 + 7919 * i); }
    static std::string bornOf(int i) {
        return std::to_string(1950 + i) + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10);
    }

    std::unique_ptr<RecordTable> table() const {
        using T = SemanticType;
        auto records =
            std::make_unique<RecordTable>(std::vector<FieldSpec>{{"name.given", T::PersonName, {}, {}},
                                                                 {"name.family", T::PersonName, {}, {}},
                                                                 {"birth.date", T::Date, {}, {}},
                                                                 {"phone", T::Phone, {}, {}}},
                                          std::vector<std::string>{"bank", "crm"});
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            const auto& cells = m_rows[r].cells;
            const RecordTable::Cell given[] = {
                {kGiven, 0, cells[0]}, {kFamily, 0, cells[1]}, {kBorn, 0, cells[2]}, {kPhone, 0, cells[3]}};
            records->append(m_rows[r].source, cells[1] + cells[0], 0, static_cast<std::int64_t>(r), given);
        }
        records->finish();
        return records;
    }

    static std::vector<std::string> variantsOf(const MatchRun& run) {
        std::vector<std::string> texts;
        for (const auto& space : run.terms().spaces) {
            if (space.name != kVariantSpace) continue;
            for (const auto& term : space.terms)
                texts.push_back(term.text + " " + std::to_string(term.records));
        }
        return texts;
    }

    std::vector<Row> m_rows;
};

TEST_F(NoticeVariantsTest, AreNamesThatCustomersHaveInTurn) {
    const auto records = table();
    const auto run = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(run) << run.error().code.id();
    EXPECT_EQ(variantsOf(**run), std::vector<std::string>{"mirabella zuzu 4"});
}

TEST_F(NoticeVariantsTest, AreTheSameInAnyOrderAndForAnyNumberOfThreads) {
    std::mt19937 random(3);
    std::shuffle(m_rows.begin(), m_rows.end(), random);
    const auto records = table();
    for (const int threads : {1, 2, 8}) {
        MatchOptions options;
        options.threads = threads;
        const auto run = MatchRun::make(*records, std::move(options), {});
        ASSERT_TRUE(run);
        EXPECT_EQ(variantsOf(**run), std::vector<std::string>{"mirabella zuzu 4"});
    }
}

TEST_F(NoticeVariantsTest, TakeThreeCustomers) {
    // Two of the four are called the same everywhere.
    int left = 2;
    for (Row& row : m_rows) {
        if (row.cells[kGiven] == "zuzu" && left-- > 0) row.cells[kGiven] = "mirabella";
    }
    const auto records = table();
    const auto run = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(run);
    EXPECT_TRUE(variantsOf(**run).empty());
}

TEST_F(NoticeVariantsTest, CanBeLeftOut) {
    const auto records = table();
    MatchOptions options;
    options.without = {Step::Variants};
    const auto run = MatchRun::make(*records, std::move(options), {});
    ASSERT_TRUE(run);
    EXPECT_TRUE(variantsOf(**run).empty());
}

TEST_F(NoticeVariantsTest, CountAsOneNameAndStayWithTheModel) {
    const auto records = table();
    const auto first = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(first);
    const auto weightOf = [&](const MatchRun& run, const std::string& left, const std::string& right) {
        RecordIndex a = 0, b = 0;
        for (RecordIndex r = 0; r < records->size(); ++r) {
            if (records->keyOf(r) == left) a = r;
            if (records->keyOf(r) == right) b = r;
        }
        const ScoredPair* pair = findPair(run.scored().pairs, std::min(a, b), std::max(a, b));
        return pair == nullptr ? Weight{0} : pair->weight;
    };
    const std::string family = m_rows[0].cells[kFamily];
    const Weight learned = weightOf(**first, family + "mirabella", family + "zuzu");
    EXPECT_GT(learned, toWeight(10.0));

    MatchOptions again;
    again.rules = (*first)->rules();
    again.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>(Learned{(*first)->model(), (*first)->terms()});
    };
    const auto second = MatchRun::make(*records, std::move(again), {});
    ASSERT_TRUE(second) << second.error().code.id();
    EXPECT_FALSE((*second)->trained());
    EXPECT_EQ(weightOf(**second, family + "mirabella", family + "zuzu"), learned);
    EXPECT_EQ((*second)->tree().cut(0), (*first)->tree().cut(0));

    MatchOptions without;
    without.without = {Step::Variants};
    const auto third = MatchRun::make(*records, std::move(without), {});
    ASSERT_TRUE(third);
    EXPECT_LT(weightOf(**third, family + "mirabella", family + "zuzu"), learned);
}

} // namespace
} // namespace goldenrod
