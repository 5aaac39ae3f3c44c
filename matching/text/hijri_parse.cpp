// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/hijri.h"

#include "matching/text/ascii.h"
#include "matching/text/utf8.h"
#include "matching/text/word_table.h"

#include <algorithm>
#include <string>
#include <vector>

namespace goldenrod::text {
namespace {

/// Words of dates with their letters made plain: without marks, hamza or apostrophes.
constexpr WordPair kMonthNames[] = {
    {"dhu al hijja", "12"},
    {"dhu al hijjah", "12"},
    {"dhu al qadah", "11"},
    {"dhu al qidah", "11"},
    {"dhul hijja", "12"},
    {"dhul hijjah", "12"},
    {"dhul qadah", "11"},
    {"dhul qidah", "11"},
    {"jumada al akhirah", "6"},
    {"jumada al awwal", "5"},
    {"jumada al thani", "6"},
    {"jumada al ula", "5"},
    {"jumada i", "5"},
    {"jumada ii", "6"},
    {"jumada thani", "6"},
    {"muharram", "1"},
    {"rabi al akhir", "4"},
    {"rabi al awwal", "3"},
    {"rabi al thani", "4"},
    {"rabi i", "3"},
    {"rabi ii", "4"},
    {"rabi thani", "4"},
    {"rajab", "7"},
    {"ramadan", "9"},
    {"safar", "2"},
    {"shaaban", "8"},
    {"shaban", "8"},
    {"shawwal", "10"},
    {"المحرم", "1"},
    {"جماد الاخر", "6"},
    {"جماد الاخره", "6"},
    {"جماد الاول", "5"},
    {"جماد الاولي", "5"},
    {"جماد الثاني", "6"},
    {"جماد اول", "5"},
    {"جماد ثاني", "6"},
    {"جمادي الاخر", "6"},
    {"جمادي الاخره", "6"},
    {"جمادي الاول", "5"},
    {"جمادي الاولي", "5"},
    {"جمادي الثاني", "6"},
    {"جمادي الثانيه", "6"},
    {"ذو الحجه", "12"},
    {"ذو القعده", "11"},
    {"ذوالحجه", "12"},
    {"ذوالقعده", "11"},
    {"ذي الحجه", "12"},
    {"ذي القعده", "11"},
    {"ذيالحجه", "12"},
    {"ذيالقعده", "11"},
    {"ربيع الاخر", "4"},
    {"ربيع الاول", "3"},
    {"ربيع الثاني", "4"},
    {"ربيع اول", "3"},
    {"ربيع ثاني", "4"},
    {"رجب", "7"},
    {"رمضان", "9"},
    {"شعبان", "8"},
    {"شوال", "10"},
    {"صفر", "2"},
    {"محرم", "1"},
};
static_assert(isSorted(kMonthNames));
constexpr std::size_t kMostWords = 3; ///< of a month name

constexpr std::string_view kMarks[] = {"ah", "h", "hijri", "ه", "هجري", "هجريه"};
static_assert(isSorted(kMarks));
constexpr std::string_view kFillers[] = {"al",       "of",     "the",    "الاثنين", "الاحد", "الاربعاء",
                                         "الثلاثاء", "الجمعه", "الحرام", "الخميس",  "السبت", "المبارك",
                                         "سنه",      "عام",    "في",     "من",      "يوم"};
static_assert(isSorted(kFillers));

/// A letter as it is compared; 0: not at all.
char32_t plain(char32_t c) {
    switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ': return U'ا';
    case U'ى': return U'ي';
    case U'ة': return U'ه';
    case U'ـ':
    case U'\'':
    case U'`':
    case U'\u2018':
    case U'\u2019':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u02BE':
    case U'\u02BF': return 0;
    default: return c >= 0x064B && c <= 0x0652 ? 0 : c; // vowel signs
    }
}

/// The words of a text made plain, and its numbers, in their order.
std::vector<std::string> tokensOf(std::string_view folded) {
    std::vector<std::string> tokens;
    bool inNumber = false, inWord = false;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = plain(nextCodePoint(folded, at));
        if (c == 0) continue;
        const bool digit = c < 0x80 && isDigit(static_cast<char>(c));
        const bool letter = c >= 0x80 || isLetter(static_cast<char>(c));
        if ((digit && !inNumber) || (letter && !inWord)) tokens.emplace_back();
        if (digit || letter) appendCodePoint(tokens.back(), c);
        inNumber = digit;
        inWord = letter;
    }
    return tokens;
}

/// A text taken apart: at most one month name among at most three numbers.
struct Reading {
    std::vector<std::string> numbers;
    int month = 0;               ///< named; 0: none is
    std::size_t monthBefore = 0; ///< numbers before its name
    bool marked = false;
    bool fits = true; ///< nothing else stands in it
};

/// The month that words from `at` on name; `used`: how many.
int monthAt(const std::vector<std::string>& tokens, std::size_t at, std::size_t& used) {
    for (used = std::min(kMostWords, tokens.size() - at); used > 0; --used) {
        std::string name = tokens[at];
        for (std::size_t i = 1; i < used; ++i) name.append(" ").append(tokens[at + i]);
        const std::string_view month = findMeaning(kMonthNames, name);
        if (!month.empty()) return digitsValue(month);
    }
    return 0;
}

Reading readTokens(const std::vector<std::string>& tokens) {
    Reading reading;
    for (std::size_t at = 0, used = 1; at < tokens.size() && reading.fits; at += used) {
        const std::string& token = tokens[at];
        used = 1;
        if (isDigit(token.front())) {
            reading.numbers.push_back(token);
        } else if (const int month = monthAt(tokens, at, used); month != 0) {
            reading.fits = reading.month == 0;
            reading.month = month;
            reading.monthBefore = reading.numbers.size();
        } else {
            const bool twoLetters = token == "a" && at + 1 < tokens.size() && tokens[at + 1] == "h";
            const bool mark = twoLetters || contains(kMarks, token);
            used = twoLetters ? 2 : 1;
            reading.marked = reading.marked || mark;
            reading.fits = mark || contains(kFillers, token);
        }
    }
    return reading;
}

int hijriYearOf(int gregorianYear) {
    constexpr int kFirst = 622; // of the Hijra; 33 of its years are 32
    return (gregorianYear - kFirst) * 33 / 32;
}

/// Years that people of today have in their papers: a life ago to some years ahead.
bool isOfToday(int year, int thisYear) {
    constexpr int kLife = 129, kAhead = 10; // 125 years of the Gregorian calendar
    if (thisYear == 0) return true;
    const int now = hijriYearOf(thisYear);
    return year >= now - kLife && year <= now + kAhead;
}

/// The year that digits stand for; 0: none. Where the calendar is `marked`, of two digits too: not in the
/// future, less than 100 years ago; otherwise only of today.
int yearOf(std::string_view digits, bool marked, int thisYear) {
    if (digits.size() == 4) {
        const int year = digitsValue(digits);
        const bool known = year >= kFirstHijriYear && year <= kLastHijriYear;
        return known && (marked || isOfToday(year, thisYear)) ? year : 0;
    }
    if (digits.size() != 2 || !marked || thisYear == 0) return 0;
    const int now = hijriYearOf(thisYear);
    const int year = now - now % 100 + digitsValue(digits);
    return year <= now ? year : year - 100;
}

int smallNumber(std::string_view digits) {
    return digits.size() <= 2 ? digitsValue(digits) : 99;
}

ParsedDate made(int year, int month, int day, DateOrder order, bool twoDigits) {
    ParsedDate result;
    if (year == 0) return result;
    result.date = fromHijri(year, month, day);
    result.valid = result.date.year != 0;
    result.hijri = true;
    result.twoDigitYear = twoDigits;
    result.order = order;
    return result;
}

/// Beside a month name: a year and perhaps a day, the year last unless the first number can be none but it.
ParsedDate withNamedMonth(const Reading& reading, int thisYear) {
    const auto& numbers = reading.numbers;
    const bool yearFirst = numbers.front().size() == 4;
    const std::string& year = yearFirst ? numbers.front() : numbers.back();
    const int full = yearOf(year, year.size() == 4 || (reading.marked && numbers.size() == 2), thisYear);
    if (numbers.size() == 1) return made(full, reading.month, 0, DateOrder::YearMonthDay, false);
    if (numbers.size() != 2) return {};
    const int day = smallNumber(yearFirst ? numbers.back() : numbers.front());
    const DateOrder order = yearFirst                  ? DateOrder::YearMonthDay
                            : reading.monthBefore == 0 ? DateOrder::MonthDayYear
                                                       : DateOrder::DayMonthYear;
    return day == 0 ? ParsedDate{} : made(full, reading.month, day, order, year.size() == 2);
}

ParsedDate withThree(const std::vector<std::string>& numbers, bool marked, DateOrder order, int thisYear) {
    const bool yearFirst =
        numbers[0].size() == 4 || (order == DateOrder::YearMonthDay && numbers[2].size() == 2);
    const std::string& year = yearFirst ? numbers[0] : numbers[2];
    const int full = yearOf(year, marked, thisYear);
    const int middle = smallNumber(numbers[1]);
    const int outer = smallNumber(yearFirst ? numbers[2] : numbers[0]);
    if (middle == 0 || outer == 0) return {};
    const bool two = year.size() == 2;
    if (yearFirst) return made(full, middle, outer, DateOrder::YearMonthDay, two);
    const ParsedDate dayFirst = made(full, middle, outer, DateOrder::DayMonthYear, two);
    ParsedDate monthFirst = made(full, outer, middle, DateOrder::MonthDayYear, two);
    if (order == DateOrder::MonthDayYear && monthFirst.valid) return monthFirst;
    if (!dayFirst.valid) return monthFirst;
    ParsedDate result = dayFirst;
    result.ambiguous = order == DateOrder::Unknown && monthFirst.valid && outer != middle;
    return result;
}

/// One number of eight digits, or a marked year; a marked year and month.
ParsedDate withFewer(const Reading& reading, int thisYear) {
    const auto& numbers = reading.numbers;
    if (numbers.size() == 1 && numbers[0].size() == 8) {
        const std::string& all = numbers[0];
        const bool first = yearOf(all.substr(0, 4), false, thisYear) != 0;
        if (first) return withThree({all.substr(0, 4), all.substr(4, 2), all.substr(6)}, false, {}, thisYear);
        return reading.marked
                   ? withThree({all.substr(0, 2), all.substr(2, 2), all.substr(4)}, false, {}, thisYear)
                   : ParsedDate{};
    }
    if (!reading.marked) return {};
    if (numbers.size() == 1)
        return made(yearOf(numbers[0], numbers[0].size() == 4, thisYear), 0, 0, DateOrder::YearMonthDay,
                    false);
    const bool yearFirst = numbers[0].size() == 4;
    const int month = smallNumber(yearFirst ? numbers[1] : numbers[0]);
    const int year = yearOf(yearFirst ? numbers[0] : numbers[1], true, thisYear);
    return month == 0 ? ParsedDate{} : made(year, month, 0, DateOrder::YearMonthDay, false);
}

} // namespace

ParsedDate parseHijri(std::string_view folded, DateOrder order, int thisYear) {
    const Reading reading = readTokens(tokensOf(folded));
    const std::size_t numbers = reading.numbers.size();
    if (!reading.fits || numbers == 0 || numbers > 3) return {};
    if (reading.month != 0) return withNamedMonth(reading, thisYear);
    if (numbers == 3) return withThree(reading.numbers, reading.marked, order, thisYear);
    return withFewer(reading, thisYear);
}

} // namespace goldenrod::text
