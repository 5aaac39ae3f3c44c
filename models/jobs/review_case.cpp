// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/review_case.h"

#include "matching/survive/consolidator.h"
#include "matching/text/unicode.h"
#include "models/jobs/apply_clusters.h"
#include "models/jobs/compared_fields.h"
#include "models/jobs/control_sample.h"
#include "models/jobs/objections.h"
#include "models/jobs/pins.h"
#include "models/jobs/record_bench.h"
#include "models/jobs/review_queue.h"
#include "models/workspace/load_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace goldenrod {
namespace {

/// Position of a field in the unified model; free attributes after all, by name.
std::size_t orderOf(std::string_view field) {
    const auto fields = partyFields();
    const auto at =
        std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.id == field; });
    return static_cast<std::size_t>(at - fields.begin());
}

std::vector<SeenValue> valuesOf(const RecordBench& bench, RecordIndex record) {
    std::vector<SeenValue> values;
    const auto columns = bench.records().columns();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto ids = columns[c].lists.at(record);
        for (std::size_t slot = 0; slot < ids.size(); ++slot) {
            if (ids[slot] == kNoValue) continue;
            const FieldSpec& spec = columns[c].spec;
            const std::string_view raw = columns[c].values.at(ids[slot]);
            const text::Context context{spec.region, spec.dateOrder, bench.records().thisYear};
            text::Standardised standardised = bench.standardise(spec.field, raw, context);
            const StandardisedValue& known = bench.standardised().values(c)[ids[slot]];
            values.push_back({spec.field, std::string(raw),
                              known.form == kNoValue ? std::string() : std::move(standardised.form),
                              std::move(standardised.display), known.state, std::string(known.reason),
                              static_cast<std::uint16_t>(slot), text::toLatin(raw)});
        }
    }
    std::stable_sort(values.begin(), values.end(), [](const SeenValue& a, const SeenValue& b) {
        const std::size_t x = orderOf(a.field);
        const std::size_t y = orderOf(b.field);
        return x != y ? x < y : a.field < b.field;
    });
    return values;
}

using Versions = std::map<std::int64_t, VersionHash>;

/// To be read before the values: were a load to end in between, the values would only look older than they
/// are.
Result<Versions> versionsOf(Database& db, const std::vector<std::int64_t>& ids) {
    Versions versions;
    for (const std::int64_t id : ids) {
        auto record = readRecord(db, id);
        if (!record) return record.error();
        versions[id] = record->hash;
    }
    return versions;
}

Result<SeenRecord> seen(Database& db, const RecordBench& bench, const Versions& versions,
                        std::int64_t recordId) {
    const RecordIndex at = bench.at(recordId);
    SeenRecord record;
    record.id = recordId;
    record.version = versions.at(recordId);
    record.source = bench.records().sources()[bench.records().sourceOf(at)];
    record.key = bench.records().keyOf(at);
    record.values = valuesOf(bench, at);
    for (const SeenValue& value : record.values) {
        if (value.field == "source.changed" && !value.form.empty()) record.changed = value.form.substr(0, 10);
    }
    auto golden = goldenOf(db, recordId);
    if (!golden) return golden.error();
    record.golden = *golden;
    if (*golden == 0) return record;
    auto row = readGolden(db, *golden);
    if (!row) return row.error();
    record.gid = row->gid;
    return record;
}

/// How common each value is that the pair in front shares and that is compared.
void countShared(const RecordBench& bench, ReviewCase& view) {
    for (const auto& fields : view.compared) {
        for (const SeenValue& left : view.left.front().values) {
            if (left.form.empty() || std::find(fields.begin(), fields.end(), left.field) == fields.end())
                continue;
            for (const SeenValue& right : view.right.front().values) {
                if (right.field == left.field && right.form == left.form)
                    view.shared.try_emplace(left.field, bench.frequencyOf(left.field, left.form));
            }
        }
    }
}

/// By the rules, and by what people said of the values of any of them.
Result<std::vector<StoredGoldenValue>> valuesOfAll(Database& db, const std::vector<std::int64_t>& ids,
                                                   const RecordTable& table, const Consolidator& consolidator,
                                                   const std::vector<RecordIndex>& all) {
    auto founded = foundedBy(db, ids);
    if (!founded) return founded.error();
    auto pins = PinBook::read(db, *founded);
    if (!pins) return pins.error();
    return pins->applied(storedValues(consolidator.consolidate(all), table), *founded, table, consolidator,
                         all);
}

/// The golden record that all customers of the two groups would become together.
Result<void> previewGolden(Database& db, std::int64_t runId, ReviewCase& view) {
    std::set<std::int64_t> goldens, members;
    for (const auto* side : {&view.left, &view.right}) {
        for (const SeenRecord& record : *side) {
            members.insert(record.id);
            if (record.golden != 0) goldens.insert(record.golden);
        }
    }
    for (const std::int64_t golden : goldens) {
        auto of = readMembers(db, golden);
        if (!of) return of.error();
        members.insert(of->begin(), of->end());
        auto row = readGolden(db, golden);
        if (!row) return row.error();
        if (view.keepsId.empty())
            view.keepsId = row->gid;
        else
            view.forwards.push_back(row->gid);
        view.goldenNow.push_back(row.take());
    }
    const std::vector<std::int64_t> ids(members.begin(), members.end());
    auto bench = RecordBench::make(db, runId, ids);
    if (!bench) return bench.error();
    auto consolidator = Consolidator::make((*bench)->rules(), (*bench)->records(), (*bench)->standardised());
    if (!consolidator) return consolidator.error();
    std::vector<RecordIndex> all((*bench)->records().size());
    for (RecordIndex r = 0; r < all.size(); ++r) all[r] = r;
    const RecordTable& table = (*bench)->records();
    auto golden = valuesOfAll(db, ids, table, *consolidator, all);
    if (!golden) return golden.error();
    view.golden = golden.take();
    for (const StoredGoldenValue& value : view.golden) {
        const bool typed = value.winner == 0;
        view.goldenSources.push_back(typed ? std::string()
                                           : table.sources()[table.sourceOf((*bench)->at(value.winner))]);
    }
    view.goldenRecords = static_cast<std::int64_t>(table.size());
    return {};
}

Result<std::string> nameOf(const std::vector<SeenRecord>& group) {
    std::vector<StoredGoldenValue> values;
    for (const SeenValue& value : group.front().values) {
        if (!value.form.empty())
            values.push_back({value.field, value.display, value.form, group.front().id, 0, "", 0, 0});
    }
    return goldenName(values);
}

Result<MadeDecision> madeOf(Database& db, QueueReader& names, DecisionRow decision) {
    MadeDecision one;
    one.decision = std::move(decision);
    auto event = readEvent(db, one.decision.seq);
    if (!event) return event.error();
    one.actor = event->actor;
    one.at = event->at;
    // What is said of a group tells of each of its pairs, and gives none of them a reason.
    const auto body =
        one.decision.part == 0 ? nlohmann::json::parse(event->body, nullptr, false) : nlohmann::json();
    if (body.is_object()) {
        one.reason = body.value("reason", "");
        one.comment = body.value("comment", "");
    }
    std::string source;
    if (auto done = names.readName(one.decision.leftRecord, one.leftName, source); !done) return done.error();
    if (auto done = names.readName(one.decision.rightRecord, one.rightName, source); !done)
        return done.error();
    return one;
}

Result<void> readSaid(Database& db, ReviewCase& view) {
    auto marks = readMarksOf(db, view.question);
    if (!marks) return marks.error();
    view.marks = *marks;
    if (marks->comments > 0) {
        auto comments = readComments(db, view.question);
        if (!comments) return comments.error();
        view.comments = comments.take();
    }
    if (marks->assigned() == 0) return {};
    auto known = knownPersons(db);
    if (!known) return known.error();
    for (const KnownPerson& person : *known)
        if (person.id == marks->assigned()) view.assigned = person.name;
    return {};
}

/// What was decided about the records, and said of the question.
Result<void> readDecidedBefore(Database& db, const std::vector<std::int64_t>& ids, ReviewCase& view) {
    auto before = decisionsAbout(db, ids);
    if (!before) return before.error();
    QueueReader names(db);
    for (DecisionRow& row : *before) {
        auto made = madeOf(db, names, std::move(row));
        if (!made) return made.error();
        view.decidedBefore.push_back(made.take());
    }
    return readSaid(db, view);
}

/// What hangs on a record.
Result<void> readChildren(Database& db, SeenRecord& record) {
    auto contacts = readContacts(db, record.id);
    if (!contacts) return contacts.error();
    record.contacts = contacts.take();
    auto holdings = readHoldings(db, {&record.id, 1});
    if (!holdings) return holdings.error();
    record.holdings = holdings.take();
    return {};
}

Result<void> fill(Database& db, ReviewCase& view) {
    auto runId = runInForce(db);
    if (!runId) return runId.error();
    QuestionRow& question = view.question;
    // The pair in front first, the others in the order of their ids.
    const auto front = [](std::vector<std::int64_t>& group, std::int64_t record) {
        std::stable_partition(group.begin(), group.end(), [&](std::int64_t id) { return id == record; });
    };
    front(question.left, question.leftRecord);
    front(question.right, question.rightRecord);
    std::vector<std::int64_t> ids = question.left;
    ids.insert(ids.end(), question.right.begin(), question.right.end());
    auto versions = versionsOf(db, ids);
    if (!versions) return versions.error();
    auto bench = RecordBench::make(db, *runId, ids);
    if (!bench) return bench.error();
    for (const auto& [group, into] :
         {std::pair(&question.left, &view.left), std::pair(&question.right, &view.right)}) {
        for (const std::int64_t id : *group) {
            auto record = seen(db, **bench, *versions, id);
            if (!record) return record.error();
            if (auto done = readChildren(db, *record); !done) return done;
            into->push_back(record.take());
        }
    }
    auto model = (*bench)->model();
    if (!model) return model.error();
    view.why = explainPair((*bench)->rules(), *model, (*bench)->features(), (*bench)->at(question.leftRecord),
                           (*bench)->at(question.rightRecord));
    view.mergeLine = (*bench)->rules().mergeLine;
    view.reviewLine = (*bench)->rules().reviewLine;
    auto left = nameOf(view.left);
    auto right = nameOf(view.right);
    view.leftName = left.take();
    view.rightName = right.take();
    for (const Comparison& comparison : (*bench)->rules().comparisons)
        view.compared.push_back(comparedFields(comparison));
    countShared(**bench, view);
    auto objections = objectionsTo(db, *runId, **bench, question.left, question.right);
    if (!objections) return objections.error();
    view.objections = objections.take();
    if (auto done = readDecidedBefore(db, ids, view); !done) return done;
    if (question.id == 0) {
        auto blocking =
            readPairBlocking(db, *runId, **bench, question.leftRecord, question.rightRecord, view.why.weight);
        if (!blocking) return blocking.error();
        view.blocking = blocking.take();
    }
    return previewGolden(db, *runId, view);
}

/// A decision whose evidence changed, or that is judged again.
Result<ReviewCase> readDecidedCase(Database& db, std::int64_t number) {
    ReviewCase view;
    auto since = changedSince(db, -number);
    if (!since) return since.error();
    view.sample = *since == 0;
    auto question = questionOfDecided(db, number);
    if (!question) return question.error();
    view.question = question.take();
    auto decision = readDecision(db, -number);
    if (!decision) return decision.error();
    if (!view.sample) {
        auto changes = changedValues(db, *decision);
        if (!changes) return changes.error();
        view.changed = changes.take();
    }
    if (auto done = fill(db, view); !done) return done.error();
    return view;
}

} // namespace

Result<ReviewCase> readReviewCase(Database& db, std::int64_t questionId) {
    if (questionId < 0) return readDecidedCase(db, questionId);
    ReviewCase view;
    auto question = readQuestion(db, questionId);
    if (!question) return question.error();
    view.question = question.take();
    auto alike = countAlike(db, view.question.pattern, view.question.sourceA, view.question.sourceB);
    if (!alike) return alike.error();
    view.alike = *alike;
    if (auto done = fill(db, view); !done) return done.error();
    return view;
}

Result<std::vector<MadeDecision>> readMadeDecisions(Database& db, const std::vector<std::int64_t>& events) {
    std::vector<MadeDecision> made;
    if (events.empty()) return made;
    QueueReader names(db);
    for (const std::int64_t seq : events) {
        auto decision = readDecision(db, seq);
        if (!decision) return decision.error();
        auto one = madeOf(db, names, decision.take());
        if (!one) return one.error();
        made.push_back(one.take());
    }
    return made;
}

Result<ReviewCase> comparePair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord) {
    ReviewCase view;
    view.question.leftRecord = leftRecord;
    view.question.rightRecord = rightRecord;
    view.question.left = {leftRecord};
    view.question.right = {rightRecord};
    if (auto done = fill(db, view); !done) return done.error();
    view.question.weight = view.question.height = toWeight(view.why.weight);
    return view;
}

Result<std::vector<SeenRecord>> readSeenRecords(Database& db, const std::vector<std::int64_t>& recordIds) {
    auto runId = runInForce(db);
    if (!runId) return runId.error();
    auto versions = versionsOf(db, recordIds);
    if (!versions) return versions.error();
    auto bench = RecordBench::make(db, *runId, recordIds);
    if (!bench) return bench.error();
    std::vector<SeenRecord> records;
    for (const std::int64_t id : recordIds) {
        auto record = seen(db, **bench, *versions, id);
        if (!record) return record.error();
        records.push_back(record.take());
    }
    return records;
}

} // namespace goldenrod
