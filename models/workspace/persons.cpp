// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/persons.h"

#include "matching/sha256.h"

#include <nlohmann/json.hpp>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "goldenrod-person-1";
constexpr const char* kEnding = ".person";
// A file that asks for more was made to exhaust the machine.
constexpr unsigned long long kMostOperations = 16;
constexpr std::size_t kMostMemory = std::size_t{1} << 30;

/// Bytes that are wiped when they go.
struct Wiped {
    std::string bytes;
    explicit Wiped(std::string of)
        : bytes(std::move(of)) {}
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    ~Wiped() { sodium_memzero(bytes.data(), bytes.size()); }
    unsigned char* data() { return reinterpret_cast<unsigned char*>(bytes.data()); }
};

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string fromHex(const std::string& digits) {
    std::string bytes(digits.size() / 2, '\0');
    std::size_t size = 0;
    const bool sound = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                      digits.data(), digits.size(), nullptr, &size, nullptr) == 0;
    bytes.resize(sound ? size : 0);
    return bytes;
}

/// One file of a person as it stands.
struct SealedPerson {
    std::filesystem::path path;
    PersonEntry entry;
    KeyCost cost;
    std::string salt, nonce, box;
};

std::string folded(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

Result<SealedPerson> readSealed(const std::filesystem::path& path) {
    const Error damaged{kKeyUnreadable, {path.string()}, "the file does not hold a person"};
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return damaged;
    const auto said = [&](const char* key) {
        const auto at = json.find(key);
        return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    const auto number = [&](const char* key) {
        const auto at = json.find(key);
        return at != json.end() && at->is_number_unsigned() ? at->get<std::uint64_t>() : std::uint64_t{0};
    };
    SealedPerson person{path,
                        {said("name"), said("login"), {}, Seal::Passphrase},
                        {number("operations"), static_cast<std::size_t>(number("memory"))},
                        fromHex(said("salt")),
                        fromHex(said("nonce")),
                        fromHex(said("box"))};
    const std::string key = fromHex(said("public_key"));
    const bool sound =
        said("format") == kFormat && key.size() == person.entry.publicKey.size() &&
        person.salt.size() == crypto_pwhash_SALTBYTES && person.nonce.size() == crypto_secretbox_NONCEBYTES &&
        !person.entry.name.empty() &&
        person.box.size() == crypto_secretbox_MACBYTES + crypto_sign_SEEDBYTES + person.entry.name.size() &&
        person.cost.operations <= kMostOperations && person.cost.memory <= kMostMemory;
    if (!sound) return damaged;
    std::copy(key.begin(), key.end(), person.entry.publicKey.begin());
    return person;
}

Result<std::vector<SealedPerson>> readAll(const std::filesystem::path& folder) {
    if (sodium_init() < 0) return Error{kKeyUnreadable, {folder.string()}, "libsodium did not start"};
    std::vector<SealedPerson> all;
    std::error_code failed;
    for (const auto& file : std::filesystem::directory_iterator(folder, failed)) {
        if (file.path().extension() != kEnding) continue;
        auto person = readSealed(file.path());
        if (!person) return person.error();
        all.push_back(person.take());
    }
    std::sort(all.begin(), all.end(), [](const SealedPerson& a, const SealedPerson& b) {
        return folded(a.entry.name) < folded(b.entry.name);
    });
    return all;
}

Result<void> checkPassphrase(std::string_view passphrase) {
    const auto characters = std::count_if(passphrase.begin(), passphrase.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    });
    if (static_cast<std::size_t>(characters) >= kLeastPassphrase) return {};
    return Error{kPassphraseShort, {std::to_string(kLeastPassphrase)}};
}

bool deriveKey(Wiped& key, std::string_view passphrase, const std::string& salt, const KeyCost& cost) {
    return crypto_pwhash(key.data(), key.bytes.size(), passphrase.data(), passphrase.size(), bytesOf(salt),
                         cost.operations, cost.memory, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

/// The text of a person's file, with the seed sealed anew.
Result<std::string> sealed(const PersonEntry& entry, const Wiped& seed, std::string_view passphrase,
                           const KeyCost& cost) {
    std::string salt(crypto_pwhash_SALTBYTES, '\0'), nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(nonce.data(), nonce.size());
    Wiped key(std::string(crypto_secretbox_KEYBYTES, '\0'));
    if (!deriveKey(key, passphrase, salt, cost))
        return Error{kKeyUnwritable, {entry.name}, "the passphrase could not be worked on: out of memory"};
    const Wiped content(seed.bytes + entry.name);
    std::string box(crypto_secretbox_MACBYTES + content.bytes.size(), '\0');
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), bytesOf(content.bytes),
                          content.bytes.size(), bytesOf(nonce), key.data());
    return Json{{"format", kFormat},
                {"name", entry.name},
                {"login", entry.login},
                {"public_key", toHex(entry.publicKey)},
                {"operations", cost.operations},
                {"memory", cost.memory},
                {"salt", toHex(salt)},
                {"nonce", toHex(nonce)},
                {"box", toHex(box)}}
               .dump(1, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

/// The seed, when the passphrase opens the box and what is in it fits the file.
Result<void> unseal(const SealedPerson& person, std::string_view passphrase, Wiped& seed) {
    Wiped key(std::string(crypto_secretbox_KEYBYTES, '\0'));
    if (!deriveKey(key, passphrase, person.salt, person.cost))
        return Error{kKeyUnreadable, {person.path.string()}, "the passphrase could not be worked on"};
    Wiped content(std::string(person.box.size() - crypto_secretbox_MACBYTES, '\0'));
    if (crypto_secretbox_open_easy(content.data(), bytesOf(person.box), person.box.size(),
                                   bytesOf(person.nonce), key.data()) != 0)
        return Error{kPassphraseWrong, {person.entry.name}};
    if (std::string_view(content.bytes).substr(crypto_sign_SEEDBYTES) != person.entry.name)
        return Error{kKeyUnreadable, {person.path.string()}, "the name was changed"};
    seed.bytes.assign(content.bytes, 0, crypto_sign_SEEDBYTES);
    return {};
}

Result<SealedPerson> find(const std::filesystem::path& folder, const std::string& name) {
    auto all = readAll(folder);
    if (!all) return all.error();
    for (SealedPerson& person : *all)
        if (folded(person.entry.name) == folded(name)) return std::move(person);
    return Error{kPersonUnknown, {name}};
}

std::string trimmed(const std::string& name) {
    constexpr const char* kBlank = " \t\r\n";
    const auto first = name.find_first_not_of(kBlank);
    return first == std::string::npos ? std::string()
                                      : name.substr(first, name.find_last_not_of(kBlank) - first + 1);
}

PersonEntry entryOf(const Identity& identity) {
    return {identity.name, identity.login, identity.publicKey, identity.seal};
}

} // namespace

Result<std::vector<PersonEntry>> listPersons(const std::filesystem::path& folder) {
    auto own = openIdentity(folder);
    if (!own) return own.error();
    std::vector<PersonEntry> persons{entryOf(*own)};
    auto all = readAll(folder);
    if (!all) return all.error();
    for (SealedPerson& person : *all) persons.push_back(std::move(person.entry));
    return persons;
}

Result<PersonEntry> addPerson(const std::filesystem::path& folder, const std::string& given,
                              std::string_view passphrase, const KeyCost& cost) {
    const std::string name = trimmed(given);
    if (name.empty()) return Error{kPersonNameEmpty};
    if (auto fit = checkPassphrase(passphrase); !fit) return fit.error();
    auto there = listPersons(folder);
    if (!there) return there.error();
    for (const PersonEntry& person : *there)
        if (folded(person.name) == folded(name)) return Error{kPersonExists, {person.name}};

    Identity identity;
    readSystemName(identity);
    PersonEntry entry{name, identity.login, {}, Seal::Passphrase};
    Wiped seed(std::string(crypto_sign_SEEDBYTES, '\0'));
    randombytes_buf(seed.data(), seed.bytes.size());
    Wiped secret(std::string(crypto_sign_SECRETKEYBYTES, '\0'));
    crypto_sign_seed_keypair(entry.publicKey.data(), secret.data(), seed.data());
    auto text = sealed(entry, seed, passphrase, cost);
    if (!text) return text.error();
    const std::string_view half = asBytes(entry.publicKey).substr(0, 16);
    auto written = writeKeyFile(folder / (toHex(half) + kEnding), *text);
    if (!written) return written.error();
    return entry;
}

Result<Identity> openPerson(const std::filesystem::path& folder, const std::string& given,
                            std::string_view passphrase) {
    const std::string name = trimmed(given);
    auto own = openIdentity(folder);
    if (!own) return own.error();
    if (folded(own->name) == folded(name)) return own;
    auto person = find(folder, name);
    if (!person) return person.error();
    Wiped seed{std::string()};
    if (auto opened = unseal(*person, passphrase, seed); !opened) return opened.error();
    Identity identity{person->entry.name, person->entry.login, {}, {}, Seal::Passphrase};
    crypto_sign_seed_keypair(identity.publicKey.data(), identity.secretKey.data(), seed.data());
    if (identity.publicKey != person->entry.publicKey)
        return Error{kKeyUnreadable, {person->path.string()}, "the public key was changed"};
    return identity;
}

Result<void> changePassphrase(const std::filesystem::path& folder, const std::string& given,
                              std::string_view passphrase, std::string_view next, const KeyCost& cost) {
    const std::string name = trimmed(given);
    auto own = openIdentity(folder);
    if (!own) return own.error();
    if (folded(own->name) == folded(name)) return Error{kSealedByLogin, {own->name}};
    if (auto fit = checkPassphrase(next); !fit) return fit;
    auto person = find(folder, name);
    if (!person) return person.error();
    Wiped seed{std::string()};
    if (auto opened = unseal(*person, passphrase, seed); !opened) return opened;
    auto text = sealed(person->entry, seed, next, cost);
    if (!text) return text.error();
    // Made beside it and renamed: the person has the old passphrase or the new one, whatever happens.
    const std::filesystem::path aside = person->path.string() + ".new";
    ::unlink(aside.c_str());
    auto written = writeKeyFile(aside, *text);
    if (!written) return written.error();
    std::error_code failed;
    std::filesystem::rename(aside, person->path, failed);
    if (failed) return Error{kKeyUnwritable, {person->path.string()}, failed.message()};
    return {};
}

} // namespace goldenrod
