// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/fields.h"

#include <string_view>

namespace goldenrod::text {

/// What a text that stands for nothing says.
enum class Nothing : unsigned char {
    No,      ///< it says something
    Missing, ///< "null", "n/a", "-"
    Unknown, ///< "unknown", "tbc"
    Test,    ///< "test test", "dummy"
    Filler,  ///< "xxx", "no name"
};

/// What a whole folded text says, in a field of any kind.
Nothing nothingInAnyField(std::string_view folded);

/// What a raw value of a type says. People are called Null, Nan, None, Blank or Brak: in a person's name such
/// a word is a value when it is written like a name, with one capital ("Null"), and nothing when written
/// "NULL" or "null". "no" is never nothing, it may be a name (No, Norway's code) or an answer.
Nothing nothingIn(SemanticType type, std::string_view raw);

/// True when a folded e-mail address was made up to fill a field: "noname@...", "test@test.com".
bool isMadeUpEmail(std::string_view local, std::string_view domain);
bool isNoReply(std::string_view local);

} // namespace goldenrod::text
