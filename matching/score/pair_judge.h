// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/score/conditions.h"
#include "matching/score/score_pairs.h"

#include <cmath>
#include <optional>

namespace goldenrod {

/// Decides of a pair that was compared and weighed whether it is kept, and asks the force and veto rules. On
/// any number of threads.
class PairJudge {
public:
    PairJudge(const RuleSet& rules, Features& features, Weight floor)
        : m_force(rules.force, features)
        , m_veto(rules.veto, features)
        , m_floor(floor) {}

    void setFloor(Weight floor) { m_floor = floor; }
    /// Nothing for a pair under the floor that no rule forces.
    std::optional<ScoredPair> judge(PairScratch& scratch, const Comparator::Pair& pair,
                                    const PairLevels& levels, double bits, std::uint16_t rule) const {
        const Weight weight = toWeight(bits);
        if (weight < m_floor && m_force.empty()) return std::nullopt;
        scratch.begin(pair.first, pair.second);
        const bool vetoed = m_veto.any(scratch);
        const bool forced = !vetoed && m_force.any(scratch);
        if (weight < m_floor && !forced) return std::nullopt;
        return ScoredPair{pair.first, pair.second, weight, levels.pattern, rule, forced, vetoed};
    }

private:
    Conditions m_force, m_veto;
    Weight m_floor;
};

/// Where a pair is counted.
inline PatternBin binOf(const PairLevels& levels, double bits) {
    return {levels.pattern, static_cast<std::int32_t>(std::floor(bits))};
}

} // namespace goldenrod
