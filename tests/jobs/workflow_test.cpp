// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/objections.h"
#include "models/jobs/queue_view.h"
#include "models/jobs/review_case.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/clock.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

using namespace test;

class WorkflowTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated, 800);
        m_db.emplace(m_workspace->reader().take());
        m_open = idsOf(QuestionFilter::Open);
        ASSERT_GT(m_open.size(), 6U);
    }
    std::vector<std::int64_t> idsOf(QuestionFilter state, QuestionOrder order = QuestionOrder::MostUseful) {
        QueueView view;
        view.state = state;
        view.order = order;
        std::vector<std::int64_t> ids;
        for (const QueueEntry& entry :
             readQueue(*m_db, view, m_workspace->identity().publicKey).take().entries)
            ids.push_back(entry.id);
        return ids;
    }
    bool holds(QuestionFilter state, std::int64_t id) {
        const auto ids = idsOf(state);
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    }
    std::int64_t say(MarkKind kind, std::int64_t question, std::int64_t value = 0, bool toMe = false) {
        MarkRequest request;
        request.kind = kind;
        request.question = question;
        request.value = value;
        request.toMe = toMe;
        request.comment = "seen the passport";
        auto report = markQuestion(request, *m_workspace);
        EXPECT_TRUE(report) << (report ? "" : report.error().code.id());
        return report ? report->seq : 0;
    }
    QuestionMarks marksOf(std::int64_t question) {
        return readMarksOf(*m_db, readQuestion(*m_db, question).take()).take();
    }

    const TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Database> m_db;
    std::vector<std::int64_t> m_open;
};

TEST_F(WorkflowTest, ParkedLeavesWhatIsUndecidedUntilItIsTakenOutOrItsDayComes) {
    const std::int64_t id = m_open[1];
    const std::int64_t parked = say(MarkKind::Park, id, kNoDay);
    EXPECT_FALSE(holds(QuestionFilter::Open, id));
    EXPECT_EQ(idsOf(QuestionFilter::Parked), std::vector<std::int64_t>{id});
    EXPECT_TRUE(holds(QuestionFilter::All, id));
    const auto again = markQuestion({MarkKind::Park, id, 0, 0, kNoDay, {}, false, {}}, *m_workspace);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kMarkSame);
    say(MarkKind::Park, id, 0);
    EXPECT_TRUE(holds(QuestionFilter::Open, id));
    ASSERT_TRUE(undoMark(parked, *m_workspace));
    EXPECT_TRUE(holds(QuestionFilter::Open, id)) << "the later saying holds";

    const auto past = markQuestion({MarkKind::Park, id, 0, 0, 1, {}, false, {}}, *m_workspace);
    ASSERT_FALSE(past);
    EXPECT_EQ(past.error().code, kMarkDayPast);
    const std::int64_t later = say(MarkKind::Park, id, nowMicroseconds() + kDay);
    EXPECT_FALSE(holds(QuestionFilter::Open, id));
    // A day later, as the table would say it then.
    ASSERT_TRUE(m_workspace->writer().transact([&](Database& db) {
        return db.execute(
            ("UPDATE question_mark SET value = 1 WHERE seq = " + std::to_string(later)).c_str());
    }));
    EXPECT_TRUE(holds(QuestionFilter::Open, id));
    EXPECT_TRUE(idsOf(QuestionFilter::Parked).empty());
}

TEST_F(WorkflowTest, WhatChangesIsReadWithoutReadingAll) {
    QueueView view;
    const auto head = eventHead(*m_db).take();
    const Queue before = readQueue(*m_db, view).take();
    say(MarkKind::Park, m_open[0], kNoDay);
    say(MarkKind::Priority, m_open[3], 1);
    auto change = readQueueChange(*m_db, view, {}, head, before.newest).take();
    ASSERT_TRUE(change) << "known question by question";
    std::vector<QueueEntry> entries;
    for (const QueueEntry& entry : before.entries)
        if (std::find(change->left.begin(), change->left.end(), entry.id) == change->left.end())
            entries.push_back(entry);
    entries.insert(entries.end(), change->entered.begin(), change->entered.end());
    std::sort(entries.begin(), entries.end());
    EXPECT_EQ(entries, readQueue(*m_db, view).take().entries);
}

TEST_F(WorkflowTest, AssignmentPriorityAndDueDateFilterAndOrder) {
    const std::int64_t mine = m_open[2], low = m_open[0], high = m_open.back();
    say(MarkKind::Assign, mine, 0, true);
    EXPECT_EQ(idsOf(QuestionFilter::Mine), std::vector<std::int64_t>{mine});
    EXPECT_EQ(idsOf(QuestionFilter::Assigned), std::vector<std::int64_t>{mine});
    MarkRequest somebody;
    somebody.kind = MarkKind::Assign;
    somebody.question = high;
    somebody.person = "Nobody Known";
    const auto unknown = markQuestion(somebody, *m_workspace);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, kAssigneeUnknown);
    somebody.person = m_workspace->identity().name;
    ASSERT_TRUE(markQuestion(somebody, *m_workspace)) << "by name";
    EXPECT_EQ(idsOf(QuestionFilter::Mine).size(), 2U);
    say(MarkKind::Assign, high);
    EXPECT_EQ(idsOf(QuestionFilter::Mine).size(), 1U);

    say(MarkKind::Priority, low, -1);
    say(MarkKind::Priority, high, 1);
    EXPECT_EQ(idsOf(QuestionFilter::Open).front(), high);
    EXPECT_EQ(idsOf(QuestionFilter::Open).back(), low);

    say(MarkKind::Due, m_open[4], nowMicroseconds() + 3 * kDay);
    say(MarkKind::Due, m_open[3], nowMicroseconds() - kDay);
    const auto due = idsOf(QuestionFilter::Open, QuestionOrder::Due);
    EXPECT_EQ(due[0], m_open[3]);
    EXPECT_EQ(due[1], m_open[4]);
    EXPECT_EQ(due[2], high);
    EXPECT_EQ(idsOf(QuestionFilter::Overdue), std::vector<std::int64_t>{m_open[3]});
    EXPECT_EQ(idsOf(QuestionFilter::Due).size(), 2U);
    const ReviewProgress progress = readReviewProgress(*m_db, {0, m_workspace->identity().publicKey}).take();
    EXPECT_EQ(progress.marked.mine, 1);
    EXPECT_EQ(progress.marked.due, 2);
    EXPECT_EQ(progress.marked.overdue, 1);
}

TEST_F(WorkflowTest, WhatWasSaidSurvivesARunAndFollowsItsPairAcrossDecisions) {
    const std::int64_t id = m_open[1];
    const QuestionRow question = readQuestion(*m_db, id).take();
    say(MarkKind::Park, id, kNoDay);
    say(MarkKind::Comment, id);
    ASSERT_TRUE(consolidate(*m_workspace, nullptr, {}));
    const std::int64_t after = questionBetween(*m_db, question.leftRecord, question.rightRecord).take();
    ASSERT_NE(after, 0);
    EXPECT_NE(after, id) << "numbered anew";
    EXPECT_FALSE(holds(QuestionFilter::Open, after));
    EXPECT_TRUE(holds(QuestionFilter::Parked, after));
    const ReviewCase view = readReviewCase(*m_db, after).take();
    ASSERT_EQ(view.comments.size(), 1U);
    EXPECT_EQ(view.comments[0].words, "seen the passport");

    auto decided = decide({DecisionKind::NotAMatch, after, 0, 0, {}, {}, {}}, *m_workspace);
    ASSERT_TRUE(decided);
    EXPECT_TRUE(idsOf(QuestionFilter::Parked).empty());
    ASSERT_TRUE(undoDecision(decided->seq, *m_workspace));
    EXPECT_EQ(idsOf(QuestionFilter::Parked).size(), 1U) << "asked again, parked again";
}

/// A pair that lost its place in front speaks of the question that keeps its records apart.
TEST_F(WorkflowTest, APairThatIsNotInFrontAnyMoreSpeaksOfTheQuestionBetweenItsRecords) {
    std::int64_t large = 0;
    for (const std::int64_t id : m_open)
        if (const QuestionRow q = readQuestion(*m_db, id).take(); q.left.size() + q.right.size() > 2)
            large = id;
    ASSERT_NE(large, 0);
    const QuestionRow question = readQuestion(*m_db, large).take();
    std::int64_t left = question.left.back(), right = question.right.back();
    if (left == question.leftRecord && right == question.rightRecord) {
        left = question.left.front();
        right = question.right.front();
    }
    ASSERT_FALSE(left == question.leftRecord && right == question.rightRecord);
    ASSERT_TRUE(m_workspace->writer().transact([&](Database& db) -> Result<void> {
        auto seq = EventStore(db, m_workspace->identity())
                       .append({"question.parked",
                                "record:" + std::to_string(std::min(left, right)) +
                                    ",record:" + std::to_string(std::max(left, right)),
                                "{}"});
        return insertMark(db,
                          {*seq, MarkKind::Park, std::min(left, right), std::max(left, right), kNoDay, 0});
    }));
    EXPECT_EQ(idsOf(QuestionFilter::Parked), std::vector<std::int64_t>{large});
    EXPECT_TRUE(marksOf(large).isParked(nowMicroseconds()));
}

/// By looking at every question.
TEST_F(WorkflowTest, ConflictsAreTheQuestionsThatCannotBeDecidedFreely) {
    for (std::size_t i = 0; i < m_open.size(); i += 2) {
        const auto kind = i % 4 == 0 ? DecisionKind::NotAMatch : DecisionKind::Match;
        const auto done =
            decide({kind, m_open[i], 0, 0, std::string(decisionReasons().front()), {}, {}}, *m_workspace);
        EXPECT_TRUE(done || done.error().code == kDecisionConflict);
    }
    std::vector<std::int64_t> expected;
    for (const std::int64_t id : idsOf(QuestionFilter::All)) {
        const QuestionRow q = readQuestion(*m_db, id).take();
        DecisionRow row;
        row.leftRecord = q.leftRecord;
        row.rightRecord = q.rightRecord;
        for (const std::int64_t record : q.left) row.left.push_back({record, {}});
        for (const std::int64_t record : q.right) row.right.push_back({record, {}});
        bool free = true;
        for (const auto kind : {DecisionKind::Match, DecisionKind::NotAMatch}) {
            row.kind = kind;
            free = free && checkStanding(*m_db, row);
        }
        if (!free) expected.push_back(id);
    }
    auto found = idsOf(QuestionFilter::Conflicts);
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected);
}

/// Undoing all in any order returns to the start, and the events alone give the table.
TEST_F(WorkflowTest, AnySequenceUndoneInAnyOrderReturnsToTheStart) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    std::vector<std::int64_t> said;
    for (int step = 0; step < 120; ++step) {
        MarkRequest request;
        request.question = m_open[static_cast<std::size_t>(upTo(5))];
        request.kind = static_cast<MarkKind>(upTo(4));
        request.toMe = upTo(1) == 1;
        request.comment = "c";
        if (request.kind == MarkKind::Priority) request.value = upTo(2) - 1;
        if (request.kind == MarkKind::Park) request.value = upTo(1) == 1 ? kNoDay : 0;
        if (request.kind == MarkKind::Due) request.value = upTo(1) * kDay;
        auto report = markQuestion(request, *m_workspace);
        if (report)
            said.push_back(report->seq);
        else
            EXPECT_EQ(report.error().code, kMarkSame);
        if (!said.empty() && upTo(3) == 0) {
            const auto at = said.begin() + upTo(static_cast<int>(said.size()) - 1);
            ASSERT_TRUE(undoMark(*at, *m_workspace));
            said.erase(at);
        }
    }
    EXPECT_EQ(replayedMarks(*m_db).take(), allMarks(*m_db).take());
    EXPECT_TRUE(verifyWorkspace(*m_workspace, {}).take().sound());
    std::shuffle(said.begin(), said.end(), random);
    for (const std::int64_t seq : said) ASSERT_TRUE(undoMark(seq, *m_workspace));
    EXPECT_EQ(idsOf(QuestionFilter::Open), m_open);
    EXPECT_TRUE(readMarksByQuestion(*m_db).take().empty());
    const auto twice = undoMark(said.front(), *m_workspace);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, kMarkUndone);
    EXPECT_EQ(replayedMarks(*m_db).take(), allMarks(*m_db).take());
    ASSERT_TRUE(m_workspace->writer().transact([&](Database& db) {
        return db.execute(
            "UPDATE question_mark SET value = 7 WHERE seq = (SELECT min(seq) FROM question_mark)");
    }));
    EXPECT_FALSE(verifyWorkspace(*m_workspace, {}).take().sound()) << "a table that says otherwise is found";
}

} // namespace
} // namespace goldenrod
