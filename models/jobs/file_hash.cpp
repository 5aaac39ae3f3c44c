// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/file_hash.h"

#include "matching/sha256.h"
#include "models/sources/input_file.h"

#include <vector>

namespace goldenrod {

Result<FileContent> readContent(const std::filesystem::path& path) {
    auto file = sources::InputFile::open(path);
    if (!file) return file.error();
    Sha256 sum;
    std::vector<char> buffer(1 << 20);
    for (std::uint64_t at = 0; at < file->size();) {
        auto count = file->readAt(at, buffer.data(), buffer.size());
        if (!count) return count.error();
        if (*count == 0) break;
        sum.add({buffer.data(), *count});
        at += *count;
    }
    return FileContent{static_cast<std::int64_t>(file->size()), std::string(asBytes(sum.finish()))};
}

Result<std::optional<LoadRow>> findSameContent(Database& db, const std::filesystem::path& path,
                                               std::optional<std::int64_t> size) {
    if (size) {
        auto any = anyLoadOfSize(db, *size);
        if (!any) return any.error();
        if (!*any) return std::optional<LoadRow>();
    }
    auto content = readContent(path);
    if (!content) return content.error();
    return findSameFile(db, content->size, content->hash);
}

} // namespace goldenrod
