// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/record_bench.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// What speaks against calling two groups one customer: ids of the veto rules, and of the contradictions in
/// force in the run, that hold between any record of the one and any of the other. The bench must have all of
/// them.
Result<std::vector<std::string>> objectionsTo(Database& db, std::int64_t runId, RecordBench& bench,
                                              std::span<const std::int64_t> left,
                                              std::span<const std::int64_t> right);

/// Codes of the reasons that a person can give for a decision, most common first.
std::span<const std::string_view> decisionReasons();

} // namespace goldenrod
