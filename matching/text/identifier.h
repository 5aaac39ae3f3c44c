// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// Letters and digits, upper case, everything else dropped; digits of any script become ASCII.
std::string compactIdentifier(std::string_view raw);

/// ISO 13616 (IBAN, mod 97-10), ISO/IEC 7812 (Luhn), ISO 17442 (LEI, mod 97-10), on compact identifiers.
bool isIbanShaped(std::string_view compact); ///< a country of the registry, two digits, its length
bool isValidIban(std::string_view compact);
bool isValidLuhn(std::string_view compact);
bool isValidLei(std::string_view compact);

/// A number nobody has: one repeated digit, 123456789, all nines ...
bool isDummyNumber(std::string_view compact);

} // namespace goldenrod::text
