// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod::text {

/// What the check digits of an identifier say.
enum class CheckDigits : unsigned char { Unknown, Right, Wrong };

/// Of a compact identifier whose form alone tells what it is: IBAN; LEI; Emirates ID; the
/// Italian fiscal code; VAT numbers with their country (AT, BE, DE, DK, FI, FR, IT,
/// LU, PL, PT). Unknown for every other form, whatever the number. Shapes and digits as their issuers
/// publish them (ISO 13616, ISO 17442, the European Commission's VIES, ISO 7064, ISO/IEC 7812).
CheckDigits checkDigits(std::string_view compact);

/// ISO 9362: four letters of the bank, two of a country, two characters of the place, none or three of the
/// branch. A BIC has no check digit.
bool isBic(std::string_view compact);

/// National identifiers whose digits say nothing of what they are: by ISO 3166 alpha-2 of the country that
/// gave them: AE, BE, BR, CH, CN, DE, ES, FR, IL, IN (Aadhaar), IT, NL, PL, SA, SE, TR. Unknown elsewhere or
/// where the length is another number's.
CheckDigits checkNationalId(std::string_view country, std::string_view compact);

} // namespace goldenrod::text
