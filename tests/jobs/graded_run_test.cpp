// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/graded_run.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/read_truth.h"
#include "models/jobs/true_persons.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"
#include "tests/support/bank.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

namespace goldenrod {
namespace {

using namespace test;

std::filesystem::path written(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

/// Records a:1 a:2 a:3 b:1 b:9.
RecordTable fiveRecords() {
    RecordTable records({{"name.full", SemanticType::PersonName, text::DateOrder::Unknown, ""}}, {"a", "b"});
    for (const char* key : {"1", "2", "3"}) records.append(0, key, 0, 0, {});
    for (const char* key : {"1", "9"}) records.append(1, key, 0, 0, {});
    records.finish();
    return records;
}

TEST(ReadTruth, TakesEveryFormThatItDescribes) {
    const TempFolder folder;
    const RecordTable records = fiveRecords();
    auto groups =
        readTruth(written(folder / "g.csv", "source,key,who\na,1,X\nb,1,X\na,2,Y\nc,1,X\n"), records);
    ASSERT_TRUE(groups) << groups.error().code.id();
    EXPECT_EQ(groups->truth.kind(), Truth::Kind::Groups);
    EXPECT_TRUE(groups->truth.same(0, 3));
    EXPECT_EQ(groups->truth.matches(), 1u);
    EXPECT_EQ(groups->truth.unnamed(), 2u);
    EXPECT_EQ(groups->unknownRows, 1u);
    EXPECT_EQ(groups->customers, (std::vector<std::string>{"X", "Y"}));

    auto plain = readTruth(written(folder / "p.csv", "rec_id,cluster_id\n2,X\n9,X\n"), records);
    ASSERT_TRUE(plain) << plain.error().code.id();
    EXPECT_TRUE(plain->truth.same(1, 4));

    auto links = readTruth(written(folder / "l.csv", "left_id,right_id\n9,2\n2,3\n"), records);
    ASSERT_TRUE(links) << links.error().code.id();
    EXPECT_EQ(links->truth.kind(), Truth::Kind::Links);
    EXPECT_EQ(links->truth.matches(), 1u) << "2 and 3 are of one source";

    auto labels = readTruth(written(folder / "b.csv", "left_id,right_id,is_match\n9,2,1\n2,3,0\n"), records);
    ASSERT_TRUE(labels) << labels.error().code.id();
    EXPECT_EQ(labels->truth.kind(), Truth::Kind::Labels);
    EXPECT_TRUE(labels->truth.judges(1, 2));
    EXPECT_FALSE(labels->truth.same(1, 2));
    EXPECT_FALSE(labels->truth.judges(0, 1));
}

TEST(ReadTruth, SaysWhatIsWrong) {
    const TempFolder folder;
    const RecordTable records = fiveRecords();
    const auto code = [&](const std::string& text) {
        auto read = readTruth(written(folder / "t.csv", text), records);
        return read ? std::string() : std::string(read.error().code.id());
    };
    EXPECT_EQ(code("a,b,c,d\n1,2,3,4\n"), "truth.columns");
    EXPECT_EQ(code("rec_id,cluster_id\n1,X\n"), "truth.ambiguous_key") << "a:1 or b:1?";
    EXPECT_EQ(code("left_id,right_id,is_match\n9,2,maybe\n"), "truth.row");
    EXPECT_EQ(code("rec_id,cluster_id\n2\n"), "truth.row");
}

TEST(TruePersons, PairsEachTwoOnceByTheNearestTie) {
    const TempFolder folder;
    const auto file =
        written(folder / "persons.csv",
                "person_id,given_name,family_name,birth_date,household_id,twin_id,namesake_parent_id\n"
                "P1,Ali,Haddad,1970-05-01,H1,,\n"
                "P2,Ali,Haddad,2001-02-03,H1,,P1\n"
                "P3,Sara,Haddad,2001-02-03,H1,P2,\n"
                "P4,Mona,Haddad,1972-01-01,H1,,\n"
                "P9,Not,Asked,1972-01-01,H1,,\n");
    auto persons = readTruePersons(file, {"P4", "P3", "P2", "P1"});
    ASSERT_TRUE(persons) << persons.error().code.id();
    std::map<std::string, int> kinds;
    for (const LookAlikes& pair : persons->lookAlikes) ++kinds[pair.kind];
    EXPECT_EQ(kinds, (std::map<std::string, int>{{"twins", 1}, {"father_and_son", 1}, {"household", 4}}));
    ASSERT_EQ(persons->values.size(), 4u);
    EXPECT_EQ(persons->values[2].at("name.given"), "ali");
    EXPECT_EQ(persons->values[2].at("birth.date"), "2001-02-03");
    EXPECT_FALSE(persons->values[2].contains("phone"));
}

TEST(GradedRun, OfAWorkspaceCountsItsCustomers) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    const auto truth = sampleBank(kBankCustomers) / "truth";
    GradeRequest request;
    request.truth = truth / "truth.csv";
    request.persons = truth / "persons.csv";
    auto graded = gradeWorkspace(request, *workspace, {});
    ASSERT_TRUE(graded) << graded.error().code.id();
    const Evaluation& e = graded->evaluation;
    auto db = workspace->reader();
    ASSERT_TRUE(db);
    std::map<std::int64_t, std::uint64_t> sizes;
    ASSERT_TRUE(forEachMembership(*db, [&](const MembershipRow& row) { ++sizes[row.golden]; }));
    std::uint64_t found = 0;
    for (const auto& [golden, records] : sizes) found += records * (records - 1) / 2;
    EXPECT_EQ(e.pairs.found, found);
    EXPECT_EQ(graded->unnamed, 0u);
    EXPECT_EQ(graded->unknownRows, 0u);
    ASSERT_TRUE(e.clusters);
    EXPECT_EQ(e.clusters->clusters, sizes.size());
    EXPECT_EQ(e.errors.falsePairs, e.pairs.found - e.pairs.right);
    EXPECT_EQ(e.errors.missedPairs, e.pairs.wanted - e.pairs.right);
    EXPECT_EQ(at(e.curve, toWeight(graded->mergeLine)).counts, e.pairs) << "nothing was decided by hand";
    EXPECT_GE(e.best.counts.f1(), e.pairs.f1());
    EXPECT_EQ(e.blocking.matches, e.pairs.wanted);
    EXPECT_GT(e.pairs.f1(), 0.9);
    EXPECT_EQ(graded->golden.size(), 4u);
    for (const GradedGolden& way : graded->golden) {
        EXPECT_EQ(way.fields.at("birth.date").carried, graded->golden[0].fields.at("birth.date").carried)
            << way.by << ": what records carry does not depend on the way of choosing";
    }
    EXPECT_GT(graded->golden[0].fields.at("birth.date").share(), 0.9);
}

TEST(GradedRun, NeedsARunInForce) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Loaded);
    GradeRequest request;
    request.truth = sampleBank(kBankCustomers) / "truth" / "truth.csv";
    auto graded = gradeWorkspace(request, *workspace, {});
    ASSERT_FALSE(graded);
    EXPECT_EQ(graded.error().code, kNoRun);
}

TEST(GradedRun, StopsWhenToldTo) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    GradeRequest request;
    request.truth = sampleBank(kBankCustomers) / "truth" / "truth.csv";
    auto graded = gradeWorkspace(request, *workspace, stopAfter(3));
    ASSERT_FALSE(graded);
    EXPECT_EQ(graded.error().code, kCancelled);
}

/// A run without a step says so in its rules, or makes other pairs.
TEST(Steps, CanBeLeftOut) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Loaded);
    MatchRequest request;
    request.without = {Step::Rivals, Step::Rarity, Step::Contradictions, Step::Completion};
    auto session = matchRecords(request, *workspace, {});
    ASSERT_TRUE(session) << session.error().code.id();
    const RuleSet& rules = session->run->rules();
    EXPECT_TRUE(rules.rivals.empty());
    EXPECT_TRUE(rules.contradictions.empty());
    for (const Comparison& comparison : rules.comparisons) {
        for (const Level& level : comparison.levels) EXPECT_FALSE(level.rarity) << comparison.id;
    }
    for (const ScoredPair& pair : session->run->scored().pairs)
        EXPECT_LT(pair.rule, session->run->rules().blocking.size()) << "no completed pair";
}

} // namespace
} // namespace goldenrod
