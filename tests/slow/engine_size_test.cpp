// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <chrono>

namespace goldenrod {
namespace {

/// A million records of one name, and of nothing else but a birth date: far too many to tell apart. The run
/// ends, says which blocks it left out, keeps its pairs bounded, and stops when it is told to.
class OneName : public testing::Test {
protected:
    static constexpr std::size_t kRecords = 1'000'000;
    OneName()
        : m_records(
              {{"name.full", SemanticType::PersonName, {}, {}}, {"birth.date", SemanticType::Date, {}, {}}},
              {"only"}) {
        for (std::size_t i = 0; i < kRecords; ++i) {
            const std::string born = std::to_string(1940 + i % 61) + "-" + std::to_string(10 + i / 61 % 3) +
                                     "-" + std::to_string(10 + i / 183 % 19);
            const RecordTable::Cell cells[] = {{0, 0, "Maria Garcia"}, {1, 0, born}};
            m_records.append(0, std::to_string(kRecords + i), 0, static_cast<std::int64_t>(i), cells);
        }
        m_records.finish();
    }
    RecordTable m_records;
};

TEST_F(OneName, AMillionTimesEndsWithBoundedPairs) {
    const auto run = MatchRun::make(m_records, {}, {});
    ASSERT_TRUE(run);
    std::uint64_t dropped = 0;
    for (const BlockingReport& report : (*run)->blocks().reports()) {
        EXPECT_LE(report.pairs, (*run)->rules().pairsARule) << report.rule;
        dropped += report.droppedPairs;
    }
    EXPECT_GT(dropped, std::uint64_t{kRecords} * (kRecords - 1) / 2 - 1);
    EXPECT_LE((*run)->scored().pairs.size(), (*run)->rules().mostPairs);
    EXPECT_EQ((*run)->tree().cut(0).size(), kRecords);
}

/// The longest time between two calls of the progress of a run, and between which phases it lay.
struct Silence {
    double seconds = 0.0;
    std::string where;
};
Silence longestSilence(const RecordTable& records) {
    using Clock = std::chrono::steady_clock;
    auto last = Clock::now();
    Silence longest;
    std::string before = "start";
    const auto note = [&](std::string_view phase) {
        const auto now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - last).count();
        if (seconds > longest.seconds) longest = {seconds, before + " to " + std::string(phase)};
        before = phase;
        last = now;
    };
    const auto run = MatchRun::make(records, {}, [&](const Progress& progress) {
        note(progress.phase);
        return true;
    });
    EXPECT_TRUE(run);
    note("end");
    testing::Test::RecordProperty("longest_silence_ms", static_cast<int>(longest.seconds * 1000));
    return longest;
}

// A stop must be obeyed within a second, so that no silence may last longer; twice that is allowed here,
// because other work may share the machine.
constexpr double kLongest = 2.0;

TEST_F(OneName, AMillionTimesIsAskedOftenWhetherToGoOn) {
    const Silence silence = longestSilence(m_records);
    EXPECT_LT(silence.seconds, kLongest) << silence.where;
}

TEST(ManyPeople, AreAskedOftenWhetherToGoOn) {
    const auto records = test::RandomPeople(100'000, 1).table();
    const Silence silence = longestSilence(*records);
    EXPECT_LT(silence.seconds, kLongest) << silence.where;
}

} // namespace
} // namespace goldenrod
