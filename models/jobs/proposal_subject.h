// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/proposal_store.h"

#include <string>

namespace goldenrod {

/// Match, NotAMatch and Unsure: about two groups, not about whole customers.
bool isOfPair(DecisionKind kind);
/// Whether two decisions answer the same question, or make the same change to the same customers.
bool aboutTheSame(const DecisionRow& a, const DecisionRow& b);
/// SHA-256 of the members of all customers that its records are of.
Result<std::string> customersAround(Database& db, const DecisionRow& decision);
/// Why a proposal does not stand any more: "evidence_changed", "question_gone", "customers_changed"; empty:
/// it does.
Result<std::string> staleness(Database& db, const ProposalRow& proposal);
/// The question that exactly this decision would answer; 0: none.
Result<std::int64_t> questionAnsweredBy(Database& db, const DecisionRow& decision);

} // namespace goldenrod
