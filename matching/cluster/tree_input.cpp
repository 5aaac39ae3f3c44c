// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/tree_input.h"

namespace goldenrod {

TreeInput::TreeInput(const RuleSet& rules, const Model& model, Features& features,
                     const Comparator& comparator, const std::vector<NamedRule>& contradictions,
                     DistinctSources distinct, Decisions decisions)
    : m_contradictions(contradictions, features)
    , m_distinct(std::move(distinct))
    , m_weigher(rules, model, features.records().sources()) {
    m_constraints.together = std::move(decisions.together);
    m_constraints.apart = std::move(decisions.apart);
    m_locked = std::move(decisions.locked);
    if (!m_contradictions.empty() || !m_distinct.empty()) {
        m_constraints.contradicts = [this](RecordIndex a, RecordIndex b) {
            return m_distinct.same(a, b) || m_contradictions.any(a, b);
        };
    }
    if (rules.regroup) m_constraints.weighGroups = MergedRecords(comparator, m_weigher);
}

void TreeInput::add(const TreePair& pair, bool forced) {
    if (lockOf(pair.left) != lockOf(pair.right)) return;
    m_pairs.push_back(pair);
    if (forced) m_constraints.forced.emplace_back(pair.left, pair.right);
}

void TreeInput::add(const std::vector<ScoredPair>& pairs) {
    m_pairs.reserve(m_pairs.size() + pairs.size());
    for (const ScoredPair& pair : pairs) add({pair.left, pair.right, pair.weight, pair.vetoed}, pair.forced);
}

TreeOptions treeOptions(const RuleSet& rules) {
    return {toWeight(rules.missingPair), toWeight(rules.clip), toWeight(rules.reviewLine),
            toWeight(rules.regroup.value_or(rules.reviewLine))};
}

} // namespace goldenrod
