// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_workspace.h"
#include "models/quality/issues.h"
#include "tests/jobs/quality_support.h"

namespace goldenrod {
namespace {

using namespace test;

class QualityIssues : public QualityCheck {
protected:
    void SetUp() override {
        give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,31.02.2001\n");
        give("others.csv", "id,family_name,born\n9,Owl,soon\n");
        set(R"({"id": "date", "field": "birth.date", "test": "valid"},
               {"id": "named", "field": "name.family", "test": "required"})");
        check();
        auto db = workspace->reader();
        auto sources = readSources(*db);
        for (const SourceRow& source : *sources)
            if (source.name == "people") people = source.id;
    }
    SeenIssue only() {
        auto db = workspace->reader();
        auto issues = readIssues(*db);
        EXPECT_TRUE(issues);
        EXPECT_EQ(issues->size(), 1U);
        return issues->at(0);
    }
    void expectSound() {
        auto report = verifyWorkspace(*workspace, {});
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->faults.empty());
    }
    std::int64_t people = 0;
};

TEST_F(QualityIssues, AreClosedByALaterCheckInWhichNothingFails) {
    const std::string self = workspace->identity().name;
    auto issue = openIssue("date", people, {Severity::High, "2027-01-31", self, "typed by hand"}, *workspace);
    ASSERT_TRUE(issue) << issue.error().code.id();
    EXPECT_EQ(only().owner, self);
    EXPECT_EQ(only().cause, "typed by hand");
    EXPECT_EQ(only().source, "people");
    EXPECT_EQ(only().row.failed, 1);
    EXPECT_FALSE(only().passes);
    const auto twice = openIssue("date", people, {}, *workspace);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, kIssueOpenAlready);

    auto early = closeIssue(*issue, "", *workspace);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, kIssueStillFails);
    give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,2001-02-28\n");
    EXPECT_FALSE(closeIssue(*issue, "", *workspace)) << "loaded, but not checked";
    check();
    EXPECT_TRUE(only().passes);
    ASSERT_TRUE(closeIssue(*issue, "", *workspace));
    EXPECT_FALSE(only().isOpen());
    EXPECT_GT(only().row.closedCheck, only().row.checkId);
    EXPECT_FALSE(changeIssue(*issue, {Severity::Low, {}, {}, {}}, *workspace));
    expectSound();
    ASSERT_TRUE(reopenIssue(*issue, *workspace));
    EXPECT_TRUE(only().isOpen());
    expectSound();
}

TEST_F(QualityIssues, AreProvedOnlyByTheSameRuleOnTheDataAsTheyAre) {
    auto issue = openIssue("date", 0, {}, *workspace); // fails in both sources
    ASSERT_TRUE(issue);
    const auto why = [&] {
        auto closed = closeIssue(*issue, "", *workspace);
        return closed ? std::string("closed") : std::string(closed.error().code.id());
    };
    // A laxer rule of the same name.
    set(R"({"id": "date", "field": "birth.date", "test": "length", "least": 1})");
    check();
    EXPECT_EQ(only().failed, 0);
    EXPECT_EQ(why(), "issue.not_proved");
    // The rule again, but only one of the sources mended.
    set(R"({"id": "date", "field": "birth.date", "test": "valid", "title": "a day"})");
    give("people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Hare,2001-02-28\n");
    check();
    EXPECT_EQ(why(), "issue.still_fails");
    give("others.csv", "id,family_name,born\n9,Owl,1980-01-02\n");
    check();
    EXPECT_TRUE(only().passes);
    // It was good, then a load came that nothing was checked of.
    give("others.csv", "id,family_name,born\n9,Owl,later\n");
    EXPECT_FALSE(only().passes);
    EXPECT_EQ(why(), "issue.not_proved");
    give("others.csv", "id,family_name,born\n9,Owl,1980-01-03\n");
    check();
    EXPECT_EQ(why(), "closed");
    // Taken up again, what was found before proves nothing.
    ASSERT_TRUE(reopenIssue(*issue, *workspace));
    EXPECT_FALSE(only().passes);
    EXPECT_EQ(why(), "issue.not_proved");
    expectSound();
}

TEST_F(QualityIssues, OneIsOpenAboutTheSameAlsoAfterAnotherIsTakenUpAgain) {
    auto first = openIssue("date", people, {}, *workspace);
    ASSERT_TRUE(closeIssue(*first, "not ours", *workspace));
    ASSERT_TRUE(openIssue("date", people, {}, *workspace));
    auto again = reopenIssue(*first, *workspace);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kIssueOpenAlready);
}

TEST_F(QualityIssues, AreReadFromEventsThatSayNonsense) {
    std::vector<Event> events(2);
    events[0].seq = 5;
    events[0].kind = "issue.opened";
    events[0].body = R"({"check": "x", "rule": 7, "severity": 3, "cause": 5, "due": [], "owner": {}})";
    events[1].seq = 6;
    events[1].kind = "issue.closed";
    events[1].subject = "issue:5";
    events[1].body = "[";
    const auto rows = replayedIssues(events, {});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].closedSeq, 6);
    EXPECT_EQ(rows[0].rule, "");
}

TEST_F(QualityIssues, AreChangedAndClosedByWordWithAReason) {
    auto issue = openIssue("date", 0, {}, *workspace);
    ASSERT_TRUE(issue);
    EXPECT_EQ(only().row.failed, 2) << "in all sources";
    EXPECT_EQ(only().row.severity, Severity::Medium);
    ASSERT_TRUE(changeIssue(*issue, {Severity::Low, "2020-01-01", {}, "known"}, *workspace));
    EXPECT_EQ(only().row.severity, Severity::Low);
    auto db = workspace->reader();
    EXPECT_EQ(*countOverdueIssues(*db, "2026-11-23"), 1);
    ASSERT_TRUE(changeIssue(*issue, {{}, "", {}, {}}, *workspace));
    EXPECT_EQ(*countOverdueIssues(*db, "2026-11-23"), 0);
    EXPECT_EQ(only().cause, "known") << "what is not said anew stays";
    ASSERT_TRUE(closeIssue(*issue, "the system is switched off in May", *workspace));
    EXPECT_EQ(only().row.closedCheck, 0);
    EXPECT_EQ(only().reason, "the system is switched off in May");
    expectSound();
}

TEST_F(QualityIssues, RefuseWhatMakesNoSense) {
    const auto code = [](const Result<std::int64_t>& done) {
        return done ? std::string() : std::string(done.error().code.id());
    };
    EXPECT_EQ(code(openIssue("named", 0, {}, *workspace)), "issue.nothing_fails");
    EXPECT_EQ(code(openIssue("beauty", 0, {}, *workspace)), "quality.no_such_rule");
    EXPECT_EQ(code(openIssue("date", 0, {{}, "31.1.2027", {}, {}}, *workspace)), "issue.no_day");
    EXPECT_EQ(code(openIssue("date", 0, {{}, {}, "Nobody", {}}, *workspace)), "question.unknown_person");
    EXPECT_EQ(code(closeIssue(1, "x", *workspace)), "issue.unknown");
    auto issue = openIssue("date", 0, {}, *workspace);
    EXPECT_EQ(code(reopenIssue(*issue, *workspace)), "issue.not_closed");
    auto db = workspace->reader();
    EXPECT_EQ(readIssueRows(*db)->size(), 1U);
}
} // namespace
} // namespace goldenrod
