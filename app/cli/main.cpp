// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/handover.h"

#include <QCoreApplication>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace {

std::atomic<bool> g_stop{false};

void onInterrupt(int) {
    g_stop = true;
}

void write(std::FILE* to, const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), to);
    std::fflush(to);
}

} // namespace

int main(int argc, char** argv) {
    using namespace goldenrod::cli;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("goldenrod"));
    // Nothing sensitive in a core dump.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    std::signal(SIGPIPE, SIG_IGN);

    const std::vector<std::string> words(argv + 1, argv + argc);
    Parsed parsed = parseCommandLine(words);
    if (!parsed.command.action) {
        write(parsed.exitCode == kDone ? stdout : stderr, parsed.text);
        return parsed.exitCode;
    }
    const Streams streams{[](const std::string& text) { write(stdout, text); },
                          [](const std::string& text) { write(stderr, text); }, isatty(STDERR_FILENO) == 1};
    Session session(streams, std::filesystem::current_path(), parsed.command.json, &g_stop);
    Credential who;
    if (!parsed.command.person.empty()) {
        auto passphrase =
            readPassphrase(parsed.command.passphrase, "Passphrase of " + parsed.command.person + ": ");
        if (!passphrase) return session.failed(passphrase.error());
        who.person = parsed.command.person;
        who.passphrase = passphrase.take();
    }
    if (!parsed.command.workspace.empty()) {
        if (const auto exitCode = handOver(parsed.command.workspace, words, who, streams, &g_stop))
            return *exitCode;
    }
    session.signIn(std::move(who));
    return parsed.command.action(session);
}
