// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/key_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using KeysOfRecords = std::vector<std::vector<std::uint64_t>>; ///< of each record

/// Few different keys, some of them of very many records, some repeated within a record.
KeysOfRecords randomKeys(std::size_t records, unsigned seed) {
    std::mt19937 random(seed);
    KeysOfRecords keys(records);
    for (auto& own : keys) {
        for (auto count = random() % 5; count > 0; --count) {
            const auto kind = random() % 8;
            own.push_back(mix(kind < 2 ? kind : random() % records));
            if (kind == 3) own.push_back(own.front());
        }
    }
    return keys;
}

KeyGroups grouped(const KeysOfRecords& keys, std::uint64_t most) {
    return KeyGroups::make(keys.size(), most, [&](RecordIndex record, std::vector<std::uint64_t>& own) {
        own.insert(own.end(), keys[record].begin(), keys[record].end());
    });
}

void expectAsPlain(const KeysOfRecords& keys, std::uint64_t most) {
    std::map<std::uint64_t, std::set<RecordIndex>> plain;
    for (RecordIndex r = 0; r < keys.size(); ++r) {
        for (const std::uint64_t key : keys[r]) plain[key].insert(r);
    }
    std::vector<RecordIndex> members;
    std::vector<std::uint32_t> sizes;
    std::map<std::uint64_t, std::uint64_t> groupsOfSize;
    std::uint64_t largest = 0;
    for (const auto& [key, group] : plain) {
        ++groupsOfSize[group.size()];
        largest = std::max<std::uint64_t>(largest, group.size());
        if (group.size() < 2 || group.size() > most) continue;
        sizes.push_back(static_cast<std::uint32_t>(group.size()));
        members.insert(members.end(), group.begin(), group.end());
    }
    const KeyGroups groups = grouped(keys, most);
    EXPECT_EQ(groups.members, members);
    EXPECT_EQ(groups.sizes, sizes);
    EXPECT_EQ(groups.groupsOfSize, groupsOfSize);
    EXPECT_EQ(groups.largest, largest);
    if (largest < 2) return;
    const auto first = std::find_if(plain.begin(), plain.end(),
                                    [&](const auto& group) { return group.second.size() == largest; });
    EXPECT_EQ(groups.inLargest.first, *first->second.begin());
    EXPECT_EQ(groups.inLargest.second, *std::next(first->second.begin()));
}

TEST(KeyGroupsTest, AreThoseOfAPlainMap) {
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    expectAsPlain(randomKeys(40'000, seed), 1'000'000);
    expectAsPlain(randomKeys(40'000, seed + 1), 3);
    expectAsPlain(randomKeys(7, seed + 2), 100);
}

TEST(KeyGroupsTest, OfNothing) {
    expectAsPlain({}, 10);
    expectAsPlain(KeysOfRecords(5), 10);
}

} // namespace
} // namespace goldenrod
