// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name.h"

#include "matching/text/ascii.h"
#include "matching/text/name_words.h"
#include "matching/text/standardise.h"
#include "matching/text/words.h"
#include "tests/matching/text/random_text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace goldenrod::text {
namespace {

TEST(PersonNameForm, WritesTitlesSuffixesAndCompoundsOneWay) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"John A. Smith", "john a smith"},
        {"SMITH, JOHN A.", "smith john a"},
        {"Doktor Hans Müller", "dr hans muller"},
        {"Doktor", "dr"},
        {"Mister John Smith Junior", "mr john smith jr"},
        {"John Smith 3rd", "john smith iii"},
        {"Mary-Ann O'Brien", "mary ann obrien"},
        {"Mary-Ann O’ Brien", "mary ann obrien"},
        {"Abdul Rahman", "abdulrahman"},
        {"Abd al-Rahman bin Khalid", "abdulrahman bin khalid"},
        {"Abd el Kader", "abdulqader"},
        {"Abd Allah Saleh", "abdullah saleh"},
        {"Abdul Hussain", "abdul hussain"},
        {"Salah el-Din Ahmed", "salahuddin ahmed"},
        {"Nour Eddine Ziani", "nouruddin ziani"},
        {"Salah Al Din", "salahuddin"},
        {"عبد الرحمن بن خالد", "abdulrahman bin khalid"},
        {"Steffi Graf", "steffi graf"},
        {"김민수", "kim minsu"},
        {"남궁민", "namgung min"},
        {"김 민수", "kim minsu"},
        {"이영희", "lee yeonghui"},
        {"마이클 잭슨", "maikeul jaekseun"},
        {"마리아", "maria"},
        {"王伟明", "wang weiming"},
        {"欧阳娜娜", "ouyang nana"},
        {"曾国藩", "zeng guofan"},
        {"李娜", "li na"},
        {"さとう ゆうこ", "sato yuko"},
        {"", ""},
        {"😀", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(personNameForm(c.raw), c.expected) << c.raw;
}

TEST(ParsePersonName, FindsTheParts) {
    const struct {
        const char* raw;
        NameParts parts;
    } kCases[] = {
        {"John Smith", {"", "john", "", "smith", "", "name.order_given_family"}},
        {"SMITH, JOHN A.", {"", "john", "a", "smith", "", "name.comma"}},
        {"Dr. John A. Smith Jr", {"dr", "john", "a", "smith", "jr", "name.order_given_family"}},
        {"van der Berg, Jan", {"", "jan", "", "van der berg", "", "name.comma"}},
        {"Jan van der Berg", {"", "jan", "", "van der berg", "", "name.order_given_family"}},
        {"van der Berg", {"", "", "", "van der berg", "", "name.order_given_family"}},
        {"Ludwig van Beethoven", {"", "ludwig", "", "van beethoven", "", "name.order_given_family"}},
        {"Smith, Jr., John", {"", "john", "", "smith", "jr", "name.comma"}},
        {"John Smith, Jr.", {"", "john", "", "smith", "jr", "name.order_given_family"}},
        {"John Smith, PhD, MBA", {"", "john", "", "smith", "phd mba", "name.order_given_family"}},
        {"Smith, Dr. John", {"dr", "john", "", "smith", "", "name.comma"}},
        {"Smith, John, Jr", {"", "john", "", "smith", "jr", "name.comma"}},
        {"Prof. Dr. med. Anna Schmidt", {"prof dr", "anna", "", "schmidt", "", "name.order_given_family"}},
        {"Prof. Dr. rer. nat. Anna Müller-Lüdenscheidt",
         {"prof dr", "anna", "", "muller ludenscheidt", "", "name.order_given_family"}},
        {"Karl-Theodor von und zu Guttenberg",
         {"", "karl", "theodor", "von und zu guttenberg", "", "name.order_given_family"}},
        {"Mrs. Anna Smith née Brown", {"mrs", "anna", "", "smith brown", "", "name.order_given_family"}},
        {"Abu Bakr Muhammad ibn Zakariya al-Razi",
         {"", "abubakr", "muhammad ibn zakariya", "al razi", "", "name.order_given_family"}},
        {"Khalid Abu al-Hassan", {"", "khalid", "", "abuhassan", "", "name.order_given_family"}},
        {"Oum Kalthoum Ibrahim", {"", "ummkalthoum", "", "ibrahim", "", "name.order_given_family"}},
        {"Al-Hassan Ibn al-Haytham", {"", "al hassan", "", "ibn al haytham", "", "name.order_given_family"}},
        {"Иванов Иван Иванович", {"", "ivan", "ivanovich", "ivanov", "", "name.order_family_given"}},
        {"Petrova Anna Sergeevna", {"", "anna", "sergeevna", "petrova", "", "name.order_family_given"}},
        {"Ivan Ivanovich Petrov", {"", "ivan", "ivanovich", "petrov", "", "name.order_given_family"}},
        {"Nguyễn Thị Minh Khai", {"", "thi", "minh khai", "nguyen", "", "name.order_family_given"}},
        {"やまだ たろう", {"", "taro", "", "yamada", "", "name.order_family_given"}},
        {"マイケル・ジャクソン", {"", "maikeru", "", "jakuson", "", "name.order_given_family"}},
        {"Mr Smith", {"mr", "", "", "smith", "", "name.single"}},
        {"Madonna", {"", "", "", "madonna", "", "name.single"}},
        {"Sr. Juan Perez", {"mr", "juan", "", "perez", "", "name.order_given_family"}},
        {"Mohammed bin Rashid Al Maktoum",
         {"", "mohammed", "bin rashid", "al maktoum", "", "name.order_given_family"}},
        {"H.H. Sheikh Mohammed bin Rashid Al Maktoum",
         {"hh sheikh", "mohammed", "bin rashid", "al maktoum", "", "name.order_given_family"}},
        {"\u4f55\u9759", {"", "jing", "", "he", "", "name.order_family_given"}},
        {"He Wei", {"", "he", "", "wei", "", "name.order_given_family"}},
        {"Ben Smith", {"", "ben", "", "smith", "", "name.order_given_family"}},
        {"Ahmed Ben Bella", {"", "ahmed", "", "ben bella", "", "name.order_given_family"}},
        {"María de la Cruz", {"", "maria", "", "de la cruz", "", "name.order_given_family"}},
        {"DUPONT Jean-Paul", {"", "jean", "paul", "dupont", "", "name.capitals"}},
        {"Jean DUPONT", {"", "jean", "", "dupont", "", "name.order_given_family"}},
        {"MD Rahman", {"", "md", "", "rahman", "", "name.order_given_family"}},
        {"Imam Hossain", {"", "imam", "", "hossain", "", "name.order_given_family"}},
        {"محمد بن راشد آل مكتوم",
         {"", "muhammad", "bin rashid", "al maktoum", "", "name.order_given_family"}},
        {"المكتوم، محمد", {"", "muhammad", "", "al maktoum", "", "name.comma"}},
        {"김민수", {"", "minsu", "", "kim", "", "name.order_family_given"}},
        {"王伟明", {"", "weiming", "", "wang", "", "name.order_family_given"}},
        {"", {"", "", "", "", "", "name.empty"}},
        {",", {"", "", "", "", "", "name.empty"}},
        {"Dr", {"", "", "", "dr", "", "name.single"}},
        {"a, b, c, d", {"", "a", "b c", "d", "", "name.order_given_family"}},
    };
    for (const auto& c : kCases) {
        const NameParts p = parsePersonName(c.raw);
        EXPECT_EQ(p.title, c.parts.title) << c.raw;
        EXPECT_EQ(p.given, c.parts.given) << c.raw;
        EXPECT_EQ(p.middle, c.parts.middle) << c.raw;
        EXPECT_EQ(p.family, c.parts.family) << c.raw;
        EXPECT_EQ(p.suffix, c.parts.suffix) << c.raw;
        EXPECT_EQ(p.rule, c.parts.rule) << c.raw;
    }
}

TEST(SplitAtComma, GivesRangesOfTheRawText) {
    const struct {
        const char* raw;
        const char* family;
        const char* given;
        const char* middle;
    } kCases[] = {
        {"SMITH, JOHN A.", "SMITH", "JOHN", "A."},
        {" Smith ,  John   Albert Lee ", "Smith", "John", "Albert Lee"},
        {"Smith,John", "Smith", "John", ""},
        {"van der Berg, Jan", "van der Berg", "Jan", ""},
        {"Smith, Dr. John A", "Smith", "John", "A"},
        {"Smith, John, Jr.", "Smith", "John", ""},
        {"المكتوم، محمد راشد", "المكتوم", "محمد", "راشد"},
        {"Smith", "", "", ""},
        {"Smith,", "", "", ""},
        {", John", "", "", ""},
        {"John Smith, Jr.", "", "", ""},
        {"12 King St, Flat 3, Dubai", "", "", ""},
        {"", "", "", ""},
    };
    for (const auto& c : kCases) {
        const std::string_view raw(c.raw);
        const NameSplit split = splitAtComma(raw);
        EXPECT_EQ(split.split, *c.family != '\0') << c.raw;
        EXPECT_EQ(split.family, c.family) << c.raw;
        EXPECT_EQ(split.given, c.given) << c.raw;
        EXPECT_EQ(split.middle, c.middle) << c.raw;
        for (const std::string_view part : {split.family, split.given, split.middle}) {
            if (part.empty()) continue;
            EXPECT_GE(part.data(), raw.data());
            EXPECT_LE(part.data() + part.size(), raw.data() + raw.size());
        }
    }
}

TEST(ParsePersonName, LosesNoWordAndTakesAnything) {
    RandomText random("names");
    for (int i = 0; i < 20'000; ++i) {
        const std::string raw =
            random.below(2) == 0 ? random.any() : random.of("abcJNO  ,.-'DRJr van bin al", 20);
        const NameParts p = parsePersonName(raw);
        ASSERT_FALSE(p.rule.empty()) << raw << random.seedNote();
        if (p.rule == "name.order_given_family") {
            std::string whole;
            for (const std::string& part : {p.title, p.given, p.middle, p.family, p.suffix})
                if (!part.empty()) whole += (whole.empty() ? "" : " ") + part;
            ASSERT_FALSE(p.family.empty()) << raw << random.seedNote();
            // Numbers are no part of a name.
            std::ptrdiff_t words = 0;
            const std::string form = personNameForm(raw);
            forEachWord(form, [&](std::string_view word) { words += isAllDigits(word) ? 0 : 1; });
            ASSERT_EQ(std::count(whole.begin(), whole.end(), ' ') + 1, words) << raw << random.seedNote();
        }
        const NameSplit split = splitAtComma(raw);
        ASSERT_EQ(split.split, !split.family.empty()) << raw << random.seedNote();
        const std::string form = personNameForm(random.mixed());
        ASSERT_EQ(personNameForm(form), form) << random.seedNote();
    }
}

TEST(ParsePersonName, LooksNotAtHugeTexts) {
    std::string titles;
    while (titles.size() < 1 << 20) titles += "mr ";
    EXPECT_EQ(parsePersonName(titles).rule, "name.too_long");
    EXPECT_FALSE(personNameForm(titles).empty());
}

TEST(NameWords, KnowTheirKind) {
    for (const char* word : {"dr", "mr", "mrs", "haji", "prof", "sheikh", "herr", "frau", "mme"})
        EXPECT_TRUE(isTitle(word)) << word;
    for (const char* word : {"jr", "sr", "ii", "iii", "phd", "esq"}) EXPECT_TRUE(isSuffix(word)) << word;
    for (const char* word : {"van", "von", "al", "el", "bin", "ibn", "de", "da", "abu"})
        EXPECT_TRUE(isParticle(word)) << word;
    for (const char* word : {"", "john", "smith", "muhammad"})
        EXPECT_FALSE(isTitle(word) || isSuffix(word) || isParticle(word)) << word;
}

TEST(Nicknames, LeadToTheCanonicalName) {
    const struct {
        const char* word;
        const char* canonical;
    } kCases[] = {
        {"bill", "william"},
        {"william", "william"},
        {"bob", "robert"},
        {"peggy", "margaret"},
        {"mohamed", "muhammad"},
        {"mohd", "muhammad"},
        {"mehmet", "muhammad"},
        {"ahmet", "ahmad"},
        {"hussain", "hussein"},
        {"abdelkader", "abdulqader"},
        {"abdallah", "abdullah"},
        {"abdurrahman", "abdulrahman"},
        {"noureddine", "nooruddin"},
        {"sasha", "alexander"},
        {"aleksandr", "alexander"},
        {"dima", "dmitry"},
        {"kasia", "katarzyna"},
        {"hans", "johann"},
        {"uschi", "ursula"},
        {"pepe", "jose"},
        {"paco", "francisco"},
        {"yossi", "yosef"},
        {"itzik", "yitzhak"},
        {"fatma", "fatima"},
        {"sepp", "joseph"},
        {"kate", "catherine"},
        {"chris", "christopher"},
        {"alex", "alexander"},
        {"max", "maximilian"},
        {"xavierabc", "xavierabc"},
        {"", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(canonicalGiven(c.word), c.canonical) << c.word;
}

TEST(Nicknames, StandForEachOther) {
    const struct {
        const char* a;
        const char* b;
        bool expected;
    } kCases[] = {
        {"bill", "william", true},
        {"bill", "will", true},
        {"bill", "bill", true},
        {"bill", "bob", false},
        {"alex", "alexandra", true},
        {"sasha", "alexandra", true},
        {"sasha", "alexander", true},
        {"john", "johann", false},
        {"hans", "johannes", true},
        {"mohamed", "muhammed", true},
        {"mohamed", "mahmoud", false},
        {"khaled", "khalid", true},
        {"abdelrahman", "abdulrehman", true},
        {"abdelrahman", "abdulrahim", false},
        {"liz", "betty", true},
        {"tanya", "tatiana", true},
        {"", "bill", false},
        {"", "", true},
    };
    for (const auto& c : kCases) {
        EXPECT_EQ(areNicknames(c.a, c.b), c.expected) << c.a << " " << c.b;
        EXPECT_EQ(areNicknames(c.b, c.a), c.expected) << c.b << " " << c.a;
    }
}

TEST(Nicknames, TablesHoldStandardisedWordsOnly) {
    for (const auto table :
         {englishNicknames(), germanNicknames(), romanceNicknames(), slavicNicknames(), semiticNicknames()})
        for (const NameGroup& group : table) {
            EXPECT_FALSE(group.variants.empty()) << group.canonical;
            for (const char c : group.canonical) EXPECT_TRUE(c >= 'a' && c <= 'z') << group.canonical;
            for (const char c : group.variants)
                EXPECT_TRUE((c >= 'a' && c <= 'z') || c == ' ' || c == '+') << group.canonical;
            EXPECT_EQ(canonicalGiven(group.canonical), group.canonical);
        }
}

TEST(Generation, IsWhatTheNameSays) {
    const struct {
        const char *raw, *generation;
    } kCases[] = {
        {"Dobbins Jr", "2"},
        {"Dobbins Senior", "1"},
        {"SMITH, JOHN A., SR.", "1"},
        {"Morris I", "1"},
        {"Morris II", "2"},
        {"John Smith 3rd", "3"},
        {"IV", "4"},
        {"Jnr.", "2"},
        {"João Filho", "2"},
        {"I", ""},
        {"Morris I Klein", ""},
        {"John Smith", ""},
        {"John Smith MBA", ""},
        {"Ivy", ""},
        {"Sri Devi", ""},
        {"", ""},
    };
    for (const auto& c : kCases) {
        const std::string form = standardise(SemanticType::PersonName, c.raw, {}).form;
        EXPECT_EQ(generationOf(form), c.generation) << c.raw << ": " << form;
    }
}

TEST(DisplayName, SetsTheCaseOnlyWhereItIsLost) {
    const struct {
        const char* raw;
        const char* expected;
    } kCases[] = {
        {"JOHN SMITH", "John Smith"},
        {"john smith", "John Smith"},
        {"  John   sMITH ", "John sMITH"},
        {"SMITH-JONES", "Smith-Jones"},
        {"mcdonald", "McDonald"},
        {"MACDONALD", "MacDonald"},
        {"MACHADO", "Machado"},
        {"MACE", "Mace"},
        {"O'BRIEN", "O'Brien"},
        {"O’BRIEN", "O’Brien"},
        {"D'ANGELO", "D'Angelo"},
        {"SA'AD", "Sa'ad"},
        {"LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven"},
        {"VAN DER BERG, JAN", "van der Berg, Jan"},
        {"MARIA DE LA CRUZ", "Maria de La Cruz"},
        {"DU WEI", "Du Wei"},
        {"DEN", "Den"},
        {"AL MAKTOUM", "Al Maktoum"},
        {"MOHAMMED BIN RASHID AL-MAKTOUM", "Mohammed bin Rashid Al-Maktoum"},
        {"JOHN SMITH III", "John Smith III"},
        {"JOHN SMITH JR", "John Smith Jr"},
        {"JOHN SMITH PHD", "John Smith PhD"},
        {"J.R. SMITH", "J.R. Smith"},
        {"JP SMITH", "JP Smith"},
        {"DR NG", "Dr Ng"},
        {"JÜRGEN MÜLLER", "Jürgen Müller"},
        {"ÉMILE ZOLA", "Émile Zola"},
        {"ŁUKASZ WÓJCIK", "Łukasz Wójcik"},
        {"ВЛАДИМИР ПУТИН", "Владимир Путин"},
        {"ΓΕΩΡΓΙΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "Γεωργιος Παπαδοπουλος"},
        {"ALİ IŞIK", "Ali Işık"},
        {"محمد  المكتوم", "محمد المكتوم"},
        {"김민수", "김민수"},
        {"John\u200E Smith", "John Smith"},
        {"Jose\u0301", "José"},
        {"", ""},
    };
    for (const auto& c : kCases) EXPECT_EQ(displayName(c.raw), c.expected) << c.raw;
}

TEST(DisplayName, InventsNoLetter) {
    RandomText random("display");
    for (int i = 0; i < 20'000; ++i) {
        const std::string raw = random.below(2) == 0 ? random.mixed() : random.ascii();
        const std::string shown = displayName(raw);
        ASSERT_EQ(toLatin(shown), toLatin(raw)) << raw << random.seedNote();
        ASSERT_EQ(displayName(shown), shown) << raw << random.seedNote();
    }
}

} // namespace
} // namespace goldenrod::text
