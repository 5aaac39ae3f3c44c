// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/letter_counts.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "tests/matching/compare/similar_texts.h"

#include <gtest/gtest.h>

namespace goldenrod::compare {
namespace {

std::uint32_t commonPrefix(std::string_view a, std::string_view b) {
    std::uint32_t same = 0;
    while (same < 4 && same < a.size() && same < b.size() && a[same] == b[same]) ++same;
    return same;
}

TEST(LetterCounts, RuleOutNothingThatIsNear) {
    SimilarTexts texts("letter_counts");
    SCOPED_TRACE(texts.seedNote());
    int known = 0;
    int ruledOut = 0;
    for (int i = 0; i < 50'000; ++i) {
        const auto [a, b] = texts.pair();
        const LetterCounts left(a);
        const LetterCounts right(b);
        if (!left.known() || !right.known()) continue;
        ++known;
        const std::uint32_t least = leastEdits(left, right);
        ASSERT_LE(least, damerauLevenshtein(a, b)) << a << '|' << b;
        ASSERT_EQ(least, leastEdits(right, left));
        for (const double cutoff : {0.75, 0.85, 0.92, 0.99}) {
            if (!isBelowJaroWinkler(left, right, commonPrefix(a, b), cutoff)) continue;
            ++ruledOut;
            ASSERT_LT(jaroWinkler(a, b), cutoff) << a << '|' << b;
        }
    }
    EXPECT_GT(known, 1000);
    EXPECT_GT(ruledOut, 1000);
}

TEST(LetterCounts, AreUnknownBeyondAscii) {
    EXPECT_FALSE(LetterCounts("müller").known());
    EXPECT_FALSE(LetterCounts(std::string(300, 'a')).known());
    EXPECT_TRUE(LetterCounts("").known());
}

} // namespace
} // namespace goldenrod::compare
