// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

/// Every customer is found by its own golden values, with the records it is made of.
TEST(Lookup, GoldenValuesLeadToTheirCustomer) {
    WorkFolder folder;
    makeBank(folder);
    const Json overview = folder.ask({"show", kW, "--limit", "400"});
    std::size_t asked = 0, first = 0;
    for (std::size_t i = 0; i < overview["first"].size() && asked < 8; i += 11) {
        const std::string gid = overview["first"][i]["golden_id"];
        const Json customer = folder.ask({"show", kW, gid});
        std::vector<std::string> words{"lookup", kW, "--top", "5"};
        for (const auto& [field, value] : customer["values"].items()) {
            if (field.starts_with("name.") || field == "org.name" || field == "birth.date" ||
                field == "email" || field == "phone")
                words.push_back(field + "=" + value["value"].get<std::string>());
        }
        if (words.size() < 6) continue;
        const Json found = folder.ask(words);
        ASSERT_FALSE(found.empty()) << gid;
        ++asked;
        first += found[0]["golden_id"] == gid ? 1 : 0;
        EXPECT_FALSE(found[0]["records"].empty());
        for (std::size_t c = 1; c < found.size(); ++c)
            EXPECT_LE(found[c]["weight"].get<double>(), found[c - 1]["weight"].get<double>());
    }
    EXPECT_GE(asked, 4U);
    EXPECT_GE(first + 1, asked);
}

TEST(Lookup, TakesFieldsAndColumnsAndSaysWhatItDoesNotKnow) {
    WorkFolder folder;
    folder.ask({"sample", "bank", "--customers", "60"});
    folder.ask({"new", kW});
    folder.ask({"load", kW, "bank/crm.csv"});
    const Finished early = folder.run({"lookup", kW, "name.given=Anna"});
    EXPECT_EQ(early.exitCode, 1);
    EXPECT_NE(early.err.find("Match first"), std::string::npos) << early.err;
    folder.ask({"match", kW});
    folder.ask({"consolidate", kW});
    EXPECT_EQ(folder.ask({"lookup", kW, "name.given=Anna", "name.family=Nobody-at-all"}),
              folder.ask({"lookup", kW, "name_given=Anna", "name_family=Nobody-at-all"}));
    const Finished unknown = folder.run({"lookup", kW, "shoe_size=9"});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_NE(unknown.err.find("shoe_size"), std::string::npos) << unknown.err;
    EXPECT_NE(unknown.err.find("name.given"), std::string::npos) << unknown.err;
    EXPECT_EQ(folder.run({"lookup", kW, "name.given="}).exitCode, 1);
    EXPECT_EQ(folder.run({"lookup", kW, "Anna"}).exitCode, 2);
    EXPECT_EQ(folder.run({"lookup", kW}).exitCode, 2);
}

} // namespace
} // namespace goldenrod
