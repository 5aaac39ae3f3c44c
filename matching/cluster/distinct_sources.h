// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"
#include "matching/score/score_pairs.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// How often a source holds a customer twice, as seen from the records of other sources.
struct SourceReport {
    std::uint32_t source = 0;
    std::uint64_t records = 0;
    std::uint64_t matched = 0; ///< records elsewhere that are the best match of a record of this source
    std::uint64_t twice = 0;   ///< those that are the best match of two or more
    std::uint64_t claimed = 0; ///< pairs of its own records over the merge line, less their prior
    bool distinct = false;     ///< no customer is there twice, so far as can be seen
};

/// One report a source, of the first `count` records. `matched` and `twice` are counted on pairs of different
/// sources of at least 12 bits, and a record speaks for its best match in each other source alone: one that
/// merely resembles the best match of another does not count, so that members of a household or works of one
/// author are not taken for duplicates. Distinct is a source of which that share is at most 3 in 100, seen on
/// 50 or more, and whose own pairs over the line are three times as many as the share, at the upper end of
/// its interval (Wilson, 95 %), explains: then what they have in common is something else than being one
/// customer. `ownPriors`: by source, what the prior of its own pairs (SourcePrior) has added to them; empty:
/// nothing.
std::vector<SourceReport> noticeDistinctSources(const RecordTable& records, std::size_t count,
                                                std::span<const ScoredPair> pairs,
                                                std::span<const Weight> ownPriors, Weight mergeLine);

/// The sources in which no customer is twice. The records must outlive it.
class DistinctSources {
public:
    /// Names that the records' sources do not have are passed over.
    DistinctSources(const RecordTable& records, std::span<const std::string> names);
    bool empty() const { return !m_any; }
    /// Two records of one of them: two customers.
    bool same(RecordIndex a, RecordIndex b) const {
        return m_any && m_records.sourceOf(a) == m_records.sourceOf(b) && m_distinct[m_records.sourceOf(a)];
    }

private:
    const RecordTable& m_records;
    std::vector<bool> m_distinct;
    bool m_any = false;
};

} // namespace goldenrod
