// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_change.h"
#include "models/jobs/decision_conflict.h"
#include "models/jobs/decision_events.h"
#include "models/jobs/end_pins.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/pin_events.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/set_value.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/clock.h"
#include "models/workspace/event_subject.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/entities.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace goldenrod {
namespace {

using namespace test;

/// Decides, changes customers, sets values, says things of questions and takes any of it back, at random.
class Team {
public:
    Team(Workspace& workspace, std::uint64_t seed)
        : m_workspace(workspace)
        , m_db(workspace.reader().take())
        , m_random(seed) {}

    void act() {
        switch (roll(11)) {
        case 0:
        case 1:
        case 2: return keep(decideSomething());
        case 3:
        case 4:
        case 5: return keep(changeSomething());
        case 6: return keep(setSomething());
        case 7: return keep(saySomething());
        default: undo();
        }
    }
    bool undo() {
        if (m_made.empty()) return false;
        const auto at = m_made.begin() + static_cast<std::ptrdiff_t>(roll(m_made.size()));
        const bool undone = isOfValue(m_db, *at).take()  ? static_cast<bool>(undoValue(*at, m_workspace))
                            : isOfMark(m_db, *at).take() ? static_cast<bool>(undoMark(*at, m_workspace))
                                                         : static_cast<bool>(undoDecision(*at, m_workspace));
        EXPECT_TRUE(undone) << "event " << *at;
        m_made.erase(at);
        return true;
    }

private:
    std::uint64_t roll(std::uint64_t sides) { return m_random() % sides; }
    std::string anyOf(const char* sql) {
        const auto all = column(m_db, sql);
        return all[roll(all.size())];
    }
    template <typename Report>
    void keep(const Result<Report>& done) {
        if (done) return m_made.push_back(done->seq);
        const ErrorCode code = done.error().code;
        const ErrorCode refusals[] = {kDecisionConflict, kCustomerLocked, kReasonNeeded, kNothingToPart,
                                      kSameCustomer,     kSameRecord,     kQuestionGone, kMarkSame,
                                      kPinNoValue,       kPinBadValue,    kPinNone,      kPinUnknownField,
                                      kGoldenRetired};
        EXPECT_NE(std::find(std::begin(refusals), std::end(refusals), code), std::end(refusals))
            << code.id() << " " << done.error().detail;
    }

    Result<DecideReport> decideSomething() {
        DecideRequest request;
        request.kind = static_cast<DecisionKind>(roll(3));
        if (roll(3) != 0) request.reason = "documents_seen";
        const auto queue = reviewQueue(m_db, QuestionFilter::All, QuestionOrder::MostUseful).take();
        if (!queue.empty() && roll(3) != 0) {
            request.question = queue[roll(queue.size())];
            return decide(request, m_workspace);
        }
        const std::string pair =
            anyOf("SELECT a.record_id || ' ' || b.record_id FROM membership a JOIN membership b "
                  "ON a.golden = b.golden AND a.record_id < b.record_id ORDER BY 1");
        request.leftRecord = std::stoll(pair);
        request.rightRecord = std::stoll(pair.substr(pair.find(' ')));
        return decide(request, m_workspace);
    }

    Result<DecideReport> changeSomething() {
        ClusterChange change;
        const DecisionKind kinds[] = {DecisionKind::Split, DecisionKind::Merge, DecisionKind::Move,
                                      DecisionKind::Lock};
        change.kind = kinds[roll(4)];
        change.gid = anyOf("SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number "
                           "HAVING count(*) > 1 ORDER BY number");
        change.other = anyOf("SELECT DISTINCT g.gid FROM membership m JOIN golden g ON g.number = m.golden "
                             "WHERE m.record_id % 40 < 4 ORDER BY 1");
        const auto members = readMembers(m_db, findGolden(m_db, change.gid).take()).take();
        change.groups.resize(1);
        for (const std::int64_t record : members)
            if (roll(2) == 0) change.groups.front().push_back(record);
        if (roll(4) != 0) change.reason = "documents_seen";
        return changeCluster(change, m_workspace);
    }

    Result<SetValueReport> setSomething() {
        SetValueRequest request;
        request.gid = anyOf("SELECT gid FROM golden JOIN membership ON golden = number GROUP BY number "
                            "HAVING count(*) > 1 AND number % 9 < 2 ORDER BY number");
        const std::int64_t number = findGolden(m_db, request.gid).take();
        const GoldenRow golden = readGolden(m_db, number).take();
        const auto members = readMembers(m_db, number).take();
        request.field = golden.values[roll(golden.values.size())].field;
        if (roll(4) == 0) return setBack();
        request.way = static_cast<ValueWay>(roll(3));
        request.typed = "Typed" + std::to_string(roll(3));
        request.recordId = members[roll(members.size())];
        request.reason = "because";
        return setValue(request, m_workspace);
    }

    Result<MarkReport> saySomething() {
        const auto queue = reviewQueue(m_db, QuestionFilter::All, QuestionOrder::Oldest).take();
        if (queue.empty()) return Error{kQuestionGone};
        MarkRequest request;
        request.kind = static_cast<MarkKind>(roll(5));
        request.question = queue[roll(queue.size())];
        const std::int64_t later = nowMicroseconds() + std::int64_t{3'600'000'000} * 24;
        switch (request.kind) {
        case MarkKind::Park: request.value = roll(2) == 0 ? kNoDay : roll(2) == 0 ? later : 0; break;
        case MarkKind::Priority: request.value = static_cast<std::int64_t>(roll(3)) - 1; break;
        case MarkKind::Due: request.value = roll(3) == 0 ? 0 : later; break;
        case MarkKind::Assign: request.toMe = roll(3) != 0; break;
        case MarkKind::Comment: request.comment = "comment " + std::to_string(roll(9)); break;
        }
        return markQuestion(request, m_workspace);
    }

    Result<SetValueReport> setBack() {
        const auto pinned = column(
            m_db, "SELECT DISTINCT g.gid || ' ' || f.field FROM golden_pin_field f JOIN golden_pin p USING "
                  "(seq) JOIN golden g ON g.number = p.golden WHERE p.undone_by IS NULL ORDER BY 1");
        if (pinned.empty()) return Error{kPinNone};
        const std::string& one = pinned[roll(pinned.size())];
        const std::size_t space = one.find(' ');
        return backToRule(one.substr(0, space), one.substr(space + 1), m_workspace);
    }

    Workspace& m_workspace;
    Database m_db;
    std::mt19937_64 m_random;
    std::vector<std::int64_t> m_made;
};

Result<void> replayMark(Database& db, const Event& event) {
    if (event.kind == "question.undone") return markMarkUndone(db, eventIn(event.subject), event.seq);
    const auto marks = replayedMarks(db).take();
    EXPECT_EQ(marks.back().seq, event.seq);
    return insertMark(db, marks.back());
}

/// What an event says, done again.
Result<void> replay(Database& db, const Event& event) {
    if (event.kind.starts_with("question.")) return replayMark(db, event);
    if (const auto decision = decisionOf(event)) {
        if (auto done = insertDecision(db, *decision); !done) return done;
        if (decision->kind == DecisionKind::Unsure) {
            const auto question = questionOfPair(db, decision->leftRecord, decision->rightRecord);
            return *question != 0 ? markUnsure(db, *question, event.seq) : Result<void>{};
        }
        const auto changed = recut(db, event.seq, *decision);
        return changed ? Result<void>{} : changed.error();
    }
    if (const std::int64_t undone = undoneBy(event); undone != 0) {
        if (auto done = markUndone(db, undone, event.seq); !done) return done;
        const auto changed = recut(db, event.seq, readDecision(db, undone).take());
        return changed ? Result<void>{} : changed.error();
    }
    if (const auto pin = pinOf(event)) {
        if (auto done = insertPin(db, *pin); !done) return done;
        return rewriteValues(db, pin->golden, event.seq);
    }
    if (event.kind != "golden.undone") return Error{kPinUnknown, {event.kind}};
    const PinRow pin = readPin(db, eventIn(event.subject)).take();
    if (auto done = markPinUndone(db, pin.seq, event.seq); !done) return done;
    return rewriteValues(db, pin.golden, event.seq);
}

/// Everything but the events themselves, whose instants, salts and signatures are their own.
TableDigests stateOf(Database& db) {
    TableDigests tables = digestTables(db);
    for (const char* name : {"event", "event_body"}) EXPECT_EQ(tables.erase(name), 1U) << name;
    return tables;
}

TEST(Replay, EventsGiveTheStateByteForByteAndUndoingAllInAnyOrderTheStart) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const TempFolder folder, copy;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    ASSERT_TRUE(db->copyTo(copy / "bank.goldenrod"));
    std::filesystem::copy(folder / "identity", copy / "identity");
    const auto start = withoutForwarding(*db);
    const std::int64_t head = eventHead(*db).take();

    Team team(*workspace, seed);
    const int steps = fromEnvironment("GOLDENROD_STEPS", 2000);
    for (int step = 0; step < steps; ++step) team.act();
    EXPECT_NE(apart(start, withoutForwarding(*db)), "");

    auto again = openWorkspace(copy / "bank.goldenrod");
    auto events = readEvents(*db, 0, static_cast<int>(eventHead(*db).take() - head)).take();
    std::reverse(events.begin(), events.end());
    std::map<std::string, int> kinds;
    for (const Event& event : events) {
        ++kinds[event.kind];
        const auto done = again->writer().transact([&](Database& onto) -> Result<void> {
            auto seq = EventStore(onto, again->identity()).append({event.kind, event.subject, event.body});
            if (!seq) return seq.error();
            EXPECT_EQ(*seq, event.seq);
            return replay(onto, event);
        });
        ASSERT_TRUE(done) << event.kind << " " << done.error().code.id() << " " << done.error().detail;
    }
    for (const char* kind :
         {"decision.match", "decision.not_match", "decision.unsure", "decision.split", "decision.merge",
          "decision.move", "decision.lock", "decision.undone", "golden.pinned", "golden.unpinned",
          "golden.undone", "question.parked", "question.assigned", "question.priority", "question.due",
          "question.commented", "question.undone"})
        EXPECT_TRUE(kinds[kind] > 0 || steps < 1000) << kind; // a few steps may miss one
    auto read = again->reader();
    EXPECT_EQ(differences(stateOf(*db), stateOf(*read)), "");

    while (team.undo()) {
    }
    EXPECT_EQ(apart(start, withoutForwarding(*db)), "");
    const auto report = verifyWorkspace(*workspace, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound());
}

} // namespace
} // namespace goldenrod
