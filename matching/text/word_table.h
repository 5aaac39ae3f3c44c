// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace goldenrod::text {

/// A word of a table and what it stands for.
struct WordPair {
    std::string_view word, meaning;
};

/// True when a table is sorted by word, each word once; every table asserts it at compile time.
constexpr bool isSorted(std::span<const WordPair> table) {
    for (std::size_t i = 1; i < table.size(); ++i)
        if (table[i - 1].word >= table[i].word) return false;
    return true;
}
constexpr bool isSorted(std::span<const std::string_view> table) {
    for (std::size_t i = 1; i < table.size(); ++i)
        if (table[i - 1] >= table[i]) return false;
    return true;
}

/// What a word of a sorted table stands for; empty when it is not in it.
constexpr std::string_view findMeaning(std::span<const WordPair> table, std::string_view word) {
    const auto at =
        std::lower_bound(table.begin(), table.end(), word,
                         [](const WordPair& entry, std::string_view key) { return entry.word < key; });
    return at != table.end() && at->word == word ? at->meaning : std::string_view{};
}
constexpr bool contains(std::span<const std::string_view> table, std::string_view word) {
    return std::binary_search(table.begin(), table.end(), word);
}

} // namespace goldenrod::text
