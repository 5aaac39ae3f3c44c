// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/identity.h"

#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kPersonUnknown{"person.unknown"};            ///< name
inline constexpr ErrorCode kPersonExists{"person.exists"};              ///< name
inline constexpr ErrorCode kPersonNameEmpty{"person.name_empty"};       ///< no argument
inline constexpr ErrorCode kPassphraseWrong{"person.passphrase_wrong"}; ///< name
inline constexpr ErrorCode kPassphraseShort{"person.passphrase_short"}; ///< fewest characters
inline constexpr ErrorCode kSealedByLogin{"person.sealed_by_login"};    ///< name

inline constexpr std::size_t kLeastPassphrase = 8; ///< characters

// Several persons on one machine. Each has a file "<first half of the public key>.person" (0600) in the
// folder of identities, JSON:
//   {"format": "goldenrod-person-1", "name", "login", "public_key", "operations", "memory", "salt", "nonce",
//    "box"}                                                               bytes as hexadecimal digits
//   key = Argon2id13(passphrase, salt, operations, memory)               (RFC 9106, libsodium's
//   crypto_pwhash) box = XSalsa20-Poly1305(key, nonce, seed of the Ed25519 key ‖ name)  (crypto_secretbox)
// The name stands in the box too, so that it cannot be changed without the passphrase. The login's own person
// (openIdentity) has no passphrase: whoever is logged in is that person.

/// What guessing a passphrase costs, once for each guess.
struct KeyCost {
    unsigned long long operations = 3;
    std::size_t memory = std::size_t{256} << 20; ///< bytes
};

/// A person who can sign in here.
struct PersonEntry {
    std::string name, login;
    PublicKey publicKey{};
    Seal seal = Seal::Passphrase;
    friend bool operator==(const PersonEntry&, const PersonEntry&) = default;
};

/// The login's own person first, the others by name.
Result<std::vector<PersonEntry>> listPersons(const std::filesystem::path& folder);
/// Makes a person with a new key. Names are told apart without regard to case in ASCII.
Result<PersonEntry> addPerson(const std::filesystem::path& folder, const std::string& name,
                              std::string_view passphrase, const KeyCost& cost = {});
/// Signs in. Takes as long as the cost that the key was sealed with. The login's own person needs no
/// passphrase.
Result<Identity> openPerson(const std::filesystem::path& folder, const std::string& name,
                            std::string_view passphrase);
/// Seals the same key anew. kSealedByLogin for the login's own person, who has no passphrase.
Result<void> changePassphrase(const std::filesystem::path& folder, const std::string& name,
                              std::string_view passphrase, std::string_view next, const KeyCost& cost = {});

} // namespace goldenrod
