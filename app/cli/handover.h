// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QLocalServer;
class QLocalSocket;

namespace goldenrod::cli {

// One process owns a workspace file. While a window has it open, goldenrod-cli sends its words to the owner
// over a local socket (0600, in a folder of the login) and prints what comes back. Messages are lines of
// JSON:
//   to the owner    {"words": [...], "folder": "...", "person": "...", "passphrase": "..."}
//                                                             then, on Ctrl-C, {"stop": true}
//   from the owner  {"out": "..."} or {"err": "..."} ..., at last {"exit": n}

// A call is made by the person that it names, with that person's passphrase, or else by the login's own
// person: never by whoever has signed in to the window.

/// Hands the words of a call to the owner of the workspace. Nothing when nobody listens: the caller takes the
/// lock itself then.
std::optional<int> handOver(const std::filesystem::path& workspaceFile, const std::vector<std::string>& words,
                            const Credential& who, const Streams& streams, std::atomic<bool>* stop);

/// The owner's end: takes words from goldenrod-cli and runs them on the workspace that is open here, one call
/// at a time on a thread of its own. Lives in the window's thread.
class CommandServer : public QObject {
    Q_OBJECT
public:
    /// The file stays open while the server lives.
    explicit CommandServer(const Workspace& workspace, QObject* parent = nullptr);
    ~CommandServer() override;
    /// False when the socket cannot be made; the window works without it.
    bool listen();

signals:
    /// A verb that was handed over has ended; what it changed can be read.
    void commandFinished(const QString& verb, int exitCode);

private:
    struct Call;
    void accept();
    void read(QLocalSocket* socket);
    void startNext();

    std::unique_ptr<Workspace> m_workspace;
    QLocalServer* m_server;
    std::vector<std::shared_ptr<Call>> m_waiting;
    std::shared_ptr<Call> m_running;
};

} // namespace goldenrod::cli
