// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/delta/earlier_run.h"
#include "matching/record_table.h"
#include "models/workspace/database.h"
#include "models/workspace/run_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace goldenrod {

/// Why a run compares all records and does not go on from the run before.
enum class FullBecause : unsigned char {
    NoEarlierRun,
    Demanded,
    Learned,      ///< the model is new
    OtherModel,   ///< the run before was under other rules or another model
    OldModel,     ///< of an earlier program: it does not say all that a delta needs
    StepsLeftOut, ///< in this run
    OtherProgram, ///< the run before was made by another edition of the engine
    OtherYear,    ///< and in another year, which decides how two-digit years are read
    RaisedFloor,  ///< it had more pairs above the floor than are kept
    ManyChanges,  ///< too many records changed for a delta to be worth it
    NotKept,      ///< what it had is not there, or not as is needed
    OtherScripts  ///< names are in several scripts now and were in one, or the other way round
};
std::string_view codeOf(FullBecause reason); ///< as it stands in reports

/// How a run came by its pairs.
struct MatchBasis {
    std::optional<FullBecause> full; ///< nothing: it went on from the run `since`
    std::int64_t since = 0;
    std::uint64_t compared = 0;                     ///< pairs
    std::uint64_t added = 0, changed = 0, gone = 0; ///< records since that run
};

/// What a run notes in its report so that the next one can go on from it.
struct BasisNote {
    std::string engine;
    int year = 0;
    std::int64_t lastLoad = 0; ///< of the records; 0: not known
    Weight floor = 0;
    bool isWhole = true; ///< no step was left out
};

/// Reads back a run that another one goes on from.
class EarlierMatch {
public:
    /// More than this share of the records changed: a full run is about as quick.
    static constexpr std::uint64_t kMostOneIn = 5;

    /// `now`: what the run that is on its way notes.
    EarlierMatch(Database& db, RunRow run, const BasisNote& now)
        : m_db(db)
        , m_run(std::move(run))
        , m_now(now) {}

    /// The run, with the records that are gone appended to those of now; or nothing, and why in `basis`.
    Result<std::optional<EarlierRun>> read(RecordTable& records, MatchBasis& basis);

private:
    std::optional<FullBecause> unfit() const;
    Result<bool> readStored(EarlierRun& earlier);
    Result<bool> findRows(RecordTable& records, EarlierRun& earlier, MatchBasis& basis);
    Result<void> findDecided(EarlierRun& earlier);

    Database& m_db;
    RunRow m_run;
    const BasisNote& m_now;
    BasisNote m_then;
    StoredTree m_tree;
    std::unordered_map<std::int64_t, RecordIndex> m_position; ///< of records of now
};

} // namespace goldenrod
