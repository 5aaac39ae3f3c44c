// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/column_profile.h"

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// What most values of a column are: 95 % of those that are filled.
enum class ColumnKind : unsigned char { Empty, WholeNumbers, Numbers, Dates, Text, Mixed };
ColumnKind kindOf(const ColumnProfile& column);
std::string_view kindName(ColumnKind kind); ///< "whole_numbers"

/// How a column of a load differs from the column of that name in an earlier one.
struct ColumnDrift {
    enum What : unsigned char {
        Same,
        New,    ///< no such column before
        Gone,   ///< no such column any more
        Kind,   ///< kindBefore became kindNow, beyond chance
        Fill,   ///< the share that is filled, by a point or more and beyond chance
        Shapes, ///< how often values have which pattern: `stability` beyond its bound
    };
    std::string column;
    What what = Same; ///< the gravest, in the order above
    ColumnKind kindBefore = ColumnKind::Empty, kindNow = ColumnKind::Empty;
    double fillBefore = 0.0, fillNow = 0.0; ///< shares of the rows
    /// Population stability index of the patterns, sum of (p - q) ln(p / q); 0.1 and more is commonly called
    /// a shift (Siddiqi 2006). Its bound here is 0.1 and what chance alone reaches in one of twenty loads:
    /// (1/n + 1/m) times a chi-squared quantile (Yurdakul and Naranjo 2020). Patterns with fewer than five
    /// rows to be expected on a side are taken together; half a row stands for none.
    double stability = 0.0;
    friend bool operator==(const ColumnDrift&, const ColumnDrift&) = default;
};

std::string_view driftName(ColumnDrift::What what); ///< "same", "new", "gone", "kind", "fill", "shapes"

/// One entry for each column of `now`, in its order, then those that are gone.
std::vector<ColumnDrift> driftOf(const std::vector<ColumnProfile>& before,
                                 const std::vector<ColumnProfile>& now);

} // namespace goldenrod
