// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/comparator.h"
#include "matching/score/exact_math.h"
#include "models/jobs/decide.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/run_report.h"
#include "models/workspace/clock.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

std::vector<QuestionRow> allQuestions(Database& db) {
    std::vector<QuestionRow> rows;
    for (const std::string& id : column(db, "SELECT id FROM question"))
        rows.push_back(readQuestion(db, std::stoll(id)).take());
    return rows;
}

class QueueTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated, 1500);
        m_db.emplace(m_workspace->reader().take());
        m_rules = rulesOfRun(*m_db, runInForce(*m_db).take()).take();
        m_names = sourceNames(*m_db).take();
        m_choices = readQueueChoices(*m_db).take();
        ASSERT_GT(allQuestions(*m_db).size(), 15u);
    }

    /// What a view holds, by looking at every question.
    bool holds(const QueueView& view, const QuestionRow& q) {
        if (view.state != QuestionFilter::All && (view.state == QuestionFilter::Unsure) != (q.unsure != 0))
            return false;
        if ((view.from && q.height < toWeight(*view.from)) || (view.to && q.height > toWeight(*view.to)))
            return false;
        std::multiset<std::string> wanted, has{m_names[readRecord(*m_db, q.leftRecord)->sourceId],
                                               m_names[readRecord(*m_db, q.rightRecord)->sourceId]};
        for (const std::string& name : {view.sourceA, view.sourceB})
            if (!name.empty()) wanted.insert(name);
        if (!std::includes(has.begin(), has.end(), wanted.begin(), wanted.end())) return false;
        if (!view.rule.empty()) {
            if (!q.rule || *q.rule >= m_choices.rules.size() || m_choices.rules[*q.rule] != view.rule)
                return false;
        }
        for (std::size_t c = 0; c < m_rules.comparisons.size(); ++c) {
            if (m_rules.comparisons[c].id != view.differs) continue;
            const int level = levelOf(q.pattern, c);
            if (level == 0 ||
                m_rules.comparisons[c].levels[static_cast<std::size_t>(level) - 1].sign != Sign::Differ)
                return false;
        }
        return true;
    }

    double nearness(const QuestionRow& q, const std::vector<QuestionRow>& all) {
        const auto alike = std::count_if(all.begin(), all.end(), [&](const QuestionRow& o) {
            return o.unsure == 0 && o.pattern == q.pattern && o.sourceA == q.sourceA &&
                   o.sourceB == q.sourceB;
        });
        const double middle = (m_rules.mergeLine + m_rules.reviewLine) / 2.0;
        return std::abs(toBits(q.height) - middle) -
               static_cast<double>(q.left.size() + q.right.size()) * 1e9 / 4294967296.0 -
               0.25 * static_cast<double>(std::bit_width(static_cast<std::uint64_t>(alike)));
    }

    /// Ids of a view in order; checked against all questions.
    std::vector<std::int64_t> checked(const QueueView& view) {
        auto queue = readQueue(*m_db, view).take();
        const auto all = allQuestions(*m_db);
        std::map<std::int64_t, const QuestionRow*> expected;
        for (const QuestionRow& q : all)
            if (holds(view, q)) expected[q.id] = &q;
        EXPECT_EQ(queue.entries.size(), expected.size());
        std::vector<std::int64_t> ids;
        for (const QueueEntry& entry : queue.entries) {
            EXPECT_TRUE(expected.contains(entry.id));
            if (!expected.contains(entry.id)) return {};
            if (!ids.empty()) {
                const QuestionRow &a = *expected[ids.back()], &b = *expected[entry.id];
                switch (view.order) {
                case QuestionOrder::Highest: EXPECT_GE(a.height, b.height); break;
                case QuestionOrder::Oldest: EXPECT_LE(a.asked, b.asked); break;
                case QuestionOrder::MostUseful:
                case QuestionOrder::Due: EXPECT_LE(nearness(a, all), nearness(b, all) + 1e-6); break;
                case QuestionOrder::Worth: break; // see holdings_test.cpp
                }
            }
            ids.push_back(entry.id);
        }
        return ids;
    }

    void expectTallies() {
        std::map<std::array<std::int64_t, 3>, std::pair<std::int64_t, std::int64_t>> counted;
        for (const QuestionRow& q : allQuestions(*m_db)) {
            auto& [open, unsure] = counted[{static_cast<std::int64_t>(q.pattern), q.sourceA, q.sourceB}];
            ++(q.unsure == 0 ? open : unsure);
        }
        const auto tallies = readTallies(*m_db).take();
        EXPECT_EQ(tallies.size(), counted.size());
        for (const QuestionTally& t : tallies) {
            const auto& [open, unsure] =
                counted[{static_cast<std::int64_t>(t.pattern), t.sourceA, t.sourceB}];
            EXPECT_EQ(t.open, open);
            EXPECT_EQ(t.unsure, unsure);
        }
    }

    const TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Database> m_db;
    RuleSet m_rules;
    std::map<std::int64_t, std::string> m_names;
    QueueChoices m_choices;
};

TEST_F(QueueTest, HoldsWhatTheViewAsksForInItsOrder) {
    for (const QuestionRow& q : allQuestions(*m_db)) {
        if (q.id % 5 == 0) {
            ASSERT_TRUE(decide({DecisionKind::Unsure, q.id, 0, 0, {}, {}, {}}, *m_workspace));
        }
    }
    const double middle = (m_rules.mergeLine + m_rules.reviewLine) / 2.0;
    std::size_t narrowed = 0;
    for (const auto state : {QuestionFilter::Open, QuestionFilter::Unsure, QuestionFilter::All}) {
        for (const auto order : {QuestionOrder::MostUseful, QuestionOrder::Highest, QuestionOrder::Oldest}) {
            QueueView plain;
            plain.state = state;
            plain.order = order;
            const std::size_t all = checked(plain).size();
            EXPECT_GT(all, 0u);
            std::vector<QueueView> views(6, plain);
            views[0].sourceA = m_choices.sources.front().a;
            views[0].sourceB = m_choices.sources.front().b;
            views[1].sourceB = m_choices.sources.back().a;
            views[2].differs = m_choices.differing.front().comparison;
            views[3].from = middle;
            views[4].to = middle;
            views[4].differs = m_choices.differing.back().comparison;
            views[5].rule = m_choices.rules.front();
            for (const QueueView& view : views) {
                const std::size_t some = checked(view).size();
                narrowed += some > 0 && some < all ? 1 : 0;
            }
        }
    }
    EXPECT_GT(narrowed, 20u);
}

TEST_F(QueueTest, WordsFindQuestionsAboutCustomers) {
    const QuestionRow q = allQuestions(*m_db).front();
    const auto golden = readGolden(*m_db, goldenOf(*m_db, q.leftRecord).take());
    ASSERT_TRUE(golden);
    QueueView view;
    view.state = QuestionFilter::All;
    view.text = golden->gid;
    const auto found = readQueue(*m_db, view);
    ASSERT_TRUE(found);
    std::set<std::int64_t> ids, expected;
    for (const QueueEntry& entry : found->entries) ids.insert(entry.id);
    for (const std::int64_t record : readMembers(*m_db, golden->number).take())
        for (const QuestionRow& row : questionsAbout(*m_db, record).take()) expected.insert(row.id);
    EXPECT_EQ(ids, expected);
    EXPECT_TRUE(ids.contains(q.id));
    view.text = "nobody-is-called-so";
    EXPECT_TRUE(readQueue(*m_db, view).take().entries.empty());
}

TEST_F(QueueTest, SaysWhatThereIsNot) {
    QueueView view;
    view.sourceA = "no such";
    EXPECT_EQ(readQueue(*m_db, view).error().code, kNoSuchSource);
    view = {};
    view.rule = "no such";
    EXPECT_EQ(readQueue(*m_db, view).error().code, kNoSuchRule);
    view = {};
    view.differs = "no such";
    EXPECT_EQ(readQueue(*m_db, view).error().code, kNoSuchComparison);
}

TEST_F(QueueTest, FirstEntriesAreThoseOfTheWholeOrder) {
    const auto highest = reviewQueue(*m_db, QuestionFilter::Open, QuestionOrder::Highest).take();
    for (const std::int64_t priority : {1, -1}) // a mark outweighs every distance
        ASSERT_TRUE(markQuestion({MarkKind::Priority,
                                  highest[priority > 0 ? 0 : highest.size() / 2],
                                  0,
                                  0,
                                  priority,
                                  {},
                                  false,
                                  {}},
                                 *m_workspace));
    std::vector<QueueView> views(4);
    views[1].order = QuestionOrder::Highest;
    views[2].state = QuestionFilter::All;
    views[3].from = (m_rules.mergeLine + m_rules.reviewLine) / 2.0;
    for (const QueueView& view : views) {
        const auto whole = readQueue(*m_db, view).take();
        ASSERT_GT(whole.entries.size(), 8u);
        for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{7}, whole.entries.size(),
                                        whole.entries.size() + 1}) {
            SCOPED_TRACE(count);
            auto expected = whole.entries;
            expected.resize(std::min(count, expected.size()));
            const auto first = readQueue(*m_db, view, {}, count).take();
            EXPECT_EQ(first.entries, expected);
            EXPECT_EQ(first.isWhole, count > whole.entries.size());
        }
    }
}

// What changed, put into the list as it was, is the list as it is; and undoing all leads back.
TEST_F(QueueTest, ChangesLeadFromOneListToTheNext) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::vector<QueueView> views(3);
    views[1].state = QuestionFilter::All;
    views[1].order = QuestionOrder::Oldest;
    views[2].state = QuestionFilter::Unsure;
    views[2].from = (m_rules.mergeLine + m_rules.reviewLine) / 2.0;
    const auto facts = [&] {
        return column(*m_db,
                      "SELECT left_record || ' ' || right_record || ' ' || height || ' ' || asked || ' ' || "
                      "coalesce(answered_by, 0) || ' ' || source_a || ' ' || coalesce(rule, -1) "
                      "FROM question ORDER BY 1");
    };
    const auto before = facts();
    std::vector<std::int64_t> made;
    for (int step = 0; step < 24; ++step) {
        const std::int64_t head = *m_db->scalar("SELECT max(seq) FROM event");
        std::vector<Queue> lists;
        lists.reserve(std::size(views));
        for (const QueueView& view : views) lists.push_back(readQueue(*m_db, view).take());
        if (step >= 16 && !made.empty()) {
            const std::size_t at = random() % made.size();
            ASSERT_TRUE(undoDecision(made[at], *m_workspace));
            made.erase(made.begin() + static_cast<std::ptrdiff_t>(at));
        } else {
            const auto all = allQuestions(*m_db);
            const auto kind = static_cast<DecisionKind>(random() % 3);
            const auto done = decide({kind, all[random() % all.size()].id, 0, 0, {}, {}, {}}, *m_workspace);
            if (done) made.push_back(done->seq);
        }
        for (std::size_t v = 0; v < views.size(); ++v) {
            auto change = readQueueChange(*m_db, views[v], {}, head, lists[v].newest);
            ASSERT_TRUE(change && *change);
            std::set<std::int64_t> ids;
            for (const QueueEntry& entry : lists[v].entries) ids.insert(entry.id);
            for (const std::int64_t left : (*change)->left) ids.erase(left);
            for (const QueueEntry& entry : (*change)->entered) EXPECT_TRUE(ids.insert(entry.id).second);
            std::set<std::int64_t> now;
            const Queue fresh = readQueue(*m_db, views[v]).take();
            for (const QueueEntry& entry : fresh.entries) now.insert(entry.id);
            EXPECT_EQ(ids, now) << "step " << step << " view " << v;
        }
        expectTallies();
    }
    while (!made.empty()) {
        ASSERT_TRUE(undoDecision(made.back(), *m_workspace));
        made.pop_back();
    }
    EXPECT_EQ(facts(), before) << "ages and marks too";
}

TEST_F(QueueTest, AQuestionThatStaysTheSameKeepsItsNumber) {
    const QuestionRow q = allQuestions(*m_db).front();
    std::set<std::string> before;
    for (const std::string& id : column(*m_db, "SELECT id FROM question")) before.insert(id);
    const auto decided = decide({DecisionKind::NotAMatch, q.id, 0, 0, {}, {}, {}}, *m_workspace);
    ASSERT_TRUE(decided);
    for (const std::string& id : column(*m_db, "SELECT id FROM question")) EXPECT_TRUE(before.contains(id));
    const auto settled = readSettled(*m_db, q.id);
    ASSERT_TRUE(settled && *settled);
    EXPECT_EQ((*settled)->seq, decided->seq);
    EXPECT_EQ((*settled)->question.left, q.left);
    EXPECT_EQ((*settled)->question.right, q.right);
    EXPECT_FALSE(readSettled(*m_db, *newestQuestion(*m_db) + 1).take().has_value());
    auto by = readSettledBy(*m_db, q.id).take();
    ASSERT_TRUE(by);
    EXPECT_TRUE(by->direct);
    EXPECT_EQ(by->eventKind, "decision.not_match");
    EXPECT_EQ(by->actor, m_workspace->identity().name);
    EXPECT_EQ(by->again, 0);
    ASSERT_TRUE(undoDecision(decided->seq, *m_workspace));
    by = readSettledBy(*m_db, q.id).take();
    EXPECT_TRUE(by->undone);
    EXPECT_EQ(readQuestion(*m_db, by->again)->leftRecord, q.leftRecord);
}

TEST_F(QueueTest, CountsTheWorkOfThePersonApart) {
    const auto all = allQuestions(*m_db);
    const auto unsure = [&](std::size_t at) {
        return decide({DecisionKind::Unsure, all[at].id, 0, 0, {}, {}, {}}, *m_workspace).take().seq;
    };
    const std::int64_t early = nowMicroseconds();
    unsure(0);
    const std::int64_t noon = nowMicroseconds();
    const std::int64_t undone = unsure(1);
    unsure(2);
    ASSERT_TRUE(undoDecision(undone, *m_workspace));
    const ReviewDay me{noon, m_workspace->identity().publicKey};
    auto progress = readReviewProgress(*m_db, me).take();
    EXPECT_EQ(progress.decided, 1) << "one was taken back, one made before";
    EXPECT_EQ(progress.byOthers, 0);
    EXPECT_EQ(progress.times.size(), 2u) << "both took time";
    EXPECT_EQ(readReviewProgress(*m_db, {early, me.person}).take().decided, 2);
    progress = readReviewProgress(*m_db, {noon, {}}).take();
    EXPECT_EQ(progress.decided, 0);
    EXPECT_EQ(progress.byOthers, 1);
    EXPECT_TRUE(progress.times.empty());
}

} // namespace
} // namespace goldenrod
