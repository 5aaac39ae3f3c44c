// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kQuestionGone{"decision.question_gone"}; ///< no argument: settled by a decision

/// One question of the review queue.
struct QuestionRow {
    std::int64_t id = 0;
    std::int64_t leftRecord = 0, rightRecord = 0; ///< the strongest pair
    std::int64_t height = 0, weight = 0;          ///< of the node; of the pair in front
    std::uint64_t pattern = 0;
    std::vector<std::int64_t> left, right; ///< record ids of the two groups
    std::int64_t unsure = 0;               ///< event of an "unsure" decision; 0: none
    std::optional<std::uint16_t> rule;     ///< by which the pair in front was found, if that is known
    std::int64_t asked = 0;                ///< event since which the pair in front is asked about
    std::int64_t sourceA = 0, sourceB = 0; ///< of the pair in front, the lower one first; stored by itself
};

/// The same in everything but number and age.
bool asksTheSame(const QuestionRow& a, const QuestionRow& b);

Result<void> clearQuestions(Database& db);
Result<void> insertQuestion(Database& db, const QuestionRow& question);
Result<void> markUnsure(Database& db, std::int64_t questionId, std::int64_t seq);

/// How many wait, before and after a change.
struct QuestionChange {
    std::int64_t before = 0, after = 0;
};
/// From event `seq` on, what is asked about the records is `asked`. A question that stays the same keeps its
/// number and its age; the others leave the queue, settled by the event.
Result<QuestionChange> replaceQuestionsAbout(Database& db, std::int64_t seq,
                                             std::span<const std::int64_t> recordIds,
                                             std::vector<QuestionRow> asked);

/// Since when each pair in front is asked about, to carry over to the questions of a new run.
class QuestionAges {
public:
    static Result<QuestionAges> read(Database& db);
    /// `otherwise` for a pair that is not asked about.
    std::int64_t of(std::int64_t leftRecord, std::int64_t rightRecord, std::int64_t otherwise) const;

private:
    struct Hash {
        std::size_t operator()(const std::pair<std::int64_t, std::int64_t>& pair) const {
            return std::hash<std::int64_t>()(pair.first * 0x9E3779B1 + pair.second);
        }
    };
    std::unordered_map<std::pair<std::int64_t, std::int64_t>, std::int64_t, Hash> m_asked;
};

Result<QuestionRow> readQuestion(Database& db, std::int64_t id);
/// Questions in whose groups the record is.
Result<std::vector<QuestionRow>> questionsAbout(Database& db, std::int64_t recordId);
/// The question in which this pair stands in front; 0: none.
Result<std::int64_t> questionOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);

/// A question that left the queue.
struct SettledQuestion {
    QuestionRow question; ///< numbers, pair in front, height and groups alone
    std::int64_t seq = 0; ///< event by which it left
};
/// Nothing: a question of this number was never asked, still is, or went with the run that asked it.
Result<std::optional<SettledQuestion>> readSettled(Database& db, std::int64_t questionId);
/// The highest number that a question ever had; numbers are never used again.
Result<std::int64_t> newestQuestion(Database& db);
/// Whether every event after `seq` made, proposed or undid a decision, or said something of a question or a
/// view, so that what changed is known question by question.
Result<bool> onlyDecisionsSince(Database& db, std::int64_t seq);
/// Questions that left by events after `seq`.
Result<std::vector<std::int64_t>> settledSince(Database& db, std::int64_t seq);

/// Parked questions stand under Parked and All alone, those about which proposals wait under Second,
/// Proposed, Disagreed and All.
enum class QuestionFilter : unsigned char {
    Open,
    Unsure,
    Mine,     ///< assigned to the reader
    Assigned, ///< to anybody
    Parked,
    Changed,   ///< decided on values that are other ones now; stand under Open as well
    Due,       ///< with a day by which they are to be decided
    Overdue,   ///< that day has passed
    Conflicts, ///< one answer would contradict decisions in force
    Second,    ///< proposed by somebody else; a second person is awaited
    Proposed,  ///< by the reader; another person is awaited
    Disagreed, ///< persons stand for different things
    Control,   ///< decided by somebody else, and drawn to be judged again; these stand nowhere else
    All
};

/// What the queue is filtered and put in order by.
struct QueuedQuestion {
    std::int64_t id = 0, height = 0;
    std::int64_t records = 0; ///< of both groups
    std::uint64_t pattern = 0;
    std::int64_t sourceA = 0, sourceB = 0;
    std::int64_t rule = -1; ///< -1: not known
    std::int64_t asked = 0;
    std::int64_t unsure = 0;
};
struct HeightRange {
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max(); ///< this one included
};
using EachQueued = std::function<void(const QueuedQuestion&)>;
/// What is read of each only where it is asked for: a million rows are read for it.
struct QueuedFacts {
    bool rule = true, asked = true;
};
/// In no particular order; a million take about a fifth of a second.
Result<void> forEachQueued(Database& db, QuestionFilter filter, const HeightRange& range, QueuedFacts facts,
                           const EachQueued& each);
/// Open questions from the height `middle` outwards, those of each number of records by themselves, as long
/// as they are within `reach` of it, which is asked before each and may have shrunk. `rule` and `asked` are
/// not read.
Result<void> forEachOpenNear(Database& db, std::int64_t middle,
                             const std::function<std::int64_t(std::int64_t records)>& reach,
                             const EachQueued& each);
/// Those asked with a higher number than `id`, and those marked as unsure by events after `seq`.
Result<void> forEachQueuedSince(Database& db, std::int64_t id, std::int64_t seq, const EachQueued& each);
/// One question; nothing is called when it is not asked.
Result<void> forQueued(Database& db, std::int64_t id, const EachQueued& each);
/// Numbers of questions about records that decisions in force speak of, being unsure left out; each once.
Result<std::vector<std::int64_t>> questionsBesideDecisions(Database& db);
/// Numbers of questions about the members of a customer, repeatedly where there are several.
Result<void> forEachQuestionOfCustomer(Database& db, std::int64_t golden,
                                       const std::function<void(std::int64_t)>& each);

/// Names of sources by their numbers.
Result<std::map<std::int64_t, std::string>> sourceNames(Database& db);

Result<std::int64_t> countQuestions(Database& db, QuestionFilter filter);

/// How many questions are like each other: of one agreement pattern, between the same two sources.
struct QuestionTally {
    std::uint64_t pattern = 0;
    std::int64_t sourceA = 0, sourceB = 0;
    std::int64_t open = 0, unsure = 0;
};
Result<std::vector<QuestionTally>> readTallies(Database& db);
/// Open questions of one kind.
Result<std::int64_t> countAlike(Database& db, std::uint64_t pattern, std::int64_t sourceA,
                                std::int64_t sourceB);

} // namespace goldenrod
