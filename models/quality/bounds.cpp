// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/bounds.h"

#include "matching/text/date.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace goldenrod {
namespace {

constexpr std::string_view kToday = "today";

std::optional<double> numberOf(std::string_view text) {
    double number = 0.0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return {};
    return number;
}

bool isDate(std::string_view text) {
    return text == kToday || text::fromIso(text).day != 0;
}

} // namespace

std::optional<Bounds> Bounds::make(const QualityRule& rule, std::string_view today) {
    Bounds bounds;
    const bool bothDates =
        (rule.least.empty() || isDate(rule.least)) && (rule.greatest.empty() || isDate(rule.greatest));
    if (bothDates) {
        bounds.m_dates = true;
        bounds.m_least = rule.least == kToday ? std::string(today) : rule.least;
        bounds.m_greatest = rule.greatest == kToday ? std::string(today) : rule.greatest;
        return bounds;
    }
    bounds.m_low = numberOf(rule.least);
    bounds.m_high = numberOf(rule.greatest);
    if (bounds.m_low.has_value() == rule.least.empty()) return {};
    if (bounds.m_high.has_value() == rule.greatest.empty()) return {};
    return bounds;
}

bool Bounds::areEmpty() const {
    if (m_dates) return !m_least.empty() && !m_greatest.empty() && m_least > m_greatest;
    return m_low && m_high && *m_low > *m_high;
}

bool Bounds::holdDate(std::string_view iso) const {
    // ISO dates are in the order of their letters; a year or month is compared with as much of the bound.
    const auto same = [&](const std::string& bound) { return std::string_view(bound).substr(0, iso.size()); };
    return (m_least.empty() || iso >= same(m_least)) && (m_greatest.empty() || iso <= same(m_greatest));
}

bool Bounds::holdNumber(double number) const {
    return (!m_low || number >= *m_low) && (!m_high || number <= *m_high);
}

} // namespace goldenrod
