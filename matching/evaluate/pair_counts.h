// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/cluster/tree.h"
#include "matching/evaluate/truth.h"
#include "matching/score/score_pairs.h"

#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace goldenrod {

/// Pairs of records in one cluster (`found`), those of them that are matches (`right`), and all matches
/// (`wanted`), each over the pairs that the truth judges.
struct PairCounts {
    std::uint64_t found = 0, right = 0, wanted = 0;

    double precision() const; ///< 1 when nothing was found
    double recall() const;    ///< 1 when nothing was wanted
    double f1() const;        ///< harmonic mean: 2·right / (found + wanted)
    friend bool operator==(const PairCounts&, const PairCounts&) = default;
};

/// Grades a clustering while its groups are joined one by one, so that all thresholds cost one pass: the
/// smaller group is moved into the larger, O(n log n) in all.
class Joining {
public:
    /// The truth must outlive it.
    explicit Joining(const Truth& truth);
    void join(RecordIndex a, RecordIndex b); ///< the groups of two records
    const PairCounts& counts() const { return m_counts; }
    RecordIndex groupOf(RecordIndex record) const { return m_groupOf[record]; }

private:
    void add(RecordIndex record, RecordIndex to);
    std::uint64_t& keyCount(RecordIndex group, std::uint32_t key);

    const Truth& m_truth;
    PairCounts m_counts;
    std::vector<RecordIndex> m_groupOf;
    std::vector<std::vector<RecordIndex>> m_members;
    std::unordered_map<std::uint64_t, std::uint64_t> m_keyCounts; ///< of (group, key of the truth)
    std::vector<std::uint32_t> m_offsets; ///< links and labels: where a record's others begin
    struct Other {
        RecordIndex record;
        bool match;
    };
    std::vector<Other> m_others;
};

/// Counts of a clustering: `groups` has one number per record, that of some record of its group.
PairCounts countPairs(const Truth& truth, std::span<const RecordIndex> groups);

/// The same for each pair of sources (lower source first).
using SourcePair = std::pair<std::uint32_t, std::uint32_t>;
std::map<SourcePair, PairCounts> countPairsOfSources(const Truth& truth, const RecordTable& records,
                                                     std::span<const RecordIndex> groups);

/// What one threshold gives.
struct CurvePoint {
    Weight line = 0; ///< all that is joined at this weight or above
    PairCounts counts;
};

/// One point for each distinct height of the tree, falling, and the kTogether of no merge at all first.
std::vector<CurvePoint> curveOfCuts(const Truth& truth, const Tree& tree);
/// One point for each distinct weight when all records that pairs connect are one cluster (single linkage),
/// the way of tools without a tree. Vetoed pairs connect nothing, forced ones always do.
std::vector<CurvePoint> curveOfComponents(const Truth& truth, std::span<const ScoredPair> pairs);

/// The point of the best F1, the highest line of equal ones.
CurvePoint bestOf(std::span<const CurvePoint> curve);
/// What a line gives: the last point at or above it.
CurvePoint at(std::span<const CurvePoint> curve, Weight line);

} // namespace goldenrod
