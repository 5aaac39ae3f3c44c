// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// Decisions in force that a new one would contradict (A = B, B = C against A ≠ C): their events as a chain,
/// empty when there is no contradiction.
Result<std::vector<std::int64_t>> conflictOf(Database& db, const DecisionRow& decision);

inline constexpr ErrorCode kCustomerLocked{"decision.customer_locked"}; ///< golden id, event of the lock

/// Nothing, or kCustomerLocked when the decision would take records out of a locked customer or bring others
/// into it.
Result<void> checkLocks(Database& db, const DecisionRow& decision);

} // namespace goldenrod
