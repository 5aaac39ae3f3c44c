// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/value_functions.h"

#include "matching/compare/edit_distance.h"
#include "matching/text/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace goldenrod {
namespace {

constexpr std::size_t kFullDate = 10;

std::array<char, 8> digitsOf(std::string_view date) {
    return {date[0], date[1], date[2], date[3], date[5], date[6], date[8], date[9]};
}

bool readNumber(std::string_view text, double& number) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size();
}

} // namespace

double datePartsEqual(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(a);
    const text::Date right = text::fromIso(b);
    int equal = left.year == right.year ? 1 : 0;
    equal += left.month != 0 && left.month == right.month ? 1 : 0;
    equal += left.day != 0 && left.day == right.day ? 1 : 0;
    return equal;
}

double dateEdits(std::string_view a, std::string_view b) {
    if (a.size() != kFullDate || b.size() != kFullDate) return 9.0;
    const auto left = digitsOf(a);
    const auto right = digitsOf(b);
    return static_cast<double>(
        compare::damerauLevenshtein({left.data(), left.size()}, {right.data(), right.size()}));
}

bool dayMonthSwapped(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(a);
    const text::Date right = text::fromIso(b);
    return left.day != 0 && right.day != 0 && left.year == right.year && left.month == right.day &&
           left.day == right.month && left.day != right.day;
}

double yearsApart(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(a);
    const text::Date right = text::fromIso(b);
    if (left.year == 0 || right.year == 0) return 9999.0;
    return std::abs(left.year - right.year);
}

double daysApart(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(a);
    const text::Date right = text::fromIso(b);
    if (left.day == 0 || right.day == 0) return 9'999'999.0;
    return std::abs(text::toDays(left) - text::toDays(right));
}

double relativeDifference(std::string_view a, std::string_view b) {
    double left = 0.0;
    double right = 0.0;
    if (!readNumber(a, left) || !readNumber(b, right)) return 1.0;
    const double larger = std::max(std::abs(left), std::abs(right));
    return larger == 0.0 ? 0.0 : std::abs(left - right) / larger;
}

} // namespace goldenrod
