// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/match_records.h"

#include "matching/engine_edition.h"
#include "matching/sha256.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/run_report.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/load_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <future>
#include <unordered_map>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kRead = 0.12, kMatched = 0.95;

class Match {
public:
    Match(const MatchRequest& request, Workspace& workspace, const ProgressFn& progress)
        : m_request(request)
        , m_workspace(workspace)
        , m_clock(progress)
        , m_progress(m_clock.callback()) {
        m_training.seed = request.seed;
    }

    Result<MatchSession> run() {
        auto db = m_workspace.reader();
        if (!db) return db.error();
        auto head = eventHead(*db);
        if (!head) return head.error();
        m_row.eventHead = *head;
        m_row.startedAt = nowMicroseconds();
        auto before = newestRun(*db);
        if (!before) return before.error();
        m_isFirst = !*before;
        if (auto done = read(*db); !done) return done.error();
        db = m_workspace.reader(); // the pages that the other one keeps are of no use any more
        if (!db) return db.error();
        if (auto matched = match(*db); !matched) return matched.error();
        if (auto begun = begin(); !begun) return begun.error();
        auto stored = store();
        if (stored) stored = complete();
        if (!stored) {
            (void)m_workspace.writer().flush();
            if (m_workspace.isTemporary()) return stored.error();
            (void)m_workspace.writer().transact([&](Database& writer) -> Result<void> {
                if (auto done = removeRun(writer, m_row.id); !done) return done;
                const bool learned = m_session.run->trained();
                return removeProposed(writer, m_row.rulesId, learned ? m_row.modelId : 0);
            });
            return stored.error();
        }
        return std::move(m_session);
    }

private:
    Result<void> read(Database& db) {
        m_clock.enter("match.read");
        auto load = lastLoad(db);
        if (!load) return load.error();
        auto digesting = std::async(std::launch::async, [this]() -> Result<std::string> {
            auto reader = m_workspace.reader();
            if (!reader) return reader.error();
            return recordsDigest(*reader);
        });
        auto records = readAllRecords(db, m_progress, 0.0, kRead);
        auto digest = digesting.get();
        if (!records) return records.error();
        m_session.records = records.take();
        if (m_session.records->size() == 0) return Error{kNoRecords};
        if (!digest) return digest.error();
        m_row.inputDigest = digest.take();
        // What was loaded in between may be in the table in part.
        auto loadAfter = lastLoad(db);
        if (!loadAfter) return loadAfter.error();
        m_note = {engineEdition(), m_session.records->thisYear, *load == *loadAfter ? *load : 0, 0,
                  m_request.without.empty()};
        return {};
    }

    Result<void> match(Database& db) {
        MatchOptions options;
        options.threads = m_request.threads;
        options.training = m_training;
        options.without = m_request.without;
        auto authored = rulesInForce(db);
        if (!authored) return authored.error();
        m_row.rulesId = *authored;
        if (*authored != 0) {
            auto rules = readRuleSet(db, *authored);
            if (!rules) return rules.error();
            options.rules = rules.take();
        } else if (auto standing = standingRules(db)) {
            options.standing = standing.take();
        } else {
            return standing.error();
        }
        options.findModel = [&](const RuleSet& rules) { return findModel(db, rules); };
        auto decisions = decisionsFor(db, *m_session.records, m_row.eventHead);
        if (!decisions) return decisions.error();
        options.decisions = decisions.take();
        const RecordTable::Extent now = m_session.records->extent();
        const auto make = [&] {
            auto run = MatchRun::make(*m_session.records, options, part(m_progress, kRead, kMatched));
            m_session.records->cutTo(now);
            return run;
        };
        options.findEarlier = [&](const RuleSet& rules, const Model&) { return findEarlier(db, rules); };
        auto run = make();
        if (!run && run.error().code == kDeltaOtherScripts) {
            m_session.report.basis = {FullBecause::OtherScripts};
            options.findEarlier = nullptr;
            run = make();
        }
        if (!run) return run.error();
        m_session.run = run.take();
        return {};
    }

    Result<std::optional<EarlierRun>> findEarlier(Database& db, const RuleSet& rules) {
        MatchBasis& basis = m_session.report.basis;
        auto newest = newestRun(db);
        if (!newest) return newest.error();
        basis.full = FullBecause::NoEarlierRun;
        if (!*newest) return std::optional<EarlierRun>();
        basis.full = FullBecause::Demanded;
        if (m_request.full) return std::optional<EarlierRun>();
        basis.full = FullBecause::OtherModel;
        if ((*newest)->modelId != m_row.modelId) return std::optional<EarlierRun>();
        m_note.floor = toWeight(rules.floor);
        basis.full.reset();
        return EarlierMatch(db, std::move(**newest), m_note).read(*m_session.records, basis);
    }

    /// Why the run was a full one, where no earlier run was looked for.
    FullBecause reason(bool isFirst) const {
        if (isFirst) return FullBecause::NoEarlierRun;
        if (!m_request.without.empty()) return FullBecause::StepsLeftOut;
        return m_session.run->trained() ? FullBecause::Learned : FullBecause::OldModel;
    }

    /// Rules made from fields and data stand with their model until the records are many more or fewer than
    /// those it was learned on.
    Result<std::optional<RuleSet>> standingRules(Database& db) {
        std::optional<RuleSet> none;
        auto newest = newestRules(db);
        if (!newest) return newest.error();
        if (!*newest || m_request.learnAgain) return none;
        auto modelId = newestModel(db, (*newest)->id);
        if (!modelId) return modelId.error();
        if (!*modelId) return none;
        auto model = readModel(db, **modelId);
        if (!model) return model.error();
        const std::uint64_t now = m_session.records->size(), then = model->records;
        const std::uint64_t apart = now > then ? now - then : then - now;
        if (apart * EarlierMatch::kMostOneIn > then) return none;
        auto rules = readRuleSet(db, (*newest)->id);
        if (!rules) return rules.error();
        return std::optional(rules.take());
    }

    Result<std::optional<Learned>> findModel(Database& db, const RuleSet& rules) {
        if (m_request.learnAgain) return std::optional<Learned>();
        auto newest = newestRules(db);
        if (!newest) return newest.error();
        const std::int64_t rulesId = m_row.rulesId != 0 ? m_row.rulesId : (*newest ? (*newest)->id : 0);
        if (rulesId == 0 || (m_row.rulesId == 0 && (*newest)->json != rules.toJson()))
            return std::optional<Learned>();
        auto modelId = newestModel(db, rulesId);
        if (!modelId) return modelId.error();
        if (!*modelId) return std::optional<Learned>();
        auto learned = readLearned(db, **modelId);
        if (!learned) return learned.error();
        m_row.modelId = **modelId;
        return std::optional<Learned>(learned.take());
    }

    Result<void> begin() {
        m_clock.enter("match.store");
        const MatchRun& run = *m_session.run;
        return m_workspace.writer().transact([&](Database& db) -> Result<void> {
            if (m_row.rulesId == 0) {
                auto person = EventStore(db, m_workspace.identity()).person();
                if (!person) return person.error();
                auto rules = saveRules(db, run.rules(), *person, true);
                if (!rules) return rules.error();
                m_row.rulesId = *rules;
                m_session.report.rulesProposed = true;
            }
            if (run.trained()) {
                auto model = saveModel(db, m_row.rulesId, run.model(), run.terms());
                if (!model) return model.error();
                m_row.modelId = *model;
            }
            auto id = beginRun(db, m_row);
            if (!id) return id.error();
            m_row.id = *id;
            return {};
        });
    }

    Result<void> store() {
        const MatchRun& run = *m_session.run;
        const BlockSink sink = [&](const char* kind, std::int64_t first, std::string bytes) -> Result<void> {
            if (!m_progress({"match.store", 0, 0, 0.97})) return Error{kCancelled};
            return m_workspace.writer().append(
                500, [id = m_row.id, kind, first, bytes = std::move(bytes)](Database& db) {
                    return insertRunBlock(db, id, kind, first, bytes);
                });
        };
        if (auto done = packPairs(run.scored().pairs, run.records(), sink); !done) return done;
        if (auto done = packTree(run.tree(), run.records(), sink); !done) return done;
        if (auto done = packBins(run.scored().bins, sink); !done) return done;
        return m_workspace.writer().flush();
    }

    Result<void> complete() {
        fillReport();
        m_note.floor = m_session.run->scored().floor;
        const std::string json = reportJson(m_session.report, m_note, m_training.seed);
        Json body{{"run", m_row.id},
                  {"input_sha256", toHex(m_row.inputDigest)},
                  {"rules", m_row.rulesId},
                  {"model", m_row.modelId},
                  {"records", m_session.report.records},
                  {"pairs", m_session.report.pairsKept}};
        return m_workspace.writer().transact([&](Database& db) -> Result<void> {
            if (auto done = completeRun(db, m_row.id, json); !done) return done;
            auto event = EventStore(db, m_workspace.identity())
                             .append({"run.completed", "run:" + std::to_string(m_row.id), body.dump()});
            if (!event) return event.error();
            return {};
        });
    }

    void fillReport() {
        const MatchRun& run = *m_session.run;
        MatchReport& report = m_session.report;
        report.runId = m_row.id;
        report.rulesId = m_row.rulesId;
        report.modelId = m_row.modelId;
        report.learned = run.trained();
        report.records = run.records().size();
        report.candidates = run.scored().candidates;
        report.pairsKept = run.scored().pairs.size();
        report.blocking = run.blocking();
        report.basis.compared = run.comparedSince().value_or(report.candidates);
        if (!run.comparedSince() && !report.basis.full) report.basis.full = reason(m_isFirst);
        report.newPairs = run.scored().newPairs;
        report.contradictions = run.contradictions();
        report.noticedTypes = run.noticedTypes();
        for (const SourceReport& found : run.sources())
            report.sources.push_back({run.records().sources()[found.source], found});
        report.iterations = run.model().iterations;
        report.lastChange = run.model().lastChange;
        report.converged = run.model().converged;
        report.seconds = m_clock.finish();
    }

    const MatchRequest& m_request;
    Workspace& m_workspace;
    PhaseClock m_clock;
    ProgressFn m_progress;
    TrainOptions m_training;
    RunRow m_row;
    BasisNote m_note;
    bool m_isFirst = true;
    MatchSession m_session;
};

} // namespace

Result<MatchSession> matchRecords(const MatchRequest& request, Workspace& workspace,
                                  const ProgressFn& progress) {
    return Match(request, workspace, progress).run();
}

Result<Decisions> decisionsFor(Database& db, const RecordTable& records, std::optional<std::int64_t> head) {
    auto rows = readDecisions(db);
    if (!rows) return rows.error();
    if (head) std::erase_if(*rows, [&](const DecisionRow& row) { return row.seq > *head; });
    return decisionsOf(*rows, records);
}

Decisions decisionsOf(std::span<const DecisionRow> rows, const RecordTable& records) {
    Decisions decisions;
    if (rows.empty()) return decisions;
    std::unordered_map<std::int64_t, RecordIndex> position;
    for (RecordIndex r = 0; r < records.size(); ++r) position.emplace(records.idOf(r), r);
    const auto add = [](std::vector<std::pair<RecordIndex, RecordIndex>>& to, RecordIndex a, RecordIndex b) {
        to.emplace_back(std::min(a, b), std::max(a, b));
    };
    const auto found = [&](std::int64_t id) {
        const auto at = position.find(id);
        return at != position.end() ? std::optional(at->second) : std::nullopt;
    };
    std::uint32_t locks = 0;
    for (const DecisionRow& row : rows) {
        std::optional<RecordIndex> before;
        if (row.kind == DecisionKind::Lock) {
            decisions.locked.resize(records.size());
            ++locks;
        }
        for (const std::int64_t id : heldTogether(row)) {
            const auto at = found(id);
            if (!at) continue;
            if (before) add(decisions.together, *before, *at);
            if (row.kind == DecisionKind::Lock) decisions.locked[*at] = locks;
            before = at;
        }
        for (const auto& [left, right] : heldApart(row)) {
            for (const DecisionMember& l : left) {
                const auto a = found(l.recordId);
                if (!a) continue;
                for (const DecisionMember& r : right) {
                    if (const auto b = found(r.recordId)) add(decisions.apart, *a, *b);
                }
            }
        }
    }
    return decisions;
}

Result<Learned> readLearned(Database& db, std::int64_t modelId) {
    auto model = readModel(db, modelId);
    if (!model) return model.error();
    auto terms = readTerms(db, modelId);
    if (!terms) return terms.error();
    return Learned{model.take(), terms.take()};
}

} // namespace goldenrod
