// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/jaro.h"

#include "matching/text/unicode.h"
#include "tests/matching/compare/similar_texts.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace goldenrod::compare {
namespace {

/// The definition, step by step.
double plainJaro(const std::string& left, const std::string& right) {
    const std::u32string a = text::toCodePoints(left);
    const std::u32string b = text::toCodePoints(right);
    if (a == b) return 1.0;
    const std::size_t half = std::max(a.size(), b.size()) / 2;
    const std::size_t window = half > 0 ? half - 1 : 0;
    std::vector<bool> takenB(b.size());
    std::u32string commonA;
    std::u32string commonB;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i > window ? i - window : 0; j < std::min(b.size(), i + window + 1); ++j) {
            if (takenB[j] || a[i] != b[j]) continue;
            takenB[j] = true;
            commonA += a[i];
            break;
        }
    for (std::size_t j = 0; j < b.size(); ++j)
        if (takenB[j]) commonB += b[j];
    if (commonA.empty()) return 0.0;
    std::size_t outOfOrder = 0;
    for (std::size_t k = 0; k < commonA.size(); ++k) outOfOrder += commonA[k] != commonB[k] ? 1 : 0;
    const auto c = static_cast<double>(commonA.size());
    const std::size_t transpositions = outOfOrder / 2;
    const auto t = static_cast<double>(transpositions);
    return (c / static_cast<double>(a.size()) + c / static_cast<double>(b.size()) + (c - t) / c) / 3.0;
}

double plainJaroWinkler(const std::string& left, const std::string& right) {
    const double value = plainJaro(left, right);
    const std::u32string a = text::toCodePoints(left);
    const std::u32string b = text::toCodePoints(right);
    std::size_t prefix = 0;
    while (prefix < 4 && prefix < std::min(a.size(), b.size()) && a[prefix] == b[prefix]) ++prefix;
    return value > 0.7 ? value + 0.1 * static_cast<double>(prefix) * (1.0 - value) : value;
}

TEST(Jaro, KnowsPublishedExamples) {
    EXPECT_NEAR(jaro("MARTHA", "MARHTA"), 0.944444, 1e-6);
    EXPECT_NEAR(jaroWinkler("MARTHA", "MARHTA"), 0.961111, 1e-6);
    EXPECT_NEAR(jaro("DWAYNE", "DUANE"), 0.822222, 1e-6);
    EXPECT_NEAR(jaroWinkler("DWAYNE", "DUANE"), 0.840000, 1e-6);
    EXPECT_NEAR(jaro("DIXON", "DICKSONX"), 0.766667, 1e-6);
    EXPECT_NEAR(jaroWinkler("DIXON", "DICKSONX"), 0.813333, 1e-6);
    EXPECT_NEAR(jaroWinkler("JELLYFISH", "SMELLYFISH"), 0.896296, 1e-6);
    EXPECT_EQ(jaro("", ""), 1.0);
    EXPECT_EQ(jaro("", "a"), 0.0);
    EXPECT_EQ(jaro("abc", "xyz"), 0.0);
    EXPECT_EQ(jaro("a", "a"), 1.0);
    EXPECT_EQ(jaroWinkler("é", "é"), 1.0);
}

TEST(Jaro, KernelsAgreeWithTheDefinition) {
    SimilarTexts texts("jaro");
    for (int i = 0; i < 20'000; ++i) {
        const auto [a, b] = i % 20 == 0 ? texts.longPair() : texts.pair();
        ASSERT_DOUBLE_EQ(jaro(a, b), plainJaro(a, b)) << a << " | " << b << texts.seedNote();
        ASSERT_DOUBLE_EQ(jaroWinkler(a, b), plainJaroWinkler(a, b)) << a << " | " << b << texts.seedNote();
    }
}

TEST(Jaro, IsSymmetricAndOneOnlyForEqualTexts) {
    SimilarTexts texts("jaro symmetry");
    for (int i = 0; i < 20'000; ++i) {
        const auto [a, b] = i % 20 == 0 ? texts.longPair() : texts.pair();
        ASSERT_EQ(jaro(a, b), jaro(b, a)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(jaroWinkler(a, b), jaroWinkler(b, a)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(jaro(a, b) == 1.0, a == b) << a << " | " << b << texts.seedNote();
        ASSERT_GE(jaroWinkler(a, b), jaro(a, b)) << a << " | " << b << texts.seedNote();
        ASSERT_EQ(jaro(a, a), 1.0);
    }
}

TEST(Jaro, CutoffNeverChangesAnAcceptedValue) {
    SimilarTexts texts("jaro cutoff");
    for (int i = 0; i < 20'000; ++i) {
        const auto [a, b] = i % 20 == 0 ? texts.longPair() : texts.pair();
        const double plain = jaro(a, b);
        const double winkler = jaroWinkler(a, b);
        for (const double cutoff : {0.0, 0.5, 0.69, 0.7, 0.71, 0.8, 0.88, 0.92, 0.95, 1.0, plain, winkler}) {
            ASSERT_EQ(jaro(a, b, cutoff), plain >= cutoff ? plain : 0.0)
                << a << " | " << b << " " << cutoff << texts.seedNote();
            ASSERT_EQ(jaroWinkler(a, b, cutoff), winkler >= cutoff ? winkler : 0.0)
                << a << " | " << b << " " << cutoff << texts.seedNote();
        }
    }
}

} // namespace
} // namespace goldenrod::compare
