// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/decision_store.h"
#include "models/workspace/packing.h"

namespace goldenrod {
namespace {

const char* condition(QuestionFilter filter) {
    switch (filter) {
    case QuestionFilter::Open: return " WHERE answered_by IS NULL";
    case QuestionFilter::Unsure: return " WHERE answered_by IS NOT NULL";
    case QuestionFilter::All: return "";
    }
    return "";
}

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

} // namespace

Result<void> clearQuestions(Database& db) {
    return db.execute("DELETE FROM question_member; DELETE FROM question;");
}

Result<void> insertQuestion(Database& db, const QuestionRow& question) {
    auto insert = db.prepare("INSERT INTO question(left_record, right_record, left_size, right_size, height, "
                             "weight, pattern, members, "
                             "answered_by) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!insert) return insert.error();
    const std::string members = packMembers(question);
    (*insert)
        ->bind(1, question.leftRecord)
        .bind(2, question.rightRecord)
        .bind(3, question.left.size())
        .bind(4, question.right.size());
    (*insert)
        ->bind(5, question.height)
        .bind(6, question.weight)
        .bind(7, question.pattern)
        .bindBlob(8, members);
    if (question.unsure != 0)
        (*insert)->bind(9, question.unsure);
    else
        (*insert)->bindNull(9);
    if (auto done = (*insert)->run(); !done) return done;
    const std::int64_t id = db.lastInsertId();
    auto member = db.prepare("INSERT INTO question_member(record_id, question_id) VALUES(?1, ?2)");
    if (!member) return member.error();
    for (const auto* group : {&question.left, &question.right}) {
        for (const std::int64_t record : *group) {
            if (auto done = (*member)->bind(1, record).bind(2, id).run(); !done) return done;
        }
    }
    return {};
}

Result<void> removeQuestionsAbout(Database& db, std::span<const std::int64_t> recordIds) {
    auto question = db.prepare(
        "DELETE FROM question WHERE id IN (SELECT question_id FROM question_member WHERE record_id = ?1)");
    if (!question) return question.error();
    for (const std::int64_t record : recordIds) {
        if (auto done = (*question)->bind(1, record).run(); !done) return done;
    }
    auto member = db.prepare("DELETE FROM question_member WHERE record_id = ?1");
    if (!member) return member.error();
    for (const std::int64_t record : recordIds) {
        if (auto done = (*member)->bind(1, record).run(); !done) return done;
    }
    return {};
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
    auto update = db.prepare("UPDATE question SET answered_by = ?2 WHERE id = ?1");
    if (!update) return update.error();
    return (*update)->bind(1, questionId).bind(2, seq).run();
}

Result<QuestionRow> readQuestion(Database& db, std::int64_t id) {
    auto select = db.prepare(
        "SELECT id, left_record, right_record, height, weight, pattern, coalesce(answered_by, 0), members "
        "FROM question WHERE id = ?1");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, id).step();
    if (!row) return row.error();
    if (!*row) return Error{kQuestionGone};
    QuestionRow question;
    question.id = s.integer(0);
    question.leftRecord = s.integer(1);
    question.rightRecord = s.integer(2);
    question.height = s.integer(3);
    question.weight = s.integer(4);
    question.pattern = static_cast<std::uint64_t>(s.integer(5));
    question.unsure = s.integer(6);
    const bool sound = unpackMembers(s.text(7), question);
    s.reset();
    if (!sound) return Error{kDamaged, {}, "a question of the review cannot be read"};
    return question;
}

Result<std::vector<QuestionRow>> questionsAbout(Database& db, std::int64_t recordId) {
    auto select = db.prepare("SELECT question_id FROM question_member WHERE record_id = ?1");
    if (!select) return select.error();
    (*select)->bind(1, recordId);
    std::vector<std::int64_t> ids;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) break;
        ids.push_back((*select)->integer(0));
    }
    std::vector<QuestionRow> questions;
    for (const std::int64_t id : ids) {
        auto question = readQuestion(db, id);
        if (!question) return question.error();
        questions.push_back(question.take());
    }
    return questions;
}

Result<std::vector<std::int64_t>> questionIds(Database& db, QuestionFilter filter, QuestionOrder order,
                                              std::int64_t middle) {
    const std::string sort = order == QuestionOrder::Highest
                                 ? " ORDER BY height DESC, id"
                                 : " ORDER BY abs(height - ?1) - (left_size + right_size) * 1000000000, id";
    auto select = db.prepare("SELECT id FROM question" + std::string(condition(filter)) + sort);
    if (!select) return select.error();
    if (order == QuestionOrder::MostUseful) (*select)->bind(1, middle);
    std::vector<std::int64_t> ids;
    for (;;) {
        auto row = (*select)->step();
        if (!row) return row.error();
        if (!*row) return ids;
        ids.push_back((*select)->integer(0));
    }
}

Result<std::int64_t> countQuestions(Database& db, QuestionFilter filter) {
    return db.scalar("SELECT count(*) FROM question" + std::string(condition(filter)));
}

Result<std::int64_t> countAlike(Database& db, std::uint64_t pattern) {
    auto select = db.prepare("SELECT count(*) FROM question WHERE pattern = ?1 AND answered_by IS NULL");
    if (!select) return select.error();
    auto row = (*select)->bind(1, pattern).step();
    if (!row) return row.error();
    const std::int64_t count = (*select)->integer(0);
    (*select)->reset();
    return count;
}

} // namespace goldenrod
