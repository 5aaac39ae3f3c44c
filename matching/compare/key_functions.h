// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Keys that a function of the rule language ("prefix", "soundex", "year", "local_part" ...) makes of one
/// standardised value; appended to `keys`, none when the value gives none.
void makeKeyTexts(std::string_view function, std::string_view form, int argument,
                  std::vector<std::string>& keys);

/// Keys from the words of a record: "rare_word" (every word that at most `argument` records have),
/// "word_pair" (every two words, by the sound of each), "word_sound" (the sound of each word), "name_key"
/// (the sounds of all words, in order of the alphabet).
void makeWordKeyTexts(std::string_view function, const WordTable& table, RecordIndex record,
                      std::uint32_t argument, std::vector<std::string>& keys);

/// Keys from the sounds of a record's words that meet across scripts: "sound_pair" (every two words, each by
/// its skeleton, and with any one letter left out), "sound_word" (every long word, likewise), "sound_name"
/// (all words as one, likewise, in the usual orders; with vowels when it is short). None while all records
/// are written in one script.
void makeSoundKeyTexts(std::string_view function, const WordTable& table, RecordIndex record,
                       std::vector<std::string>& keys);

/// A short key that spellings of one word share: first letter and the consonants that follow, doubled ones
/// once, voiced and unvoiced together. Coarser than Soundex for vowels, finer for length.
std::string soundKey(std::string_view word);

} // namespace goldenrod
