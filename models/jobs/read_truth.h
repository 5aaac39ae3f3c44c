// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/truth.h"
#include "matching/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kTruthColumns{"truth.columns"};            ///< path
inline constexpr ErrorCode kTruthRow{"truth.row"};                    ///< path, line
inline constexpr ErrorCode kTruthAmbiguousKey{"truth.ambiguous_key"}; ///< path, line, key

struct ReadTruth {
    Truth truth;
    std::vector<std::string> customers; ///< ids of the truth's groups, in their order; of those with records
    std::uint64_t rows = 0, unknownRows = 0; ///< unknown: they name a record that is not there
};

/// Reads a truth in one of the forms in which it is kept (delimited text, one line of column names):
///   KEY, CUSTOMER            the customer of every record;
///   SOURCE, KEY, CUSTOMER    the same, where keys repeat over sources;
///   left_id, right_id        links between sources;
///   left_id, right_id, is_match (0 or 1)   labelled pairs.
/// Columns go by their place; left_id and right_id by their names.
Result<ReadTruth> readTruth(const std::filesystem::path& file, const RecordTable& records);

} // namespace goldenrod
