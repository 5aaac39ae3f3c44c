// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/features.h"

#include <vector>

namespace goldenrod {

/// What is remembered while one pair is looked at, so that the levels of a comparison share the work. One per
/// thread; call begin() for each pair.
class PairScratch {
public:
    void begin(RecordIndex left, RecordIndex right) {
        m_left = left;
        m_right = right;
        m_count = 0;
    }
    RecordIndex left() const { return m_left; }
    RecordIndex right() const { return m_right; }
    const WordsAgreement& words(const WordTable& table);
    /// The same by the caller's way of comparing.
    template <typename Compare>
    const WordsAgreement& words(const WordTable& table, Compare compare) {
        for (int i = 0; i < m_count; ++i) {
            if (m_tables[i] == &table) return m_agreements[i];
        }
        const int slot = m_count < kMost ? m_count++ : kMost - 1;
        m_tables[slot] = &table;
        m_agreements[slot] = compare();
        return m_agreements[slot];
    }

private:
    static constexpr int kMost = 4;
    RecordIndex m_left = 0, m_right = 0;
    int m_count = 0;
    const WordTable* m_tables[kMost] = {};
    WordsAgreement m_agreements[kMost];
};

/// A condition of the rule language, bound to the features of a record table. A field that the records lack
/// is missing everywhere.
class Predicate {
public:
    Predicate(const Expression& expression, Features& features);
    bool operator()(PairScratch& pair) const { return truth(0, pair); }

private:
    struct Node;
    int compile(const Expression& expression, Features& features);
    bool truth(int node, PairScratch& pair) const;
    double number(int node, PairScratch& pair) const;
    bool compare(const Node& node, PairScratch& pair) const;

    struct Node {
        Expression::Kind kind;
        int function = 0; ///< internal number of the function, see functions.h
        Expression::Relation relation = Expression::Relation::AtLeast;
        double constant = 0.0;
        const Keys* keys = nullptr;
        const Keys* other = nullptr;
        const WordTable* words = nullptr;
        std::vector<int> operands;
    };
    std::vector<Node> m_nodes;
};

} // namespace goldenrod
