// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include "models/jobs/match_records.h"

namespace goldenrod::cli {

/// Which blocks were too large to be looked at and how many pairs that left out, a line for each rule.
void showLeftOut(Session& session, const MatchReport& report);

} // namespace goldenrod::cli
