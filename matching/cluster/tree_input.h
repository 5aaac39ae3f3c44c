// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/distinct_sources.h"
#include "matching/cluster/tree.h"
#include "matching/score/conditions.h"
#include "matching/score/merged_records.h"

#include <optional>
#include <utility>
#include <vector>

namespace goldenrod {

/// What people decided, in positions of the record table.
struct Decisions {
    std::vector<std::pair<RecordIndex, RecordIndex>> together, apart;
    /// Per record the number of the locked customer that it belongs to, 0: none; empty: nobody is locked.
    /// What pairs a locked customer has with others counts for nothing.
    std::vector<std::uint32_t> locked;
};

/// What a tree is grown from: scored pairs, decisions, contradictions in force and sources that hold no
/// customer twice. Owns what its constraints refer to; what it is made from must outlive it.
class TreeInput {
public:
    TreeInput(const RuleSet& rules, const Model& model, Features& features, const Comparator& comparator,
              const std::vector<NamedRule>& contradictions, DistinctSources distinct, Decisions decisions);
    TreeInput(const TreeInput&) = delete;
    TreeInput& operator=(const TreeInput&) = delete;

    void add(const TreePair& pair, bool forced);
    void add(const std::vector<ScoredPair>& pairs);

    const std::vector<TreePair>& pairs() const { return m_pairs; }
    const TreeConstraints& constraints() const { return m_constraints; }

private:
    std::uint32_t lockOf(RecordIndex record) const { return record < m_locked.size() ? m_locked[record] : 0; }

    Conditions m_contradictions;
    DistinctSources m_distinct;
    Weigher m_weigher;
    TreeConstraints m_constraints;
    std::vector<std::uint32_t> m_locked;
    std::vector<TreePair> m_pairs;
};

/// How a rule set wants the tree grown.
TreeOptions treeOptions(const RuleSet& rules);

} // namespace goldenrod
