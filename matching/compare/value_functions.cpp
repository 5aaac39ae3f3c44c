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

double characters(std::string_view text) {
    return static_cast<double>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool readNumber(std::string_view text, double& number) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size();
}

} // namespace

double commonStart(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter == 0) return 0.0;
    std::size_t same = 0;
    while (same < shorter && a[same] == b[same]) ++same;
    // A character that is there in part is not there.
    const auto isInside = [&same](std::string_view text) {
        return same < text.size() && (static_cast<unsigned char>(text[same]) & 0xC0) == 0x80;
    };
    while (same > 0 && (isInside(a) || isInside(b))) --same;
    const double fewer = std::min(characters(a), characters(b));
    return characters(a.substr(0, same)) / fewer;
}

double datePartsEqual(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(text::dayOf(a));
    const text::Date right = text::fromIso(text::dayOf(b));
    int equal = left.year == right.year ? 1 : 0;
    equal += left.month != 0 && left.month == right.month ? 1 : 0;
    equal += left.day != 0 && left.day == right.day ? 1 : 0;
    return equal;
}

double dateEdits(std::string_view a, std::string_view b) {
    a = text::dayOf(a);
    b = text::dayOf(b);
    if (a.size() != kFullDate || b.size() != kFullDate) return 9.0;
    const auto left = digitsOf(a);
    const auto right = digitsOf(b);
    return static_cast<double>(
        compare::damerauLevenshtein({left.data(), left.size()}, {right.data(), right.size()}));
}

bool dayMonthSwapped(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(text::dayOf(a));
    const text::Date right = text::fromIso(text::dayOf(b));
    return left.day != 0 && right.day != 0 && left.year == right.year && left.month == right.day &&
           left.day == right.month && left.day != right.day;
}

double yearsApart(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(text::dayOf(a));
    const text::Date right = text::fromIso(text::dayOf(b));
    if (left.year == 0 || right.year == 0) return 9999.0;
    return std::abs(left.year - right.year);
}

double daysApart(std::string_view a, std::string_view b) {
    const text::Date left = text::fromIso(text::dayOf(a));
    const text::Date right = text::fromIso(text::dayOf(b));
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
