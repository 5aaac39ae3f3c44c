// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/address.h"

#include "matching/text/street_words.h"
#include "matching/text/unicode.h"
#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(ParseAddressLine, FindsTheParts) {
    const struct {
        const char* raw;
        const char* number;
        const char* street;
        const char* unit;
        const char* poBox;
    } kCases[] = {
        {"12 King St", "12", "king st", "", ""},
        {"12 KING STREET", "12", "king st", "", ""},
        {"12, King Street", "12", "king st", "", ""},
        {"12A King Rd.", "12a", "king rd", "", ""},
        {"12 a King Road", "12a", "king rd", "", ""},
        {"5 A Street", "5", "a st", "", ""},
        {"12-14 King St", "12 14", "king st", "", ""},
        {"3/21 King St", "21", "king st", "3", ""},
        {"Hauptstraße 5a", "5a", "haupt str", "", ""},
        {"Hauptstr. 5 a", "5a", "haupt str", "", ""},
        {"Haupt Strasse Nr. 5", "5", "haupt str", "", ""},
        {"Flat 3, 21 Al Wasl Road", "21", "al wasl rd", "3", ""},
        {"21 Al Wasl Road Flat 3", "21", "al wasl rd", "3", ""},
        {"Apt #3, 21 Al Wasl Road, Dubai", "21", "al wasl rd", "3", ""},
        {"PO Box 1234", "", "", "", "1234"},
        {"P.O. Box 1234, Dubai", "", "dubai", "", "1234"},
        {"P. O. BOX: 1234", "", "", "", "1234"},
        {"ص.ب 1234", "", "", "", "1234"},
        {"Postfach 12 34 56", "", "", "", "123456"},
        {"4217 W. 18Th St.", "4217", "w 18th st", "", ""},
        {"6225 S Wabash Ave", "6225", "s wabash ave", "", ""},
        {"600 West Madison Street", "600", "w madison st", "", ""},
        {"4220 N. Richmond", "4220", "n richmond", "", ""},
        {"123 Main Street, Las Vegas NV 89132", "123", "main st", "", ""},
        {"123 Main Street Las Vegas NV 89132", "123", "main st", "", ""},
        {"12 St John St", "12", "st john st", "", ""},
        {"Street 23", "", "st 23", "", ""},
        {"12 rue de Rivoli", "12", "rue de rivoli", "", ""},
        {"Calle Mayor 5, 2º", "5", "calle mayor", "", ""},
        {"C/ Mayor, 5", "5", "calle mayor", "", ""},
        {"ul. Marszałkowska 10 m. 5", "10", "ul marszalkowska", "5", ""},
        {"ул. Ленина, д. 5, кв. 12", "5", "ul lenina", "12", ""},
        {"Villa 7, Street 23, Jumeirah", "", "st 23", "7", ""},
        {"Office 301, 3rd Floor, Al Manara Tower, Sheikh Zayed Road", "", "sheikh zayed rd", "301 fl 3rd",
         ""},
        {"שדרות רוטשילד 5", "5", "sderot rotshilad", "", ""},
        {"", "", "", "", ""},
        {"-", "", "", "", ""},
    };
    for (const auto& c : kCases) {
        const AddressParts parts = parseAddressLine(c.raw);
        EXPECT_EQ(parts.number, c.number) << c.raw;
        EXPECT_EQ(parts.street, c.street) << c.raw;
        EXPECT_EQ(parts.unit, c.unit) << c.raw;
        EXPECT_EQ(parts.poBox, c.poBox) << c.raw;
    }
}

TEST(ParseAddressLine, KnowsUnitsOfSeveralCountries) {
    const struct {
        const char* raw;
        const char* number;
        const char* unit;
        const char* street;
    } kCases[] = {
        {"12 bis rue de Rivoli", "12bis", "", "rue de rivoli"},
        {"Storgatan 12 lgh 1101", "12", "1101", "storgatan"},
        {"Atatürk Cad. 5 Daire 3", "5", "3", "ataturk cad"},
        {"Via Roma 12 interno 4", "12", "4", "via roma"},
        {"شارع الشيخ زايد، مبنى 12، شقة 304", "", "bldg 12 304", "st al sheikh zayed"},
        {"12 Ter Street", "12", "", "ter st"},
    };
    for (const auto& c : kCases) {
        const AddressParts parts = parseAddressLine(c.raw);
        EXPECT_EQ(parts.number, c.number) << c.raw;
        EXPECT_EQ(parts.unit, c.unit) << c.raw;
        EXPECT_EQ(parts.street, c.street) << c.raw;
    }
}

TEST(AddressForm, IsTheSameForEverySpelling) {
    const struct {
        const char* a;
        const char* b;
    } kCases[] = {
        {"12 King St.", "12, KING STREET"},
        {"Hauptstraße 5a", "Haupt-Str. 5 a"},
        {"600 West Madison Street", "600 W MADISON ST"},
        {"Flat 3, 21 Al Wasl Road", "Apt. 3 - 21 Al Wasl Rd"},
        {"P.O. Box 1234", "PO Box 1234"},
        {"Sankt-Johann-Straße 1", "St. Johann Str. 1"},
        {"1 First Avenue", "1 1st Ave"},
    };
    for (const auto& c : kCases) EXPECT_EQ(addressForm(c.a), addressForm(c.b));
    EXPECT_EQ(addressForm("Ste Catherine St, Ste 5"), "ste catherine st apt 5");
    EXPECT_EQ(placeForm("Saint Louis"), "st louis");
    EXPECT_EQ(placeForm("St. Louis"), "st louis");
}

TEST(AddressForm, TakesAnything) {
    RandomText random("addresses");
    constexpr std::string_view kPieces[] = {
        "12",        "5 a",  "King", "St",    "Street", "Flat 3", "#4",  ",",  "PO Box 7", "rue",
        "Hauptstr.", "3/21", "n",    "Floor", "2nd",    "No",     "ul.", "\n", "-",        "é"};
    for (int i = 0; i < 20'000; ++i) {
        std::string raw;
        for (std::uint32_t n = random.below(8); n > 0; --n)
            raw.append(kPieces[random.below(std::size(kPieces))]).append(" ");
        if (random.below(4) == 0) raw = random.any();
        const AddressParts parts = parseAddressLine(raw);
        for (const std::string& part : {parts.number, parts.street, parts.unit, parts.poBox})
            ASSERT_EQ(part.find("  "), std::string::npos) << raw << random.seedNote();
        ASSERT_FALSE(displayAddress(raw).empty() && !addressForm(raw).empty()) << raw << random.seedNote();
    }
    EXPECT_EQ(parseAddressLine(std::string(1 << 20, '1')).number, "");
}

TEST(DisplayAddress, WritesEnglishKindsOut) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"12 King St", "12 King Street"},
        {"12 King St.", "12 King Street"},
        {"12 KING ST", "12 King Street"},
        {"12 king st", "12 King Street"},
        {"12 St John St", "12 St John Street"},
        {"St John's Rd, Dubai", "St John's Road, Dubai"},
        {"4217 W. 18TH ST., CHICAGO", "4217 W. 18th Street, Chicago"},
        {"Ave Maria Ln", "Ave Maria Lane"},
        {"12 King St N", "12 King Street N"},
        {"12 King St Apt 5", "12 King Street Apt 5"},
        {"Hauptstr. 5", "Hauptstr. 5"},
        {"HAUPTSTRASSE 5A", "Hauptstrasse 5A"},
        {"C/ Mayor 5", "C/ Mayor 5"},
        {"PO BOX 1234", "PO Box 1234"},
        {"ul. Marszałkowska 10", "ul. Marszałkowska 10"},
        {"شارع  الوصل", "شارع الوصل"},
    };
    for (const auto& c : kCases) EXPECT_EQ(displayAddress(c.raw), c.expected) << c.raw;
}

TEST(DisplayPlace, SetsTheCaseOnlyWhereItIsLost) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"DUBAI", "Dubai"},
        {"NY", "NY"},
        {"QLD", "QLD"},
        {"new york", "New York"},
        {"FRANKFURT AM MAIN", "Frankfurt am Main"},
        {"ST LOUIS", "St Louis"},
        {"Ras al Khaimah", "Ras al Khaimah"},
        {"STOKE-ON-TRENT", "Stoke-on-Trent"},
        {"دبي", "دبي"},
    };
    for (const auto& c : kCases) EXPECT_EQ(displayPlace(c.raw), c.expected) << c.raw;
}

} // namespace
} // namespace goldenrod::text
