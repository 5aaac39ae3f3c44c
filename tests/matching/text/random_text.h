// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/unicode.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace goldenrod::text {

/// Random text for property tests. The seed is fixed, so that a failure can be repeated, and told by
/// seedNote().
class RandomText {
public:
    explicit RandomText(std::string_view name, std::uint32_t seed = 20240229)
        : m_name(name)
        , m_seed(seed)
        , m_engine(seed) {}

    std::string seedNote() const { return " (" + m_name + ", seed " + std::to_string(m_seed) + ")"; }

    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(m_engine()) % bound; }

    std::string of(std::string_view alphabet, std::uint32_t maxLength) {
        std::string text;
        for (std::uint32_t n = below(maxLength + 1); n > 0; --n)
            text += alphabet[below(static_cast<std::uint32_t>(alphabet.size()))];
        return text;
    }

    std::string ofCodePoints(std::u32string_view alphabet, std::uint32_t maxLength) {
        std::u32string text;
        for (std::uint32_t n = below(maxLength + 1); n > 0; --n)
            text += alphabet[below(static_cast<std::uint32_t>(alphabet.size()))];
        return toUtf8(text);
    }

    std::string digits(std::uint32_t length) {
        std::string text;
        while (text.size() < length) text += static_cast<char>('0' + below(10));
        return text;
    }

    std::string ascii() {
        switch (below(3)) {
        case 0: return of("abC  .'`-12 ", 12);
        case 1: return of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ  '.-,", 24);
        default: break;
        }
        std::string text;
        for (std::uint32_t n = below(20); n > 0; --n) text += static_cast<char>(below(128));
        return text;
    }

    /// Letters of many scripts, marks, digits, spaces, format characters, emoji.
    std::string mixed() {
        constexpr std::u32string_view kMixed =
            U"aZ ß\u0130\u0131éØŁæ\u0301\u0308\u0327\u00A0\u200B\u200D\u200E\u202E\uFEFF\u00AD'’`.\"-"
            U"محمدالةىئأـًٌ١۲दभिαΣςώίйЯщїђљ王伟한국ᄒがガｶﾞー々א׳ם\u05BF😀\U0001F1E6Ａ１　ﬁ№½\u2028\t\nกำ";
        return ofCodePoints(kMixed, 16);
    }

    /// As mixed(), and sometimes any code points at all.
    std::string any() {
        if (below(4) != 0) return mixed();
        std::u32string text;
        for (std::uint32_t n = below(8); n > 0; --n) {
            const char32_t c = below(0x30000);
            if (c < 0xD800 || c > 0xDFFF) text += c;
        }
        return toUtf8(text);
    }

private:
    std::string m_name;
    std::uint32_t m_seed;
    std::mt19937 m_engine;
};

} // namespace goldenrod::text
