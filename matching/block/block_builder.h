// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/block/key_groups.h"
#include "matching/block/key_numbers.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace goldenrod {

/// Makes the blocks of one rule.
class BlockBuilder {
public:
    /// The values of a conjunction, which become the key, and what is left of it.
    struct Conjunction {
        std::vector<const Expression*> values, conditions;
    };

    /// The rule and the features must outlive the builder.
    BlockBuilder(const NamedRule& named, Features& features, const RuleSet& rules);

    bool hasKey() const { return !m_conjunction.values.empty(); }
    /// Blocks of so many records are looked at, however many pairs they give.
    void limitTo(std::uint64_t records) { m_limit = records; }
    /// Adds the rule's blocks to those of the rules before it.
    void build(Blocks& blocks);

private:
    std::optional<Predicate> condition() const;
    KeyGroups::KeysOf keysOf() const;
    /// No block of more members can be looked at.
    std::uint64_t mostMembers() const;
    /// The largest block that is looked at: as the rules say, and no larger than what all blocks up to its
    /// size may give in pairs. Small blocks say more about their pairs than large ones.
    std::uint64_t limitFor(const KeyGroups& groups) const;
    void fill(const KeyGroups& groups, Blocks& blocks);

    Features& m_features;
    std::size_t m_largest;
    std::uint64_t m_mostPairs;
    std::optional<std::uint64_t> m_limit; ///< none: as the rules' bounds and the data say
    Conjunction m_conjunction;
    std::vector<KeyNumbers> m_values;
    BlockingReport m_report;
};

} // namespace goldenrod
