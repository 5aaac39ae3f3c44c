// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod {

// Functions of two standardised values; dates as "YYYY-MM-DD" with parts that may be missing, of instants the
// day counts.

/// Characters that both begin with, as a share of the shorter: 1 when one is the beginning of the other.
double commonStart(std::string_view a, std::string_view b);

/// 3 for the same full date; otherwise how many of year, month and day are equal.
double datePartsEqual(std::string_view a, std::string_view b);
/// Edits between the eight digits of two full dates, a swap of neighbours counting as one; 9 when one is
/// partial.
double dateEdits(std::string_view a, std::string_view b);
bool dayMonthSwapped(std::string_view a, std::string_view b);
/// Whole difference of the years; 9999 when one is no date.
double yearsApart(std::string_view a, std::string_view b);
/// Days between full dates; 9,999,999 otherwise.
double daysApart(std::string_view a, std::string_view b);
/// |a - b| / max(|a|, |b|) of two decimals; 1 when one is no number, 0 for two zeros.
double relativeDifference(std::string_view a, std::string_view b);

} // namespace goldenrod
