// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/lookup/lookup.h"
#include "models/workspace/database.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kLookupAmbiguousColumn{
    "lookup.ambiguous_column"}; ///< column as named; then the fields that it feeds, comma-separated

/// A source record that the one looked up could belong with.
struct FoundRecord {
    std::int64_t id = 0;
    std::string source, key;
    double weight = 0.0; ///< bits
    bool forced = false, vetoed = false;
};

/// A customer that the record looked up could belong to, with the records that speak for it.
struct FoundCustomer {
    std::string gid, name; ///< empty for records that no run has seen
    double weight = 0.0;   ///< bits: against all records of the customer taken as one
    double probability = 0.0;
    bool vetoed = false;
    std::vector<std::string> contradictions; ///< ids of rules that say it is somebody else
    std::vector<FoundRecord> records;        ///< the best first
};

/// Says of a single record which customers of a workspace it could belong to, under the rules and the model
/// of the run in force. Made once, from all records, for many look-ups; shows the workspace as it stood then.
/// One thread at a time.
class CustomerLookup {
public:
    /// Fails with kNoRun when no run is in force.
    static Result<std::unique_ptr<CustomerLookup>> make(Database& db, const ProgressFn& progress);

    /// The field that a name means: a field of the records ("birth.date"), that with underscores
    /// ("birth_date"), or a column of an extract that feeds one field alone. Fails with kLookupUnknownField
    /// or kLookupAmbiguousColumn.
    Result<std::string> fieldNamed(const std::string& name) const;

    /// The `most` best customers, records without a customer standing for themselves, the best first.
    Result<std::vector<FoundCustomer>> find(Database& db, const std::vector<AskedValue>& values,
                                            std::size_t most);

    Lookup& lookup() { return *m_lookup; }

private:
    CustomerLookup() = default;
    Result<void> readCustomers(Database& db);
    Result<void> readColumns(Database& db);
    FoundRecord shown(const LookupHit& hit) const;

    std::unique_ptr<Lookup> m_lookup;
    std::vector<std::int64_t> m_goldens; ///< numbers of golden records, by the look-up's customer less one
    std::vector<std::uint32_t> m_customerOf;
    std::vector<std::pair<std::string, std::string>> m_columns; ///< column in lower case, field that it feeds
};

} // namespace goldenrod
