// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/calendar.h"

namespace goldenrod::sample {

using std::chrono::year_month_day;

int yearsBetween(Day from, Day to) {
    const year_month_day a(from), b(to);
    const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
    const bool reached = b.month() > a.month() || (b.month() == a.month() && b.day() >= a.day());
    return reached ? years : years - 1;
}

Day addYears(Day day, int years) {
    const year_month_day shifted = year_month_day(day) + std::chrono::years(years);
    return shifted.ok() ? Day(shifted) : Day(shifted.year() / shifted.month() / std::chrono::day(28));
}

std::optional<Day> swapDayAndMonth(Day day) {
    const year_month_day date(day);
    const auto d = static_cast<unsigned>(date.day()), m = static_cast<unsigned>(date.month());
    if (d > 12 || d == m) return std::nullopt;
    return Day(year_month_day(date.year(), std::chrono::month(d), std::chrono::day(m)));
}

std::optional<Day> shiftYear(Day day, int years) {
    const year_month_day shifted = year_month_day(day) + std::chrono::years(years);
    if (!shifted.ok() || years == 0) return std::nullopt;
    return Day(shifted);
}

void appendNumber(std::string& out, std::uint64_t number, unsigned width) {
    char digits[20];
    unsigned length = 0;
    do {
        digits[length++] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    if (width > length) out.append(width - length, '0');
    while (length > 0) out += digits[--length];
}

void appendIso(std::string& out, Day day) {
    const year_month_day date(day);
    appendNumber(out, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    out += '-';
    appendNumber(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    appendNumber(out, static_cast<unsigned>(date.day()), 2);
}

void appendDayFirst(std::string& out, Day day, char sign) {
    const year_month_day date(day);
    appendNumber(out, static_cast<unsigned>(date.day()), 2);
    out += sign;
    appendNumber(out, static_cast<unsigned>(date.month()), 2);
    out += sign;
    appendNumber(out, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
}

void appendBasic(std::string& out, Day day) {
    const year_month_day date(day);
    appendNumber(out, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    appendNumber(out, static_cast<unsigned>(date.month()), 2);
    appendNumber(out, static_cast<unsigned>(date.day()), 2);
}

void appendInstant(std::string& out, Day day, unsigned second) {
    appendIso(out, day);
    out += 'T';
    appendNumber(out, second / 3600, 2);
    out += ':';
    appendNumber(out, second / 60 % 60, 2);
    out += ':';
    appendNumber(out, second % 60, 2);
    out += 'Z';
}

} // namespace goldenrod::sample
