// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/input_file.h"

#include "models/sources/sniff.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kLongestMagic = 8;

} // namespace

InputFile::~InputFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_packedSize(other.m_packedSize)
    , m_packing(std::move(other.m_packing))
    , m_changed(other.m_changed) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    m_size = other.m_size;
    m_packedSize = other.m_packedSize;
    m_packing = std::move(other.m_packing);
    m_changed = other.m_changed;
    return *this;
}

Error InputFile::failure(ErrorCode code, int systemError) const {
    return Error{code, {m_path}, std::generic_category().message(systemError)};
}

Result<InputFile> InputFile::open(const std::filesystem::path& path, const ProgressFn& progress) {
    InputFile file;
    file.m_path = path.string();
    // Without O_NONBLOCK opening a pipe would wait for a writer.
    file.m_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file.m_descriptor < 0) {
        const int error = errno;
        if (error == ENXIO) return file.failure(kFileNotRegular, error);
        return file.failure(error == ENOENT || error == ENOTDIR ? kFileNotFound : kFileUnreadable, error);
    }
    if (auto seen = file.look(); !seen) return seen.error();
    file.m_packedSize = file.m_size;
    if (auto done = file.unpack(progress); !done) return done.error();
    ::posix_fadvise(file.m_descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return file;
}

/// Takes size and time of change of what is open.
Result<void> InputFile::look() {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) return failure(kFileUnreadable, errno);
    if (!S_ISREG(status.st_mode)) return Error{kFileNotRegular, {m_path}};
    if (status.st_size == 0) return Error{kFileEmpty, {m_path}};
    m_size = static_cast<std::uint64_t>(status.st_size);
    m_changed = status.st_mtim;
    return {};
}

/// What is unpacked takes the place of what was opened, which must have stood still meanwhile.
Result<void> InputFile::unpack(const ProgressFn& progress) {
    auto head = readAt(0, kLongestMagic);
    if (!head) return head.error();
    const std::string_view packing = packingOf(*head);
    if (packing.empty()) return {};
    auto unpacked = sources::unpack(m_descriptor, mostUnpacked(m_size), m_path, packing, progress);
    if (!unpacked) return unpacked.error();
    if (!*unpacked) return {};
    const int packed = std::exchange(m_descriptor, (*unpacked)->descriptor);
    std::swap(m_packing, (*unpacked)->packing);
    InputFile before;
    before.m_descriptor = packed;
    before.m_path = m_path;
    before.m_size = m_size;
    before.m_changed = m_changed;
    if (auto same = before.checkUnchanged(); !same) return same;
    return look();
}

Result<std::size_t> InputFile::readAt(std::uint64_t offset, char* target, std::size_t length) const {
    std::size_t done = 0;
    while (done < length) {
        const ssize_t count =
            ::pread(m_descriptor, target + done, length - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failure(kFileUnreadable, errno);
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

Result<std::string> InputFile::readAt(std::uint64_t offset, std::size_t length) const {
    std::string bytes(length, '\0');
    const Result<std::size_t> count = readAt(offset, bytes.data(), length);
    if (!count) return count.error();
    bytes.resize(*count);
    return bytes;
}

Result<void> InputFile::checkUnchanged() const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) return failure(kFileUnreadable, errno);
    const bool same = static_cast<std::uint64_t>(status.st_size) == m_size &&
                      status.st_mtim.tv_sec == m_changed.tv_sec &&
                      status.st_mtim.tv_nsec == m_changed.tv_nsec;
    if (same) return {};
    return Error{kFileChanged, {m_path}};
}

} // namespace goldenrod::sources
