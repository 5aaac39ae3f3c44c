// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/sounds.h"

#include "matching/text/name.h"
#include "matching/text/unicode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod::text {
namespace {

bool shareSkeleton(std::string_view a, std::string_view b) {
    const auto left = skeletonsOf(a);
    const auto right = skeletonsOf(b);
    return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
}

std::string heard(std::string_view raw) {
    return soundsOf(toLatin(raw), spellingOf(dominantScript(raw)));
}

TEST(Sounds, ReadLatinSpellingsOfSeveralLanguages) {
    EXPECT_EQ(soundsOf("schneider", Spelling::Native), "Sneider");
    EXPECT_EQ(soundsOf("michael", Spelling::Native), "miHel");
    EXPECT_EQ(soundsOf("philippe", Spelling::Native), "filipe");
    EXPECT_EQ(soundsOf("giovanni", Spelling::Native), "Giovani");
    EXPECT_EQ(soundsOf("wright", Spelling::Native), "rait");
    EXPECT_EQ(soundsOf("mahler", Spelling::Native), "maler");
}

TEST(Sounds, KnowWhatScriptsDoNotTellApart) {
    EXPECT_EQ(heard("פרידמן").front(), 'P');
    EXPECT_EQ(heard("베버").front(), 'V');
    EXPECT_NE(heard("ハリー").find('R'), std::string::npos);
}

TEST(Sounds, GiveOneSkeletonToOneNameInEveryScript) {
    const std::string latin = soundsOf("michael", Spelling::Native);
    for (const char* other : {"מייקל", "마이클", "マイケル", "Майкл", "مايكل", "Μάικλ"})
        EXPECT_TRUE(shareSkeleton(latin, heard(other))) << other;
    EXPECT_TRUE(shareSkeleton(soundsOf("martin", Spelling::Native), heard("마틴")));
    EXPECT_TRUE(shareSkeleton(soundsOf("george", Spelling::Native), heard("جورج")));
    EXPECT_FALSE(shareSkeleton(latin, heard("דוד")));
}

TEST(Sounds, StayWithinBounds) {
    std::mt19937 random(20240607);
    for (int i = 0; i < 2000; ++i) {
        std::string word;
        for (std::size_t n = random() % 60; n > 0; --n) word += static_cast<char>('a' + random() % 26);
        for (std::size_t s = 0; s < kSpellings; ++s) {
            const std::string sounds = soundsOf(word, static_cast<Spelling>(s));
            ASSERT_LE(sounds.size(), kMostSounds) << word;
            const auto skeletons = skeletonsOf(sounds, i % 2 == 0);
            ASSERT_FALSE(skeletons.empty());
            ASSERT_LE(skeletons.size(), kMostSkeletons) << word;
        }
    }
}

TEST(Sounds, KeepTheWordsOfForeignNamesInChineseTogether) {
    const NameParts parts = parsePersonName("迈克尔·乔丹");
    EXPECT_EQ(parts.given, "maikeer");
    EXPECT_EQ(parts.family, "qiaodan");
}

} // namespace
} // namespace goldenrod::text
