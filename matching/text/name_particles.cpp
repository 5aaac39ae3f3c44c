// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr std::string_view kParticles[] = {
    "abi", "abo", "abou", "abu", "af", "al", "ap", "av", "ben", "bin", "bint", "binte", "binti", "bou",
    "bte", "bu", "da", "dal", "dalla", "dalle", "das", "de", "degli", "dei", "del", "dela", "dell", "della",
    "delle", "dello", "delos", "den", "der", "des", "di", "do", "dos", "du", "el", "fitz", "ibn", "la",
    "las", "le", "les", "los", "nic", "op", "ould", "saint", "san", "sant", "santa", "st", "te", "ten",
    "ter", "ul", "um", "umm", "van", "vande", "vanden", "vander", "vom", "von", "vonder", "walad", "wuld",
    "y", "zu", "zum", "zur",
};
// clang-format on
static_assert(isSorted(kParticles));

} // namespace

// Short words that belong to the family name behind them.
std::span<const std::string_view> nameParticles() {
    return kParticles;
}

} // namespace goldenrod::text
