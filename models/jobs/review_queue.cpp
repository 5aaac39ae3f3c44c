// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/review_queue.h"

#include "matching/compare/comparator.h"
#include "matching/score/exact_math.h"
#include "models/jobs/match_records.h"
#include "models/jobs/run_report.h"
#include "models/workspace/event_store.h"
#include "models/workspace/golden_codec.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr int kNewestEvents = 300; // enough to tell a pace

bool sameRecords(std::vector<std::int64_t> a, std::vector<std::int64_t> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

bool has(const std::vector<std::int64_t>& group, std::int64_t record) {
    return std::find(group.begin(), group.end(), record) != group.end();
}

} // namespace

Result<std::vector<std::int64_t>> reviewQueue(Database& db, QuestionFilter filter, QuestionOrder order) {
    auto run = runInForce(db);
    if (!run) return run.error();
    if (*run == 0) return std::vector<std::int64_t>();
    auto rules = rulesOfRun(db, *run);
    if (!rules) return rules.error();
    return questionIds(db, filter, order, toWeight((rules->mergeLine + rules->reviewLine) / 2.0));
}

Result<QueueRow> readQueueRow(Database& db, std::int64_t questionId) {
    return QueueReader(db).row(questionId);
}

/// Name and source of a record, straight from its bytes.
Result<void> QueueReader::readName(std::int64_t recordId, std::string& name, std::string& source) {
    auto record = readRecord(m_db, recordId);
    if (!record) return record.error();
    auto values = m_records.read(*record);
    if (!values) return values.error();
    auto plan = m_records.planOf(record->loadId);
    if (!plan) return plan.error();
    source = (*plan)->load.sourceName;
    std::vector<StoredGoldenValue> stored;
    for (const FieldText& value : *values) {
        const SemanticType type = semanticType(value.target->field);
        const bool names = type == SemanticType::PersonName || type == SemanticType::OrgName;
        if (!names || value.text.empty()) continue;
        text::Standardised standardised = text::standardise(type, value.text, {});
        if (!standardised.form.empty())
            stored.push_back({value.target->field, std::move(standardised.display), {}, 0, 0, {}, 0, 0});
    }
    name = stored.empty() ? source + " " + record->key : goldenName(stored);
    return {};
}

Result<void> QueueReader::useRules() {
    auto run = runInForce(m_db);
    if (!run) return run.error();
    if (*run == m_run) return {};
    auto rules = rulesOfRun(m_db, *run);
    if (!rules) return rules.error();
    m_rules = rules.take();
    m_run = *run;
    return {};
}

Result<QueueRow> QueueReader::row(std::int64_t questionId) {
    QueueRow row;
    auto question = readQuestion(m_db, questionId);
    if (!question) return question.error();
    row.question = question.take();
    if (auto done = readName(row.question.leftRecord, row.leftName, row.leftSource); !done)
        return done.error();
    if (auto done = readName(row.question.rightRecord, row.rightName, row.rightSource); !done)
        return done.error();
    if (auto done = useRules(); !done) return done.error();
    for (std::size_t c = 0; c < m_rules.comparisons.size(); ++c) {
        const int level = levelOf(row.question.pattern, c);
        row.present.push_back(level > 0);
        row.signs.push_back(level > 0
                                ? m_rules.comparisons[c].levels[static_cast<std::size_t>(level) - 1].sign
                                : Sign::Differ);
    }
    return row;
}

Result<std::int64_t> sameQuestion(Database& db, const QuestionRow& seen) {
    auto about = questionsAbout(db, seen.leftRecord);
    if (!about) return about.error();
    for (const QuestionRow& row : *about) {
        if (row.leftRecord == seen.leftRecord && row.rightRecord == seen.rightRecord &&
            sameRecords(row.left, seen.left) && sameRecords(row.right, seen.right))
            return row.id;
    }
    return std::int64_t{0};
}

Result<std::int64_t> questionBetween(Database& db, std::int64_t leftRecord, std::int64_t rightRecord) {
    auto about = questionsAbout(db, leftRecord);
    if (!about) return about.error();
    std::int64_t found = 0;
    for (const QuestionRow& row : *about) {
        const bool inFront = (row.leftRecord == leftRecord && row.rightRecord == rightRecord) ||
                             (row.leftRecord == rightRecord && row.rightRecord == leftRecord);
        if (inFront) return row.id;
        const bool apart = (has(row.left, leftRecord) && has(row.right, rightRecord)) ||
                           (has(row.left, rightRecord) && has(row.right, leftRecord));
        if (apart) found = row.id;
    }
    return found;
}

Result<ReviewProgress> readReviewProgress(Database& db, std::int64_t since) {
    ReviewProgress progress;
    auto head = eventHead(db);
    if (!head) return head.error();
    progress.head = *head;
    auto run = runInForce(db);
    if (!run) return run.error();
    progress.matched = *run != 0;
    auto records = countRecords(db);
    if (!records) return records.error();
    progress.records = *records;
    auto open = countQuestions(db, QuestionFilter::Open);
    if (!open) return open.error();
    progress.open = *open;
    auto unsure = countQuestions(db, QuestionFilter::Unsure);
    if (!unsure) return unsure.error();
    progress.unsure = *unsure;
    auto counts = countDecisions(db, since);
    if (!counts) return counts.error();
    progress.decided = counts->match + counts->notAMatch + counts->unsure;
    auto events = readEvents(db, 0, kNewestEvents);
    if (!events) return events.error();
    for (const Event& event : *events) {
        if (event.at >= since && event.kind.starts_with("decision.") && event.kind != "decision.undone")
            progress.times.push_back(event.at);
    }
    std::reverse(progress.times.begin(), progress.times.end());
    return progress;
}

} // namespace goldenrod
