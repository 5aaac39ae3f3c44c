// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// Runs a select that is bound, row by row, while `each` says true.
template <typename Each>
Result<void> whileRows(Statement& s, Each each) {
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (*row && each(s)) continue;
        s.reset();
        return {};
    }
}

/// Runs a select that is bound, and hands every row to `each`.
template <typename Each>
Result<void> forEachRow(Statement& s, Each each) {
    return whileRows(s, [&](Statement& row) {
        each(row);
        return true;
    });
}

/// Runs a select that is bound; gives its first column, whole numbers.
inline Result<std::vector<std::int64_t>> numbersOf(Statement& s) {
    std::vector<std::int64_t> numbers;
    auto done = forEachRow(s, [&](const Statement& row) { numbers.push_back(row.integer(0)); });
    if (!done) return done.error();
    return numbers;
}

} // namespace goldenrod
