// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// One function a script: folded text of that script, with the spaces, digits and marks standing in it, is
/// appended to `out` in lower-case Latin letters, as people of that script usually write their names in
/// Latin. What a function does not know it leaves to appendLatin().
namespace goldenrod::text {

/// Latin letters without their diacritics ("ł" -> "l", "æ" -> "ae"), typographic marks as ASCII ones.
void appendLatin(char32_t c, std::string& out);

void arabicToLatin(std::u32string_view text, std::string& out);
void hebrewToLatin(std::u32string_view text, std::string& out);
void cyrillicToLatin(std::u32string_view text, std::string& out);
void greekToLatin(std::u32string_view text, std::string& out);
void kanaToLatin(std::u32string_view text, std::string& out);
void hangulToLatin(std::u32string_view text, std::string& out);
/// By ICU: Han as pinyin without tones, and every script that has no function of ours.
void hanToLatin(std::u32string_view text, std::string& out);
void otherToLatin(std::u32string_view text, std::string& out);

/// Revised Romanisation of one Hangul syllable; empty when `c` is none.
std::string_view hangulInitial(char32_t c);
std::string_view hangulVowel(char32_t c);
std::string_view hangulFinal(char32_t c);

} // namespace goldenrod::text
