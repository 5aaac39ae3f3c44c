// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/persons.h"
#include "tests/cli/program.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

/// A bank, a policy that wants two, and two persons with passphrases in files and in the environment.
void makeFourEyes(WorkFolder& folder) {
    makeBank(folder);
    writeContent(folder / "ann.txt", "open sesame ann\nmore that is not read\n");
    folder.set("BOBS", "open sesame bob");
    writeContent(folder / "policy.json",
                 R"({"four_eyes": {"kinds": ["match", "not_match"], "blind": true}})");
    EXPECT_EQ(folder.ask({"person", "add", "Ann", "--passphrase-file", "ann.txt"})["name"], "Ann");
    EXPECT_EQ(folder.ask({"person", "add", "Bob", "--passphrase-env", "BOBS"})["sealed_by"], "passphrase");
    EXPECT_EQ(folder.ask({"policy", kW, "--set", "policy.json"})["four_eyes"]["blind"], true);
}

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}
const Words kAnn{"--person", "Ann", "--passphrase-file", "ann.txt"};
const Words kBob{"--person", "Bob", "--passphrase-env", "BOBS"};

TEST(Person, TwoPersonsDecideAndHistoryNamesBoth) {
    WorkFolder folder;
    makeFourEyes(folder);
    EXPECT_EQ(folder.ask({"person", "list"}).size(), 3u);
    const auto queue = folder.ask({"queue", kW});
    const std::string id = std::to_string(queue["questions"][0]["question"].get<int>());
    const Words match{"decide", kW, "match", "--question", id, "--reason", "documents_seen"};

    const auto proposed = folder.ask(with(match, kAnn));
    EXPECT_EQ(proposed["passage"], "waiting");
    EXPECT_EQ(folder.ask(with({"queue", kW, "--state", "proposed"}, kAnn))["found"], 1);
    EXPECT_EQ(folder.ask(with({"queue", kW, "--state", "second"}, kAnn))["found"], 0);
    EXPECT_EQ(folder.ask(with({"queue", kW, "--state", "second"}, kBob))["found"], 1);
    const auto waiting = folder.ask(with({"waiting", kW}, kBob));
    ASSERT_EQ(waiting.size(), 1u);
    EXPECT_EQ(waiting[0]["hidden"], 1);
    EXPECT_TRUE(waiting[0]["voices"].empty());
    const auto hidden = folder.ask(with({"history", kW, "--limit", "1"}, kBob));
    EXPECT_EQ(hidden[0]["kind"], "proposal.made");
    EXPECT_EQ(hidden[0]["person"], "");
    EXPECT_EQ(folder.run(with(match, kAnn)).exitCode, 4);

    const auto made = folder.ask(with(match, kBob));
    EXPECT_EQ(made["passage"], "in_force");
    const auto history = folder.ask({"history", kW, "--limit", "2"});
    EXPECT_EQ(history[0]["person"], "Bob");
    EXPECT_EQ(history[0]["body"]["proposals"][0], proposed["event"]);
    EXPECT_EQ(history[1]["person"], "Ann");
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);
}

TEST(Person, AControlSampleIsJudgedBlindAndCountsForAgreement) {
    WorkFolder folder;
    makeFourEyes(folder);
    writeContent(folder / "control.json", R"({"control_share": 1})");
    EXPECT_EQ(folder.ask({"policy", kW, "--set", "control.json"})["control_share"], 1.0);
    const auto queue = folder.ask({"queue", kW});
    const std::string id = std::to_string(queue["questions"][0]["question"].get<int>());
    const auto made = folder.ask(with({"decide", kW, "match", "--question", id, "--reason", "documents_seen",
                                       "--comment", "a telling comment"},
                                      kAnn));
    EXPECT_EQ(made["passage"], "in_force");
    EXPECT_EQ(folder.ask(with({"queue", kW, "--state", "control"}, kAnn))["found"], 0);
    const auto waiting = folder.ask(with({"queue", kW, "--state", "control"}, kBob));
    ASSERT_EQ(waiting["found"], 1);
    EXPECT_EQ(waiting["control"], 1);
    const std::string sample = std::to_string(waiting["questions"][0]["question"].get<int>());
    EXPECT_EQ(sample, "-" + std::to_string(made["event"].get<int>()));

    const auto seen = folder.ask(with({"question", kW, sample}, kBob));
    EXPECT_EQ(seen["second_person"]["turn"], "control_sample");
    EXPECT_EQ(seen["keeps"], "");
    for (const Words& asked : {with({"history", kW, "--limit", "3"}, kBob), with({"queue", kW}, kBob)})
        EXPECT_EQ(folder.run(asked).out.find("telling"), std::string::npos);
    EXPECT_EQ(folder.ask(with({"history", kW, "--limit", "1"}, kBob))[0]["kind"], "decision.made");

    const auto judged = folder.ask(with({"decide", kW, "not-match", "--question", sample}, kBob));
    EXPECT_EQ(judged["passage"], "disagreed");
    EXPECT_EQ(judged["control_sample"], made["event"]);
    const auto agreement = folder.ask({"agreement", kW});
    EXPECT_EQ(agreement["all"]["judged"], 1);
    EXPECT_EQ(agreement["all"]["agreed"], 0);
    EXPECT_EQ(agreement["reasons"][0]["reason"], "documents_seen");
    EXPECT_EQ(agreement["persons"].size(), 2u);
    EXPECT_EQ(agreement["persons"][0]["warning"], false);
    const std::string event = std::to_string(judged["event"].get<int>());
    EXPECT_EQ(folder.run(with({"undo", kW, "--event", event}, kAnn)).exitCode, 4);
    EXPECT_EQ(folder.run(with({"undo", kW, "--event", event}, kBob)).exitCode, 0);
    EXPECT_EQ(folder.ask(with({"queue", kW, "--state", "control"}, kBob))["found"], 1);
    EXPECT_EQ(folder.run({"verify", kW}).exitCode, 0);
}

TEST(Person, AWrongPassphraseDoesNothing) {
    WorkFolder folder;
    makeFourEyes(folder);
    writeContent(folder / "wrong.txt", "open sesame bob\n");
    const auto before = folder.ask({"status", kW})["events"];
    const Finished refused = folder.run(
        {"decide", kW, "unsure", "--question", "1", "--person", "Ann", "--passphrase-file", "wrong.txt"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_NE(refused.err.find("passphrase of"), std::string::npos) << refused.err;
    EXPECT_EQ(folder.run({"status", kW, "--person", "Zoe", "--passphrase-file", "wrong.txt"}).exitCode, 1);
    EXPECT_EQ(folder.run({"status", kW, "--person", "Ann", "--passphrase-file", "none.txt"}).exitCode, 1);
    EXPECT_EQ(folder.ask({"status", kW})["events"], before);

    // Another passphrase.
    writeContent(folder / "next.txt", "something longer\n");
    EXPECT_EQ(folder
                  .run({"person", "passphrase", "Ann", "--passphrase-file", "wrong.txt",
                        "--new-passphrase-file", "next.txt"})
                  .exitCode,
              1);
    folder.ask(
        {"person", "passphrase", "Ann", "--passphrase-file", "ann.txt", "--new-passphrase-file", "next.txt"});
    EXPECT_EQ(folder.run(with({"status", kW}, kAnn)).exitCode, 1);
    EXPECT_EQ(folder.run({"status", kW, "--person", "Ann", "--passphrase-file", "next.txt"}).exitCode, 0);
}

} // namespace
} // namespace goldenrod
