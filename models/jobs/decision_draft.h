// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"

#include <string>
#include <vector>

namespace goldenrod {

// What every decision goes through before it is stored, be it about two groups or about whole customers.

/// The records with their versions in force; kEvidenceChanged when one that was seen was seen in another.
Result<std::vector<DecisionMember>> versionsInForce(Database& db, const std::vector<std::int64_t>& recordIds,
                                                    const std::vector<DecisionMember>& seen);

/// Nothing, or kReasonUnknown when a reason is given that is none of decisionReasons().
Result<void> checkReasonKnown(const std::string& reason);
/// Nothing, kCustomerLocked, or kDecisionConflict with the events of the decisions that it contradicts.
Result<void> checkStanding(Database& db, const DecisionRow& decision);
/// Nothing, or kReasonNeeded when it joins groups that rules keep apart, and no reason is given.
Result<void> checkReasonGiven(Database& db, const DecisionRow& decision, const std::string& reason);

/// What rules say against joining the groups of a decision; nothing of those that join none.
Result<std::vector<std::string>> objectionsAgainst(Database& db, const DecisionRow& decision);

} // namespace goldenrod
