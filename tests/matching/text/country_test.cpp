// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/address.h"
#include "matching/text/unicode.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(CountryCode, KnowsNamesCodesAndPeople) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"AE", "AE"},
        {"ARE", "AE"},
        {"784", "AE"},
        {"uae", "AE"},
        {"U.A.E.", "AE"},
        {"Emirati", "AE"},
        {"إماراتي", "AE"},
        {"Vereinigte Arabische Emirate", "AE"},
        {"Émirats arabes unis", "AE"},
        {"Emiratos Árabes Unidos", "AE"},
        {"Germany", "DE"},
        {"Deutschland", "DE"},
        {"Allemagne", "DE"},
        {"Niemcy", "DE"},
        {"Германия", "DE"},
        {"גרמניה", "DE"},
        {"독일", "DE"},
        {"ドイツ", "DE"},
        {"德国", "DE"},
        {"ألمانيا", "DE"},
        {"deutsch", "DE"},
        {"Federal Republic of Germany", "DE"},
        {"USA", "US"},
        {"U.S.A.", "US"},
        {"United States", "US"},
        {"The United States of America", "US"},
        {"UK", "GB"},
        {"England", "GB"},
        {"Great Britain", "GB"},
        {"British", "GB"},
        {"KSA", "SA"},
        {"Kingdom of Saudi Arabia", "SA"},
        {"المملكة العربية السعودية", "SA"},
        {"South Korea", "KR"},
        {"Republic of Korea", "KR"},
        {"대한민국", "KR"},
        {"Côte d’Ivoire", "CI"},
        {"Cote d'Ivoire", "CI"},
        {"Trinidad and Tobago", "TT"},
        {"Trinidad & Tobago", "TT"},
        {"Bosnia and Herzegovina", "BA"},
        {"Filipino", "PH"},
        {"Österreich", "AT"},
        {"Islamic Republic of Iran", "IR"},
        {"NA", "NA"},
        {"Namibia", "NA"},
        {"", ""},
        {"Atlantis", ""},
        {"Bavaria", ""},
        {"xx", ""},
        {"000", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(countryCode(fold(c.raw)), c.expected) << c.raw;
}

} // namespace
} // namespace goldenrod::text
