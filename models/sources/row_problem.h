// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_reader.h"

#include <string>
#include <utility>

namespace goldenrod::sources {

/// Makes a row bad, with nothing left of a row that stood there before.
inline void refuseRow(Row& row, ErrorCode code, std::vector<std::string> arguments) {
    row.kind = RowKind::Bad;
    row.problem = Error{code, std::move(arguments)};
    row.values.clear();
    row.unknownKeys.clear();
}

inline void refuseTooLong(Row& row, std::uint64_t bytes) {
    refuseRow(row, kRowTooLong, {std::to_string(bytes), std::to_string(kMaxRowBytes)});
}

/// Makes a row a record whose values are still to come.
inline void acceptRow(Row& row) {
    row.kind = RowKind::Record;
    row.unknownKeys.clear();
    if (!row.problem.arguments.empty() || row.problem.code != kCancelled) row.problem = Error{kCancelled};
}

} // namespace goldenrod::sources
