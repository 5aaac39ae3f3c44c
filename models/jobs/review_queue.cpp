// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/review_queue.h"

#include "matching/compare/comparator.h"
#include "matching/score/exact_math.h"
#include "models/jobs/match_records.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/golden_codec.h"
#include "models/workspace/run_store.h"

namespace goldenrod {
namespace {

/// Name and source of a record, straight from its bytes.
Result<void> readName(Database& db, std::int64_t recordId, std::string& name, std::string& source) {
    auto record = readRecord(db, recordId);
    if (!record) return record.error();
    RecordReader reader(db);
    auto values = reader.read(*record);
    if (!values) return values.error();
    auto plan = reader.planOf(record->loadId);
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
    QueueRow row;
    auto question = readQuestion(db, questionId);
    if (!question) return question.error();
    row.question = question.take();
    if (auto done = readName(db, row.question.leftRecord, row.leftName, row.leftSource); !done)
        return done.error();
    if (auto done = readName(db, row.question.rightRecord, row.rightName, row.rightSource); !done)
        return done.error();
    auto run = runInForce(db);
    if (!run) return run.error();
    auto rules = rulesOfRun(db, *run);
    if (!rules) return rules.error();
    for (std::size_t c = 0; c < rules->comparisons.size(); ++c) {
        const int level = levelOf(row.question.pattern, c);
        row.present.push_back(level > 0);
        row.signs.push_back(level > 0 ? rules->comparisons[c].levels[level - 1].sign : Sign::Differ);
    }
    return row;
}

} // namespace goldenrod
