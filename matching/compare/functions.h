// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"
#include "matching/rules/expression.h"

#include <string_view>

namespace goldenrod {

/// Functions of the rule language that compare two records; those of words from kWordsMissing on, and of
/// these the conditions in one row, from kWordsEqual to kFirstGivenOver (factBit()).
enum Function : int {
    kShared, // a value used as a condition, exact(), any_shared()
    kDiffer,
    kMissing,
    kReversed,
    kDayMonthSwapped,
    kJaro,
    kJaroWinkler,
    kLevenshtein,
    kDamerau,
    kCommonStart,
    kDateParts,
    kDateEdits,
    kYearsApart,
    kDaysApart,
    kRelativeDifference,
    kWordsMissing,
    kWordsEqual,
    kWordsSimilar,
    kWordsContained,
    kFamilyAgrees,
    kGivenAgrees,
    kGivenDiffers,
    kGivenStartsAlike,
    kFirstGivenOver,
    kWordsShared,
    kWordsShare,
    kSoundsAlike,
    kAcrossScripts,
};

/// The name must be that of a function that compares.
Function functionOf(std::string_view name);

/// True when larger means more alike.
bool isSimilarity(int function);
/// Of two values of a field.
double ofValues(int function, std::string_view a, std::string_view b);

inline double ofWords(int function, const WordsAgreement& agreement) {
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
    case kFirstGivenOver: return agreement.firstGivenOver ? 1.0 : 0.0;
    case kWordsShared: return agreement.equal + agreement.similar;
    case kWordsShare: return agreement.share;
    case kSoundsAlike: return agreement.sound;
    default: return 0.0;
    }
}

/// The conditions on words that hold, a bit each.
std::uint32_t factsOf(const WordsAgreement& agreement);
/// The bit of a condition on words; 0: the function is none.
constexpr std::uint32_t factBit(int function) {
    const bool isFact = function >= kWordsEqual && function <= kFirstGivenOver;
    return isFact ? 1U << (static_cast<unsigned>(function - kWordsEqual) & 31U) : 0;
}

inline bool holds(Expression::Relation relation, double left, double right) {
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
