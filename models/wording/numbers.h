// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace goldenrod::wording {

// Figures as people read them: grouped by the locale, a true minus sign, weights with sign and one decimal.
// Dates and times are ISO, whatever the locale: data is never reformatted.

QString count(std::int64_t number); ///< "1,212,127"
QString weight(double bits);        ///< "+11.8", "−2.2", "0.0"
/// "12,300.00 AED": thousandths of a currency, with two places or as many as there are.
QString amount(std::int64_t thousandths, std::string_view currency);
QString percent(double share, int decimals); ///< "99.97 %"
QString bytes(std::int64_t number);          ///< "30.1 MB"
QString seconds(double duration);            ///< "0.4 s", "12 s", "3 min 20 s", "2 h 10"
QString date(std::int64_t microseconds);     ///< local time: "2026-11-23"
QString dateTime(std::int64_t microseconds); ///< "2026-11-23 08:52"
QString time(std::int64_t microseconds);     ///< "08:52"
QString longDate(std::int64_t microseconds); ///< "Monday, 23 November 2026", by locale

} // namespace goldenrod::wording
