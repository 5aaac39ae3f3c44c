// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"
#include "matching/score/score_pairs.h"
#include "models/workspace/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace goldenrod {

struct RunRow {
    std::int64_t id = 0, rulesId = 0, modelId = 0, startedAt = 0, finishedAt = 0, eventHead = 0;
    std::string inputDigest, report;
};

Result<std::int64_t> beginRun(Database& db, const RunRow& run);
Result<void> completeRun(Database& db, std::int64_t runId, const std::string& report);
Result<void> removeRun(Database& db, std::int64_t runId);
Result<std::optional<RunRow>> newestRun(Database& db); ///< complete ones
Result<RunRow> readRun(Database& db, std::int64_t runId);
/// The run whose clusters are in force; 0: none yet.
Result<std::int64_t> runInForce(Database& db);
/// Puts a run in force and drops the stored pairs and trees of all but it and the one before.
Result<void> setRunInForce(Database& db, std::int64_t runId);

/// One pair of a run, seen from one of its records.
struct StoredPair {
    std::int64_t other = 0;
    Weight weight = 0;
    Pattern pattern = 0;
    bool forced = false, vetoed = false;
    std::optional<std::uint16_t> rule; ///< nothing: stored by an earlier program, which left it out
};

// Packed results. "pair" blocks hold, for the records of 1,024 consecutive ids, each record's pairs (each
// pair stands with both of its records) after a list of the patterns and rules they have; "record" the record
// ids in the order of the engine's table; "tree" the nodes; "bin" the counts of all candidates by pattern and
// whole bit.
using BlockSink = std::function<Result<void>(const char* kind, std::int64_t first, std::string bytes)>;
Result<void> insertRunBlock(Database& db, std::int64_t runId, const char* kind, std::int64_t first,
                            const std::string& bytes);
Result<void> packPairs(const std::vector<ScoredPair>& pairs, const RecordTable& records,
                       const BlockSink& sink);
Result<void> packTree(const Tree& tree, const RecordTable& records, const BlockSink& sink);
Result<void> packBins(const std::map<PatternBin, std::uint64_t>& bins, const BlockSink& sink);

/// Reads a run's pairs record by record; keeps the blocks it has read.
class PairReader {
public:
    PairReader(Database& db, std::int64_t runId)
        : m_db(db)
        , m_runId(runId) {}
    Result<const std::vector<StoredPair>*> pairsOf(std::int64_t recordId);
    /// What the run says of two records; nothing when it did not keep the pair.
    Result<std::optional<StoredPair>> pairOf(std::int64_t left, std::int64_t right);

private:
    Database& m_db;
    std::int64_t m_runId;
    std::unordered_map<std::int64_t, std::vector<StoredPair>> m_pairs;
    std::unordered_map<std::int64_t, bool> m_blocksRead;
};

/// The same of the run in force, for one pair.
Result<std::optional<StoredPair>> storedPair(Database& db, std::int64_t left, std::int64_t right);

/// All pairs of a run as the engine had them: by position in `recordIds`, in order. Nothing when an earlier
/// program stored them, which left the rules out.
Result<std::optional<std::vector<ScoredPair>>> readPairs(Database& db, std::int64_t runId,
                                                         std::span<const std::int64_t> recordIds);

struct StoredTree {
    std::vector<std::int64_t> recordIds; ///< in the order of the engine's table
    std::vector<TreeNode> nodes;
};
Result<StoredTree> readTree(Database& db, std::int64_t runId);
Result<std::map<PatternBin, std::uint64_t>> readBins(Database& db, std::int64_t runId);

} // namespace goldenrod
