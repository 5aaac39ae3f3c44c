// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace goldenrod::sample {

using Day = std::chrono::sys_days;

constexpr Day makeDay(int year, unsigned month, unsigned day) {
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                       std::chrono::day(day));
}

/// The day on which every extract was written. The bank has no clock, so that its bytes never change.
inline constexpr Day kExtractDay = makeDay(2025, 6, 30);

inline constexpr Day kBeginning = makeDay(1900, 1, 1); ///< before everything
inline constexpr Day kNever = makeDay(2900, 1, 1);     ///< after everything

inline int yearOf(Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}
/// Completed years between two days, by the calendar.
int yearsBetween(Day from, Day to);
/// The same day and month in another year; 28 February where there is no 29.
Day addYears(Day day, int years);

/// The two common slips of the pen. Nothing where the result would be no date or the same date.
std::optional<Day> swapDayAndMonth(Day day);
std::optional<Day> shiftYear(Day day, int years);

void appendIso(std::string& out, Day day);                                     ///< 1985-03-12
void appendDayFirst(std::string& out, Day day, char sign = '/');               ///< 12/03/1985
void appendBasic(std::string& out, Day day);                                   ///< 19850312
void appendInstant(std::string& out, Day day, unsigned second);                ///< 1985-03-12T08:11:09Z
void appendNumber(std::string& out, std::uint64_t number, unsigned width = 0); ///< zero-filled to the width

} // namespace goldenrod::sample
