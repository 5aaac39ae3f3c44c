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

// survive/: from a cluster to its golden record: for every field the value that wins by the rule set's
// criteria, and what each record says for or against it.

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
///   best_confirmed   what most records confirm, recent ones first: a record counts half as much for every
///                    half-life it is older than the customer's newest (names 8 years, addresses half a
///                    year, contacts 2, other fields 16; an undated one counts half), and confirms all
///                    spellings of one value, or all of one address; names are confirmed by the whole name of
///                    a record, too
///   fullest          neither initials, a nickname or a cut form of another, nor a phone without its country
///   best_spelled     of spellings the one whose words most records write so, whole names counted as well: a
///                    word that most write adds, one that few write takes away; of addresses the street that
///                    most write
///   most_complete    most words, or most fields of the group
///   longest          most characters
///   min, max         by standardised form
/// What is then still equal is decided by the order of sources and the lowest record. Fields of a group named
/// in a rule ("address") are taken from one and the same record and slot. An address decided by
/// best_confirmed is filled up: what is no part of the street and missing there comes, as "completes", from
/// records of the same address, and a country that no record contradicts from any.
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

    /// Fields whose values are taken from one and the same record and slot with this one, itself among them.
    std::vector<std::string> fieldsTakenWith(const std::string& field) const;

    static bool isCriterion(std::string_view name);

private:
    static constexpr std::string_view kOnlyValue = "only_value";
    struct Plan {
        std::vector<std::string> fields;               ///< one, or those of a group
        std::vector<std::vector<std::size_t>> columns; ///< by field: those of the table that hold it
        std::vector<const ValueLists*> forms;          ///< by field, where each has one column; else empty
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
        std::string line;           ///< of an address: number and street
        std::size_t kin = 0;        ///< candidates of one kin are spellings of one value
        std::int64_t confirmed = 0; ///< weight of the records that confirm it
        std::int64_t spelled = 0;   ///< records that write it so
    };
    /// Room that takeEqual() needs, used again and again.
    struct Scratch {
        std::vector<ValueId> forms, best;
        std::vector<Cell> cells;
    };
    /// What a record says besides its candidates: a part of its whole name.
    struct Witness {
        RecordIndex record = 0;
        std::string form;
    };
    /// Which candidate gives each field of a plan, and why; candidates.size(): none.
    struct Choice {
        std::vector<std::size_t> winners; ///< by field
        std::size_t winner = 0;           ///< of the plan; those of fields it lacks complete it
        std::string_view criterion;
    };
    Consolidator(const RecordTable& records, const StandardisedTable& standardised)
        : m_records(&records)
        , m_standardised(&standardised) {}

    void makePlans(const RuleSet& rules);
    void readRecency();
    void placeColumns();
    /// The cells of one record, by slot, `plan.fields.size()` each.
    void readCells(const Plan& plan, RecordIndex record, std::vector<Cell>& cells) const;
    /// Their forms, in the same order.
    void readForms(const Plan& plan, RecordIndex record, std::vector<ValueId>& forms) const;
    /// Where all usable candidates of a plan are equal no criterion is needed. False when they are not, and
    /// nothing is added.
    bool takeEqual(const Plan& plan, std::span<const RecordIndex> members, Scratch& scratch,
                   std::vector<GoldenValue>& values) const;
    std::vector<Candidate> collect(const Plan& plan, std::span<const RecordIndex> members) const;
    Choice choose(const Plan& plan, std::span<const RecordIndex> members,
                  std::vector<Candidate>& candidates) const;
    std::string_view decide(const Plan& plan, std::vector<Candidate>& candidates, std::size_t& winner) const;
    SemanticType typeOf(const Plan& plan) const;
    bool isAddress(const Plan& plan) const;
    // What the criteria over spellings need (consolidator_support.cpp)
    void support(const Plan& plan, std::span<const RecordIndex> members, std::vector<Candidate>& all) const;
    std::vector<Witness> witnesses(const Plan& plan, std::span<const RecordIndex> members,
                                   const std::vector<Candidate>& all) const;
    void readLines(const Plan& plan, std::vector<Candidate>& all) const;
    bool areKin(const Plan& plan, const Candidate& a, const Candidate& b) const;
    std::vector<std::int64_t> weigh(const Plan& plan, std::span<const RecordIndex> members) const;
    std::string_view formIn(const Plan& plan, const Candidate& candidate, std::string_view field) const;
    void fillUp(const Plan& plan, const std::vector<Candidate>& all, Choice& choice) const;
    std::int64_t scoreOf(std::string_view criterion, const Candidate& candidate,
                         const std::vector<Candidate>& all) const;
    /// Of records with equal values: the more recent one, then the better source.
    bool speaksBefore(RecordIndex a, RecordIndex b) const;
    std::uint32_t rankOf(RecordIndex record) const { return m_priority[m_records->sourceOf(record)]; }
    std::string displayOf(const Cell& cell) const;
    ValueId formIdOf(const Cell& cell) const; ///< kNoValue: not usable
    const StandardisedValue* valueOf(const Cell& cell) const;
    std::string_view formOf(const Cell& cell) const;
    GoldenValue golden(const Plan& plan, std::size_t field, const std::vector<Candidate>& all,
                       std::size_t winner, std::string_view criterion) const;

    const RecordTable* m_records;
    const StandardisedTable* m_standardised;
    std::vector<const Dictionary*> m_forms; ///< by column of the table: forms of its field
    std::vector<Plan> m_plans;
    std::vector<std::int64_t> m_recency;
    std::vector<std::uint32_t> m_priority; ///< per source: rank, 0 best
};

} // namespace goldenrod
