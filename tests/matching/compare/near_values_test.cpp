// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/key_functions.h"
#include "matching/compare/value_functions.h"
#include "tests/matching/support/random_people.h"

#include "matching/text/date.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

std::vector<std::string> keysOf(std::string_view function, const std::string& form, int argument) {
    std::vector<std::string> keys;
    makeKeyTexts(function, form, argument, keys);
    return keys;
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const std::string& key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

TEST(NumberBand, IsSharedByNumbersThatAreNear) {
    const std::uint64_t seed = test::newSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const int percent = 1 + static_cast<int>(random() % 50);
        const double small = static_cast<double>(1 + random() % 10'000'000) / 100.0;
        const double larger = small * (1.0 + percent / 100.0 * static_cast<double>(random() % 1000) / 1000.0);
        const std::string a = std::to_string(small), b = std::to_string(larger);
        ASSERT_TRUE(share(keysOf("number_band", a, percent), keysOf("number_band", b, percent)))
            << a << ' ' << b << ' ' << percent;
        // Two bands apart there is none.
        const std::string far =
            std::to_string(small * (1.0 + percent / 100.0) * (1.0 + percent / 100.0) * 1.02);
        ASSERT_FALSE(share(keysOf("number_band", a, percent), keysOf("number_band", far, percent)))
            << a << ' ' << far << ' ' << percent;
    }
    EXPECT_FALSE(share(keysOf("number_band", "5", 10), keysOf("number_band", "-5", 10)));
    EXPECT_EQ(keysOf("number_band", "0", 10), std::vector<std::string>{"0"});
}

TEST(DateSpan, IsSharedByDatesThatAreNear) {
    const std::uint64_t seed = test::newSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const int days = 1 + static_cast<int>(random() % 60);
        const auto first = static_cast<std::int64_t>(random() % 60'000) - 30'000;
        const std::int64_t apart = static_cast<std::int64_t>(random()) % (days + 1);
        const std::string a = text::toIso(text::fromDays(first)),
                          b = text::toIso(text::fromDays(first + std::abs(apart)));
        ASSERT_TRUE(share(keysOf("date_span", a, days), keysOf("date_span", b, days)))
            << a << ' ' << b << ' ' << days;
        const std::string far = text::toIso(text::fromDays(first + std::int64_t{2} * days));
        ASSERT_FALSE(share(keysOf("date_span", a, days), keysOf("date_span", far, days))) << a << ' ' << far;
    }
    EXPECT_EQ(keysOf("date_span", "1984", 30), std::vector<std::string>{"1984"});
    EXPECT_EQ(keysOf("date_span", "2022-03-01T10:15:00Z", 30), keysOf("date_span", "2022-03-01", 30));
}

TEST(CommonStart, IsTheShareOfTheShorter) {
    EXPECT_DOUBLE_EQ(commonStart("philip sidney p", "philip sidney payment"), 1.0);
    EXPECT_DOUBLE_EQ(commonStart("abcd", "abxx"), 0.5);
    EXPECT_DOUBLE_EQ(commonStart("", "a"), 0.0);
    EXPECT_DOUBLE_EQ(commonStart("x", "y"), 0.0);
    EXPECT_DOUBLE_EQ(commonStart("шш", "шщ"), 0.5) << "a character that is there in part is not there";
}

TEST(DaysApart, CountsInstantsByTheirDay) {
    EXPECT_DOUBLE_EQ(daysApart("2022-03-01T23:00:00Z", "2022-03-02"), 1.0);
    EXPECT_DOUBLE_EQ(dateEdits("2022-03-01T23:00:00Z", "2022-03-02"), 1.0);
}

} // namespace
} // namespace goldenrod
