// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/weigher.h"

#include "matching/score/class_lanes.h"

#include <algorithm>
#include <cassert>

namespace goldenrod {
namespace {

constexpr double kLeastShare = 1e-15;
constexpr double kLeastBelow = -50.0;    ///< bits under the strongest explanation; what is lower adds nothing
constexpr double kMostRarityBits = 16.0; ///< one value never speaks louder than a good identifier

std::vector<double> bitsOf(const std::vector<SourcePrior>& priors, std::span<const std::string> sources) {
    std::vector<double> bits;
    const auto numberOf = [&](const std::string& name) {
        return static_cast<std::uint32_t>(std::find(sources.begin(), sources.end(), name) - sources.begin());
    };
    for (const SourcePrior& prior : priors) {
        const std::uint32_t left = numberOf(prior.left);
        const std::uint32_t right = numberOf(prior.right);
        if (left == sources.size() || right == sources.size()) continue;
        const std::size_t at = sourcePair(left, right);
        if (bits.size() <= at) bits.resize(at + 1, 0.0);
        bits[at] = prior.bits;
    }
    return bits;
}

} // namespace

Weigher::Weigher(const RuleSet& rules, const Model& model, std::span<const std::string> sources)
    : m_sourceBits(bitsOf(model.sourcePriors, sources)) {
    assert(model.comparisons.size() == rules.comparisons.size());
    for (std::size_t c = 0; c < model.comparisons.size(); ++c) {
        const ComparisonModel& learned = model.comparisons[c];
        Table table;
        table.bits.assign((learned.levels.size() + 1) * kMostClasses, 0.0);
        table.base.assign(learned.levels.size() + 1, 0.0);
        table.hasRarity.assign(learned.levels.size() + 1, false);
        for (std::size_t l = 0; l < learned.levels.size(); ++l) {
            for (std::size_t k = 0; k < model.classes.size(); ++k) {
                table.bits[(l + 1) * kMostClasses + k] = exactLog2(learned.levels[l].probability[k]);
            }
            table.base[l + 1] = learned.levels[l].rarityBase;
            table.hasRarity[l + 1] = rules.comparisons[c].levels[l].rarity;
        }
        for (std::size_t k = 1; k < model.classes.size(); ++k)
            table.chance[k] = k == 1 || !learned.own[k] || rules.rivals[k - 2].byChance ? 1.0 : 0.0;
        m_tables.push_back(std::move(table));
    }
    setShares(model.shares);
}

void Weigher::setShares(const std::vector<double>& shares) {
    m_shares = shares;
    m_shareBits.clear();
    for (const double share : shares) m_shareBits.push_back(exactLog2(std::max(share, kLeastShare)));
}

double Weigher::rarityBits(std::size_t comparison, const PairLevels& levels) const {
    const Table& table = m_tables[comparison];
    const int level = levelOf(levels.pattern, comparison);
    if (!table.hasRarity[level]) return 0.0;
    return std::clamp(levels.rarity[comparison] + table.base[level], -kMostRarityBits, kMostRarityBits);
}

void Weigher::addComparison(std::size_t comparison, const PairLevels& levels, ClassBits& bits) const {
    withLanes(classes(), [&](auto width) { add<width()>(comparison, levels, bits); });
}

template <std::size_t kLanes>
void Weigher::add(std::size_t comparison, const PairLevels& levels, ClassBits& bits) const {
    const int level = levelOf(levels.pattern, comparison);
    if (level == 0) return;
    const Table& table = m_tables[comparison];
    const double* row = &table.bits[level * kMostClasses];
    for (std::size_t k = 0; k < kLanes; ++k) bits[k] += row[k];
    if (!table.hasRarity[level]) return;
    const double rarity = rarityBits(comparison, levels);
    for (std::size_t k = 0; k < kLanes; ++k) bits[k] -= rarity * table.chance[k];
}

void Weigher::likelihoodBits(const PairLevels& levels, ClassBits& bits) const {
    bits.fill(0.0);
    withLanes(classes(), [&](auto width) {
        for (std::size_t c = 0; c < m_tables.size(); ++c) add<width()>(c, levels, bits);
    });
}

void Weigher::classBits(const PairLevels& levels, ClassBits& bits) const {
    likelihoodBits(levels, bits);
    for (std::size_t k = 0; k < classes(); ++k) bits[k] += m_shareBits[k];
    bits[0] += sourceBits(levels.sources);
}

double Weigher::weightOf(const ClassBits& bits, std::size_t classes) {
    double strongest = bits[1];
    for (std::size_t k = 2; k < classes; ++k) strongest = std::max(strongest, bits[k]);
    double others = 0.0;
    for (std::size_t k = 1; k < classes; ++k) {
        const double below = bits[k] - strongest;
        if (below > kLeastBelow) others += exactExp2(below);
    }
    return bits[0] - strongest - exactLog2(others);
}

double Weigher::weight(const PairLevels& levels) const {
    ClassBits bits;
    classBits(levels, bits);
    return weightOf(bits, classes());
}

void Weigher::weights(std::span<const PairLevels> levels, std::span<double> out) const {
    constexpr double kNothing = -1e9;
    constexpr std::size_t kMost = 64;
    const std::size_t classCount = classes();
    const std::size_t rivals = classCount - 1;
    std::array<double, kMost * kMostClasses> below;
    std::array<double, kMost> others, sofar;
    for (std::size_t begin = 0; begin < levels.size(); begin += kMost) {
        const std::size_t count = std::min(kMost, levels.size() - begin);
        double* row = below.data();
        for (std::size_t i = 0; i < count; ++i, row += rivals) {
            ClassBits bits;
            classBits(levels[begin + i], bits);
            const double strongest = *std::max_element(bits.begin() + 1, bits.begin() + classCount);
            sofar[i] = bits[0] - strongest;
            for (std::size_t k = 0; k < rivals; ++k) {
                row[k] = bits[k + 1] - strongest;
                if (row[k] <= kLeastBelow) row[k] = kNothing;
            }
        }
        exactExp2(std::span(below.data(), count * rivals));
        for (std::size_t i = 0; i < count; ++i) {
            others[i] = 0.0;
            for (std::size_t k = 0; k < rivals; ++k) others[i] += below[i * rivals + k];
        }
        exactLog2(std::span(others.data(), count));
        for (std::size_t i = 0; i < count; ++i) out[begin + i] = sofar[i] - others[i];
    }
}

} // namespace goldenrod
