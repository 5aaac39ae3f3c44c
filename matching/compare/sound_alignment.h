// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod::compare {

/// How much two words, as text::soundsOf() writes them, speak for being one word spelt in two scripts: the
/// best global alignment (Needleman and Wunsch 1970) of their sounds, each pair of sounds and each sound
/// without a partner counting the log2 of how much likelier it is between two spellings of one name than
/// between any two names. In quarter bits, negative when they rather speak against it. `fewVowels`: one of
/// the words is of a script that writes few vowels (Arabic, Hebrew), so that vowels say less.
int alignSounds(std::string_view a, std::string_view b, bool fewVowels);

/// alignSounds() of a word with itself, what an alignment can give at most or little less.
int soundsWeight(std::string_view sounds);

} // namespace goldenrod::compare
