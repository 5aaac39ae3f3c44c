// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/standardise.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// What the values of a column look like. Shares are of the filled values that were looked at.
struct ColumnContents {
    std::size_t rows = 0, filled = 0, distinct = 0; ///< of all rows; missing words count as not filled
    std::size_t looked = 0;                         ///< filled values that the shares are of
    double date = 0, year = 0, email = 0, web = 0, phone = 0, northAmericanPhone = 0, numeric = 0,
           postcode = 0;
    double digits = 0;  ///< have a digit
    double letters = 0; ///< have letters and no digit
    double code = 0;    ///< no blanks, and a digit
    double sex = 0, country = 0, partyKind = 0, honorific = 0, status = 0, unit = 0;
    double commaName = 0;    ///< words, one comma, words
    double organisation = 0; ///< look like organisations, or have words that persons' names do not have
    double severalWords = 0;
    double words = 0; ///< on average
    std::size_t longest = 0;
    std::size_t dayFirst = 0, monthFirst = 0, yearFirst = 0; ///< dates that leave no doubt
    int oldestYear = 0, youngestYear = 0;
    std::string first;  ///< the first filled value
    std::string region; ///< of most countries, when at least four of five are the same

    bool constant() const { return distinct == 1 && filled == rows && rows >= 20; }
    bool unique() const { return filled > 0 && distinct == filled; }
    /// The order the dates are in, if the evidence is clear.
    text::DateOrder dateOrder() const;
};

ColumnContents lookAtColumn(std::span<const std::vector<std::string>> rows, std::size_t column);

/// Share of filled values of `column` whose words all stand in the value of `other` too.
double shareRepeated(std::span<const std::vector<std::string>> rows, std::size_t column, std::size_t other);

} // namespace goldenrod::sources
