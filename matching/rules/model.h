// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// What was learned about one level of a comparison.
struct LevelModel {
    std::string id;
    std::vector<double> probability; ///< per class of the model: of showing this level when both have a value
    double rarityBase = 0.0; ///< bits: log2 of the mean of 2^-rarity over matches at this level; a value of
                             ///< this mean rarity adds nothing
    std::uint64_t randomPairs = 0; ///< random pairs seen at this level
    double matchPairs = 0.0;       ///< expected matches seen at this level while training
    bool byHand = false;           ///< m or u stands in the rules
};

struct ComparisonModel {
    std::string id;
    std::vector<LevelModel> levels;
    std::vector<bool> own; ///< per class: has probabilities of its own; otherwise those between strangers
};

/// One pass of the training: the pairs of one blocking rule, without the comparisons that the rule fixes.
struct TrainingPass {
    std::string rule; ///< its id, or "random" for the random pairs
    std::uint64_t pairs = 0;
    std::vector<std::string> heldOut;
    double matchShare = 0.0; ///< of its pairs
};

/// Why a contradiction rule does or does not forbid merges under a model.
struct ContradictionReport {
    std::string rule;
    std::uint64_t strongPairs = 0, contradicting = 0; ///< among pairs of at least 12 bits
    bool inForce = false;                             ///< rarely wrong: at most 1 in 100 of them
};

/// How much likelier than any two records one of each of two sources, or two of one, are one customer.
struct SourcePrior {
    std::string left, right; ///< names, left <= right
    double matches = 0.0;    ///< expected, of all their pairs
    double pairs = 0.0;
    double bits = 0.0; ///< added to the log odds
};

/// How many records a block of a rule may have to be looked at, found when the model was learned.
struct BlockLimit {
    std::string rule; ///< of the blocking rules, then of the force rules, in their order
    std::uint64_t records = 0;
};
using BlockLimits = std::vector<BlockLimit>;

/// What was learned from data under a rule set: the artefact "goldenrod-model/1". Classes: 0 match, 1
/// strangers, then the rivals of the rule set in their order.
struct Model {
    std::string rulesHash; ///< hex SHA-256 of the canonical rules
    std::string termsHash; ///< hex SHA-256 of the term frequencies
    std::uint64_t records = 0, seed = 0;
    std::vector<std::string> classes;
    std::vector<double> shares;            ///< per class, of all pairs of records; sum to 1
    std::vector<SourcePrior> sourcePriors; ///< empty: one prior for all
    std::vector<ComparisonModel> comparisons;
    /// Judged once, where the model was learned, so that a run over other records under it goes the same
    /// way. None: a model of an earlier version, under which every run judges for itself.
    std::optional<std::vector<ContradictionReport>> contradictions;
    std::optional<BlockLimits> blockLimits;                  ///< likewise
    std::optional<std::vector<std::string>> distinctSources; ///< likewise; names of those in which no
                                                             ///< customer is twice
    std::vector<TrainingPass> passes;
    std::uint32_t iterations = 0;
    double lastChange = 0.0; ///< largest change of a probability in the last iteration
    bool converged = false;

    std::string toJson() const;
    static Result<Model> fromJson(std::string_view json);
};

/// How many records have each term of each space ("name", "birth.date" ...), sorted; needed to weigh rarity
/// when only a few records are looked at. Terms of one record are left out: absence means one. Two kinds of
/// spaces hold what the records taught beside it: name variants (kVariantSpace), by customers, and values
/// that too many records share (overCommonSpace()).
struct TermFrequencies {
    struct Term {
        std::string text;
        std::uint32_t records = 0;
        friend bool operator==(const Term&, const Term&) = default;
    };
    struct Space {
        std::string name;
        std::uint64_t records = 0; ///< that have any term of the space
        std::vector<Term> terms;
        friend bool operator==(const Space&, const Space&) = default;
    };
    std::vector<Space> spaces;
    std::string hash() const; ///< hex SHA-256 over all of it
    friend bool operator==(const TermFrequencies&, const TermFrequencies&) = default;
};

} // namespace goldenrod
