// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/recheck.h"

#include "matching/sha256.h"
#include "models/jobs/compared_fields.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/decision_events.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/run_report.h"
#include "models/workspace/event_subject.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kConfirmed = "evidence.confirmed", kUndone = "evidence.undone";

bool isRechecked(const DecisionRow& decision) {
    return !decision.undone && decision.kind != DecisionKind::Unsure && decision.kind != DecisionKind::Lock &&
           decision.leftRecord != decision.rightRecord && decision.leftRecord != 0 &&
           decision.rightRecord != 0;
}

/// What a value is compared as, and how it is shown.
struct Told {
    std::string form, display;
};

/// Compares versions of records by the values that the rules compare.
class Recheck {
public:
    static Result<Recheck> make(Database& db) {
        Recheck recheck(db);
        auto run = runInForce(db);
        if (!run) return run.error();
        if (*run == 0) return recheck;
        auto rules = rulesOfRun(db, *run);
        if (!rules) return rules.error();
        recheck.m_types = rules->types;
        recheck.m_fields = comparedFields(*rules);
        return recheck;
    }

    Result<std::vector<ChangedValue>> changed(const DecisionRow& decision) {
        auto versions = versionsUnder(m_db, decision);
        if (!versions) return versions.error();
        std::vector<ChangedValue> changes;
        for (const DecisionMember& member : *versions)
            if (auto done = compare(member, changes); !done) return done.error();
        return changes;
    }

private:
    explicit Recheck(Database& db)
        : m_db(db)
        , m_reader(db) {}

    Result<void> compare(const DecisionMember& seen, std::vector<ChangedValue>& changes) {
        auto now = readRecord(m_db, seen.recordId);
        if (!now) return now.error();
        if (now->hash == seen.hash) return {};
        auto then = readRecordVersion(m_db, seen.recordId, seen.hash);
        if (!then) return then.error();
        std::map<std::string, Told> before, after;
        if (*then) {
            if (auto done = read(**then, before); !done) return done;
        }
        if (auto done = read(*now, after); !done) return done;
        auto plan = m_reader.planOf(now->loadId);
        if (!plan) return plan.error();
        std::set<std::string> fields;
        for (const auto* told : {&before, &after})
            for (const auto& [field, value] : *told) fields.insert(field);
        for (const std::string& field : fields) {
            const Told &a = before[field], &b = after[field];
            if (a.form != b.form)
                changes.push_back(
                    {seen.recordId, (*plan)->load.sourceName, now->key, field, a.display, b.display});
        }
        return {};
    }

    /// Compared values by field; what is not usable counts as delivered.
    Result<void> read(const RecordRow& version, std::map<std::string, Told>& told) {
        auto plan = m_reader.planOf(version.loadId);
        if (!plan) return plan.error();
        const std::string region = (*plan)->mapping.region;
        auto values = m_reader.read(version);
        if (!values) return values.error();
        for (const FieldText& value : *values) {
            const std::string& field = value.target->field;
            if (value.text.empty() || (!m_fields.empty() && !m_fields.contains(field))) continue;
            const text::Context context{region, value.target->dateOrder, 0};
            const text::Standardised as = text::standardise(typeOf(field, m_types), value.text, context);
            add(told[field], as, std::string(value.text));
        }
        return {};
    }

    static void add(Told& told, const text::Standardised& as, const std::string& raw) {
        const bool usable = !as.form.empty();
        if (!usable && as.state == text::ValueState::Missing) return;
        told.form += (usable ? "=" + as.form : "?" + raw) + '\n';
        told.display += (told.display.empty() ? "" : ", ") + (usable ? as.display : raw);
    }

    Database& m_db;
    RecordReader m_reader;
    FieldTypes m_types;
    std::set<std::string> m_fields; ///< empty while no rules are in force: all
};

/// Whether a decision rests on other values now; keeps that it does, or that it does not.
Result<bool> check(Database& db, Recheck& recheck, std::int64_t seq, std::int64_t event) {
    auto decision = readDecision(db, seq);
    if (!decision) return decision.error();
    if (!isRechecked(*decision)) return false;
    auto changes = recheck.changed(*decision);
    if (!changes) return changes.error();
    auto done = changes->empty() ? unmarkChanged(db, seq) : markChanged(db, seq, event);
    if (!done) return done.error();
    return !changes->empty();
}

EventDraft eventOf(const ConfirmationRow& confirmation) {
    return {std::string(kConfirmed), subjectOfEvent(confirmation.decision),
            Json{{"confirms", confirmation.decision}, {"versions", jsonOf(confirmation.members)}}.dump()};
}

} // namespace

Result<std::int64_t> recheckDecisions(Database& db, std::int64_t loadId, std::int64_t seq) {
    auto touched = decisionsTouchedBy(db, loadId);
    if (!touched) return touched.error();
    if (touched->empty()) return std::int64_t{0};
    auto recheck = Recheck::make(db);
    if (!recheck) return recheck.error();
    std::int64_t changed = 0;
    for (const std::int64_t decision : *touched) {
        auto is = check(db, *recheck, decision, seq);
        if (!is) return is.error();
        changed += *is ? 1 : 0;
    }
    return changed;
}

Result<std::vector<ChangedValue>> changedValues(Database& db, const DecisionRow& decision) {
    auto recheck = Recheck::make(db);
    if (!recheck) return recheck.error();
    return recheck->changed(decision);
}

Result<QuestionRow> questionOfChanged(Database& db, std::int64_t number) {
    auto since = changedSince(db, -number);
    if (!since) return since.error();
    if (*since == 0) return Error{kQuestionGone};
    return questionOfDecision(db, -number, *since);
}

Result<QuestionRow> questionOfDecision(Database& db, std::int64_t seq, std::int64_t since) {
    auto decision = readDecision(db, seq);
    if (!decision) return decision.error();
    QuestionRow question;
    question.id = -seq;
    question.leftRecord = decision->leftRecord;
    question.rightRecord = decision->rightRecord;
    question.height = question.weight = decision->weight;
    question.asked = since;
    question.left = idsOf(decision->left);
    question.right = idsOf(decision->right);
    auto pair = storedPair(db, question.leftRecord, question.rightRecord);
    if (!pair) return pair.error();
    if (*pair) question.pattern = (*pair)->pattern;
    return question;
}

Result<ConfirmReport> confirmDecision(std::int64_t decision, const std::vector<DecisionMember>& seen,
                                      Workspace& workspace) {
    ConfirmReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto row = readDecision(db, decision);
        if (!row) return row.error();
        auto since = changedSince(db, decision);
        if (!since) return since.error();
        if (*since == 0) return Error{kNotChanged, {std::to_string(decision)}};
        auto members = versionsInForce(db, recordsOf(*row), seen);
        if (!members) return members.error();
        ConfirmationRow confirmation{0, decision, members.take(), 0};
        auto event = EventStore(db, workspace.identity()).append(eventOf(confirmation));
        if (!event) return event.error();
        confirmation.seq = *event;
        report = {*event, decision, row->kind, row->leftRecord, row->rightRecord, false};
        if (auto done = insertConfirmation(db, confirmation); !done) return done;
        return unmarkChanged(db, decision);
    });
    if (!saved) return saved.error();
    return report;
}

Result<ConfirmReport> undoConfirmation(std::int64_t seq, Workspace& workspace) {
    ConfirmReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto confirmation = readConfirmation(db, seq);
        if (!confirmation) return confirmation.error();
        if (confirmation->undoneBy != 0) return Error{kConfirmationUndone, {std::to_string(seq)}};
        auto row = readDecision(db, confirmation->decision);
        if (!row) return row.error();
        auto event = EventStore(db, workspace.identity()).append(undoingOf(kUndone, seq));
        if (!event) return event.error();
        report = {*event, confirmation->decision, row->kind, row->leftRecord, row->rightRecord, true};
        if (auto done = markConfirmationUndone(db, seq, *event); !done) return done;
        auto recheck = Recheck::make(db);
        if (!recheck) return recheck.error();
        auto checked = check(db, *recheck, confirmation->decision, *event);
        return checked ? Result<void>{} : Result<void>(checked.error());
    });
    if (!saved) return saved.error();
    return report;
}

Result<bool> isOfConfirmation(Database& db, std::int64_t seq) {
    auto row = readConfirmation(db, seq);
    if (row) return true;
    return row.error().code == kConfirmationUnknown ? Result<bool>(false) : Result<bool>(row.error());
}

Result<std::vector<ChangedDecision>> changedDecisions(Database& db) {
    std::vector<std::int64_t> numbers;
    auto read = forEachChanged(db, [&](const QueuedQuestion& q) { numbers.push_back(-q.id); });
    if (!read) return read.error();
    std::sort(numbers.begin(), numbers.end());
    auto recheck = Recheck::make(db);
    if (!recheck) return recheck.error();
    std::vector<ChangedDecision> all;
    for (const std::int64_t seq : numbers) {
        auto decision = readDecision(db, seq);
        if (!decision) return decision.error();
        auto values = recheck->changed(*decision);
        if (!values) return values.error();
        auto since = changedSince(db, seq);
        if (!since) return since.error();
        all.push_back({decision.take(), *since, values.take()});
    }
    return all;
}

Result<std::vector<ConfirmationRow>> replayedConfirmations(Database& db) {
    auto events = eventsOfKind(db, "evidence");
    if (!events) return events.error();
    std::map<std::int64_t, ConfirmationRow> rows;
    for (const Event& event : *events) {
        if (event.kind == kConfirmed) {
            rows[event.seq] = {event.seq, eventIn(event.subject), {}, 0};
        } else if (event.kind == kUndone) {
            const auto at = rows.find(eventIn(event.subject));
            if (at != rows.end() && at->second.undoneBy == 0) at->second.undoneBy = event.seq;
        }
    }
    std::vector<ConfirmationRow> replayed;
    replayed.reserve(rows.size());
    for (auto& [seq, row] : rows) replayed.push_back(std::move(row));
    return replayed;
}

} // namespace goldenrod
