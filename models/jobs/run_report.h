// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/match_records.h"

#include <string>
#include <vector>

namespace goldenrod {

/// The report of a run as it is stored: JSON, also for the run after it (see BasisNote).
std::string reportJson(const MatchReport& report, const BasisNote& note, std::uint64_t seed);

/// The rules and the report of a run.
Result<RuleSet> rulesOfRun(Database& db, std::int64_t runId);
/// Whether an agreement pattern says that two records differ by that comparison of the rules.
bool saysDiffer(const RuleSet& rules, std::uint64_t pattern, std::size_t comparison);
/// Contradiction rules that were in force in a run.
Result<std::vector<NamedRule>> contradictionsOfRun(Database& db, std::int64_t runId);
/// Sources that held no customer twice in a run.
Result<std::vector<std::string>> distinctSourcesOfRun(Database& db, std::int64_t runId);

} // namespace goldenrod
