// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/features.h"
#include "matching/record_table.h"
#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/standardised_table.h"
#include "models/workspace/database.h"

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>

namespace goldenrod {

/// How common a value is in what the run learned from: so many of the records that have any.
struct Frequency {
    std::uint64_t records = 0, of = 0; ///< of 0: not counted
};

/// A few records, bound to the rules, model and term frequencies of a run: for looking at a pair, a customer
/// or the surroundings of a decision exactly as the run saw them. One thread; the connection must outlive it.
class RecordBench {
public:
    static Result<std::unique_ptr<RecordBench>> make(Database& db, std::int64_t runId,
                                                     std::span<const std::int64_t> recordIds);

    const RecordTable& records() const { return *m_records; }
    const StandardisedTable& standardised() const { return *m_standardised; }
    Features& features() { return *m_features; }
    const RuleSet& rules() const { return m_rules; }
    Result<Model> model() const; ///< read on demand
    /// A value as the run compares it. Free attributes are compared as what they were noticed to be, and
    /// shown as they were delivered.
    text::Standardised standardise(const std::string& field, std::string_view raw,
                                   const text::Context& context) const;

    /// Of a standardised value; of a part of a name its one word in any part.
    Frequency frequencyOf(const std::string& field, const std::string& form) const;

    /// Position of a record; it must be one of those asked for.
    RecordIndex at(std::int64_t recordId) const { return m_positions.at(recordId); }
    bool has(std::int64_t recordId) const { return m_positions.contains(recordId); }

private:
    RecordBench(Database& db, std::int64_t modelId)
        : m_db(db)
        , m_modelId(modelId) {}

    Database& m_db;
    std::int64_t m_modelId;
    RuleSet m_rules;
    std::unique_ptr<RecordTable> m_records;
    std::unordered_map<std::int64_t, RecordIndex> m_positions;
    TermLookup m_terms;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Features> m_features;
};

} // namespace goldenrod
