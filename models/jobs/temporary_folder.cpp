// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/temporary_folder.h"

#include "models/workspace/workspace.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

namespace goldenrod {

Result<TemporaryFolder> TemporaryFolder::make() {
    std::string name = (std::filesystem::temp_directory_path() / "goldenrod-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return Error{kFolderUnwritable, {name}, std::strerror(errno)};
    return TemporaryFolder(name);
}

TemporaryFolder::TemporaryFolder(std::filesystem::path path)
    : m_path(std::move(path)) {}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})) {}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

} // namespace goldenrod
