// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "matching/result.h"
#include "models/sources/packed_file.h"

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <string>

namespace goldenrod::sources {

/// A regular file of a known size, opened for reading once. One that is packed is unpacked first, and read as
/// what it holds: size, offsets and bytes are those of the unpacked file.
class InputFile {
public:
    /// Fails with kFileNotFound, kFileUnreadable, kFileNotRegular or kFileEmpty, or as unpack() does.
    static Result<InputFile> open(const std::filesystem::path& path, const ProgressFn& progress = {});
    ~InputFile();
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;

    std::uint64_t size() const { return m_size; }
    const std::string& path() const { return m_path; }
    const Packing& packing() const { return m_packing; }
    std::uint64_t packedSize() const { return m_packedSize; } ///< of the file as it lies there

    /// Reads `length` bytes at `offset`, fewer only at the end of the file as it is now.
    Result<std::size_t> readAt(std::uint64_t offset, char* target, std::size_t length) const;
    /// As readAt(), into a string.
    Result<std::string> readAt(std::uint64_t offset, std::size_t length) const;
    /// Fails with kFileChanged when size or time of change are not those of the opening.
    Result<void> checkUnchanged() const;

private:
    InputFile() = default;
    Error failure(ErrorCode code, int systemError) const;
    Result<void> look();
    Result<void> unpack(const ProgressFn& progress);

    std::string m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0, m_packedSize = 0;
    Packing m_packing;
    std::timespec m_changed{};
};

} // namespace goldenrod::sources
