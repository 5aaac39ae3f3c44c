// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "models/jobs/second_person.h"

namespace goldenrod::cli {

/// What was saved when a decision was proposed, or a proposal withdrawn; a line for people.
QString proposedLine(const DecideReport& report, const QString& what);
/// "waiting", "disagreed" or "in_force"
std::string passageName(Passage passage);
/// How a question stands with others, in lines; nothing when nobody proposed.
void showSecondLook(Session& session, const SecondLook& look);
Json toJson(const SecondLook& look);

} // namespace goldenrod::cli
