// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/places.h"

namespace goldenrod::sample {

/// A telephone number; the subscriber's seven digits follow a mobile prefix or a landline's area code.
struct PhoneNumber {
    const Country* country = nullptr;
    std::string_view area; ///< mobile prefix or area code
    std::uint32_t subscriber = 0;
};

enum class PhoneStyle : std::uint8_t {
    E164,        ///< +971501234567
    Spaced,      ///< +971 50 123 4567
    DoubleZero,  ///< 00971501234567
    National,    ///< 0501234567
    NationalGap, ///< 050 123 4567
    Digits,      ///< 971501234567
    Hyphens,     ///< +971-50-1234567
};
void appendPhone(std::string& out, const PhoneNumber& number, PhoneStyle style);

/// The n-th mobile number of a country, for n below kMobileNumbers.
inline constexpr std::uint64_t kMobileNumbers = 60'000'000;
PhoneNumber mobileNumber(const Country& country, std::uint64_t n);

/// An e-mail address derived from the name its owner had when it was made.
struct Email {
    const GivenName* given = nullptr;
    std::string_view family;
    std::uint8_t style = 0;
    std::uint8_t domain = 0;
    std::uint16_t birthYear = 0;
    std::uint32_t number = 0; ///< tells namesakes apart; 0: the first who asked for the address
};
inline constexpr std::uint32_t kEmailStyles = 8;
void appendEmail(std::string& out, const Email& email);

/// The number that the namesake of this rank gets; never looks like a birth year.
std::uint32_t namesakeNumber(std::uint32_t rank);

/// "784-1985-1234567-8", the last digit by Luhn over the others. `serial` has seven digits.
void appendNationalId(std::string& out, int birthYear, std::uint32_t serial);
/// Luhn's check digit of a row of digits; other characters are passed over.
char luhnDigit(std::string_view digits);

} // namespace goldenrod::sample
