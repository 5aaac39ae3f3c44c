// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::text {

/// NFKC, case-folded, control and format characters removed, digits of any script made ASCII, white space of
/// any kind collapsed to single spaces and trimmed; of more than 30 combining marks in a row the rest is
/// dropped (UAX #15, stream-safe text). Invalid UTF-8 never reaches this function. ASCII takes a fast path.
std::string fold(std::string_view utf8);

/// fold(), then transliterated to lower-case ASCII where ICU or our own tables know how; what cannot be
/// transliterated stays. Names in Arabic, Hebrew, Cyrillic, Greek, kana and Hangul become what a Latin writer
/// would type: "Müller" -> "muller", "محمد" -> "muhammad", not "mhmd".
std::string toLatin(std::string_view utf8);

/// Words of a folded text: letters and digits of any script; everything else parts words, except an
/// apostrophe inside a word and a full stop in an abbreviation (one or two letters on either side), which
/// vanish ("o'brien" -> "obrien", "j.r." -> "jr", but "a.smith" -> "a", "smith"). The words are views of
/// `storage`.
std::vector<std::string_view> splitWords(std::string_view folded, std::string& storage);

/// Code points of valid UTF-8.
std::u32string toCodePoints(std::string_view utf8);
std::string toUtf8(std::u32string_view codePoints);

bool isAscii(std::string_view text);

enum class Script : unsigned char { None, Latin, Arabic, Hebrew, Cyrillic, Greek, Han, Kana, Hangul, Other };
/// The script a character brings; None for those that go with any (spaces, digits, punctuation, marks).
Script scriptOf(char32_t c);
/// The script most letters belong to; None when there are no letters.
Script dominantScript(std::string_view utf8);

} // namespace goldenrod::text
