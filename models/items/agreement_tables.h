// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/jobs/agreement.h"
#include "models/jobs/steward_watch.h"

/// How good the review is, in tables: agreement of persons, and how quick each of them is.
namespace goldenrod::items {

/// In all, by reason and by field that differs: pairs, how many alike, kappa with its interval.
RecordTableLook agreementTable(const Agreement& agreement);
/// What the table is of: "42 pairs judged twice, 3 of them left out …".
QString agreementNote(const Agreement& agreement);

/// A line for each person, those with a warning first.
RecordTableLook stewardTable(const std::vector<StewardWatch>& stewards);
/// What is said to a person whose pace and agreement call for a warning; empty: nothing.
QString watchWords(const StewardWatch& steward);

} // namespace goldenrod::items
