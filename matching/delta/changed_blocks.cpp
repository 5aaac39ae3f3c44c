// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/changed_blocks.h"

#include <algorithm>

namespace goldenrod {

ChangedBlocks::ChangedBlocks(const KeyIndex& index, const EarlierRun& earlier, std::size_t rows,
                             std::size_t now)
    : m_index(index)
    , m_now(now)
    , m_before(rows, kNowhere) {
    for (std::size_t r = 0; r < earlier.rows.size(); ++r)
        m_before[earlier.rows[r]] = static_cast<RecordIndex>(r);
    std::vector<std::uint64_t> keys;
    for (RecordIndex row = 0; row < rows; ++row) {
        const bool isGone = !isThere(row, Moment::Now);
        if (!isGone && !isNew(row)) continue;
        for (std::size_t r = 0; r < m_index.rules().size(); ++r) {
            m_index.rules()[r].key().of(row, keys);
            for (const std::uint64_t key : keys) {
                const auto block = m_index.rules()[r].find(key);
                if (!block) continue;
                Change& change = m_changes[nameOf(r, *block)];
                ++(isGone ? change.gone : change.added);
            }
        }
    }
}

bool ChangedBlocks::isLookedAt(std::size_t rule, std::uint32_t block, Moment moment) const {
    const KeyIndex::Rule& of = m_index.rules()[rule];
    const auto change = m_changes.find(nameOf(rule, block));
    std::size_t size = of.members(block).size();
    if (change != m_changes.end()) size -= moment == Moment::Now ? change->second.gone : change->second.added;
    return size <= of.limit();
}

void ChangedBlocks::begin(PairScratch& pair, RecordIndex a, RecordIndex b, Moment moment) const {
    const bool inOrder = moment == Moment::Now ? a < b : m_before[a] < m_before[b];
    inOrder ? pair.begin(a, b) : pair.begin(b, a);
}

int ChangedBlocks::firstRule(RecordIndex a, RecordIndex b, Moment moment) const {
    PairScratch pair;
    begin(pair, a, b, moment);
    std::vector<std::uint64_t> left, right, shared;
    for (std::size_t r = 0; r < m_index.rules().size(); ++r) {
        const KeyIndex::Rule& rule = m_index.rules()[r];
        rule.key().of(a, left);
        rule.key().of(b, right);
        shared.clear();
        std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                              std::back_inserter(shared));
        const bool meet = std::any_of(shared.begin(), shared.end(), [&](std::uint64_t key) {
            const auto block = rule.find(key);
            return block && isLookedAt(r, *block, moment);
        });
        if (meet && rule.key().holds(pair)) return static_cast<int>(r);
    }
    return -1;
}

void ChangedBlocks::candidates(RecordIndex row, Moment moment, std::vector<KeyIndex::Candidate>& into) const {
    into.clear();
    PairScratch pair;
    std::vector<std::uint64_t> keys;
    for (std::size_t r = 0; r < m_index.rules().size(); ++r) {
        const KeyIndex::Rule& rule = m_index.rules()[r];
        rule.key().of(row, keys);
        for (const std::uint64_t key : keys) {
            const auto block = rule.find(key);
            if (!block || !isLookedAt(r, *block, moment)) continue;
            for (const RecordIndex other : rule.members(*block)) {
                if (other == row || !isThere(other, moment)) continue;
                begin(pair, row, other, moment);
                if (rule.key().holds(pair)) into.push_back({other, static_cast<std::uint16_t>(r)});
            }
        }
    }
    const auto byRecord = [](const KeyIndex::Candidate& a, const KeyIndex::Candidate& b) {
        return a.record < b.record;
    };
    std::stable_sort(into.begin(), into.end(), byRecord);
    const auto same = [](const KeyIndex::Candidate& a, const KeyIndex::Candidate& b) {
        return a.record == b.record;
    };
    into.erase(std::unique(into.begin(), into.end(), same), into.end());
}

std::vector<std::pair<RecordIndex, RecordIndex>> ChangedBlocks::unsettled() const {
    std::vector<std::pair<RecordIndex, RecordIndex>> pairs;
    std::vector<RecordIndex> lasting;
    for (const auto& [name, change] : m_changes) {
        const auto rule = static_cast<std::size_t>(name >> 32U);
        const auto block = static_cast<std::uint32_t>(name);
        if (isLookedAt(rule, block, Moment::Before) == isLookedAt(rule, block, Moment::Now)) continue;
        lasting.clear();
        for (const RecordIndex row : m_index.rules()[rule].members(block)) {
            if (isThere(row, Moment::Before) && isThere(row, Moment::Now)) lasting.push_back(row);
        }
        for (std::size_t i = 0; i < lasting.size(); ++i) {
            for (std::size_t j = i + 1; j < lasting.size(); ++j) pairs.emplace_back(lasting[i], lasting[j]);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace goldenrod
