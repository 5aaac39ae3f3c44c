// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/matching/text/random_text.h"

#include <string>
#include <string_view>
#include <utility>

namespace goldenrod::compare {

/// Pairs of random texts that differ by a few edits, sometimes by everything; of few letters, so that they
/// repeat, of ASCII, Latin-1 and any code points.
class SimilarTexts {
public:
    explicit SimilarTexts(std::string_view name)
        : m_random(name) {}

    std::string seedNote() const { return m_random.seedNote(); }

    std::pair<std::string, std::string> pair() {
        std::string a = text(m_random.below(8) == 0 ? 70 : 14);
        return withOther(std::move(a));
    }
    /// Of 50 to 300 code points.
    std::pair<std::string, std::string> longPair() {
        std::string a;
        while (a.size() < 50 + m_random.below(200)) a += text(60);
        return withOther(std::move(a));
    }

    std::string variantOf(const std::string& original) {
        std::u32string points = text::toCodePoints(original);
        for (std::uint32_t edits = m_random.below(5); edits > 0; --edits) edit(points);
        return text::toUtf8(points);
    }

private:
    std::pair<std::string, std::string> withOther(std::string a) {
        std::string b = m_random.below(6) == 0 ? text(20) : variantOf(a);
        if (m_random.below(2) == 0) std::swap(a, b);
        return {std::move(a), std::move(b)};
    }

    std::string text(std::uint32_t maxLength) {
        switch (m_random.below(4)) {
        case 0: return m_random.of("ab", maxLength);
        case 1: return m_random.of("abcdefgh ijk", maxLength);
        case 2: return m_random.ofCodePoints(U"abéüñß", maxLength);
        default: return m_random.ofCodePoints(U"abمحдж王😀\u0100\u0180\u0200\u0300", maxLength);
        }
    }

    void edit(std::u32string& points) {
        constexpr std::u32string_view kLetters = U"abcéд王";
        const char32_t letter = kLetters[m_random.below(static_cast<std::uint32_t>(kLetters.size()))];
        const std::size_t at = m_random.below(static_cast<std::uint32_t>(points.size()) + 1);
        switch (m_random.below(4)) {
        case 0: points.insert(at, 1, letter); break;
        case 1:
            if (at < points.size()) points.erase(at, 1);
            break;
        case 2:
            if (at < points.size()) points[at] = letter;
            break;
        default:
            if (at + 1 < points.size()) std::swap(points[at], points[at + 1]);
        }
    }

    text::RandomText m_random;
};

} // namespace goldenrod::compare
