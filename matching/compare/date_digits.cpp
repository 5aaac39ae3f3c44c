// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/date_digits.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::array<std::size_t, 8> kPlaces = {0, 1, 2, 3, 5, 6, 8, 9}; ///< of the digits in YYYY-MM-DD

} // namespace

DateDigits::DateDigits(std::string_view iso)
    : date(text::fromIso(text::dayOf(iso)))
    , isFull(date.day != 0)
    , isOther(!isFull && text::dayOf(iso).size() == 10) {
    if (!isFull) return;
    days = text::toDays(date);
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
        digits[i] = static_cast<std::uint8_t>(iso[kPlaces[i]] - '0');
        placesOf[digits[i]] |= static_cast<std::uint8_t>(1U << i);
    }
}

int dateEdits(const DateDigits& a, const DateDigits& b) {
    // H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003), in the
    // eight bits that the digits of `a` need.
    std::uint32_t up = 0xFF, down = 0, diagonal = 0xFF, before = 0;
    int distance = 8;
    for (const std::uint8_t digit : b.digits) {
        const std::uint32_t match = a.placesOf[digit];
        const std::uint32_t swapped = ((~diagonal & match) << 1U) & before;
        diagonal = (((match & up) + up) ^ up) | match | down | swapped;
        const std::uint32_t plus = down | ~(diagonal | up);
        const std::uint32_t minus = diagonal & up;
        distance += static_cast<int>((plus >> 7U) & 1U) - static_cast<int>((minus >> 7U) & 1U);
        const std::uint32_t plusNext = (plus << 1U) | 1U;
        up = ((minus << 1U) | ~(diagonal | plusNext)) & 0xFF;
        down = plusNext & diagonal & 0xFF;
        before = match;
    }
    return distance;
}

int datePartsEqual(const DateDigits& a, const DateDigits& b) {
    int equal = a.date.year == b.date.year ? 1 : 0;
    equal += a.date.month != 0 && a.date.month == b.date.month ? 1 : 0;
    return equal + (a.date.day != 0 && a.date.day == b.date.day ? 1 : 0);
}

bool dayMonthSwapped(const DateDigits& a, const DateDigits& b) {
    return a.isFull && b.isFull && a.date.year == b.date.year && a.date.month == b.date.day &&
           a.date.day == b.date.month && a.date.day != b.date.day;
}

} // namespace goldenrod
