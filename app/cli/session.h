// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/credential.h"
#include "matching/progress.h"
#include "models/workspace/workspace.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace goldenrod::cli {

using Json = nlohmann::ordered_json;

/// Exit codes, the same for every verb.
enum ExitCode : int {
    kDone = 0,
    kFailed = 1,      ///< an error, said on the error stream; nothing was changed unless it says so
    kUsage = 2,       ///< the words of the call are off
    kFaultsFound = 3, ///< verify or rules check found something
    kRefused = 4,     ///< a decision contradicts earlier ones, or the same file was loaded before
    kInUse = 5,       ///< another program holds the workspace and does not take orders
    kStopped = 130,   ///< stopped by Ctrl-C; all is as before
};

/// Where the output of a verb goes: a terminal here, or back over a socket.
struct Streams {
    std::function<void(const std::string&)> out, err;
    bool progressLine = false; ///< the error stream is a terminal: progress may rewrite its line
};

/// What a verb works with: streams, the folder it was called in, and the workspace.
class Session {
public:
    Session(Streams streams, std::filesystem::path folder, bool json, std::atomic<bool>* stop)
        : m_streams(std::move(streams))
        , m_folder(std::move(folder))
        , m_json(json)
        , m_stop(stop) {}

    bool json() const { return m_json; }
    std::filesystem::path path(const std::string& given) const { return m_folder / given; }

    /// One line of output for people.
    void line(const QString& text = {});
    /// A line of two columns: label and figure.
    void fact(const QString& label, const QString& value);
    /// The whole result of a verb for programs.
    void result(const Json& json);
    /// Says what failed; gives the exit code.
    int failed(const Error& error);
    /// A remark on the error stream.
    void note(const QString& text);

    /// Shows progress and stops on Ctrl-C.
    ProgressFn progress();
    void endProgress();

    /// The workspace: that of the program this session runs in, or opened here.
    Result<Workspace*> workspace(const std::filesystem::path& file);
    void lend(Workspace* workspace) { m_lent = workspace; }
    /// Who works with it. Without this, the login's own person.
    void signIn(Credential who) { m_who = std::move(who); }
    void keep(std::unique_ptr<Workspace> workspace) { m_own = std::move(workspace); }

private:
    Streams m_streams;
    std::filesystem::path m_folder;
    bool m_json;
    std::atomic<bool>* m_stop;
    Workspace* m_lent = nullptr;
    Credential m_who;
    std::unique_ptr<Workspace> m_own;
    std::string m_shownPhase;
    bool m_lineOpen = false;
};

} // namespace goldenrod::cli
