// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod::sources {

/// Cheap looks at what a text may be; nothing here understands a value (matching/text does).

std::string_view trimmed(std::string_view text);
/// Digits with an optional sign, separators and exponent: "-1.234,56", "1e5", "12 %".
bool looksNumeric(std::string_view text);
/// Three groups of digits parted by - / or . with an optional time behind ("1980-02-29", "1/31/2019 0:00").
bool looksLikeDate(std::string_view text);
/// something@something.something
bool looksLikeEmail(std::string_view text);
/// At least seven digits, and else only what is written in phone numbers; an extension may follow.
bool looksLikePhone(std::string_view text);
/// "http://...", "www...."
bool looksLikeWeb(std::string_view text);
/// Short, with a digit, letters, digits, '-' and blanks only.
bool looksLikePostcode(std::string_view text);
/// A code without blanks that has a digit: "C0001", "4711", "a-000017".
bool looksLikeCode(std::string_view text);

} // namespace goldenrod::sources
