// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// A number or amount as plain decimal ("-1234.5"); empty when the folded text is none. Understood are
/// thousands parted by comma, full stop, apostrophe or blank, a decimal comma, currency signs and ISO 4217
/// codes around it, parentheses or a trailing minus for negative ones, exponents. One comma with three digits
/// behind it parts thousands ("1,234"), one full stop is always the decimal point ("1.234"), as databases
/// write it.
std::string plainDecimal(std::string_view folded);

/// True for a number whose one separator may part thousands or decimals ("1,234", "1.234"): plainDecimal()
/// had to choose.
bool isAmbiguousNumber(std::string_view folded);

/// "7.84198E+14": a long number that a spreadsheet has rounded away.
bool isScientific(std::string_view text);

/// "784198412345671.0" -> "784198412345671": numbers that went through floating point; others unchanged.
std::string_view withoutFloatTail(std::string_view text);

} // namespace goldenrod::text
