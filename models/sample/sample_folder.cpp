// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_folder.h"

#include "models/sample/sample_bank.h"

#include <cerrno>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace goldenrod::sample {

namespace fs = std::filesystem;

Result<SampleFolder> SampleFolder::open(const fs::path& path) {
    SampleFolder folder(path);
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found) {
        if (Result<void> made = folder.make(path); !made) return made.error();
        return folder;
    }
    if (status.type() == fs::file_type::none)
        return Error{kSampleWriteFailed, {path.string()}, failed.message()};
    if (status.type() != fs::file_type::directory) return Error{kSampleNotAFolder, {path.string()}};
    const bool empty = fs::is_empty(path, failed);
    if (failed) return Error{kSampleWriteFailed, {path.string()}, failed.message()};
    if (!empty) return Error{kSampleFolderNotEmpty, {path.string()}};
    fs::permissions(path, fs::perms::owner_all, failed);
    if (failed) return Error{kSampleWriteFailed, {path.string()}, failed.message()};
    folder.m_permissions = status.permissions();
    return folder;
}

SampleFolder::SampleFolder(SampleFolder&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_made(std::exchange(other.m_made, {}))
    , m_permissions(std::exchange(other.m_permissions, fs::perms::unknown)) {}

SampleFolder::~SampleFolder() {
    // Nothing can be done about a failure here; what stays behind is for the owner's eyes only.
    std::error_code ignored;
    for (auto path = m_made.rbegin(); path != m_made.rend(); ++path) fs::remove(*path, ignored);
    if (m_permissions != fs::perms::unknown) fs::permissions(m_path, m_permissions, ignored);
}

Result<void> SampleFolder::make(const fs::path& path) {
    if (::mkdir(path.c_str(), 0700) != 0)
        return Error{kSampleWriteFailed, {path.string()}, std::system_category().message(errno)};
    m_made.push_back(path);
    return {};
}

Result<void> SampleFolder::makeFolder(const fs::path& name) {
    return make(m_path / name);
}

Result<OutputFile> SampleFolder::makeFile(const fs::path& name) {
    Result<OutputFile> file = OutputFile::create(m_path / name);
    if (file) m_made.push_back(m_path / name);
    return file;
}

} // namespace goldenrod::sample
