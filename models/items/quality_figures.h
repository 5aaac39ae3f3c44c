// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/quality/check_quality.h"
#include "models/workspace/load_store.h"

#include <optional>
#include <vector>

/// What the Quality page shows of a check, in words. All shares are of what was judged.
namespace goldenrod::items {

/// The newest check and the sources there are.
struct QualityReading {
    QualityStanding standing;
    std::vector<SourceRow> sources; ///< of customers
};
Result<QualityReading> readQuality(Database& db, std::int64_t sourceId);

/// Which part of the figures is looked at.
struct QualityView {
    Dimension dimension = Dimension::Validity;
    std::int64_t source = 0; ///< 0: all
    std::string field;       ///< empty: all
};

/// One dimension over all fields, with its change since the check before and its trend.
struct QualityTile {
    QString name, figure, change, base;
    QList<double> trend;
    Sign sign = Sign::None; ///< ! when it fell by half a point or more
};
/// One for each of kDimensions.
QList<QualityTile> qualityTiles(const QualityReading& reading, std::int64_t source);

struct QualityCell {
    QString figure; ///< percent, 100 only of all; empty: nothing was judged
    QString words;  ///< "21,469 of 243,970 values fail"
    int heat = 0;   ///< 0: 99 and above, 1: from 97, 2: from 94, 3: below
};
/// Field by source.
struct QualityGrid {
    QStringList sources, fields;
    std::vector<std::int64_t> sourceIds;
    std::vector<std::string> fieldIds; ///< empty: of records as a whole
    QList<QList<QualityCell>> rows;    ///< by field, then source
};
QualityGrid qualityGrid(const QualityReading& reading, Dimension dimension, std::int64_t source);

/// Rules that something fails, most failures first.
struct FailingRules {
    std::vector<QualityRule> rules;
    RecordTableLook table; ///< a row for each: rule, fails, share, since the check before
    int judgedBy = 0;      ///< rules of the dimension that judged anything
};
FailingRules failingRules(const QualityReading& reading, const QualityView& view);
/// "21,469 of 243,970 fail", of one rule.
QString failuresOf(const QualityReading& reading, const QualityRule& rule, std::int64_t source);
/// "5,310 records · 62 rules · checked 2026-11-23 08:49"
QString checkNote(const QualityStanding& standing);

} // namespace goldenrod::items
