// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

/// A source record that was looked for, as people tell it from others.
struct RecordHit {
    std::int64_t id = 0;
    std::string name, source, key;
    std::string gid; ///< of its golden record; empty: none yet
};

/// Source records by source and key ("CRM 10231", "CRM:10231"), by the beginning of a key, or as members of
/// the customers that searchCustomers() finds; in this order, at most `limit`.
Result<std::vector<RecordHit>> searchRecords(Database& db, const std::string& words, int limit);

/// Fails when there is no such record.
Result<RecordHit> readRecordHit(Database& db, std::int64_t recordId);

} // namespace goldenrod
