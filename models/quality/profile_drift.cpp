// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/profile_drift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace goldenrod {
namespace {

constexpr std::int64_t kMost = 20;  ///< all but one in twenty
constexpr double kChance = 1.645;   ///< of a normal distribution: one in twenty lies beyond, on one side
constexpr double kSure = 2.576;     ///< one in a hundred, on both
constexpr double kFillMoved = 0.01; ///< a point
constexpr double kShift = 0.1;      ///< see ColumnDrift::stability

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

/// What is known of a pattern that is not listed: it has fewer rows than those that are. Within that, as
/// near to the other side as it can be.
std::int64_t unlisted(const ColumnProfile& column, std::int64_t otherRows, std::int64_t otherAll) {
    if (column.otherPatterns == 0 || column.patterns.empty()) return 0;
    const std::int64_t most = std::min(column.otherPatterns, column.patterns.back().rows);
    const double same = shareOf(otherRows, otherAll) * static_cast<double>(column.filled);
    return std::min(most, static_cast<std::int64_t>(std::llround(same)));
}

Shapes shapesOf(const ColumnProfile& before, const ColumnProfile& now) {
    constexpr std::int64_t kNone = -1;
    Shapes shapes;
    for (const ProfiledPattern& pattern : before.patterns) shapes[pattern.pattern] = {pattern.rows, kNone};
    for (const ProfiledPattern& pattern : now.patterns) {
        const auto at = shapes.try_emplace(pattern.pattern, kNone, kNone).first;
        at->second.second = pattern.rows;
    }
    for (auto& [pattern, rows] : shapes) {
        if (rows.first == kNone) rows.first = unlisted(before, rows.second, now.filled);
        if (rows.second == kNone) rows.second = unlisted(now, rows.first, before.filled);
    }
    return shapes;
}

/// The chi-squared approximation needs so many rows in a bin, on either side.
bool isFilled(std::int64_t was, std::int64_t before, std::int64_t is, std::int64_t now) {
    constexpr double kLeast = 5.0;
    const double share = shareOf(was + is, before + now);
    return share * static_cast<double>(std::min(before, now)) >= kLeast;
}

bool moved(const ColumnProfile& before, const ColumnProfile& now, double& stability) {
    stability = 0.0;
    if (before.filled == 0 || now.filled == 0) return false;
    const double few = 0.5; // rows in place of none, so that the index is finite
    const auto add = [&](std::int64_t was, std::int64_t is) {
        const double p = std::max(static_cast<double>(was), few) / static_cast<double>(before.filled);
        const double q = std::max(static_cast<double>(is), few) / static_cast<double>(now.filled);
        stability += (p - q) * std::log(p / q);
    };
    std::int64_t restBefore = before.filled, restNow = now.filled;
    int bins = 0;
    for (const auto& [pattern, rows] : shapesOf(before, now)) {
        if (!isFilled(rows.first, before.filled, rows.second, now.filled)) continue;
        add(rows.first, rows.second);
        restBefore -= rows.first;
        restNow -= rows.second;
        ++bins;
    }
    if (isFilled(std::max<std::int64_t>(restBefore, 0), before.filled, std::max<std::int64_t>(restNow, 0),
                 now.filled)) {
        add(restBefore, restNow);
        ++bins;
    }
    const double freedom = std::max(bins - 1, 0);
    const double chance = (1.0 / static_cast<double>(before.filled) + 1.0 / static_cast<double>(now.filled)) *
                          (freedom + kChance * std::sqrt(2.0 * freedom));
    return stability > kShift + chance;
}

/// Whether numbers, dates or texts became more or fewer beyond chance.
bool otherKind(const ColumnProfile& before, const ColumnProfile& now) {
    if (kindOf(before) == kindOf(now) || before.filled == 0 || now.filled == 0) return false;
    const auto differs = [&](std::int64_t was, std::int64_t is) {
        return standardErrors(was, before.filled, is, now.filled) >= kSure;
    };
    return differs(before.integers, now.integers) || differs(before.decimals, now.decimals) ||
           differs(before.dates, now.dates);
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
    drift.what = otherKind(before, now) ? ColumnDrift::Kind
                 : fill                 ? ColumnDrift::Fill
                 : shapes               ? ColumnDrift::Shapes
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
