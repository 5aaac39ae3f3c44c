// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace goldenrod {

/// How the words of two records agree. Every word is used at most once: equal words first, then variants and
/// similar spellings, then initials.
struct WordsAgreement {
    std::uint8_t equal = 0, similar = 0, initials = 0; ///< pairs of words
    std::uint8_t leftOver = 0, rightOver = 0;          ///< words without a partner
    bool family = false;         ///< a family name on both sides agrees (equal or similar)
    bool given = false;          ///< a given name on both sides agrees (or its initial does)
    bool otherGiven = false;     ///< none does, and both sides have one that is left over
    bool sameStart = false;      ///< such a one begins with the same letter on both sides, as short forms do
    bool firstGivenOver = false; ///< the first given name of one side alone is left over, as in "Mariam
                                 ///< Rashid" and "Rashid": a second name used as the first, or a daughter
    double rarity = 0.0; ///< bits: sum over the paired words, that of the commoner of two similar ones
                         ///< less 1.5, of a word that meets its initial half, at most 3
    double sound = 0.0;  ///< 0 to 1: how much of two names in different scripts sounds alike; 0 in one script
    double share =
        0.0; ///< rarity of the paired words on both sides / rarity of all words of both: equal words
             ///< count 2, similar ones 1.6 times the commoner's, initials nothing; 1: all are equal

    std::uint8_t paired() const { return static_cast<std::uint8_t>(equal + similar + initials); }
};

} // namespace goldenrod
