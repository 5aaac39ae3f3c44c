// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sha256.h"

#include <sodium.h>

namespace goldenrod {
namespace {

crypto_hash_sha256_state* stateOf(std::array<unsigned char, 112>& bytes) {
    static_assert(sizeof(crypto_hash_sha256_state) <= 112);
    return reinterpret_cast<crypto_hash_sha256_state*>(bytes.data());
}

std::array<unsigned char, 8> bigEndian(std::uint64_t number) {
    std::array<unsigned char, 8> bytes{};
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<unsigned char>(number >> (56 - 8 * i));
    return bytes;
}

} // namespace

Sha256::Sha256() {
    crypto_hash_sha256_init(stateOf(m_state));
}

Sha256& Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(stateOf(m_state), reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
    return *this;
}

Sha256& Sha256::addField(std::string_view bytes) {
    const auto length = bigEndian(bytes.size());
    crypto_hash_sha256_update(stateOf(m_state), length.data(), length.size());
    return add(bytes);
}

Sha256& Sha256::addNumber(std::int64_t number) {
    const auto bytes = bigEndian(static_cast<std::uint64_t>(number));
    return addField({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Hash Sha256::finish() {
    Hash hash{};
    crypto_hash_sha256_final(stateOf(m_state), hash.data());
    return hash;
}

Hash sha256(std::string_view bytes) {
    return Sha256().add(bytes).finish();
}

std::string toHex(std::string_view bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        hex += kDigits[u >> 4];
        hex += kDigits[u & 15];
    }
    return hex;
}

std::string toHex(const Hash& hash) {
    return toHex(asBytes(hash));
}

} // namespace goldenrod
