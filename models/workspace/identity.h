// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <array>
#include <filesystem>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kKeyUnreadable{"identity.key_unreadable"}; ///< path; detail
inline constexpr ErrorCode kKeyUnwritable{"identity.key_unwritable"}; ///< path; detail

/// The person at the machine: a name and an Ed25519 key pair that signs what the person does. The key is kept
/// in a file that only the login can read (0600); a passphrase comes with the persons of the review.
struct Identity {
    std::string name; ///< full name as the system knows it, or the login
    std::string login;
    std::array<unsigned char, 32> publicKey{};
    std::array<unsigned char, 64> secretKey{};

    std::array<unsigned char, 64> sign(std::string_view bytes) const;
};

bool verifySignature(std::string_view bytes, std::string_view signature, std::string_view publicKey);

/// The identity kept in `folder`, made there on first use. The folder becomes 0700.
Result<Identity> openIdentity(const std::filesystem::path& folder);

/// Where identities live for this login: the user's data folder.
std::filesystem::path identityFolder();

} // namespace goldenrod
