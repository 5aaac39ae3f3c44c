// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/engine.h"
#include "models/jobs/match_basis.h"
#include "models/jobs/phase_clock.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNoRecords{"match.no_records"}; ///< no argument: nothing is loaded

struct MatchRequest {
    int threads = 0;         ///< 0: as many as there are cores
    bool learnAgain = false; ///< learn a new model although there is one for these rules
    std::uint64_t seed = 1;
    std::vector<Step> without = {}; ///< steps to leave out, to see what they give
    bool full = false;              ///< compare all records, also where going on from the run before would do
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
    MatchBasis basis;
    std::uint64_t records = 0, candidates = 0, pairsKept = 0;
    std::vector<BlockingReport> blocking;
    std::vector<std::uint64_t> newPairs; ///< per blocking rule, then force rules
    std::vector<ContradictionReport> contradictions;
    std::vector<NoticedType> noticedTypes; ///< of free attributes; empty where rules were given
    std::vector<SourceUse> sources;        ///< empty: not looked at
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
/// learned under these rules, or a new one), pairs and tree are stored as a run. Where the run before was
/// under the same rules and model and few records changed since, it goes on from that one and compares only
/// what changed: the same run, sooner; its report says which it was, and why. Changes no customer. Cancelled
/// or failed, the workspace is as before.
Result<MatchSession> matchRecords(const MatchRequest& request, Workspace& workspace,
                                  const ProgressFn& progress);

/// Decisions in force as the tree needs them; decisions about records that are gone are left out, and those
/// made after event `head`.
Result<Decisions> decisionsFor(Database& db, const RecordTable& records,
                               std::optional<std::int64_t> head = {});
Decisions decisionsOf(std::span<const DecisionRow> rows, const RecordTable& records);

/// A model of the workspace with its term frequencies.
Result<Learned> readLearned(Database& db, std::int64_t modelId);

} // namespace goldenrod
