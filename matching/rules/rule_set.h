// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/expression.h"
#include "matching/rules/fields.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

// rules/: what a run goes by. RuleSet is what people write, in the language of expression.h over the fields
// of fields.h; Model (model.h) is what was learned from data under it. Both are read and written as JSON;
// nothing here looks at a record.

inline constexpr ErrorCode kRulesSyntax{"rules.syntax"}; ///< line, column; detail: what the parser said
inline constexpr ErrorCode kRulesFormat{"rules.format"}; ///< format found, format wanted
inline constexpr ErrorCode kRulesUnknownKey{"rules.unknown_key"}; ///< where ("comparisons[2].levels[0]"), key
inline constexpr ErrorCode kRulesMissingKey{"rules.missing_key"}; ///< where, key
inline constexpr ErrorCode kRulesWrongValue{"rules.wrong_value"}; ///< where, what is wrong
inline constexpr ErrorCode kRulesExpression{
    "rules.expression"}; ///< where, expression, then the expression's error code and arguments

/// What a level says of the two values; the window shows it as = ≈ ≠.
enum class Sign : unsigned char { Agree, Close, Differ };

/// One level of a comparison; the first level whose condition holds is the pair's.
struct Level {
    std::string id;
    std::optional<Expression> when; ///< none: everything else; only the last level
    Sign sign = Sign::Differ;
    bool rarity = false;        ///< rare values weigh more (term frequency)
    std::optional<double> m, u; ///< set by hand; otherwise learned
    friend bool operator==(const Level&, const Level&) = default;
};

/// One comparison of two records. Levels are numbered from 1 in the order of the list; 0 means that for none
/// of `on` both records have a value.
struct Comparison {
    std::string id;
    std::vector<Expression> on; ///< values or words that are compared; the first one's rarity counts
    std::vector<Level> levels;
    bool lasting = false; ///< stays with a person for life (name, birth date), unlike an address or a phone
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// A condition with a name and a reason: force, veto and blocking rules, contradictions.
struct NamedRule {
    std::string id;
    Expression when;
    std::string reason;
    friend bool operator==(const NamedRule&, const NamedRule&) = default;
};

/// Another explanation why two records agree without being one customer ("household"): for the comparisons it
/// speaks of, the levels that it makes likely, those that it makes possible, and those that it is defined by,
/// which no data can talk it out of (twins have one birth date). All other comparisons behave
/// as between strangers.
struct Rival {
    std::string id;
    std::map<std::string, std::vector<std::string>> levels;
    std::map<std::string, std::vector<std::string>> sometimes;
    std::map<std::string, std::vector<std::string>> always;
    /// Its records meet by chance, as namesakes do and a household does not: the rarer the value they share,
    /// the less it explains.
    bool byChance = false;
    friend bool operator==(const Rival&, const Rival&) = default;
};

/// How the golden value of a field or field group is chosen: each criterion breaks the ties of those before.
struct Survivorship {
    std::string field;                 ///< field id, or a group ("address") whose fields travel together
    std::vector<std::string> criteria; ///< "most_frequent", "most_recent", "source_priority" ... see survive/
    friend bool operator==(const Survivorship&, const Survivorship&) = default;
};

inline constexpr std::size_t kMostRivals = 10; ///< of a rule set

/// What a person authored, canonical: the artefact "goldenrod-rules/1". Values only; bound to data elsewhere.
struct RuleSet {
    std::string note;
    FieldTypes types; ///< of free attributes that are not text
    std::vector<NamedRule> force, veto, blocking;
    std::vector<Comparison> comparisons;
    std::vector<Rival> rivals;
    double mergeLine = 0.0, reviewLine = 0.0,
           floor = 0.0;                ///< match weights in bits, merge >= review >= floor
    std::size_t mostPairs = 5'000'000; ///< kept above the floor; the best ones
    std::size_t largestBlock = 0;      ///< records; larger blocks of a rule are left out and reported
    std::uint64_t pairsARule = 0;  ///< of one blocking rule; blocks are left out from the largest on until
                                   ///< it gives no more; 0: no limit
    double missingPair = 0.0;      ///< bits that a pair counts which was never a candidate
    double clip = 0.0;             ///< bits: a pair's weight counts at most so much, either way, in a cluster
    std::optional<double> regroup; ///< bits: under this height the groups of a cluster are weighed anew, each
                                   ///< as if it were one record; none: pairs alone count. Not under the merge
                                   ///< line
    bool distinctSources = false;  ///< two records of a source that is noticed to hold no customer twice are
                                   ///< not merged
    std::vector<NamedRule> contradictions; ///< what one customer cannot be; forbids a merge
    std::vector<Survivorship> survivorship;
    std::vector<std::string> sourcePriority; ///< names of sources, best first

    /// Canonical JSON: keys in documented order, two-space indent, one final line end.
    std::string toJson() const;
    /// Unknown keys are errors; keys that begin with "_" are comments and dropped.
    static Result<RuleSet> fromJson(std::string_view json);
    /// What must hold beyond the form: distinct ids, lines in order, a last level without condition ...
    Result<void> check() const;
    friend bool operator==(const RuleSet&, const RuleSet&) = default;
};

} // namespace goldenrod
