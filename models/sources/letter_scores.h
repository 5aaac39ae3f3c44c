// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// How well bytes read as text in one encoding.
struct EncodingScore {
    std::string name;          ///< ICU converter name
    std::string_view language; ///< whose letters fit best, BCP 47
    double score = 0.0;        ///< 1: every character beyond ASCII is a common letter in a plausible place
    std::string text;          ///< the characters beyond ASCII with their words, a few
    std::u32string highCharacters; ///< what the bytes above 0x7F stand for, in the order of byte values
};

/// Scores every single-byte encoding we offer by the letters of the languages written in it, best first;
/// encodings that do not define a byte that occurs come last. Among equals the more common one is first.
std::vector<EncodingScore> scoreSingleByte(std::string_view bytes);

} // namespace goldenrod::sources
