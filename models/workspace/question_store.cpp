// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/question_store.h"

#include "models/workspace/each_row.h"
#include "models/workspace/packing.h"

#include <algorithm>
#include <set>
#include <string>

namespace goldenrod {
namespace {

constexpr const char* kColumns =
    "id, left_record, right_record, height, weight, pattern, "
    "coalesce(answered_by, 0), coalesce(rule, -1), asked, source_a, source_b, members";

std::string packMembers(const QuestionRow& question) {
    Packer packer;
    for (const auto* group : {&question.left, &question.right}) {
        packer.number(group->size());
        for (const std::int64_t record : *group) packer.signedNumber(record);
    }
    return packer.take();
}

bool unpackMembers(std::string_view bytes, QuestionRow& question) {
    Unpacker unpacker(bytes);
    for (auto* group : {&question.left, &question.right}) {
        const std::uint64_t size = unpacker.number();
        for (std::uint64_t i = 0; i < size && unpacker.ok(); ++i) group->push_back(unpacker.signedNumber());
    }
    return unpacker.ok() && unpacker.atEnd();
}

Result<void> tally(Database& db, const QuestionRow& question, int open, int unsure) {
    auto add = db.prepare("INSERT INTO question_tally(pattern, source_a, source_b, open, unsure) "
                          "VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET "
                          "open = open + excluded.open, unsure = unsure + excluded.unsure");
    if (!add) return add.error();
    (*add)->bind(1, question.pattern).bind(2, question.sourceA).bind(3, question.sourceB);
    if (auto done = (*add)->bind(4, open).bind(5, unsure).run(); !done || open + unsure >= 0) return done;
    auto drop =
        db.prepare("DELETE FROM question_tally WHERE pattern = ?1 AND source_a = ?2 AND source_b = ?3 "
                   "AND open = 0 AND unsure = 0");
    if (!drop) return drop.error();
    return (*drop)->bind(1, question.pattern).bind(2, question.sourceA).bind(3, question.sourceB).run();
}

/// The sources of the pair in front, the lower one first.
Result<void> findSources(Database& db, QuestionRow& question) {
    auto select = db.prepare("SELECT min(source_id), max(source_id) FROM record WHERE id IN (?1, ?2)");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, question.leftRecord).bind(2, question.rightRecord).step();
    if (!row) return row.error();
    question.sourceA = s.integer(0);
    question.sourceB = s.integer(1);
    s.reset();
    return {};
}

/// Since when the pair in front was asked about before; 0: never.
Result<std::int64_t> askedBefore(Database& db, const QuestionRow& question) {
    auto select =
        db.prepare("SELECT min(asked) FROM question_settled WHERE left_record = ?1 AND right_record = ?2");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, question.leftRecord).bind(2, question.rightRecord).step();
    if (!row) return row.error();
    const std::int64_t asked = s.integer(0);
    s.reset();
    return asked;
}

Result<void> insertMembers(Database& db, std::int64_t id, const QuestionRow& question) {
    auto member = db.prepare("INSERT INTO question_member(record_id, question_id) VALUES(?1, ?2)");
    if (!member) return member.error();
    for (const auto* group : {&question.left, &question.right}) {
        for (const std::int64_t record : *group) {
            if (auto done = (*member)->bind(1, record).bind(2, id).run(); !done) return done;
        }
    }
    return {};
}

Result<void> settle(Database& db, std::int64_t seq, const QuestionRow& question) {
    auto keep =
        db.prepare("INSERT INTO question_settled(id, seq, left_record, right_record, height, members, "
                   "asked) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!keep) return keep.error();
    const std::string members = packMembers(question);
    (*keep)->bind(1, question.id).bind(2, seq).bind(3, question.leftRecord).bind(4, question.rightRecord);
    if (auto done = (*keep)->bind(5, question.height).bindBlob(6, members).bind(7, question.asked).run();
        !done)
        return done;
    auto row = db.prepare("DELETE FROM question WHERE id = ?1");
    if (!row) return row.error();
    if (auto done = (*row)->bind(1, question.id).run(); !done) return done;
    auto member = db.prepare("DELETE FROM question_member WHERE record_id = ?1 AND question_id = ?2");
    if (!member) return member.error();
    for (const auto* group : {&question.left, &question.right}) {
        for (const std::int64_t record : *group) {
            if (auto done = (*member)->bind(1, record).bind(2, question.id).run(); !done) return done;
        }
    }
    return tally(db, question, question.unsure == 0 ? -1 : 0, question.unsure == 0 ? 0 : -1);
}

QuestionRow rowOf(Statement& s) {
    QuestionRow question;
    question.id = s.integer(0);
    question.leftRecord = s.integer(1);
    question.rightRecord = s.integer(2);
    question.height = s.integer(3);
    question.weight = s.integer(4);
    question.pattern = static_cast<std::uint64_t>(s.integer(5));
    question.unsure = s.integer(6);
    if (s.integer(7) >= 0) question.rule = static_cast<std::uint16_t>(s.integer(7));
    question.asked = s.integer(8);
    question.sourceA = s.integer(9);
    question.sourceB = s.integer(10);
    return question;
}

Result<std::set<std::int64_t>> numbersAbout(Database& db, std::span<const std::int64_t> recordIds) {
    auto select = db.prepare("SELECT question_id FROM question_member WHERE record_id = ?1");
    if (!select) return select.error();
    std::set<std::int64_t> ids;
    for (const std::int64_t record : recordIds) {
        (*select)->bind(1, record);
        if (auto done = forEachRow(**select, [&](Statement& s) { ids.insert(s.integer(0)); }); !done)
            return done.error();
    }
    return ids;
}

} // namespace

bool asksTheSame(const QuestionRow& a, const QuestionRow& b) {
    return a.leftRecord == b.leftRecord && a.rightRecord == b.rightRecord && a.left == b.left &&
           a.right == b.right && a.height == b.height && a.weight == b.weight && a.pattern == b.pattern &&
           a.unsure == b.unsure && a.rule == b.rule;
}

Result<QuestionAges> QuestionAges::read(Database& db) {
    auto select = db.prepare("SELECT left_record, right_record, asked FROM question");
    if (!select) return select.error();
    QuestionAges ages;
    auto done = forEachRow(**select, [&](Statement& s) {
        ages.m_asked.emplace(std::pair(s.integer(0), s.integer(1)), s.integer(2));
    });
    if (!done) return done.error();
    return ages;
}

std::int64_t QuestionAges::of(std::int64_t leftRecord, std::int64_t rightRecord,
                              std::int64_t otherwise) const {
    const auto found = m_asked.find({leftRecord, rightRecord});
    return found != m_asked.end() ? found->second : otherwise;
}

Result<void> clearQuestions(Database& db) {
    return db.execute("DELETE FROM question_member; DELETE FROM question; DELETE FROM question_tally;");
}

Result<void> insertQuestion(Database& db, const QuestionRow& asked) {
    QuestionRow question = asked;
    if (auto done = findSources(db, question); !done) return done;
    auto insert =
        db.prepare("INSERT INTO question(left_record, right_record, records, height, weight, pattern, "
                   "members, answered_by, rule, asked, source_a, source_b) "
                   "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    if (!insert) return insert.error();
    Statement& s = **insert;
    const std::string members = packMembers(question);
    s.bind(1, question.leftRecord).bind(2, question.rightRecord);
    s.bind(3, question.left.size() + question.right.size());
    s.bind(4, question.height).bind(5, question.weight).bind(6, question.pattern).bindBlob(7, members);
    question.unsure != 0 ? s.bind(8, question.unsure) : s.bindNull(8);
    question.rule ? s.bind(9, std::int64_t{*question.rule}) : s.bindNull(9);
    s.bind(10, question.asked).bind(11, question.sourceA).bind(12, question.sourceB);
    if (auto done = s.run(); !done) return done;
    if (auto done = insertMembers(db, db.lastInsertId(), question); !done) return done;
    return tally(db, question, question.unsure == 0 ? 1 : 0, question.unsure == 0 ? 0 : 1);
}

Result<QuestionChange> replaceQuestionsAbout(Database& db, std::int64_t seq,
                                             std::span<const std::int64_t> recordIds,
                                             std::vector<QuestionRow> asked) {
    QuestionChange change;
    auto open = countQuestions(db, QuestionFilter::Open);
    if (!open) return open.error();
    change.before = change.after = *open;
    auto standing = numbersAbout(db, recordIds);
    if (!standing) return standing.error();
    std::multimap<std::pair<std::int64_t, std::int64_t>, QuestionRow*> wanted; // by pair in front
    for (QuestionRow& row : asked) wanted.emplace(std::pair(row.leftRecord, row.rightRecord), &row);
    for (const std::int64_t id : *standing) {
        auto question = readQuestion(db, id);
        if (!question) return question.error();
        const auto [first, last] = wanted.equal_range({question->leftRecord, question->rightRecord});
        const auto same =
            std::find_if(first, last, [&](const auto& at) { return asksTheSame(*at.second, *question); });
        if (same != last) {
            same->second->id = id;
            wanted.erase(same);
            continue;
        }
        if (auto done = settle(db, seq, *question); !done) return done.error();
        change.after -= question->unsure == 0 ? 1 : 0;
    }
    for (QuestionRow& question : asked) {
        if (question.id != 0) continue; // it stays
        auto before = askedBefore(db, question);
        if (!before) return before.error();
        question.asked = *before != 0 ? *before : seq;
        if (auto done = insertQuestion(db, question); !done) return done.error();
        change.after += question.unsure == 0 ? 1 : 0;
    }
    return change;
}

Result<std::int64_t> questionOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord) {
    auto select = db.prepare("SELECT q.id FROM question_member m JOIN question q ON q.id = m.question_id "
                             "WHERE m.record_id = ?1 AND ((q.left_record = ?1 AND q.right_record = ?2) OR "
                             "(q.left_record = ?2 AND q.right_record = ?1))");
    if (!select) return select.error();
    auto row = (*select)->bind(1, leftRecord).bind(2, rightRecord).step();
    if (!row) return row.error();
    const std::int64_t id = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return id;
}

Result<void> markUnsure(Database& db, std::int64_t questionId, std::int64_t seq) {
    auto question = readQuestion(db, questionId);
    if (!question) return question.error();
    auto update = db.prepare("UPDATE question SET answered_by = ?2 WHERE id = ?1");
    if (!update) return update.error();
    if (auto done = (*update)->bind(1, questionId).bind(2, seq).run(); !done) return done;
    return question->unsure == 0 ? tally(db, *question, -1, 1) : Result<void>{};
}

Result<QuestionRow> readQuestion(Database& db, std::int64_t id) {
    auto select = db.prepare("SELECT " + std::string(kColumns) + " FROM question WHERE id = ?1");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, id).step();
    if (!row) return row.error();
    if (!*row) return Error{kQuestionGone};
    QuestionRow question = rowOf(s);
    const bool sound = unpackMembers(s.text(11), question);
    s.reset();
    if (!sound) return Error{kDamaged, {}, "a question of the review cannot be read"};
    return question;
}

Result<std::vector<QuestionRow>> questionsAbout(Database& db, std::int64_t recordId) {
    auto ids = numbersAbout(db, {&recordId, 1});
    if (!ids) return ids.error();
    std::vector<QuestionRow> questions;
    for (const std::int64_t id : *ids) {
        auto question = readQuestion(db, id);
        if (!question) return question.error();
        questions.push_back(question.take());
    }
    return questions;
}

Result<std::optional<SettledQuestion>> readSettled(Database& db, std::int64_t questionId) {
    auto select = db.prepare("SELECT left_record, right_record, height, asked, seq, members "
                             "FROM question_settled WHERE id = ?1");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, questionId).step();
    if (!row) return row.error();
    if (!*row) return std::optional<SettledQuestion>();
    SettledQuestion settled;
    settled.question.id = questionId;
    settled.question.leftRecord = s.integer(0);
    settled.question.rightRecord = s.integer(1);
    settled.question.height = s.integer(2);
    settled.question.asked = s.integer(3);
    settled.seq = s.integer(4);
    const bool sound = unpackMembers(s.text(5), settled.question);
    s.reset();
    if (!sound) return Error{kDamaged, {}, "a question of the review cannot be read"};
    return std::optional(std::move(settled));
}

} // namespace goldenrod
