// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/profile_drift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace goldenrod {
namespace {

constexpr std::int64_t kMost = 20;     ///< all but one in twenty
constexpr double kChance = 1.645;      ///< of a normal distribution: one in twenty lies beyond, on one side
constexpr double kSure = 2.576;        ///< one in a hundred, on both
constexpr double kFillMoved = 0.01;    ///< a point
constexpr double kShift = 0.1;         ///< see ColumnDrift::stability
constexpr double kLeastShare = 0.0001; ///< in place of none, so that the index is finite

double shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

/// Difference of two shares, in standard errors of their pooled share.
double standardErrors(std::int64_t a, std::int64_t n, std::int64_t b, std::int64_t m) {
    const double pooled = shareOf(a + b, n + m);
    const double error =
        std::sqrt(pooled * (1.0 - pooled) * (1.0 / static_cast<double>(n) + 1.0 / static_cast<double>(m)));
    return error > 0.0 ? std::abs(shareOf(a, n) - shareOf(b, m)) / error : 0.0;
}

using Shapes = std::map<std::string, std::pair<std::int64_t, std::int64_t>>; ///< rows before and now

/// Patterns that are known on both sides; what only one side followed is among the others of the other.
Shapes shapesOf(const ColumnProfile& before, const ColumnProfile& now) {
    Shapes shapes;
    for (const ProfiledPattern& pattern : before.patterns) shapes[pattern.pattern].first = pattern.rows;
    for (const ProfiledPattern& pattern : now.patterns) shapes[pattern.pattern].second = pattern.rows;
    return shapes;
}

bool moved(const ColumnProfile& before, const ColumnProfile& now, double& stability) {
    if (before.filled == 0 || now.filled == 0) return false;
    std::int64_t restBefore = before.filled, restNow = now.filled;
    int bins = 1;
    stability = 0.0;
    const auto add = [&](std::int64_t was, std::int64_t is) {
        const double p = std::max(shareOf(was, before.filled), kLeastShare);
        const double q = std::max(shareOf(is, now.filled), kLeastShare);
        stability += (p - q) * std::log(p / q);
    };
    for (const auto& [pattern, rows] : shapesOf(before, now)) {
        // A pattern that one side did not list may be among its others.
        if ((rows.first == 0 && before.otherPatterns > 0) || (rows.second == 0 && now.otherPatterns > 0))
            continue;
        add(rows.first, rows.second);
        restBefore -= rows.first;
        restNow -= rows.second;
        ++bins;
    }
    if (restBefore > 0 || restNow > 0) add(restBefore, restNow);
    const double freedom = bins - 1;
    const double chance = (1.0 / static_cast<double>(before.filled) + 1.0 / static_cast<double>(now.filled)) *
                          (freedom + kChance * std::sqrt(2.0 * freedom));
    return stability > kShift + chance;
}

ColumnDrift compare(const ColumnProfile& before, const ColumnProfile& now) {
    ColumnDrift drift{now.column,
                      ColumnDrift::Same,
                      kindOf(before),
                      kindOf(now),
                      shareOf(before.filled, before.rows),
                      shareOf(now.filled, now.rows),
                      0.0};
    const bool shapes = moved(before, now, drift.stability);
    const bool fill = std::abs(drift.fillBefore - drift.fillNow) >= kFillMoved && before.rows > 0 &&
                      now.rows > 0 &&
                      standardErrors(before.filled, before.rows, now.filled, now.rows) >= kSure;
    const bool kind = drift.kindBefore != drift.kindNow && before.filled > 0 && now.filled > 0;
    drift.what = kind     ? ColumnDrift::Kind
                 : fill   ? ColumnDrift::Fill
                 : shapes ? ColumnDrift::Shapes
                          : ColumnDrift::Same;
    return drift;
}

const ColumnProfile* find(const std::vector<ColumnProfile>& columns, const std::string& name) {
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [&](const ColumnProfile& column) { return column.column == name; });
    return at != columns.end() ? &*at : nullptr;
}

} // namespace

ColumnKind kindOf(const ColumnProfile& column) {
    const std::int64_t few = column.filled / kMost, most = column.filled - few;
    if (column.filled == 0) return ColumnKind::Empty;
    if (column.integers >= most) return ColumnKind::WholeNumbers;
    if (column.integers + column.decimals >= most) return ColumnKind::Numbers;
    if (column.dates >= most) return ColumnKind::Dates;
    return column.integers + column.decimals + column.dates > few ? ColumnKind::Mixed : ColumnKind::Text;
}

std::string_view kindName(ColumnKind kind) {
    constexpr std::array<std::string_view, 6> kNames = {"empty", "whole_numbers", "numbers",
                                                        "dates", "text",          "mixed"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view driftName(ColumnDrift::What what) {
    constexpr std::array<std::string_view, 6> kNames = {"same", "new", "gone", "kind", "fill", "shapes"};
    return kNames[static_cast<std::size_t>(what)];
}

std::vector<ColumnDrift> driftOf(const std::vector<ColumnProfile>& before,
                                 const std::vector<ColumnProfile>& now) {
    std::vector<ColumnDrift> drifts;
    for (const ColumnProfile& column : now) {
        const ColumnProfile* earlier = find(before, column.column);
        drifts.push_back(earlier != nullptr
                             ? compare(*earlier, column)
                             : ColumnDrift{column.column, ColumnDrift::New, ColumnKind::Empty, kindOf(column),
                                           0.0, shareOf(column.filled, column.rows), 0.0});
    }
    for (const ColumnProfile& column : before)
        if (find(now, column.column) == nullptr)
            drifts.push_back({column.column, ColumnDrift::Gone, kindOf(column), ColumnKind::Empty,
                              shareOf(column.filled, column.rows), 0.0, 0.0});
    return drifts;
}

} // namespace goldenrod
