// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/hijri.h"

#include "matching/text/standardise.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

constexpr int kReadIn = 2026;
constexpr DateOrder kNoOrder = DateOrder::Unknown;

/// As in date_test.cpp, with "h" behind a Hijri date.
std::string readHijri(std::string_view raw, DateOrder order = kNoOrder) {
    const ParsedDate parsed = parseDate(raw, order, kReadIn);
    if (!parsed.valid) return {};
    return toIso(parsed.date) + (parsed.hijri ? "h" : "") + (parsed.ambiguous ? "?" : "") +
           (parsed.twoDigitYear ? "~" : "");
}

TEST(Hijri, FollowsTheCalendarOfUmmAlQura) {
    // New years and feasts as published; sightings of the moon may have differed by a day.
    EXPECT_EQ(toIso(fromHijri(1300, 1, 1)), "1882-11-12"); // the first year of the tables
    EXPECT_EQ(toIso(fromHijri(1420, 9, 1)), "1999-12-09");
    EXPECT_EQ(toIso(fromHijri(1436, 1, 1)), "2014-10-25");
    EXPECT_EQ(toIso(fromHijri(1445, 1, 1)), "2023-07-19");
    EXPECT_EQ(toIso(fromHijri(1445, 10, 1)), "2024-04-10");
}

TEST(Hijri, MonthsFollowEachOther) {
    std::int32_t before = toDays(fromHijri(1300, 1, 1)) - 1;
    for (int year = kFirstHijriYear; year <= kLastHijriYear; ++year) {
        int days = 0;
        for (int month = 1; month <= 12; ++month) {
            ASSERT_EQ(toDays(fromHijri(year, month, 1)), before + 1) << year << ' ' << month;
            const bool thirty = fromHijri(year, month, 30).year != 0;
            ASSERT_EQ(fromHijri(year, month, 31).year, 0);
            before = toDays(fromHijri(year, month, thirty ? 30 : 29));
            days += thirty ? 30 : 29;
        }
        ASSERT_TRUE(days == 354 || days == 355) << year;
    }
    EXPECT_EQ(fromHijri(1299, 1, 1).year, 0);
    EXPECT_EQ(fromHijri(1501, 1, 1).year, 0);
    EXPECT_EQ(fromHijri(1400, 13, 1).year, 0);
}

TEST(Hijri, IsReadAsExtractsWriteIt) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"1405/03/12", "1984-12-05h"},
        {"1405-03-12", "1984-12-05h"},
        {"1405-3-2", "1984-11-25h"},
        {"14050312", "1984-12-05h"},
        {"20/03/1405", "1984-12-13h"},
        {"12/03/1405", "1984-12-05h?"},
        {"١٤٠٥/٠٣/١٢", "1984-12-05h"},
        {"١٤٠٥/٠٣/١٢ هـ", "1984-12-05h"},
        {"1405/03/12هـ", "1984-12-05h"},
        {"12 ربيع الأول 1405 هـ", "1984-12-05h"},
        {"12 ربيع الاول 1405", "1984-12-05h"},
        {"الأحد 12 ربيع الأول 1405هـ", "1984-12-05h"},
        {"٥ ذو الحجة ١٤١٠", "1990-06-28h"},
        {"5 ذي الحجة 1410", "1990-06-28h"},
        {"12 جُمَادَى الآخِرَة 1400", "1980-04-27h"},
        {"12 Rabi' al-Awwal 1405 AH", "1984-12-05h"},
        {"12-Ramadan-1420", "1999-12-20h"},
        {"Ramadan 12, 1420", "1999-12-20h"},
        {"1420 Ramadan 12", "1999-12-20h"},
        {"12/9/1420 A.H.", "1999-12-20h?"},
        {"1405/03/12 10:15", "1984-12-05h"},
        // Less than a day, and only with the mark or a month name.
        {"1405هـ", "1985h"},
        {"رمضان 1420", "1999-12h"},
        {"1420/09 هـ", "1999-12h"},
        {"1420/09", ""},
        {"1420", ""},
        {"1499", ""},
        // Two digits: 1447 now.
        {"25/09/20 هـ", "2000-01-02h~"},
        {"25/09/60 هـ", "1941-10-17h~"},
        // The Gregorian half of two.
        {"1405/03/12 هـ الموافق 1984/12/05 م", "1984-12-05"},
        {"1984/12/05 الموافق 1405/03/12", "1984-12-05"},
        // Without a mark an old Gregorian date.
        {"1470/03/12", "1470-03-12"},
        {"1310/03/12", "1310-03-12"},
        {"1310/03/12 هـ", "1892-10-03h"},
        // None.
        {"1405/13/12", ""},
        {"1405/02/31", ""},
        {"1405/03/12/05", ""},
        {"the 1405 files", ""},
        {"12 رمضان", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(readHijri(c.raw), c.expected) << c.raw;
    EXPECT_EQ(readHijri("12/03/1405", DateOrder::DayMonthYear), "1984-12-05h");
    EXPECT_EQ(readHijri("03/12/1405", DateOrder::MonthDayYear), "1984-12-05h");
}

TEST(Hijri, SaysTheCalendarAndKeepsGregorianDates) {
    const Context context{{}, kNoOrder, kReadIn};
    const Standardised hijri = standardise(SemanticType::Date, "1405/03/12", context);
    EXPECT_EQ(hijri.state, ValueState::Present);
    EXPECT_EQ(hijri.form, "1984-12-05");
    EXPECT_EQ(hijri.reason, "date.hijri");
    EXPECT_EQ(standardise(SemanticType::Date, "1984/03/12", context).reason, "");
    EXPECT_EQ(readHijri("1984-03-12"), "1984-03-12");
    EXPECT_EQ(readHijri("1599-03-12"), "1599-03-12");
    EXPECT_EQ(toIso(parseDate("1405-03-12", kNoOrder, kReadIn, true).date), "1405-03-12");
    EXPECT_TRUE(parseDate("1405-03-12 هـ", kNoOrder, kReadIn, true).hijri);
    EXPECT_EQ(standardise(SemanticType::Instant, "1405/03/12 10:15:00", context).form,
              "1984-12-05T10:15:00Z");
}

} // namespace
} // namespace goldenrod::text
