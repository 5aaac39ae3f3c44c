// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <vector>

namespace goldenrod {

/// What cannot be decided freely, exactly: matches whose evidence changed so that rules speak against them
/// now (objectionsTo()), and questions one of whose answers decide() would refuse until an earlier decision
/// is withdrawn. The work grows with the decisions, not with the questions. Of questions as a run or a
/// decision leaves them there are none: no pair that rules or decisions keep apart is asked about.
Result<std::vector<std::int64_t>> conflictingQuestions(Database& db);

} // namespace goldenrod
