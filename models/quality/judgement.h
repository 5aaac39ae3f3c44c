// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/standardised_table.h"
#include "models/quality/delivered.h"
#include "models/quality/quality_rules.h"
#include "models/workspace/quality_store.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// All there is to judge.
struct QualityInput {
    const RecordTable& records;
    const StandardisedTable& values;
    std::vector<std::int64_t> customers; ///< by record: its golden record; 0: none yet
    std::vector<FieldSet> delivers;      ///< by source of the table, see readDelivered()
    std::string today;                   ///< ISO
};

/// What the rules say of the records, see checkQuality(). `sourceId` of the results is the number of the
/// source in the table; records are given by their own ids, ascending.
std::vector<QualityResultRow> judgeQuality(const QualityInput& input, const QualityRules& rules);

} // namespace goldenrod
