// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/delta_run.h"

#include "matching/delta/delta_pairs.h"
#include "matching/delta/delta_tree.h"
#include "matching/parallel.h"
#include "matching/score/merged_records.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr double kStandardised = 0.3, kBlocked = 0.8, kScored = 0.9;

class DeltaRun {
public:
    DeltaRun(const RecordTable& records, std::size_t now, const DeltaRequest& request,
             const ProgressFn& progress)
        : m_records(records)
        , m_now(now)
        , m_request(request)
        , m_progress(progress)
        , m_terms(lookupIn(request.learned.terms)) {}

    Result<DeltaOutcome> run() {
        const Model& model = m_request.learned.model;
        const bool saysAll = model.contradictions && model.blockLimits && model.distinctSources;
        if (!saysAll || !isModelOf(model, m_request.rules)) return Error{kModelForOtherRules};
        auto standardised = StandardisedTable::make(m_records, &m_terms, m_progress, 0.0, kStandardised);
        if (!standardised) return standardised.error();
        m_features.emplace(m_records, *standardised, &m_terms);
        m_comparator.emplace(m_request.rules, *m_features);
        if (auto paired = pairs(); !paired) return paired.error();
        if (auto grown = grow(); !grown) return grown.error();
        return std::move(m_outcome);
    }

private:
    Result<void> pairs() {
        const auto& limits = m_request.learned.model.blockLimits;
        auto index = KeyIndex::make(m_request.rules, *m_features, m_progress, kStandardised, kBlocked, limits,
                                    KeyIndex::Keep::All);
        if (!index) return index.error();
        const ChangedBlocks blocks(*index, m_request.earlier, m_records.size(), m_now);
        const Weigher weigher(m_request.rules, m_request.learned.model, m_records.sources());
        DeltaPairs delta(m_request.rules, *m_features, *m_comparator, weigher, blocks, m_request.earlier);
        if (auto updated = delta.update(m_progress, kBlocked, kScored); !updated) return updated;
        m_outcome.touched = delta.touched();
        m_outcome.compared = delta.compared();
        m_outcome.scored = delta.take();
        for (const RecordIndex row : m_request.decided) m_outcome.touched[row] = true;
        return {};
    }

    DistinctSources distinctSources() const {
        DistinctSources distinct(m_records);
        const auto& known = *m_request.learned.model.distinctSources;
        for (std::uint32_t s = 0; s < m_records.sources().size() && m_request.rules.distinctSources; ++s) {
            if (std::find(known.begin(), known.end(), m_records.sources()[s]) != known.end()) distinct.add(s);
        }
        return distinct;
    }

    Result<void> grow() {
        std::vector<NamedRule> inForce;
        for (std::size_t r = 0; r < m_request.rules.contradictions.size(); ++r) {
            if ((*m_request.learned.model.contradictions)[r].inForce)
                inForce.push_back(m_request.rules.contradictions[r]);
        }
        const Conditions contradictions(inForce, *m_features);
        TreeConstraints constraints;
        constraints.together = m_request.decisions.together;
        constraints.apart = m_request.decisions.apart;
        const DistinctSources distinct = distinctSources();
        if (!contradictions.empty() || !distinct.empty()) {
            constraints.contradicts = [&](RecordIndex a, RecordIndex b) {
                return distinct.same(a, b) || contradictions.any(a, b);
            };
        }
        std::vector<TreePair> pairs;
        pairs.reserve(m_outcome.scored.pairs.size());
        for (const ScoredPair& pair : m_outcome.scored.pairs) {
            pairs.push_back({pair.left, pair.right, pair.weight, pair.vetoed});
            if (pair.forced) constraints.forced.emplace_back(pair.left, pair.right);
        }
        const Weigher weigher(m_request.rules, m_request.learned.model, m_records.sources());
        if (m_request.rules.regroup) constraints.weighGroups = MergedRecords(*m_comparator, weigher);
        auto tree = regrowTree(m_now, pairs, constraints, treeOptions(m_request.rules), m_request.earlier,
                               m_outcome.touched, m_progress, kScored, 1.0);
        if (!tree) return tree.error();
        m_outcome.tree.emplace(tree.take());
        return {};
    }

    const RecordTable& m_records;
    std::size_t m_now;
    const DeltaRequest& m_request;
    const ProgressFn& m_progress;
    TermLookup m_terms;
    std::optional<Features> m_features;
    std::optional<Comparator> m_comparator;
    DeltaOutcome m_outcome;
};

} // namespace

Result<DeltaOutcome> runDelta(const RecordTable& records, std::size_t now, const DeltaRequest& request,
                              const ProgressFn& progress) {
    std::optional<Result<DeltaOutcome>> outcome;
    withThreads(request.threads, [&] { outcome.emplace(DeltaRun(records, now, request, progress).run()); });
    return std::move(*outcome);
}

} // namespace goldenrod
