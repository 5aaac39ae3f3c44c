// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/file_window.h"

#include "models/sources/sniff.h"

#include <algorithm>
#include <cstring>

namespace goldenrod::sources {

FileWindow::FileWindow(InputFile file)
    : m_file(std::move(file))
    , m_buffer(2 * kChunk) {}

Result<void> FileWindow::grow() {
    const std::size_t wanted = std::clamp(m_end - m_begin, kChunk, kLargestGrowth);
    for (std::size_t more = 0; more < wanted && !atEnd(); more += kChunk) {
        if (Result<void> read = readChunk(); !read) return read;
    }
    return {};
}

Result<void> FileWindow::readChunk() {
    const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(kChunk, m_file.size() - m_read));
    makeRoom(length);
    const Result<std::size_t> count = m_file.readAt(m_read, m_buffer.data() + m_end, length);
    if (!count) return count.error();
    if (*count < length) return Error{kFileChanged, {m_file.path()}};
    if (m_consumer) m_consumer({m_buffer.data() + m_end, length});
    m_end += length;
    m_read += length;
    return {};
}

void FileWindow::makeRoom(std::size_t count) {
    if (m_buffer.size() - m_end >= count) return;
    const std::size_t size = m_end - m_begin;
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, size);
    m_begin = 0;
    m_end = size;
    if (m_buffer.size() - m_end < count) m_buffer.resize(m_end + count);
}

} // namespace goldenrod::sources
