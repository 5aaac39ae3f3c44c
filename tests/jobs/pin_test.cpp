// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/set_value.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/customer_bench.h"
#include "models/jobs/decide.h"
#include "models/jobs/end_pins.h"
#include "models/jobs/lineage.h"
#include "models/jobs/match_records.h"
#include "models/jobs/objections.h"
#include "models/jobs/review_queue.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/clock.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

std::vector<std::string> valuesNow(Database& db) {
    return column(db, "SELECT gid || ' ' || hex(packed) FROM golden_version JOIN golden ON number = golden "
                      "WHERE until IS NULL ORDER BY golden");
}

/// Two sources of three people, small enough to say what must come out.
class Pin : public testing::Test {
protected:
    void SetUp() override {
        write("one.csv",
              {"1,Alice,Porter,1980-02-03,alice@porter.example,+49 30 1234567,12 King Street,Leeds",
               "2,Bernard,Quill,1971-11-30,quill@mail.example,+49 30 7654321,4 Mill Lane,York",
               "3,Cecily,Rowan,1990-07-08,cecily@rowan.example,+49 30 5555555,9 Low Road,Hull"});
        write("two.csv", {"a,Alice,Porter,1980-02-03,porter@work.example,+49 30 1234567,77 Queens Road,Bath",
                          "b,Bernard,Quill,1971-11-30,quill@mail.example,+49 30 7654321,4 Mill Lane,York",
                          "c,Cecily,Rowan,1990-07-08,cecily@rowan.example,+49 30 5555555,9 Low Road,Hull"});
        m_workspace = makeWorkspace(m_folder.path());
        loadAll();
        run();
        // Six records teach the model too little to match by themselves.
        for (const auto& [one, two] : {std::pair("1", "a"), std::pair("2", "b"), std::pair("3", "c")}) {
            DecideRequest same;
            same.leftRecord = record("one", one);
            same.rightRecord = record("two", two);
            same.reason = decisionReasons().front();
            const auto decided = decide(same, *m_workspace);
            ASSERT_TRUE(decided) << decided.error().code.id();
            m_joined.push_back(decided->seq);
        }
    }

    void write(const std::string& name, const std::vector<std::string>& rows) {
        std::ofstream file(m_folder / name);
        file << "key,given_name,family_name,birth_date,email,phone,street,city\n";
        for (const std::string& row : rows) file << row << '\n';
    }
    void loadAll() {
        for (const char* name : {"one", "two"})
            ASSERT_TRUE(load(*m_workspace, m_folder / (std::string(name) + ".csv"), name));
    }
    ConsolidateReport run() {
        const auto session = matchRecords({.full = true}, *m_workspace, {});
        EXPECT_TRUE(session);
        const auto done = consolidate(*m_workspace, &*session, {});
        EXPECT_TRUE(done);
        return *done;
    }
    Database& db() {
        m_db.emplace(m_workspace->reader().take());
        return *m_db;
    }
    std::int64_t record(const std::string& source, const std::string& key) {
        return **findRecord(db(), source, key);
    }
    std::string gidOf(const std::string& source, const std::string& key) {
        return *goldenIdOf(db(), *goldenOf(db(), record(source, key)));
    }
    StoredGoldenValue value(const std::string& gid, const std::string& field) {
        const auto row = readGolden(db(), *findGolden(db(), gid));
        const StoredGoldenValue* found = findValue(row->values, field);
        return found != nullptr ? *found : StoredGoldenValue{};
    }
    std::string display(const std::string& gid, const std::string& field) {
        return value(gid, field).display;
    }
    SetValueRequest typed(const std::string& gid, const std::string& field, const std::string& text) {
        SetValueRequest request;
        request.gid = gid;
        request.field = field;
        request.typed = text;
        request.reason = "seen in the passport";
        return request;
    }
    SetValueRequest chosen(const std::string& gid, const std::string& field, std::int64_t of) {
        SetValueRequest request = typed(gid, field, {});
        request.way = ValueWay::OfRecord;
        request.recordId = of;
        return request;
    }
    void expectSound() {
        const auto report = verifyWorkspace(*m_workspace, {});
        ASSERT_TRUE(report);
        for (const auto& fault : report->faults)
            ADD_FAILURE() << fault.code << " " << fault.arguments.front();
        EXPECT_TRUE(report->sound());
    }

    std::vector<std::int64_t> m_joined; ///< events that brought the records of one person together
    const TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Database> m_db;
};

TEST_F(Pin, ATypedValueWinsIsReadLikeASourceAndUndoneExactly) {
    const std::string gid = gidOf("one", "1");
    ASSERT_EQ(gid, gidOf("two", "a")) << "one customer";
    const auto before = valuesNow(db());
    const auto saved = setValue(typed(gid, "email", " New.Mail@Porter.Example "), *m_workspace);
    ASSERT_TRUE(saved) << saved.error().code.id();
    ASSERT_EQ(saved->effect.changes.size(), 1U);
    EXPECT_EQ(saved->effect.changes.front().after, display(gid, "email"));
    const StoredGoldenValue set = value(gid, "email");
    EXPECT_EQ(set.form, "new.mail@porter.example");
    EXPECT_EQ(set.criterion, kTypedByPerson);
    EXPECT_EQ(set.pin, saved->seq);
    EXPECT_EQ(set.winner, 0);
    EXPECT_EQ(set.agree, 0);
    EXPECT_EQ(set.filled, 2);
    EXPECT_EQ(*searchGoldens(db(), "new.mail", 5), std::vector<std::int64_t>{*findGolden(db(), gid)});
    expectSound();

    run();
    EXPECT_EQ(value(gid, "email"), set) << "a run keeps it";
    expectSound();
    ASSERT_TRUE(undoValue(saved->seq, *m_workspace));
    EXPECT_EQ(valuesNow(db()), before);
    EXPECT_EQ(undoValue(saved->seq, *m_workspace).error().code, kPinUndone);
}

TEST_F(Pin, RefusesWhatIsNoValueAndSavesNothing) {
    const std::string gid = gidOf("one", "1");
    const auto before = valuesNow(db());
    const std::int64_t head = *eventHead(db());
    const auto refused = [&](const SetValueRequest& request) {
        const auto preview = previewValue(db(), request);
        const auto saved = setValue(request, *m_workspace);
        EXPECT_FALSE(saved);
        if (!(saved.error().code == kPinReasonNeeded)) {
            EXPECT_FALSE(preview);
            EXPECT_EQ(preview.error().code, saved.error().code);
        }
        return saved.error();
    };
    EXPECT_EQ(refused(typed(gid, "birth.date", "31.02.1984")).code, kPinBadValue);
    EXPECT_EQ(refused(typed(gid, "email", "porter.example")).arguments[1], "email");
    EXPECT_EQ(refused(typed(gid, "email", "  ")).code, kPinBadValue);
    EXPECT_EQ(refused(typed(gid, "name.given", "n/a")).code, kPinBadValue);
    EXPECT_EQ(refused(typed(gid, "name.given", "A\xFF")).code, kPinBadValue);
    EXPECT_EQ(refused(typed(gid, "name.given", std::string("A\0b", 3))).code, kPinBadValue);
    EXPECT_EQ(refused(typed(gid, "source.changed", "2020-01-01")).code, kPinUnknownField);
    EXPECT_EQ(refused(typed(gid, "shoe.size", "44")).code, kPinUnknownField);
    EXPECT_EQ(refused(typed("G-000099X", "email", "a@b.example")).code.id(), "golden.unknown");
    EXPECT_EQ(refused(chosen(gid, "email", record("one", "2"))).code, kPinNotAMember);
    EXPECT_EQ(refused(chosen(gid, "employer", record("one", "1"))).code, kPinNoValue);
    SetValueRequest request = typed(gid, "email", "a@b.example");
    request.reason = " \n";
    EXPECT_EQ(refused(request).code, kPinReasonNeeded);
    request = typed(gid, "email", "a@b.example");
    request.expiry = PinExpiry::Date;
    request.until = nowMicroseconds() - kDay;
    EXPECT_EQ(refused(request).code, kPinDatePast);
    request = chosen(gid, "email", record("two", "a"));
    request.seen = VersionHash{};
    EXPECT_EQ(refused(request).code, kEvidenceChanged);
    EXPECT_EQ(backToRule(gid, "email", *m_workspace).error().code, kPinNone);
    EXPECT_EQ(undoValue(1, *m_workspace).error().code, kPinUnknown);
    EXPECT_EQ(valuesNow(db()), before);
    EXPECT_EQ(*eventHead(db()), head);
}

TEST_F(Pin, ChoosingAStreetTakesTheWholeAddress) {
    const std::string gid = gidOf("one", "1");
    const bool first = value(gid, "address.street").winner == record("one", "1");
    const std::int64_t other = first ? record("two", "a") : record("one", "1");
    const auto effect = previewValue(db(), chosen(gid, "address.street", other));
    ASSERT_TRUE(effect);
    const auto saved = setValue(chosen(gid, "address.street", other), *m_workspace);
    ASSERT_TRUE(saved);
    EXPECT_EQ(display(gid, "address.city"), first ? "Bath" : "Leeds");
    EXPECT_EQ(value(gid, "address.city").winner, other);
    EXPECT_EQ(value(gid, "address.city").criterion, kChosenByPerson);
    std::map<std::string, std::string> promised;
    for (const FieldChange& change : effect->changes) promised[change.field] = change.after;
    for (const auto& [field, after] : promised) EXPECT_EQ(display(gid, field), after) << field;
    expectSound();
    const auto back = backToRule(gid, "address.city", *m_workspace);
    ASSERT_TRUE(back);
    EXPECT_EQ(display(gid, "address.city"), first ? "Leeds" : "Bath");
    EXPECT_EQ(value(gid, "address.street").pin, 0) << "the pin ends with all its fields";
    ASSERT_TRUE(undoValue(back->seq, *m_workspace));
    EXPECT_EQ(value(gid, "address.street").pin, saved->seq);
}

TEST_F(Pin, UntilADayEndsByAnEventWhenItsDayHasCome) {
    const std::string gid = gidOf("one", "2");
    const auto before = valuesNow(db());
    SetValueRequest request = typed(gid, "email", "quill@new.example");
    request.expiry = PinExpiry::Date;
    request.until = nowMicroseconds() + kDay;
    const auto saved = setValue(request, *m_workspace);
    ASSERT_TRUE(saved);
    EXPECT_EQ(*endDuePins(*m_workspace), 0);
    EXPECT_EQ(display(gid, "email"), "quill@new.example");
    // A day passes: the file says so, since the clock cannot be turned.
    ASSERT_TRUE(m_workspace->writer().transact(
        [](Database& writer) { return writer.execute("UPDATE golden_pin SET until_at = 1"); }));
    EXPECT_EQ(*endDuePins(*m_workspace), 1);
    EXPECT_EQ(*endDuePins(*m_workspace), 0);
    EXPECT_EQ(valuesNow(db()), before);
    EXPECT_EQ(readEvents(db(), 0, 1)->front().kind, "golden.ended");
    EXPECT_NE(readPin(db(), saved->seq)->endedBy, 0);
    const auto report = verifyWorkspace(*m_workspace, {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->faults.size(), 1U) << "that the table was changed behind the event is found";
    EXPECT_EQ(report->faults.front().code, std::string("verify.pin"));
}

TEST_F(Pin, UntilTheSourceChangesOutlastsALoadThatSaysTheSame) {
    const std::string gid = gidOf("one", "2");
    SetValueRequest request = chosen(gid, "email", record("two", "b"));
    request.expiry = PinExpiry::SourceChange;
    const auto saved = setValue(request, *m_workspace);
    ASSERT_TRUE(saved);
    SetValueRequest typedName = typed(gid, "name.given", "Bernhard");
    typedName.expiry = PinExpiry::SourceChange;
    const auto name = setValue(typedName, *m_workspace);
    ASSERT_TRUE(name);
    // Another phone is another version of the record, but the address of its mailbox stands.
    write("two.csv", {"a,Alice,Porter,1980-02-03,porter@work.example,+49 30 1234567,77 Queens Road,Bath",
                      "b,Bernard,Quill,1971-11-30,quill@mail.example,+49 30 7654399,4 Mill Lane,York",
                      "c,Cecily,Rowan,1990-07-08,cecily@rowan.example,+49 30 5555555,9 Low Road,Hull"});
    ASSERT_TRUE(load(*m_workspace, m_folder / "two.csv", "two"));
    EXPECT_EQ(run().endedPins, 0);
    EXPECT_EQ(value(gid, "email").pin, saved->seq);
    write("two.csv", {"a,Alice,Porter,1980-02-03,porter@work.example,+49 30 1234567,77 Queens Road,Bath",
                      "b,Bernard,Quill,1971-11-30,quill@moved.example,+49 30 7654399,4 Mill Lane,York",
                      "c,Cecily,Rowan,1990-07-08,cecily@rowan.example,+49 30 5555555,9 Low Road,Hull"});
    ASSERT_TRUE(load(*m_workspace, m_folder / "two.csv", "two"));
    EXPECT_EQ(run().endedPins, 1);
    EXPECT_EQ(value(gid, "email").pin, 0);
    EXPECT_EQ(value(gid, "name.given").pin, name->seq);
    EXPECT_EQ(display(gid, "name.given"), "Bernhard");
    expectSound();
}

TEST_F(Pin, AfterAMergeTheSurvivorsPinHoldsAndAfterTheUndoingBothDo) {
    const std::string survivor = gidOf("one", "1"), other = gidOf("one", "3");
    ASSERT_LT(*findGolden(db(), survivor), *findGolden(db(), other));
    const auto own = setValue(typed(survivor, "email", "own@pin.example"), *m_workspace);
    const auto lost = setValue(typed(other, "email", "other@pin.example"), *m_workspace);
    const auto carried = setValue(typed(other, "employer", "Rowan and Sons"), *m_workspace);
    ASSERT_TRUE(own && lost && carried);
    const auto apart = valuesNow(db());
    DecideRequest merge;
    merge.leftRecord = record("one", "1");
    merge.rightRecord = record("one", "3");
    merge.reason = decisionReasons().front();
    const auto merged = decide(merge, *m_workspace);
    ASSERT_TRUE(merged) << merged.error().code.id();
    EXPECT_EQ(gidOf("one", "3"), survivor);
    EXPECT_EQ(display(survivor, "email"), "own@pin.example");
    EXPECT_EQ(display(survivor, "employer"), "Rowan and Sons");
    EXPECT_EQ(setValue(typed(other, "email", "x@y.example"), *m_workspace).error().code, kGoldenRetired);
    expectSound();
    ASSERT_TRUE(undoDecision(merged->seq, *m_workspace));
    EXPECT_EQ(valuesNow(db()), apart);
    ASSERT_TRUE(backToRule(survivor, "email", *m_workspace));
    ASSERT_TRUE(decide(merge, *m_workspace));
    EXPECT_EQ(display(survivor, "email"), "other@pin.example") << "what rested holds where nobody speaks";
}

TEST_F(Pin, AChosenValueRestsWhileItsRecordIsAnotherCustomers) {
    const std::string gid = gidOf("one", "1");
    ASSERT_TRUE(setValue(chosen(gid, "email", record("two", "a")), *m_workspace));
    const auto before = valuesNow(db());
    ASSERT_TRUE(undoDecision(m_joined.front(), *m_workspace));
    ASSERT_NE(gidOf("two", "a"), gid);
    EXPECT_EQ(display(gid, "email"), "alice@porter.example");
    EXPECT_EQ(value(gid, "email").pin, 0);
    expectSound();
    DecideRequest again;
    again.leftRecord = record("one", "1");
    again.rightRecord = record("two", "a");
    again.reason = decisionReasons().front();
    ASSERT_TRUE(decide(again, *m_workspace));
    EXPECT_EQ(valuesNow(db()), before);
}

} // namespace
} // namespace goldenrod
