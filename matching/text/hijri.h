// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/date.h"

#include <string_view>

namespace goldenrod::text {

/// Years of the Hijri calendar that are read; as years of the Gregorian one nobody in an extract has them.
inline constexpr int kFirstHijriYear = 1300, kLastHijriYear = 1500;

/// A date of the Hijri calendar (Umm al-Qura, as in civil use in Saudi Arabia; 1 Muharram 1300 to the end of
/// 1500, by ICU's tables; where the moon was sighted a day may differ) as the Gregorian one. A day that the
/// month does not have gives a date with year 0. Without a day (0) the month, and without a month (0) the
/// year, in which most of its days lie.
Date fromHijri(int year, int month, int day);

/// Reads a Hijri date in folded text: numbers with a full year of 1300 to 1500 ("1405/03/12", "12-3-1405";
/// without a mark only years from 129 ago to 10 ahead, where `thisYear` is known: others may be old Gregorian
/// ones), month names in Arabic or Latin letters, with or without the letter that marks the calendar ("هـ",
/// "AH", "هجري"). Only with the mark or a month name: a year alone, a year and a month, a year of two digits.
/// Day before month unless `order` says otherwise. Not valid when it is none.
ParsedDate parseHijri(std::string_view folded, DateOrder order, int thisYear);

} // namespace goldenrod::text
