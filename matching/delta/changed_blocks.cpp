// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/changed_blocks.h"

#include "matching/block/key_groups.h"
#include "matching/parallel.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 1024;

} // namespace

Result<ChangedBlocks> ChangedBlocks::make(const RuleSet& rules, Features& features, const BlockLimits& limits,
                                          const EarlierRun& earlier, std::size_t now,
                                          const ProgressFn& progress, double begin, double end) {
    std::vector<NamedRule> all = rules.blocking;
    all.insert(all.end(), rules.force.begin(), rules.force.end());
    ProgressMeter meter(progress, "match.block", all.size() + 1, begin, end);
    ChangedBlocks blocks(earlier, features.size(), now);
    blocks.m_rules.reserve(all.size());
    for (std::size_t r = 0; r < all.size(); ++r) {
        Rule& rule = blocks.m_rules.emplace_back(all[r].when, features);
        if (!rule.key.hasKey()) return noKey(r);
        rule.limit = limits[r].records;
        rule.key.prepare(features);
        blocks.fill(rule, all[r]);
        if (!meter.advance(1)) return Error{kCancelled};
    }
    blocks.findUnsettled();
    blocks.findPlaces();
    for (Rule& rule : blocks.m_rules) rule.key.release();
    if (!meter.advance(1)) return Error{kCancelled};
    return blocks;
}

ChangedBlocks::ChangedBlocks(const EarlierRun& earlier, std::size_t rows, std::size_t now)
    : m_now(now)
    , m_before(rows, kNowhere) {
    for (std::size_t r = 0; r < earlier.rows.size(); ++r)
        m_before[earlier.rows[r]] = static_cast<RecordIndex>(r);
    for (RecordIndex row = 0; row < rows; ++row) {
        if (isNew(row) || !isThere(row, Moment::Now)) m_changed.push_back(row);
    }
}

std::vector<std::uint64_t> ChangedBlocks::changedKeys(const Rule& rule) const {
    std::vector<std::uint64_t> keys, own;
    for (const RecordIndex row : m_changed) {
        rule.key.of(row, own);
        keys.insert(keys.end(), own.begin(), own.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

void ChangedBlocks::fill(Rule& rule, const NamedRule& named) {
    rule.keys = changedKeys(rule);
    KeyGroups groups = KeyGroups::ofKeys(rule.keys, m_now, rule.limit,
                                         [&](RecordIndex record, std::vector<std::uint64_t>& keys) {
                                             thread_local std::vector<std::uint64_t> own;
                                             rule.key.of(record, own);
                                             keys.insert(keys.end(), own.begin(), own.end());
                                         });
    m_reports.push_back(reportOf(named.id, groups, rule.limit));
    if (groups.largest > 1)
        m_reports.back().largestKey = rule.key.sharedText(groups.inLargest.first, groups.inLargest.second);
    join(rule, groups);
    rule.large = std::move(groups.large);
}

/// Rows of now come in groups, those that are gone one by one.
void ChangedBlocks::join(Rule& rule, const KeyGroups& groups) {
    std::vector<std::pair<std::uint64_t, RecordIndex>> gone;
    std::vector<std::uint64_t> own;
    for (const RecordIndex row : m_changed) {
        if (isThere(row, Moment::Now)) continue;
        rule.key.of(row, own);
        for (const std::uint64_t key : own) gone.emplace_back(key, row);
    }
    std::sort(gone.begin(), gone.end());
    auto left = gone.begin();
    std::size_t group = 0;
    auto member = groups.members.begin();
    for (const std::uint64_t key : rule.keys) {
        std::uint64_t before = 0, now = 0;
        if (group < groups.keys.size() && groups.keys[group] == key) {
            now = groups.sizes[group++];
            before =
                static_cast<std::uint64_t>(std::count_if(member, member + static_cast<std::ptrdiff_t>(now),
                                                         [&](RecordIndex row) { return !isNew(row); }));
            rule.members.insert(rule.members.end(), member, member + static_cast<std::ptrdiff_t>(now));
            member += static_cast<std::ptrdiff_t>(now);
        }
        for (; left != gone.end() && left->first == key; ++left, ++before)
            rule.members.push_back(left->second);
        rule.starts.push_back(static_cast<std::uint32_t>(rule.members.size()));
        rule.before.push_back(before <= rule.limit);
        rule.now.push_back(now <= rule.limit);
    }
}

void ChangedBlocks::findUnsettled() {
    std::vector<RecordIndex> lasting;
    for (const Rule& rule : m_rules) {
        for (std::uint32_t block = 0; block < rule.keys.size(); ++block) {
            if (rule.before[block] == rule.now[block]) continue;
            lasting.clear();
            for (const RecordIndex row : rule.membersOf(block)) {
                if (isThere(row, Moment::Before) && isThere(row, Moment::Now)) lasting.push_back(row);
            }
            for (std::size_t i = 0; i < lasting.size(); ++i) {
                for (std::size_t j = i + 1; j < lasting.size(); ++j)
                    m_unsettled.emplace_back(lasting[i], lasting[j]);
            }
        }
    }
    std::sort(m_unsettled.begin(), m_unsettled.end());
    m_unsettled.erase(std::unique(m_unsettled.begin(), m_unsettled.end()), m_unsettled.end());
}

void ChangedBlocks::findPlaces() {
    std::vector<bool> isAsked(rows(), false);
    for (const RecordIndex row : m_changed) isAsked[row] = true;
    for (const auto& [a, b] : m_unsettled) isAsked[a] = isAsked[b] = true;
    std::vector<RecordIndex> asked;
    m_placeNumber.assign(rows(), 0);
    for (RecordIndex row = 0; row < rows(); ++row) {
        if (!isAsked[row]) continue;
        m_placeNumber[row] = static_cast<std::uint32_t>(asked.size());
        asked.push_back(row);
    }
    std::vector<std::vector<Place>> parts(asked.size() / kGrain + 1);
    m_placeStarts.assign(asked.size() + 1, 0);
    parallelParts(asked.size(), kGrain, [&](std::size_t first, std::size_t last) {
        std::vector<Place>& part = parts[first / kGrain];
        for (std::size_t i = first; i < last; ++i) {
            const std::size_t had = part.size();
            appendPlaces(asked[i], part);
            m_placeStarts[i + 1] = static_cast<std::uint32_t>(part.size() - had);
        }
    });
    for (std::size_t i = 0; i < asked.size(); ++i) m_placeStarts[i + 1] += m_placeStarts[i];
    m_places.reserve(m_placeStarts.back());
    for (std::vector<Place>& part : parts) {
        m_places.insert(m_places.end(), part.begin(), part.end());
        std::vector<Place>().swap(part);
    }
}

void ChangedBlocks::appendPlaces(RecordIndex row, std::vector<Place>& into) const {
    thread_local std::vector<std::uint64_t> keys;
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        const Rule& rule = m_rules[r];
        rule.key.of(row, keys);
        for (const std::uint64_t key : keys) {
            Place place{key, kUnchanged, static_cast<std::uint16_t>(r), true, true};
            const auto at = std::lower_bound(rule.keys.begin(), rule.keys.end(), key);
            if (at != rule.keys.end() && *at == key) {
                place.block = static_cast<std::uint32_t>(at - rule.keys.begin());
                place.before = rule.before[place.block];
                place.now = rule.now[place.block];
            } else if (std::binary_search(rule.large.begin(), rule.large.end(), key)) {
                continue;
            }
            if (place.before || place.now) into.push_back(place);
        }
    }
}

Comparator::Pair ChangedBlocks::inOrder(RecordIndex a, RecordIndex b, Moment moment) const {
    const bool isInOrder = moment == Moment::Now ? a < b : m_before[a] < m_before[b];
    return isInOrder ? Comparator::Pair(a, b) : Comparator::Pair(b, a);
}

int ChangedBlocks::firstRule(RecordIndex a, RecordIndex b, Moment moment) const {
    PairScratch pair;
    const auto [first, second] = inOrder(a, b, moment);
    pair.begin(first, second);
    const std::span<const Place> left = places(a), right = places(b);
    int refused = -1; // a rule whose other conditions do not hold
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (l->isBefore(*r)) {
            ++l;
        } else if (r->isBefore(*l)) {
            ++r;
        } else {
            if (l->at(moment) && l->rule != refused) {
                if (m_rules[l->rule].key.holds(pair)) return l->rule;
                refused = l->rule;
            }
            ++l;
            ++r;
        }
    }
    return -1;
}

void ChangedBlocks::candidates(RecordIndex row, Moment moment, std::vector<KeyIndex::Candidate>& into) const {
    into.clear();
    PairScratch pair;
    for (const Place& place : places(row)) {
        if (!place.at(moment)) continue;
        const Rule& rule = m_rules[place.rule];
        for (const RecordIndex other : rule.membersOf(place.block)) {
            if (other == row || !isThere(other, moment)) continue;
            const auto [left, right] = inOrder(row, other, moment);
            pair.begin(left, right);
            if (rule.key.holds(pair)) into.push_back({other, place.rule});
        }
    }
    KeyIndex::keepFirst(into);
}

} // namespace goldenrod
