// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/features.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// The keys and words of every record that a rule set compares, a row for each record: comparing two records
/// reads two rows and not dozens of columns. Add the columns, then build().
class RecordRows {
public:
    static constexpr std::size_t kMostKeys = 32, kMostWords = 32; ///< columns of each kind

    /// Number of a column of keys or words; -1 when there are too many.
    int add(const Keys& keys);
    int add(const WordTable& words);
    void build(std::size_t records);

    /// One bit per column of keys, then one per column of words.
    static constexpr std::uint64_t keyBit(int column) { return std::uint64_t{1} << column; }
    static constexpr std::uint64_t wordsBit(int column) {
        return keyBit(column + static_cast<int>(kMostKeys));
    }

    class Row {
    public:
        explicit Row(const std::uint32_t* at)
            : m_at(at) {}
        /// Columns in which the record has a value.
        std::uint64_t present() const { return m_at[0] | static_cast<std::uint64_t>(m_at[1]) << 32U; }
        std::uint32_t several() const { return m_at[2]; } ///< columns of keys with more than one
        const std::uint32_t* keys() const { return m_at + kHead; }
        ValueId key(int column) const { return m_at[kHead + column]; } ///< the only one; 0: none

    private:
        friend class RecordRows;
        const std::uint32_t* m_at;
    };
    Row row(RecordIndex record) const { return Row(&m_rows[record * m_stride]); }
    /// Words of a column that is present.
    std::span<const Word> words(Row row, int column) const {
        const std::uint32_t* at = row.m_at + kHead + m_keyWidth;
        const std::uint32_t counts = at[m_words.size() + static_cast<std::size_t>(column) / 4];
        return {m_words[column]->first(at[column]), counts >> (8 * (column % 4)) & 0xFFU};
    }
    void prefetch(RecordIndex record) const {
        const std::uint32_t* at = &m_rows[record * m_stride];
        __builtin_prefetch(at);
        __builtin_prefetch(at + m_stride - 1);
    }
    /// Fetches the words of a record whose row is at hand.
    void prefetchWords(Row row) const {
        for (std::size_t c = 0; c < m_words.size(); ++c)
            __builtin_prefetch(m_words[c]->first(row.m_at[kHead + m_keyWidth + c]));
    }
    /// Columns of keys of which both records have the same single key.
    std::uint32_t equalKeys(Row a, Row b) const;

    const Keys& keys(int column) const { return *m_keys[column]; }
    const WordTable& words(int column) const { return *m_words[column]; }

private:
    static constexpr std::size_t kHead = 3;
    std::vector<const Keys*> m_keys;
    std::vector<const WordTable*> m_words;
    std::size_t m_keyWidth = 0; ///< columns of keys, rounded up
    std::size_t m_stride = 0;
    std::vector<std::uint32_t> m_rows;
};

} // namespace goldenrod
