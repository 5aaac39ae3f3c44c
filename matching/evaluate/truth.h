// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace goldenrod {

/// Which records are one customer, as somebody knows who does not match: for grading only, never an input of
/// the engine. It may be known for
///   groups   the customer of every record; one that the truth does not name is alone;
///   links    the matches between sources; pairs within one source are not judged;
///   labels   some pairs, each a match or not; other pairs are not judged.
class Truth {
public:
    using Pair = std::pair<RecordIndex, RecordIndex>;
    static constexpr std::uint32_t kUnnamed = ~0U;

    /// `groups`: any number per record, equal for one customer; kUnnamed where nothing is known.
    static Truth ofGroups(std::vector<std::uint32_t> groups);
    /// `sources`: one per record. Links within a source and repeated ones are dropped.
    static Truth ofLinks(std::vector<std::uint32_t> sources, std::vector<Pair> links);
    static Truth ofLabels(std::size_t records, std::vector<Pair> matches, std::vector<Pair> others);

    enum class Kind : unsigned char { Groups, Links, Labels };
    Kind kind() const { return m_kind; }
    std::size_t records() const { return m_keys.size(); }
    /// Records that no group, link or label speaks of.
    std::uint64_t unnamed() const { return m_unnamed; }
    /// Groups: customers, each unnamed record its own. Otherwise what was given, of no meaning alone.
    std::span<const std::uint32_t> groups() const { return m_keys; }

    bool judges(RecordIndex a, RecordIndex b) const; ///< of two different records
    bool same(RecordIndex a, RecordIndex b) const;   ///< a match, as far as known
    std::uint64_t matches() const { return m_matches; }
    /// Calls each(left, right) for every match, left < right, by customer or by pair.
    void forEachMatch(const std::function<void(RecordIndex, RecordIndex)>& each) const;
    /// Links and labels: calls each(left, right, match) for what was given.
    void forEachGiven(const std::function<void(RecordIndex, RecordIndex, bool)>& each) const;

private:
    explicit Truth(Kind kind)
        : m_kind(kind) {}

    Kind m_kind;
    std::vector<std::uint32_t> m_keys; ///< per record: group, or source, or 0
    std::vector<Pair> m_links;         ///< matches, sorted, left < right; not for groups
    std::vector<Pair> m_others;        ///< labels that say no, sorted
    std::uint64_t m_matches = 0, m_unnamed = 0;
};

} // namespace goldenrod
