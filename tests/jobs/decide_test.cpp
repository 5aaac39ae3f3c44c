// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/jobs/objections.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/catalogues.h"
#include "tests/support/entities.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

/// Says something at random: of an open question, of two records of one customer, of two of similar
/// customers.
class DecidingSteward {
public:
    DecidingSteward(Workspace& workspace, std::uint64_t seed)
        : m_workspace(workspace)
        , m_random(seed) {}

    /// False when there was nothing to say or it was refused.
    bool say() {
        DecideRequest request = draw();
        if (roll(2) == 0) request.reason = decisionReasons()[roll(decisionReasons().size())];
        if (request.question == 0 && request.leftRecord == request.rightRecord) return false;
        auto db = m_workspace.reader();
        const auto before = entitiesOf(*db);
        const std::int64_t head = eventHead(*db).take();
        const auto saved = decide(request, m_workspace);
        if (saved) {
            said.push_back(saved->seq);
            return true;
        }
        EXPECT_EQ(apart(before, entitiesOf(*db)), "");
        EXPECT_EQ(eventHead(*db).take(), head);
        EXPECT_FALSE(saved.error().arguments.empty());
        if (saved.error().code == kReasonNeeded) {
            EXPECT_EQ(request.kind, DecisionKind::Match);
            EXPECT_TRUE(request.reason.empty());
            return false;
        }
        EXPECT_EQ(saved.error().code, kDecisionConflict) << saved.error().detail;
        for (const std::string& event : saved.error().arguments)
            EXPECT_NE(std::find(said.begin(), said.end(), std::stoll(event)), said.end()) << event;
        ++refused;
        return false;
    }

    bool undo() {
        if (said.empty()) return false;
        const auto at = said.begin() + static_cast<std::ptrdiff_t>(m_random() % said.size());
        const auto undone = undoDecision(*at, m_workspace);
        EXPECT_TRUE(undone) << undone.error().code.id();
        said.erase(at);
        return true;
    }

    std::uint64_t roll(std::uint64_t sides) { return m_random() % sides; }

    std::vector<std::int64_t> said;
    int refused = 0;

private:
    DecideRequest draw() {
        auto db = m_workspace.reader();
        DecideRequest request;
        request.kind = static_cast<DecisionKind>(m_random() % 3);
        const auto queue = reviewQueue(*db, QuestionFilter::All, QuestionOrder::MostUseful).take();
        const std::uint64_t way = m_random() % 4;
        if (way < 2 && !queue.empty()) {
            request.question = queue[m_random() % queue.size()];
            return request;
        }
        // Records near each other in the alphabet of keys or of one customer.
        const auto pairs = column(
            *db, way == 2 ? "SELECT a.record_id || ' ' || b.record_id FROM membership a JOIN membership b "
                            "ON a.golden = b.golden AND a.record_id < b.record_id ORDER BY 1"
                          : "SELECT left_record || ' ' || right_record FROM question UNION SELECT "
                            "a.record_id || ' ' || (a.record_id + 1) FROM membership a WHERE "
                            "a.record_id % 40 = 7 ORDER BY 1");
        if (pairs.empty()) return request;
        const std::string& pair = pairs[m_random() % pairs.size()];
        request.leftRecord = std::stoll(pair);
        request.rightRecord = std::stoll(pair.substr(pair.find(' ')));
        return request;
    }

    Workspace& m_workspace;
    std::mt19937_64 m_random;
};

/// The recut property: deciding and undoing one by one is the same as a whole run with all decisions.
TEST(Decide, AnyOrderOfDecisionsAndUndoingIsWhatAWholeRunGives) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    auto start = entitiesOf(*db);
    ASSERT_GE(countQuestions(*db, QuestionFilter::Open).take(), 3);
    ASSERT_EQ(apart(start, wholeRun(*workspace, folder.path())), "");

    start.erase("forwarding");
    DecidingSteward steward(*workspace, seed);
    const int steps = fromEnvironment("GOLDENROD_DECISIONS", 24);
    int changed = 0;
    for (int step = 0; step < steps; ++step) {
        const auto before = entitiesOf(*db);
        const bool undoing = steward.roll(3) == 0;
        if (!(undoing ? steward.undo() : steward.say())) continue;
        const auto now = entitiesOf(*db);
        ASSERT_EQ(apart(now, wholeRun(*workspace, folder.path())), "") << "step " << step;
        changed += now != before ? 1 : 0;
    }
    EXPECT_GT(changed, steps / 8);
    while (steward.undo()) {
    }
    EXPECT_EQ(apart(start, withoutForwarding(*db)), "");
    const auto report = verifyWorkspace(*workspace, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound());
}

/// The same where sources are noticed to hold no customer twice.
TEST(Decide, WhatWasNoticedOfSourcesHoldsForDecisions) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    {
        std::ofstream files[2] = {std::ofstream(folder / "one.csv"), std::ofstream(folder / "other.csv")};
        for (std::ofstream& file : files) file << "book_no,title,authors\n";
        int number = 0;
        for (const Book& book : books(150))
            files[book.catalogue] << ++number << ',' << book.title << ',' << book.authors << '\n';
    }
    for (const char* name : {"one.csv", "other.csv"}) ASSERT_TRUE(load(*workspace, folder / name));
    const auto session = matchRecords({}, *workspace, {});
    ASSERT_TRUE(session);
    ASSERT_EQ(session->report.sources.size(), 2U);
    for (const SourceUse& source : session->report.sources) EXPECT_TRUE(source.found.distinct) << source.name;
    ASSERT_TRUE(consolidate(*workspace, &*session, {}));
    auto db = workspace->reader();
    DecidingSteward steward(*workspace, seed);
    for (int step = 0; step < 6; ++step) {
        if (!steward.say()) continue;
        ASSERT_EQ(apart(entitiesOf(*db), wholeRun(*workspace, folder.path())), "") << "step " << step;
    }
    EXPECT_FALSE(steward.said.empty());
}

/// The same for what is said and withdrawn between a run's beginning and its consolidation.
TEST(Decide, WhatIsSaidDuringARunHoldsAsIfSaidBefore) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    DecidingSteward steward(*workspace, seed);
    const int rounds = fromEnvironment("GOLDENROD_DECISIONS", 24) / 4;
    for (int round = 0; round < rounds; ++round) {
        const auto session = matchRecords({}, *workspace, {});
        ASSERT_TRUE(session);
        for (int i = 0; i < 4; ++i) {
            if (steward.roll(2) == 0)
                steward.undo();
            else
                steward.say();
        }
        const auto before = entitiesOf(*db);
        const auto done = consolidate(*workspace, &*session, {});
        ASSERT_TRUE(done) << done.error().detail;
        ASSERT_EQ(apart(before, entitiesOf(*db)), "") << "round " << round;
        ASSERT_EQ(apart(before, wholeRun(*workspace, folder.path())), "") << "round " << round;
    }
}

std::int64_t goldenOfRecord(Workspace& workspace, std::int64_t record) {
    auto db = workspace.reader();
    return goldenOf(*db, record).take();
}

TEST(Decide, TheOldestIdSurvivesAMatchAndUndoRevivesTheOther) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const QuestionRow question = firstQuestion(*workspace);
    const std::int64_t left = goldenOfRecord(*workspace, question.leftRecord);
    const std::int64_t right = goldenOfRecord(*workspace, question.rightRecord);
    ASSERT_NE(left, right);
    const auto match = decide({DecisionKind::Match, question.id, 0, 0, "documents_seen"}, *workspace);
    ASSERT_TRUE(match);
    EXPECT_EQ(goldenOfRecord(*workspace, question.leftRecord), std::min(left, right));
    EXPECT_EQ(goldenOfRecord(*workspace, question.rightRecord), std::min(left, right));
    auto db = workspace->reader();
    const GoldenRow retired = readGolden(*db, std::max(left, right)).take();
    EXPECT_FALSE(retired.live);
    EXPECT_EQ(retired.forwardsTo, std::min(left, right));
    EXPECT_EQ(match->recut.changes.retired, 1);
    EXPECT_EQ(readEvent(*db, match->seq)->kind, "decision.match");

    ASSERT_TRUE(undoDecision(0, *workspace));
    EXPECT_EQ(goldenOfRecord(*workspace, question.leftRecord), left);
    EXPECT_EQ(goldenOfRecord(*workspace, question.rightRecord), right);
    EXPECT_TRUE(readGolden(*db, right)->live);
    EXPECT_EQ(readGolden(*db, std::max(left, right))->forwardsTo, 0);
    const auto again = undoDecision(match->seq, *workspace);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kDecisionUndone);
    const auto nothing = undoDecision(0, *workspace);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, kNothingToUndo);
}

TEST(Decide, AContradictionIsRefusedWithTheChainOfEvents) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const auto records = column(*db, "SELECT record_id FROM membership ORDER BY record_id LIMIT 200");
    const std::int64_t a = std::stoll(records[10]);
    const std::int64_t b = std::stoll(records[60]);
    const std::int64_t c = std::stoll(records[110]);
    const std::int64_t d = std::stoll(records[160]);
    const auto ab = decide({DecisionKind::Match, 0, a, b, "known_otherwise"}, *workspace);
    const auto bc = decide({DecisionKind::Match, 0, b, c, "known_otherwise"}, *workspace);
    ASSERT_TRUE(ab && bc);
    EXPECT_EQ(goldenOfRecord(*workspace, a), goldenOfRecord(*workspace, c));
    const auto refused = decide({DecisionKind::NotAMatch, 0, c, a, {}}, *workspace);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kDecisionConflict);
    auto events = refused.error().arguments;
    std::sort(events.begin(), events.end());
    EXPECT_EQ(events, (std::vector<std::string>{std::to_string(ab->seq), std::to_string(bc->seq)}));

    // Withdrawn in the middle, it holds; then the match that closes the ring is refused.
    ASSERT_TRUE(undoDecision(bc->seq, *workspace));
    const auto apartNow = decide({DecisionKind::NotAMatch, 0, c, a, {}}, *workspace);
    ASSERT_TRUE(apartNow);
    ASSERT_TRUE(decide({DecisionKind::Match, 0, c, d, "known_otherwise"}, *workspace));
    const auto ring = decide({DecisionKind::Match, 0, d, b, "known_otherwise"}, *workspace);
    ASSERT_FALSE(ring);
    EXPECT_EQ(ring.error().code, kDecisionConflict);
    EXPECT_NE(std::find(ring.error().arguments.begin(), ring.error().arguments.end(),
                        std::to_string(apartNow->seq)),
              ring.error().arguments.end());
    const auto same = decide({DecisionKind::Match, 0, a, a, "known_otherwise"}, *workspace);
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error().code, kSameRecord);
}

TEST(Decide, DecisionsOutliveANewModelAndAnotherSeed) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const QuestionRow yes = firstQuestion(*workspace);
    ASSERT_TRUE(decide({DecisionKind::Match, yes.id, 0, 0, "known_otherwise"}, *workspace));
    const QuestionRow no = firstQuestion(*workspace);
    ASSERT_TRUE(decide({DecisionKind::NotAMatch, no.id, 0, 0, {}}, *workspace));
    const QuestionRow unsure = firstQuestion(*workspace);
    ASSERT_TRUE(decide({DecisionKind::Unsure, unsure.id, 0, 0, {}}, *workspace));
    const auto session = matchRecords({1, true, 99}, *workspace, {});
    ASSERT_TRUE(session);
    EXPECT_TRUE(session->report.learned);
    ASSERT_TRUE(consolidate(*workspace, nullptr, {}));
    EXPECT_EQ(goldenOfRecord(*workspace, yes.leftRecord), goldenOfRecord(*workspace, yes.rightRecord));
    for (const std::int64_t left : no.left) {
        for (const std::int64_t right : no.right)
            EXPECT_NE(goldenOfRecord(*workspace, left), goldenOfRecord(*workspace, right));
    }
    auto db = workspace->reader();
    const auto counts = countDecisions(*db).take();
    EXPECT_EQ(counts.match, 1);
    EXPECT_EQ(counts.notAMatch, 1);
    EXPECT_EQ(counts.unsure, 1);
}

TEST(Decide, DecisionsMadeWhileARunIsOnItsWayAreInIt) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const auto session = matchRecords({}, *workspace, {});
    ASSERT_TRUE(session);
    const QuestionRow question = firstQuestion(*workspace);
    ASSERT_TRUE(decide({DecisionKind::Match, question.id, 0, 0, "known_otherwise"}, *workspace));
    const QuestionRow other = firstQuestion(*workspace);
    const auto withdrawn = decide({DecisionKind::NotAMatch, other.id, 0, 0, {}}, *workspace);
    ASSERT_TRUE(withdrawn);
    ASSERT_TRUE(undoDecision(withdrawn->seq, *workspace));
    auto db = workspace->reader();
    const auto before = entitiesOf(*db);
    const auto done = consolidate(*workspace, &*session, {});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->laterDecisions, 1);
    EXPECT_EQ(apart(before, entitiesOf(*db)), "");
}

/// A decision undone after the run began must not stay in the clusters of that run.
TEST(Decide, UndoneWhileARunIsOnItsWayStaysUndone) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const auto before = withoutForwarding(*db);
    const QuestionRow question = firstQuestion(*workspace);
    const auto decided = decide({DecisionKind::Match, question.id, 0, 0, "known_otherwise"}, *workspace);
    ASSERT_TRUE(decided);
    const auto session = matchRecords({}, *workspace, {});
    ASSERT_TRUE(session);
    ASSERT_TRUE(undoDecision(decided->seq, *workspace));
    ASSERT_EQ(apart(before, withoutForwarding(*db)), "");
    ASSERT_TRUE(consolidate(*workspace, &*session, {}));
    EXPECT_EQ(apart(before, withoutForwarding(*db)), "");
}

/// Whoever still looks at a question that was settled must not decide another one by its number.
TEST(Decide, NumbersOfQuestionsAreNeverUsedAgain) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    std::set<std::string> seen;
    for (const std::string& id : column(*db, "SELECT id FROM question")) seen.insert(id);
    const auto question = std::stoll(column(*db, "SELECT max(id) FROM question").front());
    const auto decided = decide({DecisionKind::NotAMatch, question, 0, 0, {}}, *workspace);
    ASSERT_TRUE(decided);
    const auto gone = decide({DecisionKind::Match, question, 0, 0, {}}, *workspace);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, kQuestionGone);
    ASSERT_TRUE(undoDecision(0, *workspace));
    EXPECT_FALSE(readQuestion(*db, question));
    const auto session = matchRecords({}, *workspace, {});
    ASSERT_TRUE(session);
    ASSERT_TRUE(consolidate(*workspace, &*session, {}));
    for (const std::string& id : column(*db, "SELECT id FROM question"))
        EXPECT_FALSE(seen.contains(id)) << "question " << id;
}

} // namespace
} // namespace goldenrod
