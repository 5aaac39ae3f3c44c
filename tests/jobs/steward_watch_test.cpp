// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/steward_watch.h"
#include "models/workspace/clock.h"
#include "tests/jobs/four_eyes_support.h"

namespace goldenrod {
namespace {

constexpr std::int64_t kSecond = 1'000'000;

/// Judgements at a steady pace, the last one `before` microseconds before `now`.
void plant(std::vector<std::int64_t>& times, int count, std::int64_t each, std::int64_t last) {
    for (int i = count - 1; i >= 0; --i) times.push_back(last - i * each);
}

TEST(PaceOf, TellsTheRatioOfRatesWithItsLimits) {
    const std::int64_t now = 100 * kLastHour;
    std::vector<std::int64_t> times;
    plant(times, 201, 20 * kSecond, now - 2 * kLastHour);
    plant(times, 101, 5 * kSecond, now);
    const Pace pace = paceOf(times, now);
    EXPECT_EQ(pace.recent, 100);
    EXPECT_EQ(pace.before, 200);
    EXPECT_DOUBLE_EQ(pace.recentSeconds, 500.0);
    EXPECT_DOUBLE_EQ(pace.beforeSeconds, 4000.0);
    EXPECT_DOUBLE_EQ(pace.ratio, 4.0);
    // Clopper and Pearson's limits of 100 in 300 are 0.280 and 0.390 (R: binom.test(100, 300)).
    EXPECT_NEAR(pace.interval.low, 0.2803 / 0.7197 * 8.0, 0.02);
    EXPECT_NEAR(pace.interval.high, 0.3898 / 0.6102 * 8.0, 0.02);
    EXPECT_TRUE(pace.isMuchFaster());
}

TEST(PaceOf, PausesAreNoWorkAndAFewDecisionsTellNothing) {
    const std::int64_t now = 100 * kLastHour;
    std::vector<std::int64_t> steady;
    plant(steady, 301, 20 * kSecond, now);
    EXPECT_NEAR(paceOf(steady, now).ratio, 1.0, 0.02);
    EXPECT_FALSE(paceOf(steady, now).isMuchFaster());
    // Three quick ones after a long pause: faster, and no proof of it.
    std::vector<std::int64_t> few;
    plant(few, 101, 20 * kSecond, now - 5 * kLastHour);
    plant(few, 3, 8 * kSecond, now);
    EXPECT_GT(paceOf(few, now).ratio, 2.0);
    EXPECT_FALSE(paceOf(few, now).isMuchFaster());
    EXPECT_EQ(paceOf(few, now).recent, 2);
    EXPECT_EQ(paceOf({}, now).ratio, 0.0);
    std::vector<std::int64_t> first;
    plant(first, 50, 5 * kSecond, now);
    EXPECT_FALSE(paceOf(first, now).isMuchFaster()); // nothing to compare with
}

/// Histories that are planted as events, proposals and opinions with instants of their own.
class WatchTest : public FourEyesTest {
protected:
    WatchTest()
        : FourEyesTest(1000) {} // with questions enough

    /// Ann judges at that pace, the last one now.
    void plantPace(int before, std::int64_t beforeEach, int recent, std::int64_t recentEach) {
        std::vector<std::int64_t> times;
        plant(times, before, beforeEach, m_now - 3 * kLastHour);
        plant(times, recent, recentEach, m_now);
        ASSERT_TRUE(m_workspace->writer().transact([&](Database& db) -> Result<void> {
            EventStore events(db, ann->identity());
            for (const std::int64_t at : times) {
                auto event = events.append({"decision.unsure", "record:1,record:2", "{}"}, at);
                if (!event) return event.error();
            }
            return {};
        }));
    }
    /// Ann and Bob judge open questions blind, and never the same.
    void plantDisagreement(std::size_t pairs) {
        wantTwo();
        const auto open = queue(*ann, QuestionFilter::Open);
        ASSERT_GE(open.size(), pairs);
        for (std::size_t i = 0; i < pairs; ++i) {
            const bool match = i % 2 == 0;
            ASSERT_TRUE(say(*ann, match ? DecisionKind::Match : DecisionKind::NotAMatch, open[i]));
            ASSERT_TRUE(say(*bob, match ? DecisionKind::NotAMatch : DecisionKind::Match, open[i]));
        }
    }
    StewardWatch of(const Workspace& who) const {
        auto db = m_workspace->reader();
        const auto all = watchStewards(*db, m_now);
        for (const StewardWatch& one : *all)
            if (one.name == who.identity().name) return one;
        return {};
    }
    std::int64_t m_now = nowMicroseconds() + 60 * kSecond;
};

TEST_F(WatchTest, WarnsWhenPaceRisesAndAgreementIsLow) {
    plantPace(200, 20 * kSecond, 100, 4 * kSecond);
    EXPECT_TRUE(of(*ann).pace.isMuchFaster());
    EXPECT_FALSE(of(*ann).warns()); // nobody judged the same yet
    EXPECT_EQ(of(*bob).person, 0);
    plantDisagreement(kLeastJudged - 1);
    EXPECT_FALSE(of(*ann).warns()); // too few to tell
    plantDisagreement(1);
    EXPECT_EQ(of(*ann).agreement.judged, kLeastJudged);
    EXPECT_TRUE(of(*ann).isLow());
    EXPECT_TRUE(of(*ann).warns());
    EXPECT_TRUE(of(*bob).isLow());
    EXPECT_FALSE(of(*bob).warns()); // as slow as ever
}

TEST_F(WatchTest, NeitherOfTheTwoAloneIsAWarning) {
    plantPace(200, 20 * kSecond, 100, 19 * kSecond);
    plantDisagreement(kLeastJudged);
    EXPECT_FALSE(of(*ann).pace.isMuchFaster());
    EXPECT_TRUE(of(*ann).isLow());
    EXPECT_FALSE(of(*ann).warns());
}

TEST(Watch, WantsBoth) {
    StewardWatch watch;
    watch.pace.interval = {1.6, 3.0};
    watch.agreement.isKnown = true;
    watch.agreement.judged = kLeastJudged;
    watch.agreement.interval = {0.1, 0.55};
    EXPECT_TRUE(watch.warns());
    watch.agreement.judged = kLeastJudged - 1;
    EXPECT_FALSE(watch.warns());
    watch.agreement.judged = kLeastJudged;
    watch.agreement.interval.high = 0.65;
    EXPECT_FALSE(watch.warns());
    watch.agreement.interval.high = 0.55;
    watch.agreement.isKnown = false;
    EXPECT_FALSE(watch.warns());
    watch.agreement.isKnown = true;
    watch.pace.interval.low = 1.4;
    EXPECT_FALSE(watch.warns());
}

} // namespace
} // namespace goldenrod
