// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace goldenrod {

using Hash = std::array<unsigned char, 32>;

/// SHA-256 (FIPS 180-4) over bytes given piece by piece.
class Sha256 {
public:
    Sha256();
    Sha256& add(std::string_view bytes);
    /// The bytes with their length in front (8 bytes, big-endian), so that fields cannot run into each other.
    Sha256& addField(std::string_view bytes);
    Sha256& addNumber(std::int64_t number); ///< as a field of 8 bytes, big-endian
    Hash finish();                          ///< once; afterwards the object is spent

private:
    alignas(8) std::array<unsigned char, 112> m_state; ///< crypto_hash_sha256_state
};

Hash sha256(std::string_view bytes);
std::string toHex(std::string_view bytes);
std::string toHex(const Hash& hash);
inline std::string_view asBytes(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

} // namespace goldenrod
