// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/recut.h"

#include "matching/cluster/tree_input.h"
#include "models/jobs/match_records.h"
#include "models/jobs/record_bench.h"
#include "models/jobs/run_report.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace_store.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace goldenrod {
namespace {

class Recut {
public:
    Recut(Database& db, std::int64_t seq, std::int64_t runId)
        : m_db(db)
        , m_seq(seq)
        , m_runId(runId)
        , m_pairs(db, runId) {}

    Result<RecutReport> run(const DecisionRow& decision) {
        auto rules = rulesOfRun(m_db, m_runId);
        if (!rules) return rules.error();
        m_rules = rules.take();
        if (auto done = gather(decision); !done) return done.error();
        const std::vector<std::int64_t> ids(m_reached.begin(), m_reached.end());
        auto bench = RecordBench::make(m_db, m_runId, ids);
        if (!bench) return bench.error();
        m_bench = bench.take();
        auto tree = grow();
        if (!tree) return tree.error();
        if (auto done = apply(*tree); !done) return done.error();
        for (const std::int64_t record : {decision.leftRecord, decision.rightRecord}) {
            auto golden = goldenOf(m_db, record);
            if (!golden) return golden.error();
            m_report.goldens.push_back(*golden);
        }
        m_report.recordIds = ids;
        return std::move(m_report);
    }

private:
    /// Every record that the decision can reach: over pairs at or above the review line, over decisions, and
    /// over the customers as they stand.
    Result<void> gather(const DecisionRow& decision) {
        std::vector<std::int64_t> open;
        const auto reach = [&](std::int64_t record) {
            if (m_reached.insert(record).second) open.push_back(record);
        };
        for (const auto* side : {&decision.left, &decision.right}) {
            for (const DecisionMember& member : *side) reach(member.recordId);
        }
        const Weight review = toWeight(m_rules.reviewLine);
        std::set<std::int64_t> goldens, decisions;
        while (!open.empty()) {
            const std::int64_t record = open.back();
            open.pop_back();
            auto pairs = m_pairs.pairsOf(record);
            if (!pairs) return pairs.error();
            for (const StoredPair& pair : **pairs) {
                if ((pair.weight >= review && !pair.vetoed) || pair.forced) reach(pair.other);
            }
            auto about = decisionsAbout(m_db, {&record, 1});
            if (!about) return about.error();
            for (DecisionRow& row : *about) {
                if (row.kind == DecisionKind::Match) {
                    reach(row.leftRecord);
                    reach(row.rightRecord);
                }
                if (decisions.insert(row.seq).second) m_decisions.push_back(std::move(row));
            }
            auto golden = goldenOf(m_db, record);
            if (!golden) return golden.error();
            if (*golden == 0 || !goldens.insert(*golden).second) continue;
            auto members = readMembers(m_db, *golden);
            if (!members) return members.error();
            for (const std::int64_t member : *members) reach(member);
        }
        return {};
    }

    const RecordTable& records() const { return m_bench->records(); }

    Result<Tree> grow() {
        auto decisions = decisionsFor(m_db, records());
        if (!decisions) return decisions.error();
        auto contradictions = contradictionsOfRun(m_db, m_runId);
        if (!contradictions) return contradictions.error();
        auto distinct = distinctSourcesOfRun(m_db, m_runId);
        if (!distinct) return distinct.error();
        auto model = m_bench->model();
        if (!model) return model.error();
        const Comparator comparator(m_rules, m_bench->features());
        TreeInput input(m_rules, *model, m_bench->features(), comparator, *contradictions,
                        DistinctSources(records(), *distinct), decisions.take());
        for (RecordIndex r = 0; r < records().size(); ++r) {
            auto pairs = m_pairs.pairsOf(records().idOf(r));
            if (!pairs) return pairs.error();
            for (const StoredPair& pair : **pairs) {
                if (!m_bench->has(pair.other) || m_bench->at(pair.other) < r) continue;
                const RecordIndex other = m_bench->at(pair.other);
                input.add({r, other, pair.weight, pair.vetoed}, pair.forced);
                m_noteOf.emplace((static_cast<std::uint64_t>(r) << 32) | other,
                                 PairNote{pair.pattern, pair.rule});
            }
        }
        m_treePairs = input.pairs();
        std::sort(m_treePairs.begin(), m_treePairs.end(), [](const TreePair& a, const TreePair& b) {
            return a.left != b.left ? a.left < b.left : a.right < b.right;
        });
        return Tree::grow(records().size(), m_treePairs, input.constraints(), treeOptions(m_rules), {}, 0.0,
                          1.0);
    }

    Result<void> apply(const Tree& tree) {
        auto consolidator = Consolidator::make(m_rules, records(), m_bench->standardised());
        if (!consolidator) return consolidator.error();
        auto standing = standingOfSome(m_db, records());
        if (!standing) return standing.error();
        auto facts = readFacts(m_db);
        if (!facts) return facts.error();
        const Weight merge = toWeight(m_rules.mergeLine);
        auto changes = applyClusters(m_db, m_seq, m_runId, facts->goldenPrefix, records(), *consolidator,
                                     clustersOf(tree.cut(merge)), *standing, {});
        if (!changes) return changes.error();
        m_report.changes = changes.take();
        m_report.records = static_cast<std::int64_t>(records().size());

        const PairIndex index(records().size(), m_treePairs);
        std::vector<PairNote> notes;
        for (const TreePair& pair : m_treePairs)
            notes.push_back(m_noteOf.at((static_cast<std::uint64_t>(pair.left) << 32) | pair.right));
        std::vector<QuestionRow> asked;
        const auto questions = questionsOf(tree, index, merge, toWeight(m_rules.reviewLine));
        auto listed = forEachQuestionRow(questions, index, notes, records(), m_decisions,
                                         [&](QuestionRow& row) -> Result<void> {
                                             asked.push_back(std::move(row));
                                             return {};
                                         });
        if (!listed) return listed;
        const std::vector<std::int64_t> ids(m_reached.begin(), m_reached.end());
        auto change = replaceQuestionsAbout(m_db, m_seq, ids, std::move(asked));
        if (!change) return change.error();
        m_report.questionsBefore = change->before;
        m_report.questionsAfter = change->after;
        return {};
    }

    Database& m_db;
    std::int64_t m_seq, m_runId;
    PairReader m_pairs;
    RuleSet m_rules;
    std::set<std::int64_t> m_reached;
    std::vector<DecisionRow> m_decisions;
    std::unique_ptr<RecordBench> m_bench;
    std::vector<TreePair> m_treePairs;
    std::unordered_map<std::uint64_t, PairNote> m_noteOf;
    RecutReport m_report;
};

} // namespace

Result<RecutReport> recut(Database& db, std::int64_t seq, const DecisionRow& decision) {
    auto runId = runInForce(db);
    if (!runId) return runId.error();
    if (*runId == 0) return RecutReport{};
    return Recut(db, seq, *runId).run(decision);
}

} // namespace goldenrod
