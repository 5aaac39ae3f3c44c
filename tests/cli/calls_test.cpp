// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

TEST(Calls, HelpNamesEveryVerbAndExitCode) {
    WorkFolder folder;
    const Words expected{
        "new",         "status",       "verify",       "history",      "sample",        "load",
        "quarantine",  "correct",      "discard",      "reopen",       "profile",       "match",
        "consolidate", "rules",        "score",        "queue",        "question",      "decide",
        "undo",        "show",         "search",       "lineage",      "publish",       "resolve",
        "run",         "grade",        "lookup",       "override",     "choose",        "pin",
        "unpin",       "pins",         "cluster",      "clusters",     "split",         "merge",
        "move",        "lock",         "unlock",       "person",       "policy",        "waiting",
        "approve",     "reject",       "agreement",    "quality",      "quality-rules", "issues",
        "issue-open",  "issue-change", "issue-close",  "issue-reopen", "park",          "unpark",
        "assign",      "prioritise",   "due",          "comment",      "evidence",      "confirm",
        "views",       "view-save",    "view-rename",  "view-remove",  "groups",        "group-begin",
        "group-state", "group-answer", "group-finish", "group-give-up"};
    Words names = verbs(folder);
    EXPECT_EQ(std::set<std::string>(names.begin(), names.end()),
              std::set<std::string>(expected.begin(), expected.end()));
    const Finished help = folder.run({"--help"});
    EXPECT_EQ(help.exitCode, 0);
    for (const char* code : {"0 done", "1 failed", "2 wrong call", "3 faults found", "4 refused",
                             "5 workspace in use", "130 stopped"})
        EXPECT_NE(help.out.find(code), std::string::npos) << code;
    for (const std::string& verb : names) {
        const Finished one = folder.run({verb, "--help"});
        EXPECT_EQ(one.exitCode, 0) << verb;
        EXPECT_NE(one.out.find("Usage: goldenrod-cli " + verb), std::string::npos) << one.out;
        EXPECT_EQ(one.err, "") << verb;
    }
    EXPECT_EQ(folder.run({"--version"}).exitCode, 0);
}

TEST(Calls, WrongOnesGiveTwoAndDoNothing) {
    WorkFolder folder;
    for (const Words& words :
         {Words{},
          {"nonsense"},
          {"new"},
          {"load", "w.goldenrod"},
          {"status", "w.goldenrod", "--nonsense"},
          {"sample", "bank", "--customers", "0"},
          {"sample", "bank", "--customers", "many"},
          {"match", "w.goldenrod", "--threads", "0"},
          {"decide", "w.goldenrod", "perhaps", "--question", "1"},
          {"decide", "w.goldenrod", "match", "--left", "a:1"},
          {"decide", "w.goldenrod", "match"},
          {"decide", "w.goldenrod", "match", "--question", "1", "--left", "a:1", "--right", "b:1"},
          {"decide", "w.goldenrod", "match", "--reason", "said so"},
          {"resolve", "a.csv", "--out", "C.csv"},
          {"queue", "w.goldenrod", "--limit", "-1"}}) {
        const Finished done = folder.run(words);
        EXPECT_EQ(done.exitCode, 2) << testing::PrintToString(words) << done.out << done.err;
        EXPECT_EQ(done.out, "") << testing::PrintToString(words);
        EXPECT_NE(done.err, "") << testing::PrintToString(words);
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "bank"));
    EXPECT_FALSE(std::filesystem::exists(folder / "w.goldenrod"));
}

TEST(Calls, WhatFailsGivesOneAndSaysWhy) {
    WorkFolder folder;
    ASSERT_EQ(folder.run({"new", "w.goldenrod"}).exitCode, 0);
    writeContent(folder / "text.goldenrod", std::string(5000, 'x'));
    writeContent(folder / "empty.csv", "");
    const std::pair<Words, std::string> calls[] = {
        {{"status", "missing.goldenrod"}, "workspace.not_found"},
        {{"status", "text.goldenrod"}, "workspace.not_a_workspace"},
        {{"new", "w.goldenrod"}, "workspace.exists"},
        {{"load", "w.goldenrod", "missing.csv"}, "extract.not_found"},
        {{"load", "w.goldenrod", "empty.csv"}, "extract.empty"},
        {{"match", "w.goldenrod"}, "match.no_records"},
        {{"consolidate", "w.goldenrod"}, "consolidate.no_run"},
        {{"publish", "w.goldenrod", "out"}, "publish.nothing"},
        {{"show", "w.goldenrod", "G-000001P"}, "golden.unknown"},
        {{"score", "w.goldenrod", "crm:1", "crm:2"}, "record.unknown"},
        {{"question", "w.goldenrod", "7"}, "decision.question_gone"},
        {{"undo", "w.goldenrod"}, "decision.nothing_to_undo"},
        {{"sample", "data"}, "sample.folder_not_empty"}};
    writeContent(folder / "data" / "mine.txt", "mine");
    for (const auto& [words, code] : calls) {
        const Finished plain = folder.run(words);
        EXPECT_EQ(plain.exitCode, 1) << testing::PrintToString(words);
        EXPECT_NE(plain.err, "") << testing::PrintToString(words);
        EXPECT_EQ(plain.err.find("Something failed"), std::string::npos) << plain.err;
        Words asked = words;
        asked.emplace_back("--json");
        const Finished done = folder.run(asked);
        EXPECT_EQ(done.exitCode, 1) << testing::PrintToString(words);
        const auto said = done.json();
        EXPECT_EQ(said["error"], code) << testing::PrintToString(words);
        EXPECT_NE(plain.err.find(said["message"].get<std::string>()), std::string::npos) << plain.err;
    }
    EXPECT_EQ(contentOf(folder / "data" / "mine.txt"), "mine");
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
}

} // namespace
} // namespace goldenrod
