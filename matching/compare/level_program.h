// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/date_digits.h"
#include "matching/compare/functions.h"
#include "matching/compare/predicate.h"
#include "matching/compare/record_rows.h"
#include "matching/rules/rule_set.h"

#include <map>
#include <memory>
#include <vector>

namespace goldenrod {

/// A pair as the program sees it: two rows, and what both have or share.
struct RowPair {
    RowPair(const RecordRows& rows, PairScratch& of)
        : scratch(of)
        , left(rows.row(of.left()))
        , right(rows.row(of.right()))
        , present(left.present() & right.present())
        , several(left.several() | right.several())
        , equal(rows.equalKeys(left, right)) {}

    PairScratch& scratch;
    RecordRows::Row left, right;
    std::uint64_t present;        ///< columns that both have
    std::uint32_t several, equal; ///< columns in which one has several keys; in which both have the same one

    // Of the words that were compared last.
    int column = -1;
    const WordsAgreement* words = nullptr;
    std::uint32_t facts = 0; ///< factsOf() them

    int dates = -1;    ///< column of the dates whose edits are known
    int dateEdits = 0; ///< between them
};

/// The conditions of the levels of one comparison as a list of tests, each of which says where to go on, so
/// that the first level that holds is found without walking trees. Gives what the predicates give: distances
/// are computed no further than the rule asks, and not at all where the letters rule them out.
class LevelProgram {
public:
    /// A column of rows and what is known of its values, for fetching it ahead.
    struct DigestColumn {
        int column = 0;
        const char* values = nullptr;
        std::size_t size = 0; ///< bytes of one
    };
    using DigestColumns = std::vector<DigestColumn>;

    /// What is known of every value of a column of keys, made once for all programs.
    struct Digests {
        std::map<const Keys*, std::unique_ptr<std::vector<DateDigits>>> dates;

        std::vector<DigestColumn> columns(RecordRows& rows) const;
        void resize(); ///< to the values there are now
    };

    /// Levels without a condition hold.
    LevelProgram(const std::vector<Level>& levels, Features& features, RecordRows& rows, Digests& digests);

    /// Number of the first level that holds, from 1.
    int run(const RecordRows& rows, RowPair& pair) const;

private:
    enum class Test : std::uint8_t {
        Shared,
        Differ,
        Missing,
        Swapped,
        Dates,
        Texts,
        Words,
        Fact,
        WordsMissing,
        Other
    };
    struct Step {
        Test test = Test::Other;
        Expression::Relation relation = Expression::Relation::AtLeast;
        bool whenMissing = false; ///< the outcome when one side has no value
        std::int16_t function = 0, column = -1;
        std::int32_t onTrue = 0, onFalse = 0; ///< next step, or minus a level
        std::uint32_t limit = 0;              ///< distances above it need not be told apart
        std::uint32_t fact = 0;               ///< factBit()
        double constant = 0.0;
        const std::vector<DateDigits>* dates = nullptr;
        std::uint32_t other = 0; ///< predicate that says the same, for records with several values
    };
    class Compiler;

    bool holds(const Step& step, const RecordRows& rows, RowPair& pair) const;
    static bool datesHold(const Step& step, const RecordRows& rows, RowPair& pair);
    static bool textsHold(const Step& step, const RecordRows& rows, const RowPair& pair);

    std::vector<Step> m_steps;
    std::vector<Predicate> m_others;
    std::int32_t m_first = 0;
};

/// Compares the words of a pair in a column, once.
void compareWordsOf(const RecordRows& rows, RowPair& pair, int column);
/// The agreement of the words of a pair in a column.
inline const WordsAgreement& wordsOf(const RecordRows& rows, RowPair& pair, int column) {
    if (pair.column != column) compareWordsOf(rows, pair, column);
    return *pair.words;
}

} // namespace goldenrod
