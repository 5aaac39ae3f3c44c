// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/output_file.h"

#include <vector>

namespace goldenrod::sample {

/// The folder of the sample bank while it is being written. Unless keep() is called it takes away what it
/// made when it goes out of scope.
class SampleFolder {
public:
    /// Takes an empty folder, or makes one, for the owner alone.
    static Result<SampleFolder> open(const std::filesystem::path& path);
    SampleFolder(SampleFolder&& other) noexcept;
    SampleFolder& operator=(SampleFolder&&) = delete;
    ~SampleFolder();

    Result<void> makeFolder(const std::filesystem::path& name);
    Result<OutputFile> makeFile(const std::filesystem::path& name);
    void keep() { m_made.clear(), m_permissions = std::filesystem::perms::unknown; }

private:
    explicit SampleFolder(std::filesystem::path path)
        : m_path(std::move(path)) {}
    Result<void> make(const std::filesystem::path& path);

    std::filesystem::path m_path;
    std::vector<std::filesystem::path> m_made;                              ///< in order
    std::filesystem::perms m_permissions = std::filesystem::perms::unknown; ///< to be given back
};

} // namespace goldenrod::sample
