// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/block/key_groups.h"
#include "matching/block/key_numbers.h"
#include "matching/block/rule_key.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace goldenrod {

/// Makes the blocks of one rule.
class BlockBuilder {
public:
    /// The rule, the features and the rules must outlive the builder.
    BlockBuilder(const NamedRule& named, Features& features, const RuleSet& rules);

    bool hasKey() const { return !m_key.values.empty(); }
    /// Blocks of so many records are looked at, however many pairs they give.
    void limitTo(std::uint64_t records) { m_limit = records; }
    /// Adds the rule's blocks to those of the rules before it; of no use once keepOn() has said no.
    void build(Blocks& blocks, const std::function<bool()>& keepOn);

private:
    KeyGroups::KeysOf keysOf() const;
    /// No block of more members can be looked at.
    std::uint64_t mostMembers() const;
    void fill(const KeyGroups& groups, Blocks& blocks);

    Features& m_features;
    const RuleSet& m_rules;
    std::optional<std::uint64_t> m_limit; ///< none: as the rules' bounds and the data say
    RuleKey m_key;
    std::vector<KeyNumbers> m_values;
    BlockingReport m_report;
};

} // namespace goldenrod
