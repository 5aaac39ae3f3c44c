// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/survive/consolidator.h"
#include "models/jobs/pins.h"
#include "models/jobs/record_bench.h"
#include "models/workspace/golden_store.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// One customer as the run in force consolidates it: members, rules, and all that people said of its values.
/// One thread; the connection must outlive it.
class CustomerBench {
public:
    /// Fails with kUnknownGolden, or with kGoldenRetired.
    static Result<std::unique_ptr<CustomerBench>> make(Database& db, const std::string& gid);
    /// Of the customer that a golden record, retired or not, lives on in; nullptr when it does not.
    static Result<std::unique_ptr<CustomerBench>> living(Database& db, std::int64_t golden);

    const GoldenRow& golden() const { return m_golden; }
    const RecordBench& bench() const { return *m_bench; }
    const RecordTable& records() const { return m_bench->records(); }
    const Consolidator& consolidator() const { return *m_consolidator; }
    const std::vector<RecordIndex>& members() const { return m_members; }
    /// Golden ids that live here, the customer's own first; and everything ever said of their values.
    const std::vector<std::int64_t>& goldens() const { return m_goldens; }
    const std::vector<PinRow>& said() const { return m_said; }

    const std::vector<StoredGoldenValue>& byRule() const { return m_byRule; }
    /// The values were `said` all that was said.
    std::vector<StoredGoldenValue> valuesUnder(const std::vector<PinRow>& said) const;
    /// Pins that decide a value.
    std::vector<PinRow> deciding() const;

    /// Writes the values under all that was said, as a change of event `seq`.
    Result<void> write(Database& db, std::int64_t seq) const;

    /// What a record gives in a slot as the rule would take it; nothing when that is not usable.
    std::optional<PinnedField> valueOf(const std::string& field, RecordIndex record, std::int64_t slot) const;

private:
    Result<void> fill(Database& db);

    std::int64_t m_run = 0;
    std::string m_prefix;
    GoldenRow m_golden;
    std::unique_ptr<RecordBench> m_bench;
    std::optional<Consolidator> m_consolidator;
    std::vector<RecordIndex> m_members;
    std::vector<std::int64_t> m_goldens;
    std::vector<PinRow> m_said;
    std::vector<StoredGoldenValue> m_byRule;
};

} // namespace goldenrod
