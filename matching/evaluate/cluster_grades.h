// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/truth.h"

#include <cstdint>
#include <span>

namespace goldenrod {

/// How well clusters do, seen from each record: of the records of its cluster the share that are its customer
/// (precision), of the records of its customer the share that are in its cluster (recall), both with itself
/// and averaged over all records; F1 is their harmonic mean. A. Bagga, B. Baldwin, "Algorithms for scoring
/// coreference chains", LREC workshop on linguistic coreference (1998).
struct BCubed {
    double precision = 1.0, recall = 1.0;
    double f1() const { return 2.0 * precision * recall / (precision + recall); }
};

struct ClusterGrades {
    BCubed bCubed;
    std::uint64_t customers = 0, clusters = 0;
    std::uint64_t exact = 0;  ///< customers whose records are exactly those of one cluster
    std::uint64_t split = 0;  ///< customers whose records are in more than one cluster
    std::uint64_t merged = 0; ///< clusters with records of more than one customer
};

/// Of a truth of groups. `clusters`: any number per record, equal within a cluster.
ClusterGrades gradeClusters(const Truth& truth, std::span<const std::uint32_t> clusters);

} // namespace goldenrod
