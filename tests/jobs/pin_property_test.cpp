// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/consolidate.h"
#include "models/jobs/customer_bench.h"
#include "models/jobs/decide.h"
#include "models/jobs/match_records.h"
#include "models/jobs/objections.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/set_value.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/clock.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <random>

namespace goldenrod {
namespace {

using namespace test;

/// Memberships, golden values to the byte, and what search finds.
std::vector<std::string> customersNow(Database& db) {
    auto all =
        column(db, "SELECT gid || ' ' || hex(packed) FROM golden_version JOIN golden ON number = golden "
                   "WHERE until IS NULL ORDER BY golden");
    const auto members = column(db, "SELECT record_id || ' ' || golden FROM membership ORDER BY record_id");
    all.insert(all.end(), members.begin(), members.end());
    return all;
}

/// Sets values, gives them back to the rules, decides questions, and takes any of it back, at random.
class Person {
public:
    Person(Workspace& workspace, std::uint64_t seed)
        : m_workspace(workspace)
        , m_random(seed) {}

    void act() {
        switch (roll(8)) {
        case 0: return decideOne();
        case 1:
        case 2: static_cast<void>(undoOne()); return;
        case 3: return back();
        default: return set();
        }
    }

    bool undoOne(bool all = false) {
        const std::size_t both = m_values.size() + m_decisions.size();
        if (both == 0) return false;
        const std::size_t at = roll(both);
        auto& some = at < m_values.size() ? m_values : m_decisions;
        const auto which =
            some.begin() + static_cast<std::ptrdiff_t>(&some == &m_values ? at : at - m_values.size());
        const bool undone = &some == &m_values ? static_cast<bool>(undoValue(*which, m_workspace))
                                               : static_cast<bool>(undoDecision(*which, m_workspace));
        EXPECT_TRUE(undone) << "event " << *which << (all ? " at the end" : "");
        some.erase(which);
        return true;
    }
    int saved = 0, backs = 0;

private:
    std::size_t roll(std::size_t sides) { return m_random() % sides; }

    std::int64_t someGolden(Database& db) {
        // Few customers, so that sayings meet; of several records, and those of open questions.
        const auto numbers = column(
            db, "SELECT golden FROM membership GROUP BY golden HAVING count(*) > 1 AND golden % 9 < 2 UNION "
                "SELECT m.golden FROM question q JOIN membership m ON m.record_id IN (q.left_record, "
                "q.right_record) ORDER BY 1");
        return std::stoll(numbers[roll(numbers.size())]);
    }

    void set() {
        auto db = m_workspace.reader();
        const GoldenRow golden = readGolden(*db, someGolden(*db)).take();
        const auto members = readMembers(*db, golden.number).take();
        SetValueRequest request;
        request.gid = golden.gid;
        request.field = golden.values[roll(golden.values.size())].field;
        request.reason = "because";
        request.way = static_cast<ValueWay>(roll(3));
        request.typed = "Typed" + std::to_string(roll(3));
        if (request.way == ValueWay::Typed && roll(2) == 0) request.field = "employer";
        request.recordId = members[roll(members.size())];
        request.expiry = static_cast<PinExpiry>(roll(3));
        request.until = nowMicroseconds() + 1'000'000'000'000;
        const auto preview = previewValue(*db, request);
        const auto done = setValue(request, m_workspace);
        ASSERT_EQ(static_cast<bool>(preview), static_cast<bool>(done));
        if (!done) return;
        const auto after = readGolden(*db, golden.number).take();
        for (const FieldChange& change : preview->changes) {
            const StoredGoldenValue* value = findValue(after.values, change.field);
            EXPECT_EQ(value != nullptr ? value->display : "", change.after) << change.field;
        }
        m_values.push_back(done->seq);
        ++saved;
    }

    void back() {
        auto db = m_workspace.reader();
        const auto pinned = column(*db, "SELECT DISTINCT golden FROM golden_pin WHERE undone_by IS NULL");
        if (pinned.empty()) return;
        auto customer = CustomerBench::living(*db, std::stoll(pinned[roll(pinned.size())])).take();
        if (!customer || customer->deciding().empty()) return;
        const auto deciding = customer->deciding();
        const PinRow& pin = deciding[roll(deciding.size())];
        const auto done = backToRule(customer->golden().gid, pin.fields.front().field, m_workspace);
        ASSERT_TRUE(done) << done.error().code.id();
        m_values.push_back(done->seq);
        ++backs;
    }

    void decideOne() {
        auto db = m_workspace.reader();
        const auto queue = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful).take();
        if (queue.empty()) return;
        DecideRequest request;
        request.kind = roll(4) == 0 ? DecisionKind::NotAMatch : DecisionKind::Match;
        request.question = queue[roll(queue.size())];
        request.reason = decisionReasons().front();
        const auto done = decide(request, m_workspace);
        if (done) m_decisions.push_back(done->seq);
    }

    Workspace& m_workspace;
    std::mt19937_64 m_random;
    std::vector<std::int64_t> m_values, m_decisions;
};

TEST(PinProperty, AWholeRunKeepsEveryPinAndUndoingAllInAnyOrderGivesTheStart) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const auto start = customersNow(*db);
    Person person(*workspace, seed);
    const int steps = fromEnvironment("GOLDENROD_PINS", 90);
    for (int step = 0; step < steps; ++step) {
        person.act();
        if (step % 30 != 29) continue;
        const auto before = customersNow(*db);
        const auto session = matchRecords({.full = true}, *workspace, {});
        ASSERT_TRUE(session);
        ASSERT_TRUE(consolidate(*workspace, &*session, {}));
        ASSERT_EQ(customersNow(*db), before) << "step " << step;
        const auto report = verifyWorkspace(*workspace, {});
        ASSERT_TRUE(report);
        ASSERT_TRUE(report->sound());
    }
    EXPECT_GT(person.saved, steps / 8);
    EXPECT_GT(person.backs, 0);
    EXPECT_NE(customersNow(*db), start);
    while (person.undoOne(true)) {
    }
    EXPECT_EQ(customersNow(*db), start);
    const auto report = verifyWorkspace(*workspace, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound());
}

} // namespace
} // namespace goldenrod
