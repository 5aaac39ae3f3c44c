// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/unicode.h"

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::text {

/// How a word of Latin letters is spelt, which decides what its letters stand for.
enum class Spelling : unsigned char {
    Native, ///< of a language written in Latin, nobody knows which: "ch" and "j" are read in several ways
    Transliterated, ///< by toLatin(): a digraph is one sound
    Arabic,         ///< likewise; b stands for p and v too
    Hebrew,         ///< b and v are one letter, p and f, o and u
    Hangul,         ///< b stands for v too, p for f
    Kana,           ///< b stands for v too, r for l
    Pinyin,         ///< from Chinese characters, which write l for r too
};
inline constexpr std::size_t kSpellings = 7;
Spelling spellingOf(Script script);

/// The sounds of a word as toLatin() leaves it, one character a sound, the same for every script, so that
/// "Michael", "מייקל" and "마이클" come near each other. Vowels are a e i o u and '@' (any);
/// consonants, after the International Phonetic Alphabet where it has a letter for them:
///   p b f v w m n t d s z k g h l r y; 0 (th), S (sh), Z (zh), C (tsh), J (dzh), T (ts), x (kh), Q (the g of
///   "ng", hardly heard);
/// letters that several languages read differently: c (before e, i: s, ts, tsh, th), G (g before e, i),
///   j (dzh, y, h, zh), H ("ch": tsh, k, kh, sh);
/// and letters of scripts that write several sounds alike: V (v, b), P (p, f), R (r, l), O (o, u).
/// At most kMostSounds; a sound doubled in writing stands once.
std::string soundsOf(std::string_view word, Spelling spelling);
inline constexpr std::size_t kMostSounds = 24;

/// What is left of sounds when only what nearly every script writes and keeps apart is looked at: one
/// letter for p b f v, k g, t d, s z sh ch j, l r, m, n; no vowels, h, w or y, and no r that closes a
/// syllable, which many languages do not pronounce. Words of one name mostly share it. A sound that can be
/// read in two of these ways gives a skeleton for each, at most kMostSkeletons, the commonest first. With
/// vowels, which short names need, there are three: a, i and any other, neighbouring ones as one.
std::vector<std::string> skeletonsOf(std::string_view sounds, bool withVowels = false);
inline constexpr std::size_t kMostSkeletons = 4;

/// The letter that skeletons write for a sound, in its commonest reading; 0 for those that they leave out.
char skeletonLetter(char sound);

} // namespace goldenrod::text
