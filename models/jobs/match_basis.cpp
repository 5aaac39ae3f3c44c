// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/match_basis.h"

#include "models/jobs/record_reader.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/record_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace goldenrod {
namespace {

using Json = nlohmann::json;

std::optional<BasisNote> noteOf(const Json& report) {
    if (!report.is_object() || !report.contains("basis") || !report["basis"].is_object()) return std::nullopt;
    const Json& basis = report["basis"];
    return BasisNote{basis.value("engine", ""), basis.value("year", 0),
                     basis.value("last_load", std::int64_t{0}), basis.value("floor", Weight{0}),
                     basis.value("whole", false)};
}

} // namespace

std::string_view codeOf(FullBecause reason) {
    switch (reason) {
    case FullBecause::NoEarlierRun: return "no_earlier_run";
    case FullBecause::Demanded: return "demanded";
    case FullBecause::Learned: return "learned";
    case FullBecause::OtherModel: return "other_model";
    case FullBecause::OldModel: return "old_model";
    case FullBecause::StepsLeftOut: return "steps_left_out";
    case FullBecause::OtherProgram: return "other_program";
    case FullBecause::OtherYear: return "other_year";
    case FullBecause::RaisedFloor: return "raised_floor";
    case FullBecause::ManyChanges: return "many_changes";
    case FullBecause::NotKept: return "not_kept";
    case FullBecause::OtherScripts: return "other_scripts";
    }
    return "";
}

Result<std::optional<EarlierRun>> EarlierMatch::read(RecordTable& records, MatchBasis& basis) {
    const auto refuse = [&](FullBecause reason) {
        basis = {};
        basis.full = reason;
        return std::optional<EarlierRun>();
    };
    const Json report = Json::parse(m_run.report, nullptr, false);
    const auto note = noteOf(report);
    if (!note) return refuse(FullBecause::NotKept);
    m_then = *note;
    if (const auto reason = unfit()) return refuse(*reason);
    EarlierRun earlier;
    earlier.scored.floor = m_then.floor;
    earlier.scored.candidates = report.value("candidates", std::uint64_t{0});
    for (const Json& rule : report.value("blocking", Json::array()))
        earlier.scored.newPairs.push_back(rule.value("new_pairs", std::uint64_t{0}));
    auto stored = readTree(m_db, m_run.id);
    if (!stored) return stored.error();
    m_tree = stored.take();
    const RecordTable::Extent extent = records.extent();
    auto found = findRows(records, earlier, basis);
    if (!found) return found.error();
    if (!*found) return refuse(FullBecause::NotKept);
    if ((basis.added + basis.changed + basis.gone) * kMostOneIn > extent.records) {
        records.cutTo(extent);
        return refuse(FullBecause::ManyChanges);
    }
    auto whole = readStored(earlier);
    if (!whole) return whole.error();
    if (!*whole) {
        records.cutTo(extent);
        return refuse(FullBecause::NotKept);
    }
    if (auto done = findDecided(earlier); !done) return done.error();
    basis.since = m_run.id;
    return std::optional(std::move(earlier));
}

std::optional<FullBecause> EarlierMatch::unfit() const {
    if (!m_then.isWhole || m_then.lastLoad == 0 || m_now.lastLoad == 0) return FullBecause::NotKept;
    if (m_then.engine != m_now.engine) return FullBecause::OtherProgram;
    if (m_then.year != m_now.year) return FullBecause::OtherYear;
    if (m_then.floor != m_now.floor) return FullBecause::RaisedFloor;
    return std::nullopt;
}

Result<bool> EarlierMatch::findRows(RecordTable& records, EarlierRun& earlier, MatchBasis& basis) {
    m_position.reserve(records.size());
    for (RecordIndex r = 0; r < records.size(); ++r) m_position.emplace(records.idOf(r), r);
    auto since = recordsSince(m_db, m_then.lastLoad);
    if (!since) return since.error();
    std::vector<RecordRow> gone;
    RecordIndex last = 0;
    for (const std::int64_t id : m_tree.recordIds) {
        const auto at = m_position.find(id);
        const bool isThere = at != m_position.end();
        if (isThere && !std::binary_search(since->begin(), since->end(), id)) {
            if (!earlier.rows.empty() && at->second < last) return false;
            earlier.rows.push_back(last = at->second);
            continue;
        }
        auto before = readRecordAt(m_db, id, m_then.lastLoad);
        if (!before) return before.error();
        if (!*before) return false;
        ++(isThere ? basis.changed : basis.gone);
        earlier.rows.push_back(static_cast<RecordIndex>(records.size() + gone.size()));
        gone.push_back(std::move(**before));
    }
    basis.added = records.size() + basis.gone - m_tree.recordIds.size();
    return appendRecords(m_db, gone, records);
}

Result<bool> EarlierMatch::readStored(EarlierRun& earlier) {
    auto pairs = readPairs(m_db, m_run.id, m_tree.recordIds);
    if (!pairs) return pairs.error();
    if (!*pairs) return false;
    auto bins = readBins(m_db, m_run.id);
    if (!bins) return bins.error();
    std::uint64_t counted = 0;
    for (const auto& [bin, count] : *bins) counted += count;
    earlier.scored.pairs = std::move(**pairs);
    earlier.scored.bins = bins.take();
    earlier.nodes = std::move(m_tree.nodes);
    // Of a run whose packed results were dropped nothing is left to go on from.
    return !m_tree.recordIds.empty() && counted == earlier.scored.candidates;
}

Result<void> EarlierMatch::findDecided(EarlierRun& earlier) {
    auto made = readDecisions(m_db, m_run.eventHead);
    if (!made) return made.error();
    auto undone = decisionsUndoneSince(m_db, m_run.eventHead);
    if (!undone) return undone.error();
    const auto add = [&](std::int64_t id) {
        if (const auto at = m_position.find(id); at != m_position.end())
            earlier.decided.push_back(at->second);
    };
    for (const auto* some : {&*made, &*undone}) {
        for (const DecisionRow& row : *some) {
            add(row.leftRecord);
            add(row.rightRecord);
            for (const std::int64_t id : recordsOf(row)) add(id);
            if (row.kind != DecisionKind::Lock) continue;
            // A lock ties its records to others no more, or again: they change as well.
            const std::vector<std::int64_t> ids = heldTogether(row);
            const std::unordered_set<std::int64_t> locked(ids.begin(), ids.end());
            for (const ScoredPair& pair : earlier.scored.pairs) {
                const std::int64_t left = m_tree.recordIds[pair.left];
                const std::int64_t right = m_tree.recordIds[pair.right];
                if (locked.contains(left)) add(right);
                if (locked.contains(right)) add(left);
            }
        }
    }
    return {};
}

} // namespace goldenrod
