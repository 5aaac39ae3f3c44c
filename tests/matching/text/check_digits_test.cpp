// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/check_digits.h"

#include "matching/text/standardise.h"
#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(CheckDigits, KnowNumbersByTheirForm) {
    // Examples of the issuers' own documents and of open test collections.
    for (const char* right :
         {"GB82WEST12345698765432", "529900T8BM49AURSDO55", "784198150847089", "ATU13585627", "BE0403170701",
          "DE136695976", "DK13585628", "FI20774740", "FR40303265045", "IT00743110157", "LU15027442",
          "PL8567346215", "PT501964843", "RCCMNL83S18D969H"})
        EXPECT_EQ(checkDigits(right), CheckDigits::Right) << right;
    for (const char* wrong :
         {"GB82WEST12345698765433", "529900T8BM49AURSDO56", "784198150847088", "ATU13585626", "BE0403170702",
          "DE136695975", "DK13585627", "FI20774741", "FR41303265045", "IT00743110158", "LU15027441",
          "PL8567346216", "PT501964842", "RCCMNL83S18D969I"})
        EXPECT_EQ(checkDigits(wrong), CheckDigits::Wrong) << wrong;
    for (const char* unknown : {"", "12345", "DE12345678", "ZZ82WEST12345698765432", "52990012345678901234",
                                "12345678Z", "P1234567", "XX123456789"})
        EXPECT_EQ(checkDigits(unknown), CheckDigits::Unknown) << unknown;
}

TEST(CheckDigits, KnowNationalNumbersByTheirCountry) {
    const struct {
        const char* country;
        const char* right;
    } kCases[] = {
        {"AE", "784198150847089"}, {"BE", "93051822361"},        {"BR", "11144477735"},
        {"CH", "7569217076985"},   {"CN", "11010519491231002X"}, {"DE", "86095742719"},
        {"ES", "54362315K"},       {"ES", "X2482300W"},          {"FR", "255081416802538"},
        {"IL", "039337423"},       {"IT", "RCCMNL83S18D969H"},   {"NL", "111222333"},
        {"PL", "44051401359"},     {"SE", "8803200016"},         {"TR", "10000000146"},
    };
    for (const auto& c : kCases) {
        EXPECT_EQ(checkNationalId(c.country, c.right), CheckDigits::Right) << c.country << ' ' << c.right;
        std::string wrong = c.right;
        char& digit = wrong[wrong.size() - 3];
        digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
        EXPECT_EQ(checkNationalId(c.country, wrong), CheckDigits::Wrong) << c.country << ' ' << wrong;
        EXPECT_EQ(checkNationalId(c.country, std::string(c.right) + "1"), CheckDigits::Unknown) << c.country;
    }
    EXPECT_EQ(checkNationalId("US", "123456789"), CheckDigits::Unknown);
}

TEST(CheckDigits, FindEverySingleErrorAndVerhoeffEverySwap) {
    RandomText random("check digits");
    for (int i = 0; i < 2000; ++i) {
        std::string id = random.digits(11) + "0";
        int right = 0;
        for (char last = '0'; last <= '9'; ++last) {
            id.back() = last;
            right += checkNationalId("IN", id) == CheckDigits::Right ? 1 : 0;
        }
        ASSERT_EQ(right, 1) << id << random.seedNote();
        while (checkNationalId("IN", id) != CheckDigits::Right)
            id.back() = static_cast<char>('0' + random.below(10));
        const std::size_t at = random.below(11);
        std::string swapped = id;
        std::swap(swapped[at], swapped[at + 1]);
        if (swapped != id) {
            ASSERT_EQ(checkNationalId("IN", swapped), CheckDigits::Wrong) << id << random.seedNote();
        }
    }
}

TEST(CheckDigits, MakeAnIdentifierImplausibleWhichIsStillCompared) {
    const Standardised wrong = standardise(SemanticType::Identifier, "784-1981-5084708-8", {});
    EXPECT_EQ(wrong.state, ValueState::Implausible);
    EXPECT_EQ(wrong.form, "784198150847088");
    EXPECT_EQ(wrong.reason, "identifier.check_digits");
    EXPECT_EQ(standardise(SemanticType::Identifier, "784-1981-5084708-9", {}).state, ValueState::Present);
}

TEST(Bic, IsKnownByItsForm) {
    EXPECT_TRUE(isBic("DEUTDEFF"));
    EXPECT_TRUE(isBic("DEUTDEFF500"));
    EXPECT_FALSE(isBic("DEUTDEF"));
    EXPECT_FALSE(isBic("DEUTDEFF50"));
    EXPECT_FALSE(isBic("DEU1DEFF"));
}

} // namespace
} // namespace goldenrod::text
