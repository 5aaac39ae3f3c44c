// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "models/jobs/seen_pin.h"
#include "models/jobs/set_value.h"

namespace goldenrod::cli {

Json toJson(const SeenPin& pin);
/// What was set, and in a second line by whom, when, why and until when.
void showPin(Session& session, const SeenPin& pin);
/// Ends a verb that set, gave back or undid a golden value.
int answerSetValue(Session& session, const Result<SetValueReport>& report, const QString& what);

} // namespace goldenrod::cli
