// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/match_records.h"
#include "models/jobs/publish.h"
#include "models/jobs/review_case.h"

namespace goldenrod::cli {

// Reports of jobs as JSON, for --json.
Json toJson(const PhaseSeconds& seconds);
Json toJson(const ImportReport& report);
Json toJson(const MatchBasis& basis);
Json toJson(const MatchReport& report);
Json toJson(const ConsolidateReport& report);
Json toJson(const PublishReport& report);
Json toJson(const DecideReport& report);
Json toJson(const Explanation& why);
Json toJson(const PairBlocking& blocking);
Json toJson(const SeenRecord& record);
Json toJson(const MadeDecision& made);
Json toJson(const std::vector<StoredGoldenValue>& values);

} // namespace goldenrod::cli
