// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

namespace goldenrod {

/// Runs a select that is bound, and hands every row to `each`.
template <typename Each>
Result<void> forEachRow(Statement& s, Each each) {
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return {};
        each(s);
    }
}

} // namespace goldenrod
