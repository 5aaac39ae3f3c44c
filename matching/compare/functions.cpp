// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/functions.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "matching/compare/value_functions.h"

#include <algorithm>
#include <array>

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
    Named{"words_shared", kWordsShared},
    Named{"words_share", kWordsShare},
    Named{"sounds_alike", kSoundsAlike},
    Named{"across_scripts", kAcrossScripts},
};

} // namespace

Function functionOf(std::string_view name) {
    return std::find_if(kNames.begin(), kNames.end(), [&](const Named& n) { return n.name == name; })
        ->function;
}

bool isSimilarity(int function) {
    return function == kJaro || function == kJaroWinkler || function == kDateParts;
}

double ofValues(int function, std::string_view a, std::string_view b) {
    switch (function) {
    case kJaro: return compare::jaro(a, b);
    case kJaroWinkler: return compare::jaroWinkler(a, b);
    case kLevenshtein: return static_cast<double>(compare::levenshtein(a, b));
    case kDamerau: return static_cast<double>(compare::damerauLevenshtein(a, b));
    case kDateParts: return datePartsEqual(a, b);
    case kDateEdits: return dateEdits(a, b);
    case kYearsApart: return yearsApart(a, b);
    case kDaysApart: return daysApart(a, b);
    case kRelativeDifference: return relativeDifference(a, b);
    default: return 0.0;
    }
}

double ofWords(int function, const WordsAgreement& agreement) {
    const int paired = agreement.paired();
    const bool allLeft = agreement.leftOver == 0;
    const bool allRight = agreement.rightOver == 0;
    switch (function) {
    case kWordsEqual: return allLeft && allRight && agreement.equal == paired && paired > 0 ? 1.0 : 0.0;
    case kWordsSimilar: return allLeft && allRight && paired > agreement.initials ? 1.0 : 0.0;
    case kWordsContained:
        return (allLeft || allRight) && paired >= 2 && paired > agreement.initials ? 1.0 : 0.0;
    case kFamilyAgrees: return agreement.family ? 1.0 : 0.0;
    case kGivenAgrees: return agreement.given ? 1.0 : 0.0;
    case kGivenDiffers: return agreement.otherGiven ? 1.0 : 0.0;
    case kGivenStartsAlike: return agreement.sameStart ? 1.0 : 0.0;
    case kWordsShared: return agreement.equal + agreement.similar;
    case kWordsShare: return agreement.share;
    case kSoundsAlike: return agreement.sound;
    default: return 0.0;
    }
}

bool holds(Expression::Relation relation, double left, double right) {
    switch (relation) {
    case Expression::Relation::AtLeast: return left >= right;
    case Expression::Relation::AtMost: return left <= right;
    case Expression::Relation::Above: return left > right;
    case Expression::Relation::Below: return left < right;
    case Expression::Relation::Equal: return left == right;
    case Expression::Relation::NotEqual: return left != right;
    }
    return false;
}

} // namespace goldenrod
