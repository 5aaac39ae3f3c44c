// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/hijri.h"

#include <array>
#include <cstdint>
#include <unicode/ucal.h>

namespace goldenrod::text {
namespace {

constexpr int kYears = kLastHijriYear - kFirstHijriYear + 1;
constexpr int kMonths = 12;

/// Days since 1970-01-01 of the first of each month, and of the month after the last; ICU knows the tables of
/// the Umm al-Qura calendar. All zero when it does not.
using MonthStarts = std::array<std::int32_t, kYears * kMonths + 1>;

MonthStarts readMonthStarts() {
    MonthStarts starts{};
    constexpr double kDay = 86'400'000.0;
    constexpr std::array<UChar, 4> kGmt = {u'G', u'M', u'T', 0};
    UErrorCode status = U_ZERO_ERROR;
    UCalendar* const calendar =
        ucal_open(kGmt.data(), 3, "en@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status);
    if (U_FAILURE(status) != 0) return starts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        ucal_clear(calendar);
        const auto month = static_cast<int>(i);
        ucal_setDate(calendar, kFirstHijriYear + month / kMonths, month % kMonths, 1, &status);
        starts[i] = static_cast<std::int32_t>(ucal_getMillis(calendar, &status) / kDay);
    }
    ucal_close(calendar);
    return U_FAILURE(status) != 0 ? MonthStarts{} : starts;
}

const MonthStarts& monthStarts() {
    static const MonthStarts kStarts = readMonthStarts();
    return kStarts;
}

/// A day in the middle.
std::int64_t middleOf(std::int32_t begin, std::int32_t end) {
    return begin + (end - begin) / 2;
}

} // namespace

Date fromHijri(int year, int month, int day) {
    if (year < kFirstHijriYear || year > kLastHijriYear || month < 0 || month > kMonths || day < 0) return {};
    const MonthStarts& starts = monthStarts();
    const auto first = static_cast<std::size_t>(year - kFirstHijriYear) * kMonths;
    Date date;
    if (month == 0) {
        if (day == 0) date = fromDays(middleOf(starts[first], starts[first + kMonths]));
        date.month = date.day = 0;
        return date;
    }
    const std::int32_t begin = starts[first + static_cast<std::size_t>(month) - 1];
    const std::int32_t end = starts[first + static_cast<std::size_t>(month)];
    if (day > end - begin) return {};
    if (day > 0) return fromDays(begin + day - 1);
    date = fromDays(middleOf(begin, end));
    date.day = 0;
    return date;
}

} // namespace goldenrod::text
