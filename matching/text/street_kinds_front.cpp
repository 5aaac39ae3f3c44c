// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/street_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kInFront[] = {
    {"aleja", "aleja"}, {"aleje", "aleja"}, {"allee", "allee"}, {"av", "ave"}, {"avd", "ave"},
    {"avda", "ave"}, {"avenida", "ave"}, {"avenu", "ave"}, {"bd", "blvd"}, {"bld", "blvd"}, {"bul", "blvd"},
    {"bulvar", "blvd"}, {"calle", "calle"}, {"camino", "camino"}, {"carretera", "ctra"}, {"chem", "chemin"},
    {"chemin", "chemin"}, {"corso", "corso"}, {"cours", "cours"}, {"ctra", "ctra"}, {"derech", "derech"},
    {"faubourg", "fbg"}, {"fbg", "fbg"}, {"imp", "impasse"}, {"impasse", "impasse"}, {"jalan", "jalan"},
    {"jln", "jalan"}, {"largo", "largo"}, {"nab", "nab"}, {"naberezhnaya", "nab"}, {"os", "os"},
    {"osiedle", "os"}, {"paseo", "paseo"}, {"pereulok", "per"}, {"piazza", "piazza"}, {"plac", "plac"},
    {"plaza", "plaza"}, {"ploshchad", "ploshchad"}, {"plza", "plaza"}, {"praca", "praca"},
    {"prkt", "prospekt"}, {"proezd", "proezd"}, {"prosp", "prospekt"}, {"prospect", "prospekt"},
    {"prospekt", "prospekt"}, {"pso", "paseo"}, {"pza", "plaza"}, {"pzza", "piazza"}, {"rechov", "st"},
    {"rehov", "st"}, {"rehovot", "st"}, {"ronda", "ronda"}, {"route", "rte"}, {"rte", "rte"},
    {"rua", "rua"}, {"rue", "rue"}, {"sderot", "sderot"}, {"sderoth", "sderot"}, {"shari", "st"},
    {"sharia", "st"}, {"shderot", "sderot"}, {"shosse", "shosse"}, {"sikkat", "st"}, {"strada", "strada"},
    {"tariq", "rd"}, {"travesia", "travesia"}, {"travessa", "travessa"}, {"ul", "ul"}, {"ulica", "ul"},
    {"ulitsa", "ul"}, {"via", "via"}, {"viale", "viale"}, {"vicolo", "vicolo"}, {"vle", "viale"},
    {"vul", "ul"}, {"vulytsya", "ul"},
};
// clang-format on
static_assert(isSorted(kInFront));

} // namespace

// Kinds of streets that stand before the name ("rue de Rivoli"); the house number follows the name.
std::span<const WordPair> streetKindsInFront() {
    return kInFront;
}

} // namespace goldenrod::text
