// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/handover.h"

#include "models/jobs/review_queue.h"
#include "models/workspace/persons.h"
#include "tests/cli/program.h"
#include "tests/support/tables.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <csignal>
#include <optional>

namespace goldenrod {
namespace {

using namespace test;

/// A program with an event loop that has the workspace of the folder open and takes orders.
class Owner {
public:
    /// Where somebody has signed in, or the login's own person.
    explicit Owner(WorkFolder& folder, const std::string& person = {}) {
        // Both ends must look for the socket in one place.
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString((folder / "run").string()));
        auto opened = Workspace::open(folder / kW, {folder / "data/goldenrod/identity", nullptr});
        if (!opened) {
            ADD_FAILURE() << opened.error().detail;
            std::abort();
        }
        m_workspace = opened.take();
        if (!person.empty())
            m_workspace =
                m_workspace->as(openPerson(m_workspace->identityFolder(), person, "open sesame").take());
        m_server = std::make_unique<cli::CommandServer>(*m_workspace);
        EXPECT_TRUE(m_server->listen());
        QObject::connect(m_server.get(), &cli::CommandServer::commandFinished, m_server.get(),
                         [this](const QString& verb, int exitCode) {
                             verbs.push_back(verb.toStdString());
                             exitCodes.push_back(exitCode);
                         });
    }
    Workspace& workspace() { return *m_workspace; }
    /// Takes orders until the caller has its answer.
    Finished serve(Running& caller) {
        while (!caller.ended()) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::processEvents();
        return caller.finish();
    }
    void serveUntil(const std::function<bool()>& done) {
        while (!done()) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    void leave() { m_server.reset(); }

    Words verbs;
    std::vector<int> exitCodes;

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<cli::CommandServer> m_server;
};

class Handover : public testing::Test {
protected:
    static void SetUpTestSuite() {
        static int count = 1;
        static char name[] = "cli_tests";
        static char* words[] = {name, nullptr};
        if (QCoreApplication::instance() == nullptr) s_application.emplace(count, words);
    }
    static void TearDownTestSuite() { s_application.reset(); }
    static std::optional<QCoreApplication> s_application;
};
std::optional<QCoreApplication> Handover::s_application;

TEST_F(Handover, TheOwnerDoesWhatIsAskedAndTheCallerGetsTheAnswer) {
    WorkFolder folder;
    makeBank(folder);
    Owner owner(folder);
    const auto call = [&](const Words& words, const std::filesystem::path& in = {}) {
        return owner.serve(*folder.start(words, in));
    };
    const Finished queue = call({"queue", kW, "--json"});
    EXPECT_EQ(queue.exitCode, 0) << queue.err;
    EXPECT_EQ(queue.err, "");
    const std::string id = std::to_string(queue.json()["questions"][0]["question"].get<int>());
    const Finished decided =
        call({"decide", kW, "match", "--question", id, "--reason", "known_otherwise", "--json"});
    ASSERT_EQ(decided.exitCode, 0) << decided.err;
    auto db = owner.workspace().reader();
    ASSERT_TRUE(db);
    const auto newest = readEvents(*db, 0, 1);
    EXPECT_EQ(newest->front().seq, decided.json()["event"].get<std::int64_t>());
    EXPECT_EQ(newest->front().kind, "decision.match") << "done in the owner's workspace";

    // From another folder: paths are the caller's.
    std::filesystem::create_directory(folder / "elsewhere");
    writeContent(folder / "elsewhere/people.csv", manyRows(40));
    EXPECT_EQ(call({"load", "../" + kW, "people.csv"}, folder / "elsewhere").exitCode, 0);
    const Finished same = call({"load", kW, "elsewhere/people.csv"});
    EXPECT_EQ(same.exitCode, 4);
    EXPECT_NE(same.err.find("loaded before"), std::string::npos) << same.err;
    EXPECT_EQ(call({"show", kW, "nobody:1"}).exitCode, 1);
    EXPECT_EQ(owner.verbs, (Words{"queue", "decide", "load", "load", "show"}));
    EXPECT_EQ(owner.exitCodes, (std::vector<int>{0, 0, 0, 4, 1}));
    owner.leave();
    EXPECT_EQ(folder.run({"status", kW}).exitCode, 5) << "open, but not taking orders";
}

/// A call is made by whom it names, else by the login's person: never by whoever has signed in to the window.
TEST_F(Handover, ACallIsSignedByItsOwnPerson) {
    WorkFolder folder;
    makeBank(folder);
    const std::filesystem::path keys = folder / "data/goldenrod/identity";
    for (const char* name : {"Ann", "Bob"}) ASSERT_TRUE(addPerson(keys, name, "open sesame", {1, 8192}));
    writeContent(folder / "right.txt", "open sesame\n");
    writeContent(folder / "wrong.txt", "open barley\n");
    Owner owner(folder, "Ann");
    const std::string own = openIdentity(keys)->name;
    const auto decide = [&](const Words& who) {
        Words words{"decide", kW, "unsure", "--question", "1", "--json"};
        words.insert(words.end(), who.begin(), who.end());
        return owner.serve(*folder.start(words));
    };
    const auto newest = [&] {
        auto db = owner.workspace().reader();
        return readEvents(*db, 0, 1)->front();
    };
    EXPECT_EQ(decide({"--person", "Bob", "--passphrase-file", "wrong.txt"}).exitCode, 1);
    EXPECT_NE(newest().kind, "decision.unsure");
    EXPECT_EQ(decide({"--person", "Bob", "--passphrase-file", "right.txt"}).exitCode, 0);
    EXPECT_EQ(newest().actor, "Bob");
    EXPECT_EQ(decide({}).exitCode, 0);
    EXPECT_EQ(newest().actor, own);
    auto db = owner.workspace().reader();
    EXPECT_FALSE(verifyChain(*db)->fault);
}

TEST_F(Handover, CallersWaitForEachOther) {
    WorkFolder folder;
    folder.ask({"new", kW});
    Owner owner(folder);
    std::vector<std::unique_ptr<Running>> callers;
    for (int i = 0; i < 6; ++i) {
        const std::string name = "part" + std::to_string(i) + ".csv";
        writeContent(folder / name, manyRows(200 + i));
        callers.push_back(folder.start({"load", kW, name, "--json"}));
    }
    for (auto& caller : callers) {
        const Finished done = owner.serve(*caller);
        EXPECT_EQ(done.exitCode, 0) << done.out << done.err;
        EXPECT_EQ(done.json()["records"]["new"], done.json()["ledger"]["loaded"]["rows"]);
    }
    EXPECT_EQ(owner.serve(*folder.start({"status", kW, "--json"})).json()["sources"].size(), 6u);
}

TEST_F(Handover, CtrlCAndALostCallerStopTheWork) {
    WorkFolder folder;
    folder.ask({"new", kW});
    writeContent(folder / "big.csv", manyRows(250'000));
    Owner owner(folder);
    const auto digest = [&] {
        return digestTables(*std::make_unique<Database>(owner.workspace().reader().take()));
    };
    const TableDigests before = digest();
    for (const int signal : {SIGINT, SIGKILL}) {
        const auto caller = folder.start({"load", kW, "big.csv"});
        owner.serveUntil([&] {
            return contentOf(folder / ("said/" + std::to_string(signal == SIGINT ? 1 : 2) + ".err"))
                           .find("Loading") != std::string::npos ||
                   caller->ended();
        });
        ASSERT_FALSE(caller->ended());
        caller->signal(signal);
        const Finished done = owner.serve(*caller);
        EXPECT_EQ(done.exitCode, signal == SIGINT ? 130 : -SIGKILL) << done.err;
        EXPECT_LT(done.seconds, 2.0);
        const std::size_t calls = signal == SIGINT ? 1 : 2;
        owner.serveUntil([&] { return owner.exitCodes.size() == calls; });
        EXPECT_EQ(owner.exitCodes.back(), 130);
        EXPECT_EQ(differences(before, digest()), "");
    }
}

TEST_F(Handover, AnOwnerThatDoesNotAnswerCanBeLeft) {
    WorkFolder folder;
    folder.ask({"new", kW});
    Owner owner(folder); // its loop stands still: nobody serves
    const auto caller = folder.start({"status", kW});
    ASSERT_TRUE(caller->catches(SIGINT));
    for (int i = 0; i < 50 && !caller->ended(); ++i) ::usleep(2000);
    ASSERT_FALSE(caller->ended()) << "waits for an answer";
    caller->signal(SIGINT);
    const Finished done = caller->finish();
    EXPECT_EQ(done.exitCode, 1) << done.err;
    EXPECT_LT(done.seconds, 10.0);
    EXPECT_NE(done.err.find("does not answer"), std::string::npos) << done.err;
}

} // namespace
} // namespace goldenrod
