// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/expectation.h"

#include "matching/score/exact_math.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace goldenrod {
namespace {

// What the levels of a comparison usually show among records of one customer, over many kinds of data.
struct Usually {
    double agree, close, differ;
};
constexpr Usually kLasting{0.80, 0.17, 0.03}, kPassing{0.62, 0.16, 0.22};
constexpr double kMatchPrior = 30.0;     ///< pseudo-pairs behind that
constexpr double kStrangerPrior = 1.0;   ///< pseudo-pairs, spread evenly
constexpr double kRivalPrior = 50.0;     ///< rivals are meant to stay what they are called
constexpr double kRivalEmphasis = 0.85;  ///< on the levels that the rule set calls likely
constexpr double kRivalSometimes = 0.15; ///< on those that it calls possible
constexpr double kLeast = 1e-9;

double usually(const Comparison& comparison, Sign sign) {
    const Usually& usual = comparison.lasting ? kLasting : kPassing;
    return sign == Sign::Agree ? usual.agree : (sign == Sign::Close ? usual.close : usual.differ);
}

/// Shares of the levels of one comparison by their sign, each sign's share divided among its levels.
std::vector<double> usualLevels(const Comparison& comparison) {
    std::array<int, 3> of{};
    for (const Level& level : comparison.levels) ++of[static_cast<std::size_t>(level.sign)];
    std::vector<double> shares;
    double sum = 0.0;
    for (const Level& level : comparison.levels) {
        shares.push_back(usually(comparison, level.sign) / of[static_cast<std::size_t>(level.sign)]);
        sum += shares.back();
    }
    for (double& share : shares) share /= sum;
    return shares;
}

void normalise(std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    for (double& value : values) value = std::max(kLeast, value / sum);
}

/// Moves `share` of the levels' probability onto the named ones, in the proportions of `match`.
void emphasise(const Comparison& comparison, const std::vector<std::string>& named,
               const std::vector<double>& match, double share, std::vector<double>& levels) {
    const auto isNamed = [&](std::size_t l) {
        return std::find(named.begin(), named.end(), comparison.levels[l].id) != named.end();
    };
    double all = 0.0;
    for (std::size_t l = 0; l < levels.size(); ++l) all += isNamed(l) ? match[l] : 0.0;
    if (all <= 0.0) return;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        levels[l] *= 1.0 - share;
        if (isNamed(l)) levels[l] += share * match[l] / all;
    }
    normalise(levels);
}

} // namespace

Expectation::Expectation(const RuleSet& rules, const std::vector<PairSample>& samples)
    : m_classes(2 + rules.rivals.size())
    , m_rules(rules) {
    gather(samples);
    m_tables.resize(rules.comparisons.size());
    for (std::size_t c = 0; c < m_tables.size(); ++c) startTable(rules, c, m_tables[c]);
    for (std::size_t s = 0; s < samples.size(); ++s) {
        std::vector<double> shares(
            m_classes, (s == 0 ? 1e-3 : 0.4) / static_cast<double>(std::max<std::size_t>(m_classes - 2, 1)));
        shares[0] = s == 0 ? 1e-3 : 0.3;
        shares[1] = s == 0 ? 1.0 : 0.3;
        normalise(shares);
        m_shares.push_back(std::move(shares));
    }
    takeLogs();
}

void Expectation::gather(const std::vector<PairSample>& samples) {
    const std::size_t comparisons = m_rules.comparisons.size();
    for (const PairSample& sample : samples) {
        Pattern mask = 0;
        for (std::size_t c = 0; c < comparisons; ++c) {
            if (!sample.heldOut[c]) mask |= Pattern{15} << (4 * c);
        }
        std::map<Pattern, double> seen;
        for (const auto& [pattern, count] : sample.counts) seen[pattern & mask] += static_cast<double>(count);
        std::vector<Counted> counted;
        for (const auto& [pattern, pairs] : seen) {
            if (pattern != 0) counted.push_back({pattern, pairs});
        }
        m_counted.push_back(std::move(counted));
    }
    m_randomPairs.resize(comparisons);
    for (std::size_t c = 0; c < comparisons; ++c) {
        m_randomPairs[c].assign(m_rules.comparisons[c].levels.size(), 0.0);
        for (const Counted& entry : m_counted.front()) {
            if (const int level = levelOf(entry.pattern, c); level > 0)
                m_randomPairs[c][level - 1] += entry.pairs;
        }
    }
    m_matchPairs = m_randomPairs;
}

void Expectation::startTable(const RuleSet& rules, std::size_t c, Table& table) {
    const Comparison& comparison = rules.comparisons[c];
    const std::size_t levels = comparison.levels.size();
    table.own.assign(m_classes, false);
    table.own[0] = table.own[1] = true;
    const std::vector<double> match = usualLevels(comparison);
    std::vector<double> strangers = m_randomPairs[c];
    for (double& pairs : strangers) pairs += kStrangerPrior / static_cast<double>(levels);
    normalise(strangers);

    table.probability = {match, strangers};
    table.prior = {match, std::vector<double>(levels, kStrangerPrior / static_cast<double>(levels))};
    for (double& value : table.prior[0]) value *= kMatchPrior;
    for (std::size_t k = 2; k < m_classes; ++k) {
        const Rival& rival = rules.rivals[k - 2];
        std::vector<double> start = strangers;
        for (const auto& [named, share] :
             {std::pair(&rival.levels, kRivalEmphasis), std::pair(&rival.sometimes, kRivalSometimes)}) {
            const auto found = named->find(comparison.id);
            if (found == named->end()) continue;
            table.own[k] = true;
            emphasise(comparison, found->second, match, share, start);
        }
        table.prior.push_back(start);
        for (double& value : table.prior.back()) value *= kRivalPrior;
        table.probability.push_back(std::move(start));
    }
}

void Expectation::responsibilities(std::size_t sample, Pattern pattern, std::vector<double>& out) const {
    out.assign(m_classes, 0.0);
    double highest = -1e300;
    for (std::size_t k = 0; k < m_classes; ++k) {
        double bits = m_shareBits[sample][k];
        for (std::size_t c = 0; c < m_tables.size(); ++c) {
            const int level = levelOf(pattern, c);
            if (level == 0) continue;
            bits += m_tables[c].bits[k][level - 1];
        }
        out[k] = bits;
        highest = std::max(highest, bits);
    }
    double sum = 0.0;
    for (double& value : out) {
        value = exactExp2(value - highest);
        sum += value;
    }
    for (double& value : out) value /= sum;
}

void Expectation::accumulate(std::size_t sample, std::vector<Table>& sums,
                             std::vector<double>& shares) const {
    std::vector<double> share;
    for (const Counted& entry : m_counted[sample]) {
        responsibilities(sample, entry.pattern, share);
        for (std::size_t k = 0; k < m_classes; ++k) {
            const double pairs = share[k] * entry.pairs;
            shares[k] += pairs;
            // Strangers are learned from random pairs only: a block makes records alike beyond its own key.
            if (k == 1 && sample != 0) continue;
            for (std::size_t c = 0; c < m_tables.size(); ++c) {
                const int level = levelOf(entry.pattern, c);
                if (level > 0 && m_tables[c].own[k]) sums[c].probability[k][level - 1] += pairs;
            }
        }
    }
}

void Expectation::takeLogs() {
    for (Table& table : m_tables) {
        table.bits.resize(m_classes);
        for (std::size_t k = 0; k < m_classes; ++k) {
            const std::vector<double>& probability = table.probability[table.own[k] ? k : 1];
            table.bits[k].resize(probability.size());
            for (std::size_t l = 0; l < probability.size(); ++l) table.bits[k][l] = exactLog2(probability[l]);
        }
    }
    m_shareBits.resize(m_shares.size());
    for (std::size_t s = 0; s < m_shares.size(); ++s) {
        m_shareBits[s].resize(m_classes);
        for (std::size_t k = 0; k < m_classes; ++k) m_shareBits[s][k] = exactLog2(m_shares[s][k]);
    }
}

double Expectation::step() {
    std::vector<Table> sums(m_tables.size());
    for (std::size_t c = 0; c < m_tables.size(); ++c) {
        sums[c].probability.assign(m_classes, std::vector<double>(m_rules.comparisons[c].levels.size(), 0.0));
    }
    for (std::size_t s = 0; s < m_counted.size(); ++s) {
        std::vector<double> shares(m_classes, 1e-6);
        accumulate(s, sums, shares);
        normalise(shares);
        m_shares[s] = std::move(shares);
    }
    const double change = maximise(sums);
    takeLogs();
    return change;
}

double Expectation::maximise(const std::vector<Table>& sums) {
    double change = 0.0;
    for (std::size_t c = 0; c < m_tables.size(); ++c) {
        Table& table = m_tables[c];
        m_matchPairs[c] = sums[c].probability[0];
        for (std::size_t k = 0; k < m_classes; ++k) {
            if (!table.own[k]) continue;
            std::vector<double> next = sums[c].probability[k];
            for (std::size_t l = 0; l < next.size(); ++l) next[l] += table.prior[k][l];
            normalise(next);
            for (std::size_t l = 0; l < next.size(); ++l) {
                change = std::max(change, std::abs(next[l] - table.probability[k][l]));
            }
            table.probability[k] = std::move(next);
        }
    }
    return change;
}

std::vector<ComparisonModel> Expectation::comparisons() const {
    std::vector<ComparisonModel> models;
    for (std::size_t c = 0; c < m_tables.size(); ++c) {
        const Comparison& comparison = m_rules.comparisons[c];
        const Table& table = m_tables[c];
        ComparisonModel model;
        model.id = comparison.id;
        model.own = table.own;
        for (std::size_t l = 0; l < comparison.levels.size(); ++l) {
            LevelModel level;
            level.id = comparison.levels[l].id;
            for (std::size_t k = 0; k < m_classes; ++k)
                level.probability.push_back(table.probability[table.own[k] ? k : 1][l]);
            level.randomPairs = static_cast<std::uint64_t>(m_randomPairs[c][l]);
            level.matchPairs = m_matchPairs[c][l];
            model.levels.push_back(std::move(level));
        }
        models.push_back(std::move(model));
    }
    return models;
}

} // namespace goldenrod
