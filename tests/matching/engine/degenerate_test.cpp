// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matching/engine/outcome.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Field = RandomPeople::Field;
using Texts = std::vector<std::pair<std::uint32_t, std::string>>; ///< column, text

/// Records made one by one, of a bank with the fields of RandomPeople unless told otherwise.
class Bench {
public:
    explicit Bench(std::vector<FieldSpec> fields = RandomPeople::fields(),
                   std::vector<std::string> sources = {"only"})
        : m_records(std::move(fields), std::move(sources)) {
        m_records.thisYear = 2026;
    }
    void add(const Texts& texts, std::uint32_t source = 0) {
        std::vector<RecordTable::Cell> cells;
        for (const auto& [column, text] : texts) cells.push_back({column, 0, text});
        const auto number = static_cast<std::int64_t>(m_records.size());
        m_records.append(source, "k" + std::to_string(number), 0, number, cells);
    }
    Result<std::unique_ptr<MatchRun>> run() {
        m_records.finish();
        auto made = MatchRun::make(m_records, {}, {});
        if (made) check(**made);
        return made;
    }

private:
    /// What holds for every run, whatever came in.
    void check(const MatchRun& run) {
        const auto sound = run.rules().check();
        EXPECT_TRUE(sound) << (sound ? "" : sound.error().arguments.at(1));
        EXPECT_TRUE(RuleSet::fromJson(run.rules().toJson()));
        EXPECT_TRUE(Model::fromJson(run.model().toJson()));
        std::size_t records = 0;
        for (const auto& cluster : clustersOf(run)) records += cluster.size();
        EXPECT_EQ(records, m_records.size()) << "every record is in one cluster";
        EXPECT_LE(run.scored().pairs.size(), run.rules().mostPairs);
        for (const BlockingReport& report : run.blocks().reports())
            EXPECT_LE(report.pairs, run.rules().pairsARule) << report.rule;
        double shares = 0.0;
        for (const double share : run.model().shares) {
            EXPECT_GT(share, 0.0);
            shares += share;
        }
        EXPECT_NEAR(shares, 1.0, 1e-5);
    }
    RecordTable m_records;
};

Texts anna() {
    return {{Field::Given, "Anna"},        {Field::Family, "Kastenwald"},
            {Field::Born, "1971-04-23"},   {Field::Email, "anna@example.org"},
            {Field::Phone, "030 2345678"}, {Field::Street, "Lindenallee 7"},
            {Field::Postcode, "12345"},    {Field::City, "Berlin"}};
}

std::string letters(std::size_t number) {
    std::string word = "q";
    for (int i = 0; i < 7; ++i, number /= 20) word += "bcdfghjklmnpqrstvwxz"[number % 20];
    return word;
}

TEST(Degenerate, NoRecordsHaveNothingToCompare) {
    const auto run = Bench().run();
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, kNothingToCompare);
}

TEST(Degenerate, NoFieldsHaveNothingToCompare) {
    Bench bench(std::vector<FieldSpec>{});
    for (int i = 0; i < 5; ++i) bench.add({});
    const auto run = bench.run();
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, kNothingToCompare);
}

TEST(Degenerate, OneRecordIsOneCustomer) {
    Bench bench;
    bench.add(anna());
    const auto run = bench.run();
    ASSERT_TRUE(run);
    EXPECT_EQ(clustersOf(**run).size(), 1U);
    EXPECT_EQ((*run)->scored().candidates, 0U);
}

TEST(Degenerate, TwoEqualRecordsAreComparedOnce) {
    Bench bench;
    bench.add(anna());
    bench.add(anna());
    const auto run = bench.run();
    ASSERT_TRUE(run);
    EXPECT_EQ((*run)->scored().candidates, 1U);
}

TEST(Degenerate, AllMissingHaveNothingToCompare) {
    Bench bench;
    for (int i = 0; i < 200; ++i) bench.add({});
    const auto run = bench.run();
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, kNothingToCompare);
}

TEST(Degenerate, PlaceholdersAloneAreAsGoodAsNothing) {
    Bench bench;
    for (int i = 0; i < 200; ++i) {
        bench.add({{Field::Given, "N/A"},
                   {Field::Family, "unknown"},
                   {Field::Born, "1900-01-01"},
                   {Field::Phone, "0000000000"},
                   {Field::Email, "none@none.com"}});
    }
    const auto run = bench.run();
    if (!run) {
        EXPECT_EQ(run.error().code, kNothingToCompare);
    } else {
        EXPECT_EQ(clustersOf(**run).size(), 200U) << "nobody is joined by what nobody said";
    }
}

/// No two records share anything: everybody is alone.
TEST(Degenerate, AllDifferentStayAlone) {
    Bench bench;
    for (std::size_t i = 0; i < 400; ++i) {
        bench.add({{Field::Given, letters(3 * i + 1)},
                   {Field::Family, letters(7919 * i + 5)},
                   {Field::Born, std::to_string(1920 + i % 90) + "-" + (i % 2 == 0 ? "03-1" : "11-2") +
                                     std::to_string(i % 9)},
                   {Field::Email, letters(104729 * i) + "@" + letters(i * 31) + ".example"}});
    }
    const auto run = bench.run();
    ASSERT_TRUE(run);
    EXPECT_EQ(clustersOf(**run).size(), 400U);
}

/// Thousands of copies of one record: too many for any block, which is said, and pairs stay bounded.
TEST(Degenerate, AllEqualSayWhatWasLeftOut) {
    Bench bench;
    for (int i = 0; i < 3000; ++i) bench.add(anna());
    const auto run = bench.run();
    ASSERT_TRUE(run);
    std::uint64_t pairs = 0, dropped = 0;
    for (const BlockingReport& report : (*run)->blocks().reports()) {
        pairs += report.pairs;
        dropped += report.droppedPairs;
        if (report.largest > 0) {
            EXPECT_EQ(report.largest, 3000U) << report.rule;
            EXPECT_FALSE(report.largestKey.empty()) << report.rule;
        }
    }
    EXPECT_EQ(pairs, 0U);
    EXPECT_GT(dropped, 3000U * 2999U / 2 - 1);
    EXPECT_EQ((*run)->scored().candidates, 0U);
}

/// Everybody lives in one house, and is called and born differently.
TEST(Degenerate, OneHouseWithEverybodyIsNoCustomer) {
    Bench bench;
    for (std::size_t i = 0; i < 1500; ++i) {
        bench.add({{Field::Given, letters(3 * i + 1)},
                   {Field::Family, letters(7919 * i + 5)},
                   {Field::Born, std::to_string(1930 + i % 70) + "-0" + std::to_string(1 + i % 9) + "-" +
                                     std::to_string(10 + i % 18)},
                   {Field::Street, "Lindenallee 7"},
                   {Field::Postcode, "12345"},
                   {Field::City, "Berlin"},
                   {Field::Phone, "030 2345678"}});
    }
    const auto run = bench.run();
    ASSERT_TRUE(run);
    EXPECT_EQ(clustersOf(**run).size(), 1500U);
}

/// Each field of the model alone, filled with values of which some repeat: a run, or the word that there is
/// nothing to compare.
TEST(Degenerate, EveryFieldAlone) {
    std::vector<std::string> fields{"x.free", "x.email", "x.name"};
    for (const FieldInfo& info : partyFields()) fields.emplace_back(info.id);
    for (const std::string& field : fields) {
        SCOPED_TRACE(field);
        Bench bench({{field, semanticType(field), {}, {}}});
        for (std::size_t i = 0; i < 60; ++i) {
            switch (i % 4) {
            case 0: bench.add({{0, letters(i / 8)}}); break;
            case 1: bench.add({{0, std::to_string(1950 + i / 8) + "-03-1" + std::to_string(i % 9)}}); break;
            case 2: bench.add({{0, "030 55" + std::to_string(10000 + i / 8)}}); break;
            default: bench.add({{0, letters(i / 8) + "@example.org"}}); break;
            }
        }
        const auto run = bench.run();
        if (!run) {
            EXPECT_EQ(run.error().code, kNothingToCompare);
        }
    }
}

/// A free attribute may be called like a comparison of ours.
TEST(Degenerate, FreeAttributesNamedLikeFields) {
    const std::vector<std::string> fields{"email",   "phone",   "address.street", "address.city", "x.email",
                                          "x.phone", "x.place", "x.address",      "x.web",        "x.not"};
    std::vector<FieldSpec> specs;
    specs.reserve(fields.size());
    for (const std::string& field : fields) specs.push_back({field, semanticType(field), {}, {}});
    Bench bench(specs);
    for (std::size_t i = 0; i < 80; ++i) {
        Texts texts;
        for (std::uint32_t f = 0; f < fields.size(); ++f) {
            const std::string word = letters(i / 2 * 131 + f);
            texts.emplace_back(f, f == 0   ? word + "@example.org"
                                  : f == 1 ? "030 55" + std::to_string(10000 + i / 2)
                                           : word + " " + std::to_string(i / 2));
        }
        bench.add(texts);
    }
    const auto run = bench.run();
    ASSERT_TRUE(run);
}

TEST(Degenerate, TenThousandSourcesOfOneRecordEach) {
    constexpr std::size_t kSources = 10'000;
    std::vector<std::string> sources;
    sources.reserve(kSources);
    for (std::size_t s = 0; s < kSources; ++s) sources.push_back("source " + letters(s * 7));
    Bench bench({{"name.full", SemanticType::PersonName, {}, {}}, {"email", SemanticType::Email, {}, {}}},
                sources);
    for (std::uint32_t s = 0; s < kSources; ++s)
        bench.add({{0, letters(s / 2) + " " + letters(std::size_t{s} / 2 * 13)},
                   {1, letters(s / 2) + "@example.org"}},
                  s);
    const auto run = bench.run();
    ASSERT_TRUE(run);
    const auto clusters = clustersOf(**run);
    EXPECT_EQ(clusters.size(), kSources / 2);
}

/// Sources are named as files are, and those may be called anything.
TEST(Degenerate, NamesOfSourcesThatAreNoText) {
    Bench bench(RandomPeople::fields(), {"b\xffnk", ""});
    for (std::uint32_t i = 0; i < 50; ++i) bench.add(anna(), i % 2);
    ASSERT_TRUE(bench.run());
}

/// A million bytes in one field of one record, in several shapes, among ordinary records.
TEST(Degenerate, ValuesOfAMillionBytes) {
    const std::size_t kBytes = 1'000'000;
    std::string words, accents;
    for (std::size_t i = 0; words.size() < kBytes; ++i) words += letters(i) + " ";
    while (accents.size() < kBytes) accents += "\xcc\x81"; // combining acute accents alone
    const std::vector<std::string> shapes{
        std::string(kBytes, 'a'),  std::string(kBytes, '7'), words, accents, std::string(kBytes, '\xff'),
        std::string(kBytes, '\0'), std::string(kBytes, '@')};
    const RandomPeople people(20, 1);
    for (std::uint32_t field = 0; field < Field::kFields; ++field) {
        for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
            SCOPED_TRACE("field " + std::to_string(field) + " shape " + std::to_string(shape));
            Bench bench;
            for (const auto& row : people.rows()) bench.add(row.cells);
            bench.add({{field, shapes[shape]}});
            bench.add({{field, shapes[shape]}});
            ASSERT_TRUE(bench.run());
        }
    }
}

/// One name for everybody; birth date and tax number say who is whom, and pairs stay bounded.
TEST(Degenerate, TensOfThousandsOfCopiesOfOneName) {
    constexpr std::size_t kRecords = 30'000;
    Bench bench({{"name.full", SemanticType::PersonName, {}, {}},
                 {"birth.date", SemanticType::Date, {}, {}},
                 {"id.tax", SemanticType::Identifier, {}, {}}});
    for (std::size_t i = 0; i < kRecords; ++i) {
        const std::size_t person = i / 2;
        bench.add({{0, "Maria Garcia"},
                   {1, std::to_string(1940 + person % 61) + "-" + std::to_string(10 + person % 3) + "-" +
                           std::to_string(10 + person % 19)},
                   {2, "T" + std::to_string(10'234'567 + person * 7919)}});
    }
    const auto run = bench.run();
    ASSERT_TRUE(run);
    EXPECT_LE((*run)->scored().candidates, 8 * kRecords * (*run)->blocks().rules());
    EXPECT_EQ(clustersOf(**run).size(), kRecords / 2);
}

} // namespace
} // namespace goldenrod
