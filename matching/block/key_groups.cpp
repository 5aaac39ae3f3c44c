// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/key_groups.h"

#include "matching/parallel.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <compare>

// Entries (key, record) are dealt out by the highest bits of the key, once where they are made and once more
// where a part of them is brought together, so that what is left to sort is short and at hand.

namespace goldenrod {
namespace {

constexpr std::size_t kRecordsAPart = 16'384;
constexpr std::size_t kParts = 256;
constexpr std::size_t kEntriesABucket = 16, kMostBuckets = 8192;

struct Entry {
    std::uint64_t key;
    RecordIndex record;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads the operator
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// What some records give, dealt out by the highest byte of the keys.
struct Dealt {
    std::vector<std::uint64_t> keys;
    std::vector<RecordIndex> records;
    std::array<std::uint32_t, kParts + 1> starts{};
};

void deal(std::size_t first, std::size_t last, const KeyGroups::KeysOf& keysOf, Dealt& dealt) {
    thread_local std::vector<Entry> entries;
    std::vector<std::uint64_t> keys;
    entries.clear();
    for (std::size_t r = first; r < last; ++r) {
        keys.clear();
        keysOf(static_cast<RecordIndex>(r), keys);
        for (const std::uint64_t key : keys) entries.push_back({key, static_cast<RecordIndex>(r)});
    }
    for (const Entry& entry : entries) ++dealt.starts[(entry.key >> 56U) + 1];
    for (std::size_t part = 0; part < kParts; ++part) dealt.starts[part + 1] += dealt.starts[part];
    auto next = dealt.starts;
    dealt.keys.resize(entries.size());
    dealt.records.resize(entries.size());
    for (const Entry& entry : entries) {
        const std::uint32_t at = next[entry.key >> 56U]++;
        dealt.keys[at] = entry.key;
        dealt.records[at] = entry.record;
    }
}

/// The entries of one part, sorted, each once.
void sortPart(const std::vector<Dealt>& dealt, std::size_t part, std::vector<Entry>& sorted) {
    std::size_t count = 0;
    for (const Dealt& from : dealt) count += from.starts[part + 1] - from.starts[part];
    const std::size_t buckets = std::min(kMostBuckets, std::bit_ceil(count / kEntriesABucket + 1));
    const auto bucketOf = [shift = 56 - std::countr_zero(buckets)](std::uint64_t key) {
        return key << 8U >> 8U >> static_cast<unsigned>(shift);
    };
    std::vector<std::uint32_t> starts(buckets + 1, 0);
    const auto forEach = [&](auto each) {
        for (const Dealt& from : dealt) {
            for (std::uint32_t i = from.starts[part]; i < from.starts[part + 1]; ++i)
                each(Entry{from.keys[i], from.records[i]});
        }
    };
    forEach([&](const Entry& entry) { ++starts[bucketOf(entry.key) + 1]; });
    for (std::size_t b = 0; b < buckets; ++b) starts[b + 1] += starts[b];
    sorted.resize(count);
    forEach([&](const Entry& entry) { sorted[starts[bucketOf(entry.key)]++] = entry; });
    // Each start has moved to the end of its bucket.
    auto begin = sorted.begin();
    for (std::size_t b = 0; b < buckets; ++b) {
        const auto end = sorted.begin() + starts[b];
        if (!std::is_sorted(begin, end)) std::sort(begin, end);
        begin = end;
    }
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
}

void group(const std::vector<Entry>& entries, std::uint64_t least, std::uint64_t most, KeyGroups& groups) {
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin + 1;
        while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
        const std::size_t size = end - begin;
        ++groups.groupsOfSize[size];
        if (size > groups.largest) {
            groups.largest = size;
            groups.inLargest = {entries[begin].record, entries[end - 1].record};
            if (size > 1) groups.inLargest.second = entries[begin + 1].record;
        }
        if (size >= least && size <= most) {
            for (std::size_t i = begin; i < end; ++i) groups.members.push_back(entries[i].record);
            groups.sizes.push_back(static_cast<std::uint32_t>(size));
            if (least == 1) groups.keys.push_back(entries[begin].key);
        }
        begin = end;
    }
}

void add(KeyGroups& part, KeyGroups& all) {
    all.members.insert(all.members.end(), part.members.begin(), part.members.end());
    all.sizes.insert(all.sizes.end(), part.sizes.begin(), part.sizes.end());
    all.keys.insert(all.keys.end(), part.keys.begin(), part.keys.end());
    for (const auto& [size, groups] : part.groupsOfSize) all.groupsOfSize[size] += groups;
    if (part.largest > all.largest) {
        all.largest = part.largest;
        all.inLargest = part.inLargest;
    }
    part = {};
}

} // namespace

KeyGroups KeyGroups::make(std::size_t records, std::uint64_t most, const KeysOf& keysOf, std::uint64_t least,
                          const std::function<bool()>& keepOn) {
    std::atomic<bool> stopped{false};
    std::vector<Dealt> dealt((records + kRecordsAPart - 1) / kRecordsAPart);
    parallelParts(records, kRecordsAPart, [&](std::size_t first, std::size_t last) {
        if (keepOn && !stopped && !keepOn()) stopped = true;
        if (!stopped) deal(first, last, keysOf, dealt[first / kRecordsAPart]);
    });
    if (stopped) return {};
    std::vector<KeyGroups> parts(kParts);
    parallelParts(kParts, 1, [&](std::size_t part, std::size_t) {
        thread_local std::vector<Entry> entries;
        sortPart(dealt, part, entries);
        group(entries, least, most, parts[part]);
    });
    KeyGroups all;
    for (KeyGroups& part : parts) add(part, all);
    return all;
}

} // namespace goldenrod
