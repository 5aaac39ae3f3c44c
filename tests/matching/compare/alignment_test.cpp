// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/alignment.h"

#include "matching/compare/edit_distance.h"
#include "matching/text/unicode.h"
#include "tests/matching/compare/similar_texts.h"

#include <gtest/gtest.h>

namespace goldenrod::compare {
namespace {

/// The text with its marks: "Sm[i]th", transposed pairs in "{}".
std::string marked(std::string_view text, const std::vector<Mark>& marks) {
    std::string out;
    std::size_t at = 0;
    for (const Mark& mark : marks) {
        out += text.substr(at, mark.begin - at);
        out += mark.transposed ? '{' : '[';
        out += text.substr(mark.begin, mark.length);
        out += mark.transposed ? '}' : ']';
        at = mark.begin + mark.length;
    }
    return out.append(text.substr(at));
}

TEST(Align, MarksTheFewestAndLongestRuns) {
    const struct {
        const char* left;
        const char* right;
        const char* markedLeft;
        const char* markedRight;
        std::uint32_t common;
    } kCases[] = {
        {"Smith", "Smith", "Smith", "Smith", 5},
        {"Smith", "Smyth", "Sm[i]th", "Sm[y]th", 4},
        {"Smtih", "Smith", "Sm{ti}h", "Sm{it}h", 3},
        {"John Smith", "John A Smith", "John Smith", "John [A ]Smith", 10},
        {"Catherine", "Katherine", "[C]atherine", "[K]atherine", 8},
        {"Müller", "Mueller", "M[ü]ller", "M[ue]ller", 5},
        {"Bill", "William", "[B]ill", "[W]ill[iam]", 3},
        {"12 King St", "12 King Street", "12 King St", "12 King St[reet]", 10},
        {"محمد", "احمد", "[م]حمد", "[ا]حمد", 3},
        {"a😀b", "ab", "a[😀]b", "ab", 2},
        {"", "abc", "", "[abc]", 0},
        {"", "", "", "", 0},
        {"abc", "xyz", "[abc]", "[xyz]", 0},
        {"1984-03-12", "1984-12-03", "1984-[03]-[12]", "1984-[12]-[03]", 6},
        {"abcd", "badc", "{ab}{cd}", "{ba}{dc}", 0},
    };
    for (const auto& c : kCases) {
        const Alignment alignment = align(c.left, c.right);
        EXPECT_EQ(marked(c.left, alignment.left), c.markedLeft) << c.left << " | " << c.right;
        EXPECT_EQ(marked(c.right, alignment.right), c.markedRight) << c.left << " | " << c.right;
        EXPECT_EQ(alignment.commonCodePoints, c.common) << c.left << " | " << c.right;
    }
}

std::u32string unmarked(const std::string& utf8, const std::vector<Mark>& marks) {
    std::string out;
    std::size_t at = 0;
    for (const Mark& mark : marks) {
        out.append(utf8, at, mark.begin - at);
        at = mark.begin + mark.length;
    }
    return text::toCodePoints(out.append(utf8, at));
}

std::size_t markedPoints(const std::string& utf8, const std::vector<Mark>& marks, bool transposed) {
    std::size_t count = 0;
    for (const Mark& mark : marks)
        if (mark.transposed == transposed)
            count += text::toCodePoints(std::string_view(utf8).substr(mark.begin, mark.length)).size();
    return count;
}

TEST(Align, WhatIsNotMarkedIsEqualAndEditsAreFewest) {
    SimilarTexts texts("alignment");
    for (int i = 0; i < 8'000; ++i) {
        const auto [a, b] = texts.pair();
        const Alignment alignment = align(a, b);
        ASSERT_EQ(unmarked(a, alignment.left), unmarked(b, alignment.right))
            << a << " | " << b << texts.seedNote();
        ASSERT_EQ(unmarked(a, alignment.left).size(), alignment.commonCodePoints)
            << a << " | " << b << texts.seedNote();
        const std::size_t swapped = markedPoints(a, alignment.left, true);
        ASSERT_EQ(swapped, markedPoints(b, alignment.right, true)) << a << " | " << b << texts.seedNote();
        const std::size_t fewest =
            std::max(markedPoints(a, alignment.left, false), markedPoints(b, alignment.right, false));
        const std::size_t most =
            markedPoints(a, alignment.left, false) + markedPoints(b, alignment.right, false);
        const std::size_t distance = damerauLevenshtein(a, b);
        ASSERT_LE(fewest + swapped / 2, distance) << a << " | " << b << texts.seedNote();
        ASSERT_GE(most + swapped / 2, distance) << a << " | " << b << texts.seedNote();
    }
}

TEST(Align, MarksLieOnCodePointsInOrderAndMirror) {
    SimilarTexts texts("alignment order");
    for (int i = 0; i < 8'000; ++i) {
        const auto [a, b] = texts.pair();
        const Alignment alignment = align(a, b);
        const Alignment mirror = align(b, a);
        ASSERT_EQ(alignment.commonCodePoints, mirror.commonCodePoints) << a << " | " << b << texts.seedNote();
        for (const auto& [text, marks] : {std::pair{a, alignment.left}, std::pair{b, alignment.right}}) {
            std::uint32_t end = 0;
            for (const Mark& mark : marks) {
                ASSERT_GE(mark.begin, end);
                ASSERT_GT(mark.length, 0U);
                end = mark.begin + mark.length;
                ASSERT_LE(end, text.size());
                ASSERT_NE(static_cast<unsigned char>(text[mark.begin]) & 0xC0U, 0x80U);
                ASSERT_TRUE(end == text.size() || (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U);
            }
        }
    }
}

TEST(Align, MarksLongTextsWhole) {
    const std::string longText(2001, 'a');
    const Alignment different = align(longText, "a");
    ASSERT_EQ(different.left.size(), 1U);
    EXPECT_EQ(different.left[0].length, 2001U);
    ASSERT_EQ(different.right.size(), 1U);
    EXPECT_EQ(different.commonCodePoints, 0U);
    EXPECT_TRUE(align(longText, longText).left.empty());
    EXPECT_EQ(align(longText, longText).commonCodePoints, 2001U);
    const std::string atTheLimit(2000, 'a');
    EXPECT_EQ(align(atTheLimit, atTheLimit.substr(1)).commonCodePoints, 1999U);
}

} // namespace
} // namespace goldenrod::compare
