// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/level_program.h"
#include "matching/rules/rule_set.h"

#include <cstdint>
#include <span>
#include <utility>
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
    std::uint32_t sources = 0; ///< sourcePair() of the records
    double rarity[16] = {};    ///< bits, per comparison whose level has `rarity`; 0 otherwise
};

/// The comparisons of a rule set, bound to features; compares pairs on any number of threads.
class Comparator {
public:
    Comparator(const RuleSet& rules, Features& features);

    std::size_t comparisons() const { return m_comparisons.size(); }
    void compare(PairScratch& pair, PairLevels& out) const;
    /// The level of one comparison (0: missing) and its rarity.
    int level(std::size_t comparison, PairScratch& pair, double& rarity) const;

    /// Many pairs, as many levels: what they read is fetched ahead.
    using Pair = std::pair<RecordIndex, RecordIndex>;
    void compare(std::span<const Pair> pairs, PairScratch& scratch, std::span<PairLevels> out) const;

    /// Compares the records that the features have now: more than when it was made, or again as many.
    void resize();

private:
    /// What a comparison is on: a column of keys or words of the rows.
    struct Subject {
        const Keys* keys = nullptr; ///< nullptr: of no record
        const WordTable* words = nullptr;
        int column = -1;
        std::uint64_t bit = 0; ///< in RowPair::present; 0: has no column of its own
    };
    struct Bound {
        std::vector<Subject> on;
        std::uint64_t present = 0;         ///< bits of all subjects
        bool hasOthers = false;            ///< some subject has no bit
        std::vector<LevelProgram> program; ///< one
        std::vector<bool> rarity;          ///< per level
    };
    Subject bind(const Expression& on, Features& features);
    static bool present(const Subject& subject, const RowPair& pair);
    double rarityOf(const Subject& subject, RowPair& pair) const;
    int level(const Bound& bound, RowPair& pair, double& rarity) const;
    void prefetch(RecordIndex record) const;

    RecordRows m_rows;
    LevelProgram::Digests m_digests;
    LevelProgram::DigestColumns m_digestColumns;
    std::vector<Bound> m_comparisons;
};

} // namespace goldenrod
