// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/mark_question.h"

#include "matching/sha256.h"
#include "models/jobs/recheck.h"
#include "models/jobs/review_queue.h"
#include "models/workspace/clock.h"
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kUndone = "question.undone";

std::string_view eventKindOf(const MarkRow& mark) {
    switch (mark.kind) {
    case MarkKind::Park: return mark.value != 0 ? "question.parked" : "question.unparked";
    case MarkKind::Assign: return mark.value != 0 ? "question.assigned" : "question.unassigned";
    case MarkKind::Priority: return "question.priority";
    case MarkKind::Due: return "question.due";
    case MarkKind::Comment: break;
    }
    return "question.commented";
}

/// Whom a request means.
Result<KnownPerson> personOf(Database& db, const MarkRequest& request, const Identity& identity) {
    if (request.toMe) {
        auto id = EventStore(db, identity).person();
        if (!id) return id.error();
        return KnownPerson{*id, identity.name, std::string(asBytes(identity.publicKey))};
    }
    if (request.person.empty()) return KnownPerson{};
    return personNamed(db, request.person);
}

/// The question that is meant; kQuestionGone when there is none.
Result<QuestionRow> questionOf(Database& db, const MarkRequest& request) {
    std::int64_t id = request.question;
    if (request.leftRecord != 0) {
        auto between = questionBetween(db, request.leftRecord, request.rightRecord);
        if (!between) return between.error();
        id = *between;
    }
    if (id == 0) return Error{kQuestionGone};
    return id < 0 ? questionOfChanged(db, id) : readQuestion(db, id);
}

bool standsSo(const QuestionMarks& marks, const MarkRow& mark) {
    switch (mark.kind) {
    case MarkKind::Park: return marks.park.value == mark.value;
    case MarkKind::Assign: return marks.assigned() == mark.value;
    case MarkKind::Priority: return marks.priority() == mark.value;
    case MarkKind::Due: return marks.due() == mark.value;
    case MarkKind::Comment: break;
    }
    return false;
}

Result<void> check(const MarkRow& mark, const MarkRequest& request) {
    const bool hasDay = mark.kind == MarkKind::Park && mark.value != 0;
    if (hasDay && mark.value <= nowMicroseconds()) return Error{kMarkDayPast};
    if (mark.kind == MarkKind::Comment && request.comment.empty()) return Error{kMarkNoComment};
    return {};
}

EventDraft eventOf(const MarkRow& mark, const MarkRequest& request, const KnownPerson& person) {
    Json body = Json::object();
    if (mark.kind == MarkKind::Assign && mark.value != 0) {
        body["person"] = toHex(person.publicKey);
        body["name"] = person.name;
    } else if (mark.kind == MarkKind::Comment) {
        body["comment"] = request.comment;
    } else if (mark.kind != MarkKind::Park || (mark.value != 0 && mark.value != kNoDay)) {
        body["value"] = mark.value;
    }
    return {std::string(eventKindOf(mark)), subjectOfPair(mark.leftRecord, mark.rightRecord),
            body.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

/// The mark that an event tells of; nothing when it tells of none. An erased body tells no value.
std::optional<MarkRow> markOf(const Event& event, const std::map<std::string, std::int64_t>& persons) {
    MarkRow mark;
    mark.seq = event.seq;
    std::tie(mark.leftRecord, mark.rightRecord) = pairIn(event.subject);
    const Json body = Json::parse(event.body, nullptr, false);
    const std::int64_t value = body.is_object() ? body.value("value", std::int64_t{0}) : 0;
    if (event.kind == "question.parked") {
        mark.value = value != 0 ? value : kNoDay;
    } else if (event.kind == "question.assigned" || event.kind == "question.unassigned") {
        mark.kind = MarkKind::Assign;
        const auto at = persons.find(body.is_object() ? body.value("person", "") : "");
        mark.value = at != persons.end() ? at->second : 0;
    } else if (event.kind == "question.priority" || event.kind == "question.due") {
        mark.kind = event.kind == "question.due" ? MarkKind::Due : MarkKind::Priority;
        mark.value = value;
    } else if (event.kind == "question.commented") {
        mark.kind = MarkKind::Comment;
    } else if (event.kind != "question.unparked") {
        return std::nullopt;
    }
    return mark;
}

} // namespace

Result<MarkReport> markQuestion(const MarkRequest& request, Workspace& workspace) {
    MarkReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto question = questionOf(db, request);
        if (!question) return question.error();
        auto person = request.kind == MarkKind::Assign ? personOf(db, request, workspace.identity())
                                                       : Result<KnownPerson>(KnownPerson{});
        if (!person) return person.error();
        const auto [low, high] = std::minmax(question->leftRecord, question->rightRecord);
        MarkRow mark{0, request.kind, low, high, request.value, 0};
        if (request.kind == MarkKind::Assign) mark.value = person->id;
        if (request.kind == MarkKind::Comment) mark.value = 0;
        if (auto fit = check(mark, request); !fit) return fit;
        auto marks = readMarksOf(db, *question);
        if (!marks) return marks.error();
        if (standsSo(*marks, mark)) return Error{kMarkSame};
        auto seq = EventStore(db, workspace.identity()).append(eventOf(mark, request, *person));
        if (!seq) return seq.error();
        mark.seq = *seq;
        report = {*seq, mark, person->name, false};
        return insertMark(db, mark);
    });
    if (!saved) return saved.error();
    return report;
}

Result<MarkReport> undoMark(std::int64_t seq, Workspace& workspace) {
    MarkReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto mark = readMark(db, seq);
        if (!mark) return mark.error();
        if (mark->undoneBy != 0) return Error{kMarkUndone, {std::to_string(seq)}};
        auto event = EventStore(db, workspace.identity()).append(undoingOf(kUndone, seq));
        if (!event) return event.error();
        report = {*event, *mark, {}, true};
        return markMarkUndone(db, seq, *event);
    });
    if (!saved) return saved.error();
    return report;
}

Result<bool> isOfMark(Database& db, std::int64_t seq) {
    auto mark = readMark(db, seq);
    if (mark) return true;
    return mark.error().code == kMarkUnknown ? Result<bool>(false) : Result<bool>(mark.error());
}

Result<std::vector<SeenComment>> readComments(Database& db, const QuestionRow& question) {
    auto events = commentsOn(db, question);
    if (!events) return events.error();
    std::vector<SeenComment> comments;
    for (const std::int64_t seq : *events) {
        auto event = readEvent(db, seq);
        if (!event) return event.error();
        const Json body = Json::parse(event->body, nullptr, false);
        comments.push_back(
            {seq, event->at, event->actor, body.is_object() ? body.value("comment", std::string()) : ""});
    }
    return comments;
}

Result<std::vector<MarkRow>> replayedMarks(Database& db) {
    auto persons = personsByKey(db);
    if (!persons) return persons.error();
    auto events = eventsOfKind(db, "question");
    if (!events) return events.error();
    std::map<std::int64_t, MarkRow> marks;
    for (const Event& event : *events) {
        if (auto mark = markOf(event, *persons)) {
            marks.emplace(event.seq, *mark);
        } else if (event.kind == kUndone) {
            const auto at = marks.find(eventIn(event.subject));
            if (at != marks.end() && at->second.undoneBy == 0) at->second.undoneBy = event.seq;
        }
    }
    std::vector<MarkRow> replayed;
    replayed.reserve(marks.size());
    for (const auto& [seq, mark] : marks) replayed.push_back(mark);
    return replayed;
}

} // namespace goldenrod
