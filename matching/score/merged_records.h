// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/score/weigher.h"

#include <cstddef>
#include <span>
#include <vector>

namespace goldenrod {

/// Weighs two groups of records as if each were one record that holds the values of all its members: for
/// every comparison half of what the pair of members says that agrees best, and half of the mean of all pairs
/// that have both values. So a married name meets the maiden name through the member that knows both, and one
/// chance agreement among many differences does not join two groups. Of the pairs of sources that would meet
/// the one counts that is least likely to.
class MergedRecords {
public:
    /// Of a larger group this many members, spread evenly, speak for all.
    static constexpr std::size_t kMostMembers = 8;

    MergedRecords(const Comparator& comparator, const Weigher& weigher)
        : m_comparator(comparator)
        , m_weigher(weigher) {}

    /// The match weight in bits, in fixed point. On any number of threads; the groups in either order.
    Weight operator()(std::span<const RecordIndex> a, std::span<const RecordIndex> b) const;

private:
    const Comparator& m_comparator;
    const Weigher& m_weigher;
};

} // namespace goldenrod
