// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/file_hash.h"

#include "matching/sha256.h"
#include "models/sources/sniff.h"

#include <cstring>
#include <fstream>
#include <vector>

namespace goldenrod {

Result<std::string> hashFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{sources::kFileUnreadable, {path.string()}, std::strerror(errno)};
    Sha256 sum;
    std::vector<char> buffer(1 << 20);
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        sum.add({buffer.data(), static_cast<std::size_t>(file.gcount())});
    }
    if (file.bad()) return Error{sources::kFileUnreadable, {path.string()}, std::strerror(errno)};
    return std::string(asBytes(sum.finish()));
}

} // namespace goldenrod
