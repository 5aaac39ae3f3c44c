// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod::test {

inline constexpr const char* kNoLocales =
    "no other locale can be made here: Debian's package locales is not installed";

/// Locales ("de_DE" as "de_DE.UTF-8") made in a folder of their own, which goes with this. A process that has
/// the folder as LOCPATH knows them.
class OtherLocales {
public:
    explicit OtherLocales(const std::vector<std::string>& names) {
        std::string folder = (std::filesystem::temp_directory_path() / "goldenrod-locales-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) return;
        m_folder = folder;
        std::string commands;
        for (const std::string& name : names) {
            commands.append("localedef -i ").append(name).append(" -f UTF-8 --no-archive '");
            commands.append(folder).append("/").append(name).append(".UTF-8' >/dev/null 2>&1 & ");
        }
        m_made = std::system((commands + "wait").c_str()) == 0;
        for (const std::string& name : names)
            m_made = m_made && std::filesystem::exists(m_folder / (name + ".UTF-8") / "LC_NUMERIC");
    }
    ~OtherLocales() {
        std::error_code ignored;
        if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
    }
    OtherLocales(const OtherLocales&) = delete;
    OtherLocales& operator=(const OtherLocales&) = delete;

    bool made() const { return m_made; } ///< false where what localedef needs is missing
    std::string folder() const { return m_folder.string(); }

private:
    std::filesystem::path m_folder;
    bool m_made = false;
};

} // namespace goldenrod::test
