// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(Profile, SaysWhatColumnsAreLike) {
    WorkFolder folder;
    writeContent(folder / "people.csv", "id,family_name,born\n1,Fox,2001-02-03\n2,Ray,\n3,Ray,1999-12-31\n");
    folder.ask({"new", kW});
    folder.ask({"load", kW, "people.csv"});
    const Json all = folder.ask({"profile", kW, "people"});
    EXPECT_EQ(all["rows"], 3);
    ASSERT_EQ(all["columns"].size(), 3U);
    EXPECT_EQ(all["columns"][1]["top"][0]["value"], "Ray");
    EXPECT_EQ(all["columns"][2]["dates"], 2);
    EXPECT_EQ(all["columns"][2]["empty"], 1);
    EXPECT_EQ(all["columns"][2]["days"]["least"], "1999-12-31");
    const Finished told = folder.run({"profile", kW, "people", "--column", "born"});
    EXPECT_EQ(told.exitCode, 0);
    EXPECT_NE(told.out.find("9999-99-99"), std::string::npos) << told.out;
    EXPECT_EQ(folder.run({"profile", kW, "nobody"}).exitCode, 1);
    EXPECT_EQ(folder.run({"profile", kW, "people", "--load", "7"}).exitCode, 1);
    const Finished column = folder.run({"profile", kW, "people", "--column", "x"});
    EXPECT_EQ(column.exitCode, 1);
    EXPECT_NE(column.err.find("no column x"), std::string::npos) << column.err;
}

} // namespace
} // namespace goldenrod
