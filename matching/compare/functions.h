// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"
#include "matching/rules/expression.h"

#include <string_view>

namespace goldenrod {

/// Functions of the rule language that compare two records; those of words from kWordsMissing on.
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
    kWordsShared,
    kWordsShare,
    kSoundsAlike,
    kAcrossScripts,
};

/// The name must be that of a function.
Function functionOf(std::string_view name);

/// True when larger means more alike.
bool isSimilarity(int function);
/// Of two values of a field.
double ofValues(int function, std::string_view a, std::string_view b);
double ofWords(int function, const WordsAgreement& agreement);

bool holds(Expression::Relation relation, double left, double right);

} // namespace goldenrod
