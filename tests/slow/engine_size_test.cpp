// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"

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

/// Between two calls of the progress lies less than the second within which a stop must be obeyed; twice that
/// is allowed here, because other work may share the machine.
TEST_F(OneName, AMillionTimesIsAskedOftenWhetherToGoOn) {
    using Clock = std::chrono::steady_clock;
    auto last = Clock::now();
    double longest = 0.0;
    std::string before = "start", where;
    const auto note = [&](std::string_view phase) {
        const auto now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - last).count();
        if (seconds > longest) {
            longest = seconds;
            where = before + " to " + std::string(phase);
        }
        before = phase;
        last = now;
    };
    ASSERT_TRUE(MatchRun::make(m_records, {}, [&](const Progress& progress) {
        note(progress.phase);
        return true;
    }));
    note("end");
    RecordProperty("longest_silence_ms", static_cast<int>(longest * 1000));
    EXPECT_LT(longest, 2.0) << where;
}

} // namespace
} // namespace goldenrod
