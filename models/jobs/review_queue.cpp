// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/review_queue.h"

#include "matching/compare/comparator.h"
#include "matching/score/exact_math.h"
#include "models/jobs/control_sample.h"
#include "models/jobs/match_records.h"
#include "models/jobs/queue_voices.h"
#include "models/jobs/recheck.h"
#include "models/jobs/run_report.h"
#include "models/workspace/event_store.h"
#include "models/workspace/golden_codec.h"
#include "models/workspace/proposal_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kNewest = 300; // decisions: enough to tell a pace

bool sameRecords(std::vector<std::int64_t> a, std::vector<std::int64_t> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

bool has(const std::vector<std::int64_t>& group, std::int64_t record) {
    return std::find(group.begin(), group.end(), record) != group.end();
}

} // namespace

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

Result<void> QueueReader::readMarks(QueueRow& row) {
    auto marks = readMarksOf(m_db, row.question);
    if (!marks) return marks.error();
    row.marks = *marks;
    if (row.marks.assigned() == 0) return {};
    if (!m_persons.contains(row.marks.assigned())) {
        auto known = knownPersons(m_db);
        if (!known) return known.error();
        for (const KnownPerson& person : *known) m_persons[person.id] = person.name;
    }
    row.assigned = m_persons[row.marks.assigned()];
    return {};
}

Result<QueueRow> QueueReader::row(std::int64_t questionId) {
    QueueRow row;
    auto question = questionId < 0 ? questionOfDecided(m_db, questionId) : readQuestion(m_db, questionId);
    if (!question) return question.error();
    row.question = question.take();
    if (auto done = readName(row.question.leftRecord, row.leftName, row.leftSource); !done)
        return done.error();
    if (auto done = readName(row.question.rightRecord, row.rightName, row.rightSource); !done)
        return done.error();
    if (auto done = useRules(); !done) return done.error();
    if (auto done = readMarks(row); !done) return done.error();
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
    if (seen.id < 0) {
        auto again = questionOfDecided(db, seen.id);
        if (!again && again.error().code != kQuestionGone) return again.error();
        if (again) return seen.id;
    }
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
    return found != 0 ? Result<std::int64_t>(found) : changedOfPair(db, leftRecord, rightRecord);
}

Result<std::optional<SettledBy>> readSettledBy(Database& db, std::int64_t questionId) {
    auto settled = readSettled(db, questionId);
    if (!settled) return settled.error();
    if (!*settled) return std::optional<SettledBy>();
    SettledBy by;
    by.question = std::move(**settled);
    const QuestionRow& pair = by.question.question;
    QueueReader names(db);
    std::string source;
    if (auto done = names.readName(pair.leftRecord, by.leftName, source); !done) return done.error();
    if (auto done = names.readName(pair.rightRecord, by.rightName, source); !done) return done.error();
    auto event = readEvent(db, by.question.seq);
    if (!event) return event.error();
    by.eventKind = event->kind;
    by.actor = event->actor;
    by.at = event->at;
    if (event->kind != "decision.undone") {
        auto decisions = readParts(db, by.question.seq);
        if (!decisions) return decisions.error();
        if (decisions->empty()) return Error{kDecisionUnknown, {std::to_string(by.question.seq)}};
        by.undone = decisions->front().undone;
        by.direct = std::any_of(decisions->begin(), decisions->end(), [&](const DecisionRow& row) {
            return row.leftRecord == pair.leftRecord && row.rightRecord == pair.rightRecord;
        });
    }
    auto again = questionBetween(db, pair.leftRecord, pair.rightRecord);
    if (!again) return again.error();
    by.again = *again;
    return std::optional(std::move(by));
}

namespace {

/// What was decided, proposed and judged again on the day: all of it is work done.
Result<void> countWork(Database& db, const ReviewDay& day, ReviewProgress& progress) {
    auto done = forEachDecisionSince(db, day.since, day.person, [&](std::int64_t at, bool inForce, bool own) {
        if (inForce) ++(own ? progress.decided : progress.byOthers);
        if (own && progress.times.size() < kNewest) progress.times.push_back(at);
    });
    if (!done) return done;
    done = forEachProposalSince(db, day.since, day.person, [&](std::int64_t at, bool own) {
        ++(own ? progress.decided : progress.byOthers);
        if (own) progress.times.push_back(at);
    });
    if (!done) return done;
    done = forEachOpinionSince(db, day.since, day.person, [&](std::int64_t at, bool own) {
        ++(own ? progress.decided : progress.byOthers);
        if (own) progress.times.push_back(at);
    });
    if (!done) return done;
    std::sort(progress.times.begin(), progress.times.end());
    if (progress.times.size() > kNewest)
        progress.times.erase(progress.times.begin(),
                             progress.times.end() - static_cast<std::ptrdiff_t>(kNewest));
    return {};
}

} // namespace

Result<ReviewProgress> readReviewProgress(Database& db, const ReviewDay& day) {
    ReviewProgress progress;
    auto head = eventHead(db);
    if (!head) return head.error();
    progress.head = *head;
    auto run = runInForce(db);
    if (!run) return run.error();
    progress.matched = *run != 0;
    if (!progress.matched) {
        auto records = countRecords(db);
        if (!records) return records.error();
        progress.records = *records;
    }
    auto open = countQuestions(db, QuestionFilter::Open);
    if (!open) return open.error();
    auto marks = readMarksByQuestion(db);
    if (!marks) return marks.error();
    auto marked = countMarked(db, day.person, *marks);
    if (!marked) return marked.error();
    progress.marked = *marked;
    auto changed = countChanged(db);
    if (!changed) return changed.error();
    progress.changed = *changed;
    progress.open = *open + *changed - marked->parkedOpen;
    auto unsure = countQuestions(db, QuestionFilter::Unsure);
    if (!unsure) return unsure.error();
    progress.unsure = *unsure - marked->parkedUnsure;
    auto voices = QueueVoices::count(db, day.person, *marks);
    if (!voices) return voices.error();
    progress.second = voices->second;
    progress.proposed = voices->proposed;
    progress.disagreed = voices->disagreed;
    progress.control = voices->control;
    progress.open -= voices->open;
    progress.unsure -= voices->unsure;
    if (auto done = countWork(db, day, progress); !done) return done.error();
    return progress;
}

} // namespace goldenrod
