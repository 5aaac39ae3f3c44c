// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/recut.h"

#include "matching/cluster/tree_input.h"
#include "models/jobs/match_records.h"
#include "models/jobs/record_bench.h"
#include "models/jobs/recut_region.h"
#include "models/jobs/run_report.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace_store.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace goldenrod {
namespace {

class Recut {
public:
    Recut(Database& db, std::int64_t seq, std::int64_t runId)
        : m_db(db)
        , m_seq(seq)
        , m_runId(runId)
        , m_pairs(db, runId) {}

    Result<RecutReport> run(std::span<const DecisionRow> decisions) {
        auto rules = rulesOfRun(m_db, m_runId);
        if (!rules) return rules.error();
        m_rules = rules.take();
        RecutRegion region(m_db, m_pairs, toWeight(m_rules.reviewLine));
        std::vector<std::int64_t> reached;
        for (const DecisionRow& decision : decisions) {
            const std::vector<std::int64_t> records = recordsOf(decision);
            reached.insert(reached.end(), records.begin(), records.end());
        }
        std::optional<Tree> tree;
        while (!reached.empty()) {
            if (auto done = region.takeIn(reached); !done) return done.error();
            auto grown = grow(region);
            if (!grown) return grown.error();
            tree = grown.take();
            if (auto done = ask(*tree, region); !done) return done.error();
            reached = region.changed(customersAround(*tree, region), m_asked);
        }
        if (tree) {
            if (auto done = apply(*tree, region); !done) return done.error();
        }
        for (const DecisionRow& decision : decisions) {
            for (const std::int64_t record : {decision.leftRecord, decision.rightRecord}) {
                auto golden = goldenOf(m_db, record);
                if (!golden) return golden.error();
                m_report.goldens.push_back(*golden);
            }
        }
        return std::move(m_report);
    }

private:
    const RecordTable& records() const { return m_bench->records(); }
    Weight mergeLine() const { return toWeight(m_rules.mergeLine); }

    Result<Tree> grow(const RecutRegion& region) {
        auto bench = RecordBench::make(m_db, m_runId, region.all());
        if (!bench) return bench.error();
        m_bench = bench.take();
        auto contradictions = contradictionsOfRun(m_db, m_runId);
        if (!contradictions) return contradictions.error();
        auto distinct = distinctSourcesOfRun(m_db, m_runId);
        if (!distinct) return distinct.error();
        auto model = m_bench->model();
        if (!model) return model.error();
        const Comparator comparator(m_rules, m_bench->features());
        TreeInput input(m_rules, *model, m_bench->features(), comparator, *contradictions,
                        DistinctSources(records(), *distinct), decisionsOf(region.decisions(), records()));
        m_noteOf.clear();
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

    Result<void> ask(const Tree& tree, const RecutRegion& region) {
        const PairIndex index(records().size(), m_treePairs);
        std::vector<PairNote> notes;
        notes.reserve(m_treePairs.size());
        for (const TreePair& pair : m_treePairs)
            notes.push_back(m_noteOf.at((static_cast<std::uint64_t>(pair.left) << 32) | pair.right));
        m_asked.clear();
        const auto questions = questionsOf(tree, index, mergeLine(), toWeight(m_rules.reviewLine));
        return forEachQuestionRow(questions, index, notes, records(), region.decisions(),
                                  [&](QuestionRow& row) -> Result<void> {
                                      m_asked.push_back(std::move(row));
                                      return {};
                                  });
    }

    /// Per record of the ring the smallest one of its customer; 0 when another joined it.
    std::map<std::int64_t, std::int64_t> customersAround(const Tree& tree, const RecutRegion& region) const {
        std::map<std::int64_t, std::int64_t> customers;
        std::vector<std::int64_t> joined; // of the ring, by others
        const std::vector<RecordIndex> cut = tree.cut(mergeLine());
        std::unordered_map<RecordIndex, std::int64_t> smallest; // positions are not in the order of ids
        for (RecordIndex r = 0; r < cut.size(); ++r) {
            const auto [at, first] = smallest.emplace(cut[r], records().idOf(r));
            if (!first) at->second = std::min(at->second, records().idOf(r));
        }
        for (RecordIndex r = 0; r < cut.size(); ++r) {
            const std::int64_t record = records().idOf(r), lead = smallest.at(cut[r]);
            if (region.isInRing(record))
                customers[record] = region.isInRing(lead) ? lead : 0;
            else if (region.isInRing(lead))
                joined.push_back(lead);
        }
        for (const std::int64_t lead : joined) customers[lead] = 0;
        return customers;
    }

    Result<void> apply(const Tree& tree, const RecutRegion& region) {
        auto consolidator = Consolidator::make(m_rules, records(), m_bench->standardised());
        if (!consolidator) return consolidator.error();
        auto standing = standingOfSome(m_db, records());
        if (!standing) return standing.error();
        auto facts = readFacts(m_db);
        if (!facts) return facts.error();
        // The ring stands as it stood.
        for (RecordIndex r = 0; r < records().size(); ++r) {
            if (!region.isInside(records().idOf(r))) standing->golden[r] = standing->founded[r] = 0;
        }
        auto clusters = clustersOf(tree.cut(mergeLine()));
        std::erase_if(clusters,
                      [&](const auto& cluster) { return !region.isInside(records().idOf(cluster.front())); });
        auto changes = applyClusters(m_db, m_seq, m_runId, facts->goldenPrefix, records(), *consolidator,
                                     clusters, *standing, {});
        if (!changes) return changes.error();
        m_report.changes = changes.take();
        m_report.recordIds.assign(region.inside().begin(), region.inside().end());
        m_report.records = static_cast<std::int64_t>(m_report.recordIds.size());
        std::erase_if(m_asked, [&](const QuestionRow& row) { return !region.isInside(row.leftRecord); });
        auto change = replaceQuestionsAbout(m_db, m_seq, m_report.recordIds, std::move(m_asked));
        if (!change) return change.error();
        m_report.questionsBefore = change->before;
        m_report.questionsAfter = change->after;
        return {};
    }

    Database& m_db;
    std::int64_t m_seq, m_runId;
    PairReader m_pairs;
    RuleSet m_rules;
    std::unique_ptr<RecordBench> m_bench;
    std::vector<TreePair> m_treePairs;
    std::unordered_map<std::uint64_t, PairNote> m_noteOf;
    std::vector<QuestionRow> m_asked;
    RecutReport m_report;
};

} // namespace

Result<RecutReport> recut(Database& db, std::int64_t seq, std::span<const DecisionRow> decisions) {
    auto runId = runInForce(db);
    if (!runId) return runId.error();
    if (*runId == 0) return RecutReport{};
    return Recut(db, seq, *runId).run(decisions);
}

} // namespace goldenrod
