// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/exact_math.h"

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

TEST(ExactMath, GivesManyPowersTheBitsOfOne) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    const std::vector<double> values = manyDoubles(seed);
    std::vector<double> powers = values;
    exactExp2(powers);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        ASSERT_EQ(std::bit_cast<std::uint64_t>(powers[i]), std::bit_cast<std::uint64_t>(exactExp2(values[i])))
            << std::hexfloat << values[i];
    }
}

TEST(ExactMath, GivesManyLogarithmsTheBitsOfOne) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::vector<double> values = manyDoubles(seed);
    for (const bool ordinary : {false, true}) {
        if (ordinary) {
            for (double& value : values) value = std::isnormal(value) ? std::abs(value) : 1.0;
        }
        std::vector<double> logarithms = values;
        exactLog2(logarithms);
        for (std::size_t i = 0; i < values.size(); ++i) {
            ASSERT_EQ(std::bit_cast<std::uint64_t>(logarithms[i]),
                      std::bit_cast<std::uint64_t>(exactLog2(values[i])))
                << std::hexfloat << values[i];
        }
    }
}

} // namespace
} // namespace goldenrod
