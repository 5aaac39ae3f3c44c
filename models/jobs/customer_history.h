// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/golden_codec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

/// A field whose golden value became another one.
struct FieldChange {
    std::string field, before, after; ///< as displayed; empty: there was, or is, none
};

/// Fields that differ, in the order of the newer values, vanished ones last.
std::vector<FieldChange> changesBetween(const std::vector<StoredGoldenValue>& before,
                                        const std::vector<StoredGoldenValue>& after);

/// A source record by its name.
struct NamedRecord {
    std::string source, key;
};

/// What one event did to a golden record.
struct CustomerChange {
    std::int64_t seq = 0, at = 0;
    std::string kind, actor; ///< of the event
    bool founded = false;    ///< it made the golden record: no fields are listed, `values` counts them
    std::int64_t values = 0;
    std::vector<FieldChange> fields;
    std::vector<NamedRecord> joined, left;
    std::vector<std::string> forwardedHere; ///< golden ids that forward here since then, and still do
};

/// The history of a golden record, newest first.
Result<std::vector<CustomerChange>> readCustomerHistory(Database& db, const std::string& gid);

} // namespace goldenrod
