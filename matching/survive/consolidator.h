// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"
#include "matching/result.h"
#include "matching/rules/rule_set.h"
#include "matching/standardised_table.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::min();

/// One value of one record that a golden value could be taken from.
struct GoldenCandidate {
    RecordIndex record = 0;
    std::uint16_t slot = 0;
    std::string_view raw;  ///< of the field asked for, as delivered
    std::string_view form; ///< standardised; empty when not usable
    text::ValueState state = text::ValueState::Missing;
    std::string_view reason;         ///< why it is not usable, or what was noticed
    std::int64_t recency = kUndated; ///< of the record, microseconds UTC
    /// "wins", "supports" (equal to the winner), "unusable", or the criterion by which it lost.
    std::string_view outcome;
};

/// One field of a golden record.
struct GoldenValue {
    std::string field;
    std::string display;    ///< for people; what is published
    std::string form;       ///< standardised
    RecordIndex winner = 0; ///< the record it was taken from
    std::uint16_t slot = 0;
    std::string_view
        criterion; ///< what decided: the last criterion that was needed; "only_value" when none was
    std::uint32_t agree = 0, filled = 0; ///< records whose value equals it; records with a usable value
};

/// Takes the golden value of every field from the records of one customer, by the survivorship rules.
/// Criteria, in the order a rule names them, each leaving only the best candidates of those before:
///   valid_first      present before implausible
///   most_frequent    the value most records carry (equal standardised form)
///   most_recent, least_recent   by the record's change date; an undated value never beats a dated one
///   source_priority  the rule set's order of sources
///   most_complete    most words, or most fields of the group
///   longest          most characters
///   min, max         by standardised form
/// What is then still equal is decided by the order of sources and the lowest record. Fields of a group named
/// in a rule ("address") are taken from one and the same record and slot.
class Consolidator {
public:
    static Result<Consolidator> make(const RuleSet& rules, const RecordTable& records,
                                     const StandardisedTable& standardised);

    /// Fields of the golden record, in the order of the unified model, free attributes after it.
    std::vector<GoldenValue> consolidate(std::span<const RecordIndex> members) const;

    /// All candidates of one field with their outcomes, the winner first; for lineage.
    std::vector<GoldenCandidate> candidates(const std::string& field,
                                            std::span<const RecordIndex> members) const;

    /// Criteria of the rule that decides a field, in order.
    std::vector<std::string> criteriaOf(const std::string& field) const;

    static bool isCriterion(std::string_view name);

private:
    struct Plan {
        std::vector<std::string> fields; ///< one, or those of a group
        std::vector<std::string_view> criteria;
    };
    struct Cell {
        std::size_t column = 0;
        ValueId value = kNoValue;
    };
    /// One record's slot of a plan: a cell for each of its fields.
    struct Candidate {
        RecordIndex record = 0;
        std::uint16_t slot = 0;
        std::vector<Cell> cells;
        std::string key; ///< forms joined: equal keys are equal values
        std::string_view lostBy;
    };
    Consolidator(const RecordTable& records, const StandardisedTable& standardised)
        : m_records(&records)
        , m_standardised(&standardised) {}

    void makePlans(const RuleSet& rules);
    void readRecency();
    std::vector<Candidate> collect(const Plan& plan, std::span<const RecordIndex> members) const;
    std::string_view choose(const Plan& plan, std::vector<Candidate>& candidates, std::size_t& winner) const;
    std::int64_t scoreOf(std::string_view criterion, const Candidate& candidate,
                         const std::vector<Candidate>& all) const;
    const StandardisedValue* valueOf(const Cell& cell) const;
    std::string_view formOf(const Cell& cell) const;
    GoldenValue golden(const Plan& plan, std::size_t field, const std::vector<Candidate>& all,
                       std::size_t winner, std::string_view criterion) const;

    const RecordTable* m_records;
    const StandardisedTable* m_standardised;
    std::vector<Plan> m_plans;
    std::vector<std::int64_t> m_recency;
    std::vector<std::uint32_t> m_priority; ///< per source: rank, 0 best
};

} // namespace goldenrod
