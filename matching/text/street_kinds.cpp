// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/street_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kBehind[] = {
    {"alley", "aly"}, {"ally", "aly"}, {"aly", "aly"}, {"ave", "ave"}, {"aven", "ave"}, {"avenue", "ave"},
    {"avn", "ave"}, {"blv", "blvd"}, {"blvd", "blvd"}, {"boul", "blvd"}, {"boulevard", "blvd"},
    {"broadway", "broadway"}, {"byp", "byp"}, {"bypass", "byp"}, {"cct", "cct"}, {"chaussee", "chaussee"},
    {"chsee", "chaussee"}, {"cir", "cir"}, {"circ", "cir"}, {"circle", "cir"}, {"circuit", "cct"},
    {"cirt", "cct"}, {"cl", "cl"}, {"close", "cl"}, {"court", "ct"}, {"cove", "cv"}, {"cres", "cres"},
    {"cresc", "cres"}, {"crescent", "cres"}, {"crossing", "xing"}, {"crst", "cres"}, {"crt", "ct"},
    {"ct", "ct"}, {"cv", "cv"}, {"damm", "damm"}, {"dori", "ro"}, {"dr", "dr"}, {"drive", "dr"},
    {"drv", "dr"}, {"esp", "esp"}, {"esplanade", "esp"}, {"expressway", "expy"}, {"expwy", "expy"},
    {"expy", "expy"}, {"freeway", "fwy"}, {"fwy", "fwy"}, {"garden", "gdns"}, {"gardens", "gdns"},
    {"gasse", "gasse"}, {"gdn", "gdns"}, {"gdns", "gdns"}, {"gil", "ro"}, {"gr", "gr"}, {"gro", "gr"},
    {"grove", "gr"}, {"grv", "gr"}, {"heights", "hts"}, {"highway", "hwy"}, {"hts", "hts"}, {"hway", "hwy"},
    {"hwy", "hwy"}, {"jct", "jct"}, {"junction", "jct"}, {"lane", "ln"}, {"ln", "ln"}, {"loop", "loop"},
    {"mall", "mall"}, {"mews", "mews"}, {"parade", "pde"}, {"parkway", "pkwy"}, {"path", "path"},
    {"pde", "pde"}, {"pkwy", "pkwy"}, {"pky", "pkwy"}, {"pl", "pl"}, {"place", "pl"}, {"platz", "platz"},
    {"plc", "pl"}, {"plz", "plz"}, {"point", "pt"}, {"pt", "pt"}, {"quay", "quay"}, {"rd", "rd"},
    {"rdg", "rdg"}, {"ridge", "rdg"}, {"ring", "ring"}, {"rise", "rise"}, {"ro", "ro"}, {"road", "rd"},
    {"row", "row"}, {"sq", "sq"}, {"square", "sq"}, {"st", "st"}, {"str", "str"}, {"stra", "str"},
    {"straat", "str"}, {"strasse", "str"}, {"strasze", "str"}, {"street", "st"}, {"streets", "st"},
    {"strt", "st"}, {"tce", "ter"}, {"ter", "ter"}, {"terr", "ter"}, {"terrace", "ter"}, {"tpke", "tpke"},
    {"trail", "trl"}, {"trl", "trl"}, {"turnpike", "tpke"}, {"ufer", "ufer"}, {"walk", "walk"},
    {"way", "way"}, {"weg", "weg"}, {"wlk", "walk"}, {"wy", "way"}, {"xing", "xing"},
};
// clang-format on
static_assert(isSorted(kBehind));

} // namespace

// Kinds of streets that stand behind the name ("King Street"), and their canonical spelling.
std::span<const WordPair> streetKindsBehind() {
    return kBehind;
}

} // namespace goldenrod::text
