// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/record_store.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kQuestionGone{"decision.question_gone"};    ///< no argument: settled by a decision
inline constexpr ErrorCode kDecisionUnknown{"decision.unknown_event"}; ///< event

enum class DecisionKind : unsigned char { Match, NotAMatch, Unsure };
std::string_view decisionName(DecisionKind kind); ///< "match", "not_match", "unsure"

struct DecisionMember {
    std::int64_t recordId = 0;
    VersionHash hash{}; ///< of the version that was looked at
};

/// What a person decided about two groups of records. "Match" speaks of the pair in front; "not a match" of
/// every record of the left group against every one of the right.
struct DecisionRow {
    std::int64_t seq = 0; ///< event
    DecisionKind kind = DecisionKind::Match;
    std::int64_t leftRecord = 0, rightRecord = 0; ///< the pair in front
    std::int64_t weight = 0;
    bool undone = false;
    std::vector<DecisionMember> left, right;
};

/// How many are stored, those taken back included.
Result<std::int64_t> storedDecisions(Database& db);

Result<void> insertDecision(Database& db, const DecisionRow& decision);
Result<void> markUndone(Database& db, std::int64_t seq, std::int64_t bySeq);
Result<DecisionRow> readDecision(Database& db, std::int64_t seq); ///< kDecisionUnknown when there is none
/// Decisions in force after event `after`, oldest first.
Result<std::vector<DecisionRow>> readDecisions(Database& db, std::int64_t after = 0);
/// Decisions that were in force at event `after` and are undone now, oldest first.
Result<std::vector<DecisionRow>> decisionsUndoneSince(Database& db, std::int64_t after);
/// The question in which this pair stands in front; 0: none.
Result<std::int64_t> questionOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);
/// Decisions in force that name any of the records.
Result<std::vector<DecisionRow>> decisionsAbout(Database& db, std::span<const std::int64_t> recordIds);
/// The newest decision in force; nothing when there is none. For "undo".
Result<std::optional<std::int64_t>> newestDecision(Database& db);
struct DecisionCounts {
    std::int64_t match = 0, notAMatch = 0, unsure = 0;
};
Result<DecisionCounts> countDecisions(Database& db,
                                      std::int64_t since = 0); ///< events at or after this instant

/// One question of the review queue.
struct QuestionRow {
    std::int64_t id = 0;
    std::int64_t leftRecord = 0, rightRecord = 0; ///< the strongest pair
    std::int64_t height = 0, weight = 0;          ///< of the node; of the pair in front
    std::uint64_t pattern = 0;
    std::vector<std::int64_t> left, right; ///< record ids of the two groups
    std::int64_t unsure = 0;               ///< event of an "unsure" decision; 0: none
};

Result<void> clearQuestions(Database& db);
Result<void> insertQuestion(Database& db, const QuestionRow& question);
/// Removes every question that speaks of one of the records.
Result<void> removeQuestionsAbout(Database& db, std::span<const std::int64_t> recordIds);
Result<void> markUnsure(Database& db, std::int64_t questionId, std::int64_t seq);
Result<QuestionRow> readQuestion(Database& db, std::int64_t id); ///< kQuestionGone when there is none
/// Questions in whose groups the record is.
Result<std::vector<QuestionRow>> questionsAbout(Database& db, std::int64_t recordId);

enum class QuestionFilter : unsigned char { Open, Unsure, All };
enum class QuestionOrder : unsigned char { MostUseful, Highest };
/// Ids in order: most useful first is closest to the middle between the lines, `middle` as a weight.
Result<std::vector<std::int64_t>> questionIds(Database& db, QuestionFilter filter, QuestionOrder order,
                                              std::int64_t middle);
Result<std::int64_t> countQuestions(Database& db, QuestionFilter filter);
/// Open questions with the same pattern.
Result<std::int64_t> countAlike(Database& db, std::uint64_t pattern);

} // namespace goldenrod
