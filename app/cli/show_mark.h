// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/recheck.h"

namespace goldenrod::cli {

/// Ends a verb that said something of a question, or took it back.
int answerMark(Session& session, const Result<MarkReport>& report);

/// The same of a verb that confirmed a decision.
int answerConfirm(Session& session, const Result<ConfirmReport>& report);

} // namespace goldenrod::cli
