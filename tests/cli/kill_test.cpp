// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <sstream>
#include <thread>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

const std::string kKilled = "k.goldenrod";

/// Kills calls at random moments. GOLDENROD_ROUNDS multiplies the rounds, GOLDENROD_SEED repeats some.
class Kill : public testing::Test {
protected:
    Kill()
        : m_random(m_seed) {}

    static int rounds(int few) { return few * fromEnvironment("GOLDENROD_ROUNDS", 1); }
    std::string seedNote() const { return "GOLDENROD_SEED=" + std::to_string(m_seed); }

    void freshCopy() {
        for (const char* with : {"-wal", "-shm"}) std::filesystem::remove(folder / (kKilled + with));
        std::filesystem::copy_file(folder / kW, folder / kKilled,
                                   std::filesystem::copy_options::overwrite_existing);
    }
    /// Seconds that the call takes when it is left alone.
    double secondsOf(const Words& call) {
        const Finished whole = folder.run(call);
        EXPECT_EQ(whole.exitCode, 0) << whole.err;
        return whole.seconds;
    }
    /// At a random moment so many seconds after the start, or after the call said the words.
    Finished killed(const Words& call, double within, const std::string& after = {}) {
        const auto running = folder.start(call);
        if (!after.empty()) running->says(after);
        std::uniform_real_distribution<double> moment(0.0, within);
        std::this_thread::sleep_for(std::chrono::duration<double>(moment(m_random)));
        running->signal(SIGKILL);
        return running->finish();
    }

    /// After each kill the workspace is as before, or the job is done, whole and with its event.
    /// Every other one falls into the last phase, where the job becomes valid.
    void killsOf(const Words& call, const std::string& lastPhase, const std::string& event, int rounds) {
        SCOPED_TRACE(call.front() + ", " + seedNote());
        const TableDigests before = digestTables(folder / kW);
        const std::int64_t events = folder.ask({"status", kW})["events"];
        freshCopy();
        const double whole = secondsOf(call);
        int asBefore = 0;
        for (int round = 0; round < rounds; ++round) {
            freshCopy();
            const Finished done = round % 2 == 0 ? killed(call, whole) : killed(call, whole * 0.2, lastPhase);
            ASSERT_TRUE(done.exitCode == 0 || done.exitCode == -SIGKILL) << done.exitCode << done.err;
            const Json status = folder.ask({"status", kKilled});
            if (status["events"] == events) {
                ++asBefore;
                ASSERT_NE(done.exitCode, 0) << "what was acknowledged is gone";
                ASSERT_EQ(differences(before, digestTables(folder / kKilled)), "") << "round " << round;
            } else {
                ASSERT_EQ(status["events"], events + 1);
                ASSERT_EQ(folder.ask({"history", kKilled, "--limit", "1"})[0]["kind"], event);
            }
            ASSERT_EQ(folder.ask({"verify", kKilled})["sound"], true) << "round " << round;
        }
        std::cout << call.front() << ": " << asBefore << " of " << rounds << " as before, " << seedNote()
                  << "\n";
    }

    WorkFolder folder;

private:
    std::uint64_t m_seed = randomSeed();
    std::mt19937_64 m_random;
};

TEST_F(Kill, LoadIsWholeOrNotThere) {
    makeBank(folder);
    writeContent(folder / "big.csv", manyRows(20'000));
    killsOf({"load", kKilled, "big.csv"}, "Finishing the load", "load.completed", rounds(6));
}

TEST_F(Kill, MatchIsWholeOrNotThere) {
    folder.ask({"sample", "bank", "--customers", "250"});
    folder.ask({"new", kW});
    folder.ask({"load", kW, "bank/core_banking.csv"});
    folder.ask({"load", kW, "bank/crm.csv"});
    killsOf({"match", kKilled}, "Storing the run", "run.completed", rounds(6));
}

TEST_F(Kill, ConsolidateIsWholeOrNotThere) {
    makeBank(folder);
    writeContent(folder / "big.csv", manyRows(1'000));
    folder.ask({"load", kW, "big.csv"});
    folder.ask({"match", kW});
    killsOf({"consolidate", kKilled}, "Writing golden records", "run.consolidated", rounds(6));
}

TEST_F(Kill, NoAcknowledgedDecisionIsLost) {
    makeBank(folder);
    Words records;
    std::istringstream crm(contentOf(folder / "bank/crm.csv"));
    for (std::string line; std::getline(crm, line);)
        records.push_back("crm:" + line.substr(0, line.find(',')));
    freshCopy();
    const double within =
        secondsOf({"decide", kKilled, "not-match", "--left", records[1], "--right", records[2]}) * 1.2;
    freshCopy();
    std::map<std::int64_t, std::string> acknowledged;
    const int attempts = rounds(24);
    std::mt19937_64 random(1);
    for (int i = 0; i < attempts; ++i) {
        const std::string& left = records[1 + random() % (records.size() - 1)];
        const std::string& right = records[1 + random() % (records.size() - 1)];
        if (left == right) continue;
        const Finished done =
            killed({"decide", kKilled, "not-match", "--left", left, "--right", right, "--json"}, within);
        const Json said = Json::parse(done.out, nullptr, false);
        if (!said.is_object()) continue;
        ASSERT_TRUE(said.contains("event")) << done.out;
        acknowledged[said["event"]] = "record:" + std::to_string(said["left_record"].get<int>()) +
                                      ",record:" + std::to_string(said["right_record"].get<int>());
    }
    std::map<std::int64_t, std::string> kept;
    for (const Json& event : folder.ask({"history", kKilled, "--limit", "1000000"})) {
        if (event["kind"] == "decision.not_match") kept[event["event"]] = event["subject"];
    }
    for (const auto& [event, subject] : acknowledged) EXPECT_EQ(kept[event], subject) << seedNote();
    EXPECT_EQ(folder.ask({"status", kKilled})["decisions"], kept.size());
    EXPECT_EQ(folder.ask({"verify", kKilled})["sound"], true) << seedNote();
    std::cout << "decide: " << acknowledged.size() << " acknowledged, " << kept.size() << " kept of "
              << attempts << ", " << seedNote() << "\n";
}

} // namespace
} // namespace goldenrod
