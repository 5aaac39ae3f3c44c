// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "matching/record_table.h"
#include "matching/result.h"
#include "matching/score/exact_math.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace goldenrod {

// cluster/: from weighed pairs to customers. Tree grows clusters and can be cut at any line; tree_input.h
// says what rules and people demand of it, distinct_sources.h notices sources that hold no customer twice,
// questions.h finds what is left for a person to decide. Two twins are kept apart by their weight (the rival
// "twins" of the rule set) and, where their identifiers or sources say so, by what the tree may never join.

/// A weighed pair as the tree needs it.
struct TreePair {
    RecordIndex left = 0, right = 0;
    Weight weight = 0;
    bool forbidden = false; ///< vetoed: no group may hold both
};

/// What people and rules demand of the tree.
struct TreeConstraints {
    std::vector<std::pair<RecordIndex, RecordIndex>> together; ///< decided: merged before all else
    std::vector<std::pair<RecordIndex, RecordIndex>>
        forced; ///< by rules: merged next, unless kept apart or vetoed
    std::vector<std::pair<RecordIndex, RecordIndex>> apart; ///< never in one group, unless `together` says so

    /// True when the two records cannot be one customer. Asked for records that no pair joins, too.
    std::function<bool(RecordIndex, RecordIndex)> contradicts;

    /// The weight of two groups, ascending, taken for one record each (MergedRecords); asked of groups as
    /// they stand at TreeOptions::regroup. None: the mean of the pairs goes on to count.
    std::function<Weight(std::span<const RecordIndex>, std::span<const RecordIndex>)> weighGroups;
};

struct TreeOptions {
    Weight missingPair =
        0;              ///< what a pair counts that is not there: no candidate, or under the floor; negative
    Weight clip = 0;    ///< a pair counts at most so much, either way
    Weight stop = 0;    ///< groups whose height would be under this are not merged: the review line
    Weight regroup = 0; ///< the height at which `weighGroups` takes over
};

/// One merge of two groups. Children are record indices, or number of records + node index.
struct TreeNode {
    std::uint32_t left = 0, right = 0; ///< the group with the lower smallest record is on the left
    Weight height = 0; ///< weight between the groups as Tree says, never above that of the children
};
inline constexpr Weight kTogether = std::numeric_limits<Weight>::max();

/// The tree of clusters: average-link agglomeration of weighed pairs (R. Sokal, C. Michener, 1958, UPGMA, on
/// similarities), in which a pair that is not there (no candidate, or under the floor) counts as mildly
/// negative. The two groups with the highest mean weight are merged first; ties go to the lowest records.
/// Heights only fall towards the root, so any threshold is a cut. Under TreeOptions::regroup the groups that
/// stand are weighed anew, each as one record, and the tree goes on from them in the same way. A group that
/// could as well belong to others, of which the one under question cannot be a part (`contradicts`, `apart`,
/// forbidden), belongs to it with what they leave: w − log2 (1 + Σ 2^w_i) over those others of weight w_i
/// above even odds (above `regroup` while records are merged), for either side, the sixteen heaviest. Groups
/// that share no pair above `stop` never meet, so each connected part is a tree of its own and can be
/// recomputed alone: the result is the same.
class Tree {
public:
    static Result<Tree> grow(std::size_t records, std::span<const TreePair> pairs,
                             const TreeConstraints& constraints, const TreeOptions& options,
                             const ProgressFn& progress, double begin, double end);
    Tree(std::size_t records, std::vector<TreeNode> nodes)
        : m_records(records)
        , m_nodes(std::move(nodes)) {}

    std::size_t records() const { return m_records; }
    const std::vector<TreeNode>& nodes() const { return m_nodes; }

    /// The group of every record when nodes of at least this height are merged: the smallest record of its
    /// group.
    std::vector<RecordIndex> cut(Weight line) const;
    /// Records under a child of a node, ascending.
    std::vector<RecordIndex> members(std::uint32_t child) const;

private:
    std::size_t m_records;
    std::vector<TreeNode> m_nodes; ///< children before parents
};

} // namespace goldenrod
