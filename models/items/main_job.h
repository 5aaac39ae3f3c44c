// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/roles.h"
#include "models/jobs/consolidate.h"

#include <functional>

namespace goldenrod::items {

/// Matches all records and consolidates them, as one job with one progress. Cancelled or failed in matching,
/// all is as before; failed in consolidating, the customers are as before.
void matchAndConsolidate(Desk& desk, QObject* context, std::function<void(Result<ConsolidateReport>)> done);

/// What came of such a job, for the message strip.
struct Outcome {
    Sign sign = Sign::Agree;
    QString words;
};
Outcome outcomeOf(const Result<ConsolidateReport>& report);

} // namespace goldenrod::items
