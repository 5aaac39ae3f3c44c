// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_workspace.h"

#include "matching/sha256.h"
#include "models/jobs/apply_clusters.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/match_records.h"
#include "models/jobs/pin_events.h"
#include "models/jobs/pins.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/run_report.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

class Verification {
public:
    Verification(Database& db, const ProgressFn& progress)
        : m_db(db)
        , m_progress(progress) {}

    Result<VerifyReport> run() {
        for (const auto step : {&Verification::integrity, &Verification::chain, &Verification::extracts,
                                &Verification::recordVersions, &Verification::decisions, &Verification::pins,
                                &Verification::goldenRecords}) {
            if (auto done = (this->*step)(); !done) return done.error();
        }
        return std::move(m_report);
    }

private:
    bool keepOn(const char* phase, double fraction) const {
        return !m_progress || m_progress({phase, 0, 0, fraction});
    }
    void fault(const char* code, std::vector<std::string> arguments) {
        m_report.faults.push_back({code, std::move(arguments)});
    }

    Result<void> integrity() {
        if (!keepOn("verify.file", 0.0)) return Error{kCancelled};
        if (auto sound = integrityCheck(m_db); !sound) {
            if (!(sound.error().code == kDamaged)) return sound;
            fault("verify.integrity", {sound.error().detail});
        }
        return {};
    }

    Result<void> chain() {
        if (!keepOn("verify.chain", 0.2)) return Error{kCancelled};
        auto report = verifyChain(m_db);
        if (!report) return report.error();
        m_report.chain = report.take();
        return {};
    }

    Result<void> extracts() {
        auto loads = readLoads(m_db);
        if (!loads) return loads.error();
        for (const LoadRow& load : *loads) {
            Sha256 sum;
            std::int64_t size = 0;
            for (std::int64_t offset = 0; offset < load.fileSize;
                 offset += static_cast<std::int64_t>(kRawBlockBytes)) {
                auto bytes = readRawBytes(m_db, load.id, offset, static_cast<std::int64_t>(kRawBlockBytes));
                if (!bytes) return bytes.error();
                sum.add(*bytes);
                size += static_cast<std::int64_t>(bytes->size());
                if (!keepOn("verify.bytes", 0.3)) return Error{kCancelled};
            }
            if (size != load.fileSize || asBytes(sum.finish()) != load.fileHash) {
                fault("verify.file_bytes", {load.sourceName, std::to_string(load.ordinal), load.fileName});
            }
            auto ledger = readLedger(m_db, load.id);
            if (!ledger) return ledger.error();
            std::int64_t accounted = 0;
            for (const LedgerEntry& entry : *ledger) accounted += entry.bytes;
            if (accounted != load.fileSize) {
                fault("verify.ledger", {load.sourceName, std::to_string(load.ordinal),
                                        std::to_string(load.fileSize), std::to_string(accounted)});
            }
            ++m_report.loads;
            m_report.bytes += size;
        }
        return {};
    }

    Result<void> recordVersions() {
        auto sources = readSources(m_db);
        if (!sources) return sources.error();
        RecordReader reader(m_db);
        for (const SourceRow& source : *sources) {
            if (source.entity != "party") continue;
            Result<void> stopped;
            auto read = forEachRecord(m_db, source.id, [&](const RecordRow& record) {
                auto row = reader.parse(record.loadId, record.line, record.offset, record.length);
                const bool same = row && (*row)->kind == sources::RowKind::Record &&
                                  hashOfValues((*row)->values) == record.hash;
                if (!same) fault("verify.record", {source.name, record.key});
                if (++m_report.records % 8192 == 0 && !keepOn("verify.records", 0.6))
                    stopped = Error{kCancelled};
                return static_cast<bool>(stopped);
            });
            if (!read) return read;
            if (!stopped) return stopped;
        }
        return {};
    }

    /// Replays the decision events and compares what they make with what the tables say.
    Result<void> decisions() {
        if (!keepOn("verify.decisions", 0.95)) return Error{kCancelled};
        auto events = decisionEvents(m_db);
        if (!events) return events.error();
        std::map<std::int64_t, std::pair<std::string, std::int64_t>>
            expected; ///< seq: kind and front pair's hash, undone by
        for (const Event& event : *events) {
            if (event.kind != "decision.undone") {
                expected[event.seq] = {event.kind + " " + event.subject + " " + membersOf(event.body), 0};
                continue;
            }
            const auto body = Json::parse(event.body, nullptr, false);
            const std::int64_t undoes = body.is_object() ? body.value("undoes", std::int64_t{0}) : 0;
            if (const auto at = expected.find(undoes); at != expected.end() && at->second.second == 0)
                at->second.second = event.seq;
        }
        for (const auto& [seq, told] : expected) {
            ++m_report.decisions;
            auto row = readDecision(m_db, seq);
            if (!row || describe(*row) != told.first || row->undone != (told.second != 0))
                fault("verify.decision", {std::to_string(seq)});
        }
        auto stored = storedDecisions(m_db);
        if (!stored) return stored.error();
        if (*stored != m_report.decisions)
            fault("verify.decision_count", {std::to_string(*stored), std::to_string(m_report.decisions)});
        return {};
    }

    /// The same of golden values that people set. What an erased event said is known to the table alone.
    Result<void> pins() {
        auto events = valueEvents(m_db);
        if (!events) return events.error();
        auto stored = allPins(m_db);
        if (!stored) return stored.error();
        std::map<std::int64_t, PinRow> told;
        for (PinRow& pin : replayedPins(*events)) told.emplace(pin.seq, std::move(pin));
        std::set<std::int64_t> erased;
        for (const Event& event : *events)
            if (event.bodyErased) erased.insert(event.seq);
        for (const PinRow& pin : *stored) {
            const auto at = told.find(pin.seq);
            const bool same = at != told.end() ? at->second == pin : erased.contains(pin.seq);
            if (!same) fault("verify.pin", {std::to_string(pin.seq)});
            if (at != told.end()) told.erase(at);
        }
        for (const auto& [seq, pin] : told) fault("verify.pin", {std::to_string(seq)});
        return {};
    }

    /// Consolidates the members again and compares with what is stored; not while newer loads wait to be
    /// matched.
    Result<void> goldenRecords() {
        auto runId = runInForce(m_db);
        if (!runId) return runId.error();
        if (*runId == 0) return {};
        auto run = readRun(m_db, *runId);
        if (!run) return run.error();
        auto later = loadedSince(m_db, run->startedAt);
        if (!later) return later.error();
        if (*later) return {};
        auto records = readAllRecords(m_db, {}, 0.0, 1.0);
        // What cannot be read was named above and gives no golden values.
        if (!records && !m_report.faults.empty()) return {};
        if (!records) return records.error();
        auto terms = readTerms(m_db, run->modelId);
        if (!terms) return terms.error();
        const TermLookup lookup = lookupIn(*terms);
        auto rules = rulesOfRun(m_db, *runId);
        if (!rules) return rules.error();
        auto standardised = StandardisedTable::make(**records, &lookup, {}, 0.0, 1.0, rules->types);
        if (!standardised) return standardised.error();
        auto consolidator = Consolidator::make(*rules, **records, *standardised);
        if (!consolidator) return consolidator.error();
        return compareGolden(**records, *consolidator);
    }

    Result<void> compareGolden(const RecordTable& records, const Consolidator& consolidator) {
        std::map<std::int64_t, RecordIndex> position;
        for (RecordIndex r = 0; r < records.size(); ++r) position.emplace(records.idOf(r), r);
        std::map<std::int64_t, std::vector<RecordIndex>> members;
        auto live = liveGoldens(m_db);
        if (!live) return live.error();
        for (const std::int64_t number : *live) members[number];
        auto read = forEachMembership(m_db, [&](const MembershipRow& row) {
            auto& of = members[row.golden];
            if (const auto at = position.find(row.recordId); at != position.end()) of.push_back(at->second);
        });
        if (!read) return read;
        std::vector<std::int64_t> founded(records.size(), 0);
        read = forEachFounder(m_db, [&](const FounderRow& row) {
            if (const auto at = position.find(row.recordId); at != position.end())
                founded[at->second] = row.golden;
        });
        if (!read) return read;
        auto pins = PinBook::read(m_db, founded);
        if (!pins) return pins.error();
        const auto valuesOf = [&](const std::vector<RecordIndex>& of) {
            return pins->applied(storedValues(consolidator.consolidate(of), records), foundedBy(of, founded),
                                 records, consolidator, of);
        };
        for (auto& [number, of] : members) {
            std::sort(of.begin(), of.end());
            auto golden = readGolden(m_db, number);
            const bool same = golden && !of.empty() && golden->values == valuesOf(of);
            if (!same) fault("verify.golden", {golden ? golden->gid : std::to_string(number)});
            if (++m_report.goldenRecords % 1024 == 0 && !keepOn("verify.golden", 0.98))
                return Error{kCancelled};
        }
        return {};
    }

    static std::string told(std::vector<std::string> members) {
        std::sort(members.begin(), members.end());
        std::string text;
        for (const std::string& member : members) text += member + " ";
        return text + "| ";
    }

    static std::string membersOf(const std::string& body) {
        const auto json = Json::parse(body, nullptr, false);
        std::string text;
        if (!json.is_object()) return text;
        const auto tell = [&](const Json& group) {
            std::vector<std::string> members;
            members.reserve(group.size());
            for (const auto& member : group) {
                members.push_back(std::to_string(member.value("record", std::int64_t{0})) + "@" +
                                  member.value("version", ""));
            }
            text += told(std::move(members));
        };
        tell(json.value("left", Json::array()));
        tell(json.value("right", Json::array()));
        for (const auto& group : json.value("others", Json::array())) tell(group);
        return text;
    }

    static std::string describe(const DecisionRow& row) {
        std::string text = "decision." + std::string(decisionName(row.kind)) +
                           " record:" + std::to_string(row.leftRecord) +
                           ",record:" + std::to_string(row.rightRecord) + " ";
        const auto tell = [&](const std::vector<DecisionMember>& group) {
            std::vector<std::string> members;
            members.reserve(group.size());
            for (const DecisionMember& member : group)
                members.push_back(std::to_string(member.recordId) + "@" + toHex(asBytes(member.hash)));
            text += told(std::move(members));
        };
        tell(row.left);
        tell(row.right);
        for (const auto& group : row.others) tell(group);
        return text;
    }

    Database& m_db;
    const ProgressFn& m_progress;
    VerifyReport m_report;
};

} // namespace

Result<VerifyReport> verifyWorkspace(Workspace& workspace, const ProgressFn& progress) {
    auto db = workspace.reader();
    if (!db) return db.error();
    return Verification(*db, progress).run();
}

} // namespace goldenrod
