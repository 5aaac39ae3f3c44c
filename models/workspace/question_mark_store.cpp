// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/question_mark_store.h"

#include "models/workspace/each_row.h"
#include "models/workspace/evidence_store.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"park", "assign", "priority", "due", "comment"};
constexpr const char* kColumns =
    "SELECT seq, kind, left_record, right_record, value, coalesce(undone_by, 0) FROM question_mark ";

using Pair = std::pair<std::int64_t, std::int64_t>;

MarkRow rowOf(const Statement& s) {
    MarkRow mark;
    mark.seq = s.integer(0);
    parseMarkKind(s.text(1), mark.kind);
    mark.leftRecord = s.integer(2);
    mark.rightRecord = s.integer(3);
    mark.value = s.integer(4);
    mark.undoneBy = s.integer(5);
    return mark;
}

bool has(const std::vector<std::int64_t>& group, std::int64_t record) {
    return std::find(group.begin(), group.end(), record) != group.end();
}

bool keepsApart(const QuestionRow& question, const Pair& pair) {
    return (has(question.left, pair.first) && has(question.right, pair.second)) ||
           (has(question.left, pair.second) && has(question.right, pair.first));
}

/// Marks in force about pairs that the question has on different sides, oldest first.
Result<std::vector<MarkRow>> marksAbout(Database& db, const QuestionRow& question) {
    auto select = db.prepare(std::string(kColumns) + "WHERE left_record = ?1 AND undone_by IS NULL");
    if (!select) return select.error();
    std::vector<MarkRow> marks;
    for (const auto* group : {&question.left, &question.right}) {
        for (const std::int64_t record : *group) {
            (*select)->bind(1, record);
            auto done = forEachRow(**select, [&](Statement& s) {
                const MarkRow mark = rowOf(s);
                if (keepsApart(question, {mark.leftRecord, mark.rightRecord})) marks.push_back(mark);
            });
            if (!done) return done.error();
        }
    }
    std::sort(marks.begin(), marks.end(), [](const MarkRow& a, const MarkRow& b) { return a.seq < b.seq; });
    return marks;
}

void newer(QuestionMarks::Said& said, const QuestionMarks::Said& other) {
    if (other.seq > said.seq) said = other;
}

Result<void> addQuestionsOf(Database& db, Statement& pairs, std::set<std::int64_t>& questions) {
    std::set<Pair> found;
    auto read = forEachRow(pairs, [&](Statement& s) { found.insert({s.integer(0), s.integer(1)}); });
    if (!read) return read;
    for (const Pair& pair : found) {
        auto question = questionOfMark(db, pair.first, pair.second);
        if (!question) return question.error();
        if (*question != 0) questions.insert(*question);
    }
    return {};
}

} // namespace

std::string_view markKindName(MarkKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}
bool parseMarkKind(std::string_view name, MarkKind& kind) {
    const auto at = std::find(kKinds.begin(), kKinds.end(), name);
    if (at == kKinds.end()) return false;
    kind = static_cast<MarkKind>(at - kKinds.begin());
    return true;
}

std::string_view priorityName(std::int64_t priority) {
    return priority > 0 ? "high" : (priority < 0 ? "low" : "normal");
}
std::int64_t parsePriority(std::string_view name) {
    return name == "high" ? 1 : (name == "low" ? -1 : 0);
}

void QuestionMarks::add(const MarkRow& mark) {
    const Said said{mark.value, mark.seq};
    switch (mark.kind) {
    case MarkKind::Park: return newer(park, said);
    case MarkKind::Assign: return newer(person, said);
    case MarkKind::Priority: return newer(urgency, said);
    case MarkKind::Due: return newer(dueDay, said);
    case MarkKind::Comment: ++comments;
    }
}

void QuestionMarks::add(const QuestionMarks& other) {
    newer(park, other.park);
    newer(person, other.person);
    newer(urgency, other.urgency);
    newer(dueDay, other.dueDay);
    comments += other.comments;
}

Result<void> insertMark(Database& db, const MarkRow& mark) {
    auto insert = db.prepare("INSERT INTO question_mark(seq, kind, left_record, right_record, value) "
                             "VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    (*insert)->bind(1, mark.seq).bind(2, markKindName(mark.kind)).bind(3, mark.leftRecord);
    return (*insert)->bind(4, mark.rightRecord).bind(5, mark.value).run();
}

Result<void> markMarkUndone(Database& db, std::int64_t seq, std::int64_t bySeq) {
    auto update = db.prepare("UPDATE question_mark SET undone_by = ?2 WHERE seq = ?1 AND undone_by IS NULL");
    if (!update) return update.error();
    return (*update)->bind(1, seq).bind(2, bySeq).run();
}

Result<MarkRow> readMark(Database& db, std::int64_t seq) {
    auto select = db.prepare(std::string(kColumns) + "WHERE seq = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, seq).step();
    if (!row) return row.error();
    if (!*row) return Error{kMarkUnknown, {std::to_string(seq)}};
    const MarkRow mark = rowOf(**select);
    (*select)->reset();
    return mark;
}

Result<std::vector<MarkRow>> allMarks(Database& db) {
    auto select = db.prepare(std::string(kColumns) + "ORDER BY seq");
    if (!select) return select.error();
    std::vector<MarkRow> marks;
    auto done = forEachRow(**select, [&](Statement& s) { marks.push_back(rowOf(s)); });
    if (!done) return done.error();
    return marks;
}

Result<MarksByQuestion> readMarksByQuestion(Database& db) {
    auto select = db.prepare(std::string(kColumns) + "WHERE undone_by IS NULL ORDER BY seq");
    if (!select) return select.error();
    std::map<Pair, QuestionMarks> pairs;
    auto read = forEachRow(**select, [&](Statement& s) {
        const MarkRow mark = rowOf(s);
        pairs[{mark.leftRecord, mark.rightRecord}].add(mark);
    });
    if (!read) return read.error();
    MarksByQuestion found;
    for (const auto& [pair, marks] : pairs) {
        auto question = questionOfMark(db, pair.first, pair.second);
        if (!question) return question.error();
        if (*question != 0) found[*question].add(marks);
    }
    return found;
}

Result<QuestionMarks> readMarksOf(Database& db, const QuestionRow& question) {
    auto about = marksAbout(db, question);
    if (!about) return about.error();
    QuestionMarks marks;
    for (const MarkRow& mark : *about) marks.add(mark);
    return marks;
}

Result<std::vector<std::int64_t>> commentsOn(Database& db, const QuestionRow& question) {
    auto about = marksAbout(db, question);
    if (!about) return about.error();
    std::vector<std::int64_t> events;
    for (const MarkRow& mark : *about)
        if (mark.kind == MarkKind::Comment) events.push_back(mark.seq);
    return events;
}

Result<std::int64_t> questionOfMark(Database& db, std::int64_t leftRecord, std::int64_t rightRecord) {
    auto select = db.prepare("SELECT q.id, (q.left_record = ?1 AND q.right_record = ?2) OR "
                             "(q.left_record = ?2 AND q.right_record = ?1) FROM question_member a "
                             "JOIN question_member b ON b.record_id = ?2 AND b.question_id = a.question_id "
                             "JOIN question q ON q.id = a.question_id WHERE a.record_id = ?1");
    if (!select) return select.error();
    std::vector<std::int64_t> others;
    std::int64_t front = 0;
    (*select)->bind(1, leftRecord).bind(2, rightRecord);
    auto read = whileRows(**select, [&](const Statement& s) {
        (s.integer(1) != 0 ? front : others.emplace_back()) = s.integer(0);
        return front == 0;
    });
    if (!read) return read.error();
    if (front != 0) return front;
    for (const std::int64_t id : others) {
        auto question = readQuestion(db, id);
        if (!question) return question.error();
        if (keepsApart(*question, {leftRecord, rightRecord})) return id;
    }
    return changedOfPair(db, leftRecord, rightRecord);
}

Result<std::vector<std::int64_t>> questionsMarkedSince(Database& db, std::int64_t seq, std::int64_t since,
                                                       std::int64_t now) {
    std::set<std::int64_t> questions;
    auto said = db.prepare("SELECT left_record, right_record FROM question_mark WHERE seq > ?1 "
                           "UNION SELECT left_record, right_record FROM question_mark WHERE undone_by > ?1");
    if (!said) return said.error();
    (*said)->bind(1, seq);
    if (auto done = addQuestionsOf(db, **said, questions); !done) return done.error();
    auto came = db.prepare("SELECT left_record, right_record FROM question_mark WHERE kind = 'park' AND "
                           "undone_by IS NULL AND value >= ?1 AND value <= ?2");
    if (!came) return came.error();
    (*came)->bind(1, since).bind(2, now);
    if (auto done = addQuestionsOf(db, **came, questions); !done) return done.error();
    return std::vector<std::int64_t>(questions.begin(), questions.end());
}

Result<std::vector<KnownPerson>> knownPersons(Database& db) {
    auto select = db.prepare("SELECT id, name, public_key FROM person ORDER BY name, id");
    if (!select) return select.error();
    std::vector<KnownPerson> persons;
    auto done = forEachRow(**select, [&](Statement& s) {
        persons.push_back({s.integer(0), std::string(s.text(1)), std::string(s.text(2))});
    });
    if (!done) return done.error();
    return persons;
}

} // namespace goldenrod
