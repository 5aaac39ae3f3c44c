// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/standardise.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace goldenrod::text {

/// A calendar date of the proleptic Gregorian calendar with its precision; month and day 0 where unknown.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0, day = 0;
    friend bool operator==(const Date&, const Date&) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads the operator
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// How a date was read.
struct ParsedDate {
    Date date;
    bool valid = false;
    bool ambiguous = false;    ///< day and month could also be the other way round
    bool hijri = false;        ///< written in the Hijri calendar (see hijri.h)
    bool twoDigitYear = false; ///< century chosen by the pivot: not in the future, less than 100 years ago
    DateOrder order = DateOrder::Unknown; ///< the order that was used or found
};

/// Reads ISO, dotted, slashed, compact (yyyymmdd, ddmmyyyy by order), month names in the languages of the
/// product, two-digit years, year or year and month alone, a time of day behind the date (ignored here),
/// Hijri dates (parseHijri()); of a Hijri and a Gregorian date that are said to be one ("الموافق") the
/// Gregorian. Without an order, only readings that leave no doubt are unambiguous; otherwise day first is
/// assumed and `ambiguous` says so.
/// `oldDates`: what can be a Gregorian date is none of the Hijri calendar.
ParsedDate parseDate(std::string_view raw, DateOrder order, int thisYear, bool oldDates = false);

bool isRealDate(int year, int month, int day);
std::string toIso(Date date);

/// Reads "YYYY-MM-DD", "YYYY-MM" or "YYYY" as written by toIso(); all zero when it is something else.
Date fromIso(std::string_view iso);

/// "YYYY-MM-DD" of a standardised instant ("YYYY-MM-DDTHH:MM:SSZ"); other text as it is.
inline std::string_view dayOf(std::string_view form) {
    constexpr std::size_t kDay = 10;
    return form.size() > kDay && form[kDay] == 'T' ? form.substr(0, kDay) : form;
}

/// Days since 1970-01-01 of a full date (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int32_t toDays(Date date);
/// The inverse (the same paper).
Date fromDays(std::int64_t days);

/// Instants: ISO 8601 with or without offset, "dd/mm/yyyy hh:mm[:ss]", epoch seconds or milliseconds.
/// Microseconds since 1970-01-01T00:00Z; a missing offset counts as UTC. False when it is none of these.
bool parseInstant(std::string_view raw, DateOrder order, int thisYear, std::int64_t& microseconds);
std::string instantToIso(std::int64_t microseconds);

} // namespace goldenrod::text
