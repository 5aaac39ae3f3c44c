// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// Decisions in force that a new one would contradict (A = B, B = C against A ≠ C): their events as a chain,
/// empty when there is no contradiction.
Result<std::vector<std::int64_t>> conflictOf(Database& db, const DecisionRow& decision);

} // namespace goldenrod
