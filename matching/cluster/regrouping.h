// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/agglomeration.h"

#include <functional>
#include <span>
#include <vector>

namespace goldenrod {

/// The second round of a tree: the groups that stand when the first has come down to TreeOptions::regroup are
/// weighed anew, each as one record, and merged on from there.
class Regrouping {
public:
    /// Every record is a group by itself where none of the `parts` of the first round says otherwise.
    Regrouping(std::size_t records, std::size_t parts);

    /// Notes the groups of a part; on any number of threads, each part once.
    void take(std::size_t part, std::span<const RecordIndex> records, const Agglomeration& agglomeration);

    /// Adds the nodes of the second round to those of the first, which stand in the order of the parts. False
    /// when `keepOn` said so.
    bool run(std::span<const TreePair> pairs, const TreeConstraints& constraints, const TreeOptions& options,
             std::vector<TreeNode>& nodes, const std::function<bool()>& keepOn);

private:
    /// What lies between two groups, named by their smallest records; `to` of the edge is the larger.
    struct Between {
        RecordIndex from = 0;
        Agglomeration::Edge edge;
    };
    struct Part;
    void number();
    void gather(std::span<const TreePair> pairs, const TreeConstraints& constraints,
                const TreeOptions& options);
    bool weigh(const TreeConstraints& constraints, const TreeOptions& options,
               const std::function<bool()>& keepOn);
    std::vector<Part> partition(std::span<const TreePair> pairs, const TreeConstraints& constraints,
                                Weight stop);
    bool merge(Part& part, std::uint32_t number, const TreeConstraints& constraints,
               const TreeOptions& options, const std::function<bool()>& keepOn) const;
    std::vector<RecordIndex> members(RecordIndex group) const;

    // Groups are named by their smallest records.
    std::vector<RecordIndex> m_group;           ///< of each record
    std::vector<RecordIndex> m_next;            ///< of each record: the next one of its group, or itself
    std::vector<std::uint32_t> m_child;         ///< of each group: its child number in the nodes
    std::vector<std::uint32_t> m_partOf;        ///< of each record, or group in the second round
    std::vector<std::uint32_t> m_place;         ///< of each group within its part of the second round
    std::vector<std::uint32_t> m_nodes;         ///< of each part of the first round: how many
    std::vector<std::vector<Between>> m_within; ///< of each such part: what is left between its groups
    std::vector<Between> m_edges;               ///< between all groups, in order, each two once
};

} // namespace goldenrod
