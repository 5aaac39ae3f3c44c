// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/identity.h"

#include <QStandardPaths>

#include <fcntl.h>
#include <pwd.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace goldenrod {
namespace {

constexpr const char* kKeyFile = "person.key";

} // namespace

void readSystemName(Identity& identity) {
    identity.login = "unknown";
    if (const passwd* entry = getpwuid(geteuid()); entry != nullptr) {
        identity.login = entry->pw_name;
        identity.name = entry->pw_gecos != nullptr ? entry->pw_gecos : "";
        identity.name = identity.name.substr(0, identity.name.find(','));
    }
    if (identity.name.empty()) identity.name = identity.login;
}

Result<bool> writeKeyFile(const std::filesystem::path& path, std::string_view bytes) {
    // Written aside and linked: a half-written key is never found, and of two first starts one wins.
    const std::filesystem::path aside = path.string() + "." + std::to_string(::getpid());
    const int fd = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    const bool written = fd >= 0 &&
                         ::write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                         ::fsync(fd) == 0;
    std::string said = std::strerror(errno);
    if (fd >= 0) ::close(fd);
    const bool linked = written && ::link(aside.c_str(), path.c_str()) == 0;
    const bool there = written && !linked && errno == EEXIST;
    if (written && !linked) said = std::strerror(errno);
    ::unlink(aside.c_str());
    if (!linked && !there) return Error{kKeyUnwritable, {path.string()}, said};
    return linked;
}

void makeKeyFolder(const std::filesystem::path& folder) {
    std::filesystem::path made;
    for (const auto& part : folder) {
        made /= part;
        ::mkdir(made.c_str(), 0700); // those that are there stay as they are
    }
    ::chmod(folder.c_str(), 0700);
}

std::array<unsigned char, 64> Identity::sign(std::string_view bytes) const {
    std::array<unsigned char, 64> signature{};
    crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(bytes.data()),
                         bytes.size(), secretKey.data());
    return signature;
}

bool verifySignature(std::string_view bytes, std::string_view signature, std::string_view publicKey) {
    if (signature.size() != crypto_sign_BYTES || publicKey.size() != crypto_sign_PUBLICKEYBYTES) return false;
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                                       reinterpret_cast<const unsigned char*>(publicKey.data())) == 0;
}

Result<Identity> openIdentity(const std::filesystem::path& folder) {
    if (sodium_init() < 0) return Error{kKeyUnreadable, {folder.string()}, "libsodium did not start"};
    makeKeyFolder(folder);
    const std::filesystem::path path = folder / kKeyFile;

    Identity identity;
    readSystemName(identity);
    int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0 && errno == ENOENT) {
        crypto_sign_keypair(identity.publicKey.data(), identity.secretKey.data());
        auto written = writeKeyFile(path, {reinterpret_cast<const char*>(identity.secretKey.data()), 64});
        if (!written) return written.error();
        fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    }
    if (fd < 0) return Error{kKeyUnreadable, {path.string()}, std::strerror(errno)};
    const ssize_t got = ::read(fd, identity.secretKey.data(), identity.secretKey.size());
    ::close(fd);
    if (got != static_cast<ssize_t>(identity.secretKey.size())) {
        return Error{kKeyUnreadable, {path.string()}, "the file does not hold a key"};
    }
    crypto_sign_ed25519_sk_to_pk(identity.publicKey.data(), identity.secretKey.data());
    return identity;
}

std::filesystem::path identityFolder() {
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(data.toStdString()) / "goldenrod" / "identity";
}

} // namespace goldenrod
