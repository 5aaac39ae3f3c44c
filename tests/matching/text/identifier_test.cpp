// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/identifier.h"

#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(CompactIdentifier, KeepsLettersAndDigits) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"", ""},
        {"--/ ", ""},
        {"784-1984-1234567-1", "784198412345671"},
        {" ab 12.34/c ", "AB1234C"},
        {"٧٨٤-١٩٨٤", "7841984"},
        {"ＡＢ１２", "AB12"},
        {"\u200E12\u200F3", "123"},
        {"é-5", "É5"},
        {"ш123", "Ш123"},
        {"12😀3", "123"},
    };
    for (const auto& c : kCases) EXPECT_EQ(compactIdentifier(c.raw), c.expected) << c.raw;
    EXPECT_EQ(compactIdentifier(std::string(1 << 20, '7')).size(), 1U << 20);
}

TEST(CompactIdentifier, IsIdempotent) {
    RandomText random("identifiers");
    for (int i = 0; i < 20'000; ++i) {
        const std::string once = compactIdentifier(random.any());
        ASSERT_EQ(compactIdentifier(once), once) << random.seedNote();
    }
}

TEST(CheckDigits, AcceptPublishedExamples) {
    for (const char* iban :
         {"GB82WEST12345698765432", "DE89370400440532013000", "FR1420041010050500013M02606",
          "AE070331234567890123456", "SA0380000000608010167519", "NO9386011117947",
          "PL61109010140000071219812874", "IL620108000000099999999", "MT84MALT011000012345MTLCAST001S"})
        EXPECT_TRUE(isValidIban(iban)) << iban;
    for (const char* iban :
         {"", "GB82", "GB82WEST12345698765433", "GB82WEST1234569876543", "XX82WEST12345698765432",
          "gb82west12345698765432", "GBXXWEST12345698765432", "GB82 WEST 1234 5698 7654 32"})
        EXPECT_FALSE(isValidIban(iban)) << iban;
    for (const char* number : {"79927398713", "4111111111111111", "378282246310005", "18", "00"})
        EXPECT_TRUE(isValidLuhn(number)) << number;
    for (const char* number : {"", "0", "79927398710", "4111111111111112", "79927A98713"})
        EXPECT_FALSE(isValidLuhn(number)) << number;
    for (const char* lei : {"7LTWFZYICNSX8D621K86", "5493001KJTIIGC8Y1R12", "HWUPKR0MPOU8FGXBT394"})
        EXPECT_TRUE(isValidLei(lei)) << lei;
    for (const char* lei : {"", "7LTWFZYICNSX8D621K87", "7LTWFZYICNSX8D621K8", "7ltwfzyicnsx8d621k86"})
        EXPECT_FALSE(isValidLei(lei)) << lei;
}

TEST(CheckDigits, CatchEveryWrongDigitAndNeighboursSwapped) {
    const std::string iban = "GB82WEST12345698765432";
    for (std::size_t i = 0; i < iban.size(); ++i) {
        for (char c = '0'; c <= '9'; ++c) {
            std::string wrong = iban;
            wrong[i] = c;
            EXPECT_EQ(isValidIban(wrong), wrong == iban) << wrong;
        }
        if (i < 5) continue; // the country code must stay one
        std::string swapped = iban;
        std::swap(swapped[i - 1], swapped[i]);
        EXPECT_EQ(isValidIban(swapped), swapped == iban) << swapped;
    }
}

TEST(DummyNumber, IsNobodys) {
    for (const char* number : {"0", "00", "0000000000", "9999999999", "11111", "XXX", "XXXXXXXX", "123456789",
                               "1234567890", "0123456789", "987654321", "9876543210", "123456",
                               "784000000000000", "078051120", "123123123", "500000000", "AAAAAA"})
        EXPECT_TRUE(isDummyNumber(number)) << number;
    for (const char* number : {"", "5", "11", "111", "1111", "12345", "784198412345671", "1000000",
                               "10203040", "AB12", "2000000001", "900000001", "A1234567", "4379936", "XX"})
        EXPECT_FALSE(isDummyNumber(number)) << number;
}

} // namespace
} // namespace goldenrod::text
