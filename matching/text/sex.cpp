// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/forms.h"
#include "matching/text/unicode.h"

#include <algorithm>
#include <array>

namespace goldenrod::text {
namespace {

struct Spelling {
    std::string_view folded, sex;
};
constexpr std::string_view kFemale = "female", kMale = "male", kOther = "other";

/// Single letters as the languages that write them abbreviate (Spanish "m" is taken as male, as elsewhere);
/// digits by ISO/IEC 5218.
constexpr std::array kSpellings = {
    Spelling{"f", kFemale},         Spelling{"w", kFemale},        Spelling{"k", kFemale},
    Spelling{"v", kFemale},         Spelling{"2", kFemale},        Spelling{"female", kFemale},
    Spelling{"fem", kFemale},       Spelling{"woman", kFemale},    Spelling{"frau", kFemale},
    Spelling{"weiblich", kFemale},  Spelling{"femme", kFemale},    Spelling{"feminin", kFemale},
    Spelling{"mujer", kFemale},     Spelling{"femenino", kFemale}, Spelling{"femminile", kFemale},
    Spelling{"feminino", kFemale},  Spelling{"kobieta", kFemale},  Spelling{"vrouw", kFemale},
    Spelling{"kvinna", kFemale},    Spelling{"kvinne", kFemale},   Spelling{"kadin", kFemale},
    Spelling{"أنثى", kFemale},      Spelling{"انثى", kFemale},     Spelling{"女", kFemale},
    Spelling{"女性", kFemale},      Spelling{"여", kFemale},       Spelling{"여성", kFemale},
    Spelling{"женский", kFemale},   Spelling{"ж", kFemale},        Spelling{"m", kMale},
    Spelling{"h", kMale},           Spelling{"1", kMale},          Spelling{"male", kMale},
    Spelling{"man", kMale},         Spelling{"mann", kMale},       Spelling{"mannlich", kMale},
    Spelling{"maennlich", kMale},   Spelling{"homme", kMale},      Spelling{"masculin", kMale},
    Spelling{"hombre", kMale},      Spelling{"masculino", kMale},  Spelling{"maschile", kMale},
    Spelling{"mezczyzna", kMale},   Spelling{"erkek", kMale},      Spelling{"ذكر", kMale},
    Spelling{"男", kMale},          Spelling{"男性", kMale},       Spelling{"남", kMale},
    Spelling{"남성", kMale},        Spelling{"мужской", kMale},    Spelling{"м", kMale},
    Spelling{"x", kOther},          Spelling{"d", kOther},         Spelling{"other", kOther},
    Spelling{"diverse", kOther},    Spelling{"divers", kOther},    Spelling{"nonbinary", kOther},
    Spelling{"non-binary", kOther}, Spelling{"autre", kOther},     Spelling{"otro", kOther},
};

std::string_view sexOf(std::string_view folded) {
    const auto spelt = [&](const Spelling& s) { return s.folded == folded; };
    const auto at = std::find_if(kSpellings.begin(), kSpellings.end(), spelt);
    return at == kSpellings.end() ? std::string_view() : at->sex;
}

} // namespace

Standardised standardiseSex(std::string_view raw) {
    Standardised value = standardiseFolded(raw);
    std::string_view sex = sexOf(value.form);
    if (sex.empty()) sex = sexOf(toLatin(raw));
    if (!sex.empty()) value.form = sex;
    return value;
}

} // namespace goldenrod::text
