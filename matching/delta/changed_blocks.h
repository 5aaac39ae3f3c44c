// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/blocks.h"
#include "matching/delta/earlier_run.h"
#include "matching/lookup/key_index.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace goldenrod {

/// Which of two states of the records.
enum class Moment : unsigned char { Before, Now };

/// The blocks that rows of a delta came into or left, as they were before and as they are now. A block may
/// grow beyond its limit or shrink to it, and then pairs of records that never changed are candidates no
/// more, or for the first time. Of all other blocks it is only known which are over their limit.
class ChangedBlocks {
public:
    static constexpr RecordIndex kNowhere = ~RecordIndex{0};

    /// Over the records that the features have, of which the first `now` are there now. Progress takes the
    /// fractions from `begin` to `end`. Fails as Blocks::make() does.
    static Result<ChangedBlocks> make(const RuleSet& rules, Features& features, const BlockLimits& limits,
                                      const EarlierRun& earlier, std::size_t now, const ProgressFn& progress,
                                      double begin, double end);

    std::size_t rows() const { return m_before.size(); }
    std::size_t now() const { return m_now; }
    bool isThere(RecordIndex row, Moment moment) const {
        return moment == Moment::Now ? row < m_now : m_before[row] != kNowhere;
    }
    bool isNew(RecordIndex row) const { return m_before[row] == kNowhere; }
    /// Its number in the earlier run, or kNowhere.
    RecordIndex before(RecordIndex row) const { return m_before[row]; }
    const std::vector<BlockingReport>& reports() const { return m_reports; } ///< of all blocks of now

    /// The two rows as they stood then: the one that came first on the left.
    Comparator::Pair inOrder(RecordIndex a, RecordIndex b, Moment moment) const;
    /// The rows that were candidates with a new or gone row then, each with the first rule.
    void candidates(RecordIndex row, Moment moment, std::vector<KeyIndex::Candidate>& into) const;
    /// Pairs of rows that are there at both moments, in blocks that are looked at in one of them only;
    /// ascending, each once. They may be candidates by other blocks.
    const std::vector<Comparator::Pair>& unsettled() const { return m_unsettled; }
    /// The first rule that made two rows of an unsettled pair candidates then; -1: none.
    int firstRule(RecordIndex a, RecordIndex b, Moment moment) const;

private:
    /// The blocks of one rule that changed: those of the keys of new and gone rows.
    struct Rule {
        Rule(const Expression& when, Features& features)
            : key(when, features) {}
        std::span<const RecordIndex> membersOf(std::uint32_t block) const {
            return {members.data() + starts[block], starts[block + 1] - starts[block]};
        }

        BlockKey key;
        std::uint64_t limit = 0;
        std::vector<std::uint64_t> keys; ///< ascending
        std::vector<std::uint32_t> starts{0};
        std::vector<RecordIndex> members; ///< block after block, those of both moments; ascending within
        std::vector<bool> before, now;    ///< by block: looked at then
        std::vector<std::uint64_t> large; ///< keys of blocks that did not change and are over the limit
    };
    static constexpr std::uint32_t kUnchanged = ~0U;
    /// A block that a row is in and that is looked at.
    struct Place {
        std::uint64_t key = 0;
        std::uint32_t block = kUnchanged;
        std::uint16_t rule = 0;
        bool before = true, now = true;
        bool at(Moment moment) const { return moment == Moment::Now ? now : before; }
        bool isBefore(const Place& other) const {
            return rule != other.rule ? rule < other.rule : key < other.key;
        }
    };

    ChangedBlocks(const EarlierRun& earlier, std::size_t rows, std::size_t now);
    std::vector<std::uint64_t> changedKeys(const Rule& rule) const;
    void fill(Rule& rule, const NamedRule& named);
    void join(Rule& rule, const KeyGroups& groups);
    void findUnsettled();
    void findPlaces();
    void appendPlaces(RecordIndex row, std::vector<Place>& into) const;
    std::span<const Place> places(RecordIndex row) const {
        const std::uint32_t number = m_placeNumber[row];
        return {m_places.data() + m_placeStarts[number], m_placeStarts[number + 1] - m_placeStarts[number]};
    }

    std::size_t m_now;
    std::vector<RecordIndex> m_before;  ///< per row
    std::vector<RecordIndex> m_changed; ///< new and gone rows
    std::vector<Rule> m_rules;
    std::vector<BlockingReport> m_reports;
    std::vector<Comparator::Pair> m_unsettled;
    std::vector<std::uint32_t> m_placeNumber; ///< per row; those of which places are known: changed ones and
                                              ///< those of unsettled pairs
    std::vector<std::uint32_t> m_placeStarts{0};
    std::vector<Place> m_places; ///< by row, then by rule and key
};

} // namespace goldenrod
