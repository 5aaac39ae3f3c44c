// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/output_file.h"

#include "models/sample/sample_bank.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace goldenrod::sample {
namespace {

Error failure(const std::filesystem::path& path, int reason) {
    return {kSampleWriteFailed, {path.string()}, std::system_category().message(reason)};
}

} // namespace

Result<OutputFile> OutputFile::create(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return failure(path, errno);
    return OutputFile(path, file);
}

OutputFile::OutputFile(std::filesystem::path path, int file)
    : m_path(std::move(path))
    , m_file(file) {
    m_buffer.reserve(kFull + 4096);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1))
    , m_size(other.m_size)
    , m_buffer(std::move(other.m_buffer)) {}

OutputFile::~OutputFile() {
    if (m_file >= 0) ::close(m_file);
}

Result<void> OutputFile::write() {
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure(m_path, errno);
        rest.remove_prefix(static_cast<std::size_t>(written));
        m_size += static_cast<std::uint64_t>(written);
    }
    m_buffer.clear();
    return {};
}

Result<void> OutputFile::close() {
    if (Result<void> written = write(); !written) return written;
    if (::close(std::exchange(m_file, -1)) != 0) return failure(m_path, errno);
    return {};
}

} // namespace goldenrod::sample
