// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <array>
#include <filesystem>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kKeyUnreadable{"identity.key_unreadable"}; ///< path; detail
inline constexpr ErrorCode kKeyUnwritable{"identity.key_unwritable"}; ///< path; detail

/// Ed25519; asBytes() of matching/sha256.h gives its bytes as the store takes them.
using PublicKey = std::array<unsigned char, 32>;

/// Who seals the private key of a person.
enum class Seal : unsigned char {
    Login,     ///< the operating system: the file can be read by the login alone (0600)
    Passphrase ///< the person's own; see persons.h
};

/// A person who has signed in: a name and an Ed25519 key pair that signs what the person does.
struct Identity {
    std::string name; ///< full name as the system knows it, or the login
    std::string login;
    PublicKey publicKey{};
    std::array<unsigned char, 64> secretKey{};
    Seal seal = Seal::Login;

    std::array<unsigned char, 64> sign(std::string_view bytes) const;
};

bool verifySignature(std::string_view bytes, std::string_view signature, std::string_view publicKey);

/// The login's own person, whose key is kept in `folder` and made there on first use. The folder becomes
/// 0700.
Result<Identity> openIdentity(const std::filesystem::path& folder);

/// Makes a file that only the login can read, whole or not at all. False: a file of this name is there.
Result<bool> writeKeyFile(const std::filesystem::path& path, std::string_view bytes);
/// Makes the folder and those above it that are missing, for the login alone.
void makeKeyFolder(const std::filesystem::path& folder);
/// The login, and the full name that the system knows for it.
void readSystemName(Identity& identity);

/// Where identities live for this login: the user's data folder.
std::filesystem::path identityFolder();

} // namespace goldenrod
