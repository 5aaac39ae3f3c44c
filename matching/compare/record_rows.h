// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/features.h"
#include "matching/large_array.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace goldenrod {

/// The keys and words of every record that a rule set compares, a row for each record: comparing two records
/// reads two rows, a few cache lines each, and not dozens of columns. Add the columns, then build().
class RecordRows {
public:
    static constexpr std::size_t kMostKeys = 32, kMostWords = 32; ///< columns of each kind

    /// Number of a column of keys or words; -1 when there are too many.
    int add(const Keys& keys);
    int add(const WordTable& words);
    /// Asks for the letters of the keys of a column, too.
    void addLetters(int column);
    /// The records must outlive the rows.
    void build(const RecordTable& records);
    void resize(); ///< to the records there are now, once built

    /// One bit per column of keys, then one per column of words.
    static constexpr std::uint64_t keyBit(int column) { return std::uint64_t{1} << column; }
    static constexpr std::uint64_t wordsBit(int column) {
        return keyBit(column + static_cast<int>(kMostKeys));
    }

    class Row {
    public:
        /// Columns in which the record has a value.
        std::uint64_t present() const { return m_at[0] | static_cast<std::uint64_t>(m_at[1]) << 32U; }
        std::uint32_t several() const { return m_at[2]; } ///< columns of keys with more than one
        std::uint32_t source() const { return m_at[3]; }
        const std::uint32_t* keys() const { return m_at + kHead; }
        ValueId key(int column) const { return m_at[kHead + column]; } ///< the only one; 0: none

    private:
        friend class RecordRows;
        Row(const std::uint32_t* at, const Word* words)
            : m_at(at)
            , m_words(words) {}
        const std::uint32_t* m_at;
        const Word* m_words;
    };
    Row row(RecordIndex record) const {
        return {m_rows[record * m_lines].data(), m_wordRows.data() + record * m_wordStride};
    }
    std::span<const Word> words(Row row, int column) const {
        const std::uint32_t* at = row.m_at + m_wordsAt + 2 * static_cast<std::size_t>(column);
        const std::size_t count = at[0] & 0xFFFFU;
        if (count > m_wordsAtHand) return {m_words[column]->first(at[1]), count};
        return {row.m_words + m_wordsAtHand * static_cast<std::size_t>(column), count};
    }
    /// In which the words of a column were written.
    ScriptSet scripts(Row row, int column) const {
        return static_cast<ScriptSet>(row.m_at[m_wordsAt + 2 * static_cast<std::size_t>(column)] >> 16U);
    }
    /// Letters of the only key of a column for which addLetters() was called.
    compare::LetterCounts letters(Row row, int column) const {
        const std::uint32_t* at = row.m_at + m_lettersAt[column];
        return compare::LetterCounts::of(at[0] | static_cast<std::uint64_t>(at[1]) << 32U);
    }
    void prefetch(RecordIndex record) const {
        for (std::size_t line = 0; line < m_lines; ++line)
            __builtin_prefetch(&m_rows[record * m_lines + line]);
        if (m_wordStride != 0) __builtin_prefetch(m_wordRows.data() + record * m_wordStride);
    }
    /// Fetches what is known of the words of a record whose row is at hand.
    void prefetchWords(Row row) const {
        for (std::size_t c = 0; c < m_words.size(); ++c) {
            for (const Word& word : words(row, static_cast<int>(c)))
                __builtin_prefetch(&m_words[c]->info(word.id));
        }
    }
    /// Columns of keys of which both records have the same single key.
    std::uint32_t equalKeys(Row a, Row b) const;

    const Keys& keys(int column) const { return *m_keys[column]; }
    const WordTable& words(int column) const { return *m_words[column]; }

private:
    static constexpr std::size_t kHead = 4;
    struct alignas(64) Line : std::array<std::uint32_t, 16> {};
    using Letters = std::array<std::vector<compare::LetterCounts>, kMostKeys>;
    void lay();
    Letters countLetters() const;
    /// `letters`: of all keys; nullptr: to be counted.
    void fill(RecordIndex record, const Letters* letters);
    void fillKeys(RecordIndex record, const Letters* letters, std::uint32_t* row) const;
    void fillWords(RecordIndex record, std::uint32_t* row, Word* words) const;

    const RecordTable* m_records = nullptr;
    std::vector<const Keys*> m_keys;
    std::vector<const WordTable*> m_words;
    std::uint32_t m_withLetters = 0;                  ///< columns of keys
    std::array<std::size_t, kMostKeys> m_lettersAt{}; ///< in a row
    std::size_t m_keyWidth = 0;                       ///< columns of keys, rounded up
    std::size_t m_wordsAt = 0;                        ///< in a row: count and scripts, place in the table
    std::size_t m_lines = 0;                          ///< of a row
    std::size_t m_wordsAtHand = 0, m_wordStride = 0;  ///< words of a column kept beside a row; of all columns
    LargeArray<Line> m_rows;
    LargeArray<Word> m_wordRows;
};

} // namespace goldenrod
