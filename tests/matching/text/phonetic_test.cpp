// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/phonetic.h"

#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(Soundex, KnowsPublishedExamples) {
    const struct {
        const char* word;
        const char* code;
    } kCases[] = {
        {"Robert", "R163"},
        {"Rupert", "R163"},
        {"Rubin", "R150"},
        {"Ashcraft", "A261"},
        {"Ashcroft", "A261"},
        {"Tymczak", "T522"},
        {"Pfister", "P236"},
        {"Honeyman", "H555"},
        {"Jackson", "J250"},
        {"Gutierrez", "G362"},
        {"VanDeusen", "V532"},
        {"Lee", "L000"},
        {"Washington", "W252"},
        {"Euler", "E460"},
        {"Gauss", "G200"},
        {"Hilbert", "H416"},
        {"Knuth", "K530"},
        {"Lloyd", "L300"},
        {"Lukasiewicz", "L222"},
        {"O'Brien", "O165"},
        {"Müller", "M460"},
        {"smith jones", "S530"},
        {"محمد", "M530"},
        {"", ""},
        {"123", ""},
        {"😀", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(soundex(c.word), c.code) << c.word;
}

TEST(DoubleMetaphone, KnowsPublishedExamples) {
    const struct {
        const char* word;
        const char* primary;
        const char* alternate;
    } kCases[] = {
        {"Smith", "SM0", "XMT"},
        {"Schmidt", "XMT", "SMT"},
        {"Thompson", "TMPS", ""},
        {"Thomas", "TMS", ""},
        {"Catherine", "K0RN", "KTRN"},
        {"Katherine", "K0RN", "KTRN"},
        {"Richard", "RXRT", "RKRT"},
        {"Jose", "HS", ""},
        {"Xavier", "SF", "SFR"},
        {"Michael", "MKL", "MXL"},
        {"Arnow", "ARN", "ARNF"},
        {"Filipowicz", "FLPT", "FLPF"},
        {"Jankelowicz", "JNKL", "ANKL"},
        {"Tichner", "TXNR", "TKNR"},
        {"Gough", "KF", ""},
        {"Bough", "P", ""},
        {"Knight", "NT", ""},
        {"Laugh", "LF", ""},
        {"Cabrillo", "KPRL", "KPR"},
        {"Accident", "AKST", ""},
        {"Bacchus", "PKS", ""},
        {"McLaughlin", "MKLF", ""},
        {"Czerny", "SRN", "XRN"},
        {"focaccia", "FKX", ""},
        {"Wagner", "AKNR", "FKNR"},
        {"Caesar", "SSR", ""},
        {"Chianti", "KNT", ""},
        {"Character", "KRKT", ""},
        {"Chemistry", "KMST", ""},
        {"Orchestra", "ARKS", ""},
        {"Architect", "ARKT", ""},
        {"Charles", "XRLS", ""},
        {"Bellocchio", "PLX", ""},
        {"Bertucci", "PRTX", ""},
        {"edge", "AJ", ""},
        {"Edgar", "ATKR", ""},
        {"Ghislane", "JLN", ""},
        {"Hugh", "H", ""},
        {"Cagney", "KKN", ""},
        {"Tagliaro", "TKLR", "TLR"},
        {"Ranger", "RNJR", "RNKR"},
        {"Biaggi", "PJ", "PK"},
        {"Gallegos", "KLKS", "KKS"},
        {"dumb", "TM", ""},
        {"Campbell", "KMPL", ""},
        {"Rogier", "RJ", "RJR"},
        {"Sugar", "XKR", "SKR"},
        {"Island", "ALNT", ""},
        {"Schenker", "XNKR", "SKNK"},
        {"School", "SKL", ""},
        {"Schneider", "XNTR", "SNTR"},
        {"Resnais", "RSN", "RSNS"},
        {"Artois", "ART", "ARTS"},
        {"Nation", "NXN", ""},
        {"Breaux", "PR", ""},
        {"Zhao", "J", ""},
        {"Pizza", "PS", "PTS"},
        {"Wasserman", "ASRM", "FSRM"},
        {"Wright", "RT", ""},
        {"Pneumonia", "NMN", ""},
        {"Phillips", "FLPS", ""},
        {"Garçon", "KRSN", ""},
        {"Peña", "PN", ""},
        {"Müller", "MLR", ""},
        {"Muhammad", "MHMT", ""},
        {"Aubrey", "APR", ""},
        {"", "", ""},
        {"123", "", ""},
    };
    for (const auto& c : kCases) {
        const auto [primary, alternate] = doubleMetaphone(c.word);
        EXPECT_EQ(primary, c.primary) << c.word;
        EXPECT_EQ(alternate, c.alternate) << c.word;
    }
}

TEST(DoubleMetaphone, HasAtMostFourSoundsOfAFewLetters) {
    RandomText random("metaphone");
    for (int i = 0; i < 50'000; ++i) {
        const std::string word =
            random.below(10) == 0 ? random.any() : random.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 12);
        const auto [primary, alternate] = doubleMetaphone(word);
        ASSERT_LE(primary.size(), 4U) << word << random.seedNote();
        ASSERT_LE(alternate.size(), 4U) << word << random.seedNote();
        ASSERT_NE(primary.empty() ? "-" : primary, alternate) << word << random.seedNote();
        for (const std::string& code : {primary, alternate})
            ASSERT_EQ(code.find_first_not_of("APXSKJTFHLMNR0"), std::string::npos)
                << word << random.seedNote();
        ASSERT_EQ(soundex(word).size() % 4, 0U) << word << random.seedNote();
    }
    EXPECT_FALSE(doubleMetaphone(std::string(1 << 20, 'B')).first.empty());
}

} // namespace
} // namespace goldenrod::text
