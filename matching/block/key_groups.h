// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace goldenrod {

/// Records that share a key, key by key in the order of the keys' numbers.
struct KeyGroups {
    std::vector<RecordIndex> members; ///< group after group; ascending within a group, each once
    std::vector<std::uint32_t> sizes; ///< of the groups of at least `least` and at most `most` records
    std::vector<std::uint64_t> keys;  ///< of each group, ascending; not where groups of two are the least
    std::vector<std::uint64_t>
        large; ///< keys of groups of more than `most` that were not asked for, ascending
    std::map<std::uint64_t, std::uint64_t> groupsOfSize; ///< of all, those of one record too
    std::uint64_t largest = 0;                           ///< records of the largest
    std::pair<RecordIndex, RecordIndex> inLargest{};     ///< two records of the first that is so large

    /// `keysOf` appends the numbers of a record's keys, which must be spread evenly over 64 bits; it is asked
    /// on any number of threads. Groups of more than `most` or fewer than `least` records are counted only.
    /// `keepOn`, if any, is asked now and then; once it says no the work ends, and what is given is of no
    /// use.
    using KeysOf = std::function<void(RecordIndex, std::vector<std::uint64_t>&)>;
    static KeyGroups make(std::size_t records, std::uint64_t most, const KeysOf& keysOf,
                          std::uint64_t least = 2, const std::function<bool()>& keepOn = {});
    /// Only the groups of these keys, which are ascending, of whatever size.
    static KeyGroups ofKeys(std::span<const std::uint64_t> wanted, std::size_t records, std::uint64_t most,
                            const KeysOf& keysOf);
};

} // namespace goldenrod
