// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/predicate.h"
#include "matching/rules/rule_set.h"

#include <algorithm>
#include <vector>

namespace goldenrod {

/// The conditions of several rules, bound to the features of a record table: does any of them hold for a
/// pair? Asked from several threads at once, each with its own scratch.
class Conditions {
public:
    Conditions(const std::vector<NamedRule>& rules, Features& features) {
        for (const NamedRule& rule : rules) m_predicates.emplace_back(rule.when, features);
    }
    bool empty() const { return m_predicates.empty(); }
    bool any(PairScratch& pair) const {
        return std::any_of(m_predicates.begin(), m_predicates.end(),
                           [&](const Predicate& p) { return p(pair); });
    }

    bool any(RecordIndex a, RecordIndex b) const {
        PairScratch pair;
        pair.begin(std::min(a, b), std::max(a, b));
        return any(pair);
    }

private:
    std::vector<Predicate> m_predicates;
};

} // namespace goldenrod
