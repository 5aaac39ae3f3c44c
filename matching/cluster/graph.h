// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kGraphFailed{"graph.failed"}; ///< detail: what the graph library said

/// One customer as a graph: its records are numbered from 0, and what speaks for two of them being one
/// customer is a link. No two links tie the same records.
struct GraphLink {
    std::uint32_t left = 0, right = 0;
    double weight = 0.0; ///< above 0
};

/// A part that is cut off, and at what price.
struct GraphCut {
    double weight = 0.0;             ///< of the links that are cut, in all
    std::vector<bool> side;          ///< per record; the first record's side is false
    std::vector<std::size_t> across; ///< positions of the links that are cut, ascending
};

struct GraphPoint {
    double x = 0.0, y = 0.0; ///< in the unit square
};

// Computed by igraph; any thread may ask, one is served at a time. The same question has the same answer.

/// Positions of the links without which the graph falls into more parts, ascending.
Result<std::vector<std::size_t>> bridgesOf(std::size_t records, std::span<const GraphLink> links);

/// The part of every record, numbered in the order of their first records.
Result<std::vector<std::uint32_t>> partsOf(std::size_t records, std::span<const GraphLink> links);

/// The lightest link of the heaviest spanning tree: the most that can be demanded of every link with the
/// parts still hanging together. Nothing when there is no link.
Result<std::optional<std::size_t>> weakestLinkOf(std::size_t records, std::span<const GraphLink> links);

/// The cheapest way to part the records in two, or to part two of them (M. Stoer, F. Wagner, 1997;
/// A. Goldberg, R. Tarjan, 1988). Nothing for fewer than two records. Of a graph that hangs not together, the
/// first part is cut off, for nothing.
Result<std::optional<GraphCut>>
cheapestCut(std::size_t records, std::span<const GraphLink> links,
            std::optional<std::pair<std::uint32_t, std::uint32_t>> between = {});

/// Where to draw the records: near each other where links are heavy (T. Kamada, S. Kawai, 1989); few of them
/// on a circle.
Result<std::vector<GraphPoint>> layoutOf(std::size_t records, std::span<const GraphLink> links);

} // namespace goldenrod
