// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"
#include "models/jobs/queue_marks.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/decision_store.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// One line of the queue.
struct QueueRow {
    QuestionRow question;
    std::string leftName, rightName; ///< as people call the two
    std::string leftSource, rightSource;
    std::vector<Sign> signs; ///< per comparison of the rules; missing ones: see `present`
    std::vector<bool> present;
    QuestionMarks marks;
    std::string assigned; ///< name of the person; empty: nobody
};
Result<QueueRow> readQueueRow(Database& db, std::int64_t questionId);

/// Reads lines of the queue one after the other and keeps what they share. One thread, one connection.
class QueueReader {
public:
    explicit QueueReader(Database& db)
        : m_db(db)
        , m_records(db) {}
    Result<QueueRow> row(std::int64_t questionId);
    /// How people call a record, and its source.
    Result<void> readName(std::int64_t recordId, std::string& name, std::string& source);

private:
    Result<void> useRules();
    Result<void> readMarks(QueueRow& row);

    Database& m_db;
    RecordReader m_records;
    std::int64_t m_run = 0; ///< whose rules these are
    RuleSet m_rules;
    std::map<std::int64_t, std::string> m_persons; ///< names; read when first asked for
};

/// The question that asks exactly about these groups, whatever its number is now; 0: nobody asks any more.
/// A decision whose evidence changed is a question too, see questionOfChanged().
Result<std::int64_t> sameQuestion(Database& db, const QuestionRow& seen);
/// A question with the two records on different sides, the one with both in front before others; 0: none.
Result<std::int64_t> questionBetween(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);

/// How a question left the queue.
struct SettledBy {
    SettledQuestion question;
    std::string leftName, rightName; ///< of the pair that stood in front
    std::string eventKind, actor;
    std::int64_t at = 0;    ///< of the event, microseconds
    bool direct = false;    ///< a decision about this very pair
    bool undone = false;    ///< the decision was undone since
    std::int64_t again = 0; ///< the question that asks about the pair now; 0: none
};
/// Nothing when no decision settled a question of this number.
Result<std::optional<SettledBy>> readSettledBy(Database& db, std::int64_t questionId);

/// Whose work is counted, since when.
struct ReviewDay {
    std::int64_t since = 0; ///< microseconds
    PublicKey person{};
};

/// How far the review is.
struct ReviewProgress {
    std::int64_t head = 0;    ///< newest event
    bool matched = false;     ///< a run is in force
    std::int64_t records = 0; ///< loaded; counted only while nothing is matched
    std::int64_t open = 0,
                 unsure = 0;  ///< without those that are parked and those of which something is proposed
    std::int64_t changed = 0; ///< decisions whose evidence changed; counted in `open` too
    MarkedCounts marked;
    std::int64_t second = 0, proposed = 0, disagreed = 0; ///< as the states of the queue, for the person
    std::int64_t control = 0;                             ///< likewise: control samples
    std::int64_t decided = 0;                             ///< by the person on the day, and in force
    std::int64_t byOthers = 0;                            ///< by everybody else, likewise
    std::vector<std::int64_t>
        times; ///< of the person's newest decisions of the day, microseconds, oldest first
};
Result<ReviewProgress> readReviewProgress(Database& db, const ReviewDay& day);

} // namespace goldenrod
