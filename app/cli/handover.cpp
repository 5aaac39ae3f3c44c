// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/handover.h"

#include "app/cli/command_line.h"
#include "models/workspace/clock.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

#include <thread>

namespace goldenrod::cli {
namespace {

constexpr int kConnectMilliseconds = 500;
constexpr int kWaitMilliseconds = 200;
/// How long an owner that was told to stop may take: a job stops within a second.
constexpr double kStopSeconds = 3.0;

QByteArray lineOf(const Json& json) {
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json parsed(const QByteArray& line) {
    return Json::parse(line.begin(), line.end(), nullptr, false);
}

/// The folder of the socket must belong to this login alone: in a shared folder somebody else could listen
/// there.
bool isOurs(const std::filesystem::path& socket) {
    struct stat status {};
    if (::lstat(socket.parent_path().c_str(), &status) != 0) return false;
    return S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
}

} // namespace

std::optional<int> handOver(const std::filesystem::path& workspaceFile, const std::vector<std::string>& words,
                            const Credential& who, const Streams& streams, std::atomic<bool>* stop) {
    const std::filesystem::path path = Workspace::socketPath(workspaceFile);
    if (!isOurs(path)) return std::nullopt;
    QLocalSocket socket;
    socket.connectToServer(QString::fromStdString(path.string()));
    if (!socket.waitForConnected(kConnectMilliseconds)) return std::nullopt;
    Json call{{"words", words}, {"folder", std::filesystem::current_path().string()}};
    if (!who.person.empty()) {
        call["person"] = who.person;
        call["passphrase"] = who.passphrase;
    }
    socket.write(lineOf(call));
    std::optional<Stopwatch> told;
    for (;;) {
        if (stop != nullptr && stop->load() && !told) {
            socket.write(lineOf({{"stop", true}}));
            socket.flush();
            told.emplace();
        }
        while (socket.canReadLine()) {
            const Json message = parsed(socket.readLine());
            if (!message.is_object()) continue;
            if (message.contains("out")) streams.out(message["out"].get<std::string>());
            if (message.contains("err")) streams.err(message["err"].get<std::string>());
            if (message.contains("exit")) return message["exit"].get<int>();
        }
        if (socket.state() != QLocalSocket::ConnectedState && socket.bytesAvailable() == 0) {
            streams.err("The program that has the workspace open ended before it answered. Look at the "
                        "workspace before repeating the call.\n");
            return kFailed;
        }
        if (told && told->seconds() > kStopSeconds) {
            streams.err("The program that has the workspace open does not answer. Look at the workspace "
                        "before repeating the call.\n");
            return kFailed;
        }
        socket.waitForReadyRead(kWaitMilliseconds);
    }
}

/// One call on its way.
struct CommandServer::Call {
    QPointer<QLocalSocket> socket;
    std::vector<std::string> words;
    std::filesystem::path folder;
    Credential who;
    std::atomic<bool> stop{false};
    std::thread thread;
};

CommandServer::CommandServer(const Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace.as(workspace.identity()))
    , m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &CommandServer::accept);
}

CommandServer::~CommandServer() {
    m_server->close();
    m_waiting.clear();
    if (m_running && m_running->thread.joinable()) {
        m_running->stop = true;
        m_running->thread.join();
    }
}

bool CommandServer::listen() {
    const std::filesystem::path path = Workspace::socketPath(m_workspace->path());
    if (!isOurs(path)) return false;
    // The lock on the workspace is ours, so whoever made this socket is gone.
    QFile::remove(QString::fromStdString(path.string()));
    return m_server->listen(QString::fromStdString(path.string()));
}

void CommandServer::accept() {
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            // Whoever asked is gone: nobody would see the answer.
            if (m_running && m_running->socket == socket) m_running->stop = true;
            std::erase_if(m_waiting, [&](const auto& call) { return call->socket == socket; });
            socket->deleteLater();
        });
    }
}

void CommandServer::read(QLocalSocket* socket) {
    while (socket->canReadLine()) {
        const Json message = parsed(socket->readLine());
        if (!message.is_object()) continue;
        if (message.contains("stop")) {
            if (m_running && m_running->socket == socket) m_running->stop = true;
        } else if (message.contains("words") && message["words"].is_array()) {
            auto call = std::make_shared<Call>();
            call->socket = socket;
            for (const auto& word : message["words"])
                call->words.push_back(word.is_string() ? word.get<std::string>() : std::string());
            call->folder = message.value("folder", "/");
            call->who.person = message.value("person", "");
            call->who.passphrase = message.value("passphrase", "");
            m_waiting.push_back(std::move(call));
            startNext();
        }
    }
}

void CommandServer::startNext() {
    if (m_running || m_waiting.empty()) return;
    m_running = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    m_running->thread = std::thread([this, call = m_running] {
        const auto send = [this, call](const Json& json) {
            QMetaObject::invokeMethod(this, [call, bytes = lineOf(json)] {
                if (call->socket) call->socket->write(bytes);
            });
        };
        const Streams streams{[send](const std::string& text) {
                                  send({{"out", text}});
                              },
                              [send](const std::string& text) {
                                  send({{"err", text}});
                              },
                              false};
        int exitCode = kUsage;
        Parsed parsedWords = parseCommandLine(call->words);
        if (parsedWords.command.action) {
            Session session(streams, call->folder, parsedWords.command.json, &call->stop);
            session.lend(m_workspace.get());
            session.signIn(std::move(call->who));
            exitCode = parsedWords.command.action(session);
        } else {
            streams.out(parsedWords.text);
            exitCode = parsedWords.exitCode;
        }
        send({{"exit", exitCode}});
        QMetaObject::invokeMethod(this, [this, call, exitCode] {
            call->thread.join();
            if (m_running == call) m_running.reset();
            emit commandFinished(
                call->words.empty() ? QString() : QString::fromStdString(call->words.front()), exitCode);
            startNext();
        });
    });
}

} // namespace goldenrod::cli
