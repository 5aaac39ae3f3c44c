// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace goldenrod::sample {

/// A new file that only its owner may read, written through a buffer. Rows are appended to buffer().
class OutputFile {
public:
    /// Fails when the file exists or cannot be made (kSampleWriteFailed).
    static Result<OutputFile> create(const std::filesystem::path& path);
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();

    std::string& buffer() { return m_buffer; }
    /// Writes the buffer out when it is full enough; call it after each row.
    Result<void> relieve() { return m_buffer.size() < kFull ? Result<void>() : write(); }
    /// Writes the rest and closes. Without it the file stays incomplete.
    Result<void> close();
    /// Bytes written so far.
    std::uint64_t size() const { return m_size; }

private:
    static constexpr std::size_t kFull = 1 << 18;

    OutputFile(std::filesystem::path path, int file);
    Result<void> write();

    std::filesystem::path m_path;
    int m_file;
    std::uint64_t m_size = 0;
    std::string m_buffer;
};

} // namespace goldenrod::sample
