// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matching/engine/outcome.h"
#include "tests/matching/support/random_people.h"
#include "tests/support/locales.h"

#include <tbb/global_control.h>
#include <unicode/uloc.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <locale>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

Outcome run(const RecordTable& records, int threads) {
    MatchOptions options;
    options.threads = threads;
    const auto made = MatchRun::make(records, std::move(options), {});
    EXPECT_TRUE(made);
    return made ? outcomeOf(**made) : Outcome{};
}

void expectSame(const Outcome& one, const Outcome& other) {
    EXPECT_EQ(one.rules, other.rules);
    EXPECT_EQ(one.model, other.model);
    EXPECT_EQ(one.terms, other.terms);
    EXPECT_EQ(one.pairs, other.pairs);
    EXPECT_EQ(one.tree, other.tree);
    EXPECT_EQ(one.reports, other.reports);
}

class SameBits : public testing::Test {
protected:
    SameBits()
        : m_seed(newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_people(250, m_seed)
        , m_records(m_people.table())
        , m_once(run(*m_records, 1)) {
        EXPECT_GT(std::count(m_once.tree.begin(), m_once.tree.end(), '\n'), 100) << "something was matched";
    }

    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    RandomPeople m_people;
    std::unique_ptr<RecordTable> m_records;
    Outcome m_once;
};

TEST_F(SameBits, RepeatedAndOnAnyNumberOfThreads) {
    // As many threads as asked for, also where there are fewer cores.
    const tbb::global_control allow(tbb::global_control::max_allowed_parallelism, 8);
    for (const int threads : {1, 2, 8, 0}) {
        SCOPED_TRACE(threads);
        expectSame(m_once, run(*m_records, threads));
    }
}

TEST_F(SameBits, InWhateverOrderTheRecordsCame) {
    std::mt19937_64 random(m_seed + 1);
    std::vector<std::size_t> order(m_people.rows().size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int shuffles = 0; shuffles < 4; ++shuffles) {
        SCOPED_TRACE(shuffles);
        std::shuffle(order.begin(), order.end(), random);
        expectSame(m_once, run(*m_people.table(order), 2));
    }
}

/// Numbers as most of Europe writes them: 1.234,5.
class Commas : public std::numpunct<char> {
protected:
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

TEST_F(SameBits, UnderALocaleWithDecimalCommas) {
    const std::locale before = std::locale::global(std::locale(std::locale(), new Commas));
    const Outcome other = run(*m_people.table(), 2);
    std::locale::global(before);
    expectSame(m_once, other);
}

TEST_F(SameBits, UnderTurkishRulesForLetters) {
    const std::string before = uloc_getDefault();
    UErrorCode status = U_ZERO_ERROR;
    uloc_setDefault("tr_TR", &status);
    ASSERT_TRUE(U_SUCCESS(status));
    const Outcome other = run(*m_people.table(), 2);
    uloc_setDefault(before.c_str(), &status);
    ASSERT_TRUE(U_SUCCESS(status));
    expectSame(m_once, other);
}

/// The C library's own locales, the one of the process set: those of the machine, and one that is made.
TEST_F(SameBits, UnderOtherLocalesOfTheCLibrary) {
    const OtherLocales german({"de_DE"});
    if (german.made()) setenv("LOCPATH", german.folder().c_str(), 1);
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::set<std::string> tried;
    for (const char* name : {"de_DE.UTF-8", "ar_SA.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) {
        if (std::setlocale(LC_ALL, name) == nullptr) continue;
        SCOPED_TRACE(name);
        tried.insert(name);
        const Outcome other = run(*m_people.table(), 2);
        std::setlocale(LC_ALL, before.c_str());
        expectSame(m_once, other);
    }
    unsetenv("LOCPATH");
    if (!german.made()) GTEST_SKIP() << kNoLocales;
    EXPECT_TRUE(tried.contains("de_DE.UTF-8"));
}

} // namespace
} // namespace goldenrod
