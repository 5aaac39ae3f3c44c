// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/predicate.h"
#include "matching/progress.h"
#include "matching/rules/rule_set.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// What one blocking rule does.
struct BlockingReport {
    std::string rule;
    std::uint64_t blocks = 0,
                  pairs = 0;   ///< that are looked at; pairs before those of earlier rules are skipped
    std::uint64_t largest = 0; ///< records of its largest block
    std::uint64_t limit = 0;   ///< records of the largest block that is looked at
    std::uint64_t droppedBlocks = 0, droppedPairs = 0; ///< larger than that
    std::string largestKey;                            ///< readable key of the largest block
};

/// Records grouped by the keys of every blocking rule. A pair of records is a candidate when they share a
/// block of any blocking or force rule; it is produced once, by the first rule that holds for it, without
/// pairs being stored.
///
/// A rule is a conjunction of values ("soundex(name.family) and year(birth.date)"), which become the block's
/// key, and of other conditions, which are checked for each pair. Records with several values are in several
/// blocks.
class Blocks {
public:
    /// Fails (kRulesWrongValue) for a rule without a value to make keys from.
    static Result<Blocks> make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                               double begin, double end);

    const std::vector<BlockingReport>& reports() const { return m_reports; }
    std::uint64_t pairs() const; ///< of all rules, repeated ones counted each time: an upper bound
    std::size_t rules() const { return m_rules.size(); }

    /// A part of the work: some blocks of one rule, or some rows (first records of pairs) of one large block.
    /// Parts are the same for any number of threads.
    struct Part {
        std::uint32_t rule = 0;
        std::uint32_t firstBlock = 0, lastBlock = 0;
        std::uint64_t pairs = 0;
        std::uint32_t firstRow = 0, lastRow = ~0U;
    };
    const std::vector<Part>& parts() const { return m_parts; }

    /// Calls each(left, right) for the candidate pairs of a part, left < right; `pair` is set to them. With
    /// `onlyThisRule` the pairs of earlier rules are not skipped.
    template <typename Each>
    void forEachPair(const Part& part, PairScratch& pair, bool onlyThisRule, Each each) const;

    /// The first rule under which the two records are candidates; -1: none.
    int firstRule(PairScratch& pair) const;

private:
    struct Rule {
        std::vector<RecordIndex> records;       ///< block after block, ascending within each
        std::vector<std::uint32_t> blockStarts; ///< blocks + 1
        // The blocks each record is in, ascending: to see whether two records share one.
        std::vector<std::uint32_t> blocksOf, offsets;
        std::optional<Predicate> condition; ///< beyond the key
        bool severalBlocks = false;         ///< some record is in more than one block

        std::int64_t firstShared(RecordIndex a, RecordIndex b) const;
    };
    void makeParts();
    void splitBlock(std::uint32_t rule, std::uint32_t block, std::uint32_t size);

    std::vector<Rule> m_rules;
    std::vector<Part> m_parts;
    std::vector<BlockingReport> m_reports;
    friend class BlockBuilder;
};

template <typename Each>
void Blocks::forEachPair(const Part& part, PairScratch& pair, bool onlyThisRule, Each each) const {
    const Rule& rule = m_rules[part.rule];
    for (std::uint32_t block = part.firstBlock; block < part.lastBlock; ++block) {
        const std::uint32_t begin = rule.blockStarts[block];
        const std::uint32_t end = rule.blockStarts[block + 1];
        const std::uint32_t lastRow = std::min(end - begin, part.lastRow);
        for (std::uint32_t i = begin + part.firstRow; i < begin + lastRow; ++i) {
            for (std::uint32_t j = i + 1; j < end; ++j) {
                const RecordIndex left = rule.records[i];
                const RecordIndex right = rule.records[j];
                if (rule.severalBlocks && rule.firstShared(left, right) != block) continue;
                pair.begin(left, right);
                if (rule.condition && !(*rule.condition)(pair)) continue;
                bool earlier = false;
                for (std::uint32_t q = 0; q < part.rule && !onlyThisRule && !earlier; ++q) {
                    earlier = m_rules[q].firstShared(left, right) >= 0 &&
                              (!m_rules[q].condition || (*m_rules[q].condition)(pair));
                }
                if (!earlier) each(left, right);
            }
        }
    }
}

} // namespace goldenrod
