// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/unnamed_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace goldenrod::sources {
namespace {

Error failed(int systemError) {
    return {kNoTemporaryFile, {}, std::generic_category().message(systemError)};
}

} // namespace

Result<UnnamedFile> UnnamedFile::make() {
    std::error_code missing;
    const std::string folder = std::filesystem::temp_directory_path(missing).string();
    if (missing) return Error{kNoTemporaryFile, {}, missing.message()};
    int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) { // not every file system can
        std::string name = folder + "/goldenrod-XXXXXX";
        descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor < 0) return failed(errno);
        ::unlink(name.c_str());
    }
    return UnnamedFile(descriptor);
}

UnnamedFile::UnnamedFile(UnnamedFile&& other) noexcept
    : m_descriptor(other.take()) {}

UnnamedFile::~UnnamedFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<void> UnnamedFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failed(errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

std::filesystem::path UnnamedFile::path() const {
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

int UnnamedFile::take() {
    return std::exchange(m_descriptor, -1);
}

} // namespace goldenrod::sources
