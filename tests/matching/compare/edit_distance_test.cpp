// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/edit_distance.h"

#include "matching/text/unicode.h"
#include "tests/matching/compare/similar_texts.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace goldenrod::compare {
namespace {

/// The textbook's matrices, beside which the kernels must stand.
std::size_t plainDistance(const std::string& left, const std::string& right, bool transpose) {
    const std::u32string a = text::toCodePoints(left);
    const std::u32string b = text::toCodePoints(right);
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min(
                {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (transpose && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::size_t plainSubsequence(const std::string& left, const std::string& right) {
    const std::u32string a = text::toCodePoints(left);
    const std::u32string b = text::toCodePoints(right);
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
            d[i][j] = a[i - 1] == b[j - 1] ? d[i - 1][j - 1] + 1 : std::max(d[i - 1][j], d[i][j - 1]);
    return d[a.size()][b.size()];
}

TEST(EditDistance, KnowsPublishedExamples) {
    EXPECT_EQ(levenshtein("kitten", "sitting"), 3U);
    EXPECT_EQ(levenshtein("saturday", "sunday"), 3U);
    EXPECT_EQ(levenshtein("", "abc"), 3U);
    EXPECT_EQ(levenshtein("", ""), 0U);
    EXPECT_EQ(levenshtein("ca", "abc"), 3U);
    EXPECT_EQ(damerauLevenshtein("ca", "abc"), 3U); // 2 without the restriction
    EXPECT_EQ(damerauLevenshtein("ab", "ba"), 1U);
    EXPECT_EQ(levenshtein("ab", "ba"), 2U);
    EXPECT_EQ(damerauLevenshtein("smtih", "smith"), 1U);
    EXPECT_EQ(levenshtein("müller", "muller"), 1U);
    EXPECT_EQ(levenshtein("محمد", "احمد"), 1U);
    EXPECT_EQ(levenshtein("😀a", "a"), 1U);
    EXPECT_EQ(longestCommonSubsequence("XMJYAUZ", "MZJAWXU"), 4U);
    EXPECT_EQ(longestCommonSubsequence("", "abc"), 0U);
}

TEST(EditDistance, KernelsAgreeWithTheTextbook) {
    SimilarTexts texts("edit distance");
    for (int i = 0; i < 6'000; ++i) {
        const auto [a, b] = texts.pair();
        ASSERT_EQ(levenshtein(a, b), plainDistance(a, b, false)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(damerauLevenshtein(a, b), plainDistance(a, b, true)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(longestCommonSubsequence(a, b), plainSubsequence(a, b))
            << a << " | " << b << texts.seedNote();
    }
}

TEST(EditDistance, KernelsAgreeOnTextsOfManyWords) {
    SimilarTexts texts("long edit distance");
    for (int i = 0; i < 300; ++i) {
        const auto [a, b] = texts.longPair();
        ASSERT_EQ(levenshtein(a, b), plainDistance(a, b, false)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(damerauLevenshtein(a, b), plainDistance(a, b, true)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(longestCommonSubsequence(a, b), plainSubsequence(a, b))
            << a << " | " << b << texts.seedNote();
    }
}

TEST(EditDistance, LimitNeverChangesAnAcceptedValue) {
    SimilarTexts texts("limits");
    for (int i = 0; i < 4'000; ++i) {
        const auto [a, b] = i % 20 == 0 ? texts.longPair() : texts.pair();
        const std::size_t distance = levenshtein(a, b);
        const std::size_t swapped = damerauLevenshtein(a, b);
        for (std::size_t limit = 0; limit <= distance + 2; ++limit) {
            ASSERT_EQ(levenshtein(a, b, limit), std::min(distance, limit + 1))
                << a << " | " << b << texts.seedNote();
            ASSERT_EQ(damerauLevenshtein(a, b, limit), std::min(swapped, limit + 1))
                << a << " | " << b << texts.seedNote();
        }
    }
}

TEST(EditDistance, IsAMetric) {
    SimilarTexts texts("metric");
    for (int i = 0; i < 10'000; ++i) {
        const auto [a, b] = texts.pair();
        const std::string c = texts.variantOf(b);
        const std::size_t ab = levenshtein(a, b);
        ASSERT_EQ(ab, levenshtein(b, a)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(damerauLevenshtein(a, b), damerauLevenshtein(b, a)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(longestCommonSubsequence(a, b), longestCommonSubsequence(b, a))
            << a << " | " << b << texts.seedNote();
        ASSERT_EQ(ab == 0, a == b) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(levenshtein(a, a), 0U);
        ASSERT_LE(levenshtein(a, c), ab + levenshtein(b, c))
            << a << " | " << b << " | " << c << texts.seedNote();
        ASSERT_LE(damerauLevenshtein(a, b), ab) << a << " | " << b << texts.seedNote();
    }
}

TEST(EditDistance, TakesHugeTexts) {
    const std::string a(200'000, 'a');
    EXPECT_EQ(levenshtein(a, a + "b"), 1U);
    EXPECT_EQ(levenshtein("b" + a, a), 1U);
    EXPECT_EQ(levenshtein(a, std::string(200'000, 'b'), 5), 6U);
}

} // namespace
} // namespace goldenrod::compare
