// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/number.h"

#include "matching/text/unicode.h"
#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(PlainDecimal, ReadsNumbersAndAmounts) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"0", "0"},
        {"-0", "0"},
        {"007", "7"},
        {"1234", "1234"},
        {"1234.50", "1234.5"},
        {"1,234.50", "1234.5"},
        {"1.234,50", "1234.5"},
        {"1 234,50", "1234.5"},
        {"1\u00A0234,50", "1234.5"},
        {"1'234.50", "1234.5"},
        {"1’234.50", "1234.5"},
        {"12,34,567.8", "1234567.8"},
        {"1.234.567", "1234567"},
        {"1,234,567", "1234567"},
        {"1,234", "1234"},
        {"1.234", "1.234"},
        {"0,123", "0.123"},
        {"1,23", "1.23"},
        {"1,2345", "1.2345"},
        {".5", "0.5"},
        {"-.5", "-0.5"},
        {"+5", "5"},
        {"-1234.5", "-1234.5"},
        {"−1234.5", "-1234.5"},
        {"1234.5-", "-1234.5"},
        {"(1,234.50)", "-1234.5"},
        {"AED 1,234.50", "1234.5"},
        {"1,234.50 AED", "1234.5"},
        {"12 EUR", "12"},
        {"EUR 12,50", "12.5"},
        {"€ 12,50", "12.5"},
        {"$1,234", "1234"},
        {"US$ 12", "12"},
        {"Rs. 500", "500"},
        {"500 kr.", "500"},
        {"(12,00 €)", "-12"},
        {"1.5E3", "1500"},
        {"1e-3", "0.001"},
        {"12.345e2", "1234.5"},
        {"١٢٣٤٫٥", "1234.5"},
        {"١٬٢٣٤٫٥", "1234.5"},
        {"１２３４", "1234"},
        {"", ""},
        {"-", ""},
        {"abc", ""},
        {"12a", ""},
        {"12 apples", ""},
        {"1-2", ""},
        {"1.2.3", ""},
        {"1,2,3", ""},
        {"(12", ""},
        {"12)", ""},
        {"1e999", ""},
        {"--5", ""},
        {"aed", ""},
        {"Dhs 5", "5"},
        {"HK$ 1,000.50", "1000.5"},
        {"NZ$100.20", "100.2"},
        {"Rp 10,000", "10000"},
        {"Fr. 100.20", "100.2"},
        {"BAD 12.5", ""},
        {"CRM-1000", ""},
        {"CN-1728637", ""},
        {"12/5", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(plainDecimal(fold(c.raw)), c.expected) << c.raw;
    EXPECT_EQ(plainDecimal(std::string(1 << 20, '1')), "");
}

TEST(PlainDecimal, SaysWhereItHadToChoose) {
    for (const char* doubtful : {"1,234", "1.234", "12,345", "aed 1.234", "-1,234"})
        EXPECT_TRUE(isAmbiguousNumber(doubtful)) << doubtful;
    for (const char* sure :
         {"1234", "1,23", "1,234.5", "1.234,5", "1,234,567", "0.123", "1234,567", "12,3456", "1e3", "x"})
        EXPECT_FALSE(isAmbiguousNumber(sure)) << sure;
}

TEST(PlainDecimal, IsIdempotent) {
    RandomText random("numbers");
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = random.of("0123456789.,-+ ()e'$", 12);
        const std::string once = plainDecimal(text);
        if (once.empty()) continue;
        ASSERT_EQ(plainDecimal(once), once) << text << random.seedNote();
    }
}

TEST(NumberText, KnowsWhatSpreadsheetsDo) {
    EXPECT_TRUE(isScientific("7.84198E+14"));
    EXPECT_TRUE(isScientific("9,71501e+11"));
    EXPECT_FALSE(isScientific("784198"));
    EXPECT_FALSE(isScientific("E12345"));
    EXPECT_FALSE(isScientific("12E45"));
    EXPECT_EQ(withoutFloatTail("12345.0"), "12345");
    EXPECT_EQ(withoutFloatTail(" 12345.0 "), "12345");
    EXPECT_EQ(withoutFloatTail("12345.00"), "12345.00");
    EXPECT_EQ(withoutFloatTail("A1.0"), "A1.0");
    EXPECT_EQ(withoutFloatTail(".0"), ".0");
}

} // namespace
} // namespace goldenrod::text
