// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/quality_rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace goldenrod {

/// From a least to a greatest date or number, both included; either may be open.
class Bounds {
public:
    /// Those of a rule; `today` in ISO stands for "today". Nothing when they are neither dates nor numbers.
    static std::optional<Bounds> make(const QualityRule& rule, std::string_view today);

    bool areDates() const { return m_dates; }
    bool areEmpty() const; ///< nothing lies between them
    /// Of an ISO date of any precision: false only when all it can mean lies outside.
    bool holdDate(std::string_view iso) const;
    bool holdNumber(double number) const;

private:
    bool m_dates = false;
    std::string m_least, m_greatest; ///< dates; empty: open
    std::optional<double> m_low, m_high;
};

} // namespace goldenrod
