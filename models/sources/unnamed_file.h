// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <filesystem>
#include <string_view>

namespace goldenrod::sources {

inline constexpr ErrorCode kNoTemporaryFile{"file.no_temporary"}; ///< detail: what the system said

/// A file in the folder for temporary ones that has no name: it is gone when it is closed, however the
/// program ends, and nobody else can open it.
class UnnamedFile {
public:
    /// Fails with kNoTemporaryFile, as write() does when there is no room.
    static Result<UnnamedFile> make();
    ~UnnamedFile();
    UnnamedFile(UnnamedFile&& other) noexcept;
    UnnamedFile& operator=(UnnamedFile&&) = delete;

    Result<void> write(std::string_view bytes);
    /// By which this program, and no other, can open it while it stands.
    std::filesystem::path path() const;
    /// Hands its descriptor over; the caller closes it.
    int take();

private:
    explicit UnnamedFile(int descriptor)
        : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace goldenrod::sources
