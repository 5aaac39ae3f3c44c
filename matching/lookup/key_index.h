// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/lookup/block_key.h"
#include "matching/progress.h"
#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace goldenrod {

/// Who shares a block with a record: the blocks of every blocking and force rule, found by key. The same
/// rules and the same limits of block size as Blocks; blocks of one record are kept too, since a record that
/// comes later may join them.
class KeyIndex {
public:
    /// Over the records that the features have. `limits`: as in Blocks::make(). Fails (kRulesWrongValue) for
    /// a rule without a key.
    static Result<KeyIndex> make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                                 double begin, double end, const std::optional<BlockLimits>& limits);

    /// The blocks of one rule.
    class Rule {
    public:
        Rule(const Expression& when, Features& features)
            : m_key(when, features) {}
        const BlockKey& key() const { return m_key; }
        std::uint64_t limit() const { return m_limit; } ///< records of the largest that is looked at
        /// Number of the block with this key, if there is one.
        std::optional<std::uint32_t> find(std::uint64_t key) const;
        std::span<const RecordIndex> members(std::uint32_t block) const {
            return {m_members.data() + m_starts[block], m_starts[block + 1] - m_starts[block]};
        }

    private:
        friend class KeyIndex;
        BlockKey m_key;
        std::uint64_t m_limit = 0;
        std::vector<std::uint64_t> m_keys; ///< of the blocks, ascending
        std::vector<std::uint32_t> m_starts{0};
        std::vector<RecordIndex> m_members; ///< block after block, ascending within
    };
    const std::vector<Rule>& rules() const { return m_rules; }

    struct Candidate {
        RecordIndex record = 0;
        std::uint16_t rule = 0; ///< the first that makes the two a pair; force rules come last
    };
    /// Where a record that is looked up stands among the others.
    struct Place {
        std::optional<RecordIndex>
            instead; ///< a record it stands in for, such as an earlier version: left out
        std::optional<RecordIndex> before; ///< the record it would stand before; none: behind all
        std::optional<std::uint32_t>
            source{}; ///< of the records'; none: that of the record it stands in for, or of none
    };
    /// Candidates of a record of the features, one of those indexed or one that came later, which counts as
    /// one of its blocks; ascending, without the record itself. Its place decides who is left and who is
    /// right.
    void candidates(RecordIndex record, const Place& place, std::vector<Candidate>& into) const;
    /// In the order of the records, each once, with the rule that stands first.
    static void keepFirst(std::vector<Candidate>& candidates);

    void refresh();            ///< after the features have grown or were cut
    std::size_t bytes() const; ///< of memory, about

private:
    static void fill(Rule& rule, std::size_t records, const RuleSet& rules,
                     std::optional<std::uint64_t> limit);

    std::size_t m_records = 0; ///< indexed
    std::vector<Rule> m_rules;
};

} // namespace goldenrod
