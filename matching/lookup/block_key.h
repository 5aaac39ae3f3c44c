// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/predicate.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace goldenrod {

/// A blocking rule taken apart as Blocks does it: the values that make the key of a block, and what has to
/// hold beyond it.
class BlockKey {
public:
    /// The features must outlive it.
    BlockKey(const Expression& when, Features& features);

    bool hasKey() const { return m_values != 0; }
    /// The keys of a record, each as one number, without order or repetition; those that Blocks would use.
    void of(RecordIndex record, std::vector<std::uint64_t>& keys) const;
    bool holds(PairScratch& pair) const { return !m_condition || (*m_condition)(pair); }

private:
    void combine(std::size_t depth, RecordIndex record, std::uint64_t key,
                 std::vector<std::uint64_t>& keys) const;

    std::vector<const Keys*> m_lists; ///< empty when the records lack a field
    std::size_t m_values = 0;
    std::optional<Predicate> m_condition;
};

} // namespace goldenrod
