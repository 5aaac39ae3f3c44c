// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/date_text.h"
#include "matching/text/hijri.h"
#include "matching/text/unicode.h"

#include <array>

namespace goldenrod::text {
namespace {

/// Years believed in numbers without separators, where any eight digits might be read as a date.
constexpr int kFirstCompactYear = 1800;
constexpr int kLastCompactYear = 2199;
/// Years believed when they stand alone or with a month.
constexpr int kFirstLooseYear = 1500;
/// POSIX's pivot, for callers without a year of their own.
constexpr int kDefaultPivotYear = 2068;

/// One part of a date in numbers: its value and how many digits wrote it.
struct Part {
    int value = 0;
    int digits = 0;
};

using Order = DateOrder;

bool isRealOrPartial(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) return false;
    if (month == 0) return day == 0;
    return day == 0 || isRealDate(year, month, day);
}

int expandYear(int twoDigits, int thisYear) {
    const int pivot = thisYear > 0 ? thisYear : kDefaultPivotYear;
    const int century = pivot - pivot % 100;
    return century + twoDigits <= pivot ? century + twoDigits : century - 100 + twoDigits;
}

/// Fills `out` when the parts make a date, month and day possibly unknown (0).
bool make(Part year, int month, int day, Order order, int thisYear, ParsedDate& out) {
    if (year.digits != 4 && year.digits != 2) return false;
    const int full = year.digits == 2 ? expandYear(year.value, thisYear) : year.value;
    if (!isRealOrPartial(full, month, day)) return false;
    out = {};
    out.date = {static_cast<std::int16_t>(full), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day)};
    out.valid = true;
    out.twoDigitYear = year.digits == 2;
    out.order = order;
    return true;
}

bool readAs(Order order, const std::array<Part, 3>& p, int thisYear, ParsedDate& out) {
    const auto fits = [&](Part year, Part month, Part day) {
        if (month.digits > 2 || day.digits > 2) return false;
        return make(year, month.value, day.value, order, thisYear, out);
    };
    switch (order) {
    case Order::YearMonthDay: return fits(p[0], p[1], p[2]);
    case Order::DayMonthYear: return fits(p[2], p[1], p[0]);
    case Order::MonthDayYear: return fits(p[2], p[0], p[1]);
    case Order::Unknown: break;
    }
    return false;
}

/// Three numbers: the given order when it makes a date, else the first of the others that does.
ParsedDate readThree(const std::array<Part, 3>& parts, Order given, bool yearMayLead, int thisYear) {
    ParsedDate result;
    if (given != Order::Unknown && readAs(given, parts, thisYear, result)) return result;
    for (const Order order : {Order::DayMonthYear, Order::MonthDayYear, Order::YearMonthDay}) {
        if (order == Order::YearMonthDay && parts[0].digits == 2 && result.valid && !yearMayLead) continue;
        ParsedDate other;
        if (!readAs(order, parts, thisYear, other)) continue;
        if (!result.valid) {
            result = other;
        } else if (other.date != result.date) {
            result.ambiguous = true;
        }
    }
    return result;
}

Part part(std::string_view digits) {
    return {digitsValue(digits), static_cast<int>(digits.size())};
}

/// Eight digits: the year is where a believable one stands.
ParsedDate readEight(std::string_view digits, Order order, int thisYear) {
    const auto believable = [](std::string_view year) {
        const int value = digitsValue(year);
        return (value >= kFirstCompactYear && value <= kLastCompactYear) || value == 9999;
    };
    const std::array<Part, 3> yearLast = {part(digits.substr(0, 2)), part(digits.substr(2, 2)),
                                          part(digits.substr(4))};
    const std::array<Part, 3> yearFirst = {part(digits.substr(0, 4)), part(digits.substr(4, 2)),
                                           part(digits.substr(6))};
    ParsedDate result;
    const bool leading =
        believable(digits.substr(0, 4)) && readAs(Order::YearMonthDay, yearFirst, thisYear, result);
    const bool trailing = believable(digits.substr(4));
    if (leading && (order == Order::Unknown || order == Order::YearMonthDay || !trailing)) return result;
    return trailing ? readThree(yearLast, order, false, thisYear) : result;
}

/// Six digits are three pairs in the given order, or a year and a month; without an order a doubtful guess.
ParsedDate readSix(std::string_view digits, Order order, int thisYear) {
    const std::array<Part, 3> pairs = {part(digits.substr(0, 2)), part(digits.substr(2, 2)),
                                       part(digits.substr(4))};
    ParsedDate result;
    if (order != Order::Unknown && readAs(order, pairs, thisYear, result)) return result;
    const int year = digitsValue(digits.substr(0, 4));
    const int month = digitsValue(digits.substr(4));
    const bool yearAndMonth =
        year >= kFirstCompactYear && year <= kLastCompactYear && month >= 1 && month <= 12;
    if (yearAndMonth && make(part(digits.substr(0, 4)), month, 0, Order::YearMonthDay, thisYear, result)) {
        result.ambiguous = order == Order::Unknown;
        return result;
    }
    result = readThree(pairs, order, true, thisYear);
    result.ambiguous = result.valid;
    return result;
}

ParsedDate readOne(std::string_view digits, Order order, int thisYear) {
    ParsedDate result;
    if (digits.size() == 8) return readEight(digits, order, thisYear);
    if (digits.size() == 6) return readSix(digits, order, thisYear);
    if (digits.size() == 4 && digitsValue(digits) >= kFirstLooseYear)
        make(part(digits), 0, 0, Order::YearMonthDay, thisYear, result);
    return result;
}

Part asPart(const DatePart& p) {
    return {p.value, p.digits};
}

/// Year and month in numbers, either first. "1984.12" is left to be a number.
ParsedDate readYearAndMonth(const DatePart& first, const DatePart& second, int thisYear) {
    ParsedDate result;
    const bool yearFirst = first.digits == 4;
    const DatePart& year = yearFirst ? first : second;
    const DatePart& month = yearFirst ? second : first;
    if (year.digits != 4 || month.digits > 2 || year.value < kFirstLooseYear) return result;
    if (yearFirst && second.separator == '.') return result;
    make(asPart(year), month.value, 0, yearFirst ? Order::YearMonthDay : Order::DayMonthYear, thisYear,
         result);
    return result;
}

/// A month name and one number, which is a year: "March 1984", "Mar-84", "1984 March".
ParsedDate readNamedMonth(const std::vector<DatePart>& p, int thisYear) {
    ParsedDate result;
    const bool monthFirst = p[0].digits == 0;
    const DatePart& year = monthFirst ? p[1] : p[0];
    const int month = monthFirst ? p[0].value : p[1].value;
    const bool marked = monthFirst && (year.separator == '-' || year.separator == '\'' || year.value > 31);
    const bool fits = year.digits == 4 || (year.digits == 2 && marked);
    if (fits)
        make(asPart(year), month, 0, monthFirst ? Order::MonthDayYear : Order::YearMonthDay, thisYear,
             result);
    return result;
}

/// A month name and two numbers: "12 March 1984", "March 12, 1984", "1984 March 12", "12-MAR-84".
ParsedDate readNamedDate(const std::vector<DatePart>& p, int thisYear) {
    ParsedDate result;
    const std::size_t name = p[0].digits == 0 ? 0 : p[1].digits == 0 ? 1 : 2;
    const DatePart& first = p[name == 0 ? 1 : 0];
    const DatePart& second = p[name == 2 ? 1 : 2];
    const int month = p[name].value;
    const bool yearFirst = first.digits == 4 || (name == 1 && first.digits == 2 && first.value > 31);
    const DatePart& year = yearFirst ? first : second;
    const DatePart& day = yearFirst ? second : first;
    if (day.digits > 2) return result;
    const Order order = yearFirst   ? Order::YearMonthDay
                        : name == 0 ? Order::MonthDayYear
                                    : Order::DayMonthYear;
    make(asPart(year), month, day.value, order, thisYear, result);
    return result;
}

bool isIsoShape(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && isAllDigits(text.substr(0, 4)) &&
           isAllDigits(text.substr(5, 2)) && isAllDigits(text.substr(8, 2));
}

ParsedDate readIso(std::string_view text, int thisYear) {
    ParsedDate result;
    make(part(text.substr(0, 4)), digitsValue(text.substr(5, 2)), digitsValue(text.substr(8, 2)),
         Order::YearMonthDay, thisYear, result);
    return result;
}

/// "1405/03/12 هـ الموافق 1984/12/05 م": the half that is no Hijri date.
std::string_view gregorianHalf(std::string_view folded, DateOrder order, int thisYear) {
    constexpr std::string_view kEqualTo{"الموافق"};
    const std::size_t at = folded.find(kEqualTo);
    if (at == std::string_view::npos) return folded;
    const std::string_view before = trimBlanks(folded.substr(0, at));
    const std::string_view behind = trimBlanks(folded.substr(at + kEqualTo.size()));
    if (parseHijri(before, order, thisYear).valid) return behind;
    return parseHijri(behind, order, thisYear).valid ? before : folded;
}

ParsedDate readGregorian(std::string_view folded, DateOrder order, int thisYear) {
    if (isIsoShape(folded)) return readIso(folded, thisYear);
    if (isAllDigits(folded)) return readOne(folded, order, thisYear);
    const std::vector<DatePart> parts = dateParts(folded);
    int names = 0;
    for (const DatePart& p : parts) names += p.digits == 0 ? 1 : 0;
    if (names == 1 && parts.size() == 2) return readNamedMonth(parts, thisYear);
    if (names == 1 && parts.size() == 3) return readNamedDate(parts, thisYear);
    if (names != 0) return {};
    if (parts.size() == 1) {
        std::string digits = std::to_string(parts[0].value);
        const auto written = static_cast<std::size_t>(parts[0].digits);
        if (digits.size() < written) digits.insert(0, written - digits.size(), '0');
        return readOne(digits, order, thisYear);
    }
    if (parts.size() == 2) return readYearAndMonth(parts[0], parts[1], thisYear);
    if (parts.size() != 3) return {};
    return readThree({asPart(parts[0]), asPart(parts[1]), asPart(parts[2])}, order, parts[1].separator == '-',
                     thisYear);
}

} // namespace

ParsedDate parseDateOnly(std::string_view folded, DateOrder order, int thisYear, bool oldDates) {
    const std::string_view half = isAscii(folded) ? folded : gregorianHalf(folded, order, thisYear);
    const ParsedDate gregorian = readGregorian(half, order, thisYear);
    const bool believable = gregorian.date.year < kFirstHijriYear || gregorian.date.year > kLastHijriYear;
    if (gregorian.valid && (believable || oldDates)) return gregorian;
    const ParsedDate hijri = parseHijri(half, order, thisYear);
    return hijri.valid ? hijri : gregorian;
}

ParsedDate parseDate(std::string_view raw, DateOrder order, int thisYear, bool oldDates) {
    if (isIsoShape(raw)) return parseDateOnly(raw, order, thisYear, oldDates);
    if (raw.size() > kMaxDateText) return {};
    const std::string folded = fold(raw);
    const DateAndTime parts = splitTime(folded);
    if (!parts.time.empty() && !startsWithTimeOfDay(parts.time)) return {};
    return parseDateOnly(parts.date, order, thisYear, oldDates);
}

} // namespace goldenrod::text
