// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace goldenrod::test {

using Words = std::vector<std::string>;

/// The workspace that most tests make.
inline const std::string kW = "w.goldenrod";
/// "source:key" of a record told as JSON.
std::string nameOf(const nlohmann::json& record);

/// What a call of goldenrod-cli left behind.
struct Finished {
    int exitCode = -1; ///< minus the signal when one ended it
    std::string out, err;
    double seconds = 0.0; ///< since the call, or since the last signal
    /// The output as JSON; a value that is no JSON at all fails the test.
    nlohmann::json json() const;
};

/// A goldenrod-cli that runs. One that still does is killed when this goes.
class Running {
public:
    Running(pid_t process, std::filesystem::path out, std::filesystem::path err);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    void signal(int number);
    /// Waits until the error stream says the text; false when the process ends before or a minute goes by.
    bool says(const std::string& text);
    /// Waits until the signal would no longer simply end it; false as above.
    bool catches(int number);
    bool ended();
    /// Waits at most a minute for the end.
    Finished finish();

private:
    pid_t m_process;
    std::filesystem::path m_out, m_err;
    double m_since;
    int m_status = 0;
    bool m_ended = false;
};

/// A folder to work in, with a login of its own: keys, sockets and temporary files stay in it.
class WorkFolder {
public:
    WorkFolder();
    std::filesystem::path operator/(const std::string& name) const { return m_folder / name; }
    const std::filesystem::path& path() const { return m_folder.path(); }

    /// An environment variable of the calls from now on.
    void set(const std::string& name, const std::string& value) { m_set[name] = value; }

    /// Calls the real program in the folder, or in another one.
    std::unique_ptr<Running> start(const Words& words, const std::filesystem::path& in = {});
    Finished run(const Words& words, const std::filesystem::path& in = {});
    /// As above, and expects it to be done and its output to be JSON.
    nlohmann::json ask(Words words);

private:
    TempFolder m_folder;
    std::map<std::string, std::string> m_set;
    int m_calls = 0;
};

/// Names of all verbs as --help lists them.
Words verbs(WorkFolder& folder);
/// The sample bank in "bank", loaded, matched and consolidated in "w.goldenrod", all by the program.
void makeBank(WorkFolder& folder, int customers = 250);
/// A delimited extract of so many customers, each in a row of its own.
std::string manyRows(int rows);

} // namespace goldenrod::test
