// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/output_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace goldenrod {
namespace {

constexpr std::size_t kBuffer = 1 << 18;

Error failed(const std::filesystem::path& path, int error) {
    return {kOutputFailed, {path.string()}, std::strerror(error)};
}

void appendCell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

std::string guardedCell(std::string_view cell, bool& guarded) {
    constexpr std::string_view kDangerous = "=+-@\t\r";
    guarded = !cell.empty() && kDangerous.find(cell.front()) != std::string_view::npos;
    const bool signedNumber = guarded && (cell.front() == '+' || cell.front() == '-') && cell.size() > 1 &&
                              cell.find_first_not_of("0123456789 .()-", 1) == std::string_view::npos;
    if (signedNumber) guarded = false;
    std::string text(guarded ? 1 : 0, '\'');
    return text.append(cell);
}

std::int64_t appendRow(std::string& text, std::span<const std::string> cells) {
    std::int64_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += ',';
        bool guarded = false;
        appendCell(text, guardedCell(cells[i], guarded));
        kept += guarded ? 1 : 0;
    }
    text += '\n';
    return kept;
}

OutputFile::OutputFile(int fd, std::filesystem::path path)
    : m_fd(fd)
    , m_path(std::move(path)) {}
OutputFile::OutputFile(OutputFile&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_path(std::move(other.m_path))
    , m_buffer(std::move(other.m_buffer))
    , m_hash(std::move(other.m_hash))
    , m_sum(other.m_sum)
    , m_errno(other.m_errno)
    , m_rows(other.m_rows)
    , m_guarded(other.m_guarded) {}
OutputFile::~OutputFile() {
    if (m_fd >= 0) ::close(m_fd);
}

Result<OutputFile> OutputFile::create(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return failed(path, errno);
    return OutputFile(fd, path);
}

void OutputFile::write(std::string_view bytes) {
    m_buffer += bytes;
    if (m_buffer.size() >= kBuffer) flush();
}

void OutputFile::row(const std::vector<std::string>& cells) {
    m_guarded += appendRow(m_buffer, cells);
    ++m_rows;
    if (m_buffer.size() >= kBuffer) flush();
}

void OutputFile::rows(std::string_view text, std::int64_t count, std::int64_t guarded) {
    m_rows += count;
    m_guarded += guarded;
    write(text);
}

void OutputFile::flush() {
    m_sum.add(m_buffer);
    std::string_view left = m_buffer;
    while (!left.empty() && m_errno == 0) {
        const ssize_t written = ::write(m_fd, left.data(), left.size());
        if (written >= 0)
            left.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            m_errno = errno;
    }
    m_buffer.clear();
}

Result<void> OutputFile::close() {
    flush();
    if (m_errno == 0 && ::fsync(m_fd) != 0) m_errno = errno;
    if (::close(std::exchange(m_fd, -1)) != 0 && m_errno == 0) m_errno = errno;
    m_hash = toHex(m_sum.finish());
    if (m_errno != 0) return failed(m_path, m_errno);
    return {};
}

OutputFolder::OutputFolder(std::filesystem::path folder, std::filesystem::path partial)
    : m_folder(std::move(folder))
    , m_partial(std::move(partial)) {}
OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_partial(std::move(other.m_partial))
    , m_done(std::exchange(other.m_done, true)) {}
OutputFolder::~OutputFolder() {
    if (m_done) return;
    std::error_code ignored;
    std::filesystem::remove_all(m_partial, ignored);
}

Result<OutputFolder> OutputFolder::begin(const std::filesystem::path& folder) {
    std::error_code code;
    if (std::filesystem::exists(folder, code) &&
        (!std::filesystem::is_directory(folder, code) || !std::filesystem::is_empty(folder, code))) {
        return Error{kFolderNotEmpty, {folder.string()}};
    }
    const std::filesystem::path parent = folder.has_parent_path() ? folder.parent_path() : ".";
    std::filesystem::create_directories(parent, code);
    std::filesystem::path partial = folder.string() + ".partial";
    std::filesystem::remove_all(partial, code);
    if (::mkdir(partial.c_str(), 0700) != 0) return failed(partial, errno);
    return OutputFolder(folder, std::move(partial));
}

void OutputFolder::withdraw() {
    std::error_code ignored;
    std::filesystem::remove_all(m_done ? m_folder : m_partial, ignored);
    m_done = true;
}

Result<void> OutputFolder::finish() {
    std::error_code code;
    std::filesystem::remove(m_folder, code); // empty, as begin() saw
    if (::rename(m_partial.c_str(), m_folder.c_str()) != 0) return failed(m_folder, errno);
    m_done = true;
    const std::filesystem::path parent = m_folder.has_parent_path() ? m_folder.parent_path() : ".";
    const int fd = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
    return {};
}

} // namespace goldenrod
