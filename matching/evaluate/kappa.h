// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/intervals.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// How far two who judge the same things agree beyond chance.
struct Kappa {
    std::int64_t judged = 0, agreed = 0;
    double kappa = 0.0;         ///< 1: always; 0: as by chance; nothing to say when both always judge one way
    double standardError = 0.0; ///< for large samples
    Interval interval;          ///< kappa ± 1.96 standard errors, within -1 and 1
    bool isKnown = false;       ///< false: fewer than two judged, or chance alone would agree always
};

/// Cohen's kappa: J. Cohen, Educational and Psychological Measurement 20 (1960). Its standard error: J.
/// Fleiss, J. Cohen, B. Everitt, Psychological Bulletin 72 (1969), eq. 13. `table[i][j]`: how many the first
/// put into class i and the second into class j; square.
Kappa kappaOf(const std::vector<std::vector<std::int64_t>>& table);

} // namespace goldenrod
