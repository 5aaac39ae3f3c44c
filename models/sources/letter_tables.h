// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace goldenrod::sources {

/// Letters beyond ASCII of a language, lower case; `common` ones make up most of a text. Latin languages list
/// all of theirs as common.
struct LanguageLetters {
    std::string_view language; ///< BCP 47
    std::u32string_view common, rare;
};

/// An encoding and the languages it is used for.
struct SingleByteEncoding {
    std::string_view name;
    double prior; ///< taken off the score of less usual encodings
    std::span<const LanguageLetters> languages;
};

std::span<const SingleByteEncoding> singleByteEncodings();

} // namespace goldenrod::sources
