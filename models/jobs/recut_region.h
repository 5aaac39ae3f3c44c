// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"
#include "models/workspace/question_store.h"
#include "models/workspace/run_store.h"

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace goldenrod {

/// The part of the tree that a decision can reach, found from what is stored, and what lies around it.
///
/// Two parts of the tree that are not joined at the review line grew without regard to each other, but for
/// groups that could as well belong to one of the other part (Tree), which takes a pair above even odds. So
/// the inside starts with the decision's records and is closed over customers, stored questions, matches that
/// people decided, forced pairs and pairs above even odds; the ring is what pairs at or above the review line
/// lead to from there, closed in the same way. Both are grown together. Where the ring comes out as it
/// stands, nothing beyond it can change; what comes out otherwise is taken inside, with a ring of its own.
class RecutRegion {
public:
    RecutRegion(Database& db, PairReader& pairs, std::int64_t review)
        : m_db(db)
        , m_pairs(pairs)
        , m_review(review) {}

    /// Takes the records inside, with all that goes with them, and finds the ring anew.
    Result<void> takeIn(const std::vector<std::int64_t>& records);

    const std::set<std::int64_t>& inside() const { return m_inside; }
    std::vector<std::int64_t> all() const; ///< inside and ring, ascending
    bool isInside(std::int64_t record) const { return m_inside.contains(record); }
    bool isInRing(std::int64_t record) const { return m_ring.contains(record); }

    /// Decisions in force that name any of all(), oldest first.
    std::vector<DecisionRow> decisions() const;
    /// Records of the ring that stand otherwise than they were grown. `customer`: per record of the ring the
    /// smallest record of its customer as grown, 0 when others joined it; `asked`: all questions as grown.
    std::vector<std::int64_t> changed(const std::map<std::int64_t, std::int64_t>& customer,
                                      const std::vector<QuestionRow>& asked) const;

private:
    Result<void> close(std::set<std::int64_t>& records, std::vector<std::int64_t> open);
    Result<void> reachOver(std::int64_t record, std::vector<std::int64_t>& reached);

    Database& m_db;
    PairReader& m_pairs;
    std::int64_t m_review;
    std::set<std::int64_t> m_inside, m_ring;
    std::map<std::int64_t, std::int64_t> m_customer; ///< per record the smallest one of its customer
    std::map<std::int64_t, std::vector<std::int64_t>> m_members; ///< by number of the golden record
    std::map<std::int64_t, QuestionRow> m_questions;             ///< by number
    std::map<std::pair<std::int64_t, std::int64_t>, DecisionRow> m_decisions; ///< by event and part
};

} // namespace goldenrod
