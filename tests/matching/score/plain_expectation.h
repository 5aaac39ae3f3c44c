// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace goldenrod::test {

/// The expectation maximisation of Expectation in plain double loops over probabilities, written from the
/// formula: no logarithms, no packed patterns, no lanes. Slow and obvious.
class PlainExpectation {
public:
    /// Levels of a pair, a number for each comparison: 0 missing or held out, else the level from 1 on; and
    /// how many pairs show them.
    struct Seen {
        std::vector<int> levels;
        double pairs;
    };
    /// [class][level - 1]; classes without an entry behave as strangers (1).
    struct Start {
        std::vector<std::vector<double>> probability;
        std::vector<bool> fixed = {}; ///< per class: never learned; empty: none is
        bool lasting = false;         ///< of two levels; 70 pseudo-pairs more behind the first
    };

    /// `starts`: one for each comparison. The first sample holds the random pairs.
    PlainExpectation(std::vector<Start> starts, std::vector<std::vector<Seen>> samples, std::size_t classes)
        : m_probability(std::move(starts))
        , m_samples(std::move(samples))
        , m_classes(classes) {
        for (Start& start : m_probability) {
            start.probability.resize(classes);
            m_prior.push_back(start);
            for (std::size_t k = 0; k < classes; ++k) {
                auto& prior = m_prior.back().probability[k];
                for (std::size_t l = 0; l < prior.size(); ++l) {
                    if (k == 1)
                        prior[l] = 1.0 / static_cast<double>(prior.size());
                    else
                        prior[l] *= k > 1 ? 50.0 : 30.0;
                }
                if (k == 0 && start.lasting) prior[0] += 70.0;
            }
        }
        // A pair of which nothing is known says nothing, not even about the shares.
        for (auto& sample : m_samples) {
            std::erase_if(sample, [](const Seen& seen) {
                return std::all_of(seen.levels.begin(), seen.levels.end(), [](int l) { return l == 0; });
            });
        }
        const std::size_t rivals = classes - 2;
        for (std::size_t s = 0; s < m_samples.size(); ++s) {
            std::vector<double> shares{s == 0 ? 0.001 : 0.3, s == 0 ? 1.0 : 0.3};
            for (std::size_t k = 0; k < rivals; ++k)
                shares.push_back((s == 0 ? 0.001 : 0.4) / static_cast<double>(rivals));
            m_shares.push_back(divided(shares));
        }
    }

    double probability(std::size_t comparison, std::size_t ofClass, std::size_t level) const {
        const auto& all = m_probability[comparison].probability;
        return all[ofClass].empty() ? all[1][level] : all[ofClass][level];
    }
    double matchShare(std::size_t sample) const { return m_shares[sample][0]; }

    /// P(class | levels) in a sample, by Bayes.
    std::vector<double> posterior(std::size_t sample, const std::vector<int>& levels) const {
        std::vector<double> joint;
        for (std::size_t k = 0; k < m_classes; ++k) {
            double product = m_shares[sample][k];
            for (std::size_t c = 0; c < levels.size(); ++c) {
                if (levels[c] > 0) product *= probability(c, k, static_cast<std::size_t>(levels[c] - 1));
            }
            joint.push_back(product);
        }
        return divided(joint);
    }

    double step() {
        std::vector<Start> sums = m_prior;
        std::vector<std::vector<double>> shares(m_samples.size(), std::vector<double>(m_classes, 1e-6));
        for (std::size_t s = 0; s < m_samples.size(); ++s) {
            for (const Seen& seen : m_samples[s]) {
                const std::vector<double> of = posterior(s, seen.levels);
                for (std::size_t k = 0; k < m_classes; ++k) {
                    shares[s][k] += seen.pairs * of[k];
                    if (k == 1 && s != 0) continue;
                    for (std::size_t c = 0; c < sums.size(); ++c) {
                        auto& own = sums[c].probability[k];
                        if (seen.levels[c] > 0 && !own.empty())
                            own[static_cast<std::size_t>(seen.levels[c] - 1)] += seen.pairs * of[k];
                    }
                }
            }
        }
        double change = 0.0;
        for (std::size_t c = 0; c < sums.size(); ++c) {
            for (std::size_t k = 0; k < m_classes; ++k) {
                const auto& fixed = m_probability[c].fixed;
                if (k < fixed.size() && fixed[k]) continue;
                auto& now = m_probability[c].probability[k];
                const std::vector<double> next = divided(sums[c].probability[k]);
                for (std::size_t l = 0; l < now.size(); ++l) {
                    const double moved = next[l] > now[l] ? next[l] - now[l] : now[l] - next[l];
                    change = moved > change ? moved : change;
                }
                now = next;
            }
        }
        for (std::size_t s = 0; s < m_samples.size(); ++s) m_shares[s] = divided(shares[s]);
        return change;
    }

private:
    static std::vector<double> divided(std::vector<double> values) {
        double sum = 0.0;
        for (const double value : values) sum += value;
        for (double& value : values) value /= sum;
        return values;
    }

    std::vector<Start> m_probability, m_prior;
    std::vector<std::vector<Seen>> m_samples;
    std::vector<std::vector<double>> m_shares;
    std::size_t m_classes;
};

} // namespace goldenrod::test
