// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/functions.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "matching/compare/value_functions.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace goldenrod {
namespace {

struct Named {
    std::string_view name;
    Function function;
};
constexpr std::array kNames = {
    Named{"exact", kShared},
    Named{"any_shared", kShared},
    Named{"differ", kDiffer},
    Named{"missing", kMissing},
    Named{"reversed", kReversed},
    Named{"day_month_swapped", kDayMonthSwapped},
    Named{"jaro", kJaro},
    Named{"jaro_winkler", kJaroWinkler},
    Named{"levenshtein", kLevenshtein},
    Named{"damerau_levenshtein", kDamerau},
    Named{"common_start", kCommonStart},
    Named{"date_parts_equal", kDateParts},
    Named{"date_edits", kDateEdits},
    Named{"years_apart", kYearsApart},
    Named{"days_apart", kDaysApart},
    Named{"relative_difference", kRelativeDifference},
    Named{"words_missing", kWordsMissing},
    Named{"words_equal", kWordsEqual},
    Named{"words_similar", kWordsSimilar},
    Named{"words_contained", kWordsContained},
    Named{"family_agrees", kFamilyAgrees},
    Named{"given_agrees", kGivenAgrees},
    Named{"given_differs", kGivenDiffers},
    Named{"given_starts_alike", kGivenStartsAlike},
    Named{"first_given_over", kFirstGivenOver},
    Named{"words_shared", kWordsShared},
    Named{"words_share", kWordsShare},
    Named{"sounds_alike", kSoundsAlike},
    Named{"across_scripts", kAcrossScripts},
};

} // namespace

Function functionOf(std::string_view name) {
    const auto at =
        std::find_if(kNames.begin(), kNames.end(), [&](const Named& n) { return n.name == name; });
    assert(at != kNames.end());
    return at->function;
}

bool isSimilarity(int function) {
    return function == kJaro || function == kJaroWinkler || function == kDateParts ||
           function == kCommonStart;
}

std::uint32_t factsOf(const WordsAgreement& agreement) {
    std::uint32_t facts = 0;
    for (int function = kWordsEqual; function <= kFirstGivenOver; ++function)
        facts |= ofWords(function, agreement) != 0.0 ? factBit(function) : 0U;
    return facts;
}

double ofValues(int function, std::string_view a, std::string_view b) {
    switch (function) {
    case kJaro: return compare::jaro(a, b);
    case kJaroWinkler: return compare::jaroWinkler(a, b);
    case kLevenshtein: return static_cast<double>(compare::levenshtein(a, b));
    case kDamerau: return static_cast<double>(compare::damerauLevenshtein(a, b));
    case kCommonStart: return commonStart(a, b);
    case kDateParts: return datePartsEqual(a, b);
    case kDateEdits: return dateEdits(a, b);
    case kYearsApart: return yearsApart(a, b);
    case kDaysApart: return daysApart(a, b);
    case kRelativeDifference: return relativeDifference(a, b);
    default: return 0.0;
    }
}

} // namespace goldenrod
