// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/date_digits.h"

#include "matching/compare/value_functions.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>

namespace goldenrod {
namespace {

std::string dateOf(std::mt19937& engine) {
    const auto random = [&] { return static_cast<unsigned>(engine()); };
    const unsigned year = random() % 3 == 0 ? 1980 : 1900 + random() % 150;
    const unsigned month = 1 + random() % 12;
    const unsigned day = 1 + random() % 28;
    char text[16];
    std::snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, day);
    const unsigned kind = random() % 10;
    return std::string(text).substr(0, kind == 0 ? 4 : (kind == 1 ? 7 : 10));
}

TEST(DateDigits, SayWhatTheTextsSay) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 100'000; ++i) {
        const std::string a = dateOf(random);
        const std::string b = dateOf(random);
        const DateDigits left(a);
        const DateDigits right(b);
        if (left.isFull && right.isFull) {
            ASSERT_EQ(dateEdits(left, right), dateEdits(a, b)) << a << ' ' << b;
        }
        ASSERT_EQ(left.isFull, a.size() == 10);
        ASSERT_EQ(datePartsEqual(left, right), datePartsEqual(a, b)) << a << ' ' << b;
        ASSERT_EQ(dayMonthSwapped(left, right), dayMonthSwapped(a, b)) << a << ' ' << b;
    }
}

} // namespace
} // namespace goldenrod
