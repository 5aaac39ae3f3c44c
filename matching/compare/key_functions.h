// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"
#include "matching/rules/expression.h"

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Keys that a function of the rule language ("prefix", "soundex", "year", "local_part" ...) makes of one
/// standardised value; appended to `keys`, none when the value gives none. "date_span" and "number_band" give
/// two, of which near values share one.
void makeKeyTexts(std::string_view function, std::string_view form, int argument,
                  std::vector<std::string>& keys);

/// Keys from the words of a record: "rare_word" (every word that at most `argument` records have),
/// "word_pair" (every two words, by the sound of each), "word_sound" (the sound of each word), "name_key"
/// (the sounds of all words, in order of the alphabet).
void makeWordKeyTexts(std::string_view function, const WordTable& table, RecordIndex record,
                      std::uint32_t argument, std::vector<std::string>& keys);

/// True when a function of the rule language that takes a group ("house_number", "generation") looks at the
/// values of the field.
bool isReadBy(std::string_view function, std::string_view field);

/// A short key that spellings of one word share: first letter and the consonants that follow, doubled ones
/// once, voiced and unvoiced together. Coarser than Soundex for vowels, finer for length.
std::string soundKey(std::string_view word);
/// The sound key of a word or of the given name that it stands for.
std::string wordSound(std::string_view word);

/// True for a word that "rare_word" makes a key of.
inline bool isRareWord(const WordTable& table, ValueId word, std::uint32_t mostRecords) {
    return table.records(word) <= mostRecords && table.info(word).length > 1;
}

/// Calls each(key) for the keys that "word_pair", "word_sound" or "name_key" make of a record's `count`
/// sounds: in order, each once, by soundAt(i).
template <typename SoundAt, typename Each>
void forEachKeyOfSounds(std::string_view function, std::size_t count, SoundAt soundAt, Each each) {
    constexpr std::size_t kMostPairs = 28; // eight words
    std::string key;
    if (function == "name_key") {
        for (std::size_t i = 0; i < count; ++i) key.append(soundAt(i)).append(1, ' ');
        if (!key.empty()) each(std::string_view(key));
        return;
    }
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (function == "word_sound") each(std::string_view(soundAt(i)));
        for (std::size_t j = i + 1; function == "word_pair" && j < count && pairs < kMostPairs;
             ++j, ++pairs) {
            key.assign(soundAt(i)).append(1, ' ').append(soundAt(j));
            each(std::string_view(key));
        }
    }
}

} // namespace goldenrod
