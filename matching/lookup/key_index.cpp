// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/key_index.h"

#include "matching/parallel.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <map>

namespace goldenrod {

struct KeyIndex::Entry {
    std::uint64_t key;
    RecordIndex record;
    friend bool operator<(const Entry& a, const Entry& b) {
        return a.key != b.key ? a.key < b.key : a.record < b.record;
    }
};

namespace {

constexpr std::size_t kGrain = 8192;

template <typename Entry, typename Each>
void forEachBlock(const std::vector<Entry>& entries, Each each) {
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
        while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
        each(begin, end);
    }
}

} // namespace

std::vector<KeyIndex::Entry> KeyIndex::entriesOf(const BlockKey& key, std::size_t records) {
    std::vector<std::vector<Entry>> parts((records + kGrain - 1) / kGrain);
    parallelParts(records, kGrain, [&](std::size_t first, std::size_t last) {
        std::vector<std::uint64_t> keys;
        std::vector<Entry>& into = parts[first / kGrain];
        for (std::size_t r = first; r < last; ++r) {
            key.of(static_cast<RecordIndex>(r), keys);
            for (const std::uint64_t one : keys) into.push_back({one, static_cast<RecordIndex>(r)});
        }
    });
    std::vector<Entry> entries;
    for (std::vector<Entry>& part : parts) {
        entries.insert(entries.end(), part.begin(), part.end());
        std::vector<Entry>().swap(part);
    }
    tbb::parallel_sort(entries.begin(), entries.end());
    return entries;
}

/// Records of the largest block that is looked at; as in Blocks.
std::uint64_t KeyIndex::limitOf(const std::vector<Entry>& entries, const RuleSet& rules,
                                std::size_t records) {
    const std::uint64_t largest = rules.largestBlock == 0 ? records : rules.largestBlock;
    const std::uint64_t mostPairs = rules.pairsARule == 0 ? ~0ULL : rules.pairsARule;
    std::map<std::uint64_t, std::uint64_t> blocksOfSize;
    forEachBlock(entries, [&](std::size_t begin, std::size_t end) { ++blocksOfSize[end - begin]; });
    std::uint64_t pairs = 0, limit = 2;
    for (const auto& [size, blocks] : blocksOfSize) {
        pairs += blocks * (size * (size - 1) / 2);
        if (size > largest || pairs > mostPairs) break;
        limit = std::max(limit, size);
    }
    return limit;
}

Result<KeyIndex> KeyIndex::make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                                double begin, double end, const std::optional<BlockLimits>& limits,
                                Keep keep) {
    std::vector<NamedRule> all = rules.blocking;
    all.insert(all.end(), rules.force.begin(), rules.force.end());
    ProgressMeter meter(progress, "match.block", all.size(), begin, end);
    KeyIndex index;
    index.m_rules.reserve(all.size());
    for (std::size_t r = 0; r < all.size(); ++r) {
        Rule& rule = index.m_rules.emplace_back(all[r].when, features);
        if (!rule.key().hasKey()) {
            return Error{kRulesWrongValue,
                         {"blocking[" + std::to_string(r) + "]", "a field or key to group records by"}};
        }
        rule.m_key.prepare(features);
        const std::vector<Entry> entries = entriesOf(rule.key(), features.size());
        rule.m_key.release();
        rule.m_limit = limits ? (*limits)[r].records : limitOf(entries, rules, features.size());
        fill(rule, entries, keep == Keep::All ? entries.size() : rule.m_limit);
        if (!meter.advance(1)) return Error{kCancelled};
    }
    return index;
}

void KeyIndex::fill(Rule& rule, const std::vector<Entry>& entries, std::uint64_t mostMembers) {
    std::size_t blocks = 0, members = 0;
    forEachBlock(entries, [&](std::size_t begin, std::size_t end) {
        if (end - begin > mostMembers) return;
        ++blocks;
        members += end - begin;
    });
    rule.m_keys.reserve(blocks);
    rule.m_starts.reserve(blocks + 1);
    rule.m_members.reserve(members);
    forEachBlock(entries, [&](std::size_t begin, std::size_t end) {
        if (end - begin > mostMembers) return;
        rule.m_keys.push_back(entries[begin].key);
        for (std::size_t i = begin; i < end; ++i) rule.m_members.push_back(entries[i].record);
        rule.m_starts.push_back(static_cast<std::uint32_t>(rule.m_members.size()));
    });
}

std::optional<std::uint32_t> KeyIndex::Rule::find(std::uint64_t key) const {
    const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (at == m_keys.end() || *at != key) return std::nullopt;
    return static_cast<std::uint32_t>(at - m_keys.begin());
}

void KeyIndex::candidates(RecordIndex record, RecordIndex place, std::vector<Candidate>& into) const {
    into.clear();
    PairScratch pair;
    std::vector<std::uint64_t> keys;
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        const Rule& rule = m_rules[r];
        rule.key().of(record, keys);
        for (const std::uint64_t key : keys) {
            const auto block = rule.find(key);
            if (!block || rule.members(*block).size() > rule.limit()) continue;
            for (const RecordIndex other : rule.members(*block)) {
                if (other == record) continue;
                other < place ? pair.begin(other, record) : pair.begin(record, other);
                if (rule.key().holds(pair)) into.push_back({other, static_cast<std::uint16_t>(r)});
            }
        }
    }
    std::stable_sort(into.begin(), into.end(),
                     [](const Candidate& a, const Candidate& b) { return a.record < b.record; });
    into.erase(std::unique(into.begin(), into.end(),
                           [](const Candidate& a, const Candidate& b) { return a.record == b.record; }),
               into.end());
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
