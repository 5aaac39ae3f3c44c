// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/key_groups.h"

#include "matching/parallel.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <compare>
#include <optional>

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

/// Which groups are kept.
struct Wanted {
    std::uint64_t least, most;
    std::optional<std::span<const std::uint64_t>> keys; ///< ascending; then sizes do not matter
};

/// Counts groups by size; nearly all are small.
class Sizes {
public:
    void add(std::uint64_t size) {
        if (size < m_small.size())
            ++m_small[size];
        else
            ++m_large[size];
    }
    std::map<std::uint64_t, std::uint64_t> take() {
        for (std::uint64_t size = 0; size < m_small.size(); ++size) {
            if (m_small[size] != 0) m_large[size] = m_small[size];
        }
        return std::move(m_large);
    }

private:
    std::array<std::uint64_t, 64> m_small{};
    std::map<std::uint64_t, std::uint64_t> m_large;
};

void group(const std::vector<Entry>& entries, const Wanted& wanted, KeyGroups& groups) {
    Sizes sizes;
    std::span<const std::uint64_t> keys = wanted.keys.value_or(std::span<const std::uint64_t>());
    if (!entries.empty())
        keys = {std::lower_bound(keys.begin(), keys.end(), entries.front().key), keys.end()};
    for (std::size_t begin = 0; begin < entries.size();) {
        const std::uint64_t key = entries[begin].key;
        std::size_t end = begin + 1;
        while (end < entries.size() && entries[end].key == key) ++end;
        const std::size_t size = end - begin;
        sizes.add(size);
        if (size > groups.largest) {
            groups.largest = size;
            groups.inLargest = {entries[begin].record, entries[end - 1].record};
            if (size > 1) groups.inLargest.second = entries[begin + 1].record;
        }
        while (!keys.empty() && keys.front() < key) keys = keys.subspan(1);
        const bool isKept =
            wanted.keys ? !keys.empty() && keys.front() == key : size >= wanted.least && size <= wanted.most;
        if (isKept) {
            for (std::size_t i = begin; i < end; ++i) groups.members.push_back(entries[i].record);
            groups.sizes.push_back(static_cast<std::uint32_t>(size));
            if (wanted.keys || wanted.least == 1) groups.keys.push_back(key);
        } else if (wanted.keys && size > wanted.most) {
            groups.large.push_back(key);
        }
        begin = end;
    }
    groups.groupsOfSize = sizes.take();
}

void add(KeyGroups& part, KeyGroups& all) {
    all.members.insert(all.members.end(), part.members.begin(), part.members.end());
    all.sizes.insert(all.sizes.end(), part.sizes.begin(), part.sizes.end());
    all.keys.insert(all.keys.end(), part.keys.begin(), part.keys.end());
    all.large.insert(all.large.end(), part.large.begin(), part.large.end());
    for (const auto& [size, groups] : part.groupsOfSize) all.groupsOfSize[size] += groups;
    if (part.largest > all.largest) {
        all.largest = part.largest;
        all.inLargest = part.inLargest;
    }
    part = {};
}

KeyGroups makeGroups(std::size_t records, const KeyGroups::KeysOf& keysOf, const Wanted& wanted,
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
        group(entries, wanted, parts[part]);
    });
    KeyGroups all;
    for (KeyGroups& part : parts) add(part, all);
    return all;
}

} // namespace

KeyGroups KeyGroups::make(std::size_t records, std::uint64_t most, const KeysOf& keysOf, std::uint64_t least,
                          const std::function<bool()>& keepOn) {
    return makeGroups(records, keysOf, {least, most, {}}, keepOn);
}

KeyGroups KeyGroups::ofKeys(std::span<const std::uint64_t> wanted, std::size_t records, std::uint64_t most,
                            const KeysOf& keysOf) {
    return makeGroups(records, keysOf, {0, most, wanted}, {});
}

} // namespace goldenrod
