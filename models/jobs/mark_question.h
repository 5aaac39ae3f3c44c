// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/known_person.h"
#include "models/workspace/question_mark_store.h"
#include "models/workspace/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kMarkSame{"mark.stands_so"};        ///< no argument
inline constexpr ErrorCode kMarkUndone{"mark.undone_already"}; ///< event
inline constexpr ErrorCode kMarkDayPast{"mark.day_past"};      ///< no argument
inline constexpr ErrorCode kMarkNoComment{"mark.no_comment"};  ///< no argument

/// What a person says of a question without deciding it.
struct MarkRequest {
    MarkKind kind = MarkKind::Park;
    std::int64_t question = 0;                    ///< its number; 0: the question of the pair
    std::int64_t leftRecord = 0, rightRecord = 0; ///< in front, as it was looked at
    std::int64_t value = 0;                       ///< see MarkRow; of Assign the person below decides
    std::string person = {};                      ///< Assign: name of somebody the workspace knows
    bool toMe = false;                            ///< Assign: to whoever asks; neither: to nobody
    std::string comment = {};
};

struct MarkReport {
    std::int64_t seq = 0; ///< event; after this call it is on disk
    MarkRow mark;         ///< what was said, or undone
    std::string person;   ///< Assign: name
    bool undone = false;
};

/// Saves it: event and mark in one transaction. It speaks of the question of this pair over every run and
/// every decision around it, see readMarksByQuestion(). kQuestionGone when nobody asks about the pair,
/// kMarkSame when it stands so already.
Result<MarkReport> markQuestion(const MarkRequest& request, Workspace& workspace);
/// Takes it back by a new event: what was said before holds again, in whatever order things are undone.
Result<MarkReport> undoMark(std::int64_t seq, Workspace& workspace);
/// Whether undoMark() is the one for this event.
Result<bool> isOfMark(Database& db, std::int64_t seq);

/// A comment with who made it when.
struct SeenComment {
    std::int64_t seq = 0, at = 0;
    std::string actor, words; ///< no words: erased
};
Result<std::vector<SeenComment>> readComments(Database& db, const QuestionRow& question);

/// What all events of marks make, in their order: equal to allMarks(). Persons are found by their keys.
Result<std::vector<MarkRow>> replayedMarks(Database& db);

} // namespace goldenrod
