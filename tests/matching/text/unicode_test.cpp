// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/unicode.h"

#include "matching/text/words.h"
#include "tests/matching/text/random_text.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace goldenrod::text {
namespace {

struct Folding {
    const char* raw;
    const char* expected;
};

TEST(Fold, FoldsCaseWidthSpaceAndDigits) {
    const Folding kCases[] = {
        {"", ""},
        {"   ", ""},
        {"  John \t SMITH\r\n", "john smith"},
        {"a\x01"
         "b\x7F",
         "ab"},
        {"Ｊｏｈｎ　Ｓｍｉｔｈ", "john smith"},
        {"٠١٢٣٤٥٦٧٨٩", "0123456789"},
        {"۱۲۳", "123"},
        {"१२३", "123"},
        {"１２３", "123"},
        {"STRASSE", "strasse"},
        {"Straße", "strasse"},
        {"ﬁn", "fin"},
        {"№ 5", "no 5"},
        {"a\u00A0\u2003b", "a b"},
        {"\uFEFFx\u200B\u200E\u202Ey\u2069", "xy"},
        {"co\u00ADoperate", "cooperate"},
        {"O\u00B4Brien", "o'brien"},
        {"ΣΟΦΟΣ", "σοφοσ"},
        {"ｻﾄｳ", "サトウ"},
        {"😀 Smile", "😀 smile"},
    };
    for (const Folding& c : kCases) EXPECT_EQ(fold(c.raw), c.expected) << c.raw;
}

TEST(Fold, ComposedAndDecomposedAreEqual) {
    EXPECT_EQ(fold("Mu\u0308ller"), fold("Müller"));
    EXPECT_EQ(fold("Jose\u0301"), fold("JOSÉ"));
    EXPECT_EQ(fold("\u1112\u1161\u11AB"), fold("한"));
}

TEST(Fold, TakesHugeAndHostileValues) {
    EXPECT_EQ(fold(std::string(1 << 20, 'X')), std::string(1 << 20, 'x'));
    EXPECT_EQ(fold(std::string(1 << 20, ' ')), "");
    std::string marks = "a";
    for (int i = 0; i < 5000; ++i) marks += i % 2 == 0 ? "\u0316" : "\u0301";
    const std::string folded = fold(marks);
    EXPECT_LT(folded.size(), 100U);
    EXPECT_EQ(toLatin(marks), "a");
    std::string longMarks;
    for (int i = 0; i < 300'000; ++i) longMarks += i % 2 == 0 ? "\u0316" : "\u0301";
    EXPECT_LT(fold(longMarks).size(), 100U);
    for (const char* letter : {"王", "ร", "р", "م", "ש", "ア", "김"}) {
        std::string many;
        while (many.size() < 1 << 17) many += letter;
        EXPECT_FALSE(toLatin(many).empty()) << letter;
    }
}

TEST(Fold, IsIdempotentAndAsciiPathAgreesWithTheGeneralOne) {
    RandomText random("fold");
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random.any();
        const std::string once = fold(text);
        ASSERT_EQ(fold(once), once) << text << random.seedNote();
        // A letter beyond ASCII forces the general path; without it the rest must be the same.
        const std::string ascii = random.ascii();
        const std::string general = fold(ascii + " \u017F"); // long s folds to "s"
        const std::string fast = fold(ascii + " S");
        ASSERT_EQ(general, fast) << ascii << random.seedNote();
    }
}

TEST(ToLatin, WritesWhatALatinWriterWouldType) {
    const Folding kCases[] = {
        {"Müller", "muller"},
        {"Łódź", "lodz"},
        {"Ångström", "angstrom"},
        {"Æsir Œuvre", "aesir oeuvre"},
        {"Þór Guðmundsson", "thor gudmundsson"},
        {"İstanbul", "istanbul"},
        {"ISTANBUL", "istanbul"},
        {"Işık", "isik"},
        {"Nguyễn Thị Hương", "nguyen thi huong"},
        {"Əliyev", "aliyev"},
        {"Đorđević", "dordevic"},
        {"O’Brien", "o'brien"},
        {"Smith–Jones", "smith-jones"},
        {"Владимир Путин", "vladimir putin"},
        {"Дмитрий Чёрный", "dmitry cherny"},
        {"Мария Щербакова", "maria shcherbakova"},
        {"Юлия Жукова", "yulia zhukova"},
        {"Хрущёв", "khrushchev"},
        {"Володимир Зеленський", "volodymyr zelensky"},
        {"Ђорђе Петровић", "djordje petrovic"},
        {"Никола Јокић", "nikola jokic"},
        {"Георгиос Παπαδόπουλος", "georgios papadopoulos"},
        {"Ευάγγελος Μητσοτάκης", "evangelos mitsotakis"},
        {"Χρήστος Μπακογιάννης", "christos bakogiannis"},
        {"さとう ゆうこ", "sato yuko"},
        {"サトウ ケンイチ", "sato kenichi"},
        {"ｲﾉｳｴ ｼﾞｭﾝｺ", "inoue junko"},
        {"おおたに しょうへい", "otani shohei"},
        {"いっちゃん", "itchan"},
        {"マイケル・ジャクソン", "maikeru jakuson"},
        {"フィリップ ヴァレリー", "firippu vareri"},
        {"きょうこ やまぐち", "kyoko yamaguchi"},
        {"김민수", "gimminsu"},
        {"서울", "seoul"},
        {"부산", "busan"},
        {"王伟", "wang wei"},
        {"سارة", "sara"},
        {"სააკაშვილი", "saakashvili"},
        {"Սարգսյան", "sargsyan"},
        {"राहुल", "rahula"},
        {"😀", "😀"},
    };
    for (const Folding& c : kCases) EXPECT_EQ(toLatin(c.raw), c.expected) << c.raw;
}

TEST(ToLatin, ReadsArabicNames) {
    const Folding kCases[] = {
        {"محمد", "muhammad"},
        {"مُحَمَّد", "muhammad"},
        {"محـــمد", "muhammad"},
        {"أحمد", "ahmad"},
        {"احمد", "ahmad"},
        {"فاطمة", "fatima"},
        {"فاطمه", "fatima"},
        {"عبد الله", "abdullah"},
        {"عبدالله", "abdullah"},
        {"عبد الرحمن", "abdulrahman"},
        {"عبدالرحمن", "abdulrahman"},
        {"عبد العزيز بن سعود", "abdulaziz bin saud"},
        {"نور الدين", "nouruddin"},
        {"محمد بن راشد آل مكتوم", "muhammad bin rashid al maktoum"},
        {"خالد المكتوم", "khalid al maktoum"},
        {"ليلى", "layla"},
        {"ليلي", "layla"},
        {"مصطفى", "mustafa"},
        {"علی رضا", "ali reda"}, // Persian ya
        {"كتاب", "katab"},       // not in the tables: letter by letter
        {"جوادي", "jawadi"},
        {"زاهر", "zahir"},
        {"بشارة", "bashara"},
        {"شارع ٢٣", "street 23"},
    };
    for (const Folding& c : kCases) EXPECT_EQ(toLatin(c.raw), c.expected) << c.raw;
}

TEST(ToLatin, ReadsHebrewNames) {
    const Folding kCases[] = {
        {"משה כהן", "moshe cohen"}, {"בנימין נתניהו", "binyamin netanyahu"},
        {"יוסף לוי", "yosef levi"}, {"צ'רלי", "charli"},
        {"ג׳ון", "john"},           {"רבקה", "rivka"},
        {"תל אביב", "tel aviv"},    {"דייוויס", "daivis"},
        {"דב״ר", "davar"},
    };
    for (const Folding& c : kCases) EXPECT_EQ(toLatin(c.raw), c.expected) << c.raw;
}

TEST(ToLatin, IsIdempotentLowerCaseAndTidy) {
    RandomText random("toLatin");
    for (int i = 0; i < 5'000; ++i) {
        const std::string text = random.mixed();
        const std::string once = toLatin(text);
        ASSERT_EQ(toLatin(once), once) << text << random.seedNote();
        ASSERT_EQ(once.find("  "), std::string::npos) << text;
    }
}

TEST(ToLatin, IsThreadSafe) {
    const std::vector<std::string> names = {"王伟", "სააკაშვილი", "محمد المكتوم", "משה", "김민수", "Łódź"};
    std::vector<std::string> expected;
    expected.reserve(names.size());
    for (const auto& name : names) expected.push_back(toLatin(name));
    std::vector<std::thread> threads;
    threads.reserve(4);
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 300; ++i)
                for (std::size_t n = 0; n < names.size(); ++n)
                    if (toLatin(names[n]) != expected[n]) ++wrong;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(SplitWords, PartsAtEverythingButLettersAndDigits) {
    const struct {
        const char* folded;
        std::vector<std::string_view> expected;
    } kCases[] = {
        {"", {}},
        {"-", {}},
        {"o'brien", {"obrien"}},
        {"o''brien", {"obrien"}},
        {"o' brien", {"obrien"}},
        {"o`brien d’angelo", {"obrien", "dangelo"}},
        {"j.r.r. tolkien", {"jrr", "tolkien"}},
        {"ph.d", {"phd"}},
        {"dr.john", {"dr", "john"}},
        {"a.smith", {"a", "smith"}},
        {"l.l.c.", {"llc"}},
        {"smith-jones, mary", {"smith", "jones", "mary"}},
        {"'jack'", {"jack"}},
        {"jones' cars", {"jones", "cars"}},
        {"12/4 high st.", {"12", "4", "high", "st"}},
        {"צה\"ל", {"צהל"}},
        {"a😀b", {"a", "b"}},
        {"हिन्दी", {"हिन्दी"}},
    };
    std::string storage;
    for (const auto& c : kCases) EXPECT_EQ(splitWords(c.folded, storage), c.expected) << c.folded;
}

TEST(SplitWords, FastPathOfWordFormAgrees) {
    RandomText random("wordForm");
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = random.ascii();
        std::string slow;
        appendWords(toLatin(text), slow);
        ASSERT_EQ(wordForm(text), slow) << text << random.seedNote();
    }
}

TEST(CodePoints, RoundTrip) {
    RandomText random("codePoints");
    for (int i = 0; i < 5'000; ++i) {
        const std::string text = random.any();
        ASSERT_EQ(toUtf8(toCodePoints(text)), text) << random.seedNote();
    }
    EXPECT_EQ(toCodePoints("a😀").size(), 2U);
    EXPECT_EQ(toUtf8(std::u32string{0xD800}), "\uFFFD");
    EXPECT_EQ(toUtf8(std::u32string{0x110000}), "\uFFFD");
}

TEST(Ascii, IsFoundAtEveryPosition) {
    for (std::size_t length = 1; length < 40; ++length)
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'a');
            EXPECT_TRUE(isAscii(text));
            text[at] = '\x80';
            EXPECT_FALSE(isAscii(text));
        }
}

TEST(DominantScript, CountsLetters) {
    EXPECT_EQ(dominantScript(""), Script::None);
    EXPECT_EQ(dominantScript("123 - !"), Script::None);
    EXPECT_EQ(dominantScript("😀"), Script::None);
    EXPECT_EQ(dominantScript("Müller"), Script::Latin);
    EXPECT_EQ(dominantScript("محمد Ali"), Script::Arabic);
    EXPECT_EQ(dominantScript("משה"), Script::Hebrew);
    EXPECT_EQ(dominantScript("Иван"), Script::Cyrillic);
    EXPECT_EQ(dominantScript("Γιώργος"), Script::Greek);
    EXPECT_EQ(dominantScript("王伟"), Script::Han);
    EXPECT_EQ(dominantScript("さとう"), Script::Kana);
    EXPECT_EQ(dominantScript("김"), Script::Hangul);
    EXPECT_EQ(dominantScript("राहुल"), Script::Other);
}

} // namespace
} // namespace goldenrod::text
