// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/delta/earlier_run.h"
#include "matching/lookup/key_index.h"

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace goldenrod {

/// Which of two states of the records.
enum class Moment : unsigned char { Before, Now };

/// The blocks of an index over the rows of a delta, as they were before and as they are now. A block may
/// grow beyond its limit or shrink to it, and then pairs of records that never changed are candidates no
/// more, or for the first time.
class ChangedBlocks {
public:
    static constexpr RecordIndex kNowhere = ~RecordIndex{0};

    /// `now`: how many rows are there now; the index must hold all blocks and outlive this.
    ChangedBlocks(const KeyIndex& index, const EarlierRun& earlier, std::size_t rows, std::size_t now);

    std::size_t rows() const { return m_before.size(); }
    std::size_t now() const { return m_now; }
    bool isThere(RecordIndex row, Moment moment) const {
        return moment == Moment::Now ? row < m_now : m_before[row] != kNowhere;
    }
    bool isNew(RecordIndex row) const { return m_before[row] == kNowhere; }
    /// Its number in the earlier run, or kNowhere.
    RecordIndex before(RecordIndex row) const { return m_before[row]; }

    /// The two rows as they stood then: the one that came first on the left.
    void begin(PairScratch& pair, RecordIndex a, RecordIndex b, Moment moment) const;
    /// The first rule that made two rows candidates then; -1: none.
    int firstRule(RecordIndex a, RecordIndex b, Moment moment) const;
    /// The rows that were candidates with a row then, each with the first rule.
    void candidates(RecordIndex row, Moment moment, std::vector<KeyIndex::Candidate>& into) const;
    /// Pairs of rows that are there at both moments, in blocks that are looked at in one of them only;
    /// ascending, each once. They may be candidates by other blocks.
    std::vector<std::pair<RecordIndex, RecordIndex>> unsettled() const;

private:
    struct Change {
        std::uint32_t added = 0, gone = 0;
    };
    static std::uint64_t nameOf(std::size_t rule, std::uint32_t block) {
        return static_cast<std::uint64_t>(rule) << 32U | block;
    }
    bool isLookedAt(std::size_t rule, std::uint32_t block, Moment moment) const;

    const KeyIndex& m_index;
    std::size_t m_now;
    std::vector<RecordIndex> m_before;                   ///< per row
    std::unordered_map<std::uint64_t, Change> m_changes; ///< by name of the block
};

} // namespace goldenrod
