// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/recut.h"

#include "matching/cluster/questions.h"
#include "models/jobs/grown_tree.h"
#include "models/jobs/match_records.h"
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
        while (!reached.empty()) {
            if (auto done = region.takeIn(reached); !done) return done.error();
            auto grown = growTree(m_db, m_runId, m_pairs, region.all(), region.decisions());
            if (!grown) return grown.error();
            m_grown = grown.take();
            if (auto done = ask(region); !done) return done.error();
            reached = region.changed(customersAround(region), m_asked);
        }
        if (m_grown) {
            if (auto done = apply(region); !done) return done.error();
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
    const RecordTable& records() const { return m_grown->bench->records(); }
    Weight mergeLine() const { return toWeight(m_rules.mergeLine); }

    Result<void> ask(const RecutRegion& region) {
        const PairIndex index(records().size(), m_grown->pairs);
        m_asked.clear();
        const auto questions = questionsOf(m_grown->tree, index, mergeLine(), toWeight(m_rules.reviewLine));
        return forEachQuestionRow(questions, index, m_grown->notes, records(), region.decisions(),
                                  [&](QuestionRow& row) -> Result<void> {
                                      m_asked.push_back(std::move(row));
                                      return {};
                                  });
    }

    /// Per record of the ring the smallest one of its customer; 0 when another joined it.
    std::map<std::int64_t, std::int64_t> customersAround(const RecutRegion& region) const {
        std::map<std::int64_t, std::int64_t> customers;
        std::vector<std::int64_t> joined; // of the ring, by others
        const std::vector<RecordIndex> cut = m_grown->tree.cut(mergeLine());
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

    Result<void> apply(const RecutRegion& region) {
        auto consolidator = Consolidator::make(m_rules, records(), m_grown->bench->standardised());
        if (!consolidator) return consolidator.error();
        auto standing = standingOfSome(m_db, records());
        if (!standing) return standing.error();
        auto facts = readFacts(m_db);
        if (!facts) return facts.error();
        // The ring stands as it stood.
        for (RecordIndex r = 0; r < records().size(); ++r) {
            if (!region.isInside(records().idOf(r))) standing->golden[r] = standing->founded[r] = 0;
        }
        auto clusters = clustersOf(m_grown->tree.cut(mergeLine()));
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
    std::optional<GrownTree> m_grown;
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
