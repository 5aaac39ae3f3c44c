// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/score/explain.h"

#include <QString>

namespace goldenrod::wording {

/// Why a pair has its weight, in two or three sentences: what speaks for one customer, what against, and the
/// strongest other explanation.
QString inWords(const Explanation& explanation);

/// "birth dates agreed": how the pair would be otherwise.
QString whatIf(const WhatIf& change);

} // namespace goldenrod::wording
