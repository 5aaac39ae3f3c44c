// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"
#include "models/workspace/golden_store.h"

#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// Golden records as rows of a release's files.
struct GoldenRows {
    std::string csv, ndjson;
    std::int64_t guarded = 0; ///< cells of the CSV kept from running as a formula
    void add(std::string_view gid, const std::vector<StoredGoldenValue>& values,
             const std::vector<std::string>& fields);
};

/// Hands the golden records in force to `take`, many at a time, in order. `take` works while the next ones
/// are read, on another thread.
using GoldenBatch = std::vector<PackedGoldenRow>;
Result<void> inBatches(Database& db, const std::function<Result<void>(const GoldenBatch&)>& take);

/// The fields that any of them has.
Result<std::set<std::string>> fieldsIn(const GoldenBatch& batch);
/// Their rows, in order, made on all threads.
Result<std::vector<GoldenRows>> rowsOf(const GoldenBatch& batch, const std::vector<std::string>& fields);

} // namespace goldenrod
