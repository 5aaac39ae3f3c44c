// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/date.h"

#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

constexpr int kYear = 2026;
constexpr DateOrder kUnknown = DateOrder::Unknown;
constexpr DateOrder kYmd = DateOrder::YearMonthDay;
constexpr DateOrder kDmy = DateOrder::DayMonthYear;
constexpr DateOrder kMdy = DateOrder::MonthDayYear;

/// "1984-03-12", then "?" when ambiguous, "~" when the century was chosen; "" when it is no date.
std::string read(std::string_view raw, DateOrder order) {
    const ParsedDate parsed = parseDate(raw, order, kYear);
    if (!parsed.valid) return {};
    return toIso(parsed.date) + (parsed.ambiguous ? "?" : "") + (parsed.twoDigitYear ? "~" : "");
}

struct Case {
    const char* raw;
    DateOrder order;
    const char* expected;
};

TEST(ParseDate, ReadsNumbers) {
    const Case kCases[] = {
        {"1984-03-12", kUnknown, "1984-03-12"},
        {" 1984-03-12 ", kUnknown, "1984-03-12"},
        {"1984/03/12", kUnknown, "1984-03-12"},
        {"1984.3.2", kUnknown, "1984-03-02"},
        {"12.03.1984", kUnknown, "1984-03-12?"},
        {"12/03/1984", kDmy, "1984-03-12"},
        {"12/03/1984", kMdy, "1984-12-03"},
        {"12/03/1984", kYmd, "1984-03-12?"}, // the order cannot be meant
        {"25/12/1984", kUnknown, "1984-12-25"},
        {"12/25/1984", kUnknown, "1984-12-25"},
        {"12/25/1984", kDmy, "1984-12-25"},
        {"03/03/1984", kUnknown, "1984-03-03"},
        {"1/2/1984", kDmy, "1984-02-01"},
        {"01021984.", kDmy, "1984-02-01"},
        {"11021984.", kDmy, "1984-02-11"},
        {"1984-12-03", kDmy, "1984-12-03"},
        {"12 03 1984", kDmy, "1984-03-12"},
        {"12-3-84", kDmy, "1984-03-12~"},
        {"12/03/26", kDmy, "2026-03-12~"},
        {"12/03/27", kDmy, "1927-03-12~"},
        {"84-03-12", kUnknown, "1984-03-12~"},
        {"84-03-12", kYmd, "1984-03-12~"},
        {"01/02/03", kUnknown, "2003-02-01?~"},
        {"01/02/03", kYmd, "2001-02-03~"},
        {"31.02.1984", kUnknown, ""},
        {"29.02.2000", kUnknown, "2000-02-29"},
        {"29.02.1900", kUnknown, ""},
        {"00/00/1984", kUnknown, "1984"},
        {"1984-00-00", kUnknown, "1984"},
        {"1984-03-00", kUnknown, "1984-03"},
        {"00.03.1984", kDmy, "1984-03"},
        {"1984-00-12", kUnknown, ""},
        {"0000-00-00", kUnknown, ""},
        {"1984", kUnknown, "1984"},
        {"1984-03", kUnknown, "1984-03"},
        {"03/1984", kUnknown, "1984-03"},
        {"03.1984", kUnknown, "1984-03"},
        {"1984.03", kUnknown, ""},
        {"1499", kUnknown, ""},
        {"19840312", kUnknown, "1984-03-12"},
        {"12031984", kDmy, "1984-03-12"},
        {"12031984", kMdy, "1984-12-03"},
        {"12031984", kUnknown, "1984-03-12?"},
        {"25121984", kUnknown, "1984-12-25"},
        {"840312", kYmd, "1984-03-12~"},
        {"120384", kDmy, "1984-03-12~"},
        {"198403", kYmd, "1984-03"}, // no date in pairs, so year and month
        {"١٢/٠٣/١٩٨٤", kDmy, "1984-03-12"},
        {"１９８４－０３－１２", kUnknown, "1984-03-12"},
        {"1984年3月12日", kUnknown, "1984-03-12"},
        {"1984년 3월 12일", kUnknown, "1984-03-12"},
        {"1984年3月", kUnknown, "1984-03"},
        {"", kUnknown, ""},
        {"-", kUnknown, ""},
        {"050 123 4567", kUnknown, ""},
        {"10.1.2.3", kUnknown, ""},
        {"12345", kUnknown, ""},
        {"99999999", kUnknown, ""},
        {"1984-03-12-05", kUnknown, ""},
        {"-1984-03-12", kUnknown, ""},
    };
    for (const Case& c : kCases) EXPECT_EQ(read(c.raw, c.order), c.expected) << c.raw;
}

TEST(ParseDate, ReadsMonthNames) {
    const Case kCases[] = {
        {"12 March 1984", kUnknown, "1984-03-12"},
        {"12th March, 1984", kUnknown, "1984-03-12"},
        {"March 12, 1984", kUnknown, "1984-03-12"},
        {"the 1st of May 2001", kUnknown, "2001-05-01"},
        {"Mon, 12 Mar 1984", kUnknown, "1984-03-12"},
        {"12-MAR-84", kUnknown, "1984-03-12~"},
        {"12-MAR-1984", kMdy, "1984-03-12"},
        {"84-MAR-12", kUnknown, "1984-03-12~"},
        {"1984-Mar-12", kUnknown, "1984-03-12"},
        {"Mar-84", kUnknown, "1984-03~"},
        {"Mar '84", kUnknown, "1984-03~"},
        {"March 1984", kUnknown, "1984-03"},
        {"Mar 12", kUnknown, ""},
        {"12. März 1984", kUnknown, "1984-03-12"},
        {"Mittwoch, 12. Maerz 1984", kUnknown, "1984-03-12"},
        {"1er août 1984", kUnknown, "1984-08-01"},
        {"12 de marzo de 1984", kUnknown, "1984-03-12"},
        {"12 marca 1984 r.", kUnknown, "1984-03-12"},
        {"12 października 1984", kUnknown, "1984-10-12"},
        {"12 марта 1984 г.", kUnknown, "1984-03-12"},
        {"12 Mart 1984", kUnknown, "1984-03-12"},
        {"12 במרץ 1984", kUnknown, "1984-03-12"},
        {"12 مارس 1984", kUnknown, "1984-03-12"},
        {"١٢ آذار ١٩٨٤", kUnknown, "1984-03-12"},
        {"12 كانون الثاني 1984", kUnknown, "1984-01-12"},
        {"12 تشرين الأول 1984", kUnknown, "1984-10-12"},
        {"12 Foo 1984", kUnknown, ""},
        {"31 February 1984", kUnknown, ""},
        {"March", kUnknown, ""},
        {"May May 1984", kUnknown, ""},
    };
    for (const Case& c : kCases) EXPECT_EQ(read(c.raw, c.order), c.expected) << c.raw;
}

TEST(ParseDate, IgnoresATimeOfDay) {
    for (const char* raw : {"1984-03-12T10:15:00Z", "1984-03-12 00:00:00.000",
                            "1984-03-12T10:15:30.123456+04:00", "19840312T101500", "12.03.1984, 10:15",
                            "12/03/1984 12:00 AM", "Mon Mar 12 1984 10:15:00 GMT+0400 (Gulf Standard Time)",
                            "12 March 1984 at 9:05 pm", "12.03.1984 um 10:15 Uhr"})
        EXPECT_EQ(read(raw, kDmy), "1984-03-12") << raw;
    EXPECT_EQ(read("1984-03-12 99:99", kDmy), "");
    EXPECT_EQ(read("10:15", kDmy), "");
}

TEST(ParseDate, TellsTheOrder) {
    EXPECT_EQ(parseDate("12/25/1984", kDmy, kYear).order, kMdy);
    EXPECT_EQ(parseDate("25/12/1984", kUnknown, kYear).order, kDmy);
    EXPECT_EQ(parseDate("1984-12-25", kUnknown, kYear).order, kYmd);
    EXPECT_EQ(parseDate("March 12, 1984", kUnknown, kYear).order, kMdy);
}

TEST(ParseDate, TwoDigitYearsWithoutAYearOfTheCallerFollowPosix) {
    EXPECT_EQ(toIso(parseDate("12/03/68", kDmy, 0).date), "2068-03-12");
    EXPECT_EQ(toIso(parseDate("12/03/69", kDmy, 0).date), "1969-03-12");
}

TEST(ParseDate, EveryWayOfWritingADateIsReadBack) {
    RandomText random("dates");
    for (int i = 0; i < 20'000; ++i) {
        const int year = 1850 + static_cast<int>(random.below(200));
        const int month = 1 + static_cast<int>(random.below(12));
        const int day = 1 + static_cast<int>(random.below(31));
        if (!isRealDate(year, month, day)) continue;
        char text[32];
        const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                        static_cast<std::uint8_t>(day)};
        const std::string iso = toIso(date);
        ASSERT_EQ(fromIso(iso), date);
        const struct {
            const char* format;
            DateOrder order;
            int first, second, third;
        } kWays[] = {
            {"%04d-%02d-%02d", kUnknown, year, month, day}, {"%d/%d/%d", kDmy, day, month, year},
            {"%d.%d.%d", kMdy, month, day, year},           {"%04d%02d%02d", kUnknown, year, month, day},
            {"%02d%02d%04d", kDmy, day, month, year},       {"%02d%02d%04d", kMdy, month, day, year},
        };
        for (const auto& way : kWays) {
            std::snprintf(text, sizeof text, way.format, way.first, way.second, way.third);
            ASSERT_EQ(read(text, way.order), iso) << text << random.seedNote();
        }
    }
}

TEST(ParseDate, TakesAnything) {
    RandomText random("anything");
    for (int i = 0; i < 50'000; ++i) {
        const std::string text =
            random.below(2) == 0 ? random.of("0123456789-/. :TZmarch", 24) : random.any();
        const ParsedDate parsed = parseDate(text, static_cast<DateOrder>(random.below(4)), kYear);
        if (parsed.valid) {
            ASSERT_EQ(fromIso(toIso(parsed.date)), parsed.date) << text << random.seedNote();
        }
        std::int64_t at = 0;
        if (parseInstant(text, kDmy, kYear, at)) {
            std::int64_t again = 0;
            ASSERT_TRUE(parseInstant(instantToIso(at), kUnknown, kYear, again)) << text << random.seedNote();
        }
    }
    EXPECT_FALSE(parseDate(std::string(1 << 20, '1'), kUnknown, kYear).valid);
}

TEST(Calendar, CountsDaysWithoutAGap) {
    std::int32_t expected = toDays({1600, 1, 1});
    for (int year = 1600; year <= 2400; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= 31; ++day) {
                if (!isRealDate(year, month, day)) continue;
                const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                                static_cast<std::uint8_t>(day)};
                ASSERT_EQ(toDays(date), expected) << toIso(date);
                ASSERT_EQ(instantToIso(expected * 86'400'000'000LL), toIso(date) + "T00:00:00Z");
                ++expected;
            }
    EXPECT_EQ(toDays({1970, 1, 1}), 0);
    EXPECT_EQ(toDays({2000, 3, 1}), 11017);
}

TEST(FromIso, ReadsOnlyItsOwnShape) {
    EXPECT_EQ(fromIso("1984-03-12"), (Date{1984, 3, 12}));
    EXPECT_EQ(fromIso("1984-03"), (Date{1984, 3, 0}));
    EXPECT_EQ(fromIso("1984"), (Date{1984, 0, 0}));
    for (const char* bad :
         {"", "84", "1984-", "1984-3", "1984-13", "1984-02-30", "1984/03/12", "1984-03-12 ", "abcd"})
        EXPECT_EQ(fromIso(bad), Date{}) << bad;
}

TEST(ParseInstant, ReadsTimesWithAndWithoutOffset) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"2024-02-29T10:15:30Z", "2024-02-29T10:15:30Z"},
        {"2024-02-29T10:15:30+04:00", "2024-02-29T06:15:30Z"},
        {"2024-02-29T02:15:30+0400", "2024-02-28T22:15:30Z"},
        {"2024-02-29 10:15:30 -05", "2024-02-29T15:15:30Z"},
        {"2024-02-29T10:15:30.999999", "2024-02-29T10:15:30Z"},
        {"20240229T101530Z", "2024-02-29T10:15:30Z"},
        {"29/02/2024 10:15", "2024-02-29T10:15:00Z"},
        {"29.02.2024 10:15:59", "2024-02-29T10:15:59Z"},
        {"29/02/2024 10:15 PM", "2024-02-29T22:15:00Z"},
        {"29/02/2024 12:15 am", "2024-02-29T00:15:00Z"},
        {"2024-02-29T24:00:00", "2024-03-01T00:00:00Z"},
        {"Thu Feb 29 2024 10:15:00 GMT+0400 (Gulf Standard Time)", "2024-02-29T06:15:00Z"},
        {"1709201730", "2024-02-29T10:15:30Z"},
        {"1709201730123", "2024-02-29T10:15:30Z"},
        {"1960-01-01T00:00:00Z", "1960-01-01T00:00:00Z"},
        {"٢٩/٠٢/٢٠٢٤ ١٠:١٥ م", "2024-02-29T22:15:00Z"},
    };
    for (const auto& c : kCases) {
        std::int64_t at = 0;
        ASSERT_TRUE(parseInstant(c.raw, kDmy, kYear, at)) << c.raw;
        EXPECT_EQ(instantToIso(at), c.expected) << c.raw;
    }
    for (const char* bad :
         {"", "2024-02-29", "2024-02", "10:15", "2024-02-30T10:15:00Z", "2024-02-29T25:00:00Z",
          "2024-02-29T10:60:00Z", "2024-02-29 10:15 nonsense", "12345", "31/12/2024 13:00 PM"}) {
        std::int64_t at = 0;
        EXPECT_FALSE(parseInstant(bad, kDmy, kYear, at)) << bad;
    }
}

TEST(ParseInstant, KeepsMicroseconds) {
    std::int64_t at = 0;
    ASSERT_TRUE(parseInstant("1970-01-01T00:00:01.000002Z", kUnknown, kYear, at));
    EXPECT_EQ(at, 1'000'002);
    ASSERT_TRUE(parseInstant("1969-12-31T23:59:59.5Z", kUnknown, kYear, at));
    EXPECT_EQ(at, -500'000);
    EXPECT_EQ(instantToIso(at), "1969-12-31T23:59:59Z");
}

} // namespace
} // namespace goldenrod::text
