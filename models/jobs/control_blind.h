// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/customer_history.h"
#include "models/jobs/review_case.h"

namespace goldenrod {

// What the person of a key may not see of control samples before they judged them: see control_sample.h.

/// Whether that person may not see yet what the decision of this event says.
Result<bool> isHiddenFrom(Database& db, const PublicKey& person, std::int64_t decision);
/// How a sample stands for that person.
Result<SecondLook> readSampleLook(Database& db, std::int64_t decision, const PublicKey& person);
/// A case as that person may see it, with how it stands for them.
Result<void> seeAs(Database& db, const PublicKey& person, ReviewCase& view);
/// What an event says of a hidden decision, or of an opinion on it, is taken out.
Result<void> hideSamples(Database& db, const PublicKey& person, std::vector<Event>& events);
/// The same of a customer's history: who did it and how it is called.
Result<void> hideSamples(Database& db, const PublicKey& person, std::vector<CustomerChange>& changes);

} // namespace goldenrod
