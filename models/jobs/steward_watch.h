// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/intervals.h"
#include "matching/evaluate/kappa.h"
#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

// A person who decides much faster than they use to, while others who judge the same pairs blind often say
// otherwise, may have stopped looking. A warning is given when both hold:
//   - Pace: the rate of judgements in the last hour is more than kMuchFaster times the rate before it, with
//   95
//     % confidence. Judgements at a steady rate come as a Poisson process; of n + N of them in working times
//     t and T, n fall into t as a binomial with p = t r / (t r + T) when r is the ratio of the rates (J.
//     Przyborowski, H. Wilenski, Biometrika 31 (1940)), so that exact limits of p (C. Clopper, E. Pearson,
//     Biometrika 26 (1934)) give limits of r.
//   - Agreement: the whole 95 % interval of Cohen's kappa over the person's newest blind double judgements
//     lies under kLowAgreement, and there are at least kLeastJudged of them: the interval is one of large
//     samples and says nothing of a handful. Below 0.60 agreement is held to be inadequate (M. McHugh,
//     Biochemia Medica 22 (2012)).
// Either alone is no warning: quick and right is good work, and slow disagreement has other causes.
inline constexpr double kMuchFaster = 1.5;
inline constexpr double kLowAgreement = 0.60;
inline constexpr std::size_t kNewestJudged = 100;
inline constexpr std::int64_t kLeastJudged = 10;
inline constexpr std::int64_t kLastHour = 3'600'000'000;        ///< microseconds
inline constexpr std::int64_t kUsualSpan = kLastHour * 24 * 30; ///< that the usual pace is told from
inline constexpr std::int64_t kWorkingPause = 180'000'000;      ///< longer pauses are no work

/// How quick one person judges, of instants (microseconds, oldest first) up to `now`.
struct Pace {
    std::int64_t recent = 0, before = 0;             ///< judgements in the last hour, and before it
    double recentSeconds = 0.0, beforeSeconds = 0.0; ///< working time that they took
    double ratio = 0.0;                              ///< of the rates; 0: nothing to tell
    Interval interval{0.0, 0.0};                     ///< of the ratio, 95 %
    bool isMuchFaster() const { return interval.low > kMuchFaster; }
};
Pace paceOf(const std::vector<std::int64_t>& times, std::int64_t now);

/// Pace and agreement of one person.
struct StewardWatch {
    std::int64_t person = 0; ///< row id
    std::string name, publicKey;
    Pace pace;
    Kappa agreement;
    bool isLow() const {
        return agreement.isKnown && agreement.judged >= kLeastJudged &&
               agreement.interval.high < kLowAgreement;
    }
    bool warns() const { return pace.isMuchFaster() && isLow(); }
};
/// Of all who judged anything in kUsualSpan, or together with others ever; by name.
Result<std::vector<StewardWatch>> watchStewards(Database& db, std::int64_t now);

} // namespace goldenrod
