// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace goldenrod::sources {

/// Appends a code point that is not a surrogate.
inline void appendUtf8(char32_t c, std::string& out) {
    const auto byte = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            byte(0xE0 | (c >> 12));
        } else {
            byte(0xF0 | (c >> 18));
            byte(0x80 | ((c >> 12) & 0x3F));
        }
        byte(0x80 | ((c >> 6) & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

/// One step through bytes that may be UTF-8.
struct Utf8Step {
    char32_t character = 0;
    std::uint8_t length = 1; ///< bytes it takes; for an error the bytes that can be skipped together
    enum Kind : std::uint8_t {
        Valid,
        Forbidden, ///< well-formed in shape, but overlong, a surrogate or above U+10FFFF
        Truncated, ///< the bytes end inside a sequence that is right so far
        Foreign,   ///< no UTF-8 at all
    } kind = Valid;
};

/// Reads the sequence at `at` (Unicode 15, table 3-7).
Utf8Step stepUtf8(std::string_view bytes, std::size_t at);

/// Offset of the first byte that is not valid UTF-8 with the kind of error; npos when there is none.
std::size_t findInvalidUtf8(std::string_view bytes, Utf8Step& step);

/// Code points; invalid bytes become U+FFFD.
std::u32string toCodePoints(std::string_view utf8);

/// True when no byte is above 0x7F.
bool isAscii(std::string_view bytes);

} // namespace goldenrod::sources
