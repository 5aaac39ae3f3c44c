// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_change.h"

#include "models/jobs/cluster_effect.h"
#include "models/jobs/consolidate.h"
#include "models/jobs/decision_conflict.h"
#include "models/jobs/match_records.h"
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
#include <random>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

std::string gidOf(Database& db, std::int64_t record) {
    return goldenIdOf(db, goldenOf(db, record).take()).take();
}

std::vector<std::int64_t> membersOf(Database& db, const std::string& gid) {
    return readMembers(db, findGolden(db, gid).take()).take();
}

std::string goldenSides(const std::vector<GoldenSide>& sides) {
    std::string all;
    for (const GoldenSide& side : sides) {
        all += side.gid + ":";
        for (const std::int64_t record : side.records) all += " " + std::to_string(record);
        for (const StoredGoldenValue& value : side.values)
            all += " " + value.field + "=" + value.display + "@" + std::to_string(value.winner);
        all += "\n";
    }
    return all;
}

/// Live golden records of those ids as they stand.
std::string standing(Database& db, const std::vector<GoldenSide>& sides) {
    std::vector<GoldenSide> now;
    for (const GoldenSide& side : sides) {
        const GoldenRow row = readGolden(db, findGolden(db, side.gid).take()).take();
        now.push_back({row.gid, membersOf(db, row.gid), row.values});
    }
    return goldenSides(now);
}

class ClusterChangeTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace = bankWorkspace(m_folder.path(), Stage::Consolidated);
        m_db.emplace(m_workspace->reader().take());
    }
    /// Ids of customers of at least so many records.
    std::vector<std::string> ofAtLeast(std::size_t records) {
        return column(*m_db, "SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number "
                             "HAVING count(*) >= " +
                                 std::to_string(records) + " ORDER BY number");
    }

    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Database> m_db;
};

TEST_F(ClusterChangeTest, ASplitIsWhatThePreviewSaidOneEventAndUndone) {
    const std::string gid = ofAtLeast(4).at(0);
    const auto members = membersOf(*m_db, gid);
    const auto start = withoutForwarding(*m_db);
    const std::int64_t head = eventHead(*m_db).take();
    const ClusterChange change{DecisionKind::Split, gid, {}, {{members[0], members[1]}}};
    const auto effect = previewChange(change, *m_workspace);
    ASSERT_TRUE(effect) << effect.error().code.id();
    EXPECT_EQ(apart(start, withoutForwarding(*m_db)), "") << "looking changes nothing";
    EXPECT_EQ(eventHead(*m_db).take(), head);
    ASSERT_EQ(effect->before.size(), 1U);
    EXPECT_EQ(effect->before[0].records, members);
    EXPECT_GE(effect->after.size(), 2U);

    const auto split = changeCluster(change, *m_workspace);
    ASSERT_TRUE(split) << split.error().code.id();
    EXPECT_EQ(eventHead(*m_db).take(), head + 1);
    EXPECT_EQ(readEvent(*m_db, split->seq)->kind, "decision.split");
    EXPECT_EQ(standing(*m_db, effect->after), goldenSides(effect->after));
    for (std::size_t i = 2; i < members.size(); ++i) {
        EXPECT_NE(gidOf(*m_db, members[i]), gidOf(*m_db, members[0]));
        EXPECT_NE(gidOf(*m_db, members[i]), gidOf(*m_db, members[1]));
    }
    EXPECT_EQ(apart(entitiesOf(*m_db), wholeRun(*m_workspace, m_folder.path())), "");
    // It stands in the way of a match across, which names it.
    const auto match =
        decide({DecisionKind::Match, 0, members[0], members[2], "documents_seen"}, *m_workspace);
    ASSERT_FALSE(match);
    EXPECT_EQ(match.error().code, kDecisionConflict);
    EXPECT_EQ(match.error().arguments, std::vector<std::string>{std::to_string(split->seq)});
    ASSERT_TRUE(undoDecision(0, *m_workspace));
    EXPECT_EQ(apart(start, withoutForwarding(*m_db)), "");
    EXPECT_TRUE(verifyWorkspace(*m_workspace, {})->sound());
}

TEST_F(ClusterChangeTest, AMergeHoldsAllRecordsAndAMovePartsAsWell) {
    const auto several = ofAtLeast(3);
    ASSERT_GE(several.size(), 2U);
    const auto one = membersOf(*m_db, several[0]);
    const auto two = membersOf(*m_db, several[1]);
    const auto start = withoutForwarding(*m_db);
    const auto plain = changeCluster({DecisionKind::Merge, several[0], several[1]}, *m_workspace);
    if (!plain) {
        EXPECT_EQ(plain.error().code, kReasonNeeded);
    } else {
        ASSERT_TRUE(undoDecision(0, *m_workspace));
    }
    const auto merged =
        changeCluster({DecisionKind::Merge, several[0], several[1], {}, "documents_seen"}, *m_workspace);
    ASSERT_TRUE(merged) << merged.error().code.id();
    std::set<std::string> ids;
    for (const auto* some : {&one, &two}) {
        for (const std::int64_t record : *some) ids.insert(gidOf(*m_db, record));
    }
    EXPECT_EQ(ids, std::set<std::string>{several[0]});
    EXPECT_EQ(apart(entitiesOf(*m_db), wholeRun(*m_workspace, m_folder.path())), "");
    const auto again = changeCluster({DecisionKind::Split, several[0], {}, {two}}, *m_workspace);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kDecisionConflict);
    EXPECT_EQ(again.error().arguments, std::vector<std::string>{std::to_string(merged->seq)});
    ASSERT_TRUE(undoDecision(merged->seq, *m_workspace));
    EXPECT_EQ(apart(start, withoutForwarding(*m_db)), "");

    const ClusterChange move{DecisionKind::Move, several[0], several[1], {{one.back()}}, "documents_seen"};
    const auto effect = previewChange(move, *m_workspace);
    ASSERT_TRUE(effect) << effect.error().code.id();
    const auto moved = changeCluster(move, *m_workspace);
    ASSERT_TRUE(moved) << moved.error().code.id();
    EXPECT_EQ(standing(*m_db, effect->after), goldenSides(effect->after));
    for (const std::int64_t record : two) EXPECT_EQ(gidOf(*m_db, record), gidOf(*m_db, one.back()));
    EXPECT_NE(gidOf(*m_db, one.front()), gidOf(*m_db, one.back()));
    EXPECT_EQ(apart(entitiesOf(*m_db), wholeRun(*m_workspace, m_folder.path())), "");
    ASSERT_TRUE(undoDecision(moved->seq, *m_workspace));
    EXPECT_EQ(apart(start, withoutForwarding(*m_db)), "");
    EXPECT_TRUE(verifyWorkspace(*m_workspace, {})->sound());
}

TEST_F(ClusterChangeTest, ALockedCustomerStaysAsItIsAndSaysWhy) {
    const auto several = ofAtLeast(3);
    const auto members = membersOf(*m_db, several[0]);
    const auto start = withoutForwarding(*m_db);
    const auto locked = changeCluster({DecisionKind::Lock, several[0]}, *m_workspace);
    ASSERT_TRUE(locked) << locked.error().code.id();
    const auto after = entitiesOf(*m_db);
    EXPECT_EQ(after.at("memberships"), start.at("memberships"));
    EXPECT_EQ(after.at("values"), start.at("values"));
    EXPECT_EQ(apart(after, wholeRun(*m_workspace, m_folder.path())), "");

    const std::vector<std::string> why{several[0], std::to_string(locked->seq)};
    const auto refused = [&](const Result<DecideReport>& report) {
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().code, kCustomerLocked) << report.error().code.id();
        EXPECT_EQ(report.error().arguments, why);
    };
    refused(changeCluster({DecisionKind::Lock, several[0]}, *m_workspace));
    refused(changeCluster({DecisionKind::Split, several[0], {}, {{members[0]}}}, *m_workspace));
    refused(changeCluster({DecisionKind::Merge, several[1], several[0], {}, "documents_seen"}, *m_workspace));
    const std::int64_t other = membersOf(*m_db, several[1]).front();
    refused(changeCluster({DecisionKind::Move, several[1], several[0], {{other}}, "documents_seen"},
                          *m_workspace));
    refused(decide({DecisionKind::Match, 0, members[0], other, "documents_seen"}, *m_workspace));
    refused(decide({DecisionKind::NotAMatch, 0, members[0], members[1], {}}, *m_workspace));
    // What changes nothing of it is not refused.
    EXPECT_TRUE(decide({DecisionKind::NotAMatch, 0, members[0], other, {}}, *m_workspace));
    ASSERT_TRUE(undoDecision(0, *m_workspace));
    const auto unlocked = unlockCluster(several[0], *m_workspace);
    ASSERT_TRUE(unlocked);
    EXPECT_EQ(unlocked->undone, std::vector<std::int64_t>{locked->seq});
    EXPECT_EQ(unlockCluster(several[0], *m_workspace).error().code, kNotLocked);
    EXPECT_EQ(apart(start, withoutForwarding(*m_db)), "");
}

/// Locked, a customer keeps its records under rules that would part it or bring it others, and gives nobody
/// a question.
TEST_F(ClusterChangeTest, ALockHoldsAgainstQuestionsAndLaterRuns) {
    const auto ids = reviewQueue(*m_db, QuestionFilter::Open, QuestionOrder::MostUseful).take();
    const QuestionRow question = readQuestion(*m_db, ids.at(0)).take();
    const std::string gid = gidOf(*m_db, question.leftRecord);
    ASSERT_TRUE(changeCluster({DecisionKind::Lock, gid}, *m_workspace));
    EXPECT_FALSE(readQuestion(*m_db, ids.at(0)));
    const auto members = membersOf(*m_db, gid);
    // Going on from the run before, and a whole run.
    for (const bool full : {false, true}) {
        const auto session = matchRecords({.full = full}, *m_workspace, {});
        ASSERT_TRUE(session);
        EXPECT_EQ(session->report.basis.full.has_value(), full);
        const auto before = entitiesOf(*m_db);
        ASSERT_TRUE(consolidate(*m_workspace, &*session, {}));
        EXPECT_EQ(apart(before, entitiesOf(*m_db)), "");
        EXPECT_EQ(membersOf(*m_db, gid), members);
    }
    ASSERT_TRUE(unlockCluster(gid, *m_workspace));
    const auto before = entitiesOf(*m_db);
    const auto session = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(session);
    ASSERT_TRUE(consolidate(*m_workspace, &*session, {}));
    EXPECT_EQ(apart(before, entitiesOf(*m_db)), "");
    EXPECT_EQ(countQuestions(*m_db, QuestionFilter::Open).take(), static_cast<std::int64_t>(ids.size()));
}

/// The same person, delivered by another source, stands alone until the lock is gone.
TEST_F(ClusterChangeTest, ALockHoldsAgainstNewRecords) {
    const std::string key =
        column(*m_db,
               "SELECT r.source_key FROM record r JOIN source s ON s.id = r.source_id JOIN membership m "
               "ON m.record_id = r.id WHERE s.name = 'crm' AND m.golden IN (SELECT golden FROM "
               "membership GROUP BY golden HAVING count(*) > 2) ORDER BY r.id")
            .at(0);
    const std::int64_t record = **findRecord(*m_db, "crm", key);
    const std::string gid = gidOf(*m_db, record);
    const auto members = membersOf(*m_db, gid);
    {
        std::ifstream crm(sampleBank(kBankCustomers) / "crm.csv");
        std::ofstream again(m_folder / "again.csv");
        std::string line;
        for (bool head = true; std::getline(crm, line); head = false) {
            if (head || line.starts_with(key + ",")) again << line << '\n';
        }
    }
    const auto rematch = [&] {
        const auto session = matchRecords({}, *m_workspace, {});
        EXPECT_TRUE(session);
        EXPECT_TRUE(consolidate(*m_workspace, &*session, {}));
    };
    ASSERT_TRUE(changeCluster({DecisionKind::Lock, gid}, *m_workspace));
    ASSERT_TRUE(load(*m_workspace, m_folder / "again.csv"));
    rematch();
    const std::int64_t added = **findRecord(*m_db, "again", key);
    EXPECT_EQ(membersOf(*m_db, gid), members);
    EXPECT_NE(gidOf(*m_db, added), gid);
    EXPECT_EQ(apart(entitiesOf(*m_db), wholeRun(*m_workspace, m_folder.path())), "");
    ASSERT_TRUE(unlockCluster(gid, *m_workspace));
    EXPECT_EQ(gidOf(*m_db, added), gid);
    EXPECT_EQ(apart(entitiesOf(*m_db), wholeRun(*m_workspace, m_folder.path())), "");
}

TEST_F(ClusterChangeTest, RefusesWhatIsNoChange) {
    const auto several = ofAtLeast(3);
    const auto one = membersOf(*m_db, several[0]);
    const std::int64_t other = membersOf(*m_db, several[1]).front();
    const auto codeOf = [&](const ClusterChange& change) {
        const auto done = changeCluster(change, *m_workspace);
        EXPECT_FALSE(done);
        return done ? kCancelled : done.error().code;
    };
    EXPECT_EQ(codeOf({DecisionKind::Split, several[0], {}, {one}}), kNothingToPart);
    EXPECT_EQ(codeOf({DecisionKind::Split, several[0], {}, {}}), kNothingToPart);
    EXPECT_EQ(codeOf({DecisionKind::Split, several[0], {}, {{}}}), kNothingToPart);
    EXPECT_EQ(codeOf({DecisionKind::Split, several[0], {}, {{other}}}), kNotOfCustomer);
    EXPECT_EQ(codeOf({DecisionKind::Split, several[0], {}, {{one[0]}, {one[0]}}}), kRecordTwice);
    EXPECT_EQ(codeOf({DecisionKind::Merge, several[0], several[0]}), kSameCustomer);
    EXPECT_EQ(codeOf({DecisionKind::Merge, several[0], several[1], {}, "because"}), kReasonUnknown);
    ClusterChange looked{DecisionKind::Split, several[0], {}, {{one[0]}}};
    looked.seen = {{one[0], {}}};
    EXPECT_EQ(codeOf(looked), kMembersChanged);
    for (std::size_t i = 1; i < one.size(); ++i) looked.seen.push_back({one[i], {}});
    EXPECT_EQ(codeOf(looked), kEvidenceChanged);
}

/// Decides and changes at random, and takes back at random.
class Steward {
public:
    Steward(Workspace& workspace, std::uint64_t seed)
        : m_workspace(workspace)
        , m_random(seed) {}

    /// False when it was refused, which changes nothing.
    bool change() {
        auto db = m_workspace.reader();
        const auto before = entitiesOf(*db);
        const std::int64_t head = eventHead(*db).take();
        const ClusterChange wanted = draw(*db);
        const auto effect = previewChange(wanted, m_workspace);
        EXPECT_EQ(apart(before, entitiesOf(*db)), "");
        const auto done = roll(4) == 0 ? decided(*db) : changeCluster(wanted, m_workspace);
        if (!done) {
            EXPECT_EQ(apart(before, entitiesOf(*db)), "");
            EXPECT_EQ(eventHead(*db).take(), head);
            const ErrorCode code = done.error().code;
            EXPECT_TRUE(code == kDecisionConflict || code == kCustomerLocked || code == kReasonNeeded ||
                        code == kNothingToPart || code == kSameCustomer || code == kSameRecord)
                << code.id() << " " << done.error().detail;
            refused += code == kDecisionConflict || code == kCustomerLocked ? 1 : 0;
            return false;
        }
        if (done->kind >= DecisionKind::Split) {
            EXPECT_TRUE(effect);
            if (effect) {
                EXPECT_EQ(standing(*db, effect->after), goldenSides(effect->after));
            }
        }
        said.push_back(done->seq);
        ++kinds[done->kind];
        return true;
    }

    bool undo() {
        if (said.empty()) return false;
        const auto at = said.begin() + static_cast<std::ptrdiff_t>(roll(said.size()));
        const auto undone = undoDecision(*at, m_workspace);
        EXPECT_TRUE(undone) << undone.error().code.id();
        said.erase(at);
        return true;
    }

    std::uint64_t roll(std::uint64_t sides) { return m_random() % sides; }

    std::vector<std::int64_t> said;
    std::map<DecisionKind, int> kinds;
    int refused = 0;

private:
    std::string anyOf(const std::vector<std::string>& all) { return all[roll(all.size())]; }

    ClusterChange draw(Database& db) {
        ClusterChange change;
        change.kind = static_cast<DecisionKind>(3 + roll(4));
        change.gid = anyOf(column(db, "SELECT gid FROM golden JOIN membership ON golden = number GROUP BY "
                                      "number HAVING count(*) > 1 ORDER BY number"));
        const auto members = membersOf(db, change.gid);
        change.groups.resize(change.kind == DecisionKind::Split ? 1 + roll(2) : 1);
        for (const std::int64_t record : members) {
            const std::uint64_t group = roll(change.groups.size() + 1);
            if (group < change.groups.size()) change.groups[group].push_back(record);
        }
        std::erase_if(change.groups, [](const auto& group) { return group.empty(); });
        // Customers between whom there is a question, or any.
        const auto near = column(db, "SELECT DISTINCT g.gid FROM question q JOIN membership m ON m.record_id "
                                     "IN (q.left_record, q.right_record) JOIN golden g ON g.number = "
                                     "m.golden ORDER BY 1");
        change.other = !near.empty() && roll(2) == 0
                           ? anyOf(near)
                           : anyOf(column(db, "SELECT gid FROM golden WHERE number IN (SELECT golden FROM "
                                              "membership) ORDER BY number"));
        if (roll(3) != 0) change.reason = "documents_seen";
        return change;
    }

    Result<DecideReport> decided(Database& db) {
        DecideRequest request;
        request.kind = static_cast<DecisionKind>(roll(3));
        request.reason = "documents_seen";
        const auto pairs =
            column(db, "SELECT a.record_id || ' ' || b.record_id FROM membership a JOIN membership b "
                       "ON a.golden = b.golden AND a.record_id < b.record_id UNION SELECT left_record || ' ' "
                       "|| right_record FROM question ORDER BY 1");
        const std::string pair = anyOf(pairs);
        request.leftRecord = std::stoll(pair);
        request.rightRecord = std::stoll(pair.substr(pair.find(' ')));
        return decide(request, m_workspace);
    }

    Workspace& m_workspace;
    std::mt19937_64 m_random;
};

TEST_F(ClusterChangeTest, AnyOrderOfChangesAndUndoingIsWhatAWholeRunGives) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const auto start = withoutForwarding(*m_db);
    Steward steward(*m_workspace, seed);
    const int steps = fromEnvironment("GOLDENROD_DECISIONS", 24);
    for (int step = 0; step < steps; ++step) {
        const bool undoing = steward.roll(4) == 0;
        if (!(undoing ? steward.undo() : steward.change())) continue;
        ASSERT_EQ(apart(entitiesOf(*m_db), wholeRun(*m_workspace, m_folder.path())), "") << "step " << step;
    }
    EXPECT_GE(steward.kinds.size(), 2U);
    // A run that goes on from the one before finds the same.
    const auto session = matchRecords({}, *m_workspace, {});
    ASSERT_TRUE(session);
    const auto before = entitiesOf(*m_db);
    ASSERT_TRUE(consolidate(*m_workspace, &*session, {}));
    EXPECT_EQ(apart(before, entitiesOf(*m_db)), "");
    while (steward.undo()) {
    }
    EXPECT_EQ(apart(start, withoutForwarding(*m_db)), "");
    const auto report = verifyWorkspace(*m_workspace, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound());
}

} // namespace
} // namespace goldenrod
