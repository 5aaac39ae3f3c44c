// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::wording {

// Names of things, lower case, as labels. Unknown ids come back readable ("x.card_tier" -> "card tier").

QString fieldName(std::string_view fieldId);           ///< "birth.date" -> "born"
QString comparisonName(std::string_view comparisonId); ///< "birth_date" -> "born", "name" -> "name"
/// What a level says of the two values, as the note beside a comparison: "day and month swapped".
QString levelNote(std::string_view comparisonId, std::string_view levelId);
QString className(std::string_view modelClass);    ///< "household" -> "two people of one household"
QString criterionName(std::string_view criterion); ///< "most_recent" -> "most recent"
QString ruleName(std::string_view ruleId);         ///< "same_national_id" -> "same national id"
QString ledgerEntry(std::string_view entry);       ///< "repeated_header" -> "column names repeated"
QString quarantineState(std::string_view name);    ///< see quarantineStateName()
QString phaseName(std::string_view phase);       ///< of a job's progress: "match.score" -> "Comparing pairs"
QString decisionWord(std::string_view kind);     ///< "not_match" -> "not a match"
QString decisionReason(std::string_view reason); ///< "documents_seen" -> "documents were seen"
QString eventKind(std::string_view kind);        ///< "load.completed" -> "Load"
QString valueReason(std::string_view reason);    ///< "date.in_future" -> "in the future"
QString whyFull(std::string_view reason);        ///< of a match: "many_changes" -> "many records changed"
QString chainFault(std::string_view reason);     ///< "hash" -> "its content was changed"
QString channelName(std::string_view channel);   ///< of a touchpoint, as delivered, in proper case
QString findingAspect(std::string_view aspect);  ///< "first_line" -> "first line"
QString findingValue(std::string_view aspect, std::string_view value);
QString findingEvidence(std::string_view code, const std::vector<std::string>& arguments);
QString mappingEvidence(std::string_view code, const std::vector<std::string>& arguments);

} // namespace goldenrod::wording
