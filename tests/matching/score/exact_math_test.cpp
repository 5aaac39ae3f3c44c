// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/exact_math.h"
#include "matching/score/exact_math_lanes.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>
#include <vector>

namespace goldenrod {
namespace {

/// Doubles of all kinds: weights as they come, powers near the ends of the range, halves, any bits at all.
std::vector<double> manyDoubles(unsigned seed) {
    std::mt19937_64 random(seed);
    const auto fraction = [&] { return std::ldexp(static_cast<double>(random() >> 11U), -53); };
    std::vector<double> values = {0.0, -0.0, 1.0, -1074.0, -1074.5, -1022.0, 1023.5, 1024.0, 1e-300, -1e-300};
    for (int i = 0; i < 200'000; ++i) {
        switch (i % 5) {
        case 0: values.push_back(-60.0 * fraction()); break;
        case 1: values.push_back(-1200.0 * fraction()); break;
        case 2: values.push_back(-0.5 * static_cast<double>(random() % 200)); break;
        case 3: values.push_back(1100.0 * fraction()); break;
        default: values.push_back(std::bit_cast<double>(random()));
        }
    }
    return values;
}

/// In lanes of each width that this processor has.
class ExactMath : public testing::TestWithParam<Lanes> {
protected:
    void SetUp() override {
        if (!runsHere(GetParam())) GTEST_SKIP() << "this processor has no such lanes";
    }
    static void expectSame(double found, double wanted, double of) {
        ASSERT_EQ(std::bit_cast<std::uint64_t>(found), std::bit_cast<std::uint64_t>(wanted))
            << std::hexfloat << of;
    }
    unsigned m_seed = std::random_device{}();
    testing::ScopedTrace m_trace{__FILE__, __LINE__, m_seed};
};

TEST_P(ExactMath, GivesManyPowersTheBitsOfOne) {
    const std::vector<double> values = manyDoubles(m_seed);
    std::vector<double> powers = values;
    exactExp2(powers, GetParam());
    for (std::size_t i = 0; i < values.size() && !HasFatalFailure(); ++i) {
        if (!std::isnan(values[i])) expectSame(powers[i], exactExp2(values[i]), values[i]);
    }
}

TEST_P(ExactMath, GivesManyLogarithmsTheBitsOfOne) {
    std::vector<double> values = manyDoubles(m_seed);
    for (const bool ordinary : {false, true}) {
        if (ordinary) {
            for (double& value : values) value = std::isnormal(value) ? std::abs(value) : 1.0;
        }
        std::vector<double> logarithms = values;
        exactLog2(logarithms, GetParam());
        for (std::size_t i = 0; i < values.size() && !HasFatalFailure(); ++i)
            expectSame(logarithms[i], exactLog2(values[i]), values[i]);
    }
}

INSTANTIATE_TEST_SUITE_P(Widths, ExactMath, testing::Values(Lanes::Any, Lanes::Four, Lanes::Eight));

/// The bits themselves, in every build and on every processor.
TEST(ExactMathOfAnyWidth, GivesTheRecordedBits) {
    EXPECT_EQ(exactLog2(3.0), 0x1.95c01a39fbd68p+0);
    EXPECT_EQ(exactExp2(0.3), 0x1.3b2c47bff8329p+0);
    EXPECT_TRUE(runsHere(widestLanes()));
}

} // namespace
} // namespace goldenrod
