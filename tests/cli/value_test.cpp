// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(Values, AreSetShownGivenBackAndUndone) {
    WorkFolder folder;
    folder.ask({"sample", "bank", "--customers", "120"});
    folder.ask({"new", kW});
    for (const std::string file : {"core_banking.csv", "crm.csv"}) folder.ask({"load", kW, "bank/" + file});
    folder.ask({"match", kW});
    folder.ask({"consolidate", kW});
    const std::string gid = folder.ask({"show", kW})["first"][0]["golden_id"];
    const Json before = folder.ask({"show", kW, gid});

    const Finished bad = folder.run({"override", kW, gid, "email", "no mailbox", "--reason", "told"});
    EXPECT_EQ(bad.exitCode, 1);
    EXPECT_NE(bad.err.find("no mailbox"), std::string::npos) << bad.err;
    EXPECT_EQ(folder.run({"override", kW, gid, "email", "new@mail.example"}).exitCode, 1) << "no reason";
    EXPECT_EQ(
        folder.run({"override", kW, gid, "email", "new@mail.example", "--reason", "r", "--until", "tomorrow"})
            .exitCode,
        1);
    const Json shown = folder.ask({"override", kW, gid, "email", "New@mail.example", "--preview"});
    EXPECT_EQ(folder.ask({"show", kW, gid}), before) << "a preview saves nothing";

    const Json set = folder.ask({"override", kW, gid, "email", "New@mail.example", "--reason",
                                 "told by phone", "--until", "2999-12-31"});
    EXPECT_EQ(set["changes"], shown["changes"]);
    const Json after = folder.ask({"show", kW, gid});
    EXPECT_EQ(after["values"]["email"]["value"], "new@mail.example");
    EXPECT_EQ(after["values"]["email"]["set_by_event"], set["event"]);
    ASSERT_EQ(after["set_by_people"].size(), 1U);
    EXPECT_EQ(after["set_by_people"][0]["reason"], "told by phone");
    EXPECT_EQ(after["set_by_people"][0]["expiry"], "date");
    const Json lineage = folder.ask({"lineage", kW, gid, "email"});
    EXPECT_EQ(lineage["raw"], "New@mail.example");
    EXPECT_EQ(lineage["traceable"], true);
    EXPECT_EQ(lineage["set_by_person"]["event"], set["event"]);
    folder.ask({"consolidate", kW});
    EXPECT_EQ(folder.ask({"show", kW, gid})["values"], after["values"]) << "a run keeps it";
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);

    const Json back = folder.ask({"unpin", kW, gid, "email"});
    EXPECT_EQ(folder.ask({"show", kW, gid}), before);
    EXPECT_EQ(folder.run({"unpin", kW, gid, "email"}).exitCode, 1) << "by rule already";
    folder.ask({"undo", kW, "--event", std::to_string(back["event"].get<int>())});
    EXPECT_EQ(folder.ask({"show", kW, gid})["values"], after["values"]);
    folder.ask({"undo", kW, "--event", std::to_string(set["event"].get<int>())});
    EXPECT_EQ(folder.ask({"show", kW, gid}), before);
    EXPECT_EQ(folder.ask({"pins", kW})[0]["state"], "undone");
}

} // namespace
} // namespace goldenrod
