// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/predicate.h"
#include "matching/rules/rule_set.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// The levels of all comparisons of a pair in one number: four bits for each comparison, the first in the
/// lowest. Level 0 is "missing".
using Pattern = std::uint64_t;
constexpr int levelOf(Pattern pattern, std::size_t comparison) {
    return static_cast<int>((pattern >> (4 * comparison)) & 15);
}

/// What comparing two records gives.
struct PairLevels {
    Pattern pattern = 0;
    double rarity[16] = {}; ///< bits, per comparison whose level has `rarity`; 0 otherwise
};

/// The comparisons of a rule set, bound to features; compares pairs on any number of threads.
class Comparator {
public:
    Comparator(const RuleSet& rules, Features& features);

    std::size_t comparisons() const { return m_comparisons.size(); }
    void compare(PairScratch& pair, PairLevels& out) const;
    /// The level of one comparison (0: missing) and its rarity.
    int level(std::size_t comparison, PairScratch& pair, double& rarity) const;

private:
    struct Subject {
        const Keys* keys = nullptr;
        const WordTable* words = nullptr;
    };
    struct Bound {
        std::vector<Subject> on;
        std::vector<Predicate> levels; ///< all but the last
        std::vector<bool> rarity;      ///< per level, the last included
    };
    static bool present(const Subject& subject, const PairScratch& pair);
    static double rarityOf(const Subject& subject, PairScratch& pair);

    std::vector<Bound> m_comparisons;
};

} // namespace goldenrod
