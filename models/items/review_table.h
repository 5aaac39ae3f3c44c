// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/review_comparison.h"

namespace goldenrod::items {

/// All records of a question as rows and fields as columns, for more records than stand side by side.
struct SeenTable {
    QList<TableColumn> columns;
    QList<TableRow> rows; ///< link: to the record's customer
    QList<int> letters;   ///< per column: how long its texts are, most of them, in characters
};

/// The left group first, each with the record of the pair in front first. Signs and marks say how a value
/// stands to that of record A; where the two say the same there is none. The choice's `records` does not
/// count; its `line`, when there is one, stands in place of the value as delivered.
SeenTable tableOfRecords(const ReviewCase& view, const SeenChoice& choice);

} // namespace goldenrod::items
