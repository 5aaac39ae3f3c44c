// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/random.h"

#include <string>
#include <string_view>

/// What clerks, keyboards and old systems do to a text. Texts are UTF-8 and stay so.
namespace goldenrod::sample {

/// Only plain letters, as systems without Unicode keep them: "Müller" -> "Mueller", "Łukasz" -> "Lukasz".
/// Letters outside the tables' alphabets (Arabic) are kept.
void appendAscii(std::string& out, std::string_view text);
void appendAsciiUpper(std::string& out, std::string_view text);
void appendAsciiLower(std::string& out, std::string_view text);
/// Only letters that Windows-1252 has, others as plain ones: "Müller" stays, "Łukasz" -> "Lukasz".
void appendWestern(std::string& out, std::string_view text);
/// Lower case without blanks, apostrophes and hyphens: "De la Cruz" -> "delacruz".
void appendAsciiWord(std::string& out, std::string_view text);
/// First letter, in lower case and ASCII.
char asciiInitial(std::string_view text);
/// The first letter as written, one code point.
std::string_view initial(std::string_view text);

/// One slip of the finger: a neighbouring key, a letter too many, one too few, or two exchanged. Needs a text
/// that canMistype(): with three letters or more.
void mistype(std::string& text, Random& random);
bool canMistype(std::string_view text);
/// One digit replaced, or two neighbours exchanged. Needs two digits.
void mistypeDigits(std::string& text, Random& random);
/// Written as it sounds by one rule ("ph" -> "f", "ة" -> "ه"). Needs a text that some rule fits.
void respell(std::string& text, Random& random);
bool canRespell(std::string_view text);
/// Read off paper as letters that look alike ("rn" -> "m", "l" -> "I"). Needs a text with such letters.
void misread(std::string& text, Random& random);
bool canMisread(std::string_view text);
/// "Road" -> "Rd", "straße" -> "str."; false when the street has no short form.
bool abbreviateStreet(std::string& street);

} // namespace goldenrod::sample
