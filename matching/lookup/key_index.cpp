// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/key_index.h"

#include "matching/block/blocks.h"
#include "matching/block/key_groups.h"
#include "matching/block/rule_key.h"
#include "matching/parallel.h"

#include <algorithm>

namespace goldenrod {

Result<KeyIndex> KeyIndex::make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                                double begin, double end, const std::optional<BlockLimits>& limits) {
    std::vector<NamedRule> all = rules.blocking;
    all.insert(all.end(), rules.force.begin(), rules.force.end());
    ProgressMeter meter(progress, "match.block", all.size(), begin, end);
    KeyIndex index;
    index.m_records = features.size();
    index.m_rules.reserve(all.size());
    for (std::size_t r = 0; r < all.size(); ++r) {
        Rule& rule = index.m_rules.emplace_back(all[r].when, features);
        if (!rule.key().hasKey()) return noKey(r);
        rule.m_key.prepare(features);
        std::optional<std::uint64_t> limit;
        if (limits) limit = (*limits)[r].records;
        fill(rule, features.size(), rules, limit);
        rule.m_key.release();
        if (!meter.advance(1)) return Error{kCancelled};
    }
    return index;
}

void KeyIndex::fill(Rule& rule, std::size_t records, const RuleSet& rules,
                    std::optional<std::uint64_t> limit) {
    KeyGroups groups = KeyGroups::make(
        records, limit.value_or(records),
        [&](RecordIndex record, std::vector<std::uint64_t>& keys) {
            thread_local std::vector<std::uint64_t> own;
            rule.key().of(record, own);
            keys.insert(keys.end(), own.begin(), own.end());
        },
        1);
    rule.m_limit = limit ? *limit : blockLimit(groups, rules, records);
    rule.m_keys = std::move(groups.keys);
    rule.m_members = std::move(groups.members);
    rule.m_starts.reserve(groups.sizes.size() + 1);
    for (const std::uint32_t size : groups.sizes) rule.m_starts.push_back(rule.m_starts.back() + size);
    rule.m_members.shrink_to_fit();
    rule.m_keys.shrink_to_fit();
}

std::optional<std::uint32_t> KeyIndex::Rule::find(std::uint64_t key) const {
    const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (at == m_keys.end() || *at != key) return std::nullopt;
    return static_cast<std::uint32_t>(at - m_keys.begin());
}

void KeyIndex::candidates(RecordIndex record, const Place& place, std::vector<Candidate>& into) const {
    into.clear();
    PairScratch pair;
    std::vector<std::uint64_t> keys;
    const RecordIndex stands = place.instead.value_or(place.before.value_or(record));
    const bool isIndexed = record < m_records;
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        const Rule& rule = m_rules[r];
        rule.key().of(record, keys);
        for (const std::uint64_t key : keys) {
            const auto block = rule.find(key);
            if (!block) continue;
            const auto members = rule.members(*block);
            const bool isReplaced = !isIndexed && place.instead &&
                                    std::binary_search(members.begin(), members.end(), *place.instead);
            if (members.size() + (isIndexed || isReplaced ? 0 : 1) > rule.limit()) continue;
            for (const RecordIndex other : members) {
                if (other == record) continue;
                other < stands ? pair.begin(other, record) : pair.begin(record, other);
                if (rule.key().holds(pair)) into.push_back({other, static_cast<std::uint16_t>(r)});
            }
        }
    }
    keepFirst(into);
}

void KeyIndex::keepFirst(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.record < b.record; });
    const auto same = [](const Candidate& a, const Candidate& b) { return a.record == b.record; };
    candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
}

void KeyIndex::refresh() {
    for (Rule& rule : m_rules) rule.m_key.refresh();
}

std::size_t KeyIndex::bytes() const {
    std::size_t all = 0;
    for (const Rule& rule : m_rules) {
        all += rule.m_keys.size() * sizeof(std::uint64_t) + rule.m_starts.size() * sizeof(std::uint32_t) +
               rule.m_members.size() * sizeof(RecordIndex);
    }
    return all;
}

} // namespace goldenrod
