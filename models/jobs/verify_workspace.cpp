// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_workspace.h"

#include "matching/sha256.h"
#include "models/jobs/apply_clusters.h"
#include "models/jobs/control_sample.h"
#include "models/jobs/decision_events.h"
#include "models/jobs/group_verify.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/known_person.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/match_records.h"
#include "models/jobs/pin_events.h"
#include "models/jobs/pins.h"
#include "models/jobs/proposal_events.h"
#include "models/jobs/quarantine.h"
#include "models/jobs/recheck.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/run_report.h"
#include "models/quality/issues.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace goldenrod {
namespace {

class Verification {
public:
    Verification(Database& db, const ProgressFn& progress)
        : m_db(db)
        , m_progress(progress) {}

    Result<VerifyReport> run() {
        for (const auto step :
             {&Verification::integrity, &Verification::chain, &Verification::extracts,
              &Verification::recordVersions, &Verification::decisions, &Verification::proposals,
              &Verification::pins, &Verification::marks, &Verification::confirmations, &Verification::samples,
              &Verification::quarantine, &Verification::issues, &Verification::goldenRecords}) {
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
            auto kept = countQuarantine(m_db, load.id);
            if (!kept) return kept.error();
            const auto said = std::find_if(ledger->begin(), ledger->end(),
                                           [](const LedgerEntry& e) { return e.entry == "quarantined"; });
            if (kept->open + kept->corrected + kept->discarded != (said != ledger->end() ? said->rows : 0))
                fault("verify.quarantine_rows", {load.sourceName, std::to_string(load.ordinal)});
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

    /// Replays the decision events and compares what they make with what the tables say. What an erased event
    /// said is known to the table alone.
    Result<void> decisions() {
        if (!keepOn("verify.decisions", 0.95)) return Error{kCancelled};
        auto events = decisionEvents(m_db);
        if (!events) return events.error();
        auto stored = allDecisions(m_db);
        if (!stored) return stored.error();
        m_report.decisions = static_cast<std::int64_t>(stored->size());
        compareToldWith(*stored, replayedDecisions(*events), *events, "verify.decision");
        auto groups = faultyGroups(m_db);
        if (!groups) return groups.error();
        for (const std::int64_t group : *groups) fault("verify.group", {std::to_string(group)});
        return {};
    }

    /// The same of proposals and the policy; and nobody approved their own.
    Result<void> proposals() {
        auto events = decisionEvents(m_db);
        auto more = eventsOfKind(m_db, "proposal");
        if (!events || !more) return events ? more.error() : events.error();
        events->insert(events->end(), more->begin(), more->end());
        std::sort(events->begin(), events->end(),
                  [](const Event& a, const Event& b) { return a.seq < b.seq; });
        auto told = replayedProposals(*events);
        auto stored = allProposals(m_db);
        if (!stored) return stored.error();
        for (const ProposalRow& row : *stored) {
            const auto at = told.find(row.decision.seq);
            const bool known = at != told.end() && (at->second.text.empty() || at->second == toldOf(row));
            if (!known) fault("verify.proposal", {std::to_string(row.decision.seq)});
            if (at != told.end()) told.erase(at);
        }
        for (const auto& [seq, one] : told) fault("verify.proposal", {std::to_string(seq)});
        auto own = approvedByThemselves(m_db);
        if (!own) return own.error();
        for (const std::int64_t seq : *own) fault("verify.same_person", {std::to_string(seq)});
        auto set = eventsOfKind(m_db, "policy");
        auto policy = readPolicyRow(m_db);
        if (!set || !policy) return set ? policy.error() : set.error();
        const std::int64_t newest = set->empty() ? 0 : set->back().seq;
        const bool same = policy->seq == newest &&
                          (newest == 0 || set->back().bodyErased || set->back().body == policy->body);
        if (!same) fault("verify.policy", {std::to_string(policy->seq)});
        return {};
    }

    /// The same of golden values that people set. What an erased event said is known to the table alone.
    Result<void> pins() {
        auto events = valueEvents(m_db);
        if (!events) return events.error();
        auto stored = allPins(m_db);
        if (!stored) return stored.error();
        compareToldWith(*stored, replayedPins(*events), *events, "verify.pin");
        return {};
    }

    /// A fault for each row that is not as its event tells it, on either side.
    template <typename Row>
    void compareToldWith(const std::vector<Row>& stored, std::vector<Row> replayed,
                         const std::vector<Event>& events, const char* code) {
        std::map<std::pair<std::int64_t, std::int64_t>, Row> told;
        for (Row& row : replayed) told.emplace(keyOf(row), std::move(row));
        std::set<std::int64_t> erased;
        for (const Event& event : events)
            if (event.bodyErased) erased.insert(event.seq);
        for (const Row& row : stored) {
            const auto at = told.find(keyOf(row));
            const bool same = at != told.end() ? at->second == row : erased.contains(row.seq);
            if (!same) fault(code, {std::to_string(row.seq)});
            if (at != told.end()) told.erase(at);
        }
        for (const auto& [key, row] : told) fault(code, {std::to_string(key.first)});
    }

    static std::pair<std::int64_t, std::int64_t> keyOf(const PinRow& row) { return {row.seq, 0}; }
    static std::pair<std::int64_t, std::int64_t> keyOf(const DecisionRow& row) { return {row.seq, row.part}; }

    /// The same of decisions that people confirmed on other values.
    Result<void> confirmations() {
        auto replayed = replayedConfirmations(m_db);
        if (!replayed) return replayed.error();
        auto stored = allConfirmations(m_db);
        if (!stored) return stored.error();
        std::map<std::int64_t, ConfirmationRow> told;
        for (ConfirmationRow& row : *replayed) told.emplace(row.seq, std::move(row));
        for (const ConfirmationRow& row : *stored) {
            const auto at = told.find(row.seq);
            if (at == told.end() || !(at->second == row))
                fault("verify.confirmation", {std::to_string(row.seq)});
            if (at != told.end()) told.erase(at);
        }
        for (const auto& [seq, row] : told) fault("verify.confirmation", {std::to_string(seq)});
        return {};
    }

    /// The same of control samples and of what was said of them.
    Result<void> samples() {
        auto faulty = faultySamples(m_db);
        if (!faulty) return faulty.error();
        for (const std::int64_t seq : *faulty) fault("verify.sample", {std::to_string(seq)});
        return {};
    }

    /// The same of what people say of questions.
    Result<void> marks() {
        auto events = eventsOfKind(m_db, "question");
        if (!events) return events.error();
        auto replayed = replayedMarks(m_db);
        if (!replayed) return replayed.error();
        auto stored = allMarks(m_db);
        if (!stored) return stored.error();
        std::set<std::int64_t> erased;
        for (const Event& event : *events)
            if (event.bodyErased) erased.insert(event.seq);
        std::map<std::int64_t, MarkRow> told;
        for (const MarkRow& mark : *replayed) told.emplace(mark.seq, mark);
        for (const MarkRow& mark : *stored) {
            const auto at = told.find(mark.seq);
            const bool same = at != told.end() && (at->second == mark || erased.contains(mark.seq));
            if (!same) fault("verify.mark", {std::to_string(mark.seq)});
            if (at != told.end()) told.erase(at);
        }
        for (const auto& [seq, mark] : told) fault("verify.mark", {std::to_string(seq)});
        return {};
    }

    /// What became of rows in quarantine, as events tell it; those of events that were erased are known to
    /// the table alone.
    Result<void> quarantine() {
        auto loose = quarantineWithoutCorrection(m_db);
        if (!loose) return loose.error();
        for (const std::int64_t id : *loose) fault("verify.quarantine", {std::to_string(id)});
        auto events = eventsOfKind(m_db, "quarantine");
        auto loads = eventsOfKind(m_db, "load");
        if (!events || !loads) return events ? loads.error() : events.error();
        events->insert(events->end(), loads->begin(), loads->end());
        const bool erased =
            std::any_of(events->begin(), events->end(), [](const Event& event) { return event.bodyErased; });
        if (erased) return {};
        std::sort(events->begin(), events->end(),
                  [](const Event& a, const Event& b) { return a.seq < b.seq; });
        auto stored = settledQuarantine(m_db);
        if (!stored) return stored.error();
        auto told = replayedQuarantine(*events);
        for (const auto& [id, state] : *stored) {
            const auto at = told.find(id);
            if (at == told.end() || at->second != state) fault("verify.quarantine", {std::to_string(id)});
            if (at != told.end()) told.erase(at);
        }
        for (const auto& [id, state] : told) fault("verify.quarantine", {std::to_string(id)});
        return {};
    }

    /// Issues of quality, as their events tell them, unless one was erased.
    Result<void> issues() {
        auto events = eventsOfKind(m_db, "issue");
        if (!events) return events.error();
        const bool erased =
            std::any_of(events->begin(), events->end(), [](const Event& event) { return event.bodyErased; });
        if (erased) return {};
        auto persons = personsByKey(m_db);
        if (!persons) return persons.error();
        auto stored = readIssueRows(m_db);
        if (!stored) return stored.error();
        const auto told = replayedIssues(*events, *persons);
        for (const QualityIssueRow& row : *stored)
            if (std::find(told.begin(), told.end(), row) == told.end())
                fault("verify.issue", {std::to_string(row.seq)});
        for (const QualityIssueRow& row : told)
            if (std::none_of(stored->begin(), stored->end(), [&](const auto& s) { return s.seq == row.seq; }))
                fault("verify.issue", {std::to_string(row.seq)});
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
