// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/rules/model.h"
#include "matching/score/exact_math.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

// score/: from levels to a match weight. Weigher holds the formula; train.h learns its probabilities from the
// records (training_pairs.h, expectation.h, shares.h); score_pairs.h weighs every candidate, complete_pairs.h
// the pairs that blocking left out; merged_records.h weighs groups of records, explain.h takes a weight
// apart.

inline constexpr std::size_t kMostClasses = 2 + kMostRivals;

/// Turns the levels of a pair into a match weight under a model: the log odds, in bits, of "one customer"
/// against the mixture of all other explanations (I. Fellegi, A. Sunter, "A theory for record linkage", JASA
/// 64 (1969), with several classes of non-match):
///   w = log2 π_match + s + Σ_c log2 p_match,c(level) − log2 Σ_k π_k Π_c p_k,c(level)·2^−(rarity_c + base_c)
/// where the rarity counts only against classes that agree by chance (strangers, and rivals that meet by
/// chance: they show value X with f(X)^2 / Σ f^2, a match with f(X)), and a missing comparison counts
/// nothing. rarity_c + base_c counts within ±16 bits. s is how much likelier than others records of these two
/// sources are one customer (SourcePrior).
class Weigher {
public:
    /// The model must have been made for these rules (same comparisons and levels).
    /// `sources`: names, by the numbers that records have; records of others get no s.
    Weigher(const RuleSet& rules, const Model& model, std::span<const std::string> sources);

    std::size_t classes() const { return m_shares.size(); }

    /// log2(share · likelihood) of every class, in the model's order.
    using ClassBits = std::array<double, kMostClasses>;
    void classBits(const PairLevels& levels, ClassBits& bits) const;
    /// The same without the shares.
    void likelihoodBits(const PairLevels& levels, ClassBits& bits) const;

    /// Adds what one comparison says, likelihood and rarity, to the bits of every class.
    void addComparison(std::size_t comparison, const PairLevels& levels, ClassBits& bits) const;

    /// The match weight in bits.
    double weight(const PairLevels& levels) const;
    /// Of many pairs: the same bits as one by one. As many weights as levels.
    void weights(std::span<const PairLevels> levels, std::span<double> out) const;
    static double weightOf(const ClassBits& bits, std::size_t classes);

    /// Shares of the classes, as used: 0 to 1 each, one in sum.
    void setShares(const std::vector<double>& shares);
    void setSourceBits(std::vector<double> bySourcePair) { m_sourceBits = std::move(bySourcePair); }

    // Pieces of the explanation.
    double levelBits(std::size_t comparison, int level, std::size_t ofClass) const {
        return m_tables[comparison].bits[level * kMostClasses + ofClass];
    }
    double rarityBits(std::size_t comparison, const PairLevels& levels) const;
    bool agreesByChance(std::size_t comparison, std::size_t ofClass) const {
        return m_tables[comparison].chance[ofClass] != 0.0;
    }
    double shareBits(std::size_t ofClass) const { return m_shareBits[ofClass]; }
    double sourceBits(std::uint32_t sources) const { ///< of PairLevels
        return sources < m_sourceBits.size() ? m_sourceBits[sources] : 0.0;
    }

private:
    template <std::size_t kLanes>
    void add(std::size_t comparison, const PairLevels& levels, ClassBits& bits) const;

    struct Table {
        std::vector<double> bits;                  ///< [level * kMostClasses + class]; level 0 is all zero
        std::vector<double> base;                  ///< per level: rarity base where the level has rarity
        std::vector<unsigned char> hasRarity;      ///< per level
        std::array<double, kMostClasses> chance{}; ///< per class: 1 when it agrees by chance, else 0
    };
    std::vector<Table> m_tables;
    std::vector<double> m_shares, m_shareBits, m_sourceBits;
};

} // namespace goldenrod
