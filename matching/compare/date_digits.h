// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/date.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace goldenrod {

/// A standardised date taken apart once, so that comparing two of them takes no parsing.
struct DateDigits {
    text::Date date;
    std::int32_t days = 0;                   ///< since 1970-01-01, of a full date
    bool isFull = false;                     ///< eight digits
    bool isOther = false;                    ///< as long as a full date but none: to be looked at as a text
    std::array<std::uint8_t, 8> digits{};    ///< 0 to 9
    std::array<std::uint8_t, 10> placesOf{}; ///< of each digit, a bit per place

    DateDigits() = default;
    explicit DateDigits(std::string_view iso);
};

/// What dateEdits() says of the two texts, both full.
int dateEdits(const DateDigits& a, const DateDigits& b);
/// What datePartsEqual() and dayMonthSwapped() say of the two texts.
int datePartsEqual(const DateDigits& a, const DateDigits& b);
bool dayMonthSwapped(const DateDigits& a, const DateDigits& b);

} // namespace goldenrod
