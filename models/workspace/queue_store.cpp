// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/each_row.h"
#include "models/workspace/question_store.h"

#include <string>

namespace goldenrod {
namespace {

/// All of them stand in the index question_in_queue.
const std::string kSelect = "SELECT id, height, records, pattern, source_a, source_b, "
                            "coalesce(rule, -1), asked, coalesce(answered_by, 0) FROM question ";

QueuedQuestion questionOf(const Statement& s) {
    return {s.integer(0), s.integer(1), s.integer(2), static_cast<std::uint64_t>(s.integer(3)),
            s.integer(4), s.integer(5), s.integer(6), s.integer(7),
            s.integer(8)};
}

Result<void> forEach(Statement& select, const EachQueued& each) {
    return forEachRow(select, [&](const Statement& s) { each(questionOf(s)); });
}

/// Open questions of one number of records, from a height up or down.
class Walk {
public:
    static Result<Walk> begin(Database& db, bool upwards, std::int64_t records, std::int64_t from) {
        auto select =
            db.prepare(std::string("SELECT id, height, records, pattern, source_a, source_b, -1, 0, 0 "
                                   "FROM question WHERE answered_by IS NULL AND records = ?1 AND ") +
                       (upwards ? "height >= ?2 ORDER BY height" : "height < ?2 ORDER BY height DESC"));
        if (!select) return select.error();
        (*select)->bind(1, records).bind(2, from);
        Walk walk(**select, from);
        if (auto done = walk.next(); !done) return done.error();
        return walk;
    }
    Result<void> next() {
        auto row = m_select->step();
        if (!row) return row.error();
        m_isAtEnd = !*row;
        if (*row) m_question = questionOf(*m_select);
        return {};
    }
    bool isAtEnd() const { return m_isAtEnd; }
    const QueuedQuestion& question() const { return m_question; }
    std::int64_t distance() const {
        return m_isAtEnd ? std::numeric_limits<std::int64_t>::max() : std::abs(m_question.height - m_from);
    }
    void end() { m_select->reset(); }

private:
    Walk(Statement& select, std::int64_t from)
        : m_select(&select)
        , m_from(from) {}
    Statement* m_select;
    std::int64_t m_from;
    QueuedQuestion m_question;
    bool m_isAtEnd = false;
};

/// Every number of records that an open question has, ascending: each is found by the one before.
Result<std::vector<std::int64_t>> openSizes(Database& db) {
    auto select = db.prepare("SELECT records FROM question WHERE answered_by IS NULL AND records > ?1 "
                             "ORDER BY records LIMIT 1");
    if (!select) return select.error();
    std::vector<std::int64_t> sizes;
    for (std::int64_t last = 0;; last = sizes.back()) {
        (*select)->bind(1, last);
        auto next = numbersOf(**select);
        if (!next) return next.error();
        if (next->empty()) return sizes;
        sizes.push_back(next->front());
    }
}

} // namespace

Result<std::int64_t> newestQuestion(Database& db) {
    return db.scalar("SELECT seq FROM sqlite_sequence WHERE name = 'question'");
}

Result<bool> onlyDecisionsSince(Database& db, std::int64_t seq) {
    auto select = db.prepare("SELECT count(*) FROM event WHERE seq > ?1 AND kind NOT LIKE 'decision.%' "
                             "AND kind NOT LIKE 'group.%' AND kind NOT LIKE 'question.%' "
                             "AND kind NOT LIKE 'view.%' AND kind NOT LIKE 'evidence.%' "
                             "AND kind NOT LIKE 'proposal.%' AND kind NOT LIKE 'control.%'");
    if (!select) return select.error();
    auto row = (*select)->bind(1, seq).step();
    if (!row) return row.error();
    const bool only = (*select)->integer(0) == 0;
    (*select)->reset();
    return only;
}

Result<std::vector<std::int64_t>> settledSince(Database& db, std::int64_t seq) {
    auto select = db.prepare("SELECT id FROM question_settled WHERE seq > ?1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    return numbersOf(**select);
}

Result<void> forEachQueued(Database& db, QuestionFilter filter, const HeightRange& range, QueuedFacts facts,
                           const EachQueued& each) {
    const char* of = filter == QuestionFilter::Open     ? "answered_by IS NULL AND "
                     : filter == QuestionFilter::Unsure ? "answered_by > 0 AND "
                                                        : "";
    std::string sql = "SELECT id, height, records, pattern, source_a, source_b, ";
    sql += facts.rule ? "coalesce(rule, -1), " : "-1, ";
    sql += facts.asked ? "asked, " : "0, ";
    sql += filter == QuestionFilter::Open ? "0" : "coalesce(answered_by, 0)";
    auto select = db.prepare(sql + " FROM question WHERE " + of + "height >= ?1 AND height <= ?2");
    if (!select) return select.error();
    (*select)->bind(1, range.from).bind(2, range.to);
    return forEach(**select, each);
}

Result<void> forEachOpenNear(Database& db, std::int64_t middle,
                             const std::function<std::int64_t(std::int64_t records)>& reach,
                             const EachQueued& each) {
    auto sizes = openSizes(db);
    if (!sizes) return sizes.error();
    for (const std::int64_t records : *sizes) {
        auto up = Walk::begin(db, true, records, middle);
        if (!up) return up.error();
        auto down = Walk::begin(db, false, records, middle);
        if (!down) return down.error();
        for (;;) {
            Walk& nearer = up->distance() <= down->distance() ? *up : *down;
            if (nearer.isAtEnd() || nearer.distance() > reach(records)) break;
            each(nearer.question());
            if (auto done = nearer.next(); !done) return done;
        }
        up->end();
        down->end();
    }
    return {};
}

Result<void> forEachQueuedSince(Database& db, std::int64_t id, std::int64_t seq, const EachQueued& each) {
    auto asked = db.prepare(kSelect + "WHERE id > ?1");
    if (!asked) return asked.error();
    (*asked)->bind(1, id);
    if (auto done = forEach(**asked, each); !done) return done;
    auto marked = db.prepare(kSelect + "WHERE answered_by > ?2 AND id <= ?1");
    if (!marked) return marked.error();
    (*marked)->bind(1, id).bind(2, seq);
    return forEach(**marked, each);
}

Result<void> forQueued(Database& db, std::int64_t id, const EachQueued& each) {
    auto select = db.prepare(kSelect + "WHERE id = ?1");
    if (!select) return select.error();
    (*select)->bind(1, id);
    return forEach(**select, each);
}

Result<std::vector<std::int64_t>> questionsBesideDecisions(Database& db) {
    auto select =
        db.prepare("SELECT DISTINCT q.question_id FROM decision d JOIN decision_member m ON m.seq = d.seq "
                   "JOIN question_member q ON q.record_id = m.record_id "
                   "WHERE d.undone_by IS NULL AND d.kind <> 'unsure'");
    if (!select) return select.error();
    return numbersOf(**select);
}

Result<void> forEachQuestionOfCustomer(Database& db, std::int64_t golden,
                                       const std::function<void(std::int64_t)>& each) {
    auto select = db.prepare("SELECT q.question_id FROM membership m JOIN question_member q "
                             "ON q.record_id = m.record_id WHERE m.golden = ?1");
    if (!select) return select.error();
    (*select)->bind(1, golden);
    return forEachRow(**select, [&](Statement& s) { each(s.integer(0)); });
}

Result<std::map<std::int64_t, std::string>> sourceNames(Database& db) {
    auto select = db.prepare("SELECT id, name FROM source");
    if (!select) return select.error();
    std::map<std::int64_t, std::string> names;
    auto done = forEachRow(**select, [&](Statement& s) { names.emplace(s.integer(0), s.text(1)); });
    if (!done) return done.error();
    return names;
}

Result<std::int64_t> countQuestions(Database& db, QuestionFilter filter) {
    switch (filter) {
    case QuestionFilter::Open: return db.scalar("SELECT coalesce(sum(open), 0) FROM question_tally");
    case QuestionFilter::Unsure: return db.scalar("SELECT coalesce(sum(unsure), 0) FROM question_tally");
    default: break;
    }
    return db.scalar("SELECT coalesce(sum(open + unsure), 0) FROM question_tally");
}

Result<std::vector<QuestionTally>> readTallies(Database& db) {
    auto select = db.prepare("SELECT pattern, source_a, source_b, open, unsure FROM question_tally");
    if (!select) return select.error();
    std::vector<QuestionTally> tallies;
    auto done = forEachRow(**select, [&](Statement& s) {
        tallies.push_back({static_cast<std::uint64_t>(s.integer(0)), s.integer(1), s.integer(2), s.integer(3),
                           s.integer(4)});
    });
    if (!done) return done.error();
    return tallies;
}

Result<std::int64_t> countAlike(Database& db, std::uint64_t pattern, std::int64_t sourceA,
                                std::int64_t sourceB) {
    auto select = db.prepare("SELECT open FROM question_tally "
                             "WHERE pattern = ?1 AND source_a = ?2 AND source_b = ?3");
    if (!select) return select.error();
    Statement& s = **select;
    auto row = s.bind(1, pattern).bind(2, sourceA).bind(3, sourceB).step();
    if (!row) return row.error();
    const std::int64_t count = *row ? s.integer(0) : 0;
    s.reset();
    return count;
}

} // namespace goldenrod
