// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/engine.h"
#include "models/jobs/phase_clock.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNoRecords{"match.no_records"}; ///< no argument: nothing is loaded

struct MatchRequest {
    int threads = 0;         ///< 0: as many as there are cores
    bool learnAgain = false; ///< learn a new model although there is one for these rules
    std::uint64_t seed = 1;
    std::vector<Step> without = {}; ///< steps to leave out, to see what they give
};

/// What was noticed of a source.
struct SourceUse {
    std::string name;
    SourceReport found;
};

struct MatchReport {
    std::int64_t runId = 0, rulesId = 0, modelId = 0;
    bool rulesProposed = false; ///< by the program, not authored
    bool learned = false;       ///< the model is new
    std::uint64_t records = 0, candidates = 0, pairsKept = 0;
    std::vector<BlockingReport> blocking;
    std::vector<std::uint64_t> newPairs; ///< per blocking rule, then force rules
    std::vector<ContradictionReport> contradictions;
    std::vector<SourceUse> sources; ///< empty: not looked at
    std::uint32_t iterations = 0;
    double lastChange = 0.0;
    bool converged = false;
    PhaseSeconds seconds;
};

/// What a run made, kept in memory so that consolidating can go on from it.
struct MatchSession {
    std::unique_ptr<RecordTable> records;
    std::unique_ptr<MatchRun> run;
    MatchReport report;
};

/// Matches all party records in force: rules (authored, or proposed from fields and data), model (the one
/// learned under these rules, or a new one), pairs and tree are stored as a run. Changes no customer.
/// Cancelled or failed, the workspace is as before.
Result<MatchSession> matchRecords(const MatchRequest& request, Workspace& workspace,
                                  const ProgressFn& progress);

/// Decisions in force as the tree needs them; decisions about records that are gone are left out.
Result<Decisions> decisionsFor(Database& db, const RecordTable& records);

/// A model of the workspace with its term frequencies.
Result<Learned> readLearned(Database& db, std::int64_t modelId);
/// The rules and the report of a run.
Result<RuleSet> rulesOfRun(Database& db, std::int64_t runId);
/// Contradiction rules that were in force in a run.
Result<std::vector<NamedRule>> contradictionsOfRun(Database& db, std::int64_t runId);
/// Sources that held no customer twice in a run.
Result<std::vector<std::string>> distinctSourcesOfRun(Database& db, std::int64_t runId);

} // namespace goldenrod
