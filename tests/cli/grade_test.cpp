// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <fstream>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(Grade, HoldsAWorkspaceAgainstTheBanksTruth) {
    WorkFolder folder;
    makeBank(folder);
    const Json graded =
        folder.ask({"grade", "w.goldenrod", "bank/truth/truth.csv", "--persons", "bank/truth/persons.csv"});
    EXPECT_EQ(graded["truth"], "groups");
    EXPECT_EQ(graded["records_without_truth"], 0);
    EXPECT_GT(graded["pairs"]["f1"], 0.9);
    EXPECT_GE(graded["best_over_thresholds"]["f1"], graded["pairs"]["f1"]);
    EXPECT_GT(graded["golden_of_true_customers"]["rules"]["birth.date"]["share"], 0.9);
    EXPECT_FALSE(graded["sources"].empty());
    const Finished people = folder.run({"grade", "w.goldenrod", "bank/truth/truth.csv"});
    EXPECT_EQ(people.exitCode, 0) << people.err;
    EXPECT_NE(people.out.find("B-cubed"), std::string::npos) << people.out;
    const Finished none = folder.run({"grade", "w.goldenrod", "bank/truth/persons.csv"});
    EXPECT_EQ(none.exitCode, 1) << "no truth: too many columns";
    EXPECT_NE(none.err.find("is no truth"), std::string::npos) << none.err;
}

TEST(Grade, ResolveGradesItselfAndLeavesStepsOut) {
    WorkFolder folder;
    std::ofstream(folder / "people.csv") << "rec_id,first_name,last_name,birth_date,email\n"
                                            "1,Anna,Weber,1970-03-04,anna.weber@example.com\n"
                                            "2,Ana,Weber,1970-03-04,anna.weber@example.com\n"
                                            "3,Omar,Haddad,1981-11-30,omar@example.net\n"
                                            "4,Li,Chen,1990-07-15,li.chen@example.org\n"
                                            "5,Eva,Novak,1965-01-22,eva@example.com\n";
    std::ofstream(folder / "truth.csv") << "rec_id,cluster_id\n1,a\n2,a\n3,b\n4,c\n5,d\n";
    const Finished done =
        folder.run({"resolve", "people.csv", "--key", "rec_id", "--out", "c.csv", "--json", "r.json",
                    "--truth", "truth.csv", "--without", "completion", "--without", "contradictions"});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    std::ifstream file(folder / "r.json");
    const Json report = Json::parse(file);
    EXPECT_EQ(report["graded"]["pairs"]["wanted"], 1);
    EXPECT_EQ(report["graded"]["clusters"]["customers"], 4);
    EXPECT_EQ(report["graded"]["blocking"]["lost"], 0);
    EXPECT_EQ(folder.run({"resolve", "people.csv", "--key", "rec_id", "--out", "c.csv", "--without", "sense"})
                  .exitCode,
              2);
}

} // namespace
} // namespace goldenrod
