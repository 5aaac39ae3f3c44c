// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"
#include "models/workspace/decision_store.h"

#include <string>
#include <vector>

namespace goldenrod {

/// Ids of questions in order. Most useful first: closest to the middle between the lines, larger groups
/// before small.
Result<std::vector<std::int64_t>> reviewQueue(Database& db, QuestionFilter filter, QuestionOrder order);

/// One line of the queue.
struct QueueRow {
    QuestionRow question;
    std::string leftName, rightName; ///< as people call the two
    std::string leftSource, rightSource;
    std::vector<Sign> signs; ///< per comparison of the rules; missing ones: see `present`
    std::vector<bool> present;
};
Result<QueueRow> readQueueRow(Database& db, std::int64_t questionId);

} // namespace goldenrod
