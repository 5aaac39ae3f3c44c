// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/items/lineage_view.h"
#include "models/quality/profile_drift.h"
#include "models/quality/profile_load.h"

/// What the columns of a load are like, in words.
namespace goldenrod::items {

/// A row for each column; with the extract before it, what became of the column since.
RecordTableLook profileTable(const KeptProfiles& profiles);
/// "1,026 rows"; and which columns that were there before are gone.
Spans profileNote(const KeptProfiles& profiles);

/// All about one column.
struct ProfileDetails {
    struct Line {
        Spans label;
        QString rows; ///< how many have it
    };
    LineageFacts facts;
    QList<Line> values, patterns; ///< most frequent first
};
ProfileDetails profileDetails(const ColumnProfile& column);

} // namespace goldenrod::items
