// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kTitles[] = {
    {"adv", "adv"}, {"advocate", "adv"}, {"alhaj", "haji"}, {"alhaji", "haji"}, {"amb", "amb"},
    {"ambassador", "amb"}, {"arch", "arch"}, {"architect", "arch"}, {"baron", "baron"},
    {"baroness", "baroness"}, {"baronin", "baroness"}, {"brig", "brig"}, {"brigadier", "brig"},
    {"capt", "capt"}, {"captain", "capt"}, {"cheikh", "sheikh"}, {"cmdr", "cmdr"}, {"col", "col"},
    {"colonel", "col"}, {"commander", "cmdr"}, {"cpt", "capt"}, {"dame", "dame"}, {"datin", "datin"},
    {"dato", "dato"}, {"datuk", "dato"}, {"dipl", "dipl"}, {"docteur", "dr"}, {"doctor", "dr"},
    {"doctora", "dr"}, {"doktor", "dr"}, {"dott", "dr"}, {"dottore", "dr"}, {"dottoressa", "dr"},
    {"dottssa", "dr"}, {"dr", "dr"}, {"dra", "dr"}, {"drs", "dr"}, {"encik", "encik"}, {"eng", "eng"},
    {"engineer", "eng"}, {"engr", "ing"}, {"father", "fr"}, {"fr", "fr"}, {"frau", "mrs"},
    {"fraulein", "miss"}, {"freiherr", "freiherr"}, {"frhr", "freiherr"}, {"graf", "graf"},
    {"grafin", "grafin"}, {"hadj", "haji"}, {"hadji", "haji"}, {"haj", "haji"}, {"hajah", "hajja"},
    {"haji", "haji"}, {"hajj", "haji"}, {"hajja", "hajja"}, {"hajjah", "hajja"}, {"hajji", "haji"},
    {"herr", "mr"}, {"hon", "hon"}, {"honorable", "hon"}, {"honourable", "hon"}, {"hrh", "hrh"},
    {"imam", "imam"}, {"ing", "ing"}, {"ingeniero", "ing"}, {"ingenieur", "ing"}, {"kumari", "kumari"},
    {"lieutenant", "lt"}, {"lt", "lt"}, {"madame", "mrs"}, {"mademoiselle", "miss"}, {"mag", "mag"},
    {"messrs", "messrs"}, {"miss", "miss"}, {"missus", "mrs"}, {"mister", "mr"}, {"mlle", "miss"},
    {"mme", "mrs"}, {"monsieur", "mr"}, {"mr", "mr"}, {"mrs", "mrs"}, {"ms", "ms"}, {"mx", "mx"},
    {"pani", "mrs"}, {"prof", "prof"}, {"profesor", "prof"}, {"profesora", "prof"}, {"professeur", "prof"},
    {"professor", "prof"}, {"professora", "prof"}, {"professorin", "prof"}, {"puan", "puan"},
    {"rabbi", "rabbi"}, {"rev", "rev"}, {"revd", "rev"}, {"reverend", "rev"}, {"senhor", "mr"},
    {"senhora", "mrs"}, {"senor", "mr"}, {"senora", "mrs"}, {"senorita", "miss"}, {"sergeant", "sgt"},
    {"sgt", "sgt"}, {"shaikh", "sheikh"}, {"shaikha", "sheikha"}, {"shaykh", "sheikh"},
    {"shaykha", "sheikha"}, {"sheik", "sheikh"}, {"sheikh", "sheikh"}, {"sheikha", "sheikha"},
    {"shk", "sheikh"}, {"shree", "shri"}, {"shri", "shri"}, {"shrimati", "smt"}, {"signor", "mr"},
    {"signora", "mrs"}, {"signore", "mr"}, {"signorina", "miss"}, {"sir", "sir"}, {"smt", "smt"},
    {"sra", "mrs"}, {"sri", "shri"}, {"srta", "miss"}, {"tengku", "tengku"}, {"tunku", "tengku"},
    {"ustadh", "ustadh"}, {"ustaz", "ustadh"},
};
// clang-format on
static_assert(isSorted(kTitles));

} // namespace

// Titles before a name and their canonical spelling.
std::span<const WordPair> nameTitles() {
    return kTitles;
}

} // namespace goldenrod::text
