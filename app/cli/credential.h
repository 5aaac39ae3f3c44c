// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace goldenrod::cli {

inline constexpr ErrorCode kPassphraseUnreadable{"person.passphrase_unreadable"}; ///< where; detail

/// Where a passphrase comes from: never the command line, which others can read.
struct PassphraseSource {
    int fd = -1;
    std::string file, variable;
    bool isGiven() const { return fd >= 0 || !file.empty() || !variable.empty(); }
};
/// Adds --passphrase-fd, --passphrase-file and --passphrase-env, or the same with a prefix ("new-").
void addPassphraseOptions(CLI::App& verb, PassphraseSource& source, const std::string& prefix,
                          const std::string& group);
/// Its first line. Where no source is given and there is a terminal, it is asked for there.
Result<std::string> readPassphrase(const PassphraseSource& source, const std::string& question);

/// Who makes a call, and what proves it. Nobody: the login's own person.
struct Credential {
    std::string person, passphrase;
    Credential() = default;
    Credential(Credential&&) = default;
    Credential& operator=(Credential&&) = default;
    ~Credential(); ///< wipes it
};

} // namespace goldenrod::cli
