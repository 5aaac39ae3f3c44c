// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod::test {

/// Puts locales ("de_DE") into the folder, each as "de_DE.UTF-8", all at a time; a process that has the
/// folder as LOCPATH knows them. False where Debian's package locales is missing.
inline bool makeLocales(const std::filesystem::path& folder, const std::vector<std::string>& names) {
    std::string commands;
    for (const std::string& name : names) {
        commands += "localedef -i " + name + " -f UTF-8 --no-archive '" + (folder / name).string() +
                    ".UTF-8' >'" + (folder / name).string() + ".said' 2>&1 & ";
    }
    if (std::system((commands + "wait").c_str()) != 0) return false;
    for (const std::string& name : names) {
        if (!std::filesystem::exists(folder / (name + ".UTF-8") / "LC_NUMERIC")) return false;
    }
    return true;
}

inline constexpr const char* kNoLocales =
    "no other locale can be made here: Debian's package locales is not installed";

} // namespace goldenrod::test
