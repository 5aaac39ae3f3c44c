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

// What each starts from; names that people write otherwise follow the habit.
/// BGN/PCGN 1956 without diacritics.
void arabicToLatin(std::u32string_view text, std::string& out);
/// The Academy of the Hebrew Language's simple transcription (2006).
void hebrewToLatin(std::u32string_view text, std::string& out);
/// BGN/PCGN 1947 for Russian; the national Latin spellings of Ukrainian (2010) and Serbian.
void cyrillicToLatin(std::u32string_view text, std::string& out);
/// ELOT 743, type 2 (ISO 843).
void greekToLatin(std::u32string_view text, std::string& out);
/// Modified Hepburn, long vowels short.
void kanaToLatin(std::u32string_view text, std::string& out);
/// Revised Romanisation (2000).
void hangulToLatin(std::u32string_view text, std::string& out);
/// By ICU: Han as pinyin without tones, and every script that has no function of ours.
void hanToLatin(std::u32string_view text, std::string& out);
void otherToLatin(std::u32string_view text, std::string& out);

/// Revised Romanisation of one Hangul syllable; empty when `c` is none.
std::string_view hangulInitial(char32_t c);
std::string_view hangulVowel(char32_t c);
std::string_view hangulFinal(char32_t c);

} // namespace goldenrod::text
