// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"

#include "matching/sha256.h"
#include "models/jobs/end_pins.h"
#include "models/jobs/four_eyes.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/recut.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace_store.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <unordered_map>

namespace goldenrod {
namespace {

/// Everything of a run that consolidating needs, from memory or from the file.
struct Material {
    std::unique_ptr<RecordTable> ownRecords;
    std::optional<StandardisedTable> ownStandardised;
    const RecordTable* records = nullptr;
    const StandardisedTable* standardised = nullptr;
    RuleSet rules;
    std::optional<Tree> tree;
    std::vector<TreePair> pairs;
    std::vector<PairNote> notes;
    RunRow run;
};

Result<void> readPairs(Database& db, Material& material) {
    const RecordTable& records = *material.records;
    std::unordered_map<std::int64_t, RecordIndex> position;
    for (RecordIndex r = 0; r < records.size(); ++r) position.emplace(records.idOf(r), r);
    PairReader reader(db, material.run.id);
    for (RecordIndex r = 0; r < records.size(); ++r) {
        auto pairs = reader.pairsOf(records.idOf(r));
        if (!pairs) return pairs.error();
        for (const StoredPair& pair : **pairs) {
            const auto other = position.find(pair.other);
            if (other == position.end() || other->second < r) continue;
            material.pairs.push_back({r, other->second, pair.weight, pair.vetoed});
            material.notes.push_back({pair.pattern, pair.rule});
        }
    }
    return {};
}

Result<void> readBack(Database& db, Material& material, const ProgressFn& progress) {
    auto records = readAllRecords(db, progress, 0.0, 0.2);
    if (!records) return records.error();
    material.ownRecords = records.take();
    material.records = material.ownRecords.get();
    auto rules = readRuleSet(db, material.run.rulesId);
    if (!rules) return rules.error();
    material.rules = rules.take();
    auto terms = readTerms(db, material.run.modelId);
    if (!terms) return terms.error();
    const TermLookup lookup = lookupIn(*terms);
    auto standardised =
        StandardisedTable::make(*material.records, &lookup, progress, 0.2, 0.35, material.rules.types);
    if (!standardised) return standardised.error();
    material.ownStandardised.emplace(standardised.take());
    material.standardised = &*material.ownStandardised;

    auto stored = readTree(db, material.run.id);
    if (!stored) return stored.error();
    bool same = stored->recordIds.size() == material.records->size();
    for (RecordIndex r = 0; same && r < material.records->size(); ++r)
        same = stored->recordIds[r] == material.records->idOf(r);
    // Loaded since: the tree speaks of other records.
    if (!same) return Error{kNoRun};
    material.tree.emplace(stored->recordIds.size(), std::move(stored->nodes));
    return readPairs(db, material);
}

void takeFrom(const MatchSession& session, Material& material) {
    const MatchRun& run = *session.run;
    material.records = session.records.get();
    material.standardised = &run.standardised();
    material.rules = run.rules();
    material.tree.emplace(run.tree());
    material.pairs.reserve(run.scored().pairs.size());
    material.notes.reserve(run.scored().pairs.size());
    for (const ScoredPair& pair : run.scored().pairs) {
        material.pairs.push_back({pair.left, pair.right, pair.weight, pair.vetoed});
        material.notes.push_back({pair.pattern, pair.rule});
    }
}

/// Decisions made or undone while the run was on its way hold for its clusters too.
Result<void> applyLater(Database& db, std::int64_t seq, std::int64_t runHead, ConsolidateReport& report) {
    auto made = readDecisions(db, runHead);
    if (!made) return made.error();
    auto undone = decisionsUndoneSince(db, runHead);
    if (!undone) return undone.error();
    for (const auto* some : {&*undone, &*made}) {
        for (const DecisionRow& decision : *some) {
            if (auto done = recut(db, seq, decision); !done) return done.error();
            ++report.laterDecisions;
        }
    }
    return {};
}

/// Asks what the clusters leave open, in place of all questions before. A pair that was in front keeps its
/// age.
Result<void> ask(Database& db, const Material& material, std::int64_t seq) {
    const PairIndex index(material.records->size(), material.pairs);
    const auto questions = questionsOf(*material.tree, index, toWeight(material.rules.mergeLine),
                                       toWeight(material.rules.reviewLine));
    auto decisions = readDecisions(db);
    if (!decisions) return decisions.error();
    auto ages = QuestionAges::read(db);
    if (!ages) return ages.error();
    if (auto done = clearQuestions(db); !done) return done;
    return forEachQuestionRow(questions, index, material.notes, *material.records, *decisions,
                              [&](QuestionRow& row) {
                                  row.asked = ages->of(row.leftRecord, row.rightRecord, seq);
                                  return insertQuestion(db, row);
                              });
}

Result<void> write(Database& db, Workspace& workspace, const Material& material, ConsolidateReport& report,
                   const ProgressFn& progress) {
    auto consolidator = Consolidator::make(material.rules, *material.records, *material.standardised);
    if (!consolidator) return consolidator.error();
    if (progress && !progress({"consolidate.write", 0, 0, 0.4})) return Error{kCancelled};
    auto facts = readFacts(db);
    if (!facts) return facts.error();
    auto ended = endPins(db, workspace.identity(), *material.records, *consolidator);
    if (!ended) return ended.error();
    report.endedPins = *ended;
    auto head = eventHead(db);
    if (!head) return head.error();
    report.seq = *head + 1;
    auto standing = standingOfAll(db, *material.records);
    if (!standing) return standing.error();
    const auto clusters = clustersOf(material.tree->cut(toWeight(material.rules.mergeLine)));
    const auto keepOn = [&](double part) {
        return !progress || progress({"consolidate.write",
                                      static_cast<std::uint64_t>(part * static_cast<double>(clusters.size())),
                                      clusters.size(), 0.4 + 0.5 * part});
    };
    auto changes = applyClusters(db, report.seq, material.run.id, facts->goldenPrefix, *material.records,
                                 *consolidator, clusters, *standing, keepOn);
    if (!changes) return changes.error();
    report.changes = changes.take();

    if (auto done = ask(db, material, report.seq); !done) return done;
    if (auto done = setRunInForce(db, material.run.id); !done) return done;

    const nlohmann::ordered_json body{{"run", material.run.id},
                                      {"customers", report.changes.clusters},
                                      {"sha256", toHex(report.changes.digest)}};
    auto event = EventStore(db, workspace.identity())
                     .append({"run.consolidated", "run:" + std::to_string(material.run.id), body.dump()});
    if (!event) return event.error();
    if (*event != report.seq) return Error{kSqlFailed, {}, "an event came between"};

    if (auto done = applyLater(db, *event, material.run.eventHead, report); !done) return done;
    if (auto done = lapseProposals(db, workspace.identity(), *event); !done) return done;
    auto open = countQuestions(db, QuestionFilter::Open);
    if (!open) return open.error();
    report.questions = *open;
    return {};
}

} // namespace

Result<ConsolidateReport> consolidate(Workspace& workspace, const MatchSession* session,
                                      const ProgressFn& progress) {
    PhaseClock clock(progress);
    const ProgressFn watched = clock.callback();
    clock.enter("consolidate.read");
    auto db = workspace.reader();
    if (!db) return db.error();
    auto run = newestRun(*db);
    if (!run) return run.error();
    if (!*run) return Error{kNoRun};
    Material material;
    material.run = **run;
    if (session != nullptr && session->report.runId == material.run.id)
        takeFrom(*session, material);
    else if (auto read = readBack(*db, material, watched); !read)
        return read.error();

    ConsolidateReport report;
    report.runId = material.run.id;
    clock.enter("consolidate.write");
    auto written = workspace.writer().transact(
        [&](Database& writer) { return write(writer, workspace, material, report, watched); });
    if (!written) return written.error();
    report.seconds = clock.finish();
    return report;
}

} // namespace goldenrod
