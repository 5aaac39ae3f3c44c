// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matching/engine/outcome.h"
#include "tests/matching/support/random_people.h"

#include <tbb/global_control.h>

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

class Cancel : public testing::Test {
protected:
    Cancel()
        : m_seed(newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_records(RandomPeople(60, m_seed).table()) {}

    Result<std::unique_ptr<MatchRun>> run(int threads, const ProgressFn& progress) {
        MatchOptions options;
        options.threads = threads;
        options.findModel = m_findModel;
        return MatchRun::make(*m_records, std::move(options), progress);
    }
    int callsOfAWholeRun() {
        int calls = 0;
        EXPECT_TRUE(run(1, [&](const Progress&) { return ++calls > 0; }));
        return calls;
    }
    /// Stops at every call in turn, and says that once alone: the word must not be forgotten, nor asked
    /// again.
    void stopEverywhere(int calls) {
        EXPECT_GT(calls, 20);
        for (int stop = 1; stop <= calls; ++stop) {
            int called = 0;
            const auto made = run(1, [&](const Progress&) { return ++called != stop; });
            ASSERT_FALSE(made) << "stopped at call " << stop << " of " << calls;
            ASSERT_EQ(made.error().code, kCancelled) << stop;
            ASSERT_EQ(called, stop) << "asked again after it was told to stop";
        }
    }

    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    std::unique_ptr<RecordTable> m_records;
    decltype(MatchOptions::findModel) m_findModel;
};

TEST_F(Cancel, IsObeyedAtEveryCall) {
    stopEverywhere(callsOfAWholeRun());
}

TEST_F(Cancel, IsObeyedAtEveryCallWithAModelAtHand) {
    const auto learned = run(1, {});
    ASSERT_TRUE(learned);
    m_findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>({(*learned)->model(), (*learned)->terms()});
    };
    stopEverywhere(callsOfAWholeRun());
}

TEST_F(Cancel, IsObeyedOnManyThreads) {
    // As many threads as asked for, also where there are fewer cores.
    const tbb::global_control allow(tbb::global_control::max_allowed_parallelism, 8);
    const int calls = callsOfAWholeRun();
    for (int stop = 1; stop <= calls; stop += 3) {
        int called = 0;
        bool told = false;
        const auto made = run(8, [&](const Progress&) {
            told = told || ++called == stop;
            return called != stop;
        });
        // Threads that come by at the same time report once, so that there may be fewer calls than on one.
        ASSERT_EQ(!made, told) << stop;
        if (told) {
            ASSERT_EQ(made.error().code, kCancelled);
        }
    }
}

TEST_F(Cancel, ProgressNeverFallsAndEndsWithTheWhole) {
    double last = 0.0;
    ASSERT_TRUE(run(1, [&](const Progress& progress) {
        EXPECT_GE(progress.fraction, last) << progress.phase;
        EXPECT_LE(progress.fraction, 1.0);
        EXPECT_TRUE(progress.phase.starts_with("match.")) << progress.phase;
        last = progress.fraction;
        return true;
    }));
    EXPECT_GT(last, 0.9);
}

} // namespace
} // namespace goldenrod
