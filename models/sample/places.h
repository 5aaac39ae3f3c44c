// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/names.h"

#include <array>
#include <string>

namespace goldenrod::sample {

/// A country as addresses and telephones need it.
struct Country {
    std::string_view iso;                           ///< ISO 3166-1 alpha-2
    std::string_view name;                          ///< in English
    std::string_view dial;                          ///< country code
    std::array<std::string_view, 6> mobilePrefixes; ///< each followed by seven digits
    bool numberFirst;                               ///< "12 High Street", not "Hauptstraße 12"
};

/// A city with streets and postcodes that belong together.
struct Place {
    const Country* country;
    std::string_view city;
    std::uint32_t weight;     ///< share of those who live in the country
    std::string_view area;    ///< dialling code of landlines; only in the bank's country
    std::string_view pattern; ///< postcode, '#' a digit, '@' a letter; empty: the number of a post-office box
    std::span<const std::string_view> streets;
};

/// Where someone lives.
struct Address {
    const Place* place = nullptr;
    std::uint16_t street = 0;
    std::uint16_t number = 0;
    std::uint32_t code = 0; ///< post-office box, or what fills the postcode's pattern

    std::string_view streetName() const { return place->streets[street]; }
};

/// The country of the bank, and the one that people of a background come from.
const Country& bankCountry();
const Country& homeCountry(Background background);

/// A city, by weight.
const Place& pickPlace(Random& random, const Country& country);

void appendPostcode(std::string& out, const Address& address);
/// Street and house number in the country's order.
void appendStreetLine(std::string& out, const Country& country, std::string_view street,
                      std::string_view number);

} // namespace goldenrod::sample
