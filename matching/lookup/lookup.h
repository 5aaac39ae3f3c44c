// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/comparator.h"
#include "matching/lookup/key_index.h"
#include "matching/rules/learned.h"
#include "matching/score/conditions.h"
#include "matching/score/weigher.h"
#include "matching/standardised_table.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

// lookup/: a single record against many, without a run: an index of blocking keys (key_index.h, block_key.h)
// gives the candidates that block/ would, and the weights are those of score/.

inline constexpr ErrorCode kLookupUnknownField{
    "lookup.unknown_field"}; ///< field; then the fields of the records, comma-separated
inline constexpr ErrorCode kLookupEmpty{"lookup.empty"}; ///< no argument: nothing to look for

/// One value of a record that is looked up.
struct AskedValue {
    std::string field; ///< of the unified model, or a free attribute
    std::string text;  ///< as somebody wrote it
};

using AskedPlace = KeyIndex::Place;

/// A record that the one looked up could belong with.
struct LookupHit {
    RecordIndex record = 0;
    Weight weight = 0;
    Pattern pattern = 0;
    std::uint16_t rule = 0; ///< the first blocking rule that made it a candidate, then force rules
    bool forced = false, vetoed = false;
};

/// A customer that the record looked up could belong to.
struct LookupCustomer {
    std::uint32_t customer = 0; ///< the caller's number
    Weight weight = 0;          ///< of the record against the customer's records taken as one (MergedRecords)
    Weight best = 0;            ///< of its best single hit
    bool vetoed = false;        ///< a veto rule keeps the record from one of the customer's
    std::vector<std::string> contradictions; ///< ids of rules in force that say it is somebody else
};

/// What a look-up finds; each list the best first, of equal ones the lowest number.
struct LookupAnswer {
    std::vector<LookupHit> hits; ///< at or above the floor, or forced
    std::vector<LookupCustomer> customers;
};

/// Many records, standardised, with a model and an index of their blocking keys, made once, to say of a
/// single record which of them it could belong with: the candidates and weights that a run over all of them
/// and this one would give under that model. One thread at a time; a look-up leaves no trace.
class Lookup {
public:
    static Result<std::unique_ptr<Lookup>> make(std::unique_ptr<RecordTable> records, RuleSet rules,
                                                Learned learned, const ProgressFn& progress);

    /// For each record the number of its customer, 0: none. Without them no customers are found.
    void setCustomers(std::vector<std::uint32_t> customerOf);

    /// Values are read as the first column of their field is. Fails with kLookupUnknownField or kLookupEmpty.
    Result<LookupAnswer> find(std::span<const AskedValue> values, const AskedPlace& place = {});
    /// Of a record that is there; itself is left out.
    LookupAnswer findLike(RecordIndex record) const;

    const RecordTable& records() const { return *m_records; }
    const RuleSet& rules() const { return m_rules; }
    std::size_t indexBytes() const { return m_index->bytes(); }
    std::uint64_t lastCandidates() const { return m_lastCandidates; } ///< compared by the last look-up

private:
    Lookup(std::unique_ptr<RecordTable> records, RuleSet rules, Learned learned);
    Result<void> build(const ProgressFn& progress);
    void bindContradictions();
    void makeRoom();
    Result<std::vector<RecordTable::Cell>> cellsOf(std::span<const AskedValue> values) const;
    LookupAnswer answer(RecordIndex record, const AskedPlace& place) const;
    std::vector<LookupHit> weigh(RecordIndex record, const AskedPlace& place) const;
    LookupCustomer against(std::uint32_t customer, RecordIndex record, const AskedPlace& place) const;

    std::unique_ptr<RecordTable> m_records;
    RuleSet m_rules;
    Learned m_learned;
    TermLookup m_terms;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Features> m_features;
    std::optional<Comparator> m_comparator;
    std::optional<Weigher> m_weigher;
    std::optional<Conditions> m_force, m_veto;
    std::vector<std::pair<std::string, Conditions>> m_contradictions; ///< in force
    std::optional<KeyIndex> m_index;
    std::vector<std::uint32_t> m_customerOf;
    std::vector<RecordIndex> m_byCustomer; ///< records in the order of their customers
    RecordTable::Extent m_recordsExtent;   ///< of what is looked up in, without the one looked up
    StandardisedTable::Extent m_standardisedExtent;
    Features::Extent m_featuresExtent;
    mutable std::uint64_t m_lastCandidates = 0;
};

} // namespace goldenrod
