// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/date.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::text {

/// No date is written longer; longer texts are not looked at.
inline constexpr std::size_t kMaxDateText = 100;

/// One number of a date's text, or one month name in its place.
struct DatePart {
    int value = 0;
    int digits = 0;        ///< 0: a month name
    char separator = '\0'; ///< the ASCII character that stands before it; '\0' at the start, 'a' a word
};

/// The numbers and month names of a text that holds nothing else than separators and words that go with dates
/// (weekdays, "of", "de", ordinal endings); empty otherwise. `folded` is folded text.
std::vector<DatePart> dateParts(std::string_view folded);

/// Number of the month a folded word names; 0 when the word may stand in a date without meaning, such as
/// weekdays; -1 when it has no place in one.
int monthOrFiller(std::string_view folded);

/// Where a time of day stands behind a date: "12.03.1984 10:15", "1984-03-12T10:15Z", "19840312T1015".
struct DateAndTime {
    std::string_view date, time; ///< time is empty when there is none
};
DateAndTime splitTime(std::string_view folded);

/// True for a time of day, whatever stands behind it.
bool startsWithTimeOfDay(std::string_view folded);

/// A time of day with an offset, such as "10:15", "10:15:30.25 pm", "101530z", "10:15+04:00", "10:15 gmt".
/// Both in microseconds. False when it is none.
bool parseTimeOfDay(std::string_view folded, std::int64_t& sinceMidnight, std::int64_t& offset);

/// parseDate() on folded text without a time of day.
ParsedDate parseDateOnly(std::string_view folded, DateOrder order, int thisYear, bool oldDates = false);

} // namespace goldenrod::text
