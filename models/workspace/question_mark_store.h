// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/question_store.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kMarkUnknown{"mark.unknown_event"}; ///< event

/// What a person says of a question without deciding it.
enum class MarkKind : unsigned char { Park, Assign, Priority, Due, Comment };
std::string_view markKindName(MarkKind kind); ///< "park", "assign", "priority", "due", "comment"
bool parseMarkKind(std::string_view name, MarkKind& kind);

/// Park: until it is taken out again.
inline constexpr std::int64_t kNoDay = std::numeric_limits<std::int64_t>::max();

std::string_view priorityName(std::int64_t priority); ///< "high", "normal", "low"
std::int64_t parsePriority(std::string_view name);    ///< 0 for any other name

/// One saying about the question in front of which a pair stands. Of all of a kind about the pair that are
/// not undone the newest holds.
struct MarkRow {
    std::int64_t seq = 0; ///< event
    MarkKind kind = MarkKind::Park;
    std::int64_t leftRecord = 0, rightRecord = 0; ///< the lower number first
    /// Park: instant at which it comes back (microseconds UTC), kNoDay, or 0: taken out again. Assign: number
    /// of the person; 0: nobody. Priority: 1 high, 0, -1 low. Due: instant at which that day has passed; 0:
    /// none. Comment: 0; the words stand in the event alone.
    std::int64_t value = 0;
    std::int64_t undoneBy = 0;
    friend bool operator==(const MarkRow&, const MarkRow&) = default;
};

/// What holds of one question.
struct QuestionMarks {
    struct Said {
        std::int64_t value = 0, seq = 0; ///< seq 0: nothing was said
    };
    Said park, person, urgency, dueDay;
    std::int64_t comments = 0;

    bool isParked(std::int64_t now) const { return park.value > now; }
    std::int64_t assigned() const { return person.value; }
    std::int64_t priority() const { return urgency.value; }
    std::int64_t due() const { return dueDay.value; } ///< 0: no day
    /// Takes in what was said later, or of another pair of the same question.
    void add(const MarkRow& mark);
    void add(const QuestionMarks& other);
};
using MarksByQuestion = std::unordered_map<std::int64_t, QuestionMarks>;

Result<void> insertMark(Database& db, const MarkRow& mark);
Result<void> markMarkUndone(Database& db, std::int64_t seq, std::int64_t bySeq);
Result<MarkRow> readMark(Database& db, std::int64_t seq); ///< kMarkUnknown when there is none
/// Undone ones included, in the order of events.
Result<std::vector<MarkRow>> allMarks(Database& db);

/// What holds of all questions of which anything was ever said. A pair that does not stand in front of a
/// question any more, because a run or a decision brought another pair there, speaks of the question that has
/// its records on different sides: there is at most one. While there is none, because the two were decided,
/// what was said waits, and holds again should they be asked about again. Where several pairs speak of one
/// question, the newest saying of a kind holds.
Result<MarksByQuestion> readMarksByQuestion(Database& db);
/// The same of one question, or of any two groups.
Result<QuestionMarks> readMarksOf(Database& db, const QuestionRow& question);
/// Events of comments on it, oldest first.
Result<std::vector<std::int64_t>> commentsOn(Database& db, const QuestionRow& question);
/// The question of which a pair speaks, or the decision in front of which it stands and whose evidence
/// changed (a negative number); 0: none.
Result<std::int64_t> questionOfMark(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);
/// Questions of which events after `seq` said or undid anything, and parked ones whose day came at or after
/// the instant `since` and before `now`.
Result<std::vector<std::int64_t>> questionsMarkedSince(Database& db, std::int64_t seq, std::int64_t since,
                                                       std::int64_t now);

/// Somebody whom the workspace knows.
struct KnownPerson {
    std::int64_t id = 0;
    std::string name, publicKey; ///< key as bytes
};
Result<std::vector<KnownPerson>> knownPersons(Database& db); ///< by name

} // namespace goldenrod
