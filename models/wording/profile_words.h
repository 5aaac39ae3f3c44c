// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/profile_drift.h"

#include <QString>

namespace goldenrod::wording {

QString columnKind(ColumnKind kind); ///< "whole numbers"
/// "1,026", "about 412,000".
QString distinctCount(const ColumnProfile& column);
/// What became of a column: "as before", "filled 98.2 %, now 61.0 %", "dates, now text".
QString columnDrift(const ColumnDrift& drift);
QString scriptWord(text::Script script); ///< "Arabic letters"

} // namespace goldenrod::wording
