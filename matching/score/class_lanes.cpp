// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/class_lanes.h"

#include "matching/score/exact_math.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr double kImpossible = -1e9;

} // namespace

void sharesOfClasses(double* rows, std::size_t count, std::size_t classes) {
    const std::size_t lanes = lanesFor(classes);
    for (std::size_t i = 0; i < count; ++i) {
        double* row = rows + i * lanes;
        const double highest = *std::max_element(row, row + classes);
        for (std::size_t k = 0; k < classes; ++k) row[k] -= highest;
        for (std::size_t k = classes; k < lanes; ++k) row[k] = kImpossible;
    }
    exactExp2(std::span(rows, count * lanes));
    for (std::size_t i = 0; i < count; ++i) {
        double* row = rows + i * lanes;
        double sum = 0.0;
        for (std::size_t k = 0; k < classes; ++k) sum += row[k];
        for (std::size_t k = 0; k < classes; ++k) row[k] /= sum;
    }
}

} // namespace goldenrod
