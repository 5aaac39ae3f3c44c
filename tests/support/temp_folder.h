// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::test {

/// A folder (0700) of its own that goes with the test.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

std::string contentOf(const std::filesystem::path& file);
std::vector<std::string> linesOf(const std::string& text);
void writeContent(const std::filesystem::path& file, std::string_view content);
/// Permission bits of a file.
unsigned modeOf(const std::filesystem::path& file);

/// A new seed each run, to be printed when a check fails; GOLDENROD_SEED repeats one.
std::uint64_t randomSeed();
/// An environment variable as a number, for tests that can be told to run longer.
int fromEnvironment(const char* name, int otherwise);

} // namespace goldenrod::test
