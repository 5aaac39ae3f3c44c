// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/kappa.h"

#include <algorithm>
#include <cmath>

namespace goldenrod {
namespace {

constexpr double kQuantile = 1.959963984540054; // of the normal distribution, 95 % two-sided

} // namespace

Kappa kappaOf(const std::vector<std::vector<std::int64_t>>& table) {
    const std::size_t classes = table.size();
    Kappa result;
    std::vector<double> first(classes, 0.0), second(classes, 0.0);
    for (std::size_t i = 0; i < classes; ++i) {
        for (std::size_t j = 0; j < classes; ++j) {
            result.judged += table[i][j];
            first[i] += static_cast<double>(table[i][j]);
            second[j] += static_cast<double>(table[i][j]);
        }
        result.agreed += table[i][i];
    }
    const auto n = static_cast<double>(result.judged);
    double byChance = 0.0;
    for (std::size_t i = 0; i < classes && n > 0.0; ++i) {
        first[i] /= n;
        second[i] /= n;
        byChance += first[i] * second[i];
    }
    if (result.judged < 2 || byChance >= 1.0) return result;
    const double observed = static_cast<double>(result.agreed) / n;
    const double kappa = (observed - byChance) / (1.0 - byChance);
    double sum = 0.0;
    for (std::size_t i = 0; i < classes; ++i) {
        for (std::size_t j = 0; j < classes; ++j) {
            const double share = static_cast<double>(table[i][j]) / n;
            const double weight = i == j ? 1.0 - (first[i] + second[i]) * (1.0 - kappa)
                                         : (second[i] + first[j]) * (1.0 - kappa);
            sum += share * weight * weight;
        }
    }
    const double offset = kappa - byChance * (1.0 - kappa);
    const double variance = (sum - offset * offset) / (n * (1.0 - byChance) * (1.0 - byChance));
    result.kappa = kappa;
    result.standardError = std::sqrt(std::max(variance, 0.0));
    result.interval = {std::max(kappa - kQuantile * result.standardError, -1.0),
                       std::min(kappa + kQuantile * result.standardError, 1.0)};
    result.isKnown = true;
    return result;
}

} // namespace goldenrod
