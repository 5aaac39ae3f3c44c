// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/earlier_pairs.h"
#include "matching/compare/predicate.h"
#include "matching/large_array.h"
#include "matching/progress.h"
#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

// block/: which records are compared at all. In go the blocking rules and the features of the records; out
// come blocks of records that share a key, and from them every candidate pair once. A rule becomes keys
// (rule_key.h), keys become numbers (key_numbers.h) and groups (key_groups.h), groups that are not too large
// become blocks (block_builder.h); earlier_pairs.h knows which pairs an earlier block of the same run gave.

/// What one blocking rule does.
struct BlockingReport {
    std::string rule;
    std::uint64_t blocks = 0,
                  pairs = 0;   ///< in the blocks that are looked at, also those that earlier rules give
    std::uint64_t largest = 0; ///< records of its largest block
    std::uint64_t limit = 0;   ///< records of the largest block that is looked at
    std::uint64_t droppedBlocks = 0, droppedPairs = 0; ///< larger than that
    std::string largestKey;                            ///< readable key of the largest block
};

struct KeyGroups;
/// The report of a rule whose blocks are these, but for the readable key.
BlockingReport reportOf(const std::string& rule, const KeyGroups& groups, std::uint64_t limit);
/// The error of rule set whose r-th blocking or force rule has no value to make keys from.
Error noKey(std::size_t r);

/// Records grouped by the keys of every blocking rule. A pair of records is a candidate when they share a
/// block of any blocking or force rule; it is produced once, by the first rule that holds for it, without
/// pairs being stored.
///
/// A rule is a conjunction of values ("soundex(name.family) and year(birth.date)"), which become the block's
/// key, and of other conditions, which are checked for each pair. Records with several values are in several
/// blocks.
class Blocks {
public:
    /// `limits`: how large a block of each rule may be; none: as the rules' bounds and the data say. Fails
    /// (kRulesWrongValue) for a rule without a value to make keys from.
    static Result<Blocks> make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                               double begin, double end, const std::optional<BlockLimits>& limits = {});
    BlockLimits limits() const; ///< that were kept

    const std::vector<BlockingReport>& reports() const { return m_reports; }
    std::uint64_t pairs() const; ///< of all rules, repeated ones counted each time: an upper bound
    std::size_t rules() const { return m_conditions.size(); }

    /// A part of the work: some blocks of one rule, or some rows (first records of pairs) of one large block.
    /// Parts are the same for any number of threads.
    struct Part {
        std::uint32_t rule = 0;
        std::uint32_t firstBlock = 0, lastBlock = 0;
        std::uint64_t pairs = 0;
        std::uint32_t firstRow = 0, lastRow = ~0U;
    };
    std::vector<Part> parts() const;

    /// Calls each(left, right), left < right, for the candidate pairs of a part that are wanted(left,
    /// right), which must depend on the pair alone; `pair` is set to them. With `onlyThisRule` the pairs of
    /// earlier rules are not skipped.
    template <typename Wanted, typename Each>
    void forSomePairs(const Part& part, PairScratch& pair, bool onlyThisRule, Wanted wanted, Each each) const;

    /// The same for all pairs of a part, under all rules; quicker, as records are looked at and not pairs.
    /// The scratch need not be set to the pair.
    template <typename Each>
    void forAllPairs(const Part& part, PairScratch& pair, EarlierPairs& earlier, Each each) const;

    /// Gives memory back once no pairs are asked for any more; firstRule() and the reports stay.
    void forgetMembers();

    /// The first rule under which the two records of the pair are candidates; -1: none.
    int firstRule(PairScratch& pair) const;

private:
    std::uint32_t ruleOf(std::uint32_t block) const;
    /// True when no earlier block, of this rule or (unless `onlyThisRule`) of others, gives the pair.
    bool isFirst(std::uint32_t block, PairScratch& pair, std::uint32_t rule, bool onlyThisRule) const;
    /// Notes which of the members from `row` to `lastRow` an earlier block has together with each of those up
    /// to the last of the block.
    void noteEarlier(std::uint32_t block, std::uint32_t row, std::uint32_t lastRow,
                     EarlierPairs& earlier) const;
    /// The lists of members come one after the other in no order of memory.
    void fetchAhead(std::uint32_t member) const {
        constexpr std::uint32_t kAhead = 32;
        if (member + 2 * kAhead >= m_members.size()) return;
        __builtin_prefetch(&m_offsets[m_members[member + 2 * kAhead]]);
        const std::uint32_t* list = m_blocksOf.data() + m_offsets[m_members[member + kAhead]];
        __builtin_prefetch(list);
        __builtin_prefetch(list + 16);
    }
    bool holdsEarlier(const EarlierPairs& earlier, std::size_t column, std::size_t row,
                      PairScratch& pair) const;
    void index(std::size_t records);
    void splitBlock(std::uint32_t rule, std::uint32_t block, std::vector<Part>& into) const;
    bool holds(std::uint32_t rule, PairScratch& pair) const {
        return !m_conditions[rule] || (*m_conditions[rule])(pair);
    }

    std::vector<RecordIndex> m_members; ///< block after block, rule after rule; ascending within a block
    std::vector<std::uint32_t> m_blockStarts{0};        ///< blocks + 1, into m_members
    std::vector<std::uint32_t> m_ruleStarts{0};         ///< rules + 1: the first block of each
    LargeArray<std::uint32_t> m_blocksOf, m_offsets;    ///< the blocks each record is in, ascending
    std::vector<std::optional<Predicate>> m_conditions; ///< of each rule, beyond the key
    std::vector<std::uint32_t> m_conditional;           ///< rules with a condition
    std::vector<BlockingReport> m_reports;
    friend class BlockBuilder;
};

} // namespace goldenrod

#include "matching/block/block_pairs.h" // IWYU pragma: keep
