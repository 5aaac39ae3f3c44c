// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/issues.h"

#include <QString>

namespace goldenrod::wording {

QString dimensionWord(Dimension dimension); ///< "validity"
QString dimensionBase(Dimension dimension); ///< what it counts: "values that pass their rules"
/// "Validity = values that pass ÷ values that are filled."
QString dimensionFormula(Dimension dimension);
/// "phone is valid", or the title that the rule was given.
QString qualityRule(const QualityRule& rule);
/// Why a value fails the rule, of itself or beside others: "too few digits", "none of STD, GLD". `reason` is
/// that of standardising it.
QString qualityFailure(const QualityRule& rule, std::string_view reason);

QString severityWord(Severity severity); ///< "high"
/// How an issue stands: "mended: nothing fails any more", "21 of 98 fail", "closed: nothing failed any more".
QString issueState(const SeenIssue& issue);

} // namespace goldenrod::wording
