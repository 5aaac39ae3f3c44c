// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/score/training_pairs.h"

#include <vector>

namespace goldenrod {

/// The expectation maximisation of train(): starts from what such levels usually show, and improves a model's
/// probabilities over several samples until nothing moves.
class Expectation {
public:
    /// The first sample holds the random pairs.
    Expectation(const RuleSet& rules, const std::vector<PairSample>& samples);

    /// One iteration; the largest change of any probability.
    double step();

    /// Probability of the class, given the pattern, in a sample.
    void responsibilities(std::size_t sample, Pattern pattern, std::vector<double>& out) const;

    std::vector<ComparisonModel> comparisons() const;
    double matchShare(std::size_t sample) const { return m_shares[sample][0]; }
    std::size_t classes() const { return m_classes; }

private:
    struct Table {
        std::vector<std::vector<double>> probability; ///< [class][level - 1]
        std::vector<std::vector<double>> prior;       ///< pseudo-counts, same shape
        std::vector<bool> own;                        ///< per class
        std::vector<std::vector<double>> bits;        ///< log2 of the probability in force, same shape
    };
    struct Counted {
        Pattern pattern; ///< held-out comparisons are 0
        double pairs;
    };
    void startTable(const RuleSet& rules, std::size_t comparison, Table& table);
    void gather(const std::vector<PairSample>& samples);
    void accumulate(std::size_t sample, std::vector<Table>& sums, std::vector<double>& shares) const;
    void takeLogs();
    double maximise(const std::vector<Table>& sums);

    std::size_t m_classes;
    std::vector<Table> m_tables;
    std::vector<std::vector<Counted>> m_counted;   ///< per sample
    std::vector<std::vector<double>> m_shares;     ///< per sample, per class
    std::vector<std::vector<double>> m_shareBits;  ///< log2 of these
    std::vector<std::vector<double>> m_matchPairs; ///< per comparison and level
    std::vector<std::vector<double>> m_randomPairs;
    const RuleSet& m_rules;
};

} // namespace goldenrod
