// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kSuffixes[] = {
    {"2nd", "ii"}, {"3rd", "iii"}, {"4th", "iv"}, {"bsc", "bsc"}, {"cbe", "cbe"}, {"cfa", "cfa"},
    {"cpa", "cpa"}, {"dds", "dds"}, {"dvm", "dvm"}, {"esq", "esq"}, {"esquire", "esq"}, {"filho", "filho"},
    {"ii", "ii"}, {"iii", "iii"}, {"iv", "iv"}, {"jd", "jd"}, {"jnr", "jr"}, {"jr", "jr"}, {"junior", "jr"},
    {"kc", "kc"}, {"llb", "llb"}, {"llm", "llm"}, {"mba", "mba"}, {"mbe", "mbe"}, {"md", "md"},
    {"msc", "msc"}, {"obe", "obe"}, {"phd", "phd"}, {"qc", "qc"}, {"ret", "ret"}, {"retd", "ret"},
    {"rn", "rn"}, {"senior", "sr"}, {"snr", "sr"}, {"sr", "sr"},
};
// clang-format on
static_assert(isSorted(kSuffixes));

} // namespace

// What may stand behind a name, and its canonical spelling.
std::span<const WordPair> nameSuffixes() {
    return kSuffixes;
}

} // namespace goldenrod::text
