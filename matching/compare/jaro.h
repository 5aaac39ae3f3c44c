// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod::compare {

/// Jaro similarity in code points, 1 for equal texts (two empty ones included), 0 for nothing in common:
/// (c/|a| + c/|b| + (c - t)/c) / 3 with c characters common within a window of max(|a|,|b|)/2 - 1 and t half
/// the number of them out of order, rounded down. M. Jaro, "Advances in record-linkage methodology ...", JASA
/// 84 (1989). Returns 0 as soon as the similarity is known to stay under `cutoff`; an accepted value never
/// depends on it.
double jaro(std::string_view a, std::string_view b, double cutoff = 0.0);

/// Jaro raised by 0.1 for each of up to four equal leading characters, only when Jaro is above 0.7:
/// W. Winkler, "String comparator metrics and enhanced decision rules ...", ASA (1990).
double jaroWinkler(std::string_view a, std::string_view b, double cutoff = 0.0);

} // namespace goldenrod::compare
