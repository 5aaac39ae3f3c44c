// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include "models/jobs/graded_run.h"

namespace goldenrod::cli {

/// A graded run as JSON, for --json: figures, thresholds, reliability, errors with examples.
Json toJson(const GradedRun& graded);
/// The figures that fit a screen.
void showGraded(Session& session, const GradedRun& graded);

} // namespace goldenrod::cli
