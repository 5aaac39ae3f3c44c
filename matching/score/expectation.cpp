// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/expectation.h"

#include "matching/parallel.h"
#include "matching/score/class_lanes.h"
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
constexpr double kMatchPrior = 30.0; ///< pseudo-pairs behind that
/// And these behind the levels of what lasts that agree, shared out as the data do: that one customer has two
/// names or birth dates takes more than a few dozen pairs to believe, which may as well be people of one
/// office.
constexpr double kLastingPrior = 70.0;
constexpr double kStrangerPrior = 1.0;   ///< pseudo-pairs, spread evenly
constexpr double kRivalPrior = 50.0;     ///< rivals are meant to stay what they are called
constexpr double kRivalEmphasis = 0.85;  ///< on the levels that the rule set calls likely
constexpr double kRivalSometimes = 0.15; ///< on those that it calls possible
constexpr double kRivalAlways = 0.98;    ///< on those that define it; the rest are errors
constexpr double kLeast = 1e-9;

constexpr std::size_t kLevels = 16;     ///< of a comparison, that of missing values included
constexpr std::size_t kWindow = 16'384; ///< entries whose rows stay in the processor's cache
constexpr std::size_t kGrain = 256;     ///< of them at a time
constexpr std::size_t kComparisonsAPart = 4;

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

void addLastingPrior(const Comparison& comparison, std::vector<double>& levels) {
    if (!comparison.lasting) return;
    double agree = 0.0;
    for (std::size_t l = 0; l < levels.size(); ++l)
        agree += comparison.levels[l].sign == Sign::Agree ? levels[l] : 0.0;
    for (std::size_t l = 0; l < levels.size() && agree > 0.0; ++l) {
        if (comparison.levels[l].sign == Sign::Agree) levels[l] *= (agree + kLastingPrior) / agree;
    }
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
    table.fixed.assign(m_classes, false);
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
             {std::pair(&rival.levels, kRivalEmphasis), std::pair(&rival.sometimes, kRivalSometimes),
              std::pair(&rival.always, kRivalAlways)}) {
            const auto found = named->find(comparison.id);
            if (found == named->end()) continue;
            table.own[k] = true;
            emphasise(comparison, found->second, match, share, start);
        }
        table.fixed[k] = rival.always.contains(comparison.id);
        table.prior.push_back(start);
        for (double& value : table.prior.back()) value *= kRivalPrior;
        table.probability.push_back(std::move(start));
    }
}

std::size_t Expectation::rowOf(std::size_t comparison, int level) const {
    return (comparison * kLevels + static_cast<std::size_t>(level)) * lanesFor(m_classes);
}

void Expectation::weighClasses(std::size_t sample, std::span<const Counted> entries, double* rows) const {
    withLanes(m_classes, [&](auto width) {
        constexpr std::size_t kLanes = width();
        for (const Counted& entry : entries) {
            std::array<double, kLanes> bits;
            std::copy_n(m_shareBits[sample].data(), kLanes, bits.data());
            for (std::size_t c = 0; c < m_tables.size(); ++c) {
                const int level = levelOf(entry.pattern, c);
                if (level == 0) continue;
                const double* row = &m_bits[rowOf(c, level)];
                for (std::size_t k = 0; k < kLanes; ++k) bits[k] += row[k];
            }
            rows = std::copy_n(bits.data(), kLanes, rows);
        }
    });
    sharesOfClasses(rows - entries.size() * lanesFor(m_classes), entries.size(), m_classes);
}

void Expectation::responsibilities(std::size_t sample, std::span<const Pattern> patterns,
                                   std::vector<double>& rows) const {
    std::vector<Counted> entries;
    for (const Pattern pattern : patterns) entries.push_back({pattern, 1.0});
    rows.resize(patterns.size() * lanesFor(m_classes));
    weighClasses(sample, entries, rows.data());
}

void Expectation::accumulate(std::size_t sample, std::vector<double>& sums, std::vector<double>& shares) {
    const std::size_t lanes = lanesFor(m_classes);
    const std::span<const Counted> all = m_counted[sample];
    for (std::size_t begin = 0; begin < all.size(); begin += kWindow) {
        const auto entries = all.subspan(begin, std::min(kWindow, all.size() - begin));
        m_rows.resize(entries.size() * lanes);
        parallelParts(entries.size(), kGrain, [&](std::size_t first, std::size_t last) {
            double* rows = &m_rows[first * lanes];
            weighClasses(sample, entries.subspan(first, last - first), rows);
            for (std::size_t i = first; i < last; ++i) {
                for (std::size_t k = 0; k < lanes; ++k) m_rows[i * lanes + k] *= entries[i].pairs;
            }
        });
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (std::size_t k = 0; k < m_classes; ++k) shares[k] += m_rows[i * lanes + k];
            // Strangers are learned from random pairs only: a block makes records alike beyond its own key.
            if (sample != 0) m_rows[i * lanes + 1] = 0.0;
        }
        // A sum is of one comparison, and its terms come in the order of the entries whatever the threads.
        parallelParts(m_tables.size(), kComparisonsAPart,
                      [&](std::size_t first, std::size_t last) { addLevels(entries, first, last, sums); });
    }
}

void Expectation::addLevels(std::span<const Counted> entries, std::size_t first, std::size_t last,
                            std::vector<double>& sums) const {
    withLanes(m_classes, [&](auto width) {
        constexpr std::size_t kLanes = width();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const double* pairs = &m_rows[i * kLanes];
            for (std::size_t c = first; c < last; ++c) {
                double* sum = &sums[rowOf(c, levelOf(entries[i].pattern, c))];
                for (std::size_t k = 0; k < kLanes; ++k) sum[k] += pairs[k];
            }
        }
    });
}

void Expectation::takeLogs() {
    const std::size_t lanes = lanesFor(m_classes);
    m_bits.assign(m_tables.size() * kLevels * lanes, 0.0);
    for (std::size_t c = 0; c < m_tables.size(); ++c) {
        const Table& table = m_tables[c];
        for (std::size_t k = 0; k < m_classes; ++k) {
            const std::vector<double>& probability = table.probability[table.own[k] ? k : 1];
            for (std::size_t l = 0; l < probability.size(); ++l)
                m_bits[rowOf(c, static_cast<int>(l) + 1) + k] = exactLog2(probability[l]);
        }
    }
    m_shareBits.resize(m_shares.size());
    for (std::size_t s = 0; s < m_shares.size(); ++s) {
        m_shareBits[s].assign(lanes, 0.0);
        for (std::size_t k = 0; k < m_classes; ++k) m_shareBits[s][k] = exactLog2(m_shares[s][k]);
    }
}

double Expectation::step() {
    std::vector<double> sums(m_bits.size(), 0.0);
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

double Expectation::maximise(const std::vector<double>& sums) {
    double change = 0.0;
    for (std::size_t c = 0; c < m_tables.size(); ++c) {
        Table& table = m_tables[c];
        const auto summed = [&](std::size_t k) {
            std::vector<double> levels(m_matchPairs[c].size());
            for (std::size_t l = 0; l < levels.size(); ++l)
                levels[l] = sums[rowOf(c, static_cast<int>(l) + 1) + k];
            return levels;
        };
        m_matchPairs[c] = summed(0);
        for (std::size_t k = 0; k < m_classes; ++k) {
            if (!table.own[k] || table.fixed[k]) continue;
            std::vector<double> next = summed(k);
            for (std::size_t l = 0; l < next.size(); ++l) next[l] += table.prior[k][l];
            if (k == 0) addLastingPrior(m_rules.comparisons[c], next);
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
