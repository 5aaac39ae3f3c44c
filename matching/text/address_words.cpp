// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/street_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kWords[] = {
    {"behind", "behind"}, {"doctor", "dr"}, {"doktor", "dr"}, {"east", "e"}, {"eighth", "8th"},
    {"eleventh", "11th"}, {"fifth", "5th"}, {"first", "1st"}, {"fort", "ft"}, {"fourth", "4th"},
    {"house", "house"}, {"hse", "house"}, {"mount", "mt"}, {"ne", "ne"}, {"near", "near"}, {"ninth", "9th"},
    {"nord", "n"}, {"norte", "n"}, {"north", "n"}, {"northeast", "ne"}, {"northwest", "nw"}, {"nr", "near"},
    {"nth", "n"}, {"nw", "nw"}, {"oeste", "w"}, {"opp", "opp"}, {"opposite", "opp"}, {"ost", "e"},
    {"saint", "st"}, {"sainte", "st"}, {"sankt", "st"}, {"se", "se"}, {"second", "2nd"}, {"seventh", "7th"},
    {"shaikh", "sheikh"}, {"shaykh", "sheikh"}, {"sheik", "sheikh"}, {"sheikh", "sheikh"}, {"sixth", "6th"},
    {"south", "s"}, {"southeast", "se"}, {"southwest", "sw"}, {"sth", "s"}, {"sw", "sw"}, {"tenth", "10th"},
    {"third", "3rd"}, {"twelfth", "12th"}, {"west", "w"}, {"wst", "w"},
};
// clang-format on
static_assert(isSorted(kWords));

} // namespace

// Other words of addresses that are spelt in several ways.
std::span<const WordPair> addressWords() {
    return kWords;
}

} // namespace goldenrod::text
