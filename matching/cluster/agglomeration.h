// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"

#include <cstdint>
#include <queue>
#include <span>
#include <vector>

namespace goldenrod {

/// Average-link agglomeration of one connected part of the pairs. Groups are numbered 0 .. n-1 here, in the
/// order of their smallest records. Integer sums; lazy heap: an entry is stale when one of its groups has
/// merged since.
class Agglomeration {
public:
    /// What lies between two groups.
    struct Edge {
        std::uint32_t to = 0;
        std::uint32_t pairs = 0;
        Weight sum = 0;
        Weight best = 0; ///< the highest of the pairs
        bool forbidden = false;
    };

    /// Of single records.
    Agglomeration(std::vector<RecordIndex> records, const TreeOptions& options,
                  const TreeConstraints& constraints);
    /// Of groups, one after the other in `records`, that count as one record each; `starts` has one more.
    Agglomeration(std::vector<RecordIndex> records, std::span<const std::uint32_t> starts,
                  const TreeOptions& options, const TreeConstraints& constraints);

    /// Pairs in local numbers, in any order; then run().
    void together(std::uint32_t a, std::uint32_t b);
    void forced(std::uint32_t a, std::uint32_t b);
    void link(std::uint32_t a, std::uint32_t b, Weight weight, bool forbidden);
    void apart(std::uint32_t a, std::uint32_t b);
    /// In place of pairs, all that lies between two groups, a < b; in the order of (a, b).
    void between(std::uint32_t a, std::uint32_t b, const Edge& edge);
    /// Merges until nothing is left at or above `stop`, no node higher than `highest`; false when `keepOn`
    /// said so. Children in the nodes are local: below n a group of the beginning, n + i the i-th node.
    bool run(Weight stop, Weight highest, std::vector<TreeNode>& nodes, const std::function<bool()>& keepOn);

    /// Calls each(group, members, child, edges) for the groups that stand: number of the group, positions in
    /// `records`, its child number in the nodes, and what lies between it and other groups.
    template <typename Each>
    void forEachGroup(Each each) const {
        for (std::uint32_t g = 0; g < m_groups.size(); ++g) {
            const Group& group = m_groups[g];
            if (!group.members.empty()) each(g, group.members, group.node, group.edges);
        }
    }

private:
    struct Group {
        std::vector<std::uint32_t> members; ///< ascending; empty: merged into another
        std::vector<Edge> edges;            ///< by `to`
        std::uint32_t node = 0;             ///< child number of the group in the nodes
        std::uint32_t version = 0;
        std::vector<std::uint32_t> held; ///< groups it would have joined, but for its other ties
        std::uint32_t units = 1; ///< what counts in a mean: records, or groups that were weighed as one
        Weight height = kTogether;
    };
    struct Candidate {
        Weight height;      ///< mean of the pairs, less what other ties take off so far as it was looked at
        std::uint32_t a, b; ///< a < b
        std::uint32_t versionA, versionB;
    };
    /// The highest on top; of equal ones the lowest groups.
    struct Later {
        bool operator()(const Candidate& x, const Candidate& y) const {
            if (x.height != y.height) return x.height < y.height;
            if (x.a != y.a) return x.a > y.a;
            return x.b > y.b;
        }
    };

    Weight mean(const Group& a, const Group& b, const Edge& edge) const;
    void propose(std::uint32_t a, const Edge& edge);
    bool contradict(const Group& a, const Group& b) const;
    Weight lessAlternatives(std::uint32_t a, std::uint32_t b, Weight value);
    double alternatives(std::uint32_t of, std::uint32_t instead);
    void hold(const Candidate& candidate, Weight less);
    void letGo(std::uint32_t group);
    void merge(std::uint32_t a, std::uint32_t b, Weight height, std::vector<TreeNode>& nodes);
    void mergeDemanded(std::vector<TreeNode>& nodes);
    void joinEdges(std::uint32_t a, std::uint32_t b);
    static Edge* find(Group& group, std::uint32_t to);
    Edge& edge(std::uint32_t from, std::uint32_t to);

    std::vector<RecordIndex> m_records;
    const TreeOptions& m_options;
    const TreeConstraints& m_constraints;
    Weight m_stop = 0;
    std::vector<Group> m_groups; ///< a group is named by its smallest member
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_together, m_forced;
    std::priority_queue<Candidate, std::vector<Candidate>, Later> m_heap;
};

/// The mean of pairs between groups, rounded down; those that were never candidates count `missing` each.
Weight meanOf(const Agglomeration::Edge& edge, Weight all, Weight missing);

} // namespace goldenrod
