// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"
#include "models/workspace/question_mark_store.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace goldenrod::wording {

inline constexpr ErrorCode kNoDayWritten{"mark.no_day"}; ///< what was written

/// The local day written as YYYY-MM-DD: the instant at which it begins, or at which it has passed.
std::optional<std::int64_t> instantOfDay(const QString& day, bool passed);
/// The day that has passed at the instant.
QString dayBefore(std::int64_t instant);

/// "high priority", "low priority"; nothing for the usual one.
QString priorityWords(std::int64_t priority);
/// What holds of a question, a phrase each: who is to decide it, how urgent it is, until when it is parked.
QStringList markPhrases(const QuestionMarks& marks, const std::string& assigned, std::int64_t now);
/// The same in one line.
QString markWords(const QuestionMarks& marks, const std::string& assigned);
/// What was said or taken back: "parked until 2026-12-01", "assigned to Ann Lee".
QString markSentence(const MarkRow& mark, const std::string& person, bool undone);

} // namespace goldenrod::wording
