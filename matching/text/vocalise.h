// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace goldenrod::text {

/// A letter of a script that writes few vowels, in Latin. A consonant may have no Latin letter (ʿayn).
struct Sound {
    std::string_view latin;
    bool vowel = false;
};

/// Appends a word of such a script with the vowels a reader would most likely put between its consonants:
/// "a", and after a long "a" in the last syllable "i" ("khalid"), after a "u" "u" ("yunus").
void appendVocalised(std::span<const Sound> word, std::string& out);

} // namespace goldenrod::text
