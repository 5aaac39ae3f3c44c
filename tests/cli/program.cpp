// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <sstream>
#include <thread>

extern char** environ;

namespace goldenrod::test {
namespace {

constexpr double kPatience = 60.0;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void rest() {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

std::vector<char*> pointers(const Words& words) {
    std::vector<char*> list;
    for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
    list.push_back(nullptr);
    return list;
}

/// This process's environment with the login's places moved into the folder, and with what is set.
Words environmentIn(const std::filesystem::path& folder, const std::map<std::string, std::string>& set) {
    Words own{"XDG_DATA_HOME=" + (folder / "data").string(), "XDG_RUNTIME_DIR=" + (folder / "run").string(),
              "TMPDIR=" + (folder / "tmp").string(), "HOME=" + (folder / "home").string()};
    for (const auto& [name, value] : set) own.emplace_back(name).append("=").append(value);
    Words all = own;
    for (char** at = environ; *at != nullptr; ++at) {
        const std::string entry = *at;
        const std::string name = entry.substr(0, entry.find('=') + 1);
        bool ours = false;
        for (const std::string& each : own) ours = ours || each.starts_with(name);
        if (!ours) all.push_back(entry);
    }
    return all;
}

} // namespace

nlohmann::json Finished::json() const {
    auto parsed = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << "no JSON: " << out << err;
    return parsed;
}

Running::Running(pid_t process, std::filesystem::path out, std::filesystem::path err)
    : m_process(process)
    , m_out(std::move(out))
    , m_err(std::move(err))
    , m_since(now()) {}

Running::~Running() {
    if (ended()) return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, &m_status, 0);
}

void Running::signal(int number) {
    m_since = now();
    if (!m_ended) ::kill(m_process, number);
}

bool Running::ended() {
    if (!m_ended) m_ended = ::waitpid(m_process, &m_status, WNOHANG) == m_process;
    return m_ended;
}

bool Running::says(const std::string& text) {
    for (const double until = now() + kPatience; now() < until && !ended(); rest()) {
        if (contentOf(m_err).find(text) != std::string::npos) return true;
    }
    return false;
}

bool Running::catches(int number) {
    const std::string label = "SigCgt:"; // proc(5): the mask of signals that are caught
    for (const double until = now() + kPatience; now() < until && !ended(); rest()) {
        const std::string status = contentOf("/proc/" + std::to_string(m_process) + "/status");
        const std::size_t at = status.find(label);
        if (at == std::string::npos) continue;
        const std::uint64_t caught = std::stoull(status.substr(at + label.size()), nullptr, 16);
        if ((caught >> static_cast<unsigned>(number - 1) & 1U) != 0) return true;
    }
    return false;
}

Finished Running::finish() {
    for (const double until = now() + kPatience; !ended() && now() < until;) rest();
    EXPECT_TRUE(ended()) << "does not end";
    if (!m_ended) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, &m_status, 0);
        m_ended = true;
    }
    Finished finished{WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -WTERMSIG(m_status), contentOf(m_out),
                      contentOf(m_err), now() - m_since};
    return finished;
}

WorkFolder::WorkFolder() {
    for (const char* name : {"data", "run", "tmp", "home", "said"}) {
        std::filesystem::create_directory(m_folder / name);
        std::filesystem::permissions(m_folder / name, std::filesystem::perms::owner_all);
    }
}

std::unique_ptr<Running> WorkFolder::start(const Words& words, const std::filesystem::path& in) {
    const std::string call = std::to_string(m_calls++);
    const auto out = m_folder / ("said/" + call + ".out");
    const auto err = m_folder / ("said/" + call + ".err");
    Words all{GOLDENROD_CLI};
    all.insert(all.end(), words.begin(), words.end());
    // Between fork and exec only what a process with threads may do.
    const std::vector<char*> arguments = pointers(all);
    const Words environment = environmentIn(m_folder.path(), m_set);
    const std::vector<char*> variables = pointers(environment);
    const std::string folder = in.empty() ? m_folder.path().string() : in.string();
    const pid_t process = ::fork();
    if (process == 0) {
        const int nothing = ::open("/dev/null", O_RDONLY);
        const int outFd = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int errFd = ::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(outFd, STDOUT_FILENO);
        ::dup2(errFd, STDERR_FILENO);
        if (::chdir(folder.c_str()) == 0) ::execve(GOLDENROD_CLI, arguments.data(), variables.data());
        ::_exit(127);
    }
    EXPECT_GT(process, 0);
    return std::make_unique<Running>(process, out, err);
}

Finished WorkFolder::run(const Words& words, const std::filesystem::path& in) {
    return start(words, in)->finish();
}

nlohmann::json WorkFolder::ask(Words words) {
    words.emplace_back("--json");
    const Finished done = run(words);
    EXPECT_EQ(done.exitCode, 0) << testing::PrintToString(words) << done.out << done.err;
    EXPECT_EQ(done.err, "") << "nothing beside the JSON of " << words.front();
    return done.json();
}

std::string nameOf(const nlohmann::json& record) {
    return record["source"].get<std::string>() + ":" + record["key"].get<std::string>();
}

Words verbs(WorkFolder& folder) {
    std::istringstream lines(folder.run({"--help"}).out);
    Words names;
    bool listed = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) listed = false;
        if (listed && line.starts_with("  ") && line[2] != ' ')
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
        if (line == "Subcommands:") listed = true;
    }
    return names;
}

void makeBank(WorkFolder& folder, int customers) {
    folder.ask({"sample", "bank", "--customers", std::to_string(customers)});
    folder.ask({"new", "w.goldenrod"});
    folder.ask({"run", "w.goldenrod", "bank/core_banking.csv", "bank/crm.csv", "bank/cards.tsv",
                "bank/loans.txt", "bank/digital.ndjson", "bank/call_centre.csv", "bank/touchpoints.csv"});
}

std::string manyRows(int rows) {
    std::string content = "id,given_name,surname,city,email\n";
    for (int i = 0; i < rows; ++i) {
        const std::string number = std::to_string(i);
        content.append(number).append(",Anna").append(std::to_string(i % 97)).append(",Name");
        content.append(std::to_string(i % 977)).append(",Rome,anna").append(number).append("@example.com\n");
    }
    return content;
}

} // namespace goldenrod::test
