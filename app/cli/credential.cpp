// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/credential.h"

#include <CLI/CLI.hpp>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace goldenrod::cli {
namespace {

constexpr std::size_t kMostBytes = 4096;

/// The first line that a descriptor gives, byte by byte: what follows it is somebody else's.
Result<std::string> firstLine(int fd, const std::string& where) {
    std::string line;
    for (char c = 0; line.size() < kMostBytes;) {
        const ssize_t got = ::read(fd, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Error{kPassphraseUnreadable, {where}, std::strerror(errno)};
        if (got == 0 || c == '\n') break;
        line += c;
    }
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

Result<std::string> askTerminal(const std::string& question) {
    const int fd = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) return std::string();
    termios before{};
    const bool known = ::tcgetattr(fd, &before) == 0;
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (known) ::tcsetattr(fd, TCSAFLUSH, &silent);
    (void)!::write(fd, question.data(), question.size());
    auto line = firstLine(fd, "/dev/tty");
    if (known) ::tcsetattr(fd, TCSAFLUSH, &before);
    (void)!::write(fd, "\n", 1);
    ::close(fd);
    return line;
}

} // namespace

void addPassphraseOptions(CLI::App& verb, PassphraseSource& source, const std::string& prefix,
                          const std::string& group) {
    const std::string name = "--" + prefix + "passphrase-";
    auto* fd = verb.add_option(name + "fd", source.fd, "descriptor that gives the passphrase");
    auto* file = verb.add_option(name + "file", source.file, "file that holds it");
    auto* variable = verb.add_option(name + "env", source.variable, "environment variable that holds it");
    for (auto* option : {fd, file, variable}) option->group(group);
    fd->excludes(file)->excludes(variable);
    file->excludes(variable);
}

Result<std::string> readPassphrase(const PassphraseSource& source, const std::string& question) {
    if (!source.variable.empty()) {
        const char* value = std::getenv(source.variable.c_str());
        if (value == nullptr) return Error{kPassphraseUnreadable, {source.variable}, "it is not set"};
        return std::string(value);
    }
    if (!source.file.empty()) {
        const int fd = ::open(source.file.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0) return Error{kPassphraseUnreadable, {source.file}, std::strerror(errno)};
        auto line = firstLine(fd, source.file);
        ::close(fd);
        return line;
    }
    if (source.fd >= 0) return firstLine(source.fd, std::to_string(source.fd));
    return askTerminal(question);
}

Credential::~Credential() {
    explicit_bzero(passphrase.data(), passphrase.size());
}

} // namespace goldenrod::cli
