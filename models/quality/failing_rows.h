// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/quality_rules.h"
#include "models/workspace/quality_store.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// One value of a record in the field of a rule.
struct FailingValue {
    std::string text, column;            ///< as delivered; column of the extract
    std::int64_t offset = 0, length = 0; ///< its bytes in the extract, quotes included
    bool fails = false;                  ///< by itself
    std::string reason;                  ///< of standardise(), or empty
};

/// A record that fails a rule, and where its bytes stand.
struct FailingRow {
    std::int64_t record = 0, loadId = 0, line = 0, offset = 0;
    std::string bytes; ///< of the row, the first 16 KiB of a longer one
    std::string encoding;
    std::string source, key;
    std::string name;                 ///< as delivered, its parts in order; may be empty
    std::string changed;              ///< ISO day by the source's own word; empty: it does not say
    std::string gid;                  ///< of its golden record; empty: none yet
    std::vector<FailingValue> values; ///< those that fail alone, where any do
};

/// Reads records again from their stored bytes and says what fails in the field of `rule`. Values are judged
/// one by one: of what fails only beside others (too common, not unique, not agreed) every value is given.
/// Records are read as they stood at the check.
Result<std::vector<FailingRow>> readFailingRows(Database& db, const QualityRule& rule,
                                                const QualityCheckRow& check,
                                                std::span<const std::int64_t> records);

} // namespace goldenrod
