// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"
#include "models/jobs/record_reader.h"
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

    Database& m_db;
    RecordReader m_records;
    std::int64_t m_run = 0; ///< whose rules these are
    RuleSet m_rules;
};

/// The question that asks exactly about these groups, whatever its number is now; 0: nobody asks any more.
Result<std::int64_t> sameQuestion(Database& db, const QuestionRow& seen);
/// A question with the two records on different sides, the one with both in front before others; 0: none.
Result<std::int64_t> questionBetween(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);

/// How far the review is.
struct ReviewProgress {
    std::int64_t head = 0;    ///< newest event
    bool matched = false;     ///< a run is in force
    std::int64_t records = 0; ///< loaded
    std::int64_t open = 0, unsure = 0;
    std::int64_t decided = 0;        ///< in force and made since the instant asked for
    std::vector<std::int64_t> times; ///< of the newest decisions since then, microseconds, oldest first
};
Result<ReviewProgress> readReviewProgress(Database& db, std::int64_t since);

} // namespace goldenrod
