// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/group_asked.h"
#include "models/jobs/group_decision.h"

#include <QString>

namespace goldenrod::wording {

/// "0 errors in 60 read: at most 4.9 % wrong with 95 % confidence"; the share is rounded up.
QString riskSentence(std::int64_t errors, std::int64_t read, const RestBound& bound, double confidence);
/// "name =, born ≈, e-mail ∅": what a pattern says, comparison by comparison; those without a value last.
QString likeSigns(const std::vector<LikeSign>& signs);
/// "core_banking and crm · name =, born ≈", or what else the questions were asked by.
QString groupTitle(const GroupAsked& asked);
/// "being read", "decided", "refused" ...
QString groupState(GroupState state);

} // namespace goldenrod::wording
