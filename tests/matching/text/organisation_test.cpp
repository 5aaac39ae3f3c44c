// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/organisation.h"

#include "matching/text/organisation_words.h"
#include "matching/text/unicode.h"
#include "tests/matching/text/random_text.h"

#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(ParseOrgName, PartsTheLegalForm) {
    const struct {
        const char* raw;
        const char* name;
        const char* legalForm;
    } kCases[] = {
        {"Rawabi Logistics L.L.C.", "rawabi logistics", "llc"},
        {"Rawabi Logistics LLC", "rawabi logistics", "llc"},
        {"Smith Trading Ltd t/a Quick Fix", "smith trading quick fix", "ltd"},
        {"John Smith dba Smith Plumbing LLC", "john smith smith plumbing", "llc"},
        {"Acme Holdings trading as Bob's Burgers", "acme holdings bobs burgers", ""},
        {"T A Smith Ltd", "t a smith", "ltd"},
        {"UAB Lietuvos Energija", "lietuvos energija", "uab"},
        {"SIA Latvijas Gāze", "latvijas gaze", "sia"},
        {"Eesti Energia OÜ", "eesti energia", "ou"},
        {"Banka Kombëtare Tregtare Sh.a.", "banka kombetare tregtare", "sha"},
        {"Kosova Trading SH.P.K.", "kosova trading", "shpk"},
        {"Makedonska Trgovija DOOEL", "makedonska trgovija", "dooel"},
        {"Grupo Bimbo, S.A.B. de C.V.", "grupo bimbo", "sa de cv"},
        {"Siam Cement Public Company Limited", "siam cement", "pcl"},
        {"PT Bank Central Asia Tbk", "bank central asia", "tbk"},
        {"S.C. Dacia S.R.L.", "dacia", "sarl"},
        {"Yıldız Sanayi ve Ticaret Limited Şirketi", "yildiz", "ltd"},
        {"Rawabi Logistics (LLC)", "rawabi logistics", "llc"},
        {"Rawabi Logistics Limited Liability Company", "rawabi logistics", "llc"},
        {"Rawabi Logistics W.L.L", "rawabi logistics", "llc"},
        {"Rawabi Logistics LLC - Dubai Branch", "rawabi logistics dubai branch", "llc"},
        {"Acme Trading Co. Ltd.", "acme trading", "co ltd"},
        {"Acme Trading Company Limited", "acme trading", "co ltd"},
        {"Acme Ltd", "acme", "ltd"},
        {"Acme, Inc.", "acme", "inc"},
        {"Infosys Pvt. Ltd.", "infosys", "pvt ltd"},
        {"Infosys Private Limited", "infosys", "pvt ltd"},
        {"Müller GmbH", "muller", "gmbh"},
        {"Müller GmbH & Co. KG", "muller", "gmbh co kg"},
        {"Müller G.m.b.H.", "muller", "gmbh"},
        {"Müller Gesellschaft mit beschränkter Haftung", "muller", "gmbh"},
        {"Deutsche Bank AG", "deutsche bank", "ag"},
        {"Société Générale S.A.", "societe generale", "sa"},
        {"Dupont S.A.R.L.", "dupont", "sarl"},
        {"SARL Dupont", "dupont", "sarl"},
        {"Telefónica, S.A.", "telefonica", "sa"},
        {"Bodegas Pérez S.L.", "bodegas perez", "sl"},
        {"PKO Bank Polski Spółka Akcyjna", "pko bank polski", "sa"},
        {"Budimex Sp. z o.o.", "budimex", "sp zoo"},
        {"ООО Ромашка", "romashka", "ooo"},
        {"ООО «Ромашка»", "romashka", "ooo"},
        {"Общество с ограниченной ответственностью \"Ромашка\"", "romashka", "ooo"},
        {"ПАО Сбербанк", "sberbank", "pao"},
        {"شركة الروابي ذ.م.م", "company al rawabi", "llc"},
        {"شركة الروابي ذات مسؤولية محدودة", "company al rawabi", "llc"},
        {"בנק הפועלים בע\"מ", "bank hapolim", "ltd"},
        {"株式会社トヨタ", "toyota", "kk"},
        {"トヨタ自動車(株)", "toyota zi dong che", "kk"},
        {"㈱トヨタ", "toyota", "kk"},
        {"삼성전자 주식회사", "samseongjeonja", "jusikhoesa"},
        {"Philips N.V.", "philips", "nv"},
        {"Volvo AB", "volvo", "ab"},
        {"Nokia Oyj", "nokia", "oyj"},
        {"Emaar Properties PJSC", "emaar properties", "pjsc"},
        {"Jebel Ali Free Zone FZE", "jebel ali free zone", "fze"},
        {"Smith & Sons", "smith and sons", ""},
        {"Marks and Spencer", "marks and spencer", ""},
        {"LLC", "llc", ""},
        {"Limited", "limited", ""},
        {"", "", ""},
        {"St Mary's Hosp.", "st marys hospital", ""},
        {"Intl. Learning Centre", "international learning center", ""},
    };
    for (const auto& c : kCases) {
        const OrgParts parts = parseOrgName(c.raw);
        EXPECT_EQ(parts.name, c.name) << c.raw;
        EXPECT_EQ(parts.legalForm, c.legalForm) << c.raw;
    }
}

TEST(OrgNameForm, IsTheSameForEverySpelling) {
    const std::string expected = "rawabi logistics llc";
    for (const char* raw : {"Rawabi Logistics L.L.C.", "RAWABI LOGISTICS (L.L.C)", "Rawabi Logistics, LLC",
                            "rawabi  logistics w.l.l.", "Rawabi Logistics Limited Liability Company"})
        EXPECT_EQ(orgNameForm(raw), expected) << raw;
    EXPECT_EQ(orgNameForm("AT&T Inc."), "at and t inc");
    EXPECT_EQ(orgNameForm("Rawabi Logistics LLC - Dubai Branch"), "rawabi logistics llc dubai branch");
}

TEST(OrgNameForm, IsIdempotent) {
    RandomText random("organisations");
    constexpr std::string_view kWords[] = {"Rawabi",  "LLC",        "Co.",  "Ltd", "GmbH", "&",    "S.A.",
                                           "Trading", "sp. z o.o.", "Intl", "AG",  "the",  "한국", "ООО"};
    for (int i = 0; i < 20'000; ++i) {
        std::string raw;
        for (std::uint32_t n = random.below(6); n > 0; --n)
            raw.append(kWords[random.below(std::size(kWords))]).append(" ");
        const std::string once = orgNameForm(raw);
        ASSERT_EQ(orgNameForm(once), once) << raw << random.seedNote();
        const OrgParts parts = parseOrgName(raw);
        ASSERT_EQ(parts.name.empty(), once.empty()) << raw << random.seedNote();
    }
}

TEST(OrgNameForm, TakesHugeTexts) {
    EXPECT_FALSE(parseOrgName(std::string(1 << 20, '&') + "x").name.empty());
    std::string forms;
    while (forms.size() < 1 << 20) forms += "ذ.م.م ";
    EXPECT_FALSE(parseOrgName(forms).name.empty());
}

TEST(LooksLikeOrganisation, TellsThemFromPeople) {
    for (const char* raw : {"Rawabi Logistics L.L.C.", "Deutsche Bank", "Siemens AG", "SIEMENS AG",
                            "Ahmed Trading Est", "Smith & Co", "Dental Clinic", "Volvo AB", "Telefónica S.A.",
                            "شركة الروابي ذ.م.م", "ООО Ромашка", "株式会社トヨタ", "Kita Kindergarten"})
        EXPECT_TRUE(looksLikeOrganisation(raw)) << raw;
    for (const char* raw :
         {"John Smith", "Ana Sa", "Lee Na", "LEE NA", "Mohammed Al Maktoum", "Jean-Paul Dupont",
          "محمد بن راشد", "김민수", "Market Basketson", "Rose Banks", "", "Park Jin"})
        EXPECT_FALSE(looksLikeOrganisation(raw)) << raw;
}

TEST(DisplayOrgName, SetsTheCaseOnlyWhereItIsLost) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"RAWABI LOGISTICS LLC", "Rawabi Logistics LLC"},
        {"rawabi logistics llc", "Rawabi Logistics LLC"},
        {"MÜLLER GMBH", "Müller GmbH"},
        {"BMW AG", "BMW AG"},
        {"BANK OF AMERICA CORP", "Bank of America Corp"},
        {"THE OLD TEA HOUSE LTD.", "The Old Tea House Ltd."},
        {"HSBC HOLDINGS PLC", "HSBC Holdings PLC"},
        {"EMAAR", "EMAAR"},
        {"emaar", "Emaar"},
        {"Rawabi LOGISTICS", "Rawabi LOGISTICS"},
        {"RAWABI L.L.C.", "Rawabi L.L.C."},
        {"AL FUTTAIM GROUP", "Al Futtaim Group"},
        {"شركة الروابي", "شركة الروابي"},
    };
    for (const auto& c : kCases) EXPECT_EQ(displayOrgName(c.raw), c.expected) << c.raw;
}

} // namespace
} // namespace goldenrod::text
