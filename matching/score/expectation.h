// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/score/training_pairs.h"

#include <span>
#include <vector>

namespace goldenrod {

/// The expectation maximisation of train(): starts from what such levels usually show, and improves a model's
/// probabilities over several samples until nothing moves.
class Expectation {
public:
    /// The first sample holds the random pairs. Pairs of which nothing is known, every comparison missing or
    /// held out, are left out: they say nothing about the levels, nor about the shares.
    Expectation(const RuleSet& rules, const std::vector<PairSample>& samples);

    /// One iteration; the largest change of any probability.
    double step();

    /// Probabilities of the classes, given each pattern, in a sample: a row as of class_lanes.h for each.
    void responsibilities(std::size_t sample, std::span<const Pattern> patterns,
                          std::vector<double>& rows) const;

    std::vector<ComparisonModel> comparisons() const;
    double matchShare(std::size_t sample) const { return m_shares[sample][0]; }
    std::size_t classes() const { return m_classes; }

private:
    struct Table {
        std::vector<std::vector<double>> probability; ///< [class][level - 1]
        std::vector<std::vector<double>> prior;       ///< pseudo-counts, same shape
        std::vector<bool> own;                        ///< per class
        std::vector<bool> fixed;                      ///< per class: own, and never learned
    };
    struct Counted {
        Pattern pattern; ///< held-out comparisons are 0
        double pairs;
    };
    void startTable(const RuleSet& rules, std::size_t comparison, Table& table);
    void gather(const std::vector<PairSample>& samples);
    void weighClasses(std::size_t sample, std::span<const Counted> entries, double* rows) const;
    void addLevels(std::span<const Counted> entries, std::size_t first, std::size_t last,
                   std::vector<double>& sums) const;
    void accumulate(std::size_t sample, std::vector<double>& sums, std::vector<double>& shares);
    void takeLogs();
    double maximise(const std::vector<double>& sums);
    /// Where the classes of a level stand in rows of all levels of all comparisons.
    std::size_t rowOf(std::size_t comparison, int level) const;

    std::size_t m_classes;
    std::vector<Table> m_tables;
    std::vector<std::vector<Counted>> m_counted;   ///< per sample
    std::vector<std::vector<double>> m_shares;     ///< per sample, per class
    std::vector<std::vector<double>> m_shareBits;  ///< log2 of these, in rows as of class_lanes.h
    std::vector<double> m_bits;                    ///< rows by rowOf(): log2 of the probabilities in force
    std::vector<double> m_rows;                    ///< of the entries at hand
    std::vector<std::vector<double>> m_matchPairs; ///< per comparison and level
    std::vector<std::vector<double>> m_randomPairs;
    const RuleSet& m_rules;
};

} // namespace goldenrod
