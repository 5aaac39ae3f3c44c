// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Reason codes of standardise() and of the parsers below it: stable, worded elsewhere.
namespace goldenrod::text::reason {

// Missing and Placeholder
inline constexpr std::string_view kMissingWord{"missing.word"};    ///< "NULL", "n/a", "keine"
inline constexpr std::string_view kUnknown{"placeholder.unknown"}; ///< "unknown", "unbekannt", "不明"
inline constexpr std::string_view kTest{"placeholder.test"};       ///< "test test", "dummy", "John Doe"
inline constexpr std::string_view kFiller{"placeholder.filler"};   ///< "xxx", "no name", "FNU"
inline constexpr std::string_view kDefaultDate{"placeholder.default_date"}; ///< 1900-01-01, 9999-12-31
inline constexpr std::string_view kDummyNumber{"placeholder.dummy_number"}; ///< 9999999999, 123456789
inline constexpr std::string_view kNoEmail{"placeholder.no_email"};         ///< noname@..., test@test.com
inline constexpr std::string_view kNoReply{"placeholder.no_reply"};         ///< noreply@...

// Dates: Invalid, Implausible, and remarks on values that are Present
inline constexpr std::string_view kDateUnreadable{"date.unreadable"};
inline constexpr std::string_view kDateInFuture{"date.in_future"};
inline constexpr std::string_view kDateTooOld{"date.too_old"};
inline constexpr std::string_view kDateAmbiguous{"date.ambiguous"};         ///< day and month may be swapped
inline constexpr std::string_view kDateTwoDigitYear{"date.two_digit_year"}; ///< the century was chosen
inline constexpr std::string_view kDateHijri{"date.hijri"};                 ///< read from the Hijri calendar
inline constexpr std::string_view kDateOtherOrder{"date.other_order"};      ///< not the order of the column
inline constexpr std::string_view kDateEpoch{"date.epoch"}; ///< 1970-01-01: a birth date, or a zero

// Phones, beside those listed at parsePhone()
inline constexpr std::string_view kPhoneTooFewDigits{"phone.too_few_digits"};

// Identifiers, numbers and others
inline constexpr std::string_view kScientific{"number.scientific"};        ///< "7.84E+14": digits are lost
inline constexpr std::string_view kFloatTail{"number.float_tail"};         ///< "12345.0", read as 12345
inline constexpr std::string_view kCheckDigits{"identifier.check_digits"}; ///< mistyped, or made up
inline constexpr std::string_view kNumberAmbiguous{"number.ambiguous"};    ///< thousands or decimals
inline constexpr std::string_view kNumberUnreadable{"number.unreadable"};
inline constexpr std::string_view kNoLetters{"name.no_letters"};
inline constexpr std::string_view kCountryUnknown{"country.unknown"};
inline constexpr std::string_view kTooLong{"value.too_long"};

} // namespace goldenrod::text::reason
