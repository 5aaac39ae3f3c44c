// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"
#include "models/jobs/decide.h"
#include "models/jobs/objections.h"
#include "models/jobs/queue_view.h"
#include "models/jobs/recheck.h"
#include "models/jobs/review_case.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace goldenrod {
namespace {

using namespace test;

/// A bank in which a decision was made about a record of its first extract, and newer loads of that extract.
class RecheckTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated, 800);
        m_db.emplace(m_workspace->reader().take());
        readExtract();
        chooseQuestion();
        ASSERT_NE(m_record, 0);
    }
    /// Lines of the extract with its head.
    void readExtract() {
        std::ifstream in(sampleBank(800) / extracts().front());
        for (std::string line; std::getline(in, line);) m_lines.push_back(line);
    }
    /// A question one of whose pair stands in the first extract.
    void chooseQuestion() {
        for (const QueueEntry& entry : readQueue(*m_db, {}).take().entries) {
            const QuestionRow question = readQuestion(*m_db, entry.id).take();
            for (const std::int64_t id : {question.leftRecord, question.rightRecord}) {
                if (readSeenRecords(*m_db, {id}).take().front().source != sourceName()) continue;
                m_question = question;
                m_record = id;
                m_key = readRecord(*m_db, id)->key;
                return;
            }
        }
    }
    std::string sourceName() { return sourceNames(*m_db).take().begin()->second; }
    /// Loads the extract again, rows in another order, with the line of the record changed.
    void loadWith(const std::function<void(std::string& line)>& change) {
        const std::filesystem::path file = m_folder / ("newer" + std::to_string(++m_loads) + ".csv");
        std::ofstream out(file, std::ios::binary);
        std::rotate(m_lines.begin() + 1, m_lines.begin() + 2, m_lines.end());
        for (std::string line : m_lines) {
            if (line.starts_with(m_key + ',')) change(line);
            out << line << '\n';
        }
        out.close();
        const auto report = load(*m_workspace, file, sourceName());
        ASSERT_TRUE(report) << report.error().code.id();
        m_changed = report->decisionsChanged;
    }
    /// Replaces what stands in a column of the line.
    void replaceIn(std::string& line, const std::string& column, const std::string& value) const {
        const auto split = [](const std::string& text, char by) {
            std::vector<std::string> cells;
            bool quoted = false;
            cells.emplace_back();
            for (const char c : text) {
                quoted = c == '"' ? !quoted : quoted;
                if (c == by && !quoted)
                    cells.emplace_back();
                else
                    cells.back() += c;
            }
            return cells;
        };
        const char by = m_lines.front().find(';') != std::string::npos ? ';' : ',';
        const auto head = split(m_lines.front(), by);
        auto cells = split(line, by);
        const auto at = std::find(head.begin(), head.end(), column);
        ASSERT_NE(at, head.end()) << column << " in " << m_lines.front();
        cells[static_cast<std::size_t>(at - head.begin())] = value;
        line.clear();
        for (const std::string& cell : cells)
            line += (&cell == &cells.front() ? "" : std::string(1, by)) + cell;
    }
    std::int64_t decideIt(DecisionKind kind) {
        auto report =
            decide({kind, m_question.id, 0, 0, std::string(decisionReasons().front()), {}, {}}, *m_workspace);
        EXPECT_TRUE(report) << (report ? "" : report.error().code.id());
        return report ? report->seq : 0;
    }
    std::vector<std::int64_t> idsOf(QuestionFilter state) {
        QueueView view;
        view.state = state;
        std::vector<std::int64_t> ids;
        for (const QueueEntry& entry : readQueue(*m_db, view).take().entries) ids.push_back(entry.id);
        return ids;
    }
    bool holds(QuestionFilter state, std::int64_t id) {
        const auto ids = idsOf(state);
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    }

    const TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Database> m_db;
    std::vector<std::string> m_lines;
    QuestionRow m_question;
    std::int64_t m_record = 0, m_changed = 0;
    std::string m_key;
    int m_loads = 0;
};

/// The queue read as a whole, and as changes since it was read before: both are the same.
void expectChangesLeadThere(Database& db, const Queue& before, std::int64_t head, const QueueView& view) {
    auto change = readQueueChange(db, view, {}, head, before.newest).take();
    ASSERT_TRUE(change);
    std::vector<QueueEntry> entries;
    for (const QueueEntry& entry : before.entries)
        if (std::find(change->left.begin(), change->left.end(), entry.id) == change->left.end())
            entries.push_back(entry);
    entries.insert(entries.end(), change->entered.begin(), change->entered.end());
    std::sort(entries.begin(), entries.end());
    EXPECT_EQ(entries, readQueue(db, view).take().entries);
}

TEST_F(RecheckTest, TheSameValuesAndColumnsThatNothingComparesChangeNothing) {
    decideIt(DecisionKind::NotAMatch);
    const auto before = idsOf(QuestionFilter::All);
    loadWith([](std::string&) {});
    EXPECT_EQ(m_changed, 0);
    loadWith([this](std::string& line) { replaceIn(line, "CHANGED", "01/01/2026"); });
    EXPECT_EQ(m_changed, 0) << "another version, the same evidence";
    EXPECT_EQ(idsOf(QuestionFilter::All), before);
    EXPECT_TRUE(idsOf(QuestionFilter::Changed).empty());
    EXPECT_TRUE(changedDecisions(*m_db).take().empty());
}

TEST_F(RecheckTest, AChangedValueBringsTheDecisionBackUntilItIsConfirmed) {
    const std::int64_t seq = decideIt(DecisionKind::NotAMatch);
    loadWith([this](std::string& line) { replaceIn(line, "BIRTH_DATE", "09/09/1959"); });
    EXPECT_EQ(m_changed, 1);
    EXPECT_EQ(idsOf(QuestionFilter::Changed), std::vector<std::int64_t>{-seq});
    EXPECT_TRUE(holds(QuestionFilter::Open, -seq));
    EXPECT_FALSE(readDecision(*m_db, seq)->undone) << "it holds meanwhile";
    const ReviewCase view = readReviewCase(*m_db, -seq).take();
    ASSERT_EQ(view.changed.size(), 1U);
    EXPECT_EQ(view.changed[0].recordId, m_record);
    EXPECT_EQ(view.changed[0].after, "1959-09-09");
    EXPECT_NE(view.changed[0].before, view.changed[0].after);
    EXPECT_EQ(readReviewProgress(*m_db, {}).take().changed, 1);

    const Queue before = readQueue(*m_db, {}).take();
    const auto head = eventHead(*m_db).take();
    const auto stale = confirmDecision(seq, {{m_record, VersionHash{}}}, *m_workspace);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, kEvidenceChanged) << "other values than were looked at";
    auto confirmed = confirmDecision(seq, {}, *m_workspace);
    ASSERT_TRUE(confirmed);
    EXPECT_TRUE(idsOf(QuestionFilter::Changed).empty());
    EXPECT_FALSE(readDecision(*m_db, seq)->undone);
    expectChangesLeadThere(*m_db, before, head, {});
    const auto again = confirmDecision(seq, {}, *m_workspace);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kNotChanged);

    ASSERT_TRUE(undoConfirmation(confirmed->seq, *m_workspace));
    EXPECT_EQ(idsOf(QuestionFilter::Changed), std::vector<std::int64_t>{-seq});
    confirmed = confirmDecision(seq, {}, *m_workspace);
    ASSERT_TRUE(confirmed);
    loadWith([](std::string&) {});
    EXPECT_EQ(m_changed, 1) << "back to the first value, which is another than was confirmed";
    EXPECT_EQ(replayedConfirmations(*m_db).take(), allConfirmations(*m_db).take());
    EXPECT_TRUE(verifyWorkspace(*m_workspace, {}).take().sound());
}

TEST_F(RecheckTest, AMatchComesBackTooStaysOverRunsAndGoesWithItsWithdrawal) {
    const std::int64_t seq = decideIt(DecisionKind::Match);
    loadWith([this](std::string& line) { replaceIn(line, "BIRTH_DATE", "09/09/1959"); });
    EXPECT_EQ(m_changed, 1);
    const bool spokenAgainst = !readReviewCase(*m_db, -seq).take().objections.empty();
    EXPECT_EQ(holds(QuestionFilter::Conflicts, -seq), spokenAgainst);
    auto session = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(session);
    ASSERT_TRUE(consolidate(*m_workspace, &*session, {}));
    EXPECT_TRUE(holds(QuestionFilter::Open, -seq)) << "a run drops no question of a person's";
    EXPECT_EQ(goldenOf(*m_db, m_question.leftRecord).take(), goldenOf(*m_db, m_question.rightRecord).take())
        << "the decision holds";
    const Queue before = readQueue(*m_db, {}).take();
    const auto head = eventHead(*m_db).take();
    ASSERT_TRUE(undoDecision(seq, *m_workspace));
    EXPECT_TRUE(idsOf(QuestionFilter::Changed).empty());
    expectChangesLeadThere(*m_db, before, head, {});
}

/// Exactly those that would need a reason if they were decided now.
TEST_F(RecheckTest, AMatchThatRulesSpeakAgainstNowIsAConflict) {
    const std::int64_t seq = decideIt(DecisionKind::Match);
    EXPECT_TRUE(idsOf(QuestionFilter::Conflicts).empty());
    loadWith([this](std::string& line) {
        replaceIn(line, "BIRTH_DATE", "09/09/1959");
        replaceIn(line, "NATIONAL_ID", "784195912345678");
        replaceIn(line, "SEX", line.find(",F,") != std::string::npos ? "M" : "F");
    });
    EXPECT_EQ(m_changed, 1);
    const ReviewCase view = readReviewCase(*m_db, -seq).take();
    EXPECT_EQ(idsOf(QuestionFilter::Conflicts),
              view.objections.empty() ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{-seq});
}

TEST_F(RecheckTest, ValuesThatAreTheOldOnesAgainLeaveNothingToAsk) {
    decideIt(DecisionKind::NotAMatch);
    loadWith([this](std::string& line) { replaceIn(line, "BIRTH_DATE", "09/09/1959"); });
    EXPECT_EQ(m_changed, 1);
    loadWith([](std::string&) {});
    EXPECT_EQ(m_changed, 0);
    EXPECT_TRUE(idsOf(QuestionFilter::Changed).empty());
}

} // namespace
} // namespace goldenrod
