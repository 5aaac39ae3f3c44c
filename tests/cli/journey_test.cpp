// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

TEST(Journey, EachStepByItselfAccountsForWhatItDid) {
    WorkFolder folder;
    const Json made = folder.ask({"sample", "bank", "--customers", "250"});
    folder.ask({"new", kW, "--name", "The bank"});
    std::int64_t records = 0;
    for (const std::string file : {"core_banking.csv", "crm.csv", "cards.tsv", "loans.txt", "digital.ndjson",
                                   "call_centre.csv", "touchpoints.csv", "holdings.csv"}) {
        const Json dry = folder.ask({"load", kW, "bank/" + file, "--dry-run"});
        EXPECT_TRUE(dry["mapping"].is_object());
        const Json loaded = folder.ask({"load", kW, "bank/" + file});
        std::int64_t bytes = 0;
        for (const auto& [entry, sums] : loaded["ledger"].items()) bytes += sums["bytes"].get<std::int64_t>();
        EXPECT_EQ(bytes, loaded["file_bytes"]) << file;
        EXPECT_EQ(bytes, std::filesystem::file_size(folder / ("bank/" + file)));
        records += loaded["records"]["new"].get<std::int64_t>();
    }
    EXPECT_EQ(made["records"], records);
    const Json matched = folder.ask({"match", kW, "--threads", "2"});
    EXPECT_EQ(matched["records"], records);
    const Json consolidated = folder.ask({"consolidate", kW});
    const Json status = folder.ask({"status", kW});
    EXPECT_EQ(status["workspace"], "The bank");
    EXPECT_EQ(status["records"], records);
    EXPECT_EQ(status["golden_records"], consolidated["customers"]);
    EXPECT_EQ(status["questions"], consolidated["questions"]);
    EXPECT_EQ(status["sources"].size(), 8u);
    EXPECT_GT(status["holdings"], 200);
    EXPECT_EQ(status["holdings_waiting"], 0);
    const Json first = folder.ask({"queue", kW, "--order", "worth", "--limit", "1"});
    EXPECT_EQ(first["questions"].size(), 1u);
    const Json shown = folder.ask({"show", kW, "core_banking:100000000"});
    EXPECT_FALSE(shown["holdings"].empty());
    EXPECT_FALSE(shown["holdings"][0]["account"].get<std::string>().empty());
    EXPECT_EQ(status["stale"], false);
    const Json published = folder.ask({"publish", kW, "out"});
    EXPECT_EQ(published["crosswalk_rows"], records);
    for (const Json& file : published["files"])
        EXPECT_TRUE(std::filesystem::exists(folder / ("out/" + file["name"].get<std::string>())));
    EXPECT_EQ(folder.run({"publish", kW, "out"}).exitCode, 1) << "never into a folder that holds something";
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
    const Json history = folder.ask({"history", kW});
    EXPECT_EQ(history.front()["kind"], "release.published");
    EXPECT_EQ(history.back()["kind"], "workspace.created");
    const Json verified = folder.ask({"verify", kW});
    EXPECT_EQ(verified["events"], history.size());
}

TEST(Journey, AJsonDocumentIsLoadedFromTheArrayThatIsAskedFor) {
    WorkFolder folder;
    folder.ask({"new", kW});
    std::ofstream(folder / "export.json")
        << R"({"kinds": [{"kind": "a"}], "customers": [{"id": "1", "surname": "May", "given_name": "Anna"},
              {"id": "2", "surname": "Lee", "given_name": "Carl"}, 7]})";
    const Json loaded = folder.ask({"load", kW, "export.json"});
    EXPECT_EQ(loaded["ledger"]["loaded"]["rows"], 2);
    EXPECT_EQ(loaded["ledger"]["quarantined"]["rows"], 1);
    EXPECT_EQ(loaded["ledger"]["preamble"]["rows"], 1);
    EXPECT_EQ(loaded["ledger"]["trailer"]["rows"], 1);
    const Json kinds =
        folder.ask({"load", kW, "export.json", "--records", "kinds", "--source", "kinds", "--again"});
    EXPECT_EQ(kinds["ledger"]["loaded"]["rows"], 1);
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
}

TEST(Journey, MatchingAgainComparesWhatChanged) {
    WorkFolder folder;
    makeBank(folder);
    Json matched = folder.ask({"match", kW});
    EXPECT_EQ(matched["basis"]["full"], false);
    EXPECT_EQ(matched["basis"]["since"], 1);
    EXPECT_EQ(matched["basis"]["compared"], 0);
    matched = folder.ask({"match", kW, "--full"});
    EXPECT_EQ(matched["basis"]["full"], true);
    EXPECT_EQ(matched["basis"]["because"], "demanded");
    EXPECT_EQ(matched["basis"]["compared"], matched["candidates"]);
    std::string said = folder.run({"match", kW}).out;
    EXPECT_NE(said.find("From run 3 on: 0 new, 0 changed and 0 vanished records, 0 pairs compared."),
              std::string::npos)
        << said;
    said = folder.run({"match", kW, "--full"}).out;
    EXPECT_NE(said.find("Full run, because it was asked for:"), std::string::npos) << said;
}

TEST(Journey, WhatEachVerbShowsLeadsToTheNext) {
    WorkFolder folder;
    makeBank(folder);
    const Json overview = folder.ask({"show", kW, "--limit", "400"});
    ASSERT_EQ(overview["golden_records"], overview["first"].size());
    int traced = 0;
    for (std::size_t i = 0; i < overview["first"].size() && i < 3; ++i) {
        const std::string gid = overview["first"][i]["golden_id"];
        const Json customer = folder.ask({"show", kW, gid});
        EXPECT_EQ(customer["name"], overview["first"][i]["name"]);
        const std::string record = nameOf(customer["records"].front());
        EXPECT_EQ(folder.ask({"show", kW, record})["golden_id"], gid) << record;
        const Json found = folder.ask({"search", kW, customer["name"]});
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const Json& f) {
            return f["golden_id"] == gid;
        })) << customer["name"];
        for (const auto& [field, value] : customer["values"].items()) {
            if (i > 0 || traced == 4) break;
            const Json lineage = folder.ask({"lineage", kW, gid, field});
            EXPECT_EQ(lineage["traceable"], true) << gid << field;
            EXPECT_EQ(lineage["value"], value["value"]);
            const std::string bytes = contentOf(folder / ("bank/" + lineage["file"].get<std::string>()))
                                          .substr(lineage["value_offset"], lineage["value_length"]);
            if (bytes.find_first_of("\"\\") == std::string::npos) {
                EXPECT_EQ(bytes, lineage["raw"]) << gid << field;
                ++traced;
            }
        }
    }
    EXPECT_GT(traced, 2);
    EXPECT_TRUE(folder.ask({"search", kW, "zzzzqqqq"}).empty());
    const Json queue = folder.ask({"queue", kW, "--limit", "400"});
    ASSERT_GT(queue["questions"].size(), 1u);
    EXPECT_EQ(queue["open"], queue["questions"].size());
    const Json question =
        folder.ask({"question", kW, std::to_string(queue["questions"][0]["question"].get<int>())});
    const std::string left = nameOf(question["left"][0]);
    const std::string right = nameOf(question["right"][0]);
    const Json score = folder.ask({"score", kW, left, right});
    EXPECT_FALSE(score["comparisons"].empty());
    EXPECT_NE(score["sources"].get<double>(), 0.0);
    double weight = score["prior"].get<double>() + score["sources"].get<double>();
    for (const Json& c : score["comparisons"])
        weight += c["bits"].get<double>() + c["rarity_bits"].get<double>();
    const double others = score["others"].get<double>();
    EXPECT_LE(others, 1e-9) << "other explanations only take away";
    EXPECT_NEAR(weight + others, score["weight"].get<double>(), 1e-6);
    EXPECT_EQ(score["blocking"]["state"], "kept");
    std::size_t pairing = 0;
    for (const Json& rule : score["blocking"]["rules"]) pairing += rule["pairs"].get<bool>() ? 1 : 0;
    EXPECT_GT(pairing, 0U) << score["blocking"].dump();
}

TEST(Journey, DecisionsTakeEffectAreKeptAndTakenBack) {
    WorkFolder folder;
    makeBank(folder);
    const Json before = folder.ask({"status", kW});
    const Json queue = folder.ask({"queue", kW});
    const std::string id = std::to_string(queue["questions"][0]["question"].get<int>());
    const Json question = folder.ask({"question", kW, id});
    const std::string left = nameOf(question["left"][0]);
    const std::string right = nameOf(question["right"][0]);
    const Json decided = folder.ask({"decide", kW, "match", "--question", id, "--reason", "documents_seen",
                                     "--comment", "seen at the branch"});
    const Finished told = folder.run({"history", kW});
    EXPECT_NE(told.out.find("documents were seen"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("seen at the branch"), std::string::npos) << told.out;
    const Json after = folder.ask({"status", kW});
    EXPECT_EQ(after["golden_records"], before["golden_records"].get<int>() - 1);
    EXPECT_EQ(after["decisions"], before["decisions"].get<int>() + 1);
    EXPECT_EQ(folder.ask({"show", kW, left})["golden_id"], folder.ask({"show", kW, right})["golden_id"]);

    const Json settled = folder.ask({"question", kW, id});
    EXPECT_EQ(settled["settled_by"]["event"], decided["event"]);
    EXPECT_EQ(settled["settled_by"]["kind"], "decision.match");
    EXPECT_EQ(settled["settled_by"]["about_this_pair"], true);
    const Json filtered = folder.ask({"queue", kW, "--state", "all", "--order", "highest", "--from", "-1"});
    for (const Json& one : filtered["questions"]) EXPECT_GE(one["weight"].get<double>(), -1.0);
    EXPECT_LT(filtered["found"], queue["found"]);
    EXPECT_NE(folder.run({"queue", kW, "--source", "nowhere"}).err.find("nowhere"), std::string::npos);

    const Finished refused = folder.run({"decide", kW, "not-match", "--left", left, "--right", right});
    EXPECT_EQ(refused.exitCode, 4) << refused.err;
    EXPECT_NE(refused.err.find("event " + std::to_string(decided["event"].get<int>())), std::string::npos)
        << refused.err;
    EXPECT_EQ(folder.ask({"status", kW}), after) << "nothing of what was refused is kept";

    const std::string event = std::to_string(decided["event"].get<int>());
    folder.ask({"undo", kW, "--event", event});
    const Json undone = folder.ask({"status", kW});
    EXPECT_EQ(undone["golden_records"], before["golden_records"]);
    EXPECT_EQ(undone["questions"], before["questions"]);
    EXPECT_EQ(folder.run({"undo", kW, "--event", event}).exitCode, 1);
    folder.ask({"decide", kW, "not-match", "--left", left, "--right", right});
    EXPECT_EQ(folder.run({"decide", kW, "match", "--left", left, "--right", right}).exitCode, 4);
    folder.ask({"undo", kW});
    folder.ask({"decide", kW, "unsure", "--left", left, "--right", right});
    EXPECT_EQ(folder.run({"decide", kW, "match", "--left", left, "--right", left}).exitCode, 1);
    Words kinds;
    for (const Json& each : folder.ask({"history", kW, "--limit", "5"})) kinds.push_back(each["kind"]);
    EXPECT_EQ(kinds, (Words{"decision.unsure", "decision.undone", "decision.not_match", "decision.undone",
                            "decision.match"}));
    EXPECT_EQ(folder.ask({"history", kW, "--limit", "5"}).back()["body"]["reason"], "documents_seen");
    EXPECT_EQ(folder.ask({"verify", kW})["sound"], true);
}

TEST(Journey, TheSameFileTwiceIsRefusedAndBadRowsKeepTheirBytes) {
    WorkFolder folder;
    folder.ask({"new", kW});
    const std::string bad = "7,Zoe,Smith,Rome,zoe@example.com,one,too,many";
    writeContent(folder / "people.csv", manyRows(30) + bad + "\n");
    const Json loaded = folder.ask({"load", kW, "people.csv", "--key", "id"});
    EXPECT_EQ(loaded["ledger"]["quarantined"]["rows"], 1);
    const Json quarantine = folder.ask({"quarantine", kW});
    ASSERT_EQ(quarantine.size(), 1u);
    EXPECT_EQ(quarantine[0]["reason"], "row.too_many_fields");
    EXPECT_EQ(quarantine[0]["line"], 32);
    EXPECT_EQ(contentOf(folder / "people.csv").substr(quarantine[0]["offset"].get<std::size_t>(), bad.size()),
              bad);
    EXPECT_TRUE(quarantine[0]["bytes"].get<std::string>().starts_with(bad));
    EXPECT_TRUE(folder.ask({"quarantine", kW, "--source", "other"}).empty());
    const Finished same = folder.run({"load", kW, "people.csv"});
    EXPECT_EQ(same.exitCode, 4);
    EXPECT_NE(same.err.find("loaded before"), std::string::npos) << same.err;
    EXPECT_EQ(folder.run({"load", kW, "people.csv", "--source", "other", "--json"}).exitCode, 4);
    EXPECT_EQ(folder.ask({"status", kW})["sources"].size(), 1u);
    EXPECT_EQ(folder.ask({"load", kW, "people.csv", "--again"})["records"]["unchanged"], 30);
}

TEST(Journey, RulesAreShownCheckedAndSet) {
    WorkFolder folder;
    makeBank(folder);
    const Json rules = folder.ask({"rules", kW});
    writeContent(folder / "rules.json", folder.run({"rules", kW}).out);
    EXPECT_EQ(folder.ask({"rules", kW, "--check", "rules.json"})["sound"], true);
    Json fewer = rules;
    fewer["blocking"].erase(fewer["blocking"].size() - 1);
    writeContent(folder / "fewer.json", fewer.dump());
    folder.ask({"rules", kW, "--set", "fewer.json"});
    EXPECT_EQ(folder.ask({"rules", kW})["blocking"].size(), fewer["blocking"].size());
    EXPECT_EQ(folder.ask({"match", kW})["rules_proposed"], false);

    Json broken = rules;
    broken["comparisons"][0]["nonsense"] = 1;
    writeContent(folder / "broken.json", broken.dump());
    const Finished checked = folder.run({"rules", kW, "--check", "broken.json"});
    EXPECT_EQ(checked.exitCode, 3);
    EXPECT_NE(checked.err.find("nonsense"), std::string::npos) << checked.err;
    EXPECT_EQ(folder.run({"rules", kW, "--set", "broken.json"}).exitCode, 1);
    EXPECT_EQ(folder.ask({"rules", kW})["blocking"].size(), fewer["blocking"].size());
    EXPECT_EQ(folder.run({"rules", kW, "--check", "missing.json"}).exitCode, 1);

    folder.ask({"rules", kW, "--proposed"});
    folder.ask({"rules", kW, "--model"});
    folder.ask({"run", kW, "--publish", "out"});
    folder.ask({"rules", kW, "--set-model", "out/model.json"});
    EXPECT_EQ(folder.ask({"match", kW})["learned"], false);
}

TEST(Journey, RunDoesItAllAndAgainDoesNoHarm) {
    WorkFolder folder;
    folder.ask({"sample", "bank", "--customers", "250"});
    folder.ask({"new", kW});
    const Words call{"run",
                     kW,
                     "bank/core_banking.csv",
                     "bank/crm.csv",
                     "bank/cards.tsv",
                     "bank/loans.txt",
                     "bank/digital.ndjson",
                     "bank/call_centre.csv",
                     "bank/touchpoints.csv",
                     "--publish"};
    Words first = call;
    first.emplace_back("out1");
    const Json done = folder.ask(first);
    EXPECT_EQ(done["loads"].size(), 7u);
    EXPECT_GT(done["peak_memory_bytes"], 1 << 20);
    Words second = call;
    second.insert(second.end(), {"out2", "--json"});
    const Finished again = folder.run(second);
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_NE(again.err.find("loaded before"), std::string::npos) << again.err;
    EXPECT_TRUE(again.json()["loads"].empty());
    EXPECT_EQ(again.json()["golden_records"], done["golden_records"]);
    EXPECT_EQ(contentOf(folder / "out1/crosswalk.csv"), contentOf(folder / "out2/crosswalk.csv"));
    EXPECT_EQ(folder.run({"run", kW}).exitCode, 0) << "for people";
}

TEST(Journey, FaultsThatVerifyFindsGiveThree) {
    WorkFolder folder;
    folder.ask({"new", kW});
    writeContent(folder / "people.csv", manyRows(50));
    folder.ask({"load", kW, "people.csv"});
    tamper(folder / kW, "UPDATE ledger SET bytes = bytes - 1 WHERE entry = 'loaded'");
    const Finished verified = folder.run({"verify", kW, "--json"});
    EXPECT_EQ(verified.exitCode, 3);
    EXPECT_EQ(verified.json()["faults"][0]["code"], "verify.ledger");
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 3);
}

TEST(Journey, ResolveWritesClustersAReportAndAWorkspaceToGoOnWith) {
    WorkFolder folder;
    folder.ask({"sample", "bank", "--customers", "250"});
    // Two files of one shape: the customers of the branch system, cut in half.
    const Words lines = linesOf(contentOf(folder / "bank/crm.csv"));
    std::string north = lines[0] + "\n";
    std::string south = north;
    for (std::size_t i = 1; i < lines.size(); ++i) (i % 2 == 0 ? north : south) += lines[i] + "\n";
    writeContent(folder / "north.csv", north);
    writeContent(folder / "south.csv", south);
    const Finished done = folder.run({"resolve", "north.csv", "south.csv", "--key", "customer_id", "--out",
                                      "CLUSTERS.csv", "--workspace", "r.goldenrod", "--json", "report.json"});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    const Words clusters = linesOf(contentOf(folder / "CLUSTERS.csv"));
    ASSERT_EQ(clusters.size(), lines.size());
    EXPECT_EQ(clusters[0], "customer_id,cluster_id,source");
    std::set<std::string> keys, groups;
    for (std::size_t i = 1; i < clusters.size(); ++i) {
        const std::size_t one = clusters[i].find(','), two = clusters[i].rfind(',');
        keys.insert(clusters[i].substr(0, one));
        groups.insert(clusters[i].substr(one + 1, two - one - 1));
        const std::string source = clusters[i].substr(two + 1);
        EXPECT_TRUE(source == "north" || source == "south") << source;
    }
    EXPECT_EQ(keys.size(), lines.size() - 1) << "every row once";

    const Json report = Json::parse(contentOf(folder / "report.json"));
    EXPECT_EQ(report["records"], lines.size() - 1);
    EXPECT_EQ(report["clusters"], groups.size());
    EXPECT_GT(report["pairs_scored"], 0);
    EXPECT_GT(report["peak_memory_bytes"], 1 << 20);
    ASSERT_EQ(report["files"].size(), 2u);
    EXPECT_TRUE(report["files"][0]["mapping"].is_object());
    for (const char* phase : {"load", "match.standardise", "match.block", "match.train", "match.score",
                              "match.cluster", "consolidate.write"}) {
        ASSERT_TRUE(report["seconds"].contains(phase)) << phase;
        EXPECT_GE(report["seconds"][phase], 0.0);
    }

    const Json shown = folder.ask({"show", "r.goldenrod"});
    EXPECT_EQ(shown["golden_records"], groups.size());
    EXPECT_TRUE(groups.contains(shown["first"][0]["golden_id"]));
    EXPECT_EQ(folder.ask({"publish", "r.goldenrod", "out"})["crosswalk_rows"], lines.size() - 1);
    EXPECT_EQ(folder.ask({"verify", "r.goldenrod"})["sound"], true);

    const Finished wrong = folder.run(
        {"resolve", "north.csv", "--key", "nothing", "--out", "C.csv", "--workspace", "s.goldenrod"});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_NE(wrong.err.find("nothing"), std::string::npos) << wrong.err;
    EXPECT_FALSE(std::filesystem::exists(folder / "C.csv"));
    EXPECT_EQ(folder.run({"resolve", "south.csv", "--key", "customer_id", "--out", "D.csv"}).exitCode, 0);
    EXPECT_TRUE(std::filesystem::is_empty(folder / "tmp")) << "the temporary workspace went with the program";
}

} // namespace
} // namespace goldenrod
