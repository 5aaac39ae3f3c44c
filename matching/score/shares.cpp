// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/shares.h"

#include "matching/parallel.h"
#include "matching/score/class_lanes.h"
#include "matching/score/weigher.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr int kShareIterations = 20;
constexpr double kMostOthers = 1.0 - 1e-6;             ///< share of all pairs that are not between strangers
constexpr std::size_t kWindow = 16'384, kGrain = 1024; ///< pairs whose rows are at hand, and at a time

/// How many pairs there are of every two sources, and the bits by which matches are likelier among them.
class SourceTally {
public:
    SourceTally(const RecordTable& records, bool wanted)
        : m_sources(records.sources()) {
        if (!wanted || m_sources.size() < 2 || m_sources.size() > kMostSources) return;
        std::vector<double> counts(m_sources.size(), 0.0);
        for (RecordIndex r = 0; r < records.size(); ++r) counts[records.sourceOf(r)] += 1.0;
        for (std::uint32_t a = 0; a < counts.size(); ++a) {
            for (std::uint32_t b = 0; b <= a; ++b)
                m_pairs.push_back(a == b ? counts[a] * (counts[a] - 1.0) / 2.0 : counts[a] * counts[b]);
        }
        m_matches.assign(m_pairs.size(), 0.0);
    }
    void clear() { std::fill(m_matches.begin(), m_matches.end(), 0.0); }
    void add(std::uint32_t sources, double match) {
        if (!m_matches.empty()) m_matches[sources] += match;
    }
    /// `share` of all pairs match; a `rate` of the candidates was added.
    std::vector<double> bits(double share, double rate) const {
        std::vector<double> bits;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            bits.push_back(
                exactLog2((m_matches[i] / rate + kFewMatches) / (share * m_pairs[i] + kFewMatches)));
        }
        return bits;
    }
    void write(double share, double rate, Model& model) const {
        const std::vector<double> all = bits(share, rate);
        for (std::uint32_t a = 0; a < m_sources.size() && !m_pairs.empty(); ++a) {
            for (std::uint32_t b = 0; b <= a; ++b) {
                const std::size_t at = sourcePair(a, b);
                const auto [left, right] = std::minmax(m_sources[a], m_sources[b]);
                model.sourcePriors.push_back({left, right, m_matches[at] / rate, m_pairs[at], all[at]});
            }
        }
    }

private:
    static constexpr double kFewMatches = 10.0;
    std::span<const std::string> m_sources;
    std::vector<double> m_pairs, m_matches; ///< by sourcePair(); empty: not asked for
};

/// Shares of all pairs, by the expected numbers of the classes in a `rate` of the candidates.
std::vector<double> sharesOf(const std::vector<double>& expected, double rate, double allPairs) {
    std::vector<double> shares(expected.size(), 0.0);
    double others = 0.0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        if (k == 1) continue;
        shares[k] = (expected[k] + 0.5) / rate / allPairs;
        others += shares[k];
    }
    // Of few pairs the half that is added to each class may be more than there are.
    if (others > kMostOthers) {
        for (double& share : shares) share *= kMostOthers / others;
    }
    shares[1] = 1.0 - std::min(others, kMostOthers);
    return shares;
}

} // namespace

double pairsAmong(double records) {
    return std::max(1.0, records * (records - 1.0) / 2.0);
}

void learnShares(const RuleSet& rules, const RecordTable& records, const PairSample& candidates,
                 bool sourcePriors, Model& model, ProgressMeter& meter) {
    const double allPairs = pairsAmong(static_cast<double>(records.size()));
    SourceTally sources(records, sourcePriors);
    model.shares.assign(model.classes.size(), 1e-7);
    model.shares[1] = 1.0;
    Weigher weigher(rules, model, {});
    std::vector<Weigher::ClassBits> likelihoods(candidates.pairs.size());
    parallelParts(likelihoods.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            weigher.likelihoodBits(candidates.pairs[i], likelihoods[i]);
    });
    const std::size_t classes = model.classes.size();
    const std::size_t lanes = lanesFor(classes);
    std::vector<double> rows(std::min(kWindow, likelihoods.size()) * lanes);
    for (int iteration = 0; iteration < kShareIterations && meter.advance(0); ++iteration) {
        std::vector<double> expected(classes, 0.0);
        sources.clear();
        for (std::size_t begin = 0; begin < likelihoods.size(); begin += kWindow) {
            const std::size_t count = std::min(kWindow, likelihoods.size() - begin);
            parallelParts(count, kGrain, [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i) {
                    for (std::size_t k = 0; k < classes; ++k)
                        rows[i * lanes + k] = likelihoods[begin + i][k] + weigher.shareBits(k);
                    rows[i * lanes] += weigher.sourceBits(candidates.pairs[begin + i].sources);
                }
                sharesOfClasses(&rows[first * lanes], last - first, classes);
            });
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t k = 0; k < classes; ++k) expected[k] += rows[i * lanes + k];
                sources.add(candidates.pairs[begin + i].sources, rows[i * lanes]);
            }
        }
        model.shares = sharesOf(expected, candidates.rate, allPairs);
        weigher.setShares(model.shares);
        weigher.setSourceBits(sources.bits(model.shares[0], candidates.rate));
    }
    sources.write(model.shares[0], candidates.rate, model);
}

} // namespace goldenrod
