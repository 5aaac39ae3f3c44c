// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/input_file.h"

#include <functional>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// The part of a file that is in memory: it grows at its end by reading and shrinks at its front.
class FileWindow {
public:
    static constexpr std::size_t kChunk = 256u << 10;
    static constexpr std::size_t kLargestGrowth = 4u << 20;

    explicit FileWindow(InputFile file);

    const InputFile& file() const { return m_file; }
    std::string_view bytes() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }
    std::uint64_t offset() const { return m_read - (m_end - m_begin); } ///< of the window's first byte
    bool atEnd() const { return m_read == m_file.size(); }

    /// Reads about as much again as there is, in whole chunks. Fails when the file has become shorter.
    Result<void> grow();
    /// Forgets the first bytes.
    void drop(std::size_t count) { m_begin += count; }
    /// Receives every chunk as it is read.
    void onBytes(std::function<void(std::string_view)> consumer) { m_consumer = std::move(consumer); }

private:
    Result<void> readChunk();
    void makeRoom(std::size_t count);

    InputFile m_file;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0, m_end = 0;
    std::uint64_t m_read = 0;
    std::function<void(std::string_view)> m_consumer;
};

} // namespace goldenrod::sources
