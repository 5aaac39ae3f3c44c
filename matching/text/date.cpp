// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/date.h"

#include "matching/text/ascii.h"

#include <array>

namespace goldenrod::text {
namespace {

bool isLeapYear(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(int year, int month) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

void appendPadded(std::string& out, int value, int width) {
    const std::string digits = std::to_string(value);
    for (int i = static_cast<int>(digits.size()); i < width; ++i) out += '0';
    out += digits;
}

} // namespace

bool isRealDate(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
    return day >= 1 && day <= daysInMonth(year, month);
}

std::string toIso(Date date) {
    std::string out;
    if (date.year == 0) return out;
    appendPadded(out, date.year, 4);
    if (date.month == 0) return out;
    out += '-';
    appendPadded(out, date.month, 2);
    if (date.day == 0) return out;
    out += '-';
    appendPadded(out, date.day, 2);
    return out;
}

Date fromIso(std::string_view iso) {
    const auto digitsAt = [&](std::size_t at, std::size_t length) {
        return iso.size() >= at + length && isAllDigits(iso.substr(at, length)) &&
               (at == 0 || iso[at - 1] == '-');
    };
    const bool shape = iso.size() == 4 || (iso.size() == 7 && digitsAt(5, 2)) ||
                       (iso.size() == 10 && digitsAt(5, 2) && digitsAt(8, 2));
    if (!shape || !digitsAt(0, 4)) return {};
    const int year = digitsValue(iso.substr(0, 4));
    const int month = iso.size() >= 7 ? digitsValue(iso.substr(5, 2)) : 0;
    const int day = iso.size() == 10 ? digitsValue(iso.substr(8, 2)) : 0;
    const bool real = isRealDate(year, iso.size() >= 7 ? month : 1, iso.size() == 10 ? day : 1);
    if (!real) return {};
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day)};
}

std::int32_t toDays(Date date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int monthFromMarch = date.month > 2 ? date.month - 3 : date.month + 9;
    const int dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

Date fromDays(std::int64_t days) {
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    const std::int64_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day)};
}

} // namespace goldenrod::text
