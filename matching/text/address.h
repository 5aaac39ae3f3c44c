// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// Parts of an address line as standardised words; any may be empty.
struct AddressParts {
    std::string number, street, unit, poBox;
};
/// "12 King St", "Hauptstraße 5a", "Flat 3, 21 Al Wasl Road", "PO Box 1234". Street kinds in canonical
/// spelling ("st", "rd", "str"); the number may stand on either end.
AddressParts parseAddressLine(std::string_view raw);

/// ISO 3166 alpha-2 of a country name or code in the languages of the product; empty when unknown.
std::string_view countryCode(std::string_view folded);

} // namespace goldenrod::text
